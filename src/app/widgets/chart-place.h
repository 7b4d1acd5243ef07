/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"
#include "chart-paper.h"

G_BEGIN_DECLS

/* For the files of the chart only: where a word stands among what is drawn. */

/* The room that is taken by each piece of a line, each dot and each mark of @model. Owned
 * by the caller. */
GArray *chart_list_taken (const FootingChartModel *model,
                          const FootingChartPaper *paper,
                          const FootingChartFrame *frame);

/* Takes @room too, in pixels, for a word. */
void chart_take (GArray *taken, const cairo_rectangle_t *room);

/* Where @layout, which begins at @y, crosses nothing of @taken: from @x on to the right,
 * and so near to that; INFINITY where it does not up to @end. Takes that room. */
double
chart_find_free (PangoLayout *layout, double x, double end, double y, GArray *taken);

/* Where a word may begin and end, the line that it belongs to, and how far from that it
 * stands, in pixels; and how many words may be over one another there. */
typedef struct {
  double left;
  double right;
  double y;
  double gap;
  int n_lines;
} ChartPlace;

/* Draws @layout above that line or below it, where it crosses nothing of @taken, and as
 * near to the right as that is; where it has to cross something, as little as it can.
 * Takes that room. */
void chart_draw_placed (const FootingChartPaper *paper,
                        const FootingChartFrame *frame,
                        PangoLayout *layout,
                        const ChartPlace *place,
                        GArray *taken);

G_END_DECLS
