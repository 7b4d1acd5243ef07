/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D35, R9: of a long list those rows are made that are in sight, and whoever uses it does
 * not notice. */
#include "config.h"

#include "keys.h"
#include "probe.h"
#include "query-count.h"
#include "widgets/rows.h"

#include <string.h>

/* Rows that there may be, however long the list: what 700 pixels show of the lowest rows,
 * as much again around that, both ends, and those that somebody is at. */
#define MAX_ROWS 50

/* A list of people on a page that scrolls, with a button above and one below. */
typedef struct {
  Fixture *fixture;
  char *recovery;
  GtkWidget *scroller;
  GtkWidget *above;
  GtkWidget *list;
  GtkWidget *below;
  guint n_updated;
} Page;

/* Every third is higher than the others. */
static GtkWidget *
make_row (gpointer record, gpointer data)
{
  FootingPerson *person = record;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, NULL);

  if (person->position % 3 == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "one\ntwo\nthree");

  return row;
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  ((Page *)data)->n_updated++;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 ((FootingPerson *)record)->name);
}

static const FootingRowKind plain = {.make = make_row, .update = update_row};
static const FootingRowKind folded = {
    .make = make_row, .update = update_row, .n_folded = 30};

static void
page_show (Page *page, Fixture *self, GtkWidget *list, const FootingRowKind *kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  page->fixture = self;
  page->recovery = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  page->scroller = gtk_scrolled_window_new ();
  page->above = gtk_button_new_with_label ("Above");
  page->list = list;
  page->below = gtk_button_new_with_label ("Below");
  gtk_box_append (GTK_BOX (box), page->above);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), page->below);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page->scroller), viewport);
  footing_rows_bind (list, NULL, self->context, FOOTING_TYPE_PERSON, kind, page);
  fixture_show (self, page->scroller);
}

static void
page_free (Page *page)
{
  g_free (page->recovery);
}

static char *
page_add (Page *page, int position)
{
  g_autofree char *name = g_strdup_printf ("Person %d", position);
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", page->recovery, "position",
                          position, "name", name, NULL);

  g_assert_true (footing_store_save (page->fixture->store, person, NULL));

  return g_strdup (footing_record_get_id (person));
}

static void
page_fill (Page *page, int n)
{
  g_assert_true (footing_store_begin (page->fixture->store, NULL));
  for (int i = 0; i < n; i++)
    g_free (page_add (page, i));
  g_assert_true (footing_store_end (page->fixture->store, TRUE, NULL));
}

static void
page_refresh (Page *page)
{
  footing_rows_show_list (page->list, FOOTING_LIST_PEOPLE, page->recovery);
  fixture_draw (page->fixture->window);
}

static GtkAdjustment *
get_adjustment (Page *page)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page->scroller));
}

static void
scroll_to (Page *page, double value)
{
  gtk_adjustment_set_value (get_adjustment (page), value);
  fixture_draw (page->fixture->window);
}

static guint
count_rows (Page *page)
{
  g_autoptr (GPtrArray) rows = probe_all (page->list, ADW_TYPE_ACTION_ROW);

  return rows->len;
}

/* From the top of what is in sight. */
static double
get_y (Page *page, GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, page->scroller, &bounds));

  return bounds.origin.y;
}

static int
get_number (GtkWidget *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  return (int)g_ascii_strtoll (title + strlen ("Person "), NULL, 10);
}

static gboolean
is_in_sight (Page *page, GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, page->scroller, &bounds));

  return bounds.size.height > 0 && bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < gtk_widget_get_height (page->scroller);
}

/* What is in sight of the list is rows, one after the other, in the order of the file;
 * the places of the first and the last of them. Rows elsewhere are in that order too. */
static void
assert_in_sight (Page *page, int *first, int *last)
{
  g_autoptr (GPtrArray) ids = footing_store_list_ids (
      page->fixture->store, FOOTING_LIST_PEOPLE, page->recovery, NULL);
  int before = -1;

  *first = *last = -1;
  for (GtkWidget *child = gtk_widget_get_first_child (page->list); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    const char *id = footing_rows_get_id (child);
    guint place;

    if (id == NULL) {
      const gboolean more = ADW_IS_PREFERENCES_ROW (child) || GTK_IS_BUTTON (child);

      g_assert_true (more || !is_in_sight (page, child));
      continue;
    }
    g_assert_true (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &place));
    g_assert_cmpint (place, >, before);
    before = place;
    if (!is_in_sight (page, child))
      continue;
    if (*last >= 0)
      g_assert_cmpint (place, ==, *last + 1);
    *first = *first < 0 ? (int)place : *first;
    *last = place;
  }
}

/* A short list has all its rows, in sight or not, and no more queries for more of them.
 */
