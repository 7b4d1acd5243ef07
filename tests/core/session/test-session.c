/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42, F43, F62: what sessions propose and end as. Today is Tuesday, 3 March 2026, 15:05
 * in Berlin. */
#include "config.h"

#include "samples.h"
#include "session-plan.h"

#include <string.h>

/* --- Outreach ------------------------------------------------------------------------
 */

/* "Ann: reason!" for each, "!" when proposed. */
static char *
rank (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ranked =
      footing_session_rank_people (self->store, plan->recovery, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (ranked, i);
    g_autofree char *reason = footing_reach_format_reason (reach);

    g_string_append_printf (text, "%s: %s%s\n", reach->person->name, reason,
                            reach->proposed ? "" : " (not now)");
  }

  return g_strdup (text->str);
}

static void
test_rank (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *ranked = NULL;
  const char *asked, *repair, *answered;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  session_plan_add_person (self, &plan, "Quiet", "2026-02-25", -1);
  session_plan_add_person (self, &plan, "Due", "2026-02-15", 14);
  session_plan_add_person (self, &plan, "Longer", "2026-02-01", 14);
  session_plan_add_person (self, &plan, "Never", "", -1);
  session_plan_add_person (self, &plan, "Just now", "2026-03-02", -1);
  session_plan_add_person (self, &plan, "Not yet", "2026-02-25", 7 * 4);
  asked = session_plan_add_person (self, &plan, "Asked", "2026-02-25", -1);
  session_plan_change (self, FOOTING_TYPE_PERSON, asked, "ask",
                       "Which of the two first?");
  answered = session_plan_add_person (self, &plan, "Answered", "2026-02-20", -1);
  session_plan_change (self, FOOTING_TYPE_PERSON, answered, "ask", "Shall I?");
  sample_save (self->store, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery",
                                                plan.recovery, "person", answered, "kind",
                                                "ask", "state", "answered", NULL));
  repair = session_plan_add_person (self, &plan, "Repair", "2026-02-25", -1);
  session_plan_change (self, FOOTING_TYPE_PERSON, repair, "repair", "wanted");

  ranked = rank (self, &plan);
  g_assert_cmpstr (ranked, ==,
                   "Repair: You want to clear the air\n"
                   "Asked: You have a question for them\n"
                   "Longer: Hasn’t heard from you for 30 days\n"
                   "Due: Hasn’t heard from you for 16 days\n"
                   "Never: No contact noted yet\n"
                   "Answered: Hasn’t heard from you for 11 days\n"
                   "Quiet: Hasn’t heard from you for 6 days\n"
                   "Not yet: Hasn’t heard from you for 6 days\n"
                   "Just now: Heard from you yesterday (not now)\n");
}

static char *
find_news (Fixture *self, SessionPlan *plan, const char *person)
{
  g_autofree char *occurrence = session_plan_open_session (self, plan, "outreach");
  g_autoptr (FootingSession) session =
      footing_session_open (self->store, occurrence, NULL);
  g_autoptr (FootingPerson) row = fixture_get (self, FOOTING_TYPE_PERSON, person);

  return footing_session_find_news (self->store, plan->guidance, session, row);
}

static void
test_opening (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (GPtrArray) ranked = NULL;
  g_autofree char *news = NULL;
  g_autofree char *none = NULL;
  g_autofree char *own = NULL;
  g_autofree char *support = NULL;
  const char *person, *entry;
  const char *seen[] = {NULL, NULL};

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  person = session_plan_add_person (self, &plan, "Mira", "2026-02-01", 14);
  entry = session_plan_add_win (self, &plan, "Half\nof it <b>", "2026-02-20");
  ranked = footing_session_rank_people (self->store, plan.recovery, NULL);
  news = find_news (self, &plan, person);
  own = footing_reach_format_opening (g_ptr_array_index (ranked, 0),
                                      FOOTING_PERSPECTIVE_SELF, news);
  g_assert_cmpstr (own, ==, "One thing you may not have heard yet: Half of it <b>");

  /* In support nothing of theirs is told. */
  support = footing_reach_format_opening (g_ptr_array_index (ranked, 0),
                                          FOOTING_PERSPECTIVE_SUPPORT, news);
  g_assert_null (strstr (support, "Half"));

  seen[0] = person;
  g_assert_true (footing_store_set_seen_by (self->store, entry, seen, NULL));
  none = find_news (self, &plan, person);
  g_assert_null (none);
}

