/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F95: a task that failed is taken apart, from its first part to the win. */
#include "config.h"

#include "keys.h"
#include "prepare/part-row.h"
#include "prepare/task-window.h"
#include "prepare/tasks-read.h"
#include "prepare/tasks.h"
#include "probe.h"
#include "today/today-view.h"
#include "widgets/chart.h"
#include "widgets/rows.h"

#include <string.h>

static char *
add_plan (Fixture *self)
{
  char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  footing_context_set_recovery (self->context, id);

  return id;
}

static GtkWidget *
open_task (Fixture *self, const char *recovery, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_task_window_show (GTK_WINDOW (self->window), self->context, recovery, id);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_TASK_WINDOW);
}

static char *
add_task (Fixture *self, const char *recovery, const char *title, const char *kind)
{
  char *id = footing_tasks_add (self->store, recovery, NULL);

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, id, NULL,
                                       "title", title, "task-kind", kind, NULL));

  return id;
}

static char *
add_part (Fixture *self, const char *task, const char *title)
{
  char *id = footing_task_add_part (self->store, task, title, NULL);

  g_assert_nonnull (id);

  return id;
}

static void
add_mark (Fixture *self, const char *part, const char *date, const char *code)
{
  g_autoptr (FootingMark) mark = footing_record_new (FOOTING_TYPE_MARK, "line", part,
                                                     "date", date, "code", code, NULL);

  g_assert_true (footing_store_save (self->store, mark, NULL));
}

/* The row of the part called @title. */
static GtkWidget *
find_part (GtkWidget *window, const char *title)
{
  g_autoptr (GPtrArray) rows = probe_all (window, FOOTING_TYPE_PART_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), title))
      return rows->pdata[i];

  g_test_message ("%s", title);
  g_assert_not_reached ();
}

/* The titles of the parts, as they stand. */
static void
assert_parts (GtkWidget *window, const char *expected)
{
  g_autoptr (GPtrArray) rows = probe_all (window, FOOTING_TYPE_PART_ROW);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? ", " : "",
                            adw_preferences_row_get_title (rows->pdata[i]));
  g_assert_cmpstr (said->str, ==, expected);
}

static void
assert_state (GtkWidget *window, const char *title, const char *expected)
{
  g_assert_cmpstr (
      adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_part (window, title))), ==,
      expected);
}

static void
mark (GtkWidget *window, const char *title, const char *code)
{
  GtkWidget *row = find_part (window, title);

  g_assert_true (gtk_widget_activate_action (row, "parts.mark", "(ss)",
                                             footing_rows_get_id (row), code));
  fixture_settle ();
}

static void
undo (Fixture *self)
{
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
}

static guint
count_entries (Fixture *self, const char *recovery, const char *kind)
{
  g_autoptr (GPtrArray) entries = probe_list (self, FOOTING_TYPE_ENTRY, recovery);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += g_str_equal (((FootingEntry *)entries->pdata[i])->kind, kind);

  return n;
}

/* From nothing to parts: begun, named, and one press for each that is suggested. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  GtkWidget *window = open_task (self, plan, "");
  GtkWidget *kind, *row;

  g_assert_false (probe_is_shown (window, ADW_TYPE_ENTRY_ROW, "What failed"));
  fixture_assert_named (window);
  probe_press (window, "_Take a Task Apart");
  fixture_settle ();
  probe_type (window, "What failed", "The demo for the board");
  kind = probe_row (window, "What kind of task it is");
  g_object_set (kind, "code", "demo", NULL);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_reads (window, "Set up the environment, and a fallback"));

  row = probe_row (window, "Open with the one thing it shows");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  fixture_settle ();
  row = probe_row (window, "Recover when something stops");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  fixture_settle ();
  assert_parts (window, "Open with the one thing it shows, Recover when something stops");
  fixture_assert_named (window);
  undo (self);
  assert_parts (window, "Open with the one thing it shows");
  probe_close (window);
}

/* A part of one's own is typed; left empty, it goes. */
static void
test_own_part (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  GtkWidget *window = open_task (self, plan, task);

  probe_press (window, "_Add a Part");
  fixture_settle ();
  probe_type (window, "What this part is", PROBE_HOSTILE);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  assert_parts (window, PROBE_HOSTILE_LINE);
  probe_close (window);
}

