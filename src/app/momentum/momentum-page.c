/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-page.h"
#include "error.h"
#include "momentum-chart.h"
#include "widgets/chart-draw.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MARGIN 24
#define GAP 6
#define BETWEEN 18

/* Pixels of a picture for each unit, so that it is sharp on any display. */
#define PIXELS 2

#define TITLE_FONT "Sans Bold 16"
#define HEADING_FONT "Sans Bold 11"
#define FONT "Sans 10"
#define SMALL_FONT "Sans 8"

/* Where the page is at while it is drawn. */
typedef struct {
  const FootingMomentumPage *page;
  cairo_t *cr; /* or NULL */
  PangoContext *context;
  double y;
} Pen;

/* The colours of the light style, as on paper there is no other. */
static void
find_colour (const char *name, GdkRGBA *colour, gpointer data)
{
  static const struct {
    const char *name, *colour;
  } colours[] = {
      {"fg", "rgba(0,0,0,0.7)"},         {"footing_line", "rgba(0,0,0,0.45)"},
      {"footing_win", "#0f766e"},        {"footing_setback", "#a15c07"},
      {"footing_reflection", "#6d4aa8"}, {"footing_people", "#1d5fa8"},
      {"footing_experiment", "#b0407a"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (strcmp (colours[i].name, name) == 0)
      gdk_rgba_parse (colour, colours[i].colour);
}

static void
write_text (Pen *pen, const char *text, const char *font, double alpha)
{
  const double width = pen->page->width - 2 * MARGIN;
  g_autoptr (PangoLayout) layout = pango_layout_new (pen->context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  if (*text == '\0') {
    pango_font_description_free (description);
    return;
  }

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (pen->cr != NULL) {
    cairo_set_source_rgba (pen->cr, 0, 0, 0, alpha);
    cairo_move_to (pen->cr, MARGIN, pen->y);
    pango_cairo_show_layout (pen->cr, layout);
  }
  pen->y += height + GAP;
}

static void
draw_chart (Pen *pen, FootingTrack track, gboolean last)
{
  g_autoptr (FootingChartModel) model = footing_momentum_chart_new (
      pen->page->momentum, track, last ? FOOTING_LAST_LANE : FOOTING_LANE,
      pen->page->today);
  PangoFontDescription *font = pango_font_description_from_string (SMALL_FONT);
  FootingChartPaper paper = {pen->cr, pen->context,        pen->page->width - 2 * MARGIN,
                             0,       pen->page->mirrored, find_colour,
                             NULL};

  pango_context_set_font_description (pen->context, font);
  pango_font_description_free (font);
  paper.height = footing_chart_model_get_height (model, pen->context);
  if (pen->cr != NULL) {
    cairo_save (pen->cr);
    cairo_translate (pen->cr, MARGIN, pen->y);
    footing_chart_draw (model, &paper, -1);
    cairo_restore (pen->cr);
  }
  pen->y += paper.height + BETWEEN;
}

double
footing_momentum_page_draw (const FootingMomentumPage *self,
                            cairo_t *cr,
                            PangoContext *context)
{
  Pen pen = {self, cr, context, MARGIN};
  g_autofree char *setbacks =
      footing_momentum_format_setbacks (self->momentum, self->today);
  guint n;
  const FootingTrack *tracks = footing_tracks_for (self->perspective, &n);

  pango_context_set_base_dir (context,
                              self->mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  write_text (&pen, self->title, TITLE_FONT, 0.87);
  pen.y += GAP;
  for (guint i = 0; i < n; i++) {
    g_autofree char *words = footing_track_format (tracks[i], self->momentum);

    write_text (&pen, footing_track_get_title (tracks[i]), HEADING_FONT, 0.87);
    write_text (&pen, words, FONT, 0.87);
    write_text (&pen, footing_track_get_legend (tracks[i]), SMALL_FONT, 0.6);
    draw_chart (&pen, tracks[i], i + 1 == n);
  }
  if (*setbacks != '\0')
    write_text (&pen, _ ("Setbacks (the upright lines)"), HEADING_FONT, 0.87);
  write_text (&pen, setbacks, FONT, 0.87);

  return pen.y + MARGIN;
}

/* --- As a picture --------------------------------------------------------------- */

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_picture (const FootingMomentumPage *self, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  PangoContext *context;

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  context = pango_cairo_create_context (cr);
  footing_momentum_page_draw (self, cr, context);
  g_object_unref (context);
  cairo_destroy (cr);
}

static double
measure_picture (const FootingMomentumPage *self)
{
  PangoContext *context =
      pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const double height = footing_momentum_page_draw (self, NULL, context);

  g_object_unref (context);

  return height;
}

GBytes *
footing_momentum_page_save (const FootingMomentumPage *self,
                            const char *path,
                            GError **error)
{
  const double height = ceil (measure_picture (self));
  const gboolean svg = g_str_has_suffix (path, ".svg") || g_str_has_suffix (path, ".SVG");
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      svg ? cairo_svg_surface_create_for_stream (append_cb, bytes, self->width, height)
          : cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)self->width * PIXELS,
                                        (int)height * PIXELS);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  draw_picture (self, surface, svg ? 1 : PIXELS);
  if (!svg)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  footing_error_set_system (error, FOOTING_WRITING, path, ENOMEM);
  return NULL;
}