static void
test_outreach (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingEntry) updated = NULL;
  g_autoptr (FootingPerson) marked = NULL;
  g_autoptr (FootingPerson) back = NULL;
  g_auto (GStrv) seen = NULL;
  const char *mira, *jonas, *other;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  mira = session_plan_add_person (self, &plan, "Mira", "2026-02-01", 14);
  jonas = session_plan_add_person (self, &plan, "Jonas", "", -1);
  other = session_plan_add_person (self, &plan, "Other", "2026-02-02", -1);
  occurrence = session_plan_open_session (self, &plan, "outreach");
  session_plan_refuse (self, &plan, occurrence);
  g_assert_null (session_plan_find_entry (self, &plan, occurrence));

  session_plan_answer (self, occurrence, "done", mira, "yes");
  session_plan_answer (self, occurrence, "note", mira,
                       "Told her about the <b>import</b> & 100%");
  session_plan_answer (self, occurrence, "note", other, " \n");
  finished = session_plan_finish (self, &plan, occurrence);
  entry = session_plan_find_entry (self, &plan, occurrence);
  g_assert_cmpstr (entry->kind, ==, "conversation");
  g_assert_cmpstr (entry->title, ==, "In touch with Mira");
  g_assert_cmpstr (entry->body, ==, "Mira\nTold her about the <b>import</b> & 100%");
  g_assert_cmpstr (entry->date, ==, TODAY);
  seen = footing_store_get_seen_by (self->store, footing_record_get_id (entry), NULL);
  g_assert_cmpuint (g_strv_length (seen), ==, 1);
  g_assert_cmpstr (seen[0], ==, mira);
  marked = fixture_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (marked->last_contact_on, ==, TODAY);
  session_plan_assert_state (self, occurrence, "done");

  /* Finished again it is the same entry. */
  session_plan_answer (self, occurrence, "done", jonas, "yes");
  again = session_plan_finish (self, &plan, occurrence);
  updated = session_plan_find_entry (self, &plan, occurrence);
  g_assert_cmpstr (footing_record_get_id (updated), ==, footing_record_get_id (entry));
  g_assert_cmpstr (updated->title, ==, "In touch with Mira and Jonas");

  session_plan_take_back (self, again);
  g_clear_object (&updated);
  updated = session_plan_find_entry (self, &plan, occurrence);
  g_assert_cmpstr (updated->title, ==, "In touch with Mira");
  session_plan_assert_state (self, occurrence, "done");
  session_plan_take_back (self, finished);
  g_assert_null (session_plan_find_entry (self, &plan, occurrence));
  back = fixture_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (back->last_contact_on, ==, "2026-02-01");
  session_plan_assert_state (self, occurrence, "due");
}

/* --- Reflection ----------------------------------------------------------------------
 */

static FootingStep *
find_step (Fixture *self, const char *occurrence)
{
  g_autofree char *id = footing_session_get_step_id (occurrence);

  return footing_store_get (self->store, FOOTING_TYPE_STEP, id, NULL);
}

