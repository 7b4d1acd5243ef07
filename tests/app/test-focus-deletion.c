/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B12, U1: whatever is deleted, and comes back by undo, the focus goes to what stands
 * next to it, and never to the header. */
#include "config.h"

#include "dialogs/bin-dialog.h"
#include "dialogs/bin-row.h"
#include "entry/entry-window.h"
#include "focus-support.h"
#include "places.h"
#include "plan/plan-row.h"
#include "plan/plans-dialog.h"
#include "probe.h"
#include "timeline/timeline-row.h"
#include "widgets/rows.h"

#include <string.h>

/* Each way to delete something, and the test that tries it: a template with a button that
 * removes or deletes, or a class and its action. */
static const char *const deletions[] = {
    "FootingPersonRow",                         /* test-focus-rows */
    "FootingStepRow",                           /* test-focus-rows */
    "FootingOutcomeEditor",                     /* test-focus-rows */
    "FootingProgressRow",                       /* test-focus-rows */
    "FootingRitualRow",                         /* test-focus-rows */
    "FootingContactRow",                        /* test-focus-rows */
    "FootingOneOnOneRow",                       /* test-focus-rows */
    "FootingAgreementLineRow",                  /* test-focus-rows */
    "FootingMomentLineRow",                     /* test-focus-rows */
    "FootingPartRow",                           /* test-focus-rows */
    "FootingRunRow",                            /* test-focus-rows */
    "FootingAgreementWindow agreements.remove", /* test-agreement-window */
    "FootingDecisionWindow",                    /* test-room-window */
    "FootingRoomWindow room.remove",            /* test-room-window */
    "FootingMomentForm",                        /* test-moment-window */
    "FootingTaskWindow task.remove",            /* test-task-window */
    "FootingEntryForm",                         /* entry */
    "FootingEntryWindow entry.delete",          /* entry */
    "FootingThoughtWindow",                     /* thought */
    "FootingThoughtWindow thought.delete",      /* thought */
    "FootingTimelineRow row.delete",            /* timeline */
    "FootingTimelineView timeline.delete-row",  /* timeline */
    "FootingPlansDialog plans.remove",          /* plans */
    "FootingPlanView plans.remove",             /* drafts */
    NULL,
};

/* --- Entries -------------------------------------------------------------------------
 */

static char *
add_win (Fixture *self, const char *date)
{
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "date", date, "title", date, NULL);

  g_assert_true (footing_store_save (self->store, win, NULL));

  return g_strdup (footing_record_get_id (win));
}

/* The row of the win on @date, or NULL. */
static GtkWidget *
find_win (GtkWidget *window, const char *date)
{
  g_autoptr (GPtrArray) rows = probe_all (window, FOOTING_TYPE_TIMELINE_ROW);

  for (guint i = 0; i < rows->len; i++) {
    FootingTimelineItem *item =
        footing_timeline_row_get_item (g_ptr_array_index (rows, i));
    FootingEntry *entry = item != NULL ? footing_timeline_item_get_entry (item) : NULL;

    if (entry != NULL && strcmp (entry->date, date) == 0)
      return g_ptr_array_index (rows, i);
  }

  return NULL;
}

