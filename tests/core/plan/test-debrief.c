/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "plan/debrief-follow.h"
#include "plan/debrief.h"
#include "plan/steps.h"
#include "plan/theirs.h"
#include "samples.h"
#include "plan/parts.h"
#include "session/one-on-ones.h"

/* F60: when one is still to be led. */
static void
test_wanted (void)
{
  static const struct {
    const char *perspective, *state, *technical, *communication, *held;
    gboolean wanted;
  } cases[] = {
      {"support", "active", "", "", "", TRUE},
      {"support", "active", "Rehearse", "", "", TRUE},
      {"support", "active", " \n", "Say so", "", TRUE},
      {"support", "active", "Rehearse", "Say so", "", FALSE},
      {"support", "active", "", "", "2026-03-02", FALSE},
      {"support", "draft", "", "", "", FALSE},
      {"support", "paused", "", "", "", FALSE},
      {"support", "recovered", "", "", "", FALSE},
      {"self", "active", "", "", "", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRecovery) plan = footing_record_new (
        FOOTING_TYPE_RECOVERY, "perspective", cases[i].perspective, "state",
        cases[i].state, "technical-change", cases[i].technical, "communication-change",
        cases[i].communication, "debriefed-on", cases[i].held, NULL);

    g_test_message ("%u", i);
    g_assert_cmpint (footing_debrief_is_wanted (plan), ==, cases[i].wanted);
  }
}

static char *
add_plan (Fixture *self)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support", "state",
                                "active", "their-questions",
                                "Who decided\non the date? Why me?", "technical-change",
                                " Rehearse on real data ", NULL));
}

static FootingDebriefState
find_state (Fixture *self, const char *plan, FootingDebriefChange change)
{
  g_autoptr (FootingRecovery) read = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps =
      footing_store_list (self->store, FOOTING_TYPE_STEP, plan, &error);

  g_assert_no_error (error);
  return footing_debrief_get_state (read, steps, change);
}

/* F60: what they will do differently becomes a commitment of one's own, once; it is not
 * called like what is theirs, and is followed however it is worded. */
static void
test_commit (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingDebriefChange change;
    FootingDebriefState before;
    const char *title; /* NULL where nothing is written */
  } cases[] = {
      {FOOTING_DEBRIEF_TECHNICAL, FOOTING_DEBRIEF_READY,
       "Ask how it’s going: “Rehearse on real data”"},
      {FOOTING_DEBRIEF_COMMUNICATION, FOOTING_DEBRIEF_NOTHING, NULL},
  };
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id = NULL;
    g_autofree char *again = NULL;
    g_autoptr (FootingStep) step = NULL;

    g_assert_cmpint (find_state (self, plan, cases[i].change), ==, cases[i].before);
    id = footing_debrief_commit (self->store, plan, cases[i].change, &error);
    if (cases[i].title == NULL) {
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
      continue;
    }
    g_assert_no_error (error);
    step = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_cmpstr (step->title, ==, cases[i].title);
    g_assert_cmpstr (step->due_on, ==, "2026-03-10");
    footing_store_change (self->store, FOOTING_TYPE_STEP, id, &error, "title",
                          "Sit in on a rehearsal", NULL);
    g_assert_no_error (error);
    g_assert_cmpint (find_state (self, plan, cases[i].change), ==,
                     FOOTING_DEBRIEF_COMMITTED);
    again = footing_debrief_commit (self->store, plan, cases[i].change, &error);
    g_assert_null (again);
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
  }
}

/* F60: a change that is written anew in part is followed by the commitment that there is;
 * another one, or one in one's own words, is left alone. */
