/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F62: what follows from one-on-ones, whether a session or the log has them. Today is
 * Tuesday, 3 March 2026. */
#include "config.h"

#include "plan/talks.h"
#include "samples.h"
#include "schedule/schedule.h"
#include "session-plan.h"
#include "session/one-on-ones.h"
#include "store/edit.h"

#include <string.h>

#define AGREED "2026-03-20"
#define LATER "2026-03-27"

static void
begin (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GError) error = NULL;

  fixture_reopen_as_program (self);
  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, plan);
  footing_schedule_update (self->store, &error);
  g_assert_no_error (error);
}

static char *
find_ritual (Fixture *self, SessionPlan *plan)
{
  g_autoptr (FootingRitual) ritual =
      footing_one_on_ones_find_ritual (self->store, plan->recovery, NULL);

  return g_strdup (footing_record_get_id (ritual));
}

/* The days on which it waits after today, a space between. */
static char *
read_days (Fixture *self, const char *ritual)
{
  g_autoptr (GPtrArray) waiting = footing_store_list_waiting (self->store, ritual, NULL);
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < waiting->len; i++)
    if (strcmp (((FootingOccurrence *)waiting->pdata[i])->date, TODAY) > 0)
      g_string_append_printf (days, "%s ",
                              footing_occurrence_get_day (waiting->pdata[i]));

  return g_strdup (days->str);
}

static gboolean
waits_on (Fixture *self, const char *ritual, const char *day)
{
  g_autofree char *days = read_days (self, ritual);

  return strstr (days, day) != NULL;
}

static char *
note (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_one_on_ones_add (self->store, plan->recovery, &error);

  g_assert_no_error (error);

  return id;
}

/* What is noted as the next date in the log goes with the ritual, and so does the way
 * back. */
static void
test_log_moves (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *ritual = NULL;
  g_autofree char *before = NULL, *after = NULL, *again = NULL;
  g_autofree char *talk = NULL;
  g_autoptr (FootingEdit) edit = NULL;
  gboolean changed;

  begin (self, &plan);
  ritual = find_ritual (self, &plan);
  before = read_days (self, ritual);
  talk = note (self, &plan);
  edit = footing_edit_begin (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);

  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "next-on", AGREED);
  g_assert_true (waits_on (self, ritual, AGREED));
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "next-on", LATER);
  g_assert_true (waits_on (self, ritual, LATER));
  g_assert_false (waits_on (self, ritual, AGREED));

  /* The bin, and the way back out of it. */
  footing_store_remove (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  again = read_days (self, ritual);
  g_assert_cmpstr (again, ==, before);
  footing_store_restore (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  g_assert_true (waits_on (self, ritual, LATER));

  g_assert_true (footing_edit_end (edit, self->store, &changed, NULL));
  g_assert_true (footing_edit_undo (edit, self->store, NULL));
  after = read_days (self, ritual);
  g_assert_cmpstr (after, ==, before);
}

/* The sheet and the log say one day; a day that is no day to come moves nothing. */
static void
test_agree (Fixture *self, gconstpointer data)
{
  const struct {
    const char *agreed;
    gboolean moves;
  } cases[] = {{"", FALSE}, {"2026-03-02", FALSE}, {TODAY, FALSE}, {AGREED, TRUE}};
  g_auto (SessionPlan) plan = {0};
  g_autofree char *ritual = NULL;

  begin (self, &plan);
  ritual = find_ritual (self, &plan);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingOccurrence) moved = NULL;
    g_autoptr (GError) error = NULL;

    footing_one_on_ones_agree (self->store, ritual, "", cases[i].agreed, &moved, &error);
    g_assert_no_error (error);
    g_assert_cmpint (moved != NULL, ==, cases[i].moves);
  }
  g_assert_true (waits_on (self, ritual, AGREED));
}

static FootingEntry *
find_entry (Fixture *self, const char *talk)
{
  g_autofree char *id = footing_talk_get_entry_id (talk);
  FootingEntry *entry = footing_store_get (self->store, FOOTING_TYPE_ENTRY, id, NULL);

  if (entry != NULL && footing_record_get_deleted_at (entry) != 0)
    g_clear_object (&entry);

  return entry;
}

