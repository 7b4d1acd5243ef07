/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-draw.h"
#include "chart-model-private.h"
#include "chart-place.h"
#include "chart-shapes.h"
#include "chart-words.h"

#include <math.h>

/* In pixels: between words, and the least below the axis. */
#define GAP 6
#define LEAST_BELOW 2

/* Between a line and its word, so that a dot on it and what goes below the word's own
 * line are clear of one another. */
#define LINE_GAP 2

/* A word inside is moved so far for what would go through it, in heights of a line; and
 * no further than the middle. */
#define MOST_ASIDE 10

/* So many words of lines at the same value may be over one another. */
#define N_OVER 2

/* So many names of lines that end at the same value have room beside one another. */
#define N_NAMES 3

/* A bare one has room for its dot. */
#define BARE_ROOM 4

/* The scale has at least so much, so that one is not as high as many. */
#define LEAST 4

static const ChartSeries *
get_series (const FootingChartModel *self, guint i)
{
  return &g_array_index (self->series, ChartSeries, i);
}

/* --- Places --------------------------------------------------------------------- */

static PangoLayout *
make_word (const FootingChartModel *self, PangoContext *context, int value)
{
  g_autofree char *number = NULL;

  if (self->scale != NULL)
    return chart_make_layout (
        context, value < (int)g_strv_length (self->scale) ? self->scale[value] : "");
  number = g_strdup_printf ("%d", value);

  return chart_make_layout (context, number);
}

