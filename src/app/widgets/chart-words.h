/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"
#include "chart-paper.h"

G_BEGIN_DECLS

/* For the files of the chart, and its test: the words of it. */

/* A layout of @text, owned by the caller; and draws one with its start at @x, counted as
 * the places are. */
PangoLayout *chart_make_layout (PangoContext *context, const char *text);
void chart_draw_layout (const FootingChartPaper *paper,
                        PangoLayout *layout,
                        double x,
                        double y);

/* Which words below the axis have room: every @step-th from @start on, which is all of
 * them, every second, every third, … Where something else begins soon after the first, as
 * a month does, that one may be missing; and the last one, where it is near the edge. */
void chart_choose_words (const FootingChartModel *model,
                         const FootingChartPaper *paper,
                         const FootingChartFrame *frame,
                         guint *start,
                         guint *step);

/* Draws them. */
void chart_draw_words (const FootingChartModel *model,
                       const FootingChartPaper *paper,
                       const FootingChartFrame *frame);

G_END_DECLS
