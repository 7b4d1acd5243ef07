/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F70: what comes next, and in which order. Today is Thursday, 5 March 2026. */
#include "config.h"

#include "fixture.h"
#include "plan/steps.h"
#include "schedule/schedule.h"
#include "session/session.h"
#include "probe.h"
#include "today/today-items.h"

#include <string.h>

static const char *const kinds[] = {"draft",   "ritual",  "step",       "person",  "talk",
                                    "outcome", "debrief", "one-on-one", "prepared"};

/* What is listed, one "kind: title (detail)" in each line; of @kind only, or of all when
 * that is NULL. */
static char *
describe (Fixture *self, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = footing_today_list (self->context, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (items, i);

    g_assert_nonnull (item->id);
    if (kind == NULL || strcmp (kinds[item->kind], kind) == 0)
      g_string_append_printf (text, "%s: %s (%s)\n", kinds[item->kind], item->title,
                              item->detail);
  }

  return g_string_free (text, FALSE);
}

static void
assert_list (Fixture *self, const char *kind, const char *expected)
{
  g_autofree char *found = describe (self, kind);

  g_assert_cmpstr (found, ==, expected);
}

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);
}

static void
add_step (Fixture *self, const char *recovery, const char *title, const char *due_on)
{
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "title", title,
                                  "due-on", due_on, NULL));
}

static void
add_person (
    Fixture *self, const char *recovery, const char *name, int days, const char *last)
{
  save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name", name,
                                  "rhythm-days", days, "last-contact-on", last, NULL));
}

static void
add_talk (Fixture *self, const char *recovery, const char *name, const char *repair)
{
  save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name", name,
                                  "repair", repair, "rhythm-days", 7, "last-contact-on",
                                  "2026-02-01", NULL));
}

/* Gives the outcomes of @recovery these days, in their order. */
static void
set_days (Fixture *self, const char *recovery, const char *first, const char *second)
{
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, recovery);
  const char *const days[] = {first, second};

  g_assert_cmpuint (outcomes->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (footing_store_change (
        self->store, FOOTING_TYPE_OUTCOME, footing_record_get_id (outcomes->pdata[i]),
        NULL, "title", i == 0 ? "First" : "Second", "due-on", days[i], NULL));
}

static void
set_state (Fixture *self, const char *recovery, const char *state)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, recovery, &error, "state",
                        state, NULL);
  g_assert_no_error (error);
}

static void
set_today (Fixture *self, const char *noon)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (noon, NULL);

  footing_clock_set_now (self->clock, g_date_time_to_unix (time));
}

/* Each draft waits, with a name or without; a deleted one does not. */
static void
test_drafts (Fixture *self, gconstpointer data)
{
  g_autofree char *named = NULL;
  g_autofree char *nameless = NULL;
  g_autofree char *gone = NULL;

  assert_list (self, NULL, "");

  nameless = footing_plan_create_draft (self->store, self->guidance,
                                        FOOTING_PERSPECTIVE_SUPPORT, NULL);
  gone = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  assert_list (self, NULL,
               "draft: A plan without a name (Continue where you left off)\n"
               "draft: The pilot missed its key figures (Continue where you left off)\n");

  footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, gone, NULL);
  named = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  assert_list (self, "draft",
               "draft: A plan without a name (Continue where you left off)\n");
}

/* Of the rituals those of today and tomorrow, and those that wait for an answer. */
static void
test_rituals (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rituals = NULL;

  assert_list (self, "ritual",
               "ritual: Progress update (today, 15:00 · 20 min)\n"
               "ritual: Reflection (tomorrow, 15:30 · 20 min)\n"
               "ritual: Signs check-in (tomorrow, 16:00 · 5 min)\n");

  set_today (self, "2026-03-09T12:00:00Z");
  assert_list (self, "ritual",
               "ritual: Progress update (4 days ago, 15:00 · 20 min)\n"
               "ritual: Reflection (3 days ago, 15:30 · 20 min)\n"
               "ritual: Signs check-in (3 days ago, 16:00 · 5 min)\n"
               "ritual: Outreach (tomorrow, 10:00 · 20 min)\n");

  rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  for (guint i = 1; i < rituals->len; i++)
    footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                          footing_record_get_id (g_ptr_array_index (rituals, i)), NULL,
                          "enabled", FALSE, NULL);
  assert_list (self, "ritual", "ritual: Outreach (tomorrow, 10:00 · 20 min)\n");
}