/* B12: the timeline, where rows are used again for other entries; and undo. */
static void
test_timeline (Fixture *self, gconstpointer data)
{
  const struct {
    const char *removed;
    const char *focused; /* NULL: what the view has without an entry */
  } cases[] = {
      {"2026-03-04", "2026-03-03"},
      {"2026-03-02", "2026-03-03"},
      {"2026-03-05", "2026-03-03"},
      {"2026-03-03", NULL},
  };
  GtkWidget *window;

  for (int i = 2; i < 6; i++) {
    g_autofree char *date = g_strdup_printf ("2026-03-%02d", i);
    G_GNUC_UNUSED g_autofree char *id = add_win (self, date);
  }
  window = focus_show (self, "timeline");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *row = find_win (window, cases[i].removed);
    GtkWidget *view;

    g_test_message ("without %s", cases[i].removed);
    gtk_widget_grab_focus (gtk_widget_get_parent (row));
    gtk_widget_activate_action (row, "row.delete", NULL);
    fixture_settle ();
    g_assert_null (find_win (window, cases[i].removed));
    view = focus_get_page (FOOTING_WINDOW (window));
    focus_assert_in (GTK_WINDOW (window),
                     cases[i].focused != NULL
                         ? gtk_widget_get_parent (gtk_widget_get_parent (
                               find_win (window, cases[i].focused)))
                         : view,
                     cases[i].removed);
    if (cases[i].focused != NULL) {
      GtkWidget *wanted = find_win (window, cases[i].focused);
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

      g_assert_true (focus == gtk_widget_get_parent (wanted) ||
                     gtk_widget_is_ancestor (focus, wanted));
    }
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The key, and undo. */
static void
test_key (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add_win (self, "2026-03-04");
  G_GNUC_UNUSED g_autofree char *b = add_win (self, "2026-03-03");
  GtkWidget *window = focus_show (self, "timeline");

  gtk_widget_grab_focus (gtk_widget_get_parent (find_win (window, "2026-03-04")));
  gtk_widget_activate_action (find_win (window, "2026-03-04"), "timeline.delete-row",
                              NULL);
  fixture_settle ();
  g_assert_null (find_win (window, "2026-03-04"));
  focus_assert_in (GTK_WINDOW (window),
                   gtk_widget_get_parent (find_win (window, "2026-03-03")), "key");
  focus_undo (GTK_WINDOW (window), "undo");
  g_assert_nonnull (find_win (window, "2026-03-04"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window of an entry closes, and its row below it has gone with it. */
static void
delete_in_window (Fixture *self, const char *thought)
{
  g_autofree char *id = add_win (self, "2026-03-04");
  G_GNUC_UNUSED g_autofree char *other = add_win (self, "2026-03-03");
  GtkWidget *window = focus_show (self, "timeline");
  GtkWindow *over;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, id, NULL,
                                       "thought", thought, NULL));
  fixture_settle ();
  gtk_widget_grab_focus (gtk_widget_get_parent (find_win (window, "2026-03-04")));
  footing_entry_window_show (GTK_WINDOW (window), self->context, id);
  fixture_settle ();
  over = places_find_over (GTK_WINDOW (window));
  g_signal_emit_by_name (
      fixture_find (GTK_WIDGET (over), GTK_TYPE_BUTTON, "_Delete Entry"), "clicked");
  fixture_settle ();
  g_assert_null (places_find_over (GTK_WINDOW (window)));
  g_assert_null (find_win (window, "2026-03-04"));
  focus_assert_in (GTK_WINDOW (window),
                   gtk_widget_get_parent (find_win (window, "2026-03-03")), "entry");
  focus_undo (GTK_WINDOW (window), "undo");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_entry (Fixture *self, gconstpointer data)
{
  delete_in_window (self, "");
}

static void
test_thought (Fixture *self, gconstpointer data)
{
  delete_in_window (self, "I always fail");
}

/* --- Plans ---------------------------------------------------------------------------
 */

/* B12: a step that is checked off goes from Today. */
static void
test_today (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window;
  guint n = 2;

  footing_context_set_recovery (self->context, id);
  window = focus_show (self, "today");
  while (n-- > 0) {
    GtkWidget *page = focus_get_page (FOOTING_WINDOW (window));
    GtkWidget *check = fixture_find (page, GTK_TYPE_CHECK_BUTTON, NULL);

    g_assert_nonnull (check);
    gtk_widget_grab_focus (check);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
    focus_assert_in (GTK_WINDOW (window), page, "a step done");
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* B12: a plan that is deleted from the list of all, until none is left. */
static void
test_plans (Fixture *self, gconstpointer data)
{
  GtkWidget *window = focus_show (self, "plan");
  GtkWindow *dialog;

  for (int i = 0; i < 3; i++)
    g_free (fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE));
  footing_plans_dialog_show (GTK_WINDOW (window), self->context);
  fixture_settle ();
  dialog = places_find_over (GTK_WINDOW (window));
  for (int n = 3; n > 0; n--) {
    g_autoptr (GPtrArray) rows = probe_all (GTK_WIDGET (dialog), FOOTING_TYPE_PLAN_ROW);
    const guint at = n == 3 ? 1 : rows->len - 1;
    GtkWidget *row = g_ptr_array_index (rows, at);
    g_autofree char *id = g_strdup (footing_rows_get_id (row));
    GtkWidget *wanted = n == 3   ? g_ptr_array_index (rows, 2)
                        : n == 2 ? g_ptr_array_index (rows, 0)
                                 : GTK_WIDGET (dialog);

    g_assert_cmpuint (rows->len, ==, n);
    gtk_widget_grab_focus (row);
    gtk_widget_activate_action (GTK_WIDGET (dialog), "plans.remove", "s", id);
    fixture_settle ();
    g_assert_true (wanted == gtk_window_get_focus (dialog) ||
                   gtk_widget_is_ancestor (gtk_window_get_focus (dialog), wanted));
    focus_assert_in (dialog, GTK_WIDGET (dialog), "plans");
  }
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* B12: what is taken out of the bin, until nothing is left; and back by undo. */
static void
test_bin (Fixture *self, gconstpointer data)
{
  GtkWidget *window = focus_show (self, "timeline");
  GtkWindow *dialog;

  for (int i = 1; i < 4; i++) {
    g_autofree char *date = g_strdup_printf ("2026-03-%02d", i);
    g_autofree char *id = add_win (self, date);

    g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, id, NULL));
  }
  footing_bin_dialog_show (GTK_WINDOW (window), self->context);
  fixture_settle ();
  dialog = places_find_over (GTK_WINDOW (window));
  for (int n = 3; n > 0; n--) {
    g_autoptr (GPtrArray) rows = probe_all (GTK_WIDGET (dialog), FOOTING_TYPE_BIN_ROW);
    GtkWidget *row = g_ptr_array_index (rows, n == 3 ? 1 : rows->len - 1);
    GtkWidget *button = fixture_find (row, GTK_TYPE_BUTTON, NULL);
    GtkWidget *wanted = n == 3   ? g_ptr_array_index (rows, 2)
                        : n == 2 ? g_ptr_array_index (rows, 0)
                                 : GTK_WIDGET (dialog);

    g_assert_cmpuint (rows->len, ==, n);
    gtk_widget_grab_focus (button);
    g_signal_emit_by_name (button, "clicked");
    fixture_settle ();
    g_assert_true (wanted == gtk_window_get_focus (dialog) ||
                   gtk_widget_is_ancestor (gtk_window_get_focus (dialog), wanted));
    focus_assert_in (dialog, GTK_WIDGET (dialog), "bin");
  }
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* B12: a draft that is deleted where there is no plan yet. */
static void
test_drafts (Fixture *self, gconstpointer data)
{
  GtkWidget *window;

  for (int i = 0; i < 3; i++)
    g_free (fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE));
  window = focus_show (self, "plan");
  for (guint n = 3; n > 0; n--) {
    GtkWidget *page = focus_get_page (FOOTING_WINDOW (window));
    g_autoptr (GPtrArray) rows = probe_all (page, FOOTING_TYPE_PLAN_ROW);
    const guint at = n == 3 ? 1 : n - 1;
    GtkWidget *row = g_ptr_array_index (rows, at);
    g_autofree char *id = g_strdup (footing_rows_get_id (row));
    GtkWidget *wanted = n == 3   ? g_ptr_array_index (rows, 2)
                        : n == 2 ? g_ptr_array_index (rows, 0)
                                 : page;

    g_test_message ("drafts: %u of %u", at, n);
    g_assert_cmpuint (rows->len, ==, n);
    gtk_widget_grab_focus (row);
    gtk_widget_activate_action (row, "plans.remove", "s", id);
    focus_assert_in (GTK_WINDOW (window), wanted, "drafts");
  }
  focus_undo (GTK_WINDOW (window), "undo");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- All of them ---------------------------------------------------------------------
 */

static gboolean
says_deletion (const char *text)
{
  return strstr (text, "emove") != NULL || strstr (text, "elete") != NULL;
}

static void
note (GHashTable *left, const char *deletion)
{
  if (!g_strv_contains (deletions, deletion))
    g_error ("Nobody has tried where the focus goes after “%s”: add it here", deletion);
  g_hash_table_remove (left, deletion);
}

/* A template with a button that deletes. */
static void
template_cb (const char *name, const char *parent, const char *xml, gpointer left)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "<property name=\"(label|title)\"[^>]*>_?(Remove|Delete) [^<]*<|>_(Remove|Delete)<",
      0, 0, NULL);

  if (g_regex_match (regex, xml, 0, NULL))
    note (left, name);
}

/* The actions of @type and of all that are made of it, that the program has made. */
static void
note_actions (GType type, GHashTable *left)
{
  g_autofree GType *children = g_type_children (type, NULL);
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const char *name, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner,
                                                   &name, &parameter, &property);
       i++)
    if (owner == type && g_str_has_prefix (g_type_name (type), "Footing") &&
        says_deletion (name)) {
      g_autofree char *deletion = g_strdup_printf ("%s %s", g_type_name (type), name);

      note (left, deletion);
    }

  for (guint i = 0; children[i] != 0; i++)
    note_actions (children[i], left);
}