static void
test_update (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *was, *own, *now;
    FootingDebriefState state;
    const char *title; /* of the one that there was */
  } cases[] = {
      {"Rehearse on real data", NULL, "Rehearse on real data. And a screenshot.",
       FOOTING_DEBRIEF_CHANGED,
       "Ask how it’s going: “Rehearse on real data. And a screenshot.”"},
      {"Rehearse on real data", NULL, "Rehearse", FOOTING_DEBRIEF_READY,
       "Ask how it’s going: “Rehearse on real data”"},
      {"Rehearse on real data", NULL, "Ask for a second pair of eyes",
       FOOTING_DEBRIEF_READY, "Ask how it’s going: “Rehearse on real data”"},
      {"Rehearse on real data", "Sit in on a rehearsal", "Rehearse on real data twice",
       FOOTING_DEBRIEF_READY, "Sit in on a rehearsal"},
      {"Rehearse on real data", NULL, "Rehearse on real data", FOOTING_DEBRIEF_COMMITTED,
       "Ask how it’s going: “Rehearse on real data”"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self);
    g_autoptr (GError) error = NULL;
    g_autofree char *id = NULL;
    g_autoptr (FootingStep) before = NULL;
    g_autoptr (FootingStep) step = NULL;
    g_autoptr (FootingStep) back = NULL;

    g_test_message ("%u", i);
    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, &error,
                          "technical-change", cases[i].was, NULL);
    id = footing_debrief_commit (self->store, plan, FOOTING_DEBRIEF_TECHNICAL, &error);
    g_assert_no_error (error);
    if (cases[i].own != NULL)
      footing_store_change (self->store, FOOTING_TYPE_STEP, id, &error, "title",
                            cases[i].own, NULL);
    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, &error,
                          "technical-change", cases[i].now, NULL);
    g_assert_no_error (error);

    g_assert_cmpint (find_state (self, plan, FOOTING_DEBRIEF_TECHNICAL), ==,
                     cases[i].state);
    before =
        footing_debrief_update (self->store, plan, FOOTING_DEBRIEF_TECHNICAL, &error);
    g_assert_true ((before != NULL) == (cases[i].state == FOOTING_DEBRIEF_CHANGED));
    step = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_cmpstr (step->title, ==, cases[i].title);
    if (before == NULL) {
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
      continue;
    }
    g_assert_cmpint (find_state (self, plan, FOOTING_DEBRIEF_TECHNICAL), ==,
                     FOOTING_DEBRIEF_COMMITTED);
    g_assert_true (footing_debrief_put_back_step (self->store, before, &error));
    back = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_cmpstr (back->title, ==, before->title);
    g_assert_cmpstr (back->move, ==, before->move);
  }
}

/* F60: each of their questions is a commitment by itself, which quotes it, once; one that
 * was dropped can be made anew. */
static void
test_commit_question (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingRecovery) read = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
  g_auto (GStrv) questions = footing_theirs_list_questions (read);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; questions[i] != NULL; i++) {
    g_autofree char *title = g_strdup_printf ("Find out: “%s”", questions[i]);
    g_autofree char *id =
        footing_debrief_commit_question (self->store, plan, questions[i], &error);
    g_autofree char *again = NULL;
    g_autofree char *anew = NULL;
    g_autoptr (FootingStep) step = NULL;

    g_assert_no_error (error);
    step = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_assert_cmpstr (step->title, ==, title);
    again = footing_debrief_commit_question (self->store, plan, questions[i], &error);
    g_assert_null (again);
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
    g_clear_error (&error);
    footing_store_change (self->store, FOOTING_TYPE_STEP, id, &error, "state", "dropped",
                          NULL);
    anew = footing_debrief_commit_question (self->store, plan, questions[i], &error);
    g_assert_no_error (error);
  }
  g_assert_cmpuint (g_strv_length (questions), ==, 3);
}

/* F60: what is meant for both can be copied, with initials where the plan has them, and
 * nothing else that was written. */
static void
test_copied (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *known, *technical, *communication, *text;
  } cases[] = {
      {"", "", "", ""},
      {"It froze", " \n", "", "What happened:\nIt froze"},
      {"", "Rehearse\nit", "", "What we agreed:\n– Rehearse it"},
      {"It froze\nat nine\n", "Rehearse", "Say so",
       "What happened:\nIt froze\nat nine\n\nWhat we agreed:\n– Rehearse\n– Say so"},
      {"Noor froze", "Noor rehearses", "",
       "What happened:\nN. froze\n\nWhat we agreed:\n– N. rehearses"},
  };
  g_autofree char *plan = add_plan (self);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRecovery) read = NULL;
    g_autofree char *text = NULL;

    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, &error, "person",
                          "Noor", "initials", TRUE, "unknown", "Who", "known",
                          cases[i].known, "technical-change", cases[i].technical,
                          "communication-change", cases[i].communication, NULL);
    g_assert_no_error (error);
    read = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    text = footing_debrief_format_agreed (read);
    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

static void
assert_held (Fixture *self, const char *plan, const char *day)
{
  g_autoptr (FootingRecovery) read = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);

  g_assert_cmpstr (read->debriefed_on, ==, day);
}