/* A mark has its day, is corrected on it, and taken back. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  g_autofree char *part = add_part (self, task, "Open");
  g_autoptr (GPtrArray) marks = NULL;
  GtkWidget *window;

  add_mark (self, part, "2026-03-02", "not-yet");
  window = open_task (self, plan, task);
  assert_state (window, "Open", "Not yet, since 2 March");
  g_assert_false (probe_is_shown (window, FOOTING_TYPE_CHART, NULL));
  mark (window, "Open", "with-help");
  assert_state (window, "Open", "With help, since 5 March");
  g_assert_true (probe_reads (window, "Can: 0 · With help: 1 · Not yet: 0"));
  g_assert_true (probe_is_shown (window, FOOTING_TYPE_CHART, NULL));
  mark (window, "Open", "can");
  assert_state (window, "Open", "Can, since 5 March");
  undo (self);
  assert_state (window, "Open", "With help, since 5 March");
  undo (self);
  assert_state (window, "Open", "Not yet, since 2 March");
  marks = probe_list (self, FOOTING_TYPE_MARK, part);
  g_assert_cmpuint (marks->len, ==, 1);
  probe_close (window);
}

/* One of another day is corrected or removed in the part's own fields. */
static void
test_history (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  g_autofree char *part = add_part (self, task, "Open");
  g_autoptr (GPtrArray) marks = NULL;
  GtkWidget *window, *row;

  add_mark (self, part, "2026-03-02", "not-yet");
  add_mark (self, part, "2026-03-04", "can");
  window = open_task (self, plan, task);
  row = probe_open (find_part (window, "Open"));
  fixture_settle ();
  fixture_assert_named (window);
  marks = probe_list (self, FOOTING_TYPE_MARK, part);
  g_assert_true (gtk_widget_activate_action (row, "parts.correct", "(ss)",
                                             footing_record_get_id (marks->pdata[0]),
                                             "with-help"));
  fixture_settle ();
  g_assert_true (probe_reads (window, "2 March: With help"));
  undo (self);
  g_assert_true (probe_reads (window, "2 March: Not yet"));
  probe_press (window, "Remove the mark “4 March: Can”");
  fixture_settle ();
  assert_state (window, "Open", "Not yet, since 2 March");
  undo (self);
  assert_state (window, "Open", "Can, since 4 March");
  probe_close (window);
}

/* A part is practised: a step of the plan, logged here, and taken back. */
static void
test_practice (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  g_autofree char *part = add_part (self, task, "Open");
  g_autoptr (FootingPlanLine) line = probe_get (self, FOOTING_TYPE_PLAN_LINE, part);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *window = open_task (self, plan, task);

  probe_open (find_part (window, "Open"));
  fixture_settle ();
  probe_press (window, "_Practise This Part");
  fixture_settle ();
  probe_type (window, "With whom", "Mira");
  probe_press (window, "How often: every day");
  g_assert_true (footing_context_flush (self->context));
  step = footing_part_find_practice (self->store, line, NULL);
  g_assert_cmpstr (step->with_whom, ==, "Mira");
  g_assert_cmpstr (step->often, ==, "every day");
  fixture_assert_named (window);

  probe_press (window, "_Log Practice");
  fixture_settle ();
  g_assert_cmpuint (count_entries (self, plan, "experiment"), ==, 1);
  g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "_Undo Today’s Practice"));
  undo (self);
  g_assert_cmpuint (count_entries (self, plan, "experiment"), ==, 0);
  probe_press (window, "_Log Practice");
  fixture_settle ();
  probe_press (window, "_Undo Today’s Practice");
  fixture_settle ();
  g_assert_cmpuint (count_entries (self, plan, "experiment"), ==, 0);
  probe_close (window);
}

/* Taken back, it is in the plan no more. */
static void
test_practice_back (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  g_autofree char *part = add_part (self, task, "Open");
  g_autoptr (FootingPlanLine) line = probe_get (self, FOOTING_TYPE_PLAN_LINE, part);
  GtkWidget *window = open_task (self, plan, task);

  probe_open (find_part (window, "Open"));
  fixture_settle ();
  probe_press (window, "_Practise This Part");
  fixture_settle ();
  undo (self);
  g_assert_null (footing_part_find_practice (self->store, line, NULL));
  g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "_Practise This Part"));
  probe_close (window);
}

/* On Today the same practice is one press, which says so in its place. */
static void
test_today (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  g_autofree char *part = add_part (self, task, "Open");
  g_autofree char *step = footing_part_practise (self->store, part, NULL);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  g_autoptr (FootingStep) logged = NULL;

  g_assert_true (probe_reads (view, "Open"));
  g_assert_true (gtk_widget_activate_action (view, "today.do-step", "s", step));
  fixture_settle ();
  g_assert_cmpuint (count_entries (self, plan, "experiment"), ==, 1);
  logged = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (logged->state, ==, "open");
  g_assert_cmpstr (logged->due_on, ==, "2026-03-08");
  undo (self);
  g_assert_cmpuint (count_entries (self, plan, "experiment"), ==, 0);
}

