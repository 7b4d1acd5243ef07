/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20: the week of what is at the top, while one scrolls. */
#include "config.h"

#include "fixture.h"
#include "probe.h"
#include "query-count.h"
#include "timeline/sticky-week.h"
#include "timeline/timeline-row.h"
#include "timeline/timeline-view.h"

#include <math.h>

#define NONE NAN, NAN
#define HEIGHT 30

/* What is at the top of the sight, from above. */
static void
test_choose (void)
{
  const struct {
    const char *what;
    FootingStickyRow rows[4];
    guint n;
    int chosen;
  } cases[] = {
      {"nothing", {{0}}, 0, -1},
      {"an entry", {{0, 40, NONE, TRUE}}, 1, 0},
      {"what is above the sight does not count",
       {{-80, -40, NONE, TRUE}, {-40, 0, NONE, TRUE}, {0, 40, NONE, TRUE}},
       3,
       2},
      {"half of one", {{-39, 1, NONE, TRUE}, {1, 41, NONE, TRUE}}, 2, 0},
      {"the chart", {{-100, 60, NONE, FALSE}, {60, 120, 70, 90, TRUE}}, 2, -1},
      {"its own heading is there", {{0, 80, 10, 28, TRUE}}, 1, -1},
      {"the last of it still is", {{-27, 53, -17, 1, TRUE}}, 1, -1},
      {"its own heading has gone", {{-28, 52, -18, 0, TRUE}}, 1, 0},
      {"its heading comes lower down", {{-10, 90, 40, 58, TRUE}}, 1, -1},
      {"the heading of the next week is at the top",
       {{-20, 20, NONE, TRUE}, {20, 100, 29, 47, TRUE}},
       2,
       -1},
      {"it comes, and is not there yet",
       {{-20, 20, NONE, TRUE}, {20, 100, 30, 48, TRUE}},
       2,
       0},
      {"the focus is there", {{0, 40, NONE, TRUE, TRUE}}, 1, -1},
      {"it is on the next row, which is covered in part",
       {{-20, 20, NONE, TRUE}, {20, 60, NONE, TRUE, TRUE}},
       2,
       -1},
      {"it is below", {{-10, 30, NONE, TRUE}, {30, 70, NONE, TRUE, TRUE}}, 2, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].what);
    g_assert_cmpint (footing_sticky_week_choose (cases[i].rows, cases[i].n, HEIGHT), ==,
                     cases[i].chosen);
  }
}

/* Ten entries in each of 20 weeks. */
static void
fill (Fixture *self)
{
  g_autoptr (GDate) date = g_date_new_dmy (3, 3, 2026);

  g_assert_true (footing_store_begin (self->store, NULL));
  for (int i = 0; i < 200; i++) {
    g_autofree char *title = g_strdup_printf ("entry %d", i);
    char day[16];
    g_autoptr (FootingEntry) entry = NULL;

    g_date_strftime (day, sizeof day, "%Y-%m-%d", date);
    entry = footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", day, "title",
                                title, NULL);
    g_assert_true (footing_store_save (self->store, entry, NULL));
    if (i % 10 == 9)
      g_date_subtract_days (date, 7);
  }
  g_assert_true (footing_store_end (self->store, TRUE, NULL));
}

typedef struct {
  GtkWidget *view;
  GtkAdjustment *adjustment;
  FootingStickyWeek *sticky;
  const char *expected; /* by the check below */
} Sight;

static gboolean
is_long (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) >
         2 * gtk_adjustment_get_page_size (adjustment);
}

static void
sight_open (Sight *sight, Fixture *self)
{
  GtkWidget *list;

  fill (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 600);
  sight->view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  list = fixture_find (sight->view, GTK_TYPE_LIST_VIEW, NULL);
  sight->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  sight->sticky =
      FOOTING_STICKY_WEEK (fixture_find (sight->view, FOOTING_TYPE_STICKY_WEEK, NULL));
  g_assert_nonnull (sight->sticky);
  fixture_wait (is_long, sight->adjustment);
  fixture_draw (self->window);
}

