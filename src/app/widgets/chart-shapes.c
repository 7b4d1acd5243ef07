/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-shapes.h"
#include "chart-model-private.h"

#include <math.h>

/* In pixels: the widest and the lowest bar, the roundest corner, the outline of a bar and
 * the gap below a mark that stands above something. */
#define WIDEST 28
#define LOWEST 2
#define ROUND 4
#define OUTLINE 1.5
#define ABOVE 2

/* --- Places --------------------------------------------------------------------- */

static const ChartSeries *
get_series (const FootingChartModel *self, guint i)
{
  return &g_array_index (self->series, ChartSeries, i);
}

static double
get_x (const FootingChartFrame *frame, double at)
{
  return frame->left + at * frame->each;
}

double
chart_get_y (const FootingChartFrame *frame, double value)
{
  return frame->base - frame->height * CLAMP (value / frame->most, 0, 1);
}

double
chart_get_mark_y (const FootingChartFrame *frame, double value, gboolean above)
{
  const double y = chart_get_y (frame, value);

  return above ? MAX (y - CHART_MARK - ABOVE, CHART_MARK) : y;
}

void
chart_set_colour (const FootingChartPaper *paper, const char *name, double strength)
{
  GdkRGBA colour = {0.5, 0.5, 0.5, 1};

  paper->find_colour (name, &colour, paper->data);
  colour.alpha *= strength;
  gdk_cairo_set_source_rgba (paper->cr, &colour);
}

/* --- Lines ---------------------------------------------------------------------- */

static void
draw_levels (const FootingChartModel *self,
             const FootingChartPaper *paper,
             const FootingChartFrame *frame)
{
  static const double dashes[][2] = {
      [FOOTING_LEVEL_DASHED] = {4, 3},
      [FOOTING_LEVEL_DOTTED] = {1, 3},
  };

  for (guint i = 0; i < self->levels->len; i++) {
    const ChartLevel *level = &g_array_index (self->levels, ChartLevel, i);
    const double y = floor (chart_get_y (frame, level->value)) + 0.5;

    chart_set_colour (paper, "footing_line", 1);
    cairo_set_line_width (paper->cr, 1);
    cairo_set_dash (paper->cr, dashes[level->style], 2, 0);
    cairo_move_to (paper->cr, frame->left, y);
    cairo_line_to (paper->cr, paper->width, y);
    cairo_stroke (paper->cr);
    cairo_set_dash (paper->cr, NULL, 0, 0);
  }
}

static void
draw_uprights (const FootingChartModel *self,
               const FootingChartPaper *paper,
               const FootingChartFrame *frame)
{
  for (guint i = 0; i < self->uprights->len; i++) {
    const ChartUpright *upright = &g_array_index (self->uprights, ChartUpright, i);
    const double x = floor (get_x (frame, upright->at)) + 0.5;

    chart_set_colour (paper, upright->colour, 1);
    cairo_set_line_width (paper->cr, 1.5);
    cairo_move_to (paper->cr, x, frame->base - frame->height);
    cairo_line_to (paper->cr, x, frame->base);
    cairo_stroke (paper->cr);
  }
}

/* Level at each place; the last one has a dot at its end. */
static void
draw_steps (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame,
            const ChartSeries *series)
{
  static const double dashes[][4] = {
      [FOOTING_STEPS_DASHED] = {8, 4, 8, 4},
      [FOOTING_STEPS_DASH_DOT] = {8, 3, 2, 3},
  };
  double last_x = NAN, last_y = NAN;
  gboolean joined = FALSE;

  chart_set_colour (paper, series->colour, series->strength);
  cairo_set_line_width (paper->cr, CHART_STEP_WIDTH);
  cairo_set_dash (paper->cr, dashes[series->style],
                  series->style == FOOTING_STEPS_SOLID ? 0 : 4, 0);
  cairo_set_line_join (paper->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->n; i++) {
    const double value = series->values[i];

    if (isnan (value)) {
      joined = FALSE;
      continue;
    }
    last_x = get_x (frame, i + 1);
    last_y = chart_get_y (frame, value);
    if (joined)
      cairo_line_to (paper->cr, get_x (frame, i), last_y);
    else
      cairo_move_to (paper->cr, get_x (frame, i), last_y);
    cairo_line_to (paper->cr, last_x, last_y);
    joined = TRUE;
  }
  cairo_stroke (paper->cr);
  cairo_set_dash (paper->cr, NULL, 0, 0);

  if (isnan (last_x))
    return;
  cairo_arc (paper->cr, last_x - CHART_DOT, last_y, CHART_DOT, 0, 2 * G_PI);
  cairo_fill (paper->cr);
}

/* From value to value; what is between two is on the straight way. */
static void
draw_line (const FootingChartModel *self,
           const FootingChartPaper *paper,
           const FootingChartFrame *frame,
           const ChartSeries *series)
{
  static const double dashes[] = {2, 3};

  chart_set_colour (paper, series->colour, series->strength);
  cairo_set_line_width (paper->cr, 1);
  cairo_set_dash (paper->cr, dashes, 2, 0);
  for (guint i = 0; i < self->n; i++)
    if (!isnan (series->values[i]))
      cairo_line_to (paper->cr, get_x (frame, i + 0.5),
                     chart_get_y (frame, series->values[i]));
  cairo_stroke (paper->cr);
  cairo_set_dash (paper->cr, NULL, 0, 0);
}

