/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20: what the timeline costs does not grow with what is in it: the queries that it asks
 * and the rows that it makes, with some entries and with many. */
#include "config.h"

#include "date.h"
#include "fixture.h"
#include "probe.h"
#include "query-count.h"
#include "timeline/timeline-bar.h"
#include "timeline/timeline-row.h"
#include "timeline/timeline-view.h"

/* More than are read before the timeline is shown. */
#define FEW 500
#define MANY 5000

/* A list keeps some two hundred rows at hand, each of which asks for its entry and for
 * those who have seen it; what has been read before is not asked for again. */
#define MAX_QUERIES 520

/* Of keys that are read later. */
#define MORE_QUERIES 8

/* A window of 700 pixels has room for so many; a list may keep those of each place where
 * it has been, which are three here. */
#define MAX_ROWS 24
#define N_PLACES 3

typedef struct {
  const char *name;
  void (*act) (GtkWidget *view, int n);
} Step;

static void
add_entries (Fixture *self, int from, int n)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_begin (self->store, &error));
  for (int i = from; i < n; i++) {
    g_autofree char *date = footing_date_add_days (FIXTURE_TODAY, -i / 5);
    g_autofree char *title =
        g_strdup_printf ("Shipped the report %d%s", i, i < 20 ? ", first" : "");
    g_autoptr (FootingEntry) entry =
        footing_record_new (FOOTING_TYPE_ENTRY, "date", date, "title", title, NULL);

    g_assert_true (footing_store_save (self->store, entry, &error));
  }
  g_assert_true (footing_store_end (self->store, TRUE, &error));
}

static guint
count_rows (GtkWidget *view)
{
  g_autoptr (GPtrArray) rows = probe_all (view, FOOTING_TYPE_TIMELINE_ROW);

  return rows->len;
}

static void
search (GtkWidget *view, const char *text)
{
  footing_timeline_bar_search (
      FOOTING_TIMELINE_BAR (fixture_find (view, FOOTING_TYPE_TIMELINE_BAR, NULL)), text);
}

static void
search_all (GtkWidget *view, int n)
{
  search (view, "rep");
}

static void
search_few (GtkWidget *view, int n)
{
  search (view, "report first");
}

static void
search_no_more (GtkWidget *view, int n)
{
  search (view, "");
}

static void
go_to_middle (GtkWidget *view, int n)
{
  g_autofree char *day = footing_date_add_days (FIXTURE_TODAY, -n / 5 / 2);

  gtk_widget_activate_action (view, "timeline.show-day", "s", day);
}

static void
go_to_end (GtkWidget *view, int n)
{
  GtkWidget *list = fixture_find (view, GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  gtk_widget_activate_action (list, "list.scroll-to-item", "u",
                              g_list_model_get_n_items (G_LIST_MODEL (rows)) - 1);
}

static const Step steps[] = {
    {"a search for all", search_all}, {"a search for few", search_few},
    {"no search", search_no_more},    {"the middle", go_to_middle},
    {"the end", go_to_end},
};

typedef struct {
  guint n_queries;
  guint n_rows;
} Cost;

#define N_COSTS (G_N_ELEMENTS (steps) + 1)

static void
measure (Fixture *self, int n, Cost *costs)
{
  GtkWidget *view;

  query_count_take ();
  view = g_object_new (FOOTING_TYPE_TIMELINE_VIEW, "context", self->context, NULL);
  fixture_show (self, view);
  fixture_draw (GTK_WIDGET (self->window));
  costs[0] = (Cost){query_count_take (), count_rows (view)};

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    steps[i].act (view, n);
    fixture_draw (GTK_WIDGET (self->window));
    costs[i + 1] = (Cost){query_count_take (), count_rows (view)};
  }
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
}

static void
test_cost (Fixture *self, gconstpointer data)
{
  Cost few[N_COSTS], many[N_COSTS];

  add_entries (self, 0, FEW);
  measure (self, FEW, few);
  add_entries (self, FEW, MANY);
  measure (self, MANY, many);

  for (guint i = 0; i < N_COSTS; i++) {
    g_test_message ("%s: %u queries and %u rows, %u and %u",
                    i > 0 ? steps[i - 1].name : "open", few[i].n_queries, few[i].n_rows,
                    many[i].n_queries, many[i].n_rows);
    g_assert_cmpuint (many[i].n_queries, <=, MAX_QUERIES);
    /* With the chart away, as while something is searched for, most are in sight. */
    g_assert_cmpuint (many[i].n_rows, <=, N_PLACES * (many[1].n_rows + 1));
    g_assert_cmpuint (many[i].n_rows, >, 0);
  }
  g_assert_cmpuint (many[1].n_rows, <=, MAX_ROWS);
  g_assert_cmpuint (many[0].n_queries, <=, few[0].n_queries + MORE_QUERIES);
  g_assert_cmpuint (many[0].n_rows, <=, few[0].n_rows);
  /* A search that all rows in sight are found by asks for none of them again. */
  g_assert_cmpuint (many[1].n_queries, <=, MORE_QUERIES);
}

int
main (int argc, char *argv[])
{
  query_count_init ();
  fixture_init (&argc, &argv);

  fixture_test ("/app/timeline-cost/F20-D35-cost", test_cost);

  return g_test_run ();
}
