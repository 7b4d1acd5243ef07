/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-words.h"
#include "chart-model-private.h"
#include "chart-shapes.h"

/* Between words, in pixels. */
#define GAP 6

PangoLayout *
chart_make_layout (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);

  return layout;
}

void
chart_draw_layout (const FootingChartPaper *paper,
                   PangoLayout *layout,
                   double x,
                   double y)
{
  int wide;

  pango_layout_get_pixel_size (layout, &wide, NULL);
  chart_set_colour (paper, "fg", 1);
  cairo_move_to (paper->cr, paper->mirrored ? paper->width - x - wide : x, y);
  pango_cairo_show_layout (paper->cr, layout);
  cairo_new_path (paper->cr); /* no line goes on from here */
}

/* Where the word @i begins, which is @wide, when one before it ends at @end; -1 where
 * there is no room. One that would run over the edge is moved back. */
static double
place_word (const FootingChartModel *self,
            const FootingChartPaper *paper,
            const FootingChartFrame *frame,
            guint i,
            int wide,
            double end)
{
  double x = frame->left + g_array_index (self->words, ChartWord, i).at * frame->each +
             (self->named ? (frame->each - wide) / 2 : 0);

  if (x + wide > paper->width && (self->named || x - end > wide / 2.0))
    x = paper->width - wide;

  return x >= end && x + wide <= paper->width ? x : -1;
}

/* Whether every @step-th word from @start on has room; at the end it may be missing. */
static gboolean
have_room (const FootingChartModel *self,
           const FootingChartPaper *paper,
           const FootingChartFrame *frame,
           GPtrArray *layouts,
           guint start,
           guint step)
{
  double end = 0;

  for (guint i = start; i < layouts->len; i += step) {
    int wide;
    double x;

    pango_layout_get_pixel_size (layouts->pdata[i], &wide, NULL);
    x = place_word (self, paper, frame, i, wide, end);
    if (x < 0 && (self->named || i + step < layouts->len))
      return FALSE;
    end = x + wide + GAP;
  }

  return TRUE;
}

/* Owned by the caller. */
static GPtrArray *
make_layouts (const FootingChartModel *self, const FootingChartPaper *paper)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->words->len; i++)
    g_ptr_array_add (layouts,
                     chart_make_layout (paper->context,
                                        g_array_index (self->words, ChartWord, i).text));

  return layouts;
}

void
chart_choose_words (const FootingChartModel *self,
                    const FootingChartPaper *paper,
                    const FootingChartFrame *frame,
                    guint *start,
                    guint *step)
{
  g_autoptr (GPtrArray) layouts = make_layouts (self, paper);

  *start = 0;
  *step = 1;
  while (*step < layouts->len &&
         !have_room (self, paper, frame, layouts, *start, *step)) {
    *step += self->named || *start == 1 ? 1 : 0;
    *start = self->named || *start == 1 ? 0 : 1;
  }
}

void
chart_draw_words (const FootingChartModel *self,
                  const FootingChartPaper *paper,
                  const FootingChartFrame *frame)
{
  const double y = frame->base + (self->has_mark_room ? CHART_MARK_ROOM : 0) + GAP / 2.0;
  g_autoptr (GPtrArray) layouts = make_layouts (self, paper);
  double end = 0;
  guint start, step;

  chart_choose_words (self, paper, frame, &start, &step);
  for (guint i = start; i < layouts->len; i += step) {
    int wide;
    double x;

    pango_layout_get_pixel_size (layouts->pdata[i], &wide, NULL);
    x = place_word (self, paper, frame, i, wide, end);
    if (x < 0)
      continue;
    chart_draw_layout (paper, layouts->pdata[i], x, y);
    end = x + wide + GAP;
  }
}
