/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "keys.h"
#include "probe.h"
#include "timeline/timeline-filter.h"
#include "timeline/timeline-row.h"
#include "timeline/timeline-share.h"
#include "timeline/timeline-view.h"
#include "timeline/week-chart.h"
#include "widgets/date-row.h"

#include <string.h>

static char *
add (Fixture *self, const char *kind, const char *date, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "kind", kind, "date", date, "title", title, NULL);

  footing_store_save (self->store, entry, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (entry));
}

static GtkWidget *
show (Fixture *self)
{
  GtkWidget *view =
      g_object_new (FOOTING_TYPE_TIMELINE_VIEW, "context", self->context, NULL);

  fixture_show (self, view);

  return view;
}

static const char *
get_page (GtkWidget *view)
{
  g_autoptr (GPtrArray) stacks = probe_all (view, GTK_TYPE_STACK);

  for (guint i = 0; i < stacks->len; i++)
    if (gtk_stack_get_child_by_name (g_ptr_array_index (stacks, i), "list") != NULL)
      return gtk_stack_get_visible_child_name (g_ptr_array_index (stacks, i));

  g_assert_not_reached ();
}

/* The rows that are drawn, by what they say to those who hear them. */
static gboolean
has_row (GtkWidget *view, const char *description)
{
  return fixture_find (view, FOOTING_TYPE_TIMELINE_ROW, description) != NULL;
}

typedef struct {
  GtkWidget *view;
  const char *description;
} Expected;

static gboolean
is_in_sight (gpointer data)
{
  Expected *expected = data;
  GtkWidget *row =
      fixture_find (expected->view, FOOTING_TYPE_TIMELINE_ROW, expected->description);
  GtkWidget *list = fixture_find (expected->view, GTK_TYPE_LIST_VIEW, NULL);
  graphene_rect_t bounds;

  return row != NULL && gtk_widget_compute_bounds (row, list, &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (list);
}

static void
wait_for_row (GtkWidget *view, const char *description)
{
  Expected expected = {view, description};

  fixture_wait (is_in_sight, &expected);
}

/* F20: an empty timeline says what it is for, and leads on. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *view = show (self);
  g_autofree char *id = NULL;

  fixture_assert_named (view);
  g_assert_cmpstr (get_page (view), ==, "empty");
  g_assert_nonnull (fixture_find (view, GTK_TYPE_BUTTON, "_Log a Win"));

  id = add (self, "win", "2026-03-05", "Won");
  g_assert_cmpstr (get_page (view), ==, "list");
  wait_for_row (view, "Win: Won, Thu, 5 March");
  footing_store_remove (self->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_cmpstr (get_page (view), ==, "empty");
}

/* F20: rows say their kind in a word; weeks and hostile text stand as they should. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *huge = g_strnfill (1 << 20, 'm');
  G_GNUC_UNUSED g_autofree char *a = add (self, "setback", "2026-03-02", "Pilot late");
  G_GNUC_UNUSED g_autofree char *b = add (self, "win", "2026-03-04", PROBE_HOSTILE);
  G_GNUC_UNUSED g_autofree char *c = add (self, "check-in", "2026-02-20", "");
  G_GNUC_UNUSED g_autofree char *d = add (self, "win", "2026-02-19", huge);
  GtkWidget *view = show (self);

  fixture_assert_named (view);
  wait_for_row (view, "Setback: Pilot late, Mon, 2 March");
  g_assert_true (has_row (view, "Check-in: Signs check-in, Fri, 20 February"));
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "This week"));
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "16–22 February"));
  g_assert_cmpint (gtk_widget_get_width (view), <=, 800);
}

/* F20: the chart says in words what it shows; alone, one week is no chart. */
static void
test_chart (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "a");
  GtkWidget *view = show (self);
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;
  GtkWidget *chart;

  wait_for_row (view, "Win: a, Wed, 4 March");
  g_assert_null (fixture_find (view, FOOTING_TYPE_WEEK_CHART, NULL));

  b = add (self, "win", "2026-02-24", "b");
  c = add (self, "setback", "2026-02-23", "c");
  wait_for_row (view, "Setback: c, Mon, 23 February");
  chart = fixture_find (view, FOOTING_TYPE_WEEK_CHART, NULL);
  g_assert_cmpstr (footing_week_chart_get_summary (FOOTING_WEEK_CHART (chart)), ==,
                   "Since 8 December 2025: 2 wins, 1 setback");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wins per week");
}