/* One that says something is on the timeline once, and as long as it says so. */
static void
test_timeline (Fixture *self, gconstpointer data)
{
  const struct {
    const char *property, *text, *body, *date;
  } steps[] = {
      {"notes", "", NULL, NULL},
      {"agenda", "How it is", NULL, NULL},
      {"notes", "Better", "Better", TODAY},
      {"notes", "Much better", "Much better", TODAY},
      {"date", "2026-02-27", "Much better", "2026-02-27"},
      {"notes", " ", NULL, NULL},
      {"notes", "Better", "Better", "2026-02-27"},
  };
  g_auto (SessionPlan) plan = {0};
  g_autofree char *talk = NULL;
  g_autoptr (FootingEntry) last = NULL;

  begin (self, &plan);
  talk = note (self, &plan);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (FootingEntry) entry = NULL;

    session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, steps[i].property,
                         steps[i].text);
    entry = find_entry (self, talk);
    g_assert_cmpint (entry != NULL, ==, steps[i].body != NULL);
    if (entry == NULL)
      continue;
    g_assert_cmpstr (entry->title, ==, "One-on-one with N.");
    g_assert_cmpstr (entry->body, ==, steps[i].body);
    g_assert_cmpstr (entry->date, ==, steps[i].date);
  }

  footing_store_remove (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  g_assert_null (find_entry (self, talk));
  footing_store_restore (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
  last = find_entry (self, talk);
  g_assert_nonnull (last);

  /* Somebody does not want it there. */
  footing_store_remove (self->store, FOOTING_TYPE_ENTRY, footing_record_get_id (last),
                        NULL);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes", "Best");
  g_assert_null (find_entry (self, talk));
}

/* That of a session has the session's entry. */
static void
test_session_entry (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  const char *talk;

  begin (self, &plan);
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  session_plan_answer (self, occurrence, "note", NULL, "Better");
  finished = session_plan_finish (self, &plan, occurrence);
  talks = footing_one_on_ones_list (self->store, plan.recovery, NULL);
  g_assert_cmpuint (talks->len, ==, 1);
  talk = footing_record_get_id (talks->pdata[0]);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "notes", "Much better");
  g_assert_null (find_entry (self, talk));
}

/* When the next one is, from all that says so. */
static void
test_next (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *ritual = NULL;
  g_autofree char *talk = NULL;
  g_autofree char *newer = NULL;
  g_autoptr (GPtrArray) none = NULL, one = NULL, two = NULL;
  g_autofree char *first = NULL, *agreed = NULL, *still = NULL;

  begin (self, &plan);
  ritual = find_ritual (self, &plan);
  none = footing_one_on_ones_list (self->store, plan.recovery, NULL);
  first = footing_one_on_ones_find_next (self->store, plan.recovery, none);
  g_assert_true (waits_on (self, ritual, first));

  talk = note (self, &plan);
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "next-on", AGREED);
  one = footing_one_on_ones_list (self->store, plan.recovery, NULL);
  agreed = footing_one_on_ones_find_next (self->store, plan.recovery, one);
  g_assert_cmpstr (agreed, ==, AGREED);

  /* Another one that was noted says nothing of the next. */
  newer = note (self, &plan);
  two = footing_one_on_ones_list (self->store, plan.recovery, NULL);
  g_assert_cmpuint (two->len, ==, 2);
  still = footing_one_on_ones_find_next (self->store, plan.recovery, two);
  g_assert_cmpstr (still, ==, AGREED);
}

/* The titles of the open steps, a bar between. */
static char *
read_steps (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, plan->recovery);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (!footing_step_is_first_win (step))
      g_string_append_printf (titles, "%s|", step->title);
  }

  return g_strdup (titles->str);
}

/* What is promised in the talk is a commitment, once, and as it was finished last. */
static void
test_promises (Fixture *self, gconstpointer data)
{
  const struct {
    const char *promised;
    const char *steps;
  } cases[] = {
      {"", "Name the work|"},
      {"Ask the client\n\n– Send the data",
       "Name the work|Ask the client|Send the data|"},
      {"- Ask sales", "Name the work|Ask sales|"},
      {"Ask sales\nName the work", "Name the work|Ask sales|"},
      {" \n", "Name the work|"},
      {"1. Ask sales\n2. Call", "Name the work|Ask sales|Call|"},
  };
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autofree char *before = NULL;

  begin (self, &plan);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery, "title",
                                   "Name the work", NULL));
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  session_plan_answer (self, occurrence, "note", NULL, "Better");
  before = read_steps (self, &plan);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GVariant) finished = NULL;
    g_autofree char *steps = NULL, *back = NULL;

    session_plan_answer (self, occurrence, "promised", NULL, cases[i].promised);
    finished = session_plan_finish (self, &plan, occurrence);
    steps = read_steps (self, &plan);
    g_assert_cmpstr (steps, ==, cases[i].steps);

    session_plan_take_back (self, finished);
    back = read_steps (self, &plan);
    g_assert_cmpstr (back, ==, before);
    g_free (before);
    g_clear_pointer (&finished, g_variant_unref);
    finished = session_plan_finish (self, &plan, occurrence);
    before = read_steps (self, &plan);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/one-on-ones/F62/log-moves", test_log_moves);
  fixture_add ("/one-on-ones/F62/agree", test_agree);
  fixture_add ("/one-on-ones/F62/timeline", test_timeline);
  fixture_add ("/one-on-ones/F62/session-entry", test_session_entry);
  fixture_add ("/one-on-ones/F62/next", test_next);
  fixture_add ("/one-on-ones/F62/promises", test_promises);

  return g_test_run ();
}
