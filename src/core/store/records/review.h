/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* What a weekly review was confirmed with (F43): what the week after @week, which is the
 * first day of the one looked back on, is for. @reach and @reader are people, NULL for
 * nobody, and @step is a step, NULL for none; the days are "" where there is none. */
#define FOOTING_TYPE_REVIEW (footing_review_get_type ())
G_DECLARE_FINAL_TYPE (FootingReview, footing_review, FOOTING, REVIEW, FootingRecord)

struct _FootingReview {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *week;
  const char *reach;
  const char *reach_on;
  const char *reader;
  const char *update_on;
  const char *step;
  const char *step_on;
  const char *ask;
};

G_END_DECLS