static void
test_reflection (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingStep) changed = NULL;
  g_autoptr (FootingStep) binned = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  occurrence = session_plan_open_session (self, &plan, "reflection");
  session_plan_refuse (self, &plan, occurrence);
  session_plan_answer (self, occurrence, "moved", NULL, "The import");
  session_plan_answer (self, occurrence, "feared", NULL, "Laughter. Nobody laughed.");
  session_plan_answer (self, occurrence, "experiment", NULL, "Ask one\nquestion");
  session_plan_answer (self, occurrence, "seconds", NULL, "600");
  finished = session_plan_finish (self, &plan, occurrence);
  entry = session_plan_find_entry (self, &plan, occurrence);
  g_assert_cmpstr (entry->kind, ==, "reflection");
  g_assert_cmpstr (
      entry->body, ==,
      "What moved:\nThe import\n\nWhat I feared, and what happened:\n"
      "Laughter. Nobody laughed.\n\nOne next experiment:\nAsk one\nquestion");
  step = find_step (self, occurrence);
  g_assert_cmpstr (step->title, ==, "Ask one question");
  g_assert_cmpstr (step->rung, ==, "alone");
  g_assert_cmpstr (step->due_on, ==, "2026-03-10");
  g_assert_cmpstr (step->recovery, ==, plan.recovery);

  /* Finished again: the same step, other words. */
  session_plan_answer (self, occurrence, "experiment", NULL, "Ask two");
  again = session_plan_finish (self, &plan, occurrence);
  changed = find_step (self, occurrence);
  g_assert_cmpstr (changed->title, ==, "Ask two");

  session_plan_take_back (self, again);
  session_plan_take_back (self, finished);
  binned = find_step (self, occurrence);
  g_assert_cmpint (footing_record_get_deleted_at (binned), !=, 0);
  g_assert_null (session_plan_find_entry (self, &plan, occurrence));
}

/* Not a step when it is not wanted, and no more when it was. */
static void
test_no_step (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) second = NULL;
  g_autoptr (GVariant) third = NULL;
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingStep) back = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  occurrence = session_plan_open_session (self, &plan, "reflection");
  session_plan_answer (self, occurrence, "experiment", NULL, "Ask one question");
  session_plan_answer (self, occurrence, "next", NULL, "no");
  g_assert_false (footing_session_wants_step (self->store, occurrence));
  first = session_plan_finish (self, &plan, occurrence);
  g_assert_null (find_step (self, occurrence));

  session_plan_answer (self, occurrence, "next", NULL, "");
  second = session_plan_finish (self, &plan, occurrence);
  session_plan_answer (self, occurrence, "next", NULL, "no");
  third = session_plan_finish (self, &plan, occurrence);
  step = find_step (self, occurrence);
  g_assert_cmpint (footing_record_get_deleted_at (step), !=, 0);
  session_plan_take_back (self, third);
  back = find_step (self, occurrence);
  g_assert_cmpint (footing_record_get_deleted_at (back), ==, 0);
}

/* F43: what was learned and what is next comes back in the update and the agenda. C3:
 * what was learned is private, and only offered. */
static void
test_weekly (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *reflection = NULL;
  g_autofree char *update = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (FootingUpdateDraft) made = NULL;
  g_autoptr (FootingSession) session = NULL;
  g_autofree char *agenda = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  reflection = session_plan_open_session (self, &plan, "reflection");
  session_plan_answer (self, reflection, "learned", NULL, "Measure early");
  session_plan_answer (self, reflection, "feared", NULL, "Private");
  session_plan_answer (self, reflection, "experiment", NULL, "Ask one question");
  finished = session_plan_finish (self, &plan, reflection);

  update = session_plan_open_session (self, &plan, "progress-update");
  made = session_plan_draft (self, &plan, update, NULL);
  g_assert_cmpstr (made->noted, ==, "Measure early");
  g_assert_cmpstr (made->next, ==, "– Ask one question");
  g_assert_null (strstr (made->done, "Private"));

  session = footing_session_open (self->store, update, NULL);
  agenda = footing_session_draft_agenda (self->store, plan.guidance, session, NULL);
  g_assert_nonnull (strstr (agenda, "What I want to try this week:\nAsk one question"));
}

/* --- One-on-one ----------------------------------------------------------------------
 */

static void
add_checkin (Fixture *self, SessionPlan *plan, const char *date, int reactive, int quiet)
{
  const char *id = sample_save (
      self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", plan->recovery,
                                       "kind", "regular", "date", date, NULL));

  g_assert_true (footing_store_set_sign (
      self->store, id,
      footing_guide_code (footing_guidance_nth (plan->guidance, FOOTING_GUIDE_SIGN, 0)),
      reactive, NULL));
  g_assert_true (footing_store_set_sign (
      self->store, id,
      footing_guide_code (footing_guidance_nth (plan->guidance, FOOTING_GUIDE_SIGN, 1)),
      quiet, NULL));
}