static void
fill (Fixture *self, int n)
{
  footing_store_begin (self->store, NULL);
  for (int i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("entry %d", i);
    G_GNUC_UNUSED g_autofree char *id =
        add (self, "win", i % 2 ? "2026-03-03" : "2026-02-24", title);
  }
  footing_store_end (self->store, TRUE, NULL);
}

/* F21: a new entry is in sight, wherever one has scrolled to. */
static void
test_new_in_sight (Fixture *self, gconstpointer data)
{
  GtkWidget *view;
  g_autofree char *id = NULL;
  g_autofree char *earlier = NULL;

  fill (self, 400);
  view = show (self);
  wait_for_row (view, "Win: entry 399, Tue, 3 March");
  gtk_widget_activate_action (fixture_find (view, GTK_TYPE_LIST_VIEW, NULL),
                              "list.scroll-to-item", "u", 400);
  wait_for_row (view, "Win: entry 0, Tue, 24 February");

  id = add (self, "win", "2026-03-05", "new");
  wait_for_row (view, "Win: new, Thu, 5 March");
  earlier = add (self, "win", "2026-02-25", "late");
  wait_for_row (view, "Win: late, Wed, 25 February");
}

/* F22: search is live, says when nothing is found, and Escape ends it. */
static void
test_search (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "Fixed the import");
  G_GNUC_UNUSED g_autofree char *b = add (self, "win", "2026-03-03", "Wrote to Mira");
  GtkWidget *view = show (self);
  GtkWidget *search = fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_test_accessible_assert_property (search, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search the timeline");
  gtk_widget_activate_action (view, "timeline.search", NULL);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), search));

  gtk_editable_set_text (GTK_EDITABLE (search), "ÍMP");
  g_signal_emit_by_name (search, "search-changed");
  wait_for_row (view, "Win: Fixed the import, Wed, 4 March");
  g_assert_false (has_row (view, "Win: Wrote to Mira, Tue, 3 March"));

  gtk_editable_set_text (GTK_EDITABLE (search), "nobody");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (get_page (view), ==, "no-results");
  g_assert_true (gtk_widget_is_visible (search));

  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (get_page (view), ==, "list");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
}

/* F23: a row deletes its entry, with undo; so does the keyboard. */
static void
test_delete (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "a");
  G_GNUC_UNUSED g_autofree char *b = add (self, "win", "2026-03-03", "b");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = show (self);
  GtkWidget *row, *list;

  wait_for_row (view, "Win: a, Wed, 4 March");
  row = fixture_find (view, FOOTING_TYPE_TIMELINE_ROW, "Win: a, Wed, 4 March");
  g_assert_true (gtk_widget_activate_action (row, "row.delete", NULL));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  wait_for_row (view, "Win: a, Wed, 4 March");

  row = fixture_find (view, FOOTING_TYPE_TIMELINE_ROW, "Win: b, Tue, 3 March");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  list = fixture_find (view, GTK_TYPE_LIST_VIEW, NULL);
  g_assert_true (gtk_widget_activate_action (list, "timeline.delete-row", NULL));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

