/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review.h"

static const FootingField review_fields[] = {
    FOOTING_FIELD (FootingReview, recovery, REFERENCE),
    FOOTING_FIELD (FootingReview, week, DATE),
    FOOTING_FIELD (FootingReview, reach, REFERENCE),
    FOOTING_FIELD (FootingReview, reach_on, DATE),
    FOOTING_FIELD (FootingReview, reader, REFERENCE),
    FOOTING_FIELD (FootingReview, update_on, DATE),
    FOOTING_FIELD (FootingReview, step, REFERENCE),
    FOOTING_FIELD (FootingReview, step_on, DATE),
    FOOTING_FIELD (FootingReview, ask, TEXT),
};

FOOTING_DEFINE_RECORD (FootingReview, footing_review, "review", review_fields)
