/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* How the marks of a task that is taken apart moved (F95), day by day for the first weeks
 * and week by week after that. */
typedef struct {
  char *from; /* the first day of the first place, a local date */
  guint n;
  guint n_days; /* that a place stands for: 1 or 7 */
  int *at[3];   /* for each of footing_part_marks(), how many parts stand there at the end
                   of each place */
} FootingTaskCourse;

/* That of the parts with these @marks (for each part a GPtrArray of FootingMark, the
 * oldest first), until @today, a local date; weeks begin on @first_weekday. NULL where
 * there is nothing to be seen: fewer than two days on which something was marked. */
FootingTaskCourse *
footing_task_course_new (GPtrArray *marks, const char *today, int first_weekday);

/* The same of the task @task, which is read; NULL without @error where there is none. */
FootingTaskCourse *
footing_task_course_read (FootingStore *store, FootingPlanLine *task, GError **error);

void footing_task_course_free (FootingTaskCourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingTaskCourse, footing_task_course_free)

G_END_DECLS
