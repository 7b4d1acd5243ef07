/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B11: a week begins on the same day wherever it is seen. */
#include "config.h"

#include "date.h"
#include "editors/ritual-row.h"
#include "format/ritual-format.h"
#include "format/week-format.h"
#include "probe.h"
#include "schedule/schedule.h"
#include "timeline/timeline-model.h"
#include "window.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* Wednesday 25 February 2026, 10:00 in Berlin. A quarter back, a week begins on Monday 1
 * December, or on one of the last days of November. */
#define NOW 1772010000

static const struct {
  int first_weekday;
  const char *first_day;
  const char *chart_from;
  const char *days;
  const char *week_before_last;
} weeks[] = {
    {FOOTING_MONDAY, "Mon", "Since 1 December 2025", "Tue and Sun", "9–15 February"},
    {FOOTING_SUNDAY, "Sun", "Since 30 November 2025", "Sun and Tue", "8–14 February"},
    {6, "Sat", "Since 29 November 2025", "Sun and Tue", "7–13 February"},
};

static void
add_wins (Fixture *self)
{
  for (int i = 0; i < 40; i++) {
    g_autofree char *date = footing_date_add_days ("2026-02-25", -i);
    g_autoptr (FootingEntry) win =
        footing_record_new (FOOTING_TYPE_ENTRY, "date", date, "title", date, NULL);

    g_assert_true (footing_store_save (self->store, win, NULL));
  }
}

/* The rows that open a week are the last days of one, except today. */
static void
check_model (Fixture *self, int first_weekday)
{
  g_autoptr (FootingTimelineModel) model = footing_timeline_model_new (self->store);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  g_assert_cmpuint (n, ==, 40);
  for (guint i = 0; i < n; i++) {
    g_autoptr (FootingTimelineItem) item =
        g_list_model_get_item (G_LIST_MODEL (model), i);
    FootingEntry *entry = footing_timeline_item_get_entry (item);
    g_autofree char *next = footing_date_add_days (entry->date, 1);

    g_assert_cmpint (footing_timeline_item_get_place (item)->opens, ==,
                     i == 0 || footing_date_weekday (next) == first_weekday);
  }
}

static void
check_timeline (Fixture *self, guint i)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 2400);
  gtk_window_present (GTK_WINDOW (window));
  footing_window_show_view (window, "timeline");
  fixture_settle ();
  g_assert_true (probe_says (GTK_WIDGET (window), weeks[i].chart_from));
  gtk_widget_activate_action (
      fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW, NULL), "list.scroll-to-item",
      "u", 14);
  fixture_draw (GTK_WIDGET (window));
  g_assert_true (probe_reads (GTK_WIDGET (window), weeks[i].week_before_last));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_ritual (Fixture *self, const char *recovery, guint i)
{
  static const char *const days[] = {"tue", "sun", NULL};
  g_autoptr (FootingRitual) ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", recovery, "days", days, "time", "10:00", NULL);
  g_autofree char *when = footing_ritual_format_when (ritual, self->clock);
  g_autoptr (GPtrArray) buttons = NULL;
  GtkWidget *row;

  g_assert_true (g_str_has_prefix (when, weeks[i].days));
  g_assert_true (footing_store_save (self->store, ritual, NULL));
  row = footing_ritual_row_new (self->context, ritual, FOOTING_PERSPECTIVE_SELF);
  fixture_show (self, row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  buttons = probe_all (row, GTK_TYPE_TOGGLE_BUTTON);
  for (int day = 0; day < 7; day++) {
    GtkButton *button = g_ptr_array_index (buttons, day);
    const char *code = footing_weekdays_from (weeks[i].first_weekday)[day];

    g_assert_cmpstr (gtk_button_get_label (button), ==, footing_weekday_to_short (code));
    g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==,
                     g_strv_contains (days, code));
  }
  g_assert_cmpstr (gtk_button_get_label (g_ptr_array_index (buttons, 0)), ==,
                   weeks[i].first_day);
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RITUAL,
                                      footing_record_get_id (ritual), NULL));
}

