/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bar-chart-private.h"

/* In pixels: the highest bar, the widest and the lowest bar, the roundest corner, the
 * half of a mark and the room for marks. */
#define HEIGHT 112
#define WIDEST 28
#define LOWEST 2
#define ROUND 4
#define MARK 5
#define MARK_ROOM (2 * MARK + 6)
#define GAP 6

/* The scale has at least so much, so that one is not as high as many. */
#define LEAST 4

static const FootingBar *
get_bar (FootingBarChart *self, guint i)
{
  return &g_array_index (self->bars, FootingBar, i);
}

gboolean
bar_chart_is_mirrored (FootingBarChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* --- Places --------------------------------------------------------------------------
 */

static PangoLayout *
make_number (FootingBarChart *self, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

static int
get_line_height (FootingBarChart *self)
{
  g_autoptr (PangoLayout) layout = make_number (self, 0);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

BarFrame
bar_chart_get_frame (FootingBarChart *self)
{
  const int line = get_line_height (self);
  g_autoptr (PangoLayout) number = NULL;
  BarFrame frame = {.most = LEAST};
  int wide;

  for (guint i = 0; i < self->bars->len; i++)
    frame.most = MAX (frame.most, get_bar (self, i)->value);
  frame.most += frame.most % 2; /* half of it is told too */

  number = make_number (self, frame.most);
  pango_layout_get_pixel_size (number, &wide, NULL);
  frame.left = wide + GAP;
  frame.each =
      self->bars->len > 0
          ? (gtk_widget_get_width (GTK_WIDGET (self)) - frame.left) / self->bars->len
          : 0;
  frame.base = gtk_widget_get_height (GTK_WIDGET (self)) - line - MARK_ROOM - GAP;
  frame.height = frame.base - line / 2; /* the number beside it is in sight */

  return frame;
}

/* --- Drawing -------------------------------------------------------------------------
 */

static void
set_colour (FootingBarChart *self, cairo_t *cr, const char *name, double strength)
{
  GdkRGBA colour = {0.5, 0.5, 0.5, 1};

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name,
                                  &colour);
  colour.alpha *= strength;
  gdk_cairo_set_source_rgba (cr, &colour);
}

/* A layout with its start at @x, counted as the bars are. */
static void
draw_layout (FootingBarChart *self, cairo_t *cr, PangoLayout *layout, double x, double y)
{
  GdkRGBA colour;
  int wide;

  pango_layout_get_pixel_size (layout, &wide, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_move_to (cr,
                 bar_chart_is_mirrored (self)
                     ? gtk_widget_get_width (GTK_WIDGET (self)) - x - wide
                     : x,
                 y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_scale (FootingBarChart *self, cairo_t *cr, const BarFrame *frame)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const int line = get_line_height (self);

  for (int i = 0; i <= 2; i++) {
    const double y = frame->base - frame->height * i / 2;
    g_autoptr (PangoLayout) number = make_number (self, frame->most * i / 2);
    int wide;

    set_colour (self, cr, "footing_line", i == 0 ? 1 : 0.35);
    cairo_rectangle (cr, bar_chart_is_mirrored (self) ? 0 : frame->left, (int)y,
                     width - frame->left, 1);
    cairo_fill (cr);
    pango_layout_get_pixel_size (number, &wide, NULL);
    draw_layout (self, cr, number, frame->left - GAP - wide, y - line / 2.0);
  }
}

/* Where the word @i begins, which is @wide, when one before it ends at @end; -1 where
 * there is no room. One that would run over the edge is moved back. */
static double
place_word (FootingBarChart *self, const BarFrame *frame, guint i, int wide, double end)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = frame->left + g_array_index (self->words, BarWord, i).at * frame->each +
             (self->named ? (frame->each - wide) / 2 : 0);

  if (x + wide > width && (self->named || x - end > wide / 2.0))
    x = width - wide;

  return x >= end && x + wide <= width ? x : -1;
}

/* Whether every @step-th word from @start on has room; at the end it may be missing. */
static gboolean
have_room (FootingBarChart *self,
           const BarFrame *frame,
           GPtrArray *layouts,
           guint start,
           guint step)
{
  double end = 0;

  for (guint i = start; i < layouts->len; i += step) {
    int wide;
    double x;

    pango_layout_get_pixel_size (layouts->pdata[i], &wide, NULL);
    x = place_word (self, frame, i, wide, end);
    if (x < 0 && (self->named || i + step < layouts->len))
      return FALSE;
    end = x + wide + GAP;
  }

  return TRUE;
}

/* Owned by the caller. */
static GPtrArray *
make_layouts (FootingBarChart *self)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->words->len; i++)
    g_ptr_array_add (
        layouts, gtk_widget_create_pango_layout (
                     GTK_WIDGET (self), g_array_index (self->words, BarWord, i).text));

  return layouts;
}

void
bar_chart_choose_words (FootingBarChart *self, guint *start, guint *step)
{
  const BarFrame frame = bar_chart_get_frame (self);
  g_autoptr (GPtrArray) layouts = make_layouts (self);

  *start = 0;
  *step = 1;
  while (*step < layouts->len && !have_room (self, &frame, layouts, *start, *step)) {
    *step += self->named || *start == 1 ? 1 : 0;
    *start = self->named || *start == 1 ? 0 : 1;
  }
}

static void
draw_words (FootingBarChart *self, cairo_t *cr, const BarFrame *frame)
{
  g_autoptr (GPtrArray) layouts = make_layouts (self);
  double end = 0;
  guint start, step;

  bar_chart_choose_words (self, &start, &step);
  for (guint i = start; i < layouts->len; i += step) {
    int wide;
    double x;

    pango_layout_get_pixel_size (layouts->pdata[i], &wide, NULL);
    x = place_word (self, frame, i, wide, end);
    if (x < 0)
      continue;
    draw_layout (self, cr, layouts->pdata[i], x, frame->base + MARK_ROOM + GAP / 2.0);
    end = x + wide + GAP;
  }
}

static void
draw_bar (cairo_t *cr, double x, double y, double width, double height)
{
  const double radius = MIN (ROUND, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, x + width, y + height);
  cairo_line_to (cr, x, y + height);
  cairo_close_path (cr);
}

static void
draw_mark (cairo_t *cr, double x, double y, double half)
{
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* The last one, while it is not over yet: an outline, filled lightly. */
static void
draw_value (FootingBarChart *self, cairo_t *cr, const BarFrame *frame, guint i)
{
  const FootingBar *bar = get_bar (self, i);
  const double wide = MIN (WIDEST, frame->each * 0.66);
  const double tall = MAX (frame->height * bar->value / frame->most, LOWEST);
  const double x = frame->left + (i + 0.5) * frame->each - wide / 2;
  const gboolean last = !self->over && i + 1 == self->bars->len;

  if (bar->value == 0)
    return;

  draw_bar (cr, x, frame->base - tall, wide, tall);
  set_colour (self, cr, "footing_win", last ? 0.3 : 1);
  cairo_fill (cr);
  if (!last)
    return;

  draw_bar (cr, x + 0.75, frame->base - tall + 0.75, MAX (wide - 1.5, 0),
            MAX (tall - 0.75, 0));
  set_colour (self, cr, "footing_win", 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_bars (FootingBarChart *self, cairo_t *cr, const BarFrame *frame)
{
  for (guint i = 0; i < self->bars->len; i++) {
    const double x = frame->left + i * frame->each;

    if ((int)i == self->pointed) {
      set_colour (self, cr, "footing_line", 0.3);
      cairo_rectangle (cr, x, 0, frame->each, frame->base + MARK_ROOM);
      cairo_fill (cr);
    }
    draw_value (self, cr, frame, i);
    if (get_bar (self, i)->marked) {
      set_colour (self, cr, "footing_setback", 1);
      draw_mark (cr, x + frame->each / 2, frame->base + MARK_ROOM / 2.0,
                 CLAMP (frame->each * 0.6, 2.5, MARK));
    }
  }
}

int
bar_chart_get_height (FootingBarChart *self)
{
  const int line = get_line_height (self);

  return HEIGHT + line / 2 + MARK_ROOM + GAP + line;
}

void
bar_chart_draw (FootingBarChart *self, cairo_t *cr)
{
  const BarFrame frame = bar_chart_get_frame (self);

  draw_scale (self, cr, &frame);
  draw_words (self, cr, &frame);
  if (bar_chart_is_mirrored (self)) {
    cairo_translate (cr, gtk_widget_get_width (GTK_WIDGET (self)), 0);
    cairo_scale (cr, -1, 1);
  }
  draw_bars (self, cr, &frame);
}
