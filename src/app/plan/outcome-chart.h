/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/outcome-course.h"
#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* The course of @outcome week by week, from where it begins to where it ends, and the
 * even way to the day on which it is due; seen from @today, a local date (F11). */
FootingChartModel *footing_outcome_chart_new (FootingOutcome *outcome,
                                              const FootingOutcomeCourse *course,
                                              const char *today);

G_END_DECLS