/* H19: while fewer than two rituals come by tomorrow, those of the next seven days are
 * there; started from there they are done early, and others follow. */
static void
test_later_rituals (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autofree char *session = footing_schedule_open_session (
        self->store, footing_record_get_id (g_ptr_array_index (rituals, i + 1)), NULL);

    footing_schedule_answer (self->store, session, FOOTING_SCHEDULE_DONE, NULL, NULL);
  }
  assert_list (self, "ritual",
               "ritual: Signs check-in (tomorrow, 16:00 · 5 min)\n"
               "ritual: Outreach (Tue, 10 March, 10:00 · 20 min)\n");

  items = footing_today_list (self->context, NULL);
  for (guint i = 0; i < items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (items, i);

    g_assert_true ((item->ritual != NULL) == (strcmp (item->title, "Outreach") == 0));
  }

  set_state (self, id, "paused");
  assert_list (self, "ritual", "");
}

/* F6: the first win, then the steps of the next two weeks by date; what has passed is
 * said without blame. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  add_step (self, id, "In two weeks", "2026-03-19");
  add_step (self, id, "Later", "2026-03-20");
  add_step (self, id, "Some day", "");
  add_step (self, id, "Tomorrow", "2026-03-06");
  add_step (self, id, "Today", "2026-03-05");
  add_step (self, id, "Passed", "2026-03-03");
  add_step (self, id, " \n", "2026-03-14");
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Dropped",
                                  "due-on", "2026-03-07", "state", "dropped", NULL));
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Done",
                                  "due-on", "2026-03-07", "state", "done", NULL));

  assert_list (self, "step",
               "step: First win: Publish the cleaned-up report (in 4 days)\n"
               "step: Passed (was planned for 3 Mar)\n"
               "step: Today (today)\n"
               "step: Tomorrow (tomorrow)\n"
               "step: Agree on two targets (in 7 days)\n"
               "step: A step without a name (in 9 days)\n"
               "step: In two weeks (in 14 days)\n");
}

/* F6: the first win is there until it is won, with a date or without. */
static void
test_first_win (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);

  set_today (self, "2026-03-30T12:00:00Z");
  assert_list (self, "step",
               "step: First win: Publish the cleaned-up report (was planned for 9 Mar)\n"
               "step: Agree on two targets (was planned for 12 Mar)\n");
  footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL, "due-on", "", "title",
                        "", NULL);
  assert_list (self, "step",
               "step: First win ()\n"
               "step: Agree on two targets (was planned for 12 Mar)\n");
  footing_steps_set_done (self->store, self->guidance, win, TRUE, NULL);
  assert_list (self, "step", "step: Agree on two targets (was planned for 12 Mar)\n");
}

/* People whose rhythm says so, from that very day on. */
static void
test_people (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  add_person (self, id, "Not yet", 7, "2026-02-27");
  add_person (self, id, "Just due", 7, "2026-02-26");
  add_person (self, id, "Daily", 1, "2026-03-04");
  add_person (self, id, "No rhythm", -1, "2025-01-01");
  add_person (self, id, "Never met", 7, "");
  add_person (self, id, "", 14, "2026-01-05");

  assert_list (self, "person",
               "person: Just due (hasn’t heard from you for 7 days)\n"
               "person: Daily (hasn’t heard from you for 1 day)\n"
               "person: Somebody (hasn’t heard from you for 59 days)\n");
}

/* H4: a conversation that is wanted is there until it was held, by its person, who is
 * named once. */
