/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/sign-trend.h"
#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* The picture of a trend: a step for each week, dashed the first check-in, dotted before
 * the setback, and upright where its counter-move began, with its name above it in @full.
 * In @full it is of all weeks and has the words of both axes, as they are on @today; else
 * it is a small one of footing_sign_trend_get_span(). Owned by the caller. */
FootingChartModel *
footing_sign_chart_new (const FootingSignTrend *trend, gboolean full, const char *today);

G_END_DECLS