static void
test_short (Fixture *self, gconstpointer data)
{
  Page page = {0};

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 20);
  query_count_take ();
  page_refresh (&page);
  g_assert_cmpuint (query_count_take (), ==, 2);
  g_assert_cmpuint (count_rows (&page), ==, 20);
  g_assert_cmpuint (page.n_updated, ==, 20);
  page_free (&page);
}

/* From the first to the last by pages and back: each is shown once it is in sight, with
 * two queries to begin with and one for each page. */
static void
test_scroll (Fixture *self, gconstpointer data)
{
  Page page = {0};
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint most = 0;
  int first, last;

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  query_count_take ();
  page_refresh (&page);
  g_assert_cmpuint (query_count_take (), <=, 3);
  assert_in_sight (&page, &first, &last);
  g_assert_cmpint (first, ==, 0);

  for (double value = 0; value < gtk_adjustment_get_upper (get_adjustment (&page));
       value += 400) {
    query_count_take ();
    scroll_to (&page, value);
    g_assert_cmpuint (query_count_take (), <=, 2);
    assert_in_sight (&page, &first, &last);
    for (int i = first; i <= last; i++)
      g_hash_table_add (seen, GINT_TO_POINTER (i));
    most = MAX (most, count_rows (&page));
  }
  g_assert_cmpint (last, ==, 299);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 300);

  while (gtk_adjustment_get_value (get_adjustment (&page)) > 0) {
    scroll_to (&page, gtk_adjustment_get_value (get_adjustment (&page)) - 400);
    assert_in_sight (&page, &first, &last);
    most = MAX (most, count_rows (&page));
  }
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpuint (most, <=, MAX_ROWS);
  page_free (&page);
}

/* Where rows are made above for the first time, whatever their height, those in sight
 * move as far as the page was scrolled. */
static void
test_steady (Fixture *self, gconstpointer data)
{
  Page page = {0};
  int first, last;

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  page_refresh (&page);
  scroll_to (&page, 9000);

  for (int i = 0; i < 60; i++) {
    g_autoptr (GPtrArray) rows = probe_all (page.list, ADW_TYPE_ACTION_ROW);
    GtkWidget *row;
    double y;

    assert_in_sight (&page, &first, &last);
    row = fixture_find (page.list, ADW_TYPE_ACTION_ROW, NULL);
    for (guint j = 0; j < rows->len; j++)
      if (get_number (rows->pdata[j]) == first + 1)
        row = rows->pdata[j];
    y = get_y (&page, row);
    scroll_to (&page, gtk_adjustment_get_value (get_adjustment (&page)) - 90);
    g_assert_cmpfloat (ABS (get_y (&page, row) - (y + 90)), <=, 1);
  }
  page_free (&page);
}

/* What has the focus stays, wherever the page is scrolled, and the keys go on from there.
 */
static void
test_focus (Fixture *self, gconstpointer data)
{
  Page page = {0};
  GtkWidget *row;
  int first, last;

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  page_refresh (&page);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (page.list), 5));
  gtk_widget_grab_focus (row);
  scroll_to (&page, 9000);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == row);
  assert_in_sight (&page, &first, &last);
  g_assert_cmpint (first, >, 50);

  g_assert_true (gtk_widget_child_focus (page.list, GTK_DIR_TAB_FORWARD));
  fixture_draw (self->window);
  assert_in_sight (&page, &first, &last);
  row = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_cmpint (get_number (row), ==, 6);
  g_assert_cmpfloat (get_y (&page, row), >=, 0);
  page_free (&page);
}

/* Tab and the arrows reach every row, one after the other. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  Page page = {0};

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  page_refresh (&page);
  gtk_widget_grab_focus (page.above);
  for (int i = 0; i < 80; i++) {
    if (i % 2 == 0)
      g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
    else
      g_signal_emit_by_name (page.list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1,
                             FALSE, FALSE);
    fixture_draw (self->window);
    g_assert_cmpint (get_number (gtk_root_get_focus (GTK_ROOT (self->window))), ==, i);
  }
  page_free (&page);
}

/* From below one comes into the list at its last row. */
static void
test_backwards (Fixture *self, gconstpointer data)
{
  Page page = {0};
  int first, last;

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  page_refresh (&page);
  gtk_widget_grab_focus (page.below);
  for (int i = 299; i > 280; i--) {
    g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD));
    fixture_draw (self->window);
    g_assert_cmpint (get_number (gtk_root_get_focus (GTK_ROOT (self->window))), ==, i);
  }
  assert_in_sight (&page, &first, &last);
  g_assert_cmpint (first, <=, 281);
  g_assert_cmpint (last, >=, 281);
  page_free (&page);
}

