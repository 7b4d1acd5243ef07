/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"

G_BEGIN_DECLS

/* The one chart of the program: what a FootingChartModel says, in the colours and the
 * font of where it is. One that is pointable takes the focus; one of its places is
 * pointed at then, by the pointer or by the arrow keys. What it says is for whoever uses
 * the chart to say, to those who do not see it as well.
 *
 * Properties: "pointable" (FALSE at first), "pointed" (a place, or -1 for none).
 *
 * Signal:
 *
 *   chosen (FootingChart *, guint i)
 *
 * a place was pressed, or Enter on it. */
#define FOOTING_TYPE_CHART (footing_chart_get_type ())
G_DECLARE_FINAL_TYPE (FootingChart, footing_chart, FOOTING, CHART, GtkWidget)

GtkWidget *footing_chart_new (void);

/* Shows @model, of which it keeps a reference. */
void footing_chart_set_model (FootingChart *self, FootingChartModel *model);

/* How wide it is at least, and where there is room, in pixels. */
void footing_chart_set_widths (FootingChart *self, int least, int natural);

/* The place that is pointed at, or -1; and points at one. */
int footing_chart_get_pointed (FootingChart *self);
void footing_chart_set_pointed (FootingChart *self, int i);

G_END_DECLS
