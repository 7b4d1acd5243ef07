/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody does to a plan, each by one function for all programs. */
#include "config.h"

#include "plan-draft.h"
#include "plan/asked.h"
#include "plan/current.h"
#include "plan/entries.h"
#include "plan/parts.h"
#include "plan/scopes.h"
#include "plan/steps.h"
#include "store/bin.h"
#include "samples.h"

#include <string.h>

static gpointer
make_plan (const char *state)
{
  return footing_record_new (FOOTING_TYPE_RECOVERY, "state", state, NULL);
}

static gpointer
make_step (const char *recovery)
{
  return footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "title",
                             "Agree on two targets", NULL);
}

/* A step that is not there any more. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_steps_set_done (self->store, guidance, "gone", TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

/* B18: a step that is opened and checked again has the win it had, with all that was
 * added to it and who has seen it, dated as it was; once the bin is empty, a new one. */
static void
test_win_revived (Fixture *self, gconstpointer data)
{
  const char *seen[] = {NULL, NULL};
  g_autoptr (FootingEntry) win = NULL;
  g_autoptr (FootingEntry) revived = NULL;
  g_autoptr (FootingEntry) other = NULL;
  g_autofree char *recovery = fixture_save (self, make_plan ("active"));
  g_autofree char *step = fixture_save (self, make_step (recovery));
  g_autoptr (FootingStep) done = NULL;
  g_auto (GStrv) seen_by = NULL;
  g_autofree char *person = NULL;
  const gint64 now = footing_clock_now (self->clock);

  person = fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                   recovery, "name", "Mira", NULL));
  seen[0] = person;
  plan_draft_check_off (self, step, TRUE);
  win = footing_store_find_step_win (self->store, step, NULL);
  g_assert_true (footing_store_change (
      self->store, FOOTING_TYPE_ENTRY, footing_record_get_id (win), NULL, "evidence",
      "wiki/targets", "title", "Agreed with Mira", "metric-value", 2.0, NULL));
  g_assert_true (
      footing_store_set_seen_by (self->store, footing_record_get_id (win), seen, NULL));

  footing_clock_set_now (self->clock, now + 3 * 24 * 3600);
  for (int i = 0; i < 2; i++) {
    plan_draft_check_off (self, step, FALSE);
    g_assert_cmpint (plan_draft_count_wins (self, recovery), ==, 0);
    plan_draft_check_off (self, step, TRUE);
    g_assert_cmpint (plan_draft_count_wins (self, recovery), ==, 1);
  }
  revived = footing_store_find_step_win (self->store, step, NULL);
  g_assert_cmpstr (footing_record_get_id (revived), ==, footing_record_get_id (win));
  g_assert_cmpint (footing_record_get_deleted_at (revived), ==, 0);
  g_assert_cmpstr (revived->evidence, ==, "wiki/targets");
  g_assert_cmpstr (revived->title, ==, "Agreed with Mira");
  g_assert_cmpfloat (revived->metric_value, ==, 2);
  g_assert_cmpstr (revived->date, ==, TODAY);
  seen_by = footing_store_get_seen_by (self->store, footing_record_get_id (win), NULL);
  g_assert_cmpuint (g_strv_length (seen_by), ==, 1);
  g_assert_cmpstr (seen_by[0], ==, person);
  done = fixture_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (done->done_on, ==, TODAY);

  plan_draft_check_off (self, step, FALSE);
  footing_clock_set_now (self->clock, now + 40 * 24 * 3600);
  g_assert_true (footing_store_empty_bin (self->store, NULL));
  plan_draft_check_off (self, step, TRUE);
  other = footing_store_find_step_win (self->store, step, NULL);
  g_assert_cmpstr (footing_record_get_id (other), !=, footing_record_get_id (win));
  g_assert_cmpstr (other->title, ==, "Agree on two targets");
}