static void
test_talks (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  add_talk (self, id, "Ana", "wanted");
  add_talk (self, id, "Ben", "requested");
  add_talk (self, id, "Cem", "held");
  add_talk (self, id, "Dana", "none");
  assert_list (self, "talk",
               "talk: Ana (you want to talk)\n"
               "talk: Ben (you’ve asked for a talk)\n");
  assert_list (self, "person",
               "person: Cem (hasn’t heard from you for 32 days)\n"
               "person: Dana (hasn’t heard from you for 32 days)\n");
}

static void
add_path (Fixture *self,
          const char *recovery,
          const char *name,
          const char *kind,
          const char *state,
          const char *next)
{
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name", name, "role",
                          "mentor", "last-contact-on", FIXTURE_TODAY, NULL);
  g_autoptr (FootingConversation) talk =
      footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", recovery, "person",
                          footing_record_get_id (person), "kind", kind, "state", state,
                          "next-on", next, NULL);

  g_assert_true (footing_store_save (self->store, person, NULL));
  g_assert_true (footing_store_save (self->store, talk, NULL));
}

/* Notes that something is to be cleared up with @name as well. */
static void
want_talk (Fixture *self, const char *recovery, const char *name)
{
  g_autoptr (GPtrArray) people = probe_list (self, FOOTING_TYPE_PERSON, recovery);

  for (guint i = 0; i < people->len; i++)
    if (strcmp (((FootingPerson *)people->pdata[i])->name, name) == 0)
      g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON,
                                           footing_record_get_id (people->pdata[i]), NULL,
                                           "repair", "wanted", NULL));
}

/* F53, F54: what comes next in a conversation is there from its day on, whatever else
 * is to be talked about with them. */
static void
test_paths (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  add_path (self, id, "Ana", "ask", "requested", FIXTURE_TODAY);
  add_path (self, id, "Ben", "ask", "requested", "2026-12-01");
  add_path (self, id, "Cem", "ask", "answered", FIXTURE_TODAY);
  add_path (self, id, "Dana", "sponsor", "planned", FIXTURE_TODAY);
  add_path (self, id, "Eli", "ask", "thanked", "");
  add_path (self, id, "Finn", "ask", "requested", FIXTURE_TODAY);
  want_talk (self, id, "Finn");
  assert_list (self, "talk",
               "talk: Ana (You’ve asked, and there is no answer yet)\n"
               "talk: Cem (They’ve answered: say thank you, and what you did)\n"
               "talk: Dana (You want to ask what it takes to speak up for you)\n"
               "talk: Finn (You’ve asked, and there is no answer yet)\n");
}

/* H4: the outcomes whose day is near stand among the steps; while none is, there is one
 * line for the one that comes next. What is delivered is no longer asked for. */
static void
test_outcomes (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);

  set_days (self, id, "2026-04-20", "2026-04-10");
  assert_list (self, "outcome", "outcome: Outcome: Second (48 → 24 hours by 10 April)\n");
  set_days (self, id, "2026-04-20", "2026-03-19");
  assert_list (self, "outcome", "outcome: Outcome: Second (48 → 24 hours by 19 March)\n");
  set_days (self, id, "2026-03-12", "2026-03-04");
  assert_list (self, "outcome",
               "outcome: Outcome: Second (48 → 24 hours by 4 March)\n"
               "outcome: Outcome: First (48 → 24 hours by 12 March)\n");

  for (guint i = 0; i < outcomes->len; i++) {
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_OUTCOME,
                                         footing_record_get_id (outcomes->pdata[i]), NULL,
                                         "state", "delivered", NULL));
    assert_list (self, "outcome",
                 i == 0 ? "outcome: Outcome: Second (48 → 24 hours by 4 March)\n" : "");
  }
}