static gboolean
is_at (gpointer data)
{
  gpointer *wanted = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (wanted[0]));

  return ADW_IS_ACTION_ROW (focus) && get_number (focus) == GPOINTER_TO_INT (wanted[1]);
}

/* Home and End lead to the ends of the list, not of what is made of it. */
static void
test_ends (Fixture *self, gconstpointer data)
{
  Page page = {0};
  gpointer wanted[] = {self->window, GINT_TO_POINTER (299)};

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  page_refresh (&page);
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (page.list), 2)));
  if (keys_press (self, "End")) {
    fixture_wait (is_at, wanted);
    wanted[1] = GINT_TO_POINTER (0);
    g_assert_true (keys_press (self, "Home"));
    fixture_wait (is_at, wanted);
  }
  page_free (&page);
}

/* B12: the focus of a row that goes is on the row that is at its place then; at the end,
 * on the one before. */
static void
test_removed (Fixture *self, gconstpointer data)
{
  Page page = {0};
  const int places[] = {2, 298};

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  page_refresh (&page);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (GPtrArray) people =
        footing_store_list (self->store, FOOTING_TYPE_PERSON, page.recovery, NULL);
    const char *id = footing_record_get_id (people->pdata[places[i]]);
    const int next = MIN (places[i] + 1, (int)people->len - 1);
    FootingPerson *person = people->pdata[next == places[i] ? places[i] - 1 : next];

    gtk_widget_grab_focus (footing_rows_reveal (page.list, id));
    fixture_draw (self->window);
    g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_PERSON, id, NULL));
    page_refresh (&page);
    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
                         gtk_root_get_focus (GTK_ROOT (self->window)))),
                     ==, person->name);
  }
  page_free (&page);
}

/* A list that is followed by other things stops, until somebody wants to see all. */
static void
test_folded (Fixture *self, gconstpointer data)
{
  Page page = {0};
  g_autofree char *added = NULL;
  GtkWidget *row;
  int first, last;

  page_show (&page, self, gtk_list_box_new (), &folded);
  page_fill (&page, 100);
  page_refresh (&page);
  scroll_to (&page, 100000);
  assert_in_sight (&page, &first, &last);
  g_assert_cmpint (last, ==, 29);
  g_assert_true (get_y (&page, page.below) < gtk_widget_get_height (page.scroller));

  /* What is added at the end has its row, before the button. */
  added = page_add (&page, 100);
  page_refresh (&page);
  row = footing_rows_reveal (page.list, added);
  gtk_widget_grab_focus (row);
  page_refresh (&page);
  g_assert_cmpint (get_number (gtk_widget_get_prev_sibling (row)), ==, 29);
  g_assert_true (gtk_widget_get_next_sibling (row) ==
                 gtk_widget_get_last_child (page.list));

  probe_press (page.list, "Show All 101");
  fixture_draw (self->window);
  g_assert_cmpint (get_number (gtk_root_get_focus (GTK_ROOT (self->window))), ==, 30);
  assert_in_sight (&page, &first, &last);
  g_assert_cmpint (first, <=, 30);
  g_assert_cmpint (last, >=, 30);
  g_assert_null (fixture_find (page.list, GTK_TYPE_BUTTON, "Show All 101"));
  scroll_to (&page, 100000);
  assert_in_sight (&page, &first, &last);
  g_assert_cmpint (last, ==, 100);
  page_free (&page);
}

/* What has gone from the file meanwhile, or comes with its records, is shown all the
 * same.
 */
static void
test_gone (Fixture *self, gconstpointer data)
{
  Page page = {0};
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) people = NULL;

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 300);
  ids = footing_store_list_ids (self->store, FOOTING_LIST_PEOPLE, page.recovery, NULL);
  for (int i = 0; i < 5; i++)
    g_assert_true (
        footing_store_erase (self->store, FOOTING_TYPE_PERSON, ids->pdata[i], NULL));
  g_assert_cmpuint (footing_rows_show (page.list, ids), ==, 300);
  fixture_draw (self->window);
  g_assert_cmpint (get_number (fixture_find (page.list, ADW_TYPE_ACTION_ROW, NULL)), ==,
                   5);

  people = footing_store_list (self->store, FOOTING_TYPE_PERSON, page.recovery, NULL);
  query_count_take ();
  g_assert_cmpuint (footing_rows_show_records (page.list, people), ==, 295);
  scroll_to (&page, 5000);
  g_assert_cmpuint (query_count_take (), ==, 0);
  g_assert_cmpuint (count_rows (&page), <=, MAX_ROWS);
  page_free (&page);
}

/* As the alarm does when it rings. */
static void
begin_day (Fixture *self)
{
  footing_day_watch_check (footing_context_get_day_watch (self->context));
}

