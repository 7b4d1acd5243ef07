/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to draw each picture of ten years of weeks. */
#include "config.h"

#include "../app/charts.h"
#include "widgets/chart-draw.h"

#include <stdio.h>

#define N_TIMES 100
#define LIMIT_MS 4.0

#define WIDTH 860

static void
find_colour (const char *name, GdkRGBA *colour, gpointer data)
{
  gdk_rgba_parse (colour, "#0f766e");
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return (*(const double *)a > *(const double *)b) -
         (*(const double *)a < *(const double *)b);
}

/* The median, in milliseconds. */
static double
measure (const FootingChartModel *model)
{
  PangoContext *context =
      pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const int height = footing_chart_model_get_height (model, context);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, height);
  double times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++) {
    cairo_t *cr = cairo_create (surface);
    const FootingChartPaper paper = {cr,    context,     WIDTH, height,
                                     FALSE, find_colour, NULL};
    const gint64 begun = g_get_monotonic_time ();

    footing_chart_draw (model, &paper, -1);
    cairo_surface_flush (surface);
    times[i] = (g_get_monotonic_time () - begun) / 1000.0;
    cairo_destroy (cr);
  }
  cairo_surface_destroy (surface);
  g_object_unref (context);
  qsort (times, N_TIMES, sizeof *times, compare_times);

  return times[N_TIMES / 2];
}

static gboolean
report (const Chart *chart)
{
  const double ms = measure (chart->model);

  printf ("%-32s %6.2f ms  (at most %.0f)%s\n", chart->name, ms, LIMIT_MS,
          ms <= LIMIT_MS ? "" : "  TOO SLOW");

  return ms <= LIMIT_MS;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) charts = charts_new ();
  gboolean quick = TRUE;

  for (guint i = 0; i < charts->len; i++)
    quick &= report (charts->pdata[i]);

  return quick ? 0 : 1;
}
