/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F95: a task that failed is taken apart; its parts are marked, practised and done. */
#include "config.h"

#include "fixture.h"
#include "plan/parts.h"
#include "plan/positions.h"
#include "plan/practice.h"
#include "prepare/prepared.h"
#include "prepare/task-parts.h"
#include "prepare/tasks-read.h"
#include "prepare/tasks.h"

#include <string.h>

typedef struct {
  Fixture f;
  char *recovery;
  char *task;
} Task;

static void
set_up (Task *self, gconstpointer data)
{
  fixture_set_up (&self->f, data);
  self->recovery = fixture_save (
      &self->f, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  self->task = footing_tasks_add (self->f.store, self->recovery, NULL);
  g_assert_nonnull (self->task);
}

static void
tear_down (Task *self, gconstpointer data)
{
  g_free (self->task);
  g_free (self->recovery);
  fixture_tear_down (&self->f, data);
}

static char *
add_part (Task *self, const char *title)
{
  char *id = footing_task_add_part (self->f.store, self->task, title, NULL);

  g_assert_nonnull (id);

  return id;
}

static FootingPlanLine *
get_line (Task *self, const char *id)
{
  return fixture_get (&self->f, FOOTING_TYPE_PLAN_LINE, id);
}

static void
mark (Task *self, const char *part, const char *code)
{
  g_autofree char *id = NULL;
  g_autoptr (FootingMark) before = NULL;

  g_assert_true (footing_part_set_mark (self->f.store, part, code, &id, &before, NULL));
}

static void
go_to (Task *self, int days)
{
  footing_clock_set_now (self->f.clock, NOW + (gint64)days * DAY);
}

/* The marks of @part as "2026-03-03 can, …". */
static void
assert_marks (Task *self, const char *part, const char *expected)
{
  g_autoptr (GPtrArray) marks = fixture_list (&self->f, FOOTING_TYPE_MARK, part);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++) {
    const FootingMark *row = g_ptr_array_index (marks, i);

    g_string_append_printf (said, "%s%s %s", i > 0 ? ", " : "", row->date, row->code);
  }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
assert_state (Task *self, const char *part, const char *code, const char *since)
{
  g_autoptr (GPtrArray) marks = fixture_list (&self->f, FOOTING_TYPE_MARK, part);
  const char *day;

  g_assert_cmpstr (footing_marks_get_state (marks, &day), ==, code);
  g_assert_cmpstr (day, ==, since);
}

static void
assert_order (Task *self, const char *expected)
{
  g_autoptr (FootingPlanLine) task = get_line (self, self->task);
  g_autoptr (GPtrArray) parts = footing_task_list_parts (self->f.store, task, NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append (said, ((FootingPlanLine *)parts->pdata[i])->title);
  g_assert_cmpstr (said->str, ==, expected);
}

/* --- Parts -------------------------------------------------------------------------- */

/* Every kind has good parts, none twice; what is none of them has none. */
static void
test_kinds (void)
{
  for (const char *const *kind = footing_task_kinds (); *kind != NULL; kind++) {
    g_auto (GStrv) parts = footing_task_kind_list_parts (*kind);

    g_assert_cmpstr (footing_task_kind_to_label (*kind), !=,
                     footing_task_kind_to_label (""));
    g_assert_cmpuint (g_strv_length (parts), ==, 6);
    for (guint i = 0; parts[i] != NULL; i++) {
      g_assert_cmpint (g_utf8_strlen (parts[i], -1), <=, 60);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (parts[i], !=, parts[j]);
    }
  }
  {
    g_auto (GStrv) none = footing_task_kind_list_parts ("");

    g_assert_cmpuint (g_strv_length (none), ==, 0);
  }
}

/* What is there, however it is written, is not suggested again. */
static void
test_suggestions (Task *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *own = add_part (self, "Speak slowly");
  G_GNUC_UNUSED g_autofree char *usual =
      add_part (self, "OPEN with the one thing it shows");
  g_autoptr (FootingPlanLine) task = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_auto (GStrv) suggestions = NULL;

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_PLAN_LINE, self->task,
                                       NULL, "task-kind", "demo", NULL));
  task = get_line (self, self->task);
  parts = footing_task_list_parts (self->f.store, task, NULL);
  suggestions = footing_task_list_suggestions (task, parts);
  g_assert_cmpuint (g_strv_length (suggestions), ==, 5);
  g_assert_false (g_strv_contains ((const char *const *)suggestions,
                                   "Open with the one thing it shows"));
}

