/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F11: a step for which this is not the time. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "fixture.h"
#include "plan/scopes.h"
#include "plan/step-dates.h"
#include "plan/steps.h"
#include "store/store-momentum.h"

static char *
add_plan (Fixture *self)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
}

static char *
add_step (Fixture *self, const char *recovery, const char *kind, const char *day)
{
  const gboolean is_scope = footing_step_kind_is_scope (kind);
  char *id =
      fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery,
                                              "kind", kind, "title", "The report",
                                              "due-on", is_scope ? "" : day, NULL));

  if (is_scope)
    g_assert_true (footing_plan_set_scope_end (self->store, id, day,
                                               "Back to full scope: The report", NULL));

  return id;
}

static void
assert_day (Fixture *self, const char *id, const char *day)
{
  g_autoptr (FootingStep) step = fixture_get (self, FOOTING_TYPE_STEP, id);

  g_assert_cmpstr (footing_step_get_day (step), ==, day);
}

/* The restoring step of @scope has @day; "" for there is none. */
static void
assert_restore (Fixture *self, const char *scope, const char *day)
{
  g_autoptr (FootingStep) restore = footing_store_find_restore (self->store, scope, NULL);

  g_assert_cmpstr (restore != NULL ? restore->due_on : "", ==, day);
}

/* A later day, and back; what restores a scope goes with it. */
static void
test_reschedule (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *day;
    const char *later;
    gboolean of_restore; /* it is what restores the scope that is moved */
  } cases[] = {
      {"step", "2026-03-05", "2026-03-10", FALSE},
      {"step", "", "2026-03-04", FALSE},
      {"step", "2026-03-10", TODAY, FALSE},
      {"first-win", "2026-03-01", "2026-03-09", FALSE},
      {"practice", "2026-03-05", "2026-03-10", FALSE},
      {"scope", "2026-03-20", "2026-04-03", FALSE},
      {"scope", "", "2026-04-03", FALSE},
      {"scope", "2026-03-20", "2026-04-03", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const gboolean is_scope = footing_step_kind_is_scope (cases[i].kind);
    g_autofree char *plan = add_plan (self);
    g_autofree char *id = add_step (self, plan, cases[i].kind, cases[i].day);
    g_autoptr (FootingStep) restore =
        cases[i].of_restore ? footing_store_find_restore (self->store, id, NULL) : NULL;
    const char *moved = restore != NULL ? footing_record_get_id (restore) : id;
    g_autoptr (FootingStep) before = fixture_get (self, FOOTING_TYPE_STEP, moved);
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    g_assert_true (footing_steps_reschedule (self->store, moved, cases[i].later, &error));
    g_assert_no_error (error);
    assert_day (self, id, cases[i].later);
    if (is_scope)
      assert_restore (self, id, cases[i].later);

    g_assert_true (footing_steps_put_back_day (self->store, before, &error));
    g_assert_no_error (error);
    assert_day (self, id, cases[i].day);
    if (is_scope)
      assert_restore (self, id, cases[i].day);
  }
}

static void
test_reschedule_invalid (Fixture *self, gconstpointer data)
{
  static const char *const days[] = {"", "2026-03-02", "2026-02-30", "soon"};
  g_autofree char *plan = add_plan (self);
  g_autofree char *id = add_step (self, plan, "step", "2026-03-05");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_steps_reschedule (self->store, id, days[i], &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
    assert_day (self, id, "2026-03-05");
  }
}

static void
assert_state (Fixture *self, FootingStep *step, const char *state, const char *on)
{
  g_autoptr (FootingStep) now =
      fixture_get (self, FOOTING_TYPE_STEP, footing_record_get_id (step));

  g_assert_cmpstr (now->state, ==, state);
  g_assert_cmpstr (now->dropped_on, ==, on);
}

