/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has seen what (F51). */
#include "config.h"

#include "keys.h"
#include "people/ledger-row.h"
#include "people/ledger-window.h"
#include "probe.h"
#include "query-count.h"

#include <string.h>

/* A plan with so many people and wins, of which each person has seen every third. */
static char *
add_plan (Fixture *self, guint n_people, guint n_wins)
{
  char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (footing_store_begin (self->store, NULL));
  for (guint i = 0; i < n_people; i++) {
    g_autofree char *name = g_strdup_printf ("Person %u", i);
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", name, "position",
                            i, "last-contact-on", FIXTURE_TODAY, NULL);

    g_assert_true (footing_store_save (self->store, person, NULL));
    g_ptr_array_add (people, g_strdup (footing_record_get_id (person)));
  }
  for (guint i = 0; i < n_wins; i++) {
    g_autofree char *title = g_strdup_printf ("Win %u", i);
    g_autoptr (FootingEntry) win =
        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "date",
                            "2026-02-02", "title", title, NULL);
    const char *const seen[] = {people->pdata[i % n_people], NULL};

    g_assert_true (footing_store_save (self->store, win, NULL));
    if (i % 3 == 0)
      g_assert_true (footing_store_set_seen_by (self->store, footing_record_get_id (win),
                                                seen, NULL));
  }
  g_assert_true (footing_store_end (self->store, TRUE, NULL));

  return id;
}

static GtkWidget *
open_ledger (Fixture *self, const char *recovery)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_ledger_show (GTK_WINDOW (self->window), self->context, recovery);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_LEDGER_WINDOW);
}

/* A cell says whether somebody has seen a win, in words too; pressed, it notes that, and
 * takes it back. */
static void
test_cell (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self, 2, 2);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *window = open_ledger (self, id);
  GtkWidget *cell =
      fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Person 1 has seen “Win 0”");

  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (cell)));
  g_assert_true (probe_reads (window, "2 February · Seen by Person 0"));
  g_assert_true (probe_reads (window, "2 February · Seen by nobody yet"));
  fixture_assert_named (window);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (cell), TRUE);
  fixture_settle ();
  g_assert_true (probe_reads (window, "2 February · Seen by Person 0 and Person 1"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (cell)));
  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_reads (window, "2 February · Seen by Person 0"));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (cell)));
  probe_close (window);
}

/* Who saw the setback and has seen no win since is named first, in words. */
static void
test_words (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self, 3, 4);
  g_autoptr (GPtrArray) people = probe_list (self, FOOTING_TYPE_PERSON, id);
  GtkWidget *window;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON,
                                       footing_record_get_id (people->pdata[2]), NULL,
                                       "saw", "The demo", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON,
                                       footing_record_get_id (people->pdata[1]), NULL,
                                       "last-contact-on", "", NULL));
  window = open_ledger (self, id);
  g_assert_true (probe_reads (window, "Saw the setback, and no win since: Person 2."));
  g_assert_true (probe_reads (window, "Due an update: Person 1."));
  probe_close (window);
}

static double
get_y (GtkWidget *cell, GtkWidget *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (cell, window, &bounds));

  return bounds.origin.y;
}

/* What is said above the rows is another sentence with a tick, and the same with the
 * next: the rows stay under the pointer. */
static void
test_rows_stay (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self, 3, 4);
  g_autoptr (GPtrArray) people = probe_list (self, FOOTING_TYPE_PERSON, id);
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "date",
                          FIXTURE_TODAY, "title", "Latest", NULL);
  GtkWidget *window, *cell;
  double before;
  int height;

  g_assert_true (footing_store_save (self->store, win, NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON,
                                       footing_record_get_id (people->pdata[2]), NULL,
                                       "saw", "The demo", NULL));
  window = open_ledger (self, id);
  cell = fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Person 2 has seen “Latest”");
  fixture_draw (window);
  before = get_y (cell, window);
  height = gtk_widget_get_height (window);
  for (guint i = 0; i < 2; i++) {
    gtk_check_button_set_active (GTK_CHECK_BUTTON (cell), i == 0);
    fixture_settle ();
    g_assert_true (probe_says (window, "no win since: Person 2.") == (i == 1));
    g_assert_true (probe_reads (window, "Everybody who saw the setback has seen a win "
                                        "since.") == (i == 0));
    fixture_draw (window);
    cell = fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Person 2 has seen “Latest”");
    g_assert_cmpfloat (get_y (cell, window), ==, before);
    /* What is said over it takes no room of its own. */
    g_assert_cmpint (gtk_widget_get_height (window), ==, height);
  }
  probe_close (window);
}

