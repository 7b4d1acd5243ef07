/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20: the chart of the timeline. */
#include "config.h"

#include "date.h"
#include "focus-support.h"
#include "keys.h"
#include "probe.h"
#include "timeline/timeline-row.h"
#include "timeline/week-chart-fill.h"
#include "widgets/chart.h"

#include <string.h>

static void
add (Fixture *self, const char *kind, const char *date)
{
  g_autoptr (FootingEntry) entry = footing_record_new (FOOTING_TYPE_ENTRY, "kind", kind,
                                                       "date", date, "title", date, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
}

/* A chart of what there is since @oldest, in the window. */
static GtkWidget *
show (Fixture *self, const char *oldest, gboolean expected)
{
  GtkWidget *chart = footing_week_chart_new ();

  g_assert_cmpint (footing_week_chart_fill (FOOTING_WEEK_CHART (chart), self->store, NULL,
                                            footing_date_get_day (oldest), TRUE),
                   ==, expected);
  fixture_show (self, chart);

  return chart;
}

static void
assert_chart (GtkWidget *chart, FootingRange range, const char *summary)
{
  g_assert_cmpint (footing_week_chart_get_range (FOOTING_WEEK_CHART (chart)), ==, range);
  g_assert_cmpstr (footing_week_chart_get_summary (FOOTING_WEEK_CHART (chart)), ==,
                   summary);
  g_assert_true (probe_reads (chart, summary));
}

/* The shortest range that says something is shown first; the others have their own. */
static void
test_ranges (Fixture *self, gconstpointer data)
{
  GtkWidget *chart;

  add (self, "win", "2026-03-04");
  show (self, "2026-03-04", FALSE);

  add (self, "win", "2019-05-01");
  chart = show (self, "2019-05-01", TRUE);
  assert_chart (chart, FOOTING_RANGE_ALL, "Since 29 April 2019: 2 wins");
  g_assert_true (probe_reads (chart, "Wins in 4 weeks each"));

  add (self, "setback", "2025-06-30");
  chart = show (self, "2019-05-01", TRUE);
  assert_chart (chart, FOOTING_RANGE_YEAR, "Since 10 March 2025: 1 win, 1 setback");
  g_assert_true (probe_reads (chart, "Wins per week"));

  add (self, "win", "2026-02-01");
  chart = show (self, "2019-05-01", TRUE);
  assert_chart (chart, FOOTING_RANGE_QUARTER, "Since 8 December 2025: 2 wins");
}

/* Whatever date there is, and whatever the clock says. */
static void
test_far (Fixture *self, gconstpointer data)
{
  GtkWidget *chart;

  add (self, "win", "2026-03-04");
  add (self, "win", "1900-01-01");
  chart = show (self, "1900-01-01", TRUE);
  assert_chart (chart, FOOTING_RANGE_ALL, "Since 1 January 1900: 2 wins");
  show (self, "2030-01-01", FALSE);
  show (self, "", FALSE);
}

/* Pointed at, each bar tells its figures. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  GtkWidget *chart, *bars;

  add (self, "win", "2026-03-04");
  add (self, "win", "2026-02-24");
  add (self, "win", "2026-02-24");
  add (self, "setback", "2026-02-23");
  chart = show (self, "2026-02-23", TRUE);
  bars = fixture_find (chart, FOOTING_TYPE_CHART, NULL);

  footing_chart_set_pointed (FOOTING_CHART (bars), 12);
  g_assert_true (probe_reads (chart, "This week: 1 win"));
  footing_chart_set_pointed (FOOTING_CHART (bars), 11);
  g_assert_true (probe_reads (chart, "23 February – 1 March: 2 wins, 1 setback"));
  gtk_test_accessible_assert_property (bars, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "23 February – 1 March: 2 wins, 1 setback");
  footing_chart_set_pointed (FOOTING_CHART (bars), 3);
  g_assert_true (probe_reads (chart, "29 December 2025 – 4 January 2026: 0 wins"));
  footing_chart_set_pointed (FOOTING_CHART (bars), -1);
  g_assert_true (probe_reads (chart, "Since 8 December 2025: 3 wins, 1 setback"));
}

static gboolean
is_pointing (gpointer bars)
{
  return footing_chart_get_pointed (bars) == 10;
}

static gboolean
is_at_first (gpointer bars)
{
  return footing_chart_get_pointed (bars) == 0;
}

static gboolean
is_at_last (gpointer bars)
{
  return footing_chart_get_pointed (bars) == 12;
}

typedef struct {
  GtkWidget *window;
  const char *title;
} Wanted;

static gboolean
is_on_row (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (wanted->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  FootingEntry *entry =
      FOOTING_IS_TIMELINE_ROW (row)
          ? footing_timeline_item_get_entry (
                footing_timeline_row_get_item (FOOTING_TIMELINE_ROW (row)))
          : NULL;

  return entry != NULL && strcmp (entry->title, wanted->title) == 0;
}

static void
choose (GtkWidget *window, GtkWidget *bars, guint i, const char *title)
{
  Wanted wanted = {window, title};

  g_test_message ("%u: %s", i, title);
  g_signal_emit_by_name (bars, "chosen", i);
  fixture_wait (is_on_row, &wanted);
}

/* The timeline goes to the week that is chosen, by press or by key; and shows what is
 * chosen of its own accord no more. */
static void
test_goes (Fixture *self, gconstpointer data)
{
  Wanted wanted = {NULL, "2026-02-22"};
  GtkWidget *window, *bars, *chart;

  for (int i = 0; i < 200; i++) {
    g_autofree char *date = footing_date_add_days (FIXTURE_TODAY, -i);

    add (self, "win", date);
  }
  window = focus_show (self, "timeline");
  chart = fixture_find (window, FOOTING_TYPE_WEEK_CHART, NULL);
  bars = fixture_find (window, FOOTING_TYPE_CHART, NULL);
  g_assert_nonnull (bars);

  choose (window, bars, 0, "2025-12-14");
  choose (window, bars, 12, FIXTURE_TODAY);
  probe_press (window, "All");
  fixture_settle ();
  g_assert_cmpint (footing_week_chart_get_range (FOOTING_WEEK_CHART (chart)), ==,
                   FOOTING_RANGE_ALL);
  choose (window, bars, 0, "2025-08-24");
  add (self, "win", FIXTURE_TODAY);
  fixture_settle ();
  g_assert_cmpint (footing_week_chart_get_range (FOOTING_WEEK_CHART (chart)), ==,
                   FOOTING_RANGE_ALL);

  probe_press (window, "Quarter");
  fixture_settle ();
  gtk_widget_grab_focus (bars);
  if (keys_press_in (GTK_WINDOW (window), "Home")) {
    fixture_wait (is_at_first, bars);
    g_assert_true (keys_press_in (GTK_WINDOW (window), "End"));
    fixture_wait (is_at_last, bars);
    g_assert_true (gtk_widget_has_focus (bars));
  }
  if (keys_press_in (GTK_WINDOW (window), "Left Left Left Right")) {
    fixture_wait (is_pointing, bars);
    g_assert_true (keys_press_in (GTK_WINDOW (window), "Return"));
    wanted.window = window;
    fixture_wait (is_on_row, &wanted);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* U1: the weeks as a table, the newest first, for those who don't see the chart; a row
 * goes to its week. */
static void
test_table (Fixture *self, gconstpointer data)
{
  Wanted wanted = {NULL, "2026-02-22"};
  GtkWidget *window, *chart, *row;
  g_autoptr (GPtrArray) rows = NULL;

  for (int i = 0; i < 200; i++) {
    g_autofree char *date = footing_date_add_days (FIXTURE_TODAY, -i);

    add (self, i == 20 ? "setback" : "win", date);
  }
  window = wanted.window = focus_show (self, "timeline");
  chart = fixture_find (window, FOOTING_TYPE_WEEK_CHART, NULL);
  g_assert_true (probe_is_shown (chart, FOOTING_TYPE_CHART, NULL));
  probe_press (chart, "Show as a table");
  fixture_settle ();
  g_assert_false (probe_is_shown (chart, FOOTING_TYPE_CHART, NULL));
  fixture_assert_named (chart);

  rows = probe_all (chart, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, 13);
  gtk_test_accessible_assert_property (rows->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "This week: 4 wins");
  gtk_test_accessible_assert_property (rows->pdata[3], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "9–15 February: 6 wins, 1 setback");
  gtk_widget_grab_focus (rows->pdata[5]);
  if (keys_press_in (GTK_WINDOW (window), "Return")) {
    wanted.title = "2026-02-01";
    fixture_wait (is_on_row, &wanted);
  }
  wanted.title = "2026-02-22";
  row = rows->pdata[2];
  gtk_widget_activate (row);
  fixture_wait (is_on_row, &wanted);

  /* What is shown follows the range, and the file. */
  probe_press (chart, "Year");
  fixture_settle ();
  g_ptr_array_unref (rows);
  rows = probe_all (chart, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, 52);
  probe_press (chart, "Show as a table");
  fixture_settle ();
  /* What was gone to may have left the chart out of sight. */
  g_assert_true (gtk_widget_get_visible (fixture_find (chart, FOOTING_TYPE_CHART, NULL)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/week-chart/F20-ranges", test_ranges);
  fixture_test ("/app/week-chart/F20-D38-far", test_far);
  fixture_test ("/app/week-chart/F20-figures", test_figures);
  fixture_test ("/app/week-chart/F20-goes", test_goes);
  fixture_test ("/app/week-chart/U1-table", test_table);

  return g_test_run ();
}