/* Dropped for a reason or none, brought back, and both undone. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *state;
    const char *why;
    const char *kept;  /* the reason as it is kept */
    const char *after; /* the state once it is dropped */
  } cases[] = {
      {"step", "open", "Mira does it", "Mira does it", "dropped"},
      {"step", "open", "", "", "dropped"},
      {"step", "open", " two\nlines ", "two lines", "dropped"},
      {"first-win", "open", "It was too large", "It was too large", "dropped"},
      {"practice", "open", "", "", "dropped"},
      {"scope", "open", "It is needed now", "It is needed now", "dropped"},
      {"step", "done", "Late", "", "done"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *on = g_str_equal (cases[i].after, "dropped") ? TODAY : "";
    g_autofree char *plan = add_plan (self);
    g_autofree char *id = add_step (self, plan, cases[i].kind, "2026-03-20");
    g_autoptr (FootingStep) restore = footing_store_find_restore (self->store, id, NULL);
    g_autoptr (FootingStep) open = NULL;
    g_autoptr (FootingStep) dropped = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, id, NULL,
                                         "state", cases[i].state, NULL));
    open = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_true (footing_steps_drop (self->store, id, cases[i].why, &error));
    g_assert_no_error (error);
    assert_state (self, open, cases[i].after, on);
    dropped = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_cmpstr (dropped->dropped_why, ==, cases[i].kept);
    if (*on == '\0')
      continue;
    if (restore != NULL)
      assert_state (self, restore, "dropped", TODAY);

    g_assert_true (footing_steps_put_back_dropped (self->store, open, &error));
    assert_state (self, open, "open", "");

    g_assert_true (footing_steps_put_back_dropped (self->store, dropped, &error));
    g_assert_true (footing_steps_bring_back (self->store, id, &error));
    g_assert_no_error (error);
    assert_state (self, open, "open", "");
    if (restore != NULL)
      assert_state (self, restore, "open", "");
    g_assert_true (footing_steps_put_back_dropped (self->store, dropped, &error));
    assert_state (self, open, "dropped", TODAY);
    if (restore != NULL)
      assert_state (self, restore, "dropped", TODAY);
  }
}

/* A reduced scope that was restored is restored: dropping it later leaves that. */
static void
test_drop_restored (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *id = add_step (self, plan, "scope", "2026-03-20");
  g_autoptr (FootingStep) restore = footing_store_find_restore (self->store, id, NULL);

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP,
                                       footing_record_get_id (restore), NULL, "state",
                                       "done", "done-on", TODAY, NULL));
  g_assert_true (footing_steps_drop (self->store, id, "", NULL));
  assert_state (self, restore, "done", "");
}

/* A reduced scope that was set up is in force: it is dropped, and comes back so. */
static void
test_drop_set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *id = add_step (self, plan, "scope", "2026-03-20");
  g_autoptr (FootingStep) scope = fixture_get (self, FOOTING_TYPE_STEP, id);

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, id, NULL, "state",
                                       "done", "done-on", "2026-03-01", NULL));
  g_assert_true (footing_steps_drop (self->store, id, "Over", NULL));
  assert_state (self, scope, "dropped", TODAY);
  g_assert_true (footing_steps_bring_back (self->store, id, NULL));
  assert_state (self, scope, "done", "");
}

/* What is over, of each kind in each state: counted, and listed with what is done last
 * first. */
static void
test_past (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *kind, *state;
    const char *restored; /* the state of what restores it, or NULL for none */
    gboolean done, dropped, open;
  } cases[] = {
      {"step", "open", NULL, FALSE, FALSE, TRUE},
      {"step", "done", NULL, TRUE, FALSE, FALSE},
      {"step", "dropped", NULL, FALSE, TRUE, FALSE},
      {"practice", "done", NULL, TRUE, FALSE, FALSE},
      {"first-win", "done", NULL, TRUE, FALSE, FALSE},
      {"scope", "open", NULL, FALSE, FALSE, TRUE},
      {"scope", "open", "open", FALSE, FALSE, TRUE},
      {"scope", "done", "open", FALSE, FALSE, TRUE},
      {"scope", "done", "done", TRUE, FALSE, FALSE},
      {"scope", "open", "done", FALSE, FALSE, FALSE},
      {"scope", "dropped", "dropped", FALSE, TRUE, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingList open_list =
        footing_step_kind_is_practice (cases[i].kind) ? FOOTING_LIST_OPEN_PRACTICE
        : footing_step_kind_is_scope (cases[i].kind)  ? FOOTING_LIST_OPEN_SCOPES
                                                      : FOOTING_LIST_OPEN_STEPS;
    g_autofree char *plan = add_plan (self);
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "kind",
                                  cases[i].kind, "state", cases[i].state, NULL));
    const int n_restored = g_strcmp0 (cases[i].restored, "done") == 0;
    const int n_gone = g_strcmp0 (cases[i].restored, "dropped") == 0;
    g_autoptr (GPtrArray) open = NULL;
    g_autoptr (GPtrArray) past = NULL;
    int done, dropped;

    g_test_message ("Case %u", i);
    if (cases[i].restored != NULL)
      g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                      "kind", "restore", "restores", id,
                                                      "state", cases[i].restored, NULL)));
    open = footing_store_list_ids (self->store, open_list, plan, NULL);
    g_assert_cmpint (g_ptr_array_find_with_equal_func (open, id, g_str_equal, NULL), ==,
                     cases[i].open);
    past = footing_store_list_ids (self->store, FOOTING_LIST_PAST_STEPS, plan, NULL);
    g_assert_cmpint (g_ptr_array_find_with_equal_func (past, id, g_str_equal, NULL), ==,
                     cases[i].done || cases[i].dropped);
    g_assert_true (
        footing_store_count_past_steps (self->store, plan, &done, &dropped, NULL));
    g_assert_cmpint (done, ==, cases[i].done + n_restored);
    g_assert_cmpint (dropped, ==, cases[i].dropped + n_gone);
    g_assert_cmpint ((int)past->len, ==, done + dropped);
  }
}