/* B17: the plan that is current, for each program and each state of the plans. */
static void
test_current (Fixture *self, gconstpointer data)
{
  const struct {
    const char *states; /* of the plans a, b, c, in the order in which they were made */
    const char *chosen; /* "" for none, "x" for one that is not there */
    const char *current;
  } cases[] = {
      {"", "", NULL},
      {"", "x", NULL},
      {"draft", "", NULL},
      {"draft", "a", NULL},
      {"active", "", "a"},
      {"active", "x", "a"},
      {"active active", "", "b"},
      {"active active", "a", "a"},
      {"active active", "b", "b"},
      {"active active", "x", "b"},
      {"active draft", "", "a"},
      {"active draft", "b", "a"},
      {"active paused", "", "a"},
      {"active paused", "b", "b"},
      {"active archived", "b", "b"},
      {"active recovered archived", "", "a"},
      {"paused archived", "", "b"},
      {"paused recovered", "a", "a"},
      {"active deleted", "b", "a"},
      {"deleted", "a", NULL},
      {"deleted paused draft", "c", "b"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) states = g_strsplit (cases[i].states, " ", -1);
    g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_free);
    const char *const names = "abc";
    const char *chosen = cases[i].chosen;
    g_autofree char *current = NULL;
    g_autoptr (GError) error = NULL;

    for (guint j = 0; states[j] != NULL && *states[j] != '\0'; j++) {
      const gboolean deleted = strcmp (states[j], "deleted") == 0;
      char *id = fixture_save (self, make_plan (deleted ? "active" : states[j]));

      g_ptr_array_add (plans, id);
      if (deleted)
        g_assert_true (
            footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
    }
    if (*chosen >= 'a' && *chosen <= 'c')
      chosen = g_ptr_array_index (plans, *chosen - 'a');

    g_test_message ("%s, chosen %s", cases[i].states, cases[i].chosen);
    g_assert_true (footing_plan_find_current (self->store, chosen, &current, &error));
    g_assert_no_error (error);
    if (cases[i].current == NULL)
      g_assert_null (current);
    else
      g_assert_cmpstr (
          current, ==,
          g_ptr_array_index (plans, strchr (names, *cases[i].current) - names));

    for (guint j = 0; j < plans->len; j++)
      g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY,
                                          g_ptr_array_index (plans, j), NULL));
  }
}

static gboolean
count_cb (gpointer data)
{
  (*(guint *)data)++;
  return TRUE;
}

/* F21, B15: a win is one record, saved once; the title is one line; nothing to read is
 * refused and nothing stored. */
static void
test_log_win (Fixture *self, gconstpointer data)
{
  const struct {
    const char *title;
    const char *body;
    const char *stored;
  } cases[] = {
      {"Shipped the fix", NULL, "Shipped the fix"},
      {" Shipped\r\nthe\tfix ", "In\ntwo lines", "Shipped the fix"},
      {"\u202exif", "", "xif"},
      {"", NULL, NULL},
      {" \n\u200b\ufeff", "A body", NULL},
  };
  g_autofree char *recovery = fixture_save (self, make_plan ("active"));
  guint n_told = 0;

  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (count_cb), &n_told);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id = footing_entries_log_win (self->store, i == 0 ? NULL : recovery,
                                                   cases[i].title, cases[i].body, &error);
    g_autoptr (FootingEntry) win = NULL;

    g_assert_cmpuint (n_told, ==, cases[i].stored != NULL);
    n_told = 0;
    if (cases[i].stored == NULL) {
      g_assert_null (id);
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
      continue;
    }
    g_assert_no_error (error);
    win = fixture_get (self, FOOTING_TYPE_ENTRY, id);
    g_assert_cmpstr (win->kind, ==, "win");
    g_assert_cmpstr (win->date, ==, TODAY);
    g_assert_cmpstr (win->title, ==, cases[i].stored);
    g_assert_cmpstr (win->body, ==, cases[i].body != NULL ? cases[i].body : "");
    g_assert_cmpstr (win->recovery, ==, i == 0 ? NULL : recovery);
  }
}

/* F21: several lines are one win, or one each; all of them in one change, and all are
 * taken back in one. */
