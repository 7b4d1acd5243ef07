/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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

/* Where everything is on it, left to right. */
typedef struct {
  double left;   /* of the first place, after the numbers of the scale */
  double each;   /* the room of one place */
  double base;   /* the axis */
  double height; /* of the highest value of the scale */
  int most;      /* that value */
} FootingChartFrame;

G_END_DECLS
