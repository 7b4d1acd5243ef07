/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20: a setback and what followed it can be read at a glance, on both sides. */
#include "config.h"

#include "entry/entry-window.h"
#include "fixture.h"
#include "keys.h"
#include "places.h"
#include "probe.h"
#include "timeline/timeline-model.h"
#include "timeline/timeline-row.h"
#include "timeline/timeline-view.h"
#include "widgets/choice-row.h"

#include <string.h>

static void
add (Fixture *self,
     const char *id,
     const char *plan,
     const char *kind,
     const char *date,
     const char *title,
     const char *answers)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "recovery", plan, "kind", kind,
                          "date", date, "title", title, "answers", answers, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
}

/* --- The model ------------------------------------------------------------------- */

typedef struct {
  FootingTimelineModel *model;
  GString *changes; /* "0-1+1 " */
} Watch;

static void
changed_cb (Watch *watch, guint position, guint removed, guint added)
{
  g_string_append_printf (watch->changes, "%u-%u+%u ", position, removed, added);
}

/* What all rows say of their other side, the newest first, and what changed until then.
 */
static void
assert_says (Watch *watch, const char *says, const char *changes)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_cmpstr (watch->changes->str, ==, changes);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (watch->model)); i++) {
    g_autoptr (FootingTimelineItem) item =
        g_list_model_get_item (G_LIST_MODEL (watch->model), i);
    g_autofree char *answers = footing_timeline_item_dup_answers (item);

    g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", answers);
  }
  g_assert_cmpstr (all->str, ==, says);
  g_string_truncate (watch->changes, 0);
}

static void
change (Fixture *self, const char *id, const char *property, const char *value)
{
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, id, NULL,
                                       property, value, NULL));
}

/* Whatever happens to one side is told of the other, and of nothing else. */
static void
test_model (Fixture *self, gconstpointer data)
{
  Watch watch = {NULL, g_string_new (NULL)};

  add (self, "late", NULL, "setback", "2026-03-01", "Late", NULL);
  add (self, "other", NULL, "win", "2026-03-02", "Other", NULL);
  watch.model = footing_timeline_model_new (self->store);
  g_signal_connect_swapped (watch.model, "items-changed", G_CALLBACK (changed_cb),
                            &watch);
  assert_says (&watch, "|", "");

  add (self, "fix", NULL, "win", "2026-03-03", "Fixed", "late");
  assert_says (&watch, "Answers “Late”||Answered by “Fixed”, 3 March", "0-1+2 2-1+1 ");
  change (self, "late", "title", "Too late");
  assert_says (&watch, "Answers “Too late”||Answered by “Fixed”, 3 March",
               "2-1+1 0-1+1 ");
  add (self, "talk", NULL, "conversation", "2026-03-04", "Talked", "late");
  assert_says (&watch,
               "Answers “Too late”|Answers “Too late”||"
               "Answered by 2 entries, the last “Talked”, 4 March",
               "0-1+2 3-1+1 ");
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, "talk", NULL));
  assert_says (&watch, "Answers “Too late”||Answered by “Fixed”, 3 March",
               "0-2+1 2-1+1 ");
  change (self, "fix", "answers", NULL);
  assert_says (&watch, "||", "0-1+1 2-1+1 ");
  change (self, "fix", "answers", "late");
  assert_says (&watch, "Answers “Too late”||Answered by “Fixed”, 3 March",
               "0-1+1 2-1+1 ");
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, "late", NULL));
  assert_says (&watch, "|", "2-1+0 0-1+1 ");
  g_assert_true (footing_store_restore (self->store, FOOTING_TYPE_ENTRY, "late", NULL));
  assert_says (&watch, "Answers “Too late”||Answered by “Fixed”, 3 March",
               "2-0+1 0-1+1 ");
  change (self, "other", "title", "Another");
  assert_says (&watch, "Answers “Too late”||Answered by “Fixed”, 3 March", "1-1+1 ");

  g_object_unref (watch.model);
  g_string_free (watch.changes, TRUE);
}

