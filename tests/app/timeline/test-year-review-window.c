/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year in review, to be looked at and printed. */
#include "config.h"

#include "fixture.h"
#include "format/year-format.h"
#include "places.h"
#include "probe.h"
#include "timeline/year-review-window.h"
#include "widgets/chart-draw.h"
#include "widgets/chart-words.h"
#include "widgets/chart.h"
#include "widgets/choice-row.h"
#include "widgets/print-pages.h"

#include <math.h>
#include <string.h>

static char *
add (Fixture *self, const char *plan, const char *kind, const char *date, double value)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", plan, "kind", kind, "date", date, "title",
      "<b>Cut</b> the run & more", "metric-value", value, "metric-unit", "min", NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));

  return g_strdup (footing_record_get_id (entry));
}

static GtkWidget *
show (Fixture *self, const char *recovery)
{
  GtkWidget *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_year_review_show (GTK_WINDOW (self->window), self->context, recovery);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_YEAR_REVIEW_WINDOW);
  g_assert_nonnull (window);
  fixture_assert_named (window);

  return window;
}

static gboolean
may_print (GtkWidget *window)
{
  return gtk_widget_get_sensitive (fixture_find (window, GTK_TYPE_BUTTON, "_Print…"));
}

static void
choose (GtkWidget *window, const char *year)
{
  g_object_set (fixture_find (window, FOOTING_TYPE_CHOICE_ROW, NULL), "code", year, NULL);
  fixture_settle ();
}

/* Nothing at all, then a year without a win, then one with. */
static void
test_years (Fixture *self, gconstpointer data)
{
  GtkWidget *window = show (self, NULL);
  GtkWidget *chart;
  g_autofree char *setback = NULL;
  g_autofree char *win = NULL;

  g_assert_true (probe_reads (window, "No Year Yet"));
  g_assert_false (may_print (window));

  /* It follows the file. */
  setback = add (self, NULL, "setback", "2025-04-01", NAN);
  fixture_settle ();
  g_assert_true (probe_says (window, "You noted no win in 2025."));
  g_assert_false (may_print (window));

  win = add (self, NULL, "win", "2024-02-29", -41);
  fixture_settle ();
  g_assert_true (probe_says (window, "You noted no win in 2025."));
  choose (window, "2024");
  fixture_assert_named (window);
  g_assert_false (probe_says (window, "You noted no win"));
  g_assert_true (probe_reads (window, "Wins by Month"));
  g_assert_true (probe_reads (window, "With a Figure"));
  g_assert_true (probe_reads (window, "<b>Cut</b> the run & more"));
  g_assert_true (probe_says (window, "29 February 2024 · −41"));
  g_assert_false (probe_reads (window, "Who Saw Them"));
  g_assert_true (may_print (window));

  /* The chart says the same in words, and each month when it is pointed at. */
  chart = fixture_find (window, FOOTING_TYPE_CHART, NULL);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "February 2024: 1 win");
  footing_chart_set_pointed (FOOTING_CHART (chart), 1);
  g_assert_true (probe_reads (window, "February 2024: 1 win"));
  footing_chart_set_pointed (FOOTING_CHART (chart), 0);
  g_assert_true (probe_reads (window, "January 2024: 0 wins"));
  probe_close (window);
}