static char *
make_agenda (Fixture *self, SessionPlan *plan, const char *occurrence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingSession) session =
      footing_session_open (self->store, occurrence, &error);
  char *agenda;

  g_assert_no_error (error);
  agenda = footing_session_draft_agenda (self->store, plan->guidance, session, &error);
  g_assert_no_error (error);

  return agenda;
}

static void
test_agenda (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *expected = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, &plan);
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  empty = make_agenda (self, &plan, occurrence);
  g_assert_cmpstr (empty, ==, "");

  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery, "title",
                                   "Name the work", "due-on", "2026-03-09", NULL));
  add_checkin (self, &plan, "2026-02-20", 1, 3);
  add_checkin (self, &plan, "2026-02-27", 3, 1);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan.recovery,
                                   "kind", "one-on-one", "state", "held", "date",
                                   "2026-02-25", "notes",
                                   "Tired, and glad.\n\nWhat I promised:\n"
                                   "Name the work\n- Ask the client\n\n"
                                   "What I’ll do differently:\nAsk first",
                                   NULL));
  agenda = make_agenda (self, &plan, occurrence);
  expected = g_strdup_printf (
      "What I promised:\n– Name the work\n\n"
      "What I’ve noticed:\n– %s: more often than last time\n"
      "– %s: less often than last time\n\nLast time:\n– Ask the client\n– Ask first",
      footing_guide_title (footing_guidance_nth (plan.guidance, FOOTING_GUIDE_SIGN, 0),
                           FOOTING_PERSPECTIVE_SUPPORT),
      footing_guide_title (footing_guidance_nth (plan.guidance, FOOTING_GUIDE_SIGN, 1),
                           FOOTING_PERSPECTIVE_SUPPORT));
  g_assert_cmpstr (agenda, ==, expected);
}

static gboolean
has_moved_to (GPtrArray *occurrences, const char *date)
{
  for (guint i = 0; i < occurrences->len; i++) {
    const FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    if (strcmp (occurrence->moved_to, date) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
test_one_on_one (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingOccurrence) row = NULL;
  g_autoptr (GPtrArray) back = NULL;
  FootingConversation *conversation;

  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, &plan);
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  session_plan_refuse (self, &plan, occurrence);
  session_plan_answer (self, occurrence, "agenda", NULL, "How it is");
  session_plan_answer (self, occurrence, "note", NULL, "Better");
  session_plan_answer (self, occurrence, "promised", NULL, "Ask the client");
  session_plan_answer (self, occurrence, "next", NULL, "2026-03-02");
  session_plan_refuse (self, &plan, occurrence);
  session_plan_answer (self, occurrence, "next", NULL, "2026-03-13");
  finished = session_plan_finish (self, &plan, occurrence);
  again = session_plan_finish (self, &plan, occurrence);

  held = fixture_list (self, FOOTING_TYPE_CONVERSATION, plan.recovery);
  g_assert_cmpuint (held->len, ==, 1);
  conversation = g_ptr_array_index (held, 0);
  g_assert_cmpstr (conversation->kind, ==, "one-on-one");
  g_assert_cmpstr (conversation->state, ==, "held");
  g_assert_cmpstr (conversation->agenda, ==, "How it is");
  g_assert_cmpstr (conversation->notes, ==, "Better\n\nWhat I promised:\nAsk the client");
  g_assert_cmpstr (conversation->next_on, ==, "2026-03-13");
  entry = session_plan_find_entry (self, &plan, occurrence);
  g_assert_cmpstr (entry->title, ==, "One-on-one with N.");
  g_assert_cmpstr (entry->kind, ==, "conversation");

  /* The next one rings on the day that was agreed. */
  row = fixture_get (self, FOOTING_TYPE_OCCURRENCE, occurrence);
  waiting = footing_store_list_waiting (self->store, row->ritual, NULL);
  g_assert_true (has_moved_to (waiting, "2026-03-13"));

  session_plan_take_back (self, finished);
  back = footing_store_list_waiting (self->store, row->ritual, NULL);
  g_assert_cmpuint (back->len, >, 0);
  g_assert_false (has_moved_to (back, "2026-03-13"));
  after = fixture_list (self, FOOTING_TYPE_CONVERSATION, plan.recovery);
  g_assert_cmpuint (after->len, ==, 0);
}

/* --- All of them ---------------------------------------------------------------------
 */

static void
test_own (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  const char *ritual;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  ritual = sample_save (self->store,
                        footing_record_new (FOOTING_TYPE_RITUAL, "recovery",
                                            plan.recovery, "title", "A walk", NULL));
  occurrence = footing_schedule_open_session (self->store, ritual, NULL);
  finished = session_plan_finish (self, &plan, occurrence);
  entry = session_plan_find_entry (self, &plan, occurrence);
  g_assert_cmpstr (entry->title, ==, "A walk");
  session_plan_assert_state (self, occurrence, "done");
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) binned = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  occurrence = session_plan_open_session (self, &plan, "outreach");
  g_assert_null (footing_session_open (self->store, "nobody", &unknown));
  fixture_assert_error (unknown, FOOTING_ERROR_GONE);
  g_assert_true (
      footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, plan.recovery, NULL));
  g_assert_null (footing_session_open (self->store, occurrence, &binned));
  fixture_assert_error (binned, FOOTING_ERROR_GONE);
}