/* The parts of another task are left alone. */
static void
test_order (Task *self, gconstpointer data)
{
  static const struct {
    guint part;
    int place;
    const char *expected;
  } cases[] = {
      {0, 2, "bca"}, {2, 0, "cab"}, {1, 1, "abc"},
      {1, 0, "bac"}, {0, 9, "bca"}, {2, -1, "cab"},
  };
  g_autofree char *other = footing_tasks_add (self->f.store, self->recovery, NULL);
  char *ids[] = {add_part (self, "a"), add_part (self, "b"), add_part (self, "c")};
  G_GNUC_UNUSED g_autofree char *elsewhere =
      footing_task_add_part (self->f.store, other, "x", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GHashTable *before = NULL;

    g_assert_true (footing_part_set_place (self->f.store, ids[cases[i].part],
                                           cases[i].place, &before, NULL));
    assert_order (self, cases[i].expected);
    if (before != NULL) {
      g_assert_true (
          footing_positions_put (self->f.store, FOOTING_TYPE_PLAN_LINE, before, NULL));
      g_hash_table_unref (before);
    }
    assert_order (self, "abc");
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

/* One that nobody wrote anything into goes; not one that has a part. */
static void
test_untouched (Task *self, gconstpointer data)
{
  g_autofree char *empty = footing_tasks_add (self->f.store, self->recovery, NULL);
  g_autofree char *part = add_part (self, "");
  gboolean dropped;

  g_assert_true (footing_plan_drop_untouched (self->f.store, FOOTING_TYPE_PLAN_LINE,
                                              self->task, &dropped, NULL));
  g_assert_false (dropped);
  g_assert_true (footing_plan_drop_untouched (self->f.store, FOOTING_TYPE_PLAN_LINE,
                                              empty, &dropped, NULL));
  g_assert_true (dropped);
  mark (self, part, "can");
  g_assert_true (footing_plan_drop_untouched (self->f.store, FOOTING_TYPE_PLAN_LINE, part,
                                              &dropped, NULL));
  g_assert_false (dropped);
}

/* --- Marks -------------------------------------------------------------------------- */

/* A day has one mark: what is changed on it corrects it. Another day has its own. */
static void
test_marks (Task *self, gconstpointer data)
{
  g_autofree char *part = add_part (self, "Open");

  assert_state (self, part, "", "");
  mark (self, part, "not-yet");
  mark (self, part, "with-help");
  assert_marks (self, part, "2026-03-03 with-help");
  go_to (self, 2);
  mark (self, part, "with-help");
  assert_state (self, part, "with-help", "2026-03-03");
  mark (self, part, "can");
  assert_marks (self, part, "2026-03-03 with-help, 2026-03-05 can");
  assert_state (self, part, "can", "2026-03-05");
}

/* Each is taken back to what it was. */
static void
test_marks_back (Task *self, gconstpointer data)
{
  g_autofree char *part = add_part (self, "Open");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (FootingMark) none = NULL;
  g_autoptr (FootingMark) before = NULL;
  g_autoptr (FootingMark) corrected = NULL;

  g_assert_true (
      footing_part_set_mark (self->f.store, part, "not-yet", &first, &none, NULL));
  g_assert_null (none);
  g_assert_true (
      footing_part_set_mark (self->f.store, part, "can", &second, &before, NULL));
  g_assert_cmpstr (first, ==, second);
  g_assert_true (footing_mark_put_back (self->f.store, second, before, NULL));
  assert_marks (self, part, "2026-03-03 not-yet");
  go_to (self, 1);
  g_assert_true (
      footing_mark_correct (self->f.store, first, "with-help", &corrected, NULL));
  assert_marks (self, part, "2026-03-03 with-help");
  g_assert_true (footing_mark_put_back (self->f.store, first, corrected, NULL));
  assert_marks (self, part, "2026-03-03 not-yet");
  g_assert_true (footing_mark_put_back (self->f.store, first, NULL, NULL));
  assert_marks (self, part, "");
}

/* --- Practice ----------------------------------------------------------------------- */

/* It is a step of the plan, one at a time. */
static void
test_practise (Task *self, gconstpointer data)
{
  g_autofree char *part = add_part (self, "Open");
  g_autofree char *id = footing_part_practise (self->f.store, part, NULL);
  g_autofree char *again = footing_part_practise (self->f.store, part, NULL);
  g_autoptr (FootingStep) step = fixture_get (&self->f, FOOTING_TYPE_STEP, id);

  g_assert_cmpstr (again, ==, id);
  g_assert_cmpstr (step->kind, ==, "practice");
  g_assert_cmpstr (step->title, ==, "Open");
  g_assert_cmpstr (step->part, ==, part);
  g_assert_cmpstr (step->due_on, ==, TODAY);
  g_assert_cmpstr (step->until_on, ==, "2026-03-17");
  g_assert_cmpstr (step->often, ==, "twice a week");
  g_assert_true (footing_practice_goes_on (step, TODAY));
  g_assert_true (footing_practice_goes_on (step, "2026-03-16"));
  g_assert_false (footing_practice_goes_on (step, "2026-03-17"));
}

static void
assert_due (Task *self, const char *step, const char *due, guint n_entries, guint n_due)
{
  g_autoptr (FootingStep) row = fixture_get (&self->f, FOOTING_TYPE_STEP, step);
  g_autoptr (GPtrArray) entries =
      fixture_list (&self->f, FOOTING_TYPE_ENTRY, self->recovery);
  g_autoptr (GPtrArray) listed =
      footing_store_list_due_steps (self->f.store, self->recovery, "2026-12-31", NULL);

  g_assert_cmpstr (row->due_on, ==, due);
  g_assert_cmpstr (row->state, ==, "open");
  g_assert_cmpuint (entries->len, ==, n_entries);
  g_assert_cmpuint (listed->len, ==, n_due);
}

/* Once a day, which is off Today until the next; taken back it is due as it was. */
static void
test_log (Task *self, gconstpointer data)
{
  g_autofree char *part = add_part (self, "Open");
  g_autofree char *step = footing_part_practise (self->f.store, part, NULL);

  assert_due (self, step, TODAY, 0, 1);
  g_assert_true (footing_practice_log (self->f.store, step, NULL));
  g_assert_true (footing_practice_log (self->f.store, step, NULL));
  assert_due (self, step, "2026-03-06", 1, 0);
  g_assert_true (footing_practice_take_back (self->f.store, step, TODAY, NULL));
  assert_due (self, step, TODAY, 0, 1);
  g_assert_true (footing_practice_log (self->f.store, step, NULL));
  go_to (self, 1);
  assert_due (self, step, "2026-03-06", 1, 1);
  g_assert_true (footing_practice_log (self->f.store, step, NULL));
  assert_due (self, step, "2026-03-07", 2, 0);
  g_assert_true (footing_practice_take_back (self->f.store, step, NULL, NULL));
  assert_due (self, step, "2026-03-04", 1, 1);
}

/* It is never due after the day on which it ends. */
static void
test_rhythms (Task *self, gconstpointer data)
{
  static const struct {
    const char *often;
    const char *due;
  } cases[] = {
      {"every day", "2026-03-04"},        {"Every Other Day", "2026-03-05"},
      {"twice a week", "2026-03-06"},     {"once a week", "2026-03-08"},
      {"before each demo", "2026-03-05"}, {"", "2026-03-05"},
  };
  g_autofree char *part = add_part (self, "Open");
  g_autofree char *step = footing_part_practise (self->f.store, part, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_STEP, step, NULL,
                                         "often", cases[i].often, "until-on",
                                         "2026-03-08", NULL));
    g_assert_true (footing_practice_log (self->f.store, step, NULL));
    assert_due (self, step, cases[i].due, 1, 0);
    g_assert_true (footing_practice_take_back (self->f.store, step, NULL, NULL));
  }
}