/* A plan that is paused or over asks for nothing; drafts wait all the same. */
static void
test_paused (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *before = describe (self, NULL);

  add_person (self, id, "Due", 7, "2026-02-01");
  g_assert_cmpstr (before, !=, "");
  set_state (self, id, "paused");
  assert_list (self, NULL, "");
  set_state (self, id, "recovered");
  assert_list (self, NULL, "");
  set_state (self, id, "archived");
  assert_list (self, NULL, "");

  draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  assert_list (self, NULL,
               "draft: The pilot missed its key figures (Continue where you left off)\n");

  set_state (self, id, "active");
  assert_list (self, "person", "person: Due (hasn’t heard from you for 32 days)\n");
}

/* Drafts, then the first win, rituals and steps in the order of time, then people; of the
 * current plan only. */
static void
test_order (Fixture *self, gconstpointer data)
{
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *draft =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);

  add_step (self, other, "Of another plan", "2026-03-06");
  add_step (self, id, "Passed", "2026-03-03");
  add_step (self, id, "Today", "2026-03-05");
  add_step (self, id, "Tomorrow", "2026-03-06");
  add_step (self, id, "Of the same day", "2026-03-09");
  add_person (self, id, "Due", 7, "2026-02-01");
  add_talk (self, id, "Ana", "wanted");
  footing_context_set_recovery (self->context, id);

  assert_list (self, NULL,
               "draft: The pilot missed its key figures (Continue where you left off)\n"
               "step: First win: Publish the cleaned-up report (in 4 days)\n"
               "step: Passed (was planned for 3 Mar)\n"
               "ritual: Progress update (today, 15:00 · 20 min)\n"
               "step: Today (today)\n"
               "ritual: Reflection (tomorrow, 15:30 · 20 min)\n"
               "ritual: Signs check-in (tomorrow, 16:00 · 5 min)\n"
               "step: Tomorrow (tomorrow)\n"
               "step: Of the same day (in 4 days)\n"
               "step: Agree on two targets (in 7 days)\n"
               "talk: Ana (you want to talk)\n"
               "person: Due (hasn’t heard from you for 32 days)\n"
               "outcome: Outcome: Answer within a day (48 → 24 hours by 20 April)\n");
}

/* H19: a session that is begun days before its time is one row, and not one more beside
 * that of its time; opened and left, it says that one can go on with it, and not the hour
 * of its day, which may have passed. */
static void
test_begun (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  g_autofree char *session = NULL;
  g_autofree char *answer = NULL;
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 1; i < rituals->len; i++)
    footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                          footing_record_get_id (g_ptr_array_index (rituals, i)), NULL,
                          "enabled", FALSE, NULL);
  assert_list (self, "ritual", "ritual: Outreach (Tue, 10 March, 10:00 · 20 min)\n");

  session = footing_schedule_open_session (
      self->store, footing_record_get_id (g_ptr_array_index (rituals, 0)), NULL);
  assert_list (self, "ritual", "ritual: Outreach (Continue where you left off)\n");
  answer = footing_session_ensure_answer (self->store, session, "said", NULL, "Half",
                                          NULL, NULL);
  g_assert_nonnull (answer);
  assert_list (self, "ritual", "ritual: Outreach (Continue where you left off)\n");
  items = footing_today_list (self->context, NULL);
  g_assert_true (((FootingTodayItem *)g_ptr_array_index (items, 1))->begun);
}