/* --- Bars and marks ------------------------------------------------------------- */

/* With round corners at the @top of what stands there, and square ones below that. */
static void
trace_bar (cairo_t *cr, double x, double y, double width, double height, gboolean top)
{
  const double radius = top ? MIN (ROUND, MIN (width, height) / 2) : 0;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, x + width, y + height);
  cairo_line_to (cr, x, y + height);
  cairo_close_path (cr);
}

/* At the ends of a long axis it stays on the paper as a whole. */
static void
trace_mark (const FootingChartPaper *paper, double x, double y, double half)
{
  cairo_t *cr = paper->cr;

  x = CLAMP (x, half, paper->width - half);
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
}

/* A bar from @below up to @below and @value. The last one, while it is not over yet: an
 * outline, filled lightly. */
static void
draw_bar (const FootingChartModel *self,
          const FootingChartPaper *paper,
          const FootingChartFrame *frame,
          const ChartSeries *series,
          guint i,
          double below,
          gboolean top)
{
  const double wide = MIN (WIDEST, frame->each * 0.66);
  const double foot = chart_get_y (frame, below);
  const double tall = MAX (foot - chart_get_y (frame, below + series->values[i]), LOWEST);
  const double x = get_x (frame, i + 0.5) - wide / 2;
  const gboolean last = !self->over && i + 1 == self->n;
  const double line = MIN (OUTLINE, wide / 2);

  trace_bar (paper->cr, x, foot - tall, wide, tall, top);
  chart_set_colour (paper, series->colour, (last ? 0.3 : 1) * series->strength);
  cairo_fill (paper->cr);
  if (!last)
    return;

  trace_bar (paper->cr, x + line / 2, foot - tall + line / 2, wide - line,
             MAX (tall - line / 2, 0), top);
  chart_set_colour (paper, series->colour, 1);
  cairo_set_line_width (paper->cr, line);
  cairo_stroke (paper->cr);
}

static gboolean
is_bar (const ChartSeries *series, guint i)
{
  return series->kind == FOOTING_SERIES_BARS && series->values[i] > 0;
}

static void
draw_bars (const FootingChartModel *self,
           const FootingChartPaper *paper,
           const FootingChartFrame *frame,
           guint i)
{
  double below = 0;
  guint top = 0;

  for (guint j = 0; j < self->series->len; j++)
    if (is_bar (get_series (self, j), i))
      top = j;
  for (guint j = 0; j < self->series->len; j++) {
    const ChartSeries *series = get_series (self, j);

    if (!is_bar (series, i))
      continue;
    draw_bar (self, paper, frame, series, i, below, j == top);
    below += series->values[i];
  }
}

/* What is at the place @i: that it is pointed at, its bars, and its mark below them. */
static void
draw_place (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame,
            guint i,
            gboolean pointed)
{
  if (pointed) {
    chart_set_colour (paper, "footing_line", 0.3);
    cairo_rectangle (paper->cr, get_x (frame, i), 0, frame->each,
                     frame->base + (self->has_mark_room ? CHART_MARK_ROOM : 0));
    cairo_fill (paper->cr);
  }
  draw_bars (self, paper, frame, i);
  if (!self->marked[i])
    return;

  chart_set_colour (paper, "footing_setback", 1);
  trace_mark (paper, get_x (frame, i + 0.5), frame->base + CHART_MARK_ROOM / 2.0,
              CLAMP (frame->each * 0.6, 2.5, CHART_MARK));
  cairo_fill (paper->cr);
}

static void
draw_marks (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame)
{
  cairo_set_line_width (paper->cr, 1.5);
  for (guint i = 0; i < self->marks->len; i++) {
    const ChartMark *mark = &g_array_index (self->marks, ChartMark, i);

    chart_set_colour (paper, mark->colour, 1);
    trace_mark (paper, get_x (frame, mark->at),
                chart_get_mark_y (frame, mark->value, mark->above), CHART_MARK);
    if (mark->filled)
      cairo_fill (paper->cr);
    else
      cairo_stroke (paper->cr);
  }
}

static void
draw_lines (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame)
{
  for (guint i = 0; i < self->series->len; i++) {
    const ChartSeries *series = get_series (self, i);

    if (series->kind == FOOTING_SERIES_STEPS)
      draw_steps (self, paper, frame, series);
    else if (series->kind == FOOTING_SERIES_LINE)
      draw_line (self, paper, frame, series);
  }
}

void
chart_draw_shapes (const FootingChartModel *self,
                   const FootingChartPaper *paper,
                   const FootingChartFrame *frame,
                   int pointed)
{
  draw_levels (self, paper, frame);
  draw_uprights (self, paper, frame);
  for (guint i = 0; i < self->n; i++)
    draw_place (self, paper, frame, i, (int)i == pointed);
  draw_lines (self, paper, frame);
  draw_marks (self, paper, frame);
}