static gboolean
is_menu_open (gpointer row)
{
  GtkWidget *menu = fixture_find (row, GTK_TYPE_POPOVER_MENU, NULL);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

/* F23: the menu of a row opens by keyboard. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "a");
  GtkWidget *view = show (self);
  GtkWidget *row;

  wait_for_row (view, "Win: a, Wed, 4 March");
  row = fixture_find (view, FOOTING_TYPE_TIMELINE_ROW, "Win: a, Wed, 4 March");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  if (!keys_press (self, "shift+F10"))
    return;
  fixture_wait (is_menu_open, row);
  gtk_menu_button_popdown (
      GTK_MENU_BUTTON (fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL)));
  fixture_settle ();
}

static void
add_to (Fixture *self, const char *plan, const char *kind, const char *title)
{
  g_autofree char *id = add (self, kind, FIXTURE_TODAY, title);
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_ENTRY, id, &error, "recovery", plan,
                        NULL);
  g_assert_no_error (error);
}

/* H10: with several plans the timeline and its chart show the current one and say so, or
 * all of them, and say so; with one there is nothing to choose. */
static void
test_plans (Fixture *self, gconstpointer data)
{
  g_autofree char *own = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = NULL;
  G_GNUC_UNUSED g_autofree char *none = add (self, "win", FIXTURE_TODAY, "In none");
  GtkWidget *view = show (self);
  GtkWidget *check;

  add_to (self, own, "win", "Mine");
  check = fixture_find (view, GTK_TYPE_CHECK_BUTTON, "_All Plans");
  g_assert_false (gtk_widget_get_mapped (check));
  wait_for_row (view, "Win: In none, Thu, 5 March");

  other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, other, NULL, "person", "Noor",
                        "title", "", NULL);
  add_to (self, other, "setback", "Theirs");
  footing_context_set_recovery (self->context, other);
  fixture_settle ();
  wait_for_row (view, "Setback: Theirs, Thu, 5 March");
  g_assert_false (has_row (view, "Win: Mine, Thu, 5 March"));
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "Supporting Noor"));

  g_assert_true (gtk_widget_get_mapped (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  wait_for_row (view, "Win: Mine, Thu, 5 March");
  g_assert_true (has_row (view, "Win: In none, Thu, 5 March"));
  g_assert_nonnull (
      fixture_find (view, GTK_TYPE_LABEL, "All plans, and entries without one"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  footing_context_set_recovery (self->context, own);
  fixture_settle ();
  wait_for_row (view, "Win: Mine, Thu, 5 March");
  g_assert_false (has_row (view, "Setback: Theirs, Thu, 5 March"));
}

/* H4: whoever asks for today's wins sees them, wherever the timeline was and whatever it
 * was narrowed to. */
static void
test_show_wins (Fixture *self, gconstpointer data)
{
  g_autofree char *one = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const char *won = "Win: Of today, Thu, 5 March";
  g_autofree char *win = NULL;
  GtkWidget *view, *list, *search;

  fill (self, 300);
  footing_context_set_recovery (self->context, one);
  win = add (self, "win", "2026-03-05", "Of today");
  footing_store_change (self->store, FOOTING_TYPE_ENTRY, win, NULL, "recovery", other,
                        NULL);
  view = show (self);
  fixture_settle ();
  list = fixture_find (view, GTK_TYPE_LIST_VIEW, NULL);
  search = fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_false (has_row (view, won));

  for (guint i = 0; i < 3; i++) {
    if (i == 1)
      gtk_editable_set_text (GTK_EDITABLE (search), "entry");
    fixture_settle ();
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", 200u);
    fixture_settle ();
    g_assert_true (
        gtk_widget_activate_action (view, "timeline.show-wins", "s", "2026-03-05"));
    wait_for_row (view, won);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  }
}

/* F22: what was found outside is shown in its place, and has the focus, wherever the
 * timeline was and whatever it was narrowed to; what is gone changes nothing. */
static void
test_show_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *one = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const char *won = "Win: Of last year, Wed, 1 January 2025";
  g_autofree char *win = NULL;
  g_autofree char *deleted = NULL;
  GtkWidget *view, *search;

  fill (self, 300);
  footing_context_set_recovery (self->context, one);
  win = add (self, "win", "2025-01-01", "Of last year");
  footing_store_change (self->store, FOOTING_TYPE_ENTRY, win, NULL, "recovery", other,
                        NULL);
  deleted = add (self, "win", "2025-01-02", "Deleted");
  footing_store_remove (self->store, FOOTING_TYPE_ENTRY, deleted, NULL);
  view = show (self);
  fixture_settle ();
  search = fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);

  for (guint i = 0; i < 2; i++) {
    gtk_editable_set_text (GTK_EDITABLE (search), i == 0 ? "" : "entry");
    fixture_settle ();
    gtk_widget_activate_action (view, "timeline.show-entry", "s", win);
    wait_for_row (view, won);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  }

  gtk_widget_activate_action (view, "timeline.show-entry", "s", deleted);
  gtk_widget_activate_action (view, "timeline.show-entry", "s", "gone");
  fixture_draw (self->window);
  g_assert_true (has_row (view, won));
}

/* F22: the search of the desktop goes on here, in all plans and all kinds. */
static void
test_search_for (Fixture *self, gconstpointer data)
{
  g_autofree char *one = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *win = NULL;
  GtkWidget *view, *search;

  footing_context_set_recovery (self->context, one);
  win = add (self, "win", "2026-03-04", "A \"report\" (shipped)");
  footing_store_change (self->store, FOOTING_TYPE_ENTRY, win, NULL, "recovery", other,
                        NULL);
  g_free (add (self, "win", "2026-03-03", "Something else"));
  view = show (self);
  fixture_settle ();
  search = fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_widget_activate_action (view, "timeline.search-for", "s", "ship \"report");
  wait_for_row (view, "Win: A \"report\" (shipped), Wed, 4 March");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "ship \"report");
  g_assert_false (has_row (view, "Win: Something else, Tue, 3 March"));

  gtk_widget_activate_action (view, "timeline.search-for", "s", "");
  wait_for_row (view, "Win: Something else, Tue, 3 March");
}

