/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/task-course.h"
#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* How the marks of a task moved (F95): for each place how many parts one can do, above
 * them those with help, fainter, and those not yet; seen from @today, a local date. Owned
 * by the caller. */
FootingChartModel *footing_task_chart_new (const FootingTaskCourse *course,
                                           const char *today);

G_END_DECLS
