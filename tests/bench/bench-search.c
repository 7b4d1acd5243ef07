/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bare-list.h"
#include "settle.h"
#include "sight.h"
#include "timeline/timeline-bar.h"
#include "timeline/timeline-model.h"
#include "timeline/timeline-view.h"
#include "usage.h"

#include <stdio.h>
#include <string.h>

#define LIMIT 1.5
#define ROUNDS 5

/* What is typed, letter by letter, and taken back. */
static const char *const searches[] = {
    "r", "re", "rep", "repo", "report", "report ", "rep", "r", "",
    "9", "99", "991", "",     "night",  "nigh",    "",    "xq"};

#define N_SEARCHES G_N_ELEMENTS (searches)

/* What one letter takes of the processor, in milliseconds. */
typedef struct {
  double query;
  double model; /* without a view */
  double rows;  /* with the view, up to the next frame */
  double frame; /* up to its being painted */
} Parts;

/* What the processor has to do up to the end of the next frame. */
static double
paint (GtkWidget *window)
{
  const double start = usage_get_processor ();

  gtk_widget_queue_draw (window);
  sight_wait_for_frame (window);

  return usage_get_processor () - start;
}

static Parts
search_timeline (GtkWidget *window,
                 FootingStore *store,
                 FootingTimelineModel *model,
                 const char *search)
{
  GtkWidget *bar = sight_find (window, FOOTING_TYPE_TIMELINE_BAR);
  const FootingEntryFilter filter = {.search = search};
  g_autoptr (GArray) keys = NULL;
  double start = usage_get_processor ();
  Parts parts;

  keys = footing_store_filter_entry_keys (store, &filter, NULL);
  parts.query = usage_get_processor () - start;

  start = usage_get_processor ();
  footing_timeline_model_set_filter (model, &filter);
  parts.model = usage_get_processor () - start - parts.query;

  start = usage_get_processor ();
  footing_timeline_bar_search (FOOTING_TIMELINE_BAR (bar), search);
  parts.rows = usage_get_processor () - start - parts.query - parts.model;
  parts.frame = paint (window);

  return parts;
}

static Parts
search_bare (GtkWidget *window, BareList *list, const char *search)
{
  double start = usage_get_processor ();
  Parts parts = {0};

  parts.query = bare_list_search (list, search);
  parts.rows = usage_get_processor () - start - parts.query;
  parts.frame = paint (window);

  return parts;
}

static double
sum (const Parts *parts)
{
  return parts->query + parts->model + parts->rows + parts->frame;
}

/* Of each part the median. */
static Parts
get_median (const Parts *all)
{
  double numbers[4][ROUNDS];

  for (guint i = 0; i < ROUNDS; i++) {
    numbers[0][i] = all[i].query;
    numbers[1][i] = all[i].model;
    numbers[2][i] = all[i].rows;
    numbers[3][i] = all[i].frame;
  }

  return (Parts){usage_median (numbers[0], ROUNDS), usage_median (numbers[1], ROUNDS),
                 usage_median (numbers[2], ROUNDS), usage_median (numbers[3], ROUNDS)};
}

static gboolean
report (Parts timeline[N_SEARCHES][ROUNDS], Parts bare[N_SEARCHES][ROUNDS])
{
  double ratios[N_SEARCHES];
  double worst;
  double all = 0, all_bare = 0;

  printf ("%-10s %8s %8s %8s %8s %8s   %8s %8s %8s %8s  %s\n", "search", "query", "model",
          "rows", "frame", "all", "query", "rows", "frame", "all", "ratio");
  for (guint i = 0; i < N_SEARCHES; i++) {
    const Parts a = get_median (timeline[i]), b = get_median (bare[i]);

    ratios[i] = sum (&a) / sum (&b);
    all += sum (&a);
    all_bare += sum (&b);
    printf ("“%s”%*s %8.1f %8.1f %8.1f %8.1f %8.1f   %8.1f %8.1f %8.1f %8.1f  %5.2f\n",
            searches[i], 8 - (int)strlen (searches[i]), "", a.query, a.model, a.rows,
            a.frame, sum (&a), b.query, b.rows, b.frame, sum (&b), ratios[i]);
  }
  usage_median (ratios, N_SEARCHES);
  worst = ratios[N_SEARCHES - 1];
  printf ("from a letter to the painted frame, medians of %d, ms of the processor: the "
          "timeline %.1f, a bare list %.1f, ratio %.2f; of each letter up to %.2f (limit "
          "%.1f)\n",
          ROUNDS, all / N_SEARCHES, all_bare / N_SEARCHES, all / all_bare, worst, LIMIT);

  return worst <= LIMIT;
}

/* bench-search FILE: from a letter in the search of the timeline to the painted frame,
 * against the plain query over a list with one label a row, in turn. */
int
main (int argc, char *argv[])
{
  static Parts timeline[N_SEARCHES][ROUNDS], bare[N_SEARCHES][ROUNDS];
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FootingContext) context = NULL;
  g_autoptr (FootingTimelineModel) model = NULL;
  g_autoptr (BareList) list = NULL;
  GtkWidget *windows[2];
  GtkWidget *scrolled;

  g_assert_cmpint (argc, ==, 2);
  store = footing_store_open (argv[1], clock, &error);
  g_assert_no_error (error);
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);
  settings = g_settings_new (APP_ID);
  context = footing_context_new (store, guidance, settings);
  model = footing_timeline_model_new (store);
  list = bare_list_new (argv[1]);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 bare_list_make_view (list));
  windows[0] =
      sight_show (g_object_new (FOOTING_TYPE_TIMELINE_VIEW, "context", context, NULL));
  windows[1] = sight_show (scrolled);

  /* The first round is to warm up. */
  for (int round = -1; round < ROUNDS; round++)
    for (guint i = 0; i < N_SEARCHES; i++) {
      const Parts a = search_timeline (windows[0], store, model, searches[i]);
      Parts b;

      settle ();
      b = search_bare (windows[1], list, searches[i]);
      settle ();
      if (round >= 0) {
        timeline[i][round] = a;
        bare[i][round] = b;
      }
    }

  return report (timeline, bare) ? 0 : 1;
}