static GtkWidget *
find_chip (GtkWidget *view, const char *name)
{
  return fixture_find (view, GTK_TYPE_BUTTON, name);
}

static void
choose (GtkWidget *view, const char *action, const char *value)
{
  GtkWidget *menu = fixture_find (view, GTK_TYPE_MENU_BUTTON, NULL);

  g_assert_true (gtk_widget_activate_action (menu, action, "s", value));
  fixture_settle ();
}

/* F22: filters are chosen from a menu, stand as chips, and go by a click on one; what is
 * not found can be had back. */
static void
test_filters (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "Shipped it");
  G_GNUC_UNUSED g_autofree char *b = add (self, "setback", "2026-03-03", "Missed it");
  G_GNUC_UNUSED g_autofree char *c = add (self, "setback", "2025-06-01", "Long ago");
  GtkWidget *view = show (self);

  wait_for_row (view, "Win: Shipped it, Wed, 4 March");
  choose (view, "narrow.kind", "setback");
  wait_for_row (view, "Setback: Missed it, Tue, 3 March");
  g_assert_false (has_row (view, "Win: Shipped it, Wed, 4 March"));
  g_assert_null (fixture_find (view, FOOTING_TYPE_WEEK_CHART, NULL));
  g_assert_nonnull (find_chip (view, "Remove the filter: Setback"));

  choose (view, "narrow.period", "year");
  g_assert_false (has_row (view, "Setback: Long ago, Sun, 1 June 2025"));
  choose (view, "narrow.period", "last-year");
  wait_for_row (view, "Setback: Long ago, Sun, 1 June 2025");
  g_assert_nonnull (find_chip (view, "Remove the filter: Last Year"));
  fixture_assert_named (view);

  probe_press (view, "Remove the filter: Setback");
  fixture_settle ();
  g_assert_null (find_chip (view, "Remove the filter: Setback"));
  choose (view, "narrow.kind", "win");
  g_assert_cmpstr (get_page (view), ==, "no-results");
  probe_press (view, "Show _Everything");
  wait_for_row (view, "Win: Shipped it, Wed, 4 March");
  g_assert_null (find_chip (view, "Remove the filter: Last Year"));
  g_assert_nonnull (fixture_find (view, FOOTING_TYPE_WEEK_CHART, NULL));
}