/* F60: that it was held has a day, which comes back with Undo. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingRecovery) before = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, &error, "debriefed-on",
                        "2026-02-20", NULL);
  g_assert_no_error (error);
  before = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
  g_assert_true (footing_debrief_set_held (self->store, plan, "", &error));
  assert_held (self, plan, "");
  g_assert_true (footing_debrief_put_back_held (self->store, before, &error));
  assert_held (self, plan, "2026-02-20");
  g_assert_true (footing_debrief_set_held (self->store, plan, TODAY, &error));
  assert_held (self, plan, TODAY);
}

/* F60: not in the future, and not before what it is about. */
static void
test_held_day (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *day;
    const char *problem; /* NULL: it may be that day */
  } cases[] = {
      {TODAY, NULL},
      {"2026-02-10", NULL},
      {"2026-02-09", "That’s before it happened, on 10 Feb: choose that day or a later "
                     "one."},
      {"2026-03-04", "That day hasn’t come yet: choose today or an earlier day."},
      {"soon", "Enter a day, or choose one from the calendar."},
  };
  g_autofree char *plan = add_plan (self);

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "happened-on", "2026-02-10", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].day);
    g_assert_true (footing_debrief_set_held (self->store, plan, "", NULL));
    g_assert_cmpint (footing_debrief_set_held (self->store, plan, cases[i].day, &error),
                     ==, cases[i].problem == NULL);
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].problem);
    assert_held (self, plan, cases[i].problem == NULL ? cases[i].day : "");
  }
}

static void
assert_step (Fixture *self, const char *id, const char *state, const char *done_on)
{
  g_autoptr (FootingStep) step = fixture_get (self, FOOTING_TYPE_STEP, id);

  g_assert_cmpstr (step->state, ==, state);
  g_assert_cmpstr (step->done_on, ==, done_on);
}

/* F60: the commitment to offer it is done with it, and open again with Undo; one that was
 * dropped stays so, and one that was checked off by itself is left alone. */
static void
test_step_done (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state;
    const char *held, *not_held; /* the state then */
  } cases[] = {
      {"open", "done", "open"},
      {"dropped", "dropped", "dropped"},
  };
  g_autofree char *plan = NULL;
  g_autofree char *other = NULL;

  fixture_reopen_as_program (self);
  plan = add_plan (self);
  other = fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                  "move", "specific-feedback", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "move",
                                  "fact-debrief", "state", cases[i].state, NULL));
    const gboolean done = g_str_equal (cases[i].held, "done");
    g_autoptr (FootingRecovery) before = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);

    g_assert_true (footing_debrief_set_held (self->store, plan, TODAY, NULL));
    assert_step (self, id, cases[i].held, done ? TODAY : "");
    assert_step (self, other, "open", "");
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                         "debriefed-on", "2026-02-20", NULL));
    assert_step (self, id, cases[i].held, done ? "2026-02-20" : "");
    g_assert_true (footing_debrief_put_back_held (self->store, before, NULL));
    assert_step (self, id, cases[i].not_held, "");
  }
}

/* One that was checked off by itself before has a win, and stays as it is. */
static void
test_step_done_before (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autofree char *plan = NULL;
  g_autofree char *id = NULL;

  fixture_reopen_as_program (self);
  plan = add_plan (self);
  id = fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                               "move", "fact-debrief", "title",
                                               "Offer a debrief", NULL));
  g_assert_true (footing_steps_set_done (self->store, guidance, id, TRUE, NULL));
  g_assert_true (footing_debrief_set_held (self->store, plan, "2026-02-20", NULL));
  assert_step (self, id, "done", TODAY);
  g_assert_true (footing_debrief_set_held (self->store, plan, "", NULL));
  assert_step (self, id, "done", TODAY);
}

/* The conversation that the timeline has of it, "-" for none. */
static void
assert_on_timeline (Fixture *self, const char *plan, const char *day)
{
  g_autofree char *id = footing_debrief_get_entry_id (plan);
  g_autoptr (FootingEntry) entry =
      footing_store_get (self->store, FOOTING_TYPE_ENTRY, id, NULL);

  g_assert_cmpstr (
      entry != NULL && footing_record_get_deleted_at (entry) == 0 ? entry->date : "-", ==,
      day);
}

/* F60, F20: the timeline has it once, on its day, whoever gives or corrects that. */
static void
test_timeline (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FootingRecovery) before = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  fixture_reopen_as_program (self);
  plan = add_plan (self);
  id = footing_debrief_get_entry_id (plan);
  assert_on_timeline (self, plan, "-");
  g_assert_true (footing_debrief_set_held (self->store, plan, TODAY, NULL));
  assert_on_timeline (self, plan, TODAY);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, id, NULL, "title",
                                       "We talked", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "debriefed-on", "2026-02-20", NULL));
  assert_on_timeline (self, plan, "2026-02-20");
  entry = fixture_get (self, FOOTING_TYPE_ENTRY, id);
  g_assert_cmpstr (entry->title, ==, "We talked");
  g_assert_cmpstr (entry->kind, ==, "conversation");

  before = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
  g_assert_true (footing_debrief_set_held (self->store, plan, "", NULL));
  assert_on_timeline (self, plan, "-");
  g_assert_true (footing_debrief_put_back_held (self->store, before, NULL));
  assert_on_timeline (self, plan, "2026-02-20");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

