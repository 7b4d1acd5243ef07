/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-outcomes.h"

struct _FootingSectionOutcomes {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionOutcomes,
                     footing_section_outcomes,
                     FOOTING_TYPE_SECTION)

static void
footing_section_outcomes_class_init (FootingSectionOutcomesClass *klass)
{
}

static void
footing_section_outcomes_init (FootingSectionOutcomes *self)
{
}
