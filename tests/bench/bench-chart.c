/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to draw each picture of ten years of weeks. */
#include "config.h"

#include "momentum/momentum-chart.h"
#include "signs/sign-chart.h"
#include "widgets/chart-draw.h"

#include <math.h>
#include <stdio.h>

#define N_WEEKS 522
#define N_TIMES 100
#define LIMIT_MS 4.0

#define WIDTH 860
#define FIRST "2016-03-07"
#define TODAY "2026-03-05"

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
report (const char *name, FootingChartModel *model)
{
  const double ms = measure (model);

  printf ("%-24s %6.2f ms  (at most %.0f)%s\n", name, ms, LIMIT_MS,
          ms <= LIMIT_MS ? "" : "  TOO SLOW");
  footing_chart_model_unref (model);

  return ms <= LIMIT_MS;
}

/* Something in every week. */
static FootingMomentum *
make_momentum (void)
{
  FootingMomentum *self = g_new0 (FootingMomentum, 1);
  FootingPriority *priority = g_new0 (FootingPriority, 1);

  self->from = g_strdup (FIRST);
  self->n_weeks = N_WEEKS;
  self->weeks = g_array_new (FALSE, TRUE, sizeof (FootingWeekTracks));
  g_array_set_size (self->weeks, N_WEEKS);
  self->priorities = g_ptr_array_new ();
  self->predictions = g_ptr_array_new ();
  self->setbacks = g_ptr_array_new ();
  self->rungs = g_new (int, N_WEEKS);
  priority->shares = g_new (double, N_WEEKS);
  priority->due = N_WEEKS;
  for (int i = 0; i < N_WEEKS; i++) {
    g_array_index (self->weeks, FootingWeekTracks, i) =
        (FootingWeekTracks){i % 4, i % 3, i % 3, i % 5 == 0, i % 7, i % 2, i % 5};
    self->rungs[i] = i % 5;
    priority->shares[i] = (double)(i % 40) / 40;
  }
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (self->priorities, priority);

  return self;
}

int
main (void)
{
  FootingMomentum *momentum = make_momentum ();
  int values[N_WEEKS];
  FootingSignTrend trend = {.from = (char *)FIRST,
                            .n_weeks = N_WEEKS,
                            .values = values,
                            .first = 3,
                            .before = 1,
                            .began = 100};
  gboolean quick = TRUE;

  for (int i = 0; i < N_WEEKS; i++)
    values[i] = i % 6 - 1;
  for (guint perspective = 0; perspective < 2; perspective++) {
    guint n;
    const FootingTrack *tracks = footing_tracks_for (perspective, &n);

    for (guint i = 0; i < n; i++)
      quick &= report (
          footing_track_get_title (tracks[i]),
          footing_momentum_chart_new (momentum, tracks[i], FOOTING_LAST_LANE, TODAY));
  }
  quick &= report ("A sign in full", footing_sign_chart_new (&trend, TRUE, TODAY));

  return quick ? 0 : 1;
}
