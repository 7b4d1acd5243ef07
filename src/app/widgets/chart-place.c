/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-place.h"
#include "chart-model-private.h"
#include "chart-shapes.h"
#include "chart-words.h"

#include <math.h>

/* In pixels: how far a word stays from what it does not cross, and how far it is moved
 * for the next try, at least. */
#define CLEAR 1
#define LEAST_STEP 4
#define FREE_STEP 3

/* So many tries along a line, at most. */
#define MAX_TRIES 48

/* That a word is below its line, or over the word next to that, is worth as much as being
 * moved by so many heights of it. */
#define BELOW 6

/* Through a dotted line, a word is read more easily. */
#define FAINT 1
#define SOLID 8

/* More than a word ever crosses. */
#define MANY (G_MAXUINT / 2)

/* --- What is taken -------------------------------------------------------------- */

typedef struct {
  cairo_rectangle_t room; /* in pixels */
  guint weight;           /* how much there is against crossing it */
} Taken;

static void
take_weighted (GArray *taken, const cairo_rectangle_t *room, guint weight)
{
  const Taken added = {*room, weight};

  g_array_append_val (taken, added);
}

void
chart_take (GArray *taken, const cairo_rectangle_t *room)
{
  take_weighted (taken, room, SOLID);
}

static void
take (GArray *taken, double x, double y, double width, double height)
{
  chart_take (taken, &(cairo_rectangle_t){x, y, width, height});
}

/* From @y to @other, whichever is higher. */
static void
take_between (GArray *taken, double x, double width, double y, double other, double thick)
{
  take (taken, x, MIN (y, other) - thick / 2, width, fabs (y - other) + thick);
}

static void
take_steps (GArray *taken,
            const FootingChartModel *self,
            const FootingChartFrame *frame,
            const double *values)
{
  double end = NAN, y = NAN;

  for (guint i = 0; i < self->n; i++) {
    const double x = frame->left + i * frame->each;

    if (isnan (values[i]))
      continue;
    if (i > 0 && !isnan (values[i - 1]))
      take_between (taken, x - CHART_STEP_WIDTH / 2.0, CHART_STEP_WIDTH, y,
                    chart_get_y (frame, values[i]), CHART_STEP_WIDTH);
    end = x + frame->each;
    y = chart_get_y (frame, values[i]);
    take_between (taken, x, frame->each, y, y, CHART_STEP_WIDTH);
  }
  if (!isnan (end))
    take_between (taken, end - 2 * CHART_DOT, 2 * CHART_DOT, y, y, 2 * CHART_DOT);
}

/* The straight way from place to place. */
static void
take_line (GArray *taken,
           const FootingChartModel *self,
           const FootingChartFrame *frame,
           const double *values)
{
  for (guint i = 1; i < self->n; i++) {
    const double y = chart_get_y (frame, values[i - 1]);
    const double other = chart_get_y (frame, values[i]);
    const cairo_rectangle_t room = {frame->left + (i - 0.5) * frame->each, MIN (y, other),
                                    frame->each, fabs (y - other)};

    if (!isnan (values[i - 1]) && !isnan (values[i]))
      take_weighted (taken, &room, FAINT);
  }
}

static void
take_marks (GArray *taken, const FootingChartModel *self, const FootingChartFrame *frame)
{
  for (guint i = 0; i < self->marks->len; i++) {
    const ChartMark *mark = &g_array_index (self->marks, ChartMark, i);
    const double y = chart_get_mark_y (frame, mark->value, mark->above);

    take_between (taken, frame->left + mark->at * frame->each - CHART_MARK,
                  2 * CHART_MARK, y, y, 2 * CHART_MARK);
  }
}

