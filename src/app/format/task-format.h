/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/task-course.h"
#include "perspective.h"
#include "prepare/tasks-read.h"

G_BEGIN_DECLS

/* A task that is taken apart (F95), in words. Owned by the caller. */

/* How many parts stand where: "Can: 3 · With help: 2 · Not yet: 1". */
char *footing_task_format_count (const FootingTaskCount *count);

/* How they stand, and how they stood at first. */
char *footing_task_format_course (const FootingTaskCourse *course, const char *today);

/* The same for each place at which it changed, for those who do not see the picture:
 * "3 March: Can 0, with help 2, not yet 4; …". */
char *footing_task_format_places (const FootingTaskCourse *course, const char *today);

/* What the win is called once one can do all of @task. */
char *footing_task_format_win (FootingPlanLine *task, FootingPerspective perspective);

G_END_DECLS
