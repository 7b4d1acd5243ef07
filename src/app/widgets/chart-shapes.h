/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"
#include "chart-paper.h"

G_BEGIN_DECLS

/* For the files of the chart only: all that is drawn of it but words and the scale. */

/* The room for marks below the axis, in pixels. */
#define CHART_MARK_ROOM 16

/* The half of a mark, in pixels. */
#define CHART_MARK 5

/* The line of steps, and the half of the dot at its end, in pixels. */
#define CHART_STEP_WIDTH 2
#define CHART_DOT 3

/* How high a value is in @frame. */
double chart_get_y (const FootingChartFrame *frame, double value);

/* How high the middle of a mark at @value is in @frame, or of one that is @above what is
 * as high. */
double chart_get_mark_y (const FootingChartFrame *frame, double value, gboolean above);

/* Takes the named colour @name, fainter where @strength is below 1. */
void chart_set_colour (const FootingChartPaper *paper, const char *name, double strength);

/* Draws the shapes of @model, left to right, however it reads. */
void chart_draw_shapes (const FootingChartModel *model,
                        const FootingChartPaper *paper,
                        const FootingChartFrame *frame,
                        int pointed);

G_END_DECLS