static gboolean
says (gpointer data)
{
  Sight *sight = data;

  return g_strcmp0 (footing_sticky_week_get_text (sight->sticky), sight->expected) == 0;
}

static void
wait_for (Sight *sight, const char *expected)
{
  sight->expected = expected;
  fixture_wait (says, sight);
}

static void
scroll_by (Sight *sight, double pixels)
{
  gtk_adjustment_set_value (sight->adjustment,
                            gtk_adjustment_get_value (sight->adjustment) + pixels);
  fixture_draw (gtk_widget_get_ancestor (sight->view, GTK_TYPE_WINDOW));
}

/* Where the heading called @title is drawn below the top of the list; NAN while it is
 * not. */
static double
get_heading (Sight *sight, const char *title)
{
  GtkWidget *list = fixture_find (sight->view, GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (GPtrArray) rows = probe_all (list, FOOTING_TYPE_TIMELINE_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *heading = footing_timeline_row_get_heading (g_ptr_array_index (rows, i));
    graphene_rect_t bounds;

    if (heading != NULL && gtk_widget_get_mapped (heading) &&
        gtk_widget_compute_bounds (heading, list, &bounds) &&
        g_strcmp0 (gtk_label_get_label (GTK_LABEL (heading)), title) == 0)
      return bounds.origin.y;
  }

  return NAN;
}

/* Scrolls on until the top of that heading is at @y. */
static void
scroll_to_heading (Sight *sight, const char *title, double y)
{
  while (isnan (get_heading (sight, title)))
    scroll_by (sight, 100);
  scroll_by (sight, get_heading (sight, title) - y);
}

static void
test_scroll (Fixture *self, gconstpointer data)
{
  Sight sight;

  sight_open (&sight, self);
  wait_for (&sight, NULL);

  /* The heading itself is at the top, then right above, and then the next one. */
  scroll_to_heading (&sight, "Last week", 2);
  wait_for (&sight, NULL);
  scroll_by (&sight, 60);
  wait_for (&sight, "Last week");
  scroll_to_heading (&sight, "16–22 February", 5);
  wait_for (&sight, NULL);
  scroll_by (&sight, 60);
  wait_for (&sight, "16–22 February");
  scroll_by (&sight, -60);
  wait_for (&sight, NULL);

  gtk_adjustment_set_value (sight.adjustment, 0);
  wait_for (&sight, NULL);
}

/* What has been read is not read again, and nobody is told at each step. */
static void
test_cheap (Fixture *self, gconstpointer data)
{
  Sight sight;

  query_count_init ();
  sight_open (&sight, self);
  scroll_to_heading (&sight, "Last week", -60);
  wait_for (&sight, "Last week");
  query_count_take ();
  for (int i = 0; i < 20; i++)
    scroll_by (&sight, i % 2 == 0 ? 9 : -9);
  wait_for (&sight, "Last week");
  g_assert_cmpuint (query_count_take (), ==, 0);
}

/* Nothing lies over the row that somebody has gone to by keyboard. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  Sight sight;
  GtkWidget *list, *top;

  sight_open (&sight, self);
  scroll_to_heading (&sight, "Last week", -60);
  wait_for (&sight, "Last week");
  list = fixture_find (sight.view, GTK_TYPE_LIST_VIEW, NULL);
  top = gtk_widget_pick (list, gtk_widget_get_width (list) / 2.0, 10, GTK_PICK_DEFAULT);
  while (gtk_widget_get_parent (top) != list)
    top = gtk_widget_get_parent (top);
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  gtk_widget_grab_focus (top);
  wait_for (&sight, NULL);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/sticky-week/F20-choose", test_choose);
  fixture_test ("/app/sticky-week/F20-scroll", test_scroll);
  fixture_test ("/app/sticky-week/F20-cheap", test_cheap);
  fixture_test ("/app/sticky-week/F20-focus", test_focus);

  return g_test_run ();
}
