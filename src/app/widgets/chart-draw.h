/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"
#include "chart-paper.h"

G_BEGIN_DECLS

/* The height that all of @model needs with that font. */
int footing_chart_model_get_height (const FootingChartModel *model,
                                    PangoContext *context);

/* Where everything of @model is on @paper. */
FootingChartFrame footing_chart_get_frame (const FootingChartModel *model,
                                           const FootingChartPaper *paper);

/* Draws @model, and the place @pointed (or -1) as the one that is pointed at. */
void footing_chart_draw (const FootingChartModel *model,
                         const FootingChartPaper *paper,
                         int pointed);

G_END_DECLS