static void
assert_focus_in (GtkWidget *view, GtkWidget *wanted)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));

  g_assert_nonnull (wanted);
  g_assert_nonnull (focus);
  g_assert_true (focus == wanted || gtk_widget_is_ancestor (focus, wanted));
}

static void
press_focused (GtkWidget *view, const char *name)
{
  gtk_widget_grab_focus (find_chip (view, name));
  probe_press (view, name);
  fixture_settle ();
}

/* U1: a chip that goes leaves the focus to the next one, the last one to the filters; a
 * page that goes, to the search. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "Shipped it");
  GtkWidget *view = show (self);

  wait_for_row (view, "Win: Shipped it, Wed, 4 March");
  choose (view, "narrow.kind", "win");
  choose (view, "narrow.period", "year");
  press_focused (view, "Remove the filter: Win");
  assert_focus_in (view, find_chip (view, "Remove the filter: This Year"));
  press_focused (view, "Remove the filter: This Year");
  assert_focus_in (view, fixture_find (view, GTK_TYPE_MENU_BUTTON, NULL));

  choose (view, "narrow.period", "last-year");
  g_assert_cmpstr (get_page (view), ==, "no-results");
  press_focused (view, "Show _Everything");
  assert_focus_in (view, fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL));
}

/* F22: a win that a filter lets nobody see is said to be there. */
static void
test_hiding (Fixture *self, gconstpointer data)
{
  const char *said = "What you’ve just added or changed isn’t among these.";
  G_GNUC_UNUSED g_autofree char *a = add (self, "setback", "2026-03-03", "Missed it");
  GtkWidget *view = show (self);
  g_autofree char *b = NULL;

  choose (view, "narrow.kind", "setback");
  g_assert_false (probe_reads (view, said));
  b = add (self, "win", "2026-03-04", "Shipped it");
  fixture_settle ();
  g_assert_true (probe_reads (view, said));
  probe_press (view, "_Show It");
  wait_for_row (view, "Win: Shipped it, Wed, 4 March");
  g_assert_false (probe_reads (view, said));

  choose (view, "narrow.kind", "win");
  footing_store_remove (self->store, FOOTING_TYPE_ENTRY, b, NULL);
  fixture_settle ();
  g_assert_false (probe_reads (view, said));
}

static char *
get_menu_text (GMenuModel *menu)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autofree char *label = NULL;

    if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
      g_string_append_printf (text, "[%s]", label);
    for (guint j = 0; j < 2; j++) {
      g_autoptr (GMenuModel) below = g_menu_model_get_item_link (
          menu, i, j == 0 ? G_MENU_LINK_SECTION : G_MENU_LINK_SUBMENU);
      g_autofree char *more = below != NULL ? get_menu_text (below) : NULL;

      g_string_append (text, more != NULL ? more : "");
    }
  }

  return g_strdup (text->str);
}