GArray *
chart_list_taken (const FootingChartModel *self,
                  const FootingChartPaper *paper,
                  const FootingChartFrame *frame)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (Taken));

  for (guint i = 0; i < self->levels->len; i++) {
    const double y =
        chart_get_y (frame, g_array_index (self->levels, ChartLevel, i).value);

    take_between (taken, frame->left, paper->width - frame->left, y, y, 1);
  }
  for (guint i = 0; i < self->uprights->len; i++)
    take (taken,
          frame->left + g_array_index (self->uprights, ChartUpright, i).at * frame->each -
              1,
          frame->base - frame->height, 2, frame->height);
  for (guint i = 0; i < self->series->len; i++) {
    const ChartSeries *series = &g_array_index (self->series, ChartSeries, i);

    if (series->kind == FOOTING_SERIES_STEPS)
      take_steps (taken, self, frame, series->values);
    else if (series->kind == FOOTING_SERIES_LINE)
      take_line (taken, self, frame, series->values);
  }
  take_marks (taken, self, frame);

  return taken;
}

/* --- Places --------------------------------------------------------------------- */

/* For the best place of a word. */
typedef struct {
  /* borrowed */
  const ChartPlace *place;
  const GArray *taken;

  /* state */
  double base;
  PangoRectangle ink; /* what is drawn of the word, and all of it */
  PangoRectangle logical;
  double x; /* the best place, and what is drawn of it there */
  double y;
  cairo_rectangle_t room;
  guint crossed; /* how much it crosses there, which comes first */
  double moved;
} Search;

/* How much is crossed at @room of what is taken; from @enough on it does not matter. */
static guint
count_crossed (const GArray *taken, const cairo_rectangle_t *room, guint enough)
{
  guint n = 0;

  for (guint i = 0; i < taken->len && n < enough; i++) {
    const Taken *piece = &g_array_index (taken, Taken, i);
    const cairo_rectangle_t *other = &piece->room;

    if (room->x < other->x + other->width + CLEAR &&
        other->x < room->x + room->width + CLEAR &&
        room->y < other->y + other->height + CLEAR &&
        other->y < room->y + room->height + CLEAR)
      n += piece->weight;
  }

  return n;
}

double
chart_find_free (PangoLayout *layout, double x, double end, double y, GArray *taken)
{
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  for (; x <= end; x += FREE_STEP) {
    const cairo_rectangle_t room = {x + ink.x, y + ink.y, ink.width, ink.height};

    if (count_crossed (taken, &room, 1) > 0)
      continue;
    chart_take (taken, &room);
    return x;
  }

  return INFINITY;
}

/* Tries the places above the line, or below it, that begin at @y; @malus is how far a
 * word is counted as moved by being there, in pixels. */
static void
try_side (Search *self, double y, double malus)
{
  const double from = MAX (self->place->right - self->logical.width, 0);
  const double step = MAX (LEAST_STEP, (from - self->place->left) / MAX_TRIES);

  if (y < 0 || y + self->logical.height > self->base)
    return;

  for (double x = from; x == from || x >= self->place->left; x -= step) {
    const cairo_rectangle_t room = {x + self->ink.x, y + self->ink.y, self->ink.width,
                                    self->ink.height};
    const double moved = malus + from - x;
    guint crossed;

    if (self->crossed == 0 && moved >= self->moved)
      return;
    crossed = count_crossed (self->taken, &room, self->crossed + 1);
    if (crossed > self->crossed || (crossed == self->crossed && moved >= self->moved))
      continue;
    self->crossed = crossed;
    self->moved = moved;
    self->x = x;
    self->y = y;
    self->room = room;
  }
}

void
chart_draw_placed (const FootingChartPaper *paper,
                   const FootingChartFrame *frame,
                   PangoLayout *layout,
                   const ChartPlace *place,
                   GArray *taken)
{
  Search search = {.place = place, .taken = taken, .base = frame->base, .crossed = MANY};
  double high;

  pango_layout_get_pixel_extents (layout, &search.ink, &search.logical);
  high = search.logical.height;
  search.x = MAX (place->right - search.logical.width, 0);
  search.y = MAX (place->y - place->gap - high, 0);
  for (int line = 0; line < place->n_lines; line++) {
    try_side (&search, place->y - place->gap - (line + 1) * high,
              2 * line * BELOW * high);
    try_side (&search, place->y + place->gap + line * high,
              (2 * line + 1) * BELOW * high);
  }

  chart_draw_layout (paper, layout, search.x, search.y);
  chart_take (taken, &search.room);
}