/* --- In sight -------------------------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget *view, const char *title)
{
  g_autoptr (GPtrArray) rows = probe_all (view, FOOTING_TYPE_TIMELINE_ROW);

  for (guint i = 0; i < rows->len; i++) {
    FootingTimelineItem *item = footing_timeline_row_get_item (rows->pdata[i]);
    FootingEntry *entry = item != NULL ? footing_timeline_item_get_entry (item) : NULL;

    if (entry != NULL && strcmp (entry->title, title) == 0)
      return rows->pdata[i];
  }

  return NULL;
}

static gboolean
is_drawn (gpointer view)
{
  return find_row (view, "Late") != NULL;
}

/* Each opens the other: @title is what the row is called, @other what opens. */
static void
assert_opens (Fixture *self, GtkWidget *view, const char *title, const char *other)
{
  GtkWidget *row = find_row (view, title);
  g_autoptr (GPtrArray) buttons = probe_all (row, GTK_TYPE_BUTTON);
  GtkWindow *over;

  g_assert_cmpuint (buttons->len, >, 0);
  g_assert_true (gtk_widget_get_focusable (buttons->pdata[0]));
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  fixture_settle ();
  over = places_find_over (GTK_WINDOW (self->window));
  g_assert_nonnull (over);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (
          GTK_WIDGET (over),
          strcmp (other, "Late") == 0 ? "What happened?" : "What went well?"))),
      ==, other);
  probe_close (GTK_WIDGET (over));
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  add (self, "late", NULL, "setback", "2026-03-01", "Late", NULL);
  add (self, "fix", NULL, "win", "2026-03-03", "Fixed", "late");
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  fixture_wait (is_drawn, view);
  fixture_settle ();
  fixture_assert_named (view);
  g_assert_true (probe_reads (view, "Answers “Late”"));
  g_assert_true (probe_reads (view, "Answered by “Fixed”, 3 March"));
  gtk_test_accessible_assert_property (find_row (view, "Fixed"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Win: Fixed, Tue, 3 March. Answers “Late”");
  gtk_test_accessible_assert_property (
      find_row (view, "Late"), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Setback: Late, Sun, 1 March. Answered by “Fixed”, 3 March");
  gtk_window_present (GTK_WINDOW (self->window));
  assert_opens (self, view, "Fixed", "Late");
  assert_opens (self, view, "Late", "Fixed");
}

/* What has the focus is the button that is called so. */
typedef struct {
  GtkWidget *row;
  GType type;
  const char *name;
} Focused;

static gboolean
is_over (gpointer window)
{
  return places_find_over (window) != NULL;
}

static gboolean
is_focused (gpointer data)
{
  const Focused *expected = data;
  GtkWidget *focus =
      gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (expected->row)));
  GtkWidget *found = fixture_find (expected->row, expected->type, expected->name);

  return focus != NULL && found != NULL &&
         (focus == found || gtk_widget_is_ancestor (focus, found) ||
          gtk_widget_is_ancestor (found, focus));
}

static gboolean
tab_to (Fixture *self, const char *keys, GtkWidget *row, GType type, const char *name)
{
  Focused expected = {row, type, name};

  fixture_draw (self->window);
  if (!keys_press (self, keys))
    return FALSE;
  fixture_wait (is_focused, &expected);

  return TRUE;
}

/* Tab goes from a row to what is on its other side, and on to its menu. */
static void
test_tab (Fixture *self, gconstpointer data)
{
  GtkWidget *view, *row;

  add (self, "late", NULL, "setback", "2026-03-01", "Late", NULL);
  add (self, "fix", NULL, "win", "2026-03-03", "Fixed", "late");
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  fixture_wait (is_drawn, view);
  row = find_row (view, "Fixed");
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  if (!tab_to (self, "Tab", row, GTK_TYPE_BUTTON, "Answers “Late”"))
    return;
  tab_to (self, "Tab", row, GTK_TYPE_MENU_BUTTON, "Edit or delete");
  tab_to (self, "shift+Tab", row, GTK_TYPE_BUTTON, "Answers “Late”");
  g_assert_true (keys_press (self, "Return"));
  fixture_wait (is_over, self->window);
  probe_close (GTK_WIDGET (places_find_over (GTK_WINDOW (self->window))));
}

/* --- The entry's window ---------------------------------------------------------- */

static GtkWidget *
open_window (Fixture *self, const char *id)
{
  GtkWidget *over;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, id);
  fixture_settle ();
  over = GTK_WIDGET (places_find_over (GTK_WINDOW (self->window)));
  places_unfold (over);

  return over;
}

