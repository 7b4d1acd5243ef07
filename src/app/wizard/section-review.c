/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-review.h"

struct _FootingSectionReview {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionReview, footing_section_review, FOOTING_TYPE_SECTION)

static void
footing_section_review_class_init (FootingSectionReviewClass *klass)
{
}

static void
footing_section_review_init (FootingSectionReview *self)
{
}
