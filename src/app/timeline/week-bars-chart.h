/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "week-bars.h"
#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* A bar for the wins of each bar of @bars, with a mark below it where there was a setback
 * (F20). Owned by the caller. */
FootingChartModel *footing_week_bars_chart_new (const FootingWeekBars *bars);

G_END_DECLS