static void
test_log_lines (Fixture *self, gconstpointer data)
{
  const struct {
    const char *text;
    gboolean each;
    const char *titles; /* with "|" between */
    const char *body;   /* of the first */
  } cases[] = {
      {"Shipped the fix", FALSE, "Shipped the fix", ""},
      {"Shipped the fix", TRUE, "Shipped the fix", ""},
      {"Shipped it\n\n- in time\r\n- alone\n", FALSE, "Shipped it", "- in time\n- alone"},
      {"- Shipped it\n\n* Told Mira\n", TRUE, "Shipped it|Told Mira", ""},
      {"1. A\n2. B\n3. C", TRUE, "A|B|C", ""},
      {"---", TRUE, "---", ""},
      {" \n", TRUE, NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint n_told = 0;
    g_autoptr (GError) error = NULL;
    g_autoptr (GString) titles = g_string_new (NULL);
    const gulong handler =
        g_signal_connect_swapped (self->store, "changed", G_CALLBACK (count_cb), &n_told);
    g_auto (GStrv) ids = footing_entries_log_lines (self->store, NULL, cases[i].text,
                                                    cases[i].each, &error);

    g_signal_handler_disconnect (self->store, handler);
    g_assert_cmpuint (n_told, ==, ids != NULL ? g_strv_length (ids) : 0);
    if (cases[i].titles == NULL) {
      g_assert_null (ids);
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
      continue;
    }
    for (guint j = 0; ids[j] != NULL; j++) {
      g_autoptr (FootingEntry) win = fixture_get (self, FOOTING_TYPE_ENTRY, ids[j]);

      g_string_append_printf (titles, "%s%s", j > 0 ? "|" : "", win->title);
      g_assert_cmpstr (win->body, ==, j == 0 ? cases[i].body : "");
      g_assert_true (footing_entry_is_win (win));
    }
    g_assert_cmpstr (titles->str, ==, cases[i].titles);

    g_assert_true (
        footing_entries_remove (self->store, (const char *const *)ids, &error));
    g_assert_cmpint (footing_store_count_wins (self->store, NULL, "1900-01-01"), ==, 0);
  }
}

/* F21: each further line has the kind, the day, the outcome and the people of the first,
 * and nothing else of it. */
static void
test_save_each (Fixture *self, gconstpointer data)
{
  g_autofree char *recovery = fixture_save (self, make_plan ("active"));
  g_autofree char *outcome = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, NULL));
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", recovery, "kind", "conversation", "date",
      "2026-03-01", "title", "One", "body", "A note", "metric-value", 4.0, "evidence",
      "/a", "outcome", outcome, NULL);
  const char *const titles[] = {"Two", "Three", NULL};
  const char *const nobody[] = {NULL};
  g_auto (GStrv) ids =
      footing_entries_save_each (self->store, entry, titles, nobody, "Mira", NULL);

  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  g_assert_cmpstr (ids[0], ==, footing_record_get_id (entry));
  for (guint i = 0; i < 3; i++) {
    g_autoptr (FootingEntry) saved = fixture_get (self, FOOTING_TYPE_ENTRY, ids[i]);
    g_auto (GStrv) people = footing_store_get_seen_by (self->store, ids[i], NULL);

    g_assert_cmpstr (saved->title, ==, i == 0 ? "One" : titles[i - 1]);
    g_assert_cmpstr (saved->kind, ==, "conversation");
    g_assert_cmpstr (saved->date, ==, "2026-03-01");
    g_assert_cmpstr (saved->outcome, ==, outcome);
    g_assert_cmpstr (saved->recovery, ==, recovery);
    g_assert_cmpstr (saved->body, ==, i == 0 ? "A note" : "");
    g_assert_cmpstr (saved->evidence, ==, i == 0 ? "/a" : "");
    g_assert_cmpuint (g_strv_length (people), ==, 1);
  }
}

/* F8: a step of one's own is the last one, and a plain one is due in a week. */
static void
test_add_own (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *kind, *due_on;
  } cases[] = {{"step", "2026-03-10"}, {"practice", ""}, {"scope", ""}};
  g_autofree char *recovery = fixture_save (self, make_plan ("active"));

  for (int i = 0; i < (int)G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id =
        footing_steps_add_own (self->store, recovery, cases[i].kind, &error);
    g_autoptr (FootingStep) step = NULL;

    g_assert_no_error (error);
    step = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_cmpstr (step->kind, ==, cases[i].kind);
    g_assert_cmpstr (step->due_on, ==, cases[i].due_on);
    g_assert_cmpint (step->position, ==, i);
    g_assert_cmpstr (step->title, ==, "");
  }
}

/* F9: the step that restores a scope follows its end and, until somebody words it, its
 * title; it is made when it is not there, and goes with the scope. */