/* F9: what restores a scope is due on the day it ends, and not once it is dropped. */
static void
test_restore_is_due (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *until; /* until when is looked */
    gboolean dropped;
    guint n;
  } cases[] = {
      {"2026-03-19", FALSE, 0},
      {"2026-03-20", FALSE, 1},
      {"2026-03-27", FALSE, 1},
      {"2026-03-27", TRUE, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self);
    g_autofree char *id = add_step (self, plan, "scope", "2026-03-20");
    g_autoptr (FootingStep) restore = footing_store_find_restore (self->store, id, NULL);
    g_autoptr (GPtrArray) due = NULL;

    if (cases[i].dropped)
      g_assert_true (footing_steps_drop (self->store, id, "", NULL));
    due = footing_store_list_due_steps (self->store, plan, cases[i].until, NULL);
    g_assert_cmpuint (due->len, ==, cases[i].n);
    if (due->len > 0)
      g_assert_cmpstr (due->pdata[0], ==, footing_record_get_id (restore));
  }
}

/* What is done after all was not dropped. */
static void
test_done_after_all (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autofree char *plan = add_plan (self);
  g_autofree char *id = add_step (self, plan, "step", "2026-03-05");
  g_autoptr (FootingStep) step = NULL;

  g_assert_true (footing_steps_drop (self->store, id, "No time", NULL));
  g_assert_true (footing_steps_set_done (self->store, guidance, id, TRUE, NULL));
  step = fixture_get (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpstr (step->state, ==, "done");
  g_assert_cmpstr (step->dropped_on, ==, "");
  g_assert_cmpstr (step->dropped_why, ==, "");
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) drop = NULL;
  g_autoptr (GError) back = NULL;
  g_autoptr (GError) later = NULL;

  g_assert_false (footing_steps_drop (self->store, "gone", "", &drop));
  fixture_assert_error (drop, FOOTING_ERROR_GONE);
  g_assert_false (footing_steps_bring_back (self->store, "gone", &back));
  fixture_assert_error (back, FOOTING_ERROR_GONE);
  g_assert_false (footing_steps_reschedule (self->store, "gone", TODAY, &later));
  fixture_assert_error (later, FOOTING_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/step-dates/F11-reschedule", test_reschedule);
  fixture_add ("/core/step-dates/F11-reschedule-invalid", test_reschedule_invalid);
  fixture_add ("/core/step-dates/F11-drop", test_drop);
  fixture_add ("/core/step-dates/F11-drop-restored", test_drop_restored);
  fixture_add ("/core/step-dates/F11-drop-set-up", test_drop_set_up);
  fixture_add ("/core/step-dates/F11-past", test_past);
  fixture_add ("/core/step-dates/F9-restore-is-due", test_restore_is_due);
  fixture_add ("/core/step-dates/F11-done-after-all", test_done_after_all);
  fixture_add ("/core/step-dates/gone", test_gone);

  return g_test_run ();
}