/* B10: on a new day each row is shown anew, once: by its page or by itself, and out of
 * sight not before it comes into sight. */
static void
test_new_day (Fixture *self, gconstpointer data)
{
  const gint64 day = 24 * 60 * 60;
  const gint64 now = footing_clock_now (self->clock);
  Page page = {0};

  page_show (&page, self, gtk_list_box_new (), &plain);
  page_fill (&page, 20);
  page_refresh (&page);

  page.n_updated = 0;
  footing_clock_set_now (self->clock, now + day);
  begin_day (self);
  g_assert_cmpuint (page.n_updated, ==, 20);

  footing_clock_set_now (self->clock, now + 2 * day);
  page_refresh (&page);
  page.n_updated = 0;
  begin_day (self);
  g_assert_cmpuint (page.n_updated, ==, 0);

  gtk_widget_set_visible (page.list, FALSE);
  footing_clock_set_now (self->clock, now + 3 * day);
  begin_day (self);
  g_assert_cmpuint (page.n_updated, ==, 0);
  gtk_widget_set_visible (page.list, TRUE);
  g_assert_cmpuint (page.n_updated, ==, 20);
  gtk_widget_set_visible (page.list, FALSE);
  gtk_widget_set_visible (page.list, TRUE);
  g_assert_cmpuint (page.n_updated, ==, 20);
  fixture_draw (self->window);
  page_free (&page);
}

/* Whatever happens, in whatever order: what is in sight is there, in its order, and
 * little else; in a list box and in a box. */
static void
test_random (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (35);
  GtkWidget *const lists[] = {gtk_list_box_new (),
                              gtk_box_new (GTK_ORIENTATION_VERTICAL, 6)};

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    Page page = {0};
    int next = 200, first, last;

    page_show (&page, self, lists[i], &plain);
    page_fill (&page, 200);
    page_refresh (&page);
    for (int j = 0; j < 150; j++) {
      g_autoptr (GPtrArray) ids =
          footing_store_list_ids (self->store, FOOTING_LIST_PEOPLE, page.recovery, NULL);
      const char *id =
          ids->len > 0 ? ids->pdata[g_rand_int_range (rand, 0, ids->len)] : NULL;

      switch (g_rand_int_range (rand, 0, 6)) {
      case 0:
        g_free (page_add (&page, next++));
        break;
      case 1:
        for (guint k = 0; k < 10 && ids->len > 40; k++)
          footing_store_remove (self->store, FOOTING_TYPE_PERSON,
                                ids->pdata[g_rand_int_range (rand, 0, ids->len)], NULL);
        break;
      case 2:
        if (GTK_IS_LIST_BOX (page.list))
          gtk_widget_grab_focus (footing_rows_reveal (page.list, id));
        else
          footing_rows_reveal (page.list, id);
        break;
      case 3:
        gtk_window_set_default_size (GTK_WINDOW (self->window), 500,
                                     g_rand_int_range (rand, 300, 800));
        break;
      default:
        scroll_to (&page,
                   g_rand_double_range (
                       rand, 0, gtk_adjustment_get_upper (get_adjustment (&page))));
        break;
      }
      page_refresh (&page);
      assert_in_sight (&page, &first, &last);
      g_assert_cmpuint (count_rows (&page), <=, MAX_ROWS + 5 * j);
      for (GtkWidget *child = gtk_widget_get_first_child (page.list); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (ADW_IS_ACTION_ROW (child)) {
          g_autoptr (FootingPerson) person =
              probe_get (self, FOOTING_TYPE_PERSON, footing_rows_get_id (child));

          g_assert_cmpstr (person->name, ==,
                           adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)));
        }
    }
    page_free (&page);
  }
}

int
main (int argc, char *argv[])
{
  query_count_init ();
  fixture_init (&argc, &argv);

  fixture_test ("/app/rows/D35-short", test_short);
  fixture_test ("/app/rows/D35-scroll", test_scroll);
  fixture_test ("/app/rows/D35-steady", test_steady);
  fixture_test ("/app/rows/D35-focus", test_focus);
  fixture_test ("/app/rows/D35-keyboard", test_keyboard);
  fixture_test ("/app/rows/D35-backwards", test_backwards);
  fixture_test ("/app/rows/D35-ends", test_ends);
  fixture_test ("/app/rows/D35-B12-removed", test_removed);
  fixture_test ("/app/rows/D35-folded", test_folded);
  fixture_test ("/app/rows/D35-gone", test_gone);
  fixture_test ("/app/rows/B10-new-day", test_new_day);
  fixture_test ("/app/rows/D35-random", test_random);

  return g_test_run ();
}
