/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/year-review.h"
#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* A bar for the wins of each month of @review that has begun, with its name below it;
 * seen from @today, a local date (F20). Owned by the caller. */
FootingChartModel *footing_year_chart_new (const FootingYearReview *review,
                                           const char *today);

G_END_DECLS