static void
place_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  places_unfold (GTK_WIDGET (window));
}

static void
test_all (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  G_GNUC_UNUSED g_autofree char *win = add_win (self, "2026-03-04");
  GtkWidget *window;

  for (guint i = 0; deletions[i] != NULL; i++)
    g_hash_table_add (left, (gpointer)deletions[i]);
  footing_context_set_recovery (self->context, id);
  window = focus_show (self, "today");
  places_visit (self, FOOTING_WINDOW (window), place_cb, NULL);
  gtk_window_destroy (GTK_WINDOW (window));

  places_list_templates (template_cb, left);
  note_actions (GTK_TYPE_WIDGET, left);
  g_assert_cmpuint (g_hash_table_size (left), ==, 0);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/focus/B12-timeline", test_timeline);
  fixture_test ("/app/focus/B12-U1-key", test_key);
  fixture_test ("/app/focus/B12-U1-entry", test_entry);
  fixture_test ("/app/focus/B12-U1-thought", test_thought);
  fixture_test ("/app/focus/B12-today", test_today);
  fixture_test ("/app/focus/B12-plans", test_plans);
  fixture_test ("/app/focus/B12-U1-bin", test_bin);
  fixture_test ("/app/focus/B12-U1-drafts", test_drafts);
  fixture_test ("/app/focus/B12-all", test_all);

  return g_test_run ();
}
