/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F62: what whoever supports says they will do, in a one-on-one, is a commitment of
 * theirs: one, however it is worded later and wherever that is done. Today is Tuesday,
 * 3 March 2026. */
#include "config.h"

#include "date.h"
#include "plan/steps.h"
#include "samples.h"
#include "session-plan.h"
#include "session/one-on-ones.h"
#include "store/edit.h"

#include <string.h>

static void
begin (Fixture *self, SessionPlan *plan)
{
  fixture_reopen_as_program (self);
  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, plan);
}

static char *
note (Fixture *self, SessionPlan *plan, const char *notes)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_one_on_ones_add (self->store, plan->recovery, &error);

  g_assert_no_error (error);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, id, "notes", notes);

  return id;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The titles of the steps, sorted, a bar behind each; what is not open in brackets. */
static char *
read_steps (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, plan->recovery);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (!footing_step_is_first_win (step))
      g_ptr_array_add (
          titles,
          g_strdup_printf (footing_step_is_open (step) ? "%s|" : "(%s)|", step->title));
  }
  g_ptr_array_sort (titles, compare_cb);
  g_ptr_array_add (titles, NULL);

  return g_strjoinv ("", (char **)titles->pdata);
}

static void
assert_steps (Fixture *self, SessionPlan *plan, const char *expected)
{
  g_autofree char *steps = read_steps (self, plan);

  g_assert_cmpstr (steps, ==, expected);
}

static FootingStep *
find_step (Fixture *self, SessionPlan *plan, const char *title)
{
  g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, plan->recovery);

  for (guint i = 0; i < steps->len; i++)
    if (strcmp (((FootingStep *)steps->pdata[i])->title, title) == 0)
      return g_object_ref (steps->pdata[i]);

  g_assert_not_reached ();
}

static void
set_done (Fixture *self, SessionPlan *plan, const char *title)
{
  g_autoptr (FootingStep) step = find_step (self, plan, title);
  g_autoptr (GError) error = NULL;

  footing_steps_set_done (self->store, plan->guidance, footing_record_get_id (step), TRUE,
                          &error);
  g_assert_no_error (error);
}

/* What is one, in the minutes of the log. */
static void
test_said (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *notes, *steps;
  } cases[] = {
      {"", ""},
      {"Better", ""},
      {"I’ll ask the client.", "I’ll ask the client|"},
      {"I'll ask the client", "I'll ask the client|"},
      {"Tired. I will call Dana on Monday. N. agrees.", "I will call Dana on Monday|"},
      {"- I’ll ask\n- I’ll ask Ruth\n- I’ll send it", "I’ll ask Ruth|I’ll send it|"},
      {"I’ll see.\nI’ll be away.\nI’ll think about it.", ""},
      {"N. says: I’ll ask the client.", ""},
      {"Good.\n\nWhat I promised:\n– Ask Ruth\n1. Call", "Ask Ruth|Call|"},
      {"What I promised:\nAsk Ruth\nAsk Ruth", "Ask Ruth|"},
      {"What I’ll do differently:\nI’ll ask first", ""},
      {"What I promised:\nCall\n\nWhat I’ll do differently:\nAsk first", "Call|"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SessionPlan) plan = {0};

    g_test_message ("%s", cases[i].notes);
    begin (self, &plan);
    g_free (note (self, &plan, cases[i].notes));
    assert_steps (self, &plan, cases[i].steps);
  }
}

/* One after the other, in one plan: it stays one step, whatever is done around it. */
static void
test_reworded (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *notes, *steps, *done;
  } cases[] = {
      {"I’ll ask the client", "I’ll ask the client|", NULL},
      {"I’ll ask the client on Monday", "I’ll ask the client on Monday|", NULL},
      {"Good. I’ll ask the client on Monday", "I’ll ask the client on Monday|", NULL},
      {"I’ll call Ruth\nI’ll ask the client on Monday",
       "I’ll ask the client on Monday|I’ll call Ruth|", "I’ll call Ruth"},
      {"I’ll send it\nI’ll call Ruth\nI’ll ask the client on Monday",
       "(I’ll call Ruth)|I’ll ask the client on Monday|I’ll send it|", NULL},
      {"I’ll call Ruth\nI’ll send it", "(I’ll call Ruth)|I’ll send it|", NULL},
      {"I’ll call Ruth again\nI’ll send it", "(I’ll call Ruth)|I’ll send it|", NULL},
      {"Nothing", "(I’ll call Ruth)|", NULL},
      {"I’ll send it", "(I’ll call Ruth)|I’ll send it|", NULL},
  };
  g_auto (SessionPlan) plan = {0};
  g_autofree char *talk = NULL;

  begin (self, &plan);
  talk = note (self, &plan, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes", cases[i].notes);
    assert_steps (self, &plan, cases[i].steps);
    if (cases[i].done != NULL)
      set_done (self, &plan, cases[i].done);
  }
}

/* It was given another name in the plan: that stays, until the line is worded anew, and
 * the agenda has it once. */