/* F22: the menu offers what there is; a name is shown as it was typed. */
static void
test_filter_menu (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *a = add (self, "win", "2026-03-04", "Shipped it");
  g_autoptr (FootingPerson) mira =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira_B", NULL);
  const char *people[] = {footing_record_get_id (mira), NULL};
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *text = NULL;
  GtkWidget *view;

  footing_store_save (self->store, mira, NULL);
  footing_store_set_seen_by (self->store, a, people, NULL);
  menu = footing_timeline_filter_make_menu (self->store, NULL);
  text = get_menu_text (menu);
  g_assert_cmpstr (
      text, ==,
      "[_Kind][Any][Setback][Win][_Period][Any][This Month][Last Three Months]"
      "[This Year][Last Year][_Seen By][Any][Mira__B][Show _Everything]");

  view = show (self);
  choose (view, "narrow.person", people[0]);
  g_assert_nonnull (find_chip (view, "Remove the filter: Seen by Mira_B"));
  footing_store_change (self->store, FOOTING_TYPE_PERSON, people[0], NULL, "name", "Mira",
                        NULL);
  g_assert_nonnull (find_chip (view, "Remove the filter: Seen by Mira"));
}

static gboolean
has_mark (GtkWidget *view, const char *title, const char *mark)
{
  GtkWidget *label = fixture_find (view, GTK_TYPE_LABEL, title);
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  g_autofree char *text =
      attributes != NULL ? pango_attr_list_to_string (attributes) : g_strdup ("");

  return strstr (text, mark) != NULL;
}

static void
search (GtkWidget *view, const char *text)
{
  GtkWidget *entry = fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle ();
}

/* F22: what was found is marked, also in a row that stays while one goes on typing. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  const char *title = "The Straße report";
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", title);
  GtkWidget *view = show (self);

  wait_for_row (view, "Win: The Straße report, Wed, 4 March");
  g_assert_false (has_mark (view, title, "weight"));
  search (view, "strasse");
  g_assert_true (has_mark (view, title, "4 11 weight bold"));
  search (view, "strasse port");
  g_assert_true (has_mark (view, title, "4 11 weight bold"));
  g_assert_true (has_mark (view, title, "14 18 weight bold"));
  search (view, "");
  g_assert_false (has_mark (view, title, "weight"));
}

/* F22: what was found in the text of an entry is shown below its title. */
static void
test_found (Fixture *self, gconstpointer data)
{
  g_autofree char *a = add (self, "win", "2026-03-04", "Sent the report");
  GtkWidget *view;

  footing_store_change (
      self->store, FOOTING_TYPE_ENTRY, a, NULL, "body",
      "It was rather long.\nThe depot in the south had asked for it twice.", "evidence",
      "https://example.org/straße", NULL);
  view = show (self);
  wait_for_row (view, "Win: Sent the report, Wed, 4 March");
  search (view, "report");
  g_assert_false (probe_says (view, "depot"));
  search (view, "report south");
  g_assert_true (
      probe_reads (view, "…rather long. The depot in the south had asked for it twice."));
  g_assert_true (has_mark (view,
                           "…rather long. The depot in the south had asked for it twice.",
                           "33 38 weight bold"));
  search (view, "");
  g_assert_false (probe_says (view, "depot"));
}

/* F22, F87: a day is gone to as people say it; one that cannot be read is not. */
static void
test_jump (Fixture *self, gconstpointer data)
{
  GtkWidget *view;
  GtkWindow *dialog;
  GtkWidget *row;
  G_GNUC_UNUSED g_autofree char *old = add (self, "win", "2024-06-01", "Long ago");

  fill (self, 300);
  view = show (self);
  fixture_settle ();
  g_assert_false (has_row (view, "Win: Long ago, Sat, 1 June 2024"));
  g_assert_true (gtk_widget_activate_action (
      fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL), "timeline-bar.go-to-date", NULL));
  dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  row = fixture_find (GTK_WIDGET (dialog), FOOTING_TYPE_DATE_ROW, NULL);
  fixture_assert_named (GTK_WIDGET (dialog));
  g_assert_false (
      adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "go"));
  gtk_editable_set_text (GTK_EDITABLE (row), "blurgh");
  g_assert_true (probe_says (dialog, "This isn’t a day yet."));
  gtk_editable_set_text (GTK_EDITABLE (row), "1 July 2024");
  g_assert_false (probe_says (dialog, "This isn’t a day yet."));
  g_assert_true (
      adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "go"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "go");
  wait_for_row (view, "Win: Long ago, Sat, 1 June 2024");
}

