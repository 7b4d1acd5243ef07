/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../app/large-store.h"
#include "settle.h"
#include "wizard/wizard.h"

#include <stdio.h>
#include <stdlib.h>

#define N_CHANGES 100
#define FRAME_MS (1000.0 / 60)

/* What somebody has who comes back to a plan after some weeks. */
static const LargeStore usual = {.people = 6,
                                 .steps = 8,
                                 .outcomes = 3,
                                 .rituals = 4,
                                 .past = 4,
                                 .checkins = 6,
                                 .entries = 60};

static void
after_paint_cb (GdkFrameClock *clock, gint64 *painted)
{
  if (*painted == 0)
    *painted = g_get_monotonic_time ();
}

/* Milliseconds from asking for @page to the end of the first frame that shows it move. */
static double
change (FootingWizard *wizard, FootingPage page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (wizard));
  gint64 painted = 0;
  const gint64 start = g_get_monotonic_time ();
  const gulong handler =
      g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);

  footing_wizard_go (wizard, page);
  while (painted == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, page);
  settle ();

  return (painted - start) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Whether the median of the @n @times is at most one frame late: told, and sorted. */
static gboolean
report (const char *what, double *times, guint n)
{
  const double limit = 2 * FRAME_MS;

  qsort (times, n, sizeof *times, compare);
  printf ("%s: median of %u %.1f ms, worst %.1f ms (limit of the median %.1f ms)\n", what,
          n, times[n / 2], times[n - 1], limit);

  return times[n / 2] <= limit;
}

static GtkWidget *
show_wizard (FootingContext *context, const char *plan)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *wizard = footing_wizard_new (context, plan);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  adw_window_set_content (ADW_WINDOW (window), wizard);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  return wizard;
}

static gboolean
measure (FootingContext *context, const char *plan)
{
  FootingWizard *wizard = FOOTING_WIZARD (show_wizard (context, plan));
  double first[FOOTING_N_PAGES - 1];
  double again[N_CHANGES];
  gboolean held;

  for (int i = 1; i < FOOTING_N_PAGES; i++)
    first[i - 1] = change (wizard, footing_page_at (i, FOOTING_PERSPECTIVE_SELF));
  for (int i = 0; i < N_CHANGES; i++)
    again[i] = change (wizard, footing_page_at ((i + FOOTING_N_PAGES) % FOOTING_N_PAGES,
                                                FOOTING_PERSPECTIVE_SELF));

  report ("a page of the wizard for the first time", first, G_N_ELEMENTS (first));
  held = report ("a page of the wizard again", again, N_CHANGES);

  return held;
}

/* bench-page FILE: from a change of page in the wizard to the painted frame. Fails where
 * the median is more than a frame late at 60 Hz. */
int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FootingContext) context = NULL;
  g_autofree char *plan = NULL;

  g_assert_cmpint (argc, ==, 2);
  store = footing_store_open (argv[1], clock, &error);
  g_assert_no_error (error);
  plan = large_store_fill (store, guidance, &usual);
  footing_store_change (store, FOOTING_TYPE_RECOVERY, plan, &error, "page",
                        (int)FOOTING_PAGE_HAPPENED, "reached", (int)FOOTING_PAGE_REVIEW,
                        NULL);
  g_assert_no_error (error);

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  settings = g_settings_new (APP_ID);
  context = footing_context_new (store, guidance, settings);

  return measure (context, plan) ? 0 : 1;
}