/* --- The win ------------------------------------------------------------------------ */

/* Only when all parts stand at "can", and once. */
static void
test_win (Task *self, gconstpointer data)
{
  g_autofree char *a = add_part (self, "a");
  g_autofree char *b = add_part (self, "b");
  g_autofree char *win = NULL;
  g_autoptr (GError) early = NULL;
  g_autoptr (GError) twice = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  mark (self, a, "can");
  mark (self, b, "with-help");
  g_assert_false (footing_task_log_win (self->f.store, self->task, "Can", &win, &early));
  fixture_assert_error (early, FOOTING_ERROR_INVALID);
  mark (self, b, "can");
  g_assert_true (footing_task_log_win (self->f.store, self->task, "Can", &win, NULL));
  entry = fixture_get (&self->f, FOOTING_TYPE_ENTRY, win);
  g_assert_cmpstr (entry->kind, ==, "win");
  g_assert_cmpstr (entry->date, ==, TODAY);
  g_assert_false (footing_task_log_win (self->f.store, self->task, "Can", &win, &twice));
  fixture_assert_error (twice, FOOTING_ERROR_INVALID);
  g_assert_true (footing_task_take_back_win (self->f.store, self->task, win, NULL));
  g_clear_pointer (&win, g_free);
  g_assert_true (footing_task_log_win (self->f.store, self->task, "Can", &win, NULL));
}