/* F22: what is shown is copied, and saved where somebody says, but over the file itself.
 */
static void
test_share (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  G_GNUC_UNUSED g_autofree char *a = add (self, "win", "2026-03-04", "Shipped it");
  G_GNUC_UNUSED g_autofree char *b = add (self, "setback", "2026-03-03", "Missed it");
  GtkWidget *view = show (self);
  g_autofree char *path = g_build_filename (self->folder, "t.csv", NULL);
  g_autofree char *written = NULL;

  choose (view, "narrow.kind", "setback");
  g_assert_true (gtk_widget_activate_action (
      fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL), "timeline-bar.copy", NULL));
  g_assert_cmpstr (toast->text, ==, "1 entry copied");

  footing_timeline_save_table (self->context, "a,b\r\n", path);
  g_assert_cmpstr (toast->text, ==, "Exported to “t.csv”");
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, "a,b\r\n");

  footing_timeline_save_table (self->context, "a,b\r\n",
                               footing_store_get_path (self->store));
  g_assert_cmpstr (toast->text, !=, "Exported to “t.csv”");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 2);
}

static gboolean
has_no_results (gpointer view)
{
  return strcmp (get_page (view), "no-results") == 0;
}

/* H20: only what is set can be less of. */
static void
test_advice (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingEntryFilter filter;
    const char *advice;
  } cases[] = {
      {{.search = "xq"}, "Try fewer letters or another word."},
      {{.search = "xq", .recovery = "r"}, "Try fewer letters or another word."},
      {{.search = "xq", .kind = "win"},
       "Try fewer letters, another word, or fewer filters."},
      {{.search = "xq", .to = "2026-03-01"},
       "Try fewer letters, another word, or fewer filters."},
      {{.search = " ", .kind = "win"}, "Try fewer filters."},
      {{.person = "p"}, "Try fewer filters."},
      {{.outcome = "o"}, "Try fewer filters."},
      {{.from = "2026-03-01"}, "Try fewer filters."},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (footing_timeline_filter_advise (&cases[i].filter), ==,
                     cases[i].advice);

  footing_context_set_recovery (self->context, id);
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL)),
                         "xq");
  fixture_wait (has_no_results, view);
  g_assert_true (probe_reads (view, "Try fewer letters or another word."));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/timeline-view/F20-empty", test_empty);
  fixture_test ("/app/timeline-view/F20-rows", test_rows);
  fixture_test ("/app/timeline-view/F20-chart", test_chart);
  fixture_test ("/app/timeline-view/F21-new-in-sight", test_new_in_sight);
  fixture_test ("/app/timeline-view/F22-search", test_search);
  fixture_test ("/app/timeline-view/F22-filters", test_filters);
  fixture_test ("/app/timeline-view/U1-focus", test_focus);
  fixture_test ("/app/timeline-view/F22-hiding", test_hiding);
  fixture_test ("/app/timeline-view/F22-filter-menu", test_filter_menu);
  fixture_test ("/app/timeline-view/H20-advice", test_advice);
  fixture_test ("/app/timeline-view/F22-marks", test_marks);
  fixture_test ("/app/timeline-view/F22-found", test_found);
  fixture_test ("/app/timeline-view/F22-jump", test_jump);
  fixture_test ("/app/timeline-view/F22-share", test_share);
  fixture_test ("/app/timeline-view/F23-delete", test_delete);
  fixture_test ("/app/timeline-view/F23-menu", test_menu);
  fixture_test ("/app/timeline-view/H10-plans", test_plans);
  fixture_test ("/app/timeline-view/H4-show-wins", test_show_wins);
  fixture_test ("/app/timeline-view/F22-show-entry", test_show_entry);
  fixture_test ("/app/timeline-view/F22-search-for", test_search_for);

  return g_test_run ();
}
