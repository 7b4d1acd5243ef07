/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F51: how long the table of who has seen what takes to open, with little and with much.
 * bench-ledger FILE: makes FILE, prints a line for each; 1 when the second takes more
 * than 1.5 times as long. */
#include "config.h"

#include "people/ledger-window.h"
#include "settle.h"
#include "usage.h"

#include <stdio.h>

#define RUNS 9
#define RATIO_MAX 1.5

static const struct {
  guint people, wins;
} sizes[] = {{10, 50}, {200, 5000}};

static char *
add_person (FootingStore *store, const char *recovery, guint i)
{
  g_autofree char *name = g_strdup_printf ("Person %u", i);
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name", name,
                          "position", i, "saw", i % 4 == 0 ? "The demo" : "", NULL);

  g_assert_true (footing_store_save (store, person, NULL));

  return g_strdup (footing_record_get_id (person));
}

/* Each win is seen by a twentieth of the people, each time others. */
static void
add_win (FootingStore *store, const char *recovery, guint i, GPtrArray *people)
{
  g_autofree char *title = g_strdup_printf ("Win %u", i);
  g_autofree char *date =
      g_strdup_printf ("20%02u-%02u-%02u", 10 + i / 360, 1 + i / 30 % 12, 1 + i % 28);
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery, "kind", "win", "date",
                          date, "title", title, NULL);
  const guint n = MAX (people->len / 20, 1);
  g_autofree const char **seen = g_new0 (const char *, n + 1);

  for (guint k = 0; k < n; k++)
    seen[k] = people->pdata[(i * 7 + k * 20) % people->len];
  g_assert_true (footing_store_save (store, win, NULL));
  g_assert_true (
      footing_store_set_seen_by (store, footing_record_get_id (win), seen, NULL));
}

static char *
add_plan (FootingStore *store, guint n_people, guint n_wins)
{
  g_autoptr (FootingRecovery) plan =
      footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", "title", "The pilot",
                          "happened-on", "2010-01-01", NULL);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  const char *id = footing_record_get_id (plan);

  g_assert_true (footing_store_begin (store, NULL));
  g_assert_true (footing_store_save (store, plan, NULL));
  for (guint i = 0; i < n_people; i++)
    g_ptr_array_add (people, add_person (store, id, i));
  for (guint i = 0; i < n_wins; i++)
    add_win (store, id, i, people);
  g_assert_true (footing_store_end (store, TRUE, NULL));

  return g_strdup (id);
}

static GtkWindow *
find_over (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (window) == parent)
      return window;
  }

  return NULL;
}

/* Milliseconds from the press to where the window is at rest. */
static double
measure (GtkWindow *parent, FootingContext *context, const char *recovery)
{
  const gint64 begun = g_get_monotonic_time ();
  gint64 end;

  footing_ledger_show (parent, context, recovery);
  end = settle ();
  gtk_window_destroy (find_over (parent));
  settle ();

  return (end - begun) / 1000.0;
}

static double
measure_all (GtkWindow *parent, FootingContext *context, guint size)
{
  g_autofree char *plan = add_plan (footing_context_get_store (context),
                                    sizes[size].people, sizes[size].wins);
  double times[RUNS];
  double median;

  settle ();
  measure (parent, context, plan);
  for (guint i = 0; i < RUNS; i++)
    times[i] = measure (parent, context, plan);
  median = usage_median (times, RUNS);
  printf ("ledger, %u people by %u wins: open in %.0f ms\n", sizes[size].people,
          sizes[size].wins, median);

  return median;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FootingContext) context = NULL;
  GtkWindow *parent;
  double little, much;

  g_assert_cmpint (argc, ==, 2);
  store = footing_store_open (argv[1], clock, &error);
  g_assert_no_error (error);
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  settings = g_settings_new (APP_ID);
  context = footing_context_new (store, guidance, settings);
  parent = GTK_WINDOW (adw_window_new ());
  gtk_window_present (parent);

  little = measure_all (parent, context, 0);
  much = measure_all (parent, context, 1);
  printf ("ledger: %.2f times as long\n", much / little);

  return much <= RATIO_MAX * little ? 0 : 1;
}