/* --- What leads to the page --------------------------------------------------------- */

static void
assert_read (
    Task *self, const char *id, const char *stage, const char *due, guint n, guint n_done)
{
  g_auto (FootingPrepared) state = {0};

  g_assert_true (footing_prepared_read (self->f.store, self->recovery,
                                        FOOTING_PREPARE_TASK, &state, NULL));
  g_assert_cmpstr (state.id, ==, id);
  g_assert_cmpstr (state.stage, ==, stage);
  g_assert_cmpstr (state.due_on, ==, due);
  g_assert_cmpuint (state.n, ==, n);
  g_assert_cmpuint (state.n_done, ==, n_done);
}

static void
test_read (Task *self, gconstpointer data)
{
  g_autofree char *part = NULL;
  g_autofree char *step = NULL;
  g_autofree char *other = NULL;

  assert_read (self, self->task, "open", "", 0, 0);
  part = add_part (self, "a");
  assert_read (self, self->task, "open", "", 1, 0);
  step = footing_part_practise (self->f.store, part, NULL);
  assert_read (self, self->task, "practising", "2026-03-17", 1, 0);
  mark (self, part, "can");
  assert_read (self, self->task, "can", "2026-03-17", 1, 1);
  other = footing_tasks_add (self->f.store, self->recovery, NULL);
  assert_read (self, other, "open", "", 0, 0);
  g_assert_true (
      footing_store_remove (self->f.store, FOOTING_TYPE_PLAN_LINE, other, NULL));
  g_assert_true (
      footing_store_remove (self->f.store, FOOTING_TYPE_PLAN_LINE, self->task, NULL));
  assert_read (self, "", "", "", 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define task_add(name, test) g_test_add (name, Task, NULL, set_up, test, tear_down)
  g_test_add_func ("/core/tasks/F95-kinds", test_kinds);
  task_add ("/core/tasks/F95-suggestions", test_suggestions);
  task_add ("/core/tasks/F95-order", test_order);
  task_add ("/core/tasks/F95-untouched", test_untouched);
  task_add ("/core/tasks/F95-marks", test_marks);
  task_add ("/core/tasks/F95-marks-back", test_marks_back);
  task_add ("/core/tasks/F95-practise", test_practise);
  task_add ("/core/tasks/F95-log", test_log);
  task_add ("/core/tasks/F95-rhythms", test_rhythms);
  task_add ("/core/tasks/F95-win", test_win);
  task_add ("/core/tasks/F95-read", test_read);

  return g_test_run ();
}