/* Texts that have broken other programs go in and come out. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  const char *person;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  person = session_plan_add_person (self, &plan, "x", "", 14);
  occurrence = session_plan_open_session (self, &plan, "outreach");
  session_plan_answer (self, occurrence, "done", person, "yes");
  for (guint i = 0; sample_texts[i] != NULL; i++) {
    g_autoptr (GVariant) finished = NULL;
    g_autoptr (FootingEntry) entry = NULL;

    session_plan_change (self, FOOTING_TYPE_PERSON, person, "name", sample_texts[i]);
    session_plan_answer (self, occurrence, "note", person, sample_texts[i]);
    finished = session_plan_finish (self, &plan, occurrence);
    entry = session_plan_find_entry (self, &plan, occurrence);
    g_assert_true (g_utf8_validate (entry->title, -1, NULL));
    g_assert_cmpint (g_utf8_strlen (entry->title, -1), <, 100);
    g_assert_null (strchr (entry->title, '\n'));
  }
}

/* What can be sent as it is says something; what cannot asks for what is missing, for
 * every reason and in both perspectives. */
static void
test_gaps (void)
{
  static const struct {
    FootingReachReason reason;
    const char *gaps; /* for oneself; "" for none */
  } cases[] = {
      {FOOTING_REACH_REPAIR, ""},
      {FOOTING_REACH_REPAIR_ASKED, ""},
      {FOOTING_REACH_DUE, "[what has moved since we last spoke]"},
      {FOOTING_REACH_SILENCE, "[what has moved since we last spoke]"},
      {FOOTING_REACH_NEVER, "[what I’m working on]"},
  };
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "name", "Mira", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingReach reach = {person, cases[i].reason, 5, TRUE};
    g_autofree char *own =
        footing_reach_format_opening (&reach, FOOTING_PERSPECTIVE_SELF, NULL);
    g_autofree char *told =
        footing_reach_format_opening (&reach, FOOTING_PERSPECTIVE_SELF, "Won");
    g_autofree char *support =
        footing_reach_format_opening (&reach, FOOTING_PERSPECTIVE_SUPPORT, NULL);

    g_assert_cmpint (strchr (own, '[') != NULL, ==, *cases[i].gaps != '\0');
    g_assert_nonnull (strstr (own, cases[i].gaps));
    g_assert_null (strchr (told, '['));
    g_assert_null (strchr (support, '['));
    g_assert_null (strstr (own, "…"));
  }
}