static void
test_setback (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *none = footing_debrief_find_setback (self->store, plan, &error);
  g_autofree char *id = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_null (none);
  g_free (fixture_save (self,
                        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind",
                                            "setback", "date", "2026-02-01", NULL)));
  id = fixture_save (self,
                     footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind",
                                         "setback", "date", "2026-03-01", NULL));
  found = footing_debrief_find_setback (self->store, plan, &error);
  g_assert_cmpstr (found, ==, id);
}

static char *
add_talk (Fixture *self,
          const char *plan,
          const char *kind,
          const char *state,
          const char *date,
          const char *next)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery",
                                                 plan, "kind", kind, "state", state,
                                                 "date", date, "next-on", next, NULL));
}

/* F62: those that were held, the newest first, and when the next one is due. */
static void
test_one_on_ones (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *first =
      add_talk (self, plan, "one-on-one", "held", "2026-02-10", "2026-02-17");
  g_autofree char *newest =
      add_talk (self, plan, "one-on-one", "held", "2026-02-24", TODAY);
  G_GNUC_UNUSED g_autofree char *planned =
      add_talk (self, plan, "one-on-one", "planned", "2026-03-10", "2026-03-20");
  G_GNUC_UNUSED g_autofree char *other =
      add_talk (self, plan, "ask", "held", "2026-03-01", TODAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) talks = footing_one_on_ones_list (self->store, plan, &error);
  g_autofree char *ritual = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (talks->len, ==, 2);
  g_assert_cmpstr (footing_record_get_id (talks->pdata[0]), ==, newest);
  g_assert_cmpstr (footing_record_get_id (talks->pdata[1]), ==, first);
  g_assert_cmpstr (footing_one_on_ones_get_next (talks), ==, TODAY);
  g_assert_false (footing_one_on_ones_is_due (self->store, plan, "2026-03-02"));
  g_assert_true (footing_one_on_ones_is_due (self->store, plan, TODAY));
  g_assert_true (footing_one_on_ones_is_due (self->store, plan, "2026-04-01"));

  /* A ritual says so itself. */
  ritual = fixture_save (self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", plan,
                                                   "code", "one-on-one", NULL));
  g_assert_false (footing_one_on_ones_is_due (self->store, plan, TODAY));
  footing_store_change (self->store, FOOTING_TYPE_RITUAL, ritual, &error, "enabled",
                        FALSE, NULL);
  g_assert_no_error (error);
  g_assert_true (footing_one_on_ones_is_due (self->store, plan, TODAY));
}

/* F62: one that is noted was held today; left as it was added, it goes again. */
static void
test_add (Fixture *self, gconstpointer data)
{
  const struct {
    const char *property;
    gboolean stays;
  } cases[] = {{NULL, FALSE}, {"notes", TRUE}, {"agenda", TRUE}};
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id = footing_one_on_ones_add (self->store, plan, &error);
    g_autoptr (FootingConversation) talk = NULL;
    gboolean dropped = FALSE;

    g_assert_no_error (error);
    talk = fixture_get (self, FOOTING_TYPE_CONVERSATION, id);
    g_assert_true (footing_conversation_is_one_on_one (talk));
    g_assert_true (footing_conversation_is_held (talk));
    g_assert_cmpstr (talk->date, ==, TODAY);
    if (cases[i].property != NULL)
      footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, id, &error,
                            cases[i].property, "It went well", NULL);
    footing_plan_drop_untouched (self->store, FOOTING_TYPE_CONVERSATION, id, &dropped,
                                 &error);
    g_assert_no_error (error);
    g_assert_cmpint (dropped, ==, !cases[i].stays);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/debrief/F60/wanted", test_wanted);
  fixture_add ("/debrief/F60/commit", test_commit);
  fixture_add ("/debrief/F60/update", test_update);
  fixture_add ("/debrief/F60/commit-question", test_commit_question);
  fixture_add ("/debrief/F60/copied", test_copied);
  fixture_add ("/debrief/F60/held", test_held);
  fixture_add ("/core/debrief/F60-step-done", test_step_done);
  fixture_add ("/core/debrief/F60-step-done-before", test_step_done_before);
  fixture_add ("/debrief/F60/held-day", test_held_day);
  fixture_add ("/debrief/F60/held-timeline", test_timeline);
  fixture_add ("/debrief/F60/setback", test_setback);
  fixture_add ("/one-on-ones/F62/list", test_one_on_ones);
  fixture_add ("/one-on-ones/F62/add", test_add);

  return g_test_run ();
}
