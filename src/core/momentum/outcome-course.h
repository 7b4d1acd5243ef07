/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/outcome.h"

G_BEGIN_DECLS

/* How one outcome has come along, week by week (F11). */
typedef struct {
  char *from; /* the first day of the first week, a local date */
  guint n_weeks;
  double *shares; /* at the end of each week, from 0 (where it begins) to 1 (where it
                     ends); NAN before anything was noted */
  double due;    /* when it is to be delivered, in weeks from the first; NAN for no day */
  guint n_noted; /* how many figures */
  double
      first_value; /* the first and the last of them, in the outcome's unit, and their */
  double last_value; /* local dates; NAN and "" for none */
  char *first_on;
  char *last_on;
} FootingOutcomeCourse;

/* That of @outcome by @progress (FootingProgress, the oldest first), from the week of
 * @began_on, a local date, or of what was noted first, to that of @today; weeks begin on
 * @first_weekday. NULL where there is nothing to be seen: fewer than two figures, or
 * nothing to measure them by. */
FootingOutcomeCourse *footing_outcome_course_new (FootingOutcome *outcome,
                                                  GPtrArray *progress,
                                                  const char *began_on,
                                                  const char *today,
                                                  int first_weekday);
void footing_outcome_course_free (FootingOutcomeCourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingOutcomeCourse, footing_outcome_course_free)

G_END_DECLS