static int
get_line_height (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = chart_make_layout (context, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
get_most (const FootingChartModel *self)
{
  int most = LEAST;

  if (self->most > 0)
    return self->most;

  for (guint i = 0; i < self->n; i++) {
    double sum = 0;

    for (guint j = 0; j < self->series->len; j++)
      if (get_series (self, j)->kind == FOOTING_SERIES_BARS &&
          !isnan (get_series (self, j)->values[i]))
        sum += get_series (self, j)->values[i];
    most = MAX (most, (int)ceil (sum));
  }

  return most + most % 2; /* half of it is told too */
}

/* The values of the scale that have a line: all that have words, or none, half and all.
 */
static int
get_interval (const FootingChartModel *self, int most)
{
  return self->scale != NULL ? 1 : MAX (most / 2, 1);
}

/* The width of the widest word of the scale beside the chart. */
static int
get_gutter (const FootingChartModel *self, PangoContext *context, int most)
{
  int widest = 0;

  if (self->bare || self->inside)
    return 0;

  for (int value = 0; value <= most; value += get_interval (self, most)) {
    g_autoptr (PangoLayout) layout = make_word (self, context, value);
    int wide;

    pango_layout_get_pixel_size (layout, &wide, NULL);
    widest = MAX (widest, wide);
  }

  return widest + GAP;
}

/* The upright line that has a word, or NULL. */
static const ChartUpright *
find_named (const FootingChartModel *self)
{
  for (guint i = 0; i < self->uprights->len; i++) {
    const ChartUpright *upright = &g_array_index (self->uprights, ChartUpright, i);

    if (upright->word != NULL)
      return upright;
  }

  return NULL;
}

/* So that the word of the highest value is in sight: beside its line, or above it; and
 * below, that of the lowest and the half of a mark that is there. */
static int
get_room_above (const FootingChartModel *self, int line)
{
  return (self->inside ? line + LINE_GAP : line / 2) +
         (find_named (self) != NULL ? line : 0);
}

static int
get_room_below (const FootingChartModel *self, int line)
{
  const int room = (self->has_mark_room ? CHART_MARK_ROOM : 0) +
                   (self->words->len > 0 ? GAP + line : 0);
  const int word = self->inside ? 0 : line / 2;
  const int mark = self->marks->len > 0 ? CHART_MARK + 1 : 0;

  return MAX (room, MAX (LEAST_BELOW, MAX (word, mark)));
}

FootingChartFrame
footing_chart_get_frame (const FootingChartModel *self, const FootingChartPaper *paper)
{
  const int line = get_line_height (paper->context);
  FootingChartFrame frame = {.most = get_most (self)};

  frame.left = get_gutter (self, paper->context, frame.most);
  frame.each = self->n > 0 ? (paper->width - frame.left) / self->n : 0;
  if (self->bare) {
    frame.base = paper->height - BARE_ROOM;
    frame.height = frame.base - BARE_ROOM;
  } else {
    frame.base = paper->height - get_room_below (self, line);
    frame.height = frame.base - get_room_above (self, line);
  }

  return frame;
}

int
footing_chart_model_get_height (const FootingChartModel *self, PangoContext *context)
{
  const int line = get_line_height (context);

  return self->bare
             ? self->height
             : self->height + get_room_above (self, line) + get_room_below (self, line);
}

/* --- Words ---------------------------------------------------------------------- */

/* Where @word, which is inside at @y, begins: after what would go through it; where that
 * moves it too far, after the upright lines at least, and where they leave no room at
 * all, one goes through it at the edge. */
static double
get_inside (const FootingChartModel *self,
            const FootingChartFrame *frame,
            PangoLayout *word,
            double y,
            GArray *taken)
{
  const double end = frame->left + self->n * frame->each;
  int wide, high;
  double x;

  pango_layout_get_pixel_size (word, &wide, &high);
  x = chart_find_free (word, 0, MIN (MOST_ASIDE * high, MIN (end / 2, end - wide)), y,
                       taken);
  if (isfinite (x))
    return x;

  x = 0;
  for (guint i = 0; i < self->uprights->len; i++) {
    const ChartUpright *upright = &g_array_index (self->uprights, ChartUpright, i);
    const double at = frame->left + upright->at * frame->each;

    if (at > x - GAP / 2.0 && at < x + wide)
      x = at + GAP / 2.0;
  }

  return x + wide <= end ? x : 0;
}

/* The line of @value, and its word: beside it, or above it where that is inside. What has
 * no room above the one below it is left out; returns the room that was taken. */
static double
draw_grade (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame,
            int value,
            double last,
            GArray *taken)
{
  const int line = get_line_height (paper->context);
  const double y = chart_get_y (frame, value);
  const double above = y - LINE_GAP - line;
  g_autoptr (PangoLayout) word = make_word (self, paper->context, value);
  int wide;

  chart_set_colour (paper, "footing_line", value == 0 ? 1 : 0.35);
  cairo_rectangle (paper->cr, paper->mirrored ? 0 : frame->left, (int)y,
                   paper->width - frame->left, 1);
  cairo_fill (paper->cr);

  pango_layout_get_pixel_size (word, &wide, NULL);
  if (wide == 0 || y + line > last)
    return last;
  chart_draw_layout (paper, word,
                     self->inside ? get_inside (self, frame, word, above, taken)
                                  : frame->left - GAP - wide,
                     self->inside ? above : y - line / 2.0);

  return y;
}

static void
draw_scale (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame,
            GArray *taken)
{
  double last = paper->height + get_line_height (paper->context);

  for (int value = 0; value <= frame->most; value += get_interval (self, frame->most))
    last = draw_grade (self, paper, frame, value, last, taken);
}

/* Shortens what is wider than @room. How wide it is. */
static int
fit_word (PangoLayout *layout, double room)
{
  int wide;

  pango_layout_get_pixel_size (layout, &wide, NULL);
  if (wide <= room)
    return wide;

  pango_layout_set_width (layout, (int)room * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return (int)room;
}

/* At its end, by its line. */
static void
draw_level_word (const FootingChartPaper *paper,
                 const FootingChartFrame *frame,
                 const ChartLevel *level,
                 GArray *taken)
{
  const ChartPlace place = {frame->left, paper->width, chart_get_y (frame, level->value),
                            LINE_GAP, N_OVER};
  g_autoptr (PangoLayout) layout = NULL;

  if (level->word == NULL)
    return;

  layout = chart_make_layout (paper->context, level->word);
  fit_word (layout, paper->width - frame->left + GAP);
  chart_draw_placed (paper, frame, layout, &place, taken);
}

/* The last value of @series, and where that is; NAN for none. */
static double
find_last (const FootingChartModel *self, const ChartSeries *series, guint *at)
{
  for (guint i = self->n; i > 0; i--)
    if (!isnan (series->values[i - 1])) {
      *at = i;
      return series->values[i - 1];
    }

  return NAN;
}

/* Near the end of its line, and aside of those that end at the same value: further from
 * it, it would be taken for that of another. */
static void
draw_series_word (const FootingChartModel *self,
                  const FootingChartPaper *paper,
                  const FootingChartFrame *frame,
                  const ChartSeries *series,
                  GArray *taken)
{
  ChartPlace place = {.n_lines = 1};
  g_autoptr (PangoLayout) layout = NULL;
  guint at = 0;
  const double value = find_last (self, series, &at);
  int wide;

  if (isnan (value))
    return;

  layout = chart_make_layout (paper->context, series->word);
  pango_layout_get_pixel_size (layout, &wide, NULL);
  place.right = frame->left + at * frame->each - 2 * GAP;
  place.left = MAX (place.right - N_NAMES * (wide + 2 * GAP), frame->left);
  place.y = chart_get_y (frame, value);
  chart_draw_placed (paper, frame, layout, &place, taken);
}

/* Above its line, and all that is drawn, as far as there is room on the paper. */
static void
draw_upright_word (const FootingChartModel *self,
                   const FootingChartPaper *paper,
                   const FootingChartFrame *frame,
                   GArray *taken)
{
  const ChartUpright *upright = find_named (self);
  g_autoptr (PangoLayout) layout = NULL;
  cairo_rectangle_t room = {0};
  int wide, high;

  if (upright == NULL)
    return;

  layout = chart_make_layout (paper->context, upright->word);
  wide = fit_word (layout, paper->width);
  pango_layout_get_pixel_size (layout, NULL, &high);
  room = (cairo_rectangle_t){
      MAX (MIN (frame->left + upright->at * frame->each, paper->width - wide), 0), 0,
      wide, high};
  chart_draw_layout (paper, layout, room.x, room.y);
  chart_take (taken, &room);
}

/* The words that stand among what is drawn. */
static void
draw_names (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame,
            GArray *taken)
{
  draw_upright_word (self, paper, frame, taken);
  for (guint i = 0; i < self->series->len; i++)
    if (get_series (self, i)->word != NULL)
      draw_series_word (self, paper, frame, get_series (self, i), taken);
  for (guint i = 0; i < self->levels->len; i++)
    draw_level_word (paper, frame, &g_array_index (self->levels, ChartLevel, i), taken);
}

void
footing_chart_draw (const FootingChartModel *self,
                    const FootingChartPaper *paper,
                    int pointed)
{
  const FootingChartFrame frame = footing_chart_get_frame (self, paper);
  g_autoptr (GArray) taken = NULL;

  if (!self->bare) {
    taken = chart_list_taken (self, paper, &frame);
    draw_scale (self, paper, &frame, taken);
    chart_draw_words (self, paper, &frame);
  }

  cairo_save (paper->cr);
  if (paper->mirrored) {
    cairo_translate (paper->cr, paper->width, 0);
    cairo_scale (paper->cr, -1, 1);
  }
  chart_draw_shapes (self, paper, &frame, pointed);
  cairo_restore (paper->cr);

  if (!self->bare)
    draw_names (self, paper, &frame, taken);
}