/* D35: a page to start on names a dozen of each kind, and how many more there are. */
static void
test_rest (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  static const char *const days[] = {"mon", NULL};
  g_autoptr (GPtrArray) items = NULL;
  guint n[G_N_ELEMENTS (kinds)] = {0}, n_rest[G_N_ELEMENTS (kinds)] = {0};
  g_autofree char *all = NULL;

  for (int i = 0; i < 13; i++) {
    G_GNUC_UNUSED g_autofree char *draft = footing_plan_create_draft (
        self->store, self->guidance, FOOTING_PERSPECTIVE_SELF, NULL);
    g_autoptr (FootingRitual) ritual =
        footing_record_new (FOOTING_TYPE_RITUAL, "recovery", id, "title", "A walk",
                            "days", days, "time", "09:00", NULL);

    g_assert_true (footing_store_save (self->store, ritual, NULL));
    save (self, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                    footing_record_get_id (ritual), "date", FIXTURE_TODAY,
                                    NULL));
    add_step (self, id, "Soon", "2026-03-06");
    add_person (self, id, "Due", 7, "2026-02-01");
    add_talk (self, id, "Ana", "wanted");
    save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, "title", "Soon",
                                    "due-on", "2026-03-06", NULL));
  }

  items = footing_today_list (self->context, NULL);
  for (guint i = 0; i < items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (items, i);

    if (item->n_rest > 0)
      n_rest[item->kind] += item->n_rest;
    else
      n[item->kind]++;
  }
  for (guint i = 0; i <= FOOTING_TODAY_OUTCOME; i++)
    g_assert_cmpuint (n[i], ==, 12);
  g_assert_cmpuint (n_rest[FOOTING_TODAY_DRAFT], ==, 1);
  g_assert_cmpuint (n_rest[FOOTING_TODAY_RITUAL], ==, 4);
  g_assert_cmpuint (n_rest[FOOTING_TODAY_STEP], ==, 3);
  g_assert_cmpuint (n_rest[FOOTING_TODAY_PERSON], ==, 1);
  g_assert_cmpuint (n_rest[FOOTING_TODAY_TALK], ==, 1);
  g_assert_cmpuint (n_rest[FOOTING_TODAY_OUTCOME], ==, 1);

  all = describe (self, NULL);
  g_assert_nonnull (strstr (all, "draft: 1 more plan to finish ()\nstep: First win: "));
  g_assert_nonnull (strstr (all, "ritual: 4 more rituals ()\nstep: 3 more steps ()\n"
                                 "outcome: 1 more outcome ()\ntalk: Ana "));
  g_assert_nonnull (
      strstr (all, "talk: 1 more conversation that you want ()\nperson: Due "));
  g_assert_true (
      g_str_has_suffix (all, "person: 1 more person is waiting to hear from you ()\n"));
}

/* One line each, of a length that a row can hold. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GPtrArray) items = NULL;

  add_step (self, id, PROBE_HOSTILE, "2026-03-06");
  add_step (self, id, megabyte, "2026-03-06");
  add_person (self, id, PROBE_HOSTILE, 7, "2026-02-01");
  add_person (self, id, megabyte, 7, "2026-02-01");

  items = footing_today_list (self->context, NULL);
  g_assert_cmpuint (items->len, ==, 3 + 4 + 2 + 1);
  for (guint i = 0; i < items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (items, i);

    g_assert_true (g_utf8_validate (item->title, -1, NULL));
    g_assert_null (strchr (item->title, '\n'));
    g_assert_cmpint (strlen (item->title), <, 1000);
    g_assert_cmpstr (item->title, !=, "");
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/today-items/F70-drafts", test_drafts);
  fixture_test ("/app/today-items/F70-rituals", test_rituals);
  fixture_test ("/app/today-items/F70-steps", test_steps);
  fixture_test ("/app/today-items/F6-first-win", test_first_win);
  fixture_test ("/app/today-items/H19-later-rituals", test_later_rituals);
  fixture_test ("/app/today-items/F70-people", test_people);
  fixture_test ("/app/today-items/H4-talks", test_talks);
  fixture_test ("/app/today-items/F53-paths", test_paths);
  fixture_test ("/app/today-items/H4-outcomes", test_outcomes);
  fixture_test ("/app/today-items/F70-paused", test_paused);
  fixture_test ("/app/today-items/F70-order", test_order);
  fixture_test ("/app/today-items/H19-begun", test_begun);
  fixture_test ("/app/today-items/D35-rest", test_rest);
  fixture_test ("/app/today-items/F70-hostile", test_hostile);

  return g_test_run ();
}
