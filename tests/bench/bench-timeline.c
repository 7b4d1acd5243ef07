/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "settle.h"
#include "sight.h"
#include "timeline/timeline-view.h"
#include "usage.h"

#include <stdio.h>
#include <stdlib.h>

static void
open_timeline (GtkWidget *window, FootingContext *context)
{
  adw_window_set_content (ADW_WINDOW (window), g_object_new (FOOTING_TYPE_TIMELINE_VIEW,
                                                             "context", context, NULL));
}

static void
go_to_day (GtkWidget *window, const char *day)
{
  gtk_widget_activate_action (sight_find (window, FOOTING_TYPE_TIMELINE_VIEW),
                              "timeline.show-day", "s", day);
}

static void
go_to_end (GtkWidget *window)
{
  GtkWidget *list = sight_find (window, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  gtk_widget_activate_action (list, "list.scroll-to-item", "u",
                              g_list_model_get_n_items (G_LIST_MODEL (rows)) - 1);
}

static void
report (gint64 start, double processor)
{
  printf ("%.1f %.1f %.1f\n", (g_get_monotonic_time () - start) / 1000.0,
          usage_get_processor () - processor, usage_get_memory ());
}

/* bench-timeline FILE DAYS: what it takes to open the timeline, up to the painted frame
 * and then up to the end of all that is read after it, to go to the day so many days ago,
 * and to reach its end: for each the milliseconds, those of the processor, and the MB
 * that the process has then. */
int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FootingContext) context = NULL;
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *day = NULL;
  GtkWidget *window;

  g_assert_cmpint (argc, ==, 3);
  store = footing_store_open (argv[1], clock, &error);
  g_assert_no_error (error);
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);
  settings = g_settings_new (APP_ID);
  context = footing_context_new (store, guidance, settings);
  day = footing_date_add_days (today, -atoi (argv[2]));

  window = sight_show (gtk_label_new ("Footing"));

  for (int step = 0; step < 3; step++) {
    const double processor = usage_get_processor ();
    const gint64 start = g_get_monotonic_time ();

    if (step == 0) {
      open_timeline (window, context);
      sight_wait_for_frame (window);
      report (start, processor);
    } else if (step == 1) {
      go_to_day (window, day);
    } else {
      go_to_end (window);
    }
    settle ();
    report (start, processor);
  }

  return 0;
}
