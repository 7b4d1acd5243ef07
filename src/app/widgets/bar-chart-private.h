/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bar-chart.h"

G_BEGIN_DECLS

/* For the files of the chart only: bar-chart.c is the widget, bar-chart-draw.c knows
 * where everything is and draws it. */

typedef struct {
  guint at;
  char *text;
} BarWord;

struct _FootingBarChart {
  GtkWidget parent_instance;

  /* owned */
  GArray *bars;
  GArray *words; /* BarWord */

  /* state */
  int pointed;
  gboolean over;  /* the last one is */
  gboolean named; /* each by a word of its own */
};

/* Where everything is, left to right. */
typedef struct {
  double left;   /* of the first bar's room, after the numbers of the scale */
  double each;   /* the room of one bar */
  double base;   /* the axis */
  double height; /* of the highest value of the scale */
  int most;      /* that value */
} BarFrame;

/* Where everything is in the size that it has. */
BarFrame bar_chart_get_frame (FootingBarChart *self);

/* The height that all of it needs, in pixels. */
int bar_chart_get_height (FootingBarChart *self);

/* Whether it reads from right to left. */
gboolean bar_chart_is_mirrored (FootingBarChart *self);

/* Which words have room: every @step-th from @start on, which is all of them, every
 * second, every third, … Where something else begins soon after the first, as a month
 * does, that one may be missing; and the last one, where it is near the edge. */
void bar_chart_choose_words (FootingBarChart *self, guint *start, guint *step);

void bar_chart_draw (FootingBarChart *self, cairo_t *cr);

G_END_DECLS