/* All parts stand at "can": the win is offered, and made once. */
static void
test_win (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  G_GNUC_UNUSED g_autofree char *a = add_part (self, task, "a");
  G_GNUC_UNUSED g_autofree char *b = add_part (self, task, "b");
  GtkWidget *window = open_task (self, plan, task);
  const guint before = count_entries (self, plan, "win");

  mark (window, "a", "can");
  g_assert_false (probe_is_shown (window, GTK_TYPE_BUTTON, "_Log It as a Win"));
  mark (window, "b", "can");
  probe_press (window, "_Log It as a Win");
  fixture_settle ();
  g_assert_cmpuint (count_entries (self, plan, "win"), ==, before + 1);
  g_assert_false (probe_is_shown (window, GTK_TYPE_BUTTON, "_Log It as a Win"));
  undo (self);
  g_assert_cmpuint (count_entries (self, plan, "win"), ==, before);
  g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "_Log It as a Win"));
  probe_close (window);
}

/* Parts change places by their menu, and come back. */
static void
test_order (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  g_autofree char *a = add_part (self, task, "a");
  G_GNUC_UNUSED g_autofree char *b = add_part (self, task, "b");
  g_autofree char *c = add_part (self, task, "c");
  GtkWidget *window = open_task (self, plan, task);

  g_assert_true (
      gtk_widget_activate_action (find_part (window, "a"), "parts.move", "(si)", a, 1));
  fixture_settle ();
  assert_parts (window, "b, a, c");
  g_assert_true (
      gtk_widget_activate_action (find_part (window, "c"), "parts.move", "(si)", c, 1));
  fixture_settle ();
  assert_parts (window, "b, a, c");
  undo (self);
  assert_parts (window, "a, b, c");
  probe_close (window);
}

static gboolean
is_second (gpointer data)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (data)) == 1;
}

static gboolean
has_focus (gpointer data)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (data), "FootingTaskWindow") &&
         gtk_window_get_focus (GTK_WINDOW (data)) != NULL;
}

/* By the keyboard: the row that has the focus moves, and keeps it. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  G_GNUC_UNUSED g_autofree char *a = add_part (self, task, "a");
  G_GNUC_UNUSED g_autofree char *b = add_part (self, task, "b");
  GtkWidget *window = open_task (self, plan, task);
  GtkWidget *row = find_part (window, "a");

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  fixture_wait (has_focus, window);
  if (!keys_press_in (GTK_WINDOW (window), "alt+Down"))
    return;
  fixture_wait (is_second, row);
  g_assert_nonnull (gtk_widget_get_focus_child (row));
  probe_close (window);
}

/* Another task is taken apart beside the first; each is shown by itself. */
static void
test_several (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *first = add_task (self, plan, "The demo", "");
  g_autofree char *second = add_task (self, plan, "The estimate", "");
  G_GNUC_UNUSED g_autofree char *a = add_part (self, first, "a");
  G_GNUC_UNUSED g_autofree char *b = add_part (self, second, "b");
  GtkWidget *window = open_task (self, plan, "");

  assert_parts (window, "a");
  g_assert_true (gtk_widget_activate_action (window, "task.show", "s", second));
  fixture_settle ();
  assert_parts (window, "b");
  g_assert_true (gtk_widget_activate_action (window, "task.remove", NULL));
  fixture_settle ();
  assert_parts (window, "a");
  undo (self);
  g_assert_true (gtk_widget_activate_action (window, "task.add", NULL));
  fixture_settle ();
  assert_parts (window, "");
  probe_close (window);
}

/* H11: in support it is filled in together. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *task = add_task (self, plan, "The demo", "");
  G_GNUC_UNUSED g_autofree char *a = add_part (self, task, "a");
  GtkWidget *window = open_task (self, plan, task);

  g_assert_true (probe_says (window, "They set the marks"));
  mark (window, "a", "can");
  g_assert_true (probe_reads (window, "They can do every part of it now."));
  probe_close (window);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_test ("/app/task-window/F95-begin", test_begin);
  fixture_test ("/app/task-window/F95-own-part", test_own_part);
  fixture_test ("/app/task-window/F95-marks", test_marks);
  fixture_test ("/app/task-window/F95-history", test_history);
  fixture_test ("/app/task-window/F95-practice", test_practice);
  fixture_test ("/app/task-window/F95-practice-back", test_practice_back);
  fixture_test ("/app/task-window/F95-today", test_today);
  fixture_test ("/app/task-window/F95-win", test_win);
  fixture_test ("/app/task-window/F95-order", test_order);
  fixture_test ("/app/task-window/F95-keys", test_keys);
  fixture_test ("/app/task-window/F95-several", test_several);
  fixture_test ("/app/task-window/F95-support", test_support);

  return g_test_run ();
}
