/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-model.h"

G_BEGIN_DECLS

/* For the files of the chart only: chart-model.c is what is drawn, chart-draw.c draws it
 * on any paper with chart-shapes.c, chart.c is the widget. */

typedef struct {
  FootingSeriesKind kind;
  const char *colour;
  double strength;
  FootingStepsStyle style;
  double *values;
  char *word; /* or NULL */
} ChartSeries;

typedef struct {
  double value;
  FootingLevelStyle style;
  char *word;
} ChartLevel;

typedef struct {
  double at;
  const char *colour;
  char *word; /* or NULL */
} ChartUpright;

typedef struct {
  double at;
  double value;
  const char *colour;
  gboolean filled;
  gboolean above; /* what is as high */
} ChartMark;

typedef struct {
  guint at;
  char *text;
} ChartWord;

struct _FootingChartModel {
  /* owned */
  GArray *series;   /* ChartSeries */
  GArray *levels;   /* ChartLevel */
  GArray *uprights; /* ChartUpright */
  GArray *marks;    /* ChartMark */
  GArray *words;    /* ChartWord */
  gboolean *marked; /* each place */
  GStrv scale;      /* or NULL for numbers */

  /* state */
  grefcount refs;
  guint n;
  int most; /* of the scale; 0: as high as its bars */
  int height;
  gboolean over;   /* the last place is */
  gboolean named;  /* each by a word of its own */
  gboolean bare;   /* neither scale nor words */
  gboolean inside; /* the words of the scale */
  gboolean has_mark_room;
};

G_END_DECLS