static void
test_renamed (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingSession) session = NULL;
  g_autofree char *occurrence = NULL, *agenda = NULL;
  g_autofree char *talk = NULL;

  begin (self, &plan);
  talk = note (self, &plan, "What I promised:\nAsk the client");
  step = find_step (self, &plan, "Ask the client");
  session_plan_change (self, FOOTING_TYPE_STEP, footing_record_get_id (step), "title",
                       "Ask Dana");
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  session = footing_session_open (self->store, occurrence, NULL);
  agenda = footing_session_draft_agenda (self->store, plan.guidance, session, NULL);
  g_assert_cmpstr (agenda, ==, "What I promised:\n– Ask Dana");

  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes",
                       "Good.\n\nWhat I promised:\nAsk the client");
  assert_steps (self, &plan, "Ask Dana|");
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes",
                       "What I promised:\nAsk both");
  assert_steps (self, &plan, "Ask both|");

  /* Taken from the plan, it does not come back for what is written beside it. */
  footing_store_remove (self->store, FOOTING_TYPE_STEP, footing_record_get_id (step),
                        NULL);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes",
                       "What I promised:\nAsk both\nCall");
  assert_steps (self, &plan, "Call|");
}

/* The bin, and what was typed taken back. */
static void
test_taken_back (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *talk = NULL;
  g_autoptr (FootingEdit) edit = NULL;
  gboolean changed;

  begin (self, &plan);
  talk = note (self, &plan, "I’ll ask the client");
  footing_store_remove (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  assert_steps (self, &plan, "");
  footing_store_restore (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  assert_steps (self, &plan, "I’ll ask the client|");

  edit = footing_edit_begin (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes",
                       "I’ll ask both of them");
  assert_steps (self, &plan, "I’ll ask both of them|");
  g_assert_true (footing_edit_end (edit, self->store, &changed, NULL));
  g_assert_true (footing_edit_undo (edit, self->store, NULL));
  assert_steps (self, &plan, "I’ll ask the client|");
}

/* Its day is that of the next talk, else in a week. */
static void
test_day (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {{"2026-03-20", "2026-03-20"},
                                         {"", "2026-03-10"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SessionPlan) plan = {0};
    g_autofree char *occurrence = NULL;
    g_autoptr (GVariant) finished = NULL;
    g_autoptr (FootingStep) step = NULL, said = NULL;

    begin (self, &plan);
    occurrence = session_plan_open_session (self, &plan, "one-on-one");
    session_plan_answer (self, occurrence, "note", NULL, "Good. I’ll call Dana.");
    session_plan_answer (self, occurrence, "promised", NULL, "Ask the client");
    session_plan_answer (self, occurrence, "next", NULL, cases[i][0]);
    finished = session_plan_finish (self, &plan, occurrence);
    step = find_step (self, &plan, "Ask the client");
    said = find_step (self, &plan, "I’ll call Dana");
    g_assert_cmpstr (step->due_on, ==, cases[i][1]);
    g_assert_cmpstr (said->due_on, ==, cases[i][1]);
  }
}

static guint
count_open_promises (Fixture *self, const char *occurrence)
{
  g_autoptr (FootingSession) session =
      footing_session_open (self->store, occurrence, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps =
      footing_session_list_open_promises (self->store, session, &error);

  g_assert_no_error (error);

  return steps->len;
}

/* The next one begins with it, before all that is due sooner, until it is done; the log
 * rewords what a session has promised. */
static void
test_next (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *first = NULL, *second = NULL, *agenda = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (FootingSession) session = NULL;

  begin (self, &plan);
  for (int i = 0; i < 8; i++)
    sample_save (self->store,
                 footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery,
                                     "title", "Own", "due-on", "2026-03-04", NULL));
  first = session_plan_open_session (self, &plan, "one-on-one");
  session_plan_answer (self, first, "note", NULL, "Good");
  session_plan_answer (self, first, "promised", NULL, "Ask the client");
  finished = session_plan_finish (self, &plan, first);
  g_assert_cmpuint (count_open_promises (self, first), ==, 0);

  footing_clock_set_now (self->clock, NOW + 14 * DAY);
  second = session_plan_open_session (self, &plan, "one-on-one");
  session = footing_session_open (self->store, second, NULL);
  agenda = footing_session_draft_agenda (self->store, plan.guidance, session, NULL);
  g_assert_true (
      g_str_has_prefix (agenda, "What I promised:\n– Ask the client\n– Own\n"));
  g_assert_null (strstr (agenda, "Last time:"));
  g_assert_cmpuint (count_open_promises (self, second), ==, 1);

  talks = footing_one_on_ones_list (self->store, plan.recovery, NULL);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION,
                       footing_record_get_id (talks->pdata[0]), "notes",
                       "Good\n\nWhat I promised:\nAsk both");
  g_assert_cmpuint (count_open_promises (self, second), ==, 1);
  set_done (self, &plan, "Ask both");
  g_assert_cmpuint (count_open_promises (self, second), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/promises/F62/said", test_said);
  fixture_add ("/promises/F62/reworded", test_reworded);
  fixture_add ("/promises/F62/renamed", test_renamed);
  fixture_add ("/promises/F62/taken-back", test_taken_back);
  fixture_add ("/promises/F62/day", test_day);
  fixture_add ("/promises/F62/next", test_next);

  return g_test_run ();
}