/* A session that is opened early is the one that is due this week, if there is one: on
 * Wednesday, next Sunday's where weeks end with it. */
static void
check_session (Fixture *self, const char *recovery, guint i)
{
  static const char *const days[] = {"sun", NULL};
  g_autoptr (FootingRitual) ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", recovery, "days", days, "time", "10:00", NULL);
  const char *id = footing_record_get_id (ritual);
  g_autoptr (FootingOccurrence) opened = NULL;
  g_autofree char *session = NULL;

  g_assert_true (footing_store_save (self->store, ritual, NULL));
  g_assert_true (footing_schedule_move (self->store, id, NULL));
  session = footing_schedule_open_session (self->store, id, NULL);
  opened = probe_get (self, FOOTING_TYPE_OCCURRENCE, session);
  g_assert_cmpstr (opened->date, ==,
                   weeks[i].first_weekday == FOOTING_MONDAY ? "2026-03-01"
                                                            : "2026-02-25");
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RITUAL, id, NULL));
}

static void
test_everywhere (Fixture *self, gconstpointer data)
{
  g_autofree char *recovery = NULL;

  footing_clock_set_now (self->clock, NOW);
  add_wins (self);
  recovery = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, recovery, NULL,
                                       "state", "active", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++) {
    footing_clock_set_first_weekday (self->clock, weeks[i].first_weekday);
    check_model (self, weeks[i].first_weekday);
    check_timeline (self, i);
    check_ritual (self, recovery, i);
    check_session (self, recovery, i);
  }
}

static GtkWidget *
find_day_name (GtkWidget *root)
{
  if (gtk_widget_has_css_class (root, "day-name"))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_day_name (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* The calendar that a date is chosen from, and the system's clock. */
static void
assert_calendar_agrees (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  const int first = footing_clock_get_first_weekday (clock);
  GtkWidget *calendar = g_object_ref_sink (gtk_calendar_new ());
  GtkWidget *name = find_day_name (calendar);

  g_assert_nonnull (name);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (name)), ==,
                   nl_langinfo (ABDAY_1 + first % 7));
  g_object_unref (calendar);
}

static void
test_calendar (void)
{
  assert_calendar_agrees ();
}

/* Compiles @name into @folder; FALSE where that cannot be done, and an empty folder may
 * be there then. */
static gboolean
make_locale (const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.UTF-8", folder, name);
  const char *argv[] = {"localedef", "-i", name, "-f", "UTF-8", path, NULL};
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  return process != NULL && g_subprocess_wait_check (process, NULL, NULL) &&
         g_file_test (path, G_FILE_TEST_IS_DIR);
}

static void
test_calendar_in (gconstpointer name)
{
  g_autofree char *folder = NULL;
  g_autofree char *locale = g_strdup_printf ("%s.UTF-8", (const char *)name);
  g_autofree char *before = g_strdup (g_getenv ("LC_ALL"));

  if (g_test_subprocess ()) {
    g_assert_nonnull (setlocale (LC_ALL, ""));
    assert_calendar_agrees ();
    return;
  }

  folder = g_dir_make_tmp ("footing-locale-XXXXXX", NULL);
  if (!make_locale (folder, name)) {
    g_test_skip ("There is no source of this locale here");
  } else {
    g_setenv ("LOCPATH", folder, TRUE);
    g_setenv ("LC_ALL", locale, TRUE);
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_unsetenv ("LOCPATH");
    g_setenv ("LC_ALL", before, TRUE);
    g_test_trap_assert_passed ();
  }
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/weeks/B11-everywhere", test_everywhere);
  g_test_add_func ("/app/weeks/B11-calendar", test_calendar);
  g_test_add_data_func ("/app/weeks/B11-calendar/de_DE", "de_DE", test_calendar_in);
  g_test_add_data_func ("/app/weeks/B11-calendar/en_US", "en_US", test_calendar_in);
  g_test_add_data_func ("/app/weeks/B11-calendar/ar_EG", "ar_EG", test_calendar_in);

  return g_test_run ();
}