/* F44, S3: what was missed is named until it was noticed. */
static void
test_missed (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (GPtrArray) missed = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const char *dates[] = {"2026-02-10", "2026-02-24", "2026-03-01"};
  const char *newest = NULL;
  gboolean changed;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  rituals = fixture_list (self, FOOTING_TYPE_RITUAL, plan.recovery);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    newest = sample_save (
        self->store, footing_record_new (
                         FOOTING_TYPE_OCCURRENCE, "ritual",
                         footing_record_get_id (g_ptr_array_index (rituals, 0)), "date",
                         dates[i], "due-at", NOW - DAY, "state", "missed", NULL));

  missed = footing_session_list_missed (self->store, plan.recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (missed->len, ==, 1);
  g_assert_cmpstr (footing_record_get_id (g_ptr_array_index (missed, 0)), ==, newest);

  footing_session_notice_missed (self->store, plan.recovery, &before, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, 2);
  after = footing_session_list_missed (self->store, plan.recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 0);

  /* It can be named again, and noticed once more. */
  footing_session_put_back_missed (self->store, before, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (after);
  after = footing_session_list_missed (self->store, plan.recovery, &error);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (footing_record_equal (after->pdata[0], missed->pdata[0]));
  footing_session_notice_missed (self->store, plan.recovery, NULL, &error);
  g_assert_no_error (error);

  /* It can still be done. */
  footing_schedule_answer (self->store, newest, FOOTING_SCHEDULE_DONE, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);
  session_plan_assert_state (self, newest, "done");
}

/* F42: what was only drafted goes, unless somebody has changed it; the reader goes with
 * the last of the rest, and what is done keeps everything. */
static void
test_drafts (Fixture *self, gconstpointer data)
{
  const struct {
    const char *drafted; /* questions, a space between */
    const char *changed; /* which of them, "" for none */
    const char *state;   /* of the occurrence */
    const char *left;
  } cases[] = {
      {"reader headline", "", "due", ""},
      {"reader headline done", "headline", "due", "reader headline"},
      {"reader headline", "reader", "due", "reader"},
      {"reader headline", "", "done", "reader headline"},
      {"", "", "due", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SessionPlan) plan = {0};
    g_autoptr (GHashTable) drafts =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
    g_auto (GStrv) questions = g_strsplit (cases[i].drafted, " ", -1);
    g_autoptr (GString) left = g_string_new (NULL);
    g_autoptr (GPtrArray) answers = NULL;
    g_autofree char *id = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
    id = session_plan_open_session (self, &plan, "progress-update");
    for (guint j = 0; questions[j] != NULL && *questions[j] != '\0'; j++) {
      char *answer = footing_session_ensure_answer (self->store, id, questions[j], NULL,
                                                    "Drafted", NULL, &error);

      g_assert_no_error (error);
      g_hash_table_insert (drafts, answer,
                           fixture_get (self, FOOTING_TYPE_ANSWER, answer));
      if (strcmp (questions[j], cases[i].changed) == 0)
        session_plan_change (self, FOOTING_TYPE_ANSWER, answer, "text", "Mine");
    }
    session_plan_change (self, FOOTING_TYPE_OCCURRENCE, id, "state", cases[i].state);

    g_assert_true (footing_session_leave (self->store, id, drafts, &error));
    g_assert_no_error (error);
    answers = fixture_list (self, FOOTING_TYPE_ANSWER, id);
    for (guint j = 0; j < answers->len; j++)
      g_string_append_printf (left, "%s%s", j > 0 ? " " : "",
                              ((FootingAnswer *)answers->pdata[j])->question);
    g_assert_cmpstr (left->str, ==, cases[i].left);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/session/F42-outreach/rank", test_rank);
  fixture_add ("/session/F42-outreach/opening", test_opening);
  fixture_add ("/session/F42-outreach/finish", test_outreach);
  fixture_add ("/session/F42-reflection/finish", test_reflection);
  fixture_add ("/session/F42-reflection/no-step", test_no_step);
  fixture_add ("/session/F43-weekly", test_weekly);
  fixture_add ("/session/F62-agenda", test_agenda);
  fixture_add ("/session/F62-one-on-one", test_one_on_one);
  fixture_add ("/session/F42-own", test_own);
  fixture_add ("/session/F42-gone", test_gone);
  fixture_add ("/session/F42-drafts", test_drafts);
  fixture_add ("/session/F42-hostile", test_hostile);
  g_test_add_func ("/session/F42-outreach/gaps", test_gaps);
  fixture_add ("/session/F44-S3-missed", test_missed);

  return g_test_run ();
}