static void
test_follow_scope (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *there, *title, *until_on, *expected, *due_on;
  } cases[] = {
      {NULL, "Reports", "2026-04-01", "Back to full scope: Reports", "2026-04-01"},
      {NULL, "Reports", "", NULL, NULL},
      {"Back to full scope: Before", "After", "2026-04-01", "Back to full scope: After",
       "2026-04-01"},
      {"Mine", "After", "2026-04-01", "Mine", "2026-04-01"},
      {"Mine", "After", "", "Mine", "2026-03-20"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *recovery = fixture_save (self, make_plan ("active"));
    const char *id = sample_save (
        self->store, footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "kind",
                                         "scope", "title", cases[i].title, "until-on",
                                         cases[i].until_on, NULL));
    g_autoptr (FootingStep) scope = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_autoptr (FootingStep) restore = NULL;
    g_autoptr (FootingStep) removed = NULL;
    g_autoptr (FootingStep) again = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    if (cases[i].there != NULL)
      sample_save (self->store,
                   footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "kind",
                                       "restore", "restores", id, "title", cases[i].there,
                                       "due-on", "2026-03-20", NULL));
    g_assert_true (footing_plan_follow_scope (self->store, "Before", scope, &error));
    g_assert_no_error (error);
    restore = footing_store_find_restore (self->store, id, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (restore != NULL ? restore->title : NULL, ==, cases[i].expected);
    g_assert_cmpstr (restore != NULL ? restore->due_on : NULL, ==, cases[i].due_on);

    g_assert_true (footing_plan_remove_part (self->store, FOOTING_TYPE_STEP, id, &error));
    g_assert_no_error (error);
    removed = footing_store_find_restore (self->store, id, &error);
    g_assert_no_error (error);
    g_assert_null (removed);

    /* Both come back together; what only the scope's step has lost is made again. */
    g_assert_true (footing_bin_restore (self->store, id, NULL, &error));
    again = footing_store_find_restore (self->store, id, &error);
    g_assert_no_error (error);
    g_assert_cmpint (again != NULL, ==, cases[i].expected != NULL);
    g_assert_true (footing_plan_remove_restore (self->store, id, &error));
    g_assert_true (footing_plan_restore_scopes (self->store, recovery, &error));
    g_assert_no_error (error);
    removed = footing_store_find_restore (self->store, id, &error);
    g_assert_cmpint (removed != NULL, ==, *cases[i].until_on != '\0');
  }
}

/* F61: nobody is named in front of others before they were asked; what they answered is
 * on the timeline, goes with the deed that is taken back, and comes again with it. */
static void
test_asked_first (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", "perspective",
                                "support", "person", "Kim", NULL));
  g_autofree char *id =
      fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "move",
                                              "recognise-publicly", "title",
                                              "Name the test data in the demo", NULL));
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_steps_set_done (self->store, guidance, id, TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
  g_clear_error (&error);

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) people = NULL;
    g_autoptr (FootingStep) open = NULL;
    g_autoptr (FootingStep) done = NULL;
    g_autoptr (GPtrArray) told = NULL;
    g_autofree char *answer = footing_asked_dup_answer (self->store, id);

    g_assert_cmpstr (answer, ==, i == 0 ? "" : "Yes, in the demo");
    g_assert_true (footing_steps_do_asked (self->store, guidance, id, "Yes, in the demo",
                                           &people, &error));
    g_assert_no_error (error);
    done = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_true (footing_step_is_done (done));
    told = footing_store_list (self->store, FOOTING_TYPE_ENTRY, plan, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (told->len, ==, 2);
    for (guint j = 0; j < told->len; j++) {
      FootingEntry *entry = told->pdata[j];

      if (!footing_entry_is_conversation (entry))
        continue;
      g_assert_cmpstr (entry->title, ==, "Kim agreed to be named in front of others");
      g_assert_cmpstr (entry->body, ==, "Yes, in the demo");
    }

    /* Once noted, it need not be asked again. */
    g_assert_true (footing_steps_set_done (self->store, guidance, id, FALSE, NULL));
    g_assert_true (footing_steps_set_done (self->store, guidance, id, TRUE, NULL));
    g_assert_true (
        footing_steps_take_back_asked (self->store, guidance, id, people, &error));
    g_assert_no_error (error);
    open = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_true (footing_step_is_open (open));
    g_assert_true (footing_asked_is_missing (self->store, open));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/deeds/B18-win-revived", test_win_revived);
  fixture_add ("/core/deeds/step-gone", test_gone);
  fixture_add ("/core/deeds/B17-current", test_current);
  fixture_add ("/core/deeds/F8-add-own", test_add_own);
  fixture_add ("/core/deeds/F61-asked-first", test_asked_first);
  fixture_add ("/core/deeds/F9-follow-scope", test_follow_scope);
  fixture_add ("/core/deeds/F21-log-win", test_log_win);
  fixture_add ("/core/deeds/F21-log-lines", test_log_lines);
  fixture_add ("/core/deeds/F21-save-each", test_save_each);

  return g_test_run ();
}
