/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"

G_BEGIN_DECLS

/* What a chart is drawn on: a widget, a picture or a page. */
typedef struct {
  cairo_t *cr;           /* with its origin where the chart is; NULL to measure only */
  PangoContext *context; /* the font, in the units of @cr */
  double width;
  double height;
  gboolean mirrored; /* it reads from right to left */

  /* What the named colour @name is, "fg" for that of words. */
  void (*find_colour) (const char *name, GdkRGBA *colour, gpointer data);
  gpointer data;
} FootingChartPaper;

/* The height that all of @model needs with that font. */
int footing_chart_model_get_height (const FootingChartModel *model,
                                    PangoContext *context);

/* Draws @model, and the place @pointed (or -1) as the one that is pointed at. */
void footing_chart_draw (const FootingChartModel *model,
                         const FootingChartPaper *paper,
                         int pointed);

G_END_DECLS
