/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B10, D38: midnight comes while a place is open. Whatever is read there then is what is
 * read where it is opened on the new day. */
#include "config.h"

#include "example.h"
#include "places.h"
#include "probe.h"
#include "schedule/schedule.h"

#include <string.h>

/* 23:59:59 in Berlin on the last day of a year, so that the year changes too. */
#define EVE G_GINT64_CONSTANT (1798757999)

typedef struct {
  GHashTable *texts; /* of each place: what is read there */
  gboolean open;     /* whether midnight comes while it is open */
  guint n_changed;   /* places that read otherwise on the next day */
} Night;

static void
collect (GtkWidget *widget, GString *texts)
{
  /* A tooltip comes where the pointer happens to rest. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_CALENDAR (widget) ||
      g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, texts);
}

/* Rows of a long list are made in the frame that shows them. */
static gboolean
has_long_list (GtkWindow *window)
{
  g_autoptr (GPtrArray) lists = probe_all (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  for (guint i = 0; i < lists->len; i++)
    if (gtk_widget_get_mapped (lists->pdata[i]))
      return TRUE;

  return FALSE;
}

/* Which one a session counts as goes by the day on which it was begun: here on the eve,
 * there on the day after. */
static void
drop_counts (GString *texts)
{
  static const char *const starts[] = {"This is an extra one.", "Finished today,"};

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    const char *at = strstr (texts->str, starts[i]);

    if (at != NULL)
      g_string_erase (texts, at - texts->str, strcspn (at, "\n") + 1);
  }
}

static char *
read_place (GtkWindow *window)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  fixture_settle ();
  if (has_long_list (window))
    fixture_draw (GTK_WIDGET (window));
  collect (GTK_WIDGET (window), texts);
  /* The file's own name is not about the day. */
  g_string_replace (texts, "copy.db", "footing.db", 0);
  drop_counts (texts);

  return g_strdup (texts->str);
}

/* As the alarm does when it rings. */
static void
move_to (Fixture *self, gint64 now)
{
  FootingDayWatch *watch = footing_context_get_day_watch (self->context);

  footing_clock_set_now (self->clock, now);
  g_signal_emit_by_name (footing_day_watch_get_alarm (watch), "rang");
  fixture_settle ();
}

static void
compare (Fixture *self, GtkWindow *window, const char *name, Night *night)
{
  g_autofree char *before = read_place (window);
  g_autofree char *after = NULL;

  if (!night->open) {
    /* What is in the bin is deleted on the way there, another day then. */
    if (!g_str_equal (name, "bin"))
      g_assert_cmpstr (g_hash_table_lookup (night->texts, name), ==, before);
    return;
  }

  move_to (self, EVE + 1);
  after = read_place (window);
  night->n_changed += strcmp (before, after) != 0;
  g_hash_table_insert (night->texts, g_strdup (name), g_steal_pointer (&after));
  move_to (self, EVE);
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  /* What they say of days is said on one's own pages, too. */
  if (g_str_has_prefix (name, "support "))
    return;

  places_unfold (GTK_WIDGET (window));
  compare (self, window, name, data);
}

static void
go_round (Fixture *self, Night *night)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 900);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit_cb, night);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same data in a file of its own, which no visit has touched yet. */
static void
copy_data (Fixture *self, Fixture *copy)
{
  g_autofree char *path = g_build_filename (self->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_backup (self->store, path, &error));
  *copy = *self;
  copy->store = footing_store_open (path, self->clock, &error);
  g_assert_no_error (error);
  copy->context = footing_context_new (copy->store, self->guidance,
                                       footing_context_get_settings (self->context));
}

static void
test_places (Fixture *self, gconstpointer example)
{
  Night night = {g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), TRUE,
                 0};
  g_autoptr (GError) error = NULL;
  Fixture copy;

  move_to (self, EVE);
  footing_example_load (self->store, example, &error);
  g_assert_no_error (error);
  /* What midnight itself changes in the file has been changed on both days. */
  move_to (self, EVE + 1);
  g_assert_true (footing_schedule_update (self->store, &error));
  copy_data (self, &copy);

  move_to (self, EVE);
  go_round (self, &night);
  g_assert_cmpuint (night.n_changed, >=, 8);
  night.open = FALSE;
  move_to (self, EVE + 1);
  go_round (&copy, &night);

  g_object_unref (copy.context);
  g_object_unref (copy.store);
  g_hash_table_unref (night.texts);
}

/* The window that is left open over night reads "yesterday" in the morning without being
 * touched, and looks at the clock but once. */
static void
test_today (Fixture *self, gconstpointer data)
{
  FootingWindow *window = footing_window_new (NULL, self->context);
  FootingAlarm *alarm =
      footing_day_watch_get_alarm (footing_context_get_day_watch (self->context));

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_nonnull (fixture_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thu, 5 March"));
  footing_clock_set_now (self->clock, footing_alarm_get (alarm));
  g_signal_emit_by_name (alarm, "rang");
  fixture_settle ();
  g_assert_nonnull (fixture_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Fri, 6 March"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/midnight/B10-today", test_today);
  g_test_add ("/app/midnight/B10-self", Fixture, "self", fixture_set_up, test_places,
              fixture_tear_down);
  g_test_add ("/app/midnight/B10-support", Fixture, "support", fixture_set_up,
              test_places, fixture_tear_down);

  return g_test_run ();
}
