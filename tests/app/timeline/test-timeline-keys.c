/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20, F23, U1: the timeline by keyboard alone. */
#include "config.h"

#include "date.h"
#include "focus-support.h"
#include "keys.h"
#include "places.h"
#include "probe.h"
#include "timeline/timeline-row.h"

#include <stdlib.h>

#define N_ENTRIES 300

static void
fill (Fixture *self)
{
  g_assert_true (footing_store_begin (self->store, NULL));
  for (int i = 0; i < N_ENTRIES; i++) {
    g_autofree char *date = footing_date_add_days (FIXTURE_TODAY, -i);
    g_autofree char *title = g_strdup_printf ("%d", i);
    g_autoptr (FootingEntry) win =
        footing_record_new (FOOTING_TYPE_ENTRY, "date", date, "title", title, NULL);

    g_assert_true (footing_store_save (self->store, win, NULL));
  }
  g_assert_true (footing_store_end (self->store, TRUE, NULL));
}

/* The number of the entry whose row has the focus; -1 for none. */
static int
get_focused (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  FootingTimelineItem *item =
      FOOTING_IS_TIMELINE_ROW (row)
          ? footing_timeline_row_get_item (FOOTING_TIMELINE_ROW (row))
          : NULL;
  FootingEntry *entry = item != NULL ? footing_timeline_item_get_entry (item) : NULL;

  return entry != NULL ? atoi (entry->title) : -1;
}

typedef struct {
  GtkWidget *window;
  int first, last;
} Expected;

static gboolean
is_focused (gpointer data)
{
  const Expected *expected = data;
  const int n = get_focused (expected->window);

  return n >= expected->first && n <= expected->last;
}

/* Presses @keys; then the focus is on an entry from @first to @last. */
static void
press (GtkWidget *window, const char *keys, int first, int last)
{
  Expected expected = {window, first, last};

  g_test_message ("%s: %d to %d", keys, first, last);
  fixture_draw (window); /* a page is what was drawn */
  g_assert_true (keys_press_in (GTK_WINDOW (window), keys));
  fixture_wait (is_focused, &expected);
}

static gboolean
is_chart_focused (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && get_focused (window) < 0 &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
}

static gboolean
is_over (gpointer window)
{
  return places_find_over (window) != NULL;
}

static gboolean
is_alone (gpointer window)
{
  return places_find_over (window) == NULL;
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  GtkWidget *window, *row;
  Expected expected;

  fill (self);
  window = focus_show (self, "timeline");
  fixture_draw (window);
  row = fixture_find (window, FOOTING_TYPE_TIMELINE_ROW, "Win: 0, Thu, 5 March");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  if (!keys_activate (GTK_WINDOW (window))) {
    gtk_window_destroy (GTK_WINDOW (window));
    return;
  }

  /* Row by row, page by page, to both ends. */
  press (window, "Down", 1, 1);
  press (window, "Down Down", 3, 3);
  press (window, "Up", 2, 2);
  press (window, "Next", 4, 60);
  press (window, "Prior", 0, 3);
  press (window, "End", N_ENTRIES - 1, N_ENTRIES - 1);
  press (window, "Up", N_ENTRIES - 2, N_ENTRIES - 2);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "Home"));
  fixture_wait (is_chart_focused, window);
  press (window, "Down", 0, 0);

  /* Enter opens, Escape leaves, and the focus is where it was. */
  press (window, "Down Down", 2, 2);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "Return"));
  fixture_wait (is_over, window);
  g_assert_true (keys_press_in (places_find_over (GTK_WINDOW (window)), "Escape"));
  fixture_wait (is_alone, window);
  g_assert_true (keys_activate (GTK_WINDOW (window)));
  g_assert_cmpint (get_focused (window), ==, 2);

  /* Saved with another title, its row is made again and has the focus again. */
  g_assert_true (keys_press_in (GTK_WINDOW (window), "Return"));
  fixture_wait (is_over, window);
  g_assert_true (
      keys_press_in (places_find_over (GTK_WINDOW (window)), "ctrl+a 2 0 0 Return"));
  fixture_wait (is_alone, window);
  g_assert_true (keys_activate (GTK_WINDOW (window)));
  expected = (Expected){window, 200, 200};
  fixture_wait (is_focused, &expected);
  press (window, "ctrl+z", 2, 2);

  /* What is deleted gives the focus to the next; taken back, each gets it again. */
  press (window, "Delete", 3, 3);
  press (window, "Delete", 4, 4);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==,
                   N_ENTRIES - 2);
  press (window, "ctrl+z", 3, 3);
  press (window, "ctrl+z", 2, 2);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, N_ENTRIES);

  /* At the end it goes to the one before. */
  press (window, "End", N_ENTRIES - 1, N_ENTRIES - 1);
  press (window, "Delete", N_ENTRIES - 2, N_ENTRIES - 2);
  press (window, "ctrl+z", N_ENTRIES - 1, N_ENTRIES - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same by the button of the toast. */
static void
test_button (Fixture *self, gconstpointer data)
{
  GtkWidget *window, *row;
  Expected expected;

  fill (self);
  window = focus_show (self, "timeline");
  row = fixture_find (window, FOOTING_TYPE_TIMELINE_ROW, "Win: 1, Wed, 4 March");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  gtk_widget_activate_action (row, "row.delete", NULL);
  expected = (Expected){window, 2, 2};
  fixture_wait (is_focused, &expected);
  focus_undo (GTK_WINDOW (window), "undo");
  expected = (Expected){window, 1, 1};
  fixture_wait (is_focused, &expected);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/timeline-keys/F20-F23-U1", test_keys);
  fixture_test ("/app/timeline-keys/F23-U1-button", test_button);

  return g_test_run ();
}