static guint
count_queries (Fixture *self, guint n_people, guint n_wins)
{
  g_autofree char *id = add_plan (self, n_people, n_wins);
  GtkWidget *window;
  guint n;

  query_count_take ();
  window = open_ledger (self, id);
  n = query_count_take ();
  g_assert_nonnull (fixture_find (window, FOOTING_TYPE_LEDGER_ROW, NULL));
  probe_close (window);
  g_test_message ("%u people, %u wins: %u queries", n_people, n_wins, n);

  return n;
}

/* There is no query for each cell, person or win: as many for much as for little, but for
 * the pages that a long list asks for ahead. */
static void
test_queries (Fixture *self, gconstpointer data)
{
  const guint few = count_queries (self, 3, 10);
  const guint many = count_queries (self, 60, 600);

  g_assert_cmpuint (many, <=, few + 8);
  g_assert_cmpuint (many, <=, 24);
}

/* With more people than there is room for, one goes on to the others. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self, 20, 3);
  GtkWidget *window = open_ledger (self, id);
  int minimum;

  g_assert_nonnull (
      fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Person 0 has seen “Win 0”"));
  for (guint i = 0; i < 20; i++)
    if (gtk_widget_get_sensitive (
            fixture_find (window, GTK_TYPE_BUTTON, "More people"))) {
      probe_press (window, "More people");
      fixture_settle ();
    }
  g_assert_nonnull (
      fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Person 19 has seen “Win 0”"));
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  probe_close (window);
}

typedef struct {
  GtkWidget *window;
  const char *label;
} Waited;

static gboolean
has_focus (gpointer data)
{
  const Waited *waited = data;
  GtkWidget *check = fixture_find (waited->window, GTK_TYPE_CHECK_BUTTON, waited->label);

  return check != NULL && gtk_widget_has_focus (check);
}

/* The arrows go from check to check, past the people in sight to the next ones, and down
 * to wins that are out of sight; the focus is always to be seen. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *key;
    const char *check;
  } presses[] = {
      {"Right", "Person 1 has seen “Win 29”"},
      {"Down", "Person 1 has seen “Win 28”"},
      {"Left", "Person 0 has seen “Win 28”"},
      {"Left", "Person 0 has seen “Win 28”"},
      {"Up Up", "Person 0 has seen “Win 29”"},
      {"Right Right Right Right Right Right Right Right", "Person 8 has seen “Win 29”"},
      {"Left", "Person 7 has seen “Win 29”"},
      {"Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down",
       "Person 7 has seen “Win 14”"},
  };
  g_autofree char *id = add_plan (self, 12, 30);
  GtkWidget *window = open_ledger (self, id);
  Waited waited = {window};

  gtk_widget_grab_focus (
      fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Person 0 has seen “Win 29”"));
  for (guint i = 0; i < G_N_ELEMENTS (presses); i++) {
    if (!keys_press_in (GTK_WINDOW (window), presses[i].key))
      return;
    waited.label = presses[i].check;
    g_test_message ("%s", waited.label);
    fixture_wait (has_focus, &waited);
    g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (window)));
  }
  probe_close (window);
}

/* Without a win or without people there is nothing to compare. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window = open_ledger (self, id);

  g_assert_true (probe_reads (window, "Nothing to Compare Yet"));
  probe_close (window);
}

int
main (int argc, char *argv[])
{
  query_count_init ();
  fixture_init (&argc, &argv);

  fixture_test ("/app/ledger/F51-cell", test_cell);
  fixture_test ("/app/ledger/F51-words", test_words);
  fixture_test ("/app/ledger/F51-rows-stay", test_rows_stay);
  fixture_test ("/app/ledger/F51-queries", test_queries);
  fixture_test ("/app/ledger/F51-columns", test_columns);
  fixture_test ("/app/ledger/F51-keys", test_keys);
  fixture_test ("/app/ledger/F51-empty", test_empty);

  return g_test_run ();
}