/* The wins of one plan, and by whom they were seen; about what one did where the plan is
 * for somebody else. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *win = add (self, plan, "win", "2025-04-01", NAN);
  G_GNUC_UNUSED g_autofree char *other = add (self, NULL, "win", "2025-05-01", 3);
  g_autoptr (FootingPerson) person = footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                         plan, "name", "Mira <i>", NULL);
  const char *const seen_by[] = {footing_record_get_id (person), NULL};
  GtkWidget *window;

  g_assert_true (footing_store_save (self->store, person, NULL));
  g_assert_true (footing_store_set_seen_by (self->store, win, seen_by, NULL));
  window = show (self, plan);
  choose (window, "2025");
  g_assert_true (probe_reads (window, "What You Did, by Month"));
  g_assert_true (probe_reads (window, "Who Saw What You Did"));
  g_assert_true (probe_reads (window, "Mira <i>"));
  g_assert_false (probe_reads (window, "What You Did, in Figures"));
  probe_close (window);

  window = show (self, NULL);
  choose (window, "2025");
  g_assert_true (probe_reads (window, "What You Did, in Figures"));
  probe_close (window);
}

/* A win opens over it. */
static void
test_open (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *win = add (self, NULL, "win", "2025-04-01", 3);
  GtkWidget *window = show (self, NULL);
  GtkWidget *row =
      fixture_find (window, ADW_TYPE_ACTION_ROW, "<b>Cut</b> the run & more");
  GtkWindow *over;

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  fixture_settle ();
  over = places_find_over (GTK_WINDOW (window));
  g_assert_nonnull (over);
  probe_close (GTK_WIDGET (over));

  /* It was opened, and is named for that from the next time on. */
  g_assert_false (probe_reads (window, "Opened Most Often"));
  probe_close (window);
  window = show (self, NULL);
  g_assert_true (probe_reads (window, "Opened Most Often"));
  probe_close (window);
}

/* On paper: what somebody typed is no markup. */
static void
test_print (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *win = add (self, NULL, "win", "2024-02-29", -41);
  g_autoptr (FootingYearReview) review =
      footing_year_review_new (self->store, NULL, 2024, NULL);
  g_autofree char *markup = footing_year_format_markup (review, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *text = NULL;
  g_autofree char *path = g_build_filename (self->folder, "year.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = footing_print_pages_new (markup, "Year");
  g_autoptr (GError) error = NULL;

  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &text, NULL, &error));
  g_assert_true (g_str_has_prefix (text, "2024\n"));
  g_assert_nonnull (strstr (text, "February 2024: 1 win\n"));
  g_assert_nonnull (strstr (text, "<b>Cut</b> the run & more\n29 February 2024 · −41"));
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Where there is no figure, wins are named all the same. */
static void
test_without_figures (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *win = add (self, NULL, "win", "2025-04-01", NAN);
  GtkWidget *window = show (self, NULL);

  choose (window, "2025");
  g_assert_false (probe_reads (window, "With a Figure"));
  g_assert_true (probe_reads (window, "From Each Month"));
  g_assert_true (probe_reads (window, "<b>Cut</b> the run & more"));
  g_assert_true (probe_says (window, "1 April 2025"));
  probe_close (window);
}

/* Of the words below the axis every one has room, or every second, or third, … */
static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct {
    int width;
    guint step, least;
  } cases[] = {{900, 1, 1}, {360, 0, 2}, {160, 0, 3}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingChartModel) model = footing_chart_model_new (12);
    const FootingChartPaper paper = {
        .context = gtk_widget_get_pango_context (self->window),
        .width = cases[i].width,
        .height = 160,
    };
    FootingChartFrame frame;
    guint start, step;

    footing_chart_model_set_named (model, TRUE);
    for (int month = 1; month <= 12; month++) {
      g_autofree char *word = footing_year_format_month_short (month);

      footing_chart_model_add_word (model, month - 1, word);
    }
    frame = footing_chart_get_frame (model, &paper);
    chart_choose_words (model, &paper, &frame, &start, &step);
    g_assert_cmpuint (start, ==, 0);
    g_assert_cmpuint (step, >=, cases[i].least);
    g_assert_cmpuint (step, <, 12);
    if (cases[i].step != 0)
      g_assert_cmpuint (step, ==, cases[i].step);
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/year-review/F20-years", test_years);
  fixture_test ("/app/year-review/without-figures", test_without_figures);
  fixture_test ("/app/year-review/words", test_words);
  fixture_test ("/app/year-review/F20-plan", test_plan);
  fixture_test ("/app/year-review/F20-open", test_open);
  fixture_test ("/app/year-review/F20-print", test_print);

  return g_test_run ();
}