static FootingChoiceRow *
find_choice (GtkWidget *window)
{
  g_autoptr (GPtrArray) rows = probe_all (window, FOOTING_TYPE_CHOICE_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (strcmp (adw_preferences_row_get_title (rows->pdata[i]), "Answers") == 0)
      return rows->pdata[i];

  return NULL;
}

static void
test_choose (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window;
  g_autoptr (FootingEntry) saved = NULL;
  g_autoptr (FootingEntry) later = NULL;

  add (self, "elsewhere", NULL, "setback", "2026-03-02", "Elsewhere", NULL);
  add (self, "win", plan, "win", "2026-03-03", "Fixed", NULL);
  add (self, "late", plan, "setback", "2026-03-01", "Late", NULL);
  window = open_window (self, "win");
  fixture_assert_named (window);
  g_assert_nonnull (find_choice (window));
  g_assert_false (footing_choice_row_has (find_choice (window), "elsewhere"));
  g_object_set (find_choice (window), "code", "late", NULL);
  g_assert_true (gtk_widget_activate_action (window, "entry.save", NULL));
  fixture_settle ();
  saved = probe_get (self, FOOTING_TYPE_ENTRY, "win");
  g_assert_cmpstr (saved->answers, ==, "late");

  /* A setback answers none, also when it was a win before. */
  window = open_window (self, "late");
  g_assert_null (find_choice (window));
  probe_close (window);
  window = open_window (self, "win");
  g_assert_cmpstr (footing_choice_row_get_code (find_choice (window)), ==, "late");
  g_object_set (probe_row (window, "Kind"), "code", "setback", NULL);
  fixture_settle ();
  g_assert_null (find_choice (window));
  g_assert_true (gtk_widget_activate_action (window, "entry.save", NULL));
  fixture_settle ();
  later = probe_get (self, FOOTING_TYPE_ENTRY, "win");
  g_assert_null (later->answers);
}

/* Where there is no setback there is nothing to choose. */
static void
test_none (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, NULL);

  g_assert_null (find_choice (window));
  probe_close (window);
}

/* What comes later is not offered, and follows the day of the entry; what is chosen
 * stays. */
static void
test_later (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window, *day;

  add (self, "win", plan, "win", "2026-03-02", "Fixed", NULL);
  add (self, "late", plan, "setback", "2026-02-20", "Late", NULL);
  add (self, "same", plan, "setback", "2026-03-02", "The same day", NULL);
  add (self, "after", plan, "setback", "2026-03-03", "After", NULL);
  window = open_window (self, "win");
  day = probe_row (window, "When");
  g_assert_true (footing_choice_row_has (find_choice (window), "late"));
  g_assert_true (footing_choice_row_has (find_choice (window), "same"));
  g_assert_false (footing_choice_row_has (find_choice (window), "after"));

  g_object_set (find_choice (window), "code", "same", NULL);
  g_object_set (day, "date", "2026-03-04", NULL);
  g_assert_true (footing_choice_row_has (find_choice (window), "after"));
  g_assert_cmpstr (footing_choice_row_get_code (find_choice (window)), ==, "same");
  g_object_set (day, "date", "2026-02-21", NULL);
  g_assert_false (footing_choice_row_has (find_choice (window), "after"));
  g_assert_cmpstr (footing_choice_row_get_code (find_choice (window)), ==, "same");
  probe_close (window);
}

/* A setback names what answers it, each of which opens. */
static void
test_list (Fixture *self, gconstpointer data)
{
  GtkWidget *window, *row, *over;

  add (self, "late", NULL, "setback", "2026-03-01", "Late", NULL);
  add (self, "talk", NULL, "conversation", "2026-03-04", "Talked", "late");
  add (self, "fix", NULL, "win", "2026-03-03", "Fixed R&D <v2>", "late");
  window = open_window (self, "late");
  fixture_assert_named (window);
  g_assert_true (probe_reads (window, "Answered By"));
  row = probe_row (window, "Talked");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Conversation · 4 March");
  row = probe_row (window, "Fixed R&D <v2>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Win · 3 March");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  fixture_settle ();
  over = GTK_WIDGET (places_find_over (GTK_WINDOW (window)));
  g_assert_nonnull (over);
  g_assert_false (probe_reads (over, "Answered By"));
  probe_close (over);
  probe_close (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/timeline-answers/F20-model", test_model);
  fixture_test ("/app/timeline-answers/F20-rows", test_rows);
  fixture_test ("/app/timeline-answers/F20-tab", test_tab);
  fixture_test ("/app/timeline-answers/F20-later", test_later);
  fixture_test ("/app/timeline-answers/F20-list", test_list);
  fixture_test ("/app/timeline-answers/F20-choose", test_choose);
  fixture_test ("/app/timeline-answers/F20-none", test_none);

  return g_test_run ();
}
