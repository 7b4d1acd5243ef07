/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F52 to F54: a conversation as a path of a few steps. */
#include "config.h"

#include "fixture.h"
#include "plan/repair.h"
#include "plan/talks.h"

#include <string.h>

static char *
add_person (Fixture *self, const char *role)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));

  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", "Mira", "role", role, "ask",
                                                 "Which of the two?", NULL));
}

static FootingPerson *
get_person (Fixture *self, const char *id)
{
  return fixture_get (self, FOOTING_TYPE_PERSON, id);
}

static FootingConversation *
get_talk (Fixture *self, const char *id)
{
  return fixture_get (self, FOOTING_TYPE_CONVERSATION, id);
}

static char *
plan_talk (Fixture *self, const char *person, FootingPath path)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_talks_plan (self->store, person, path, &error);

  g_assert_no_error (error);
  if (path == FOOTING_PATH_ASK)
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, id, NULL,
                                         "option-a", "Start small in May", "option-b",
                                         "All of it in July", NULL));

  return id;
}

static void
move (Fixture *self, const char *id, FootingTalkState state)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_talks_move (self->store, id, state, NULL, &error));
  g_assert_no_error (error);
}

/* The titles of all entries of the plan of @person, a line each. */
static char *
list_entries (Fixture *self, const char *person)
{
  g_autoptr (FootingPerson) row = get_person (self, person);
  g_autoptr (GPtrArray) entries = fixture_list (self, FOOTING_TYPE_ENTRY, row->recovery);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = entries->pdata[i];

    g_assert_cmpstr (entry->kind, ==, "conversation");
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", entry->title);
  }

  return g_strdup (text->str);
}

/* Which path goes to whom, and what comes after what on it. */
static void
test_paths (void)
{
  static const struct {
    FootingPath path;
    const char *order;
    gboolean to_sponsor, to_manager;
  } cases[] = {
      {FOOTING_PATH_REPAIR, "0124", TRUE, TRUE},
      {FOOTING_PATH_ASK, "01234", TRUE, TRUE},
      {FOOTING_PATH_SPONSOR, "01234", TRUE, FALSE},
      {FOOTING_PATH_ADVOCATE, "01234", FALSE, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FootingTalkState state = FOOTING_TALK_PLANNED;
    g_autoptr (GString) order = g_string_new ("0");

    while (footing_path_get_next (cases[i].path, state, &state))
      g_string_append_printf (order, "%d", state);
    g_assert_cmpstr (order->str, ==, cases[i].order);
    g_assert_cmpint (footing_path_is_for (cases[i].path, "sponsor"), ==,
                     cases[i].to_sponsor);
    g_assert_cmpint (footing_path_is_for (cases[i].path, "mentor"), ==,
                     cases[i].to_sponsor);
    g_assert_cmpint (footing_path_is_for (cases[i].path, "manager"), ==,
                     cases[i].to_manager);
    g_assert_cmpint (
        footing_path_is_offered (cases[i].path, "manager", FOOTING_PERSPECTIVE_SELF), ==,
        cases[i].to_manager);
    g_assert_cmpint (
        footing_path_is_offered (cases[i].path, "manager", FOOTING_PERSPECTIVE_SUPPORT),
        ==, cases[i].path == FOOTING_PATH_ASK);
  }
}

/* Each step has its day, a working day for what comes next, and what stands with the
 * person; the timeline gets one entry. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPath path;
    const char *role, *title;
    const char *next[FOOTING_N_TALK_STATES];
  } cases[] = {
      {FOOTING_PATH_REPAIR,
       "manager",
       "Talked with Mira about what happened",
       {"2026-03-06", "2026-03-09", "2026-03-05", NULL, ""}},
      {FOOTING_PATH_ASK,
       "mentor",
       "Asked Mira: Start small in May, or All of it in July?",
       {"2026-03-06", "2026-03-09", "2026-03-10", "2026-03-05", ""}},
      {FOOTING_PATH_SPONSOR,
       "mentor",
       "Asked Mira what it takes to speak up for me",
       {"2026-03-10", "2026-03-10", "2026-03-17", "2026-03-05", ""}},
      {FOOTING_PATH_ADVOCATE,
       "peer",
       "Asked Mira what it takes to speak up for me",
       {"2026-03-10", "2026-03-10", "2026-03-17", "2026-03-05", ""}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *person = add_person (self, cases[i].role);
    g_autofree char *id = plan_talk (self, person, cases[i].path);
    FootingTalkState state = FOOTING_TALK_PLANNED;

    do {
      g_autoptr (FootingConversation) talk = NULL;
      g_autoptr (FootingPerson) row = NULL;
      g_autofree char *entries = NULL;

      /* What is noted twice is done once. */
      move (self, id, state);
      move (self, id, state);
      talk = get_talk (self, id);
      row = get_person (self, person);
      entries = list_entries (self, person);
      g_assert_cmpint (footing_talk_get_state (talk), ==, state);
      g_assert_cmpstr (talk->next_on, ==, cases[i].next[state]);
      g_assert_cmpstr (footing_talk_get_day (talk, state), ==,
                       state > FOOTING_TALK_PLANNED ? TODAY : "");
      g_assert_cmpstr (row->last_contact_on, ==, state >= FOOTING_TALK_HELD ? TODAY : "");
      g_assert_cmpstr (entries, ==, state >= FOOTING_TALK_HELD ? cases[i].title : "");
      if (cases[i].path == FOOTING_PATH_REPAIR)
        g_assert_cmpstr (row->repair, ==,
                         state == FOOTING_TALK_PLANNED     ? "wanted"
                         : state == FOOTING_TALK_REQUESTED ? "requested"
                                                           : "held");
      else
        g_assert_cmpstr (row->repair, ==, "none");
    } while (footing_path_get_next (cases[i].path, state, &state));
  }
}

/* F23: each step can be taken back, and everything is as it was before. */
static void
test_take_back (Fixture *self, gconstpointer data)
{
  for (FootingPath path = 0; path < FOOTING_N_PATHS; path++) {
    g_autofree char *person = add_person (self, "mentor");
    g_autofree char *id = plan_talk (self, person, path);
    FootingTalkState state = FOOTING_TALK_PLANNED;

    if (!footing_path_is_for (path, "mentor"))
      continue;
    while (footing_path_get_next (path, state, &state)) {
      g_autoptr (FootingConversation) before = get_talk (self, id);
      g_autoptr (FootingPerson) person_before = get_person (self, person);
      g_autofree char *entries_before = list_entries (self, person);
      g_autoptr (FootingConversation) after = NULL;
      g_autoptr (FootingPerson) person_after = NULL;
      g_autofree char *entries_after = NULL;
      g_autoptr (FootingTalkStep) step = NULL;

      g_assert_true (footing_talks_move (self->store, id, state, &step, NULL));
      g_assert_true (footing_talks_take_back (self->store, step, NULL));
      after = get_talk (self, id);
      person_after = get_person (self, person);
      entries_after = list_entries (self, person);
      g_assert_true (footing_record_equal (before, after));
      g_assert_true (footing_record_equal (person_before, person_after));
      g_assert_cmpstr (entries_before, ==, entries_after);
      move (self, id, state);
    }
  }
}

/* F23: so can planning it, with what the person is noted to want. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  for (FootingPath path = 0; path < FOOTING_N_PATHS; path++) {
    g_autofree char *person = add_person (self, "mentor");
    g_autoptr (FootingPerson) before = get_person (self, person);
    g_autoptr (FootingPerson) during = NULL;
    g_autoptr (FootingPerson) after = NULL;
    g_autoptr (GPtrArray) talks = NULL;
    g_autoptr (FootingTalkStep) step = NULL;
    g_autofree char *id = NULL;

    id = footing_talks_begin (self->store, person, path, FOOTING_TALK_PLANNED, &step,
                              NULL);
    g_assert_nonnull (id);
    during = get_person (self, person);
    g_assert_cmpstr (during->repair, ==, path == FOOTING_PATH_REPAIR ? "wanted" : "none");
    g_assert_true (footing_talks_take_back (self->store, step, NULL));
    after = get_person (self, person);
    talks = fixture_list (self, FOOTING_TYPE_CONVERSATION, before->recovery);
    g_assert_true (footing_record_equal (before, after));
    g_assert_cmpuint (talks->len, ==, 0);
  }
}

/* F53: without a decision an ask goes nowhere, and says in one sentence what is missing.
 */
static void
test_decision (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *a, *b, *leaning, *question; /* NULL: refused */
  } cases[] = {
      {"", "", "", NULL},
      {"May", "", "", NULL},
      {" \n", "July", "", NULL},
      {"May", " may ", "", NULL},
      {"May", "July", "", "May, or July?"},
      {"May", "July", "May, it is small",
       "May, or July? I’m leaning towards this: May, it is small"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *person = add_person (self, "peer");
    g_autofree char *id =
        footing_talks_plan (self->store, person, FOOTING_PATH_ASK, NULL);
    g_autoptr (FootingConversation) talk = NULL;
    g_autofree char *question = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, id, NULL,
                                         "option-a", cases[i].a, "option-b", cases[i].b,
                                         "leaning", cases[i].leaning, NULL));
    g_assert_cmpint (
        footing_talks_move (self->store, id, FOOTING_TALK_REQUESTED, NULL, &error), ==,
        cases[i].question != NULL);
    if (cases[i].question == NULL)
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
    talk = get_talk (self, id);
    question = footing_talk_format_decision (talk);
    g_assert_cmpstr (talk->state, ==,
                     cases[i].question != NULL ? "requested" : "planned");
    g_assert_cmpstr (question, ==,
                     cases[i].question != NULL ? cases[i].question : "Which of the two?");
  }
}

/* F52: the repair of the person and its path are one: whichever is changed. */
static void
test_one_truth (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *repair;
    FootingTalkState state;
  } cases[] = {{"wanted", FOOTING_TALK_PLANNED},
               {"requested", FOOTING_TALK_REQUESTED},
               {"held", FOOTING_TALK_HELD}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *one = add_person (self, "peer");
    g_autofree char *two = add_person (self, "peer");
    g_autofree char *id = plan_talk (self, two, FOOTING_PATH_REPAIR);
    g_autoptr (FootingPerson) row = get_person (self, one);
    g_autoptr (FootingPerson) other = NULL;
    g_autoptr (FootingConversation) talk = NULL;
    g_autofree char *first = NULL, *second = NULL;

    g_assert_true (footing_repair_set_state (self->store, one, cases[i].repair, NULL));
    move (self, id, cases[i].state);
    talk = footing_talks_find (self->store, row, FOOTING_PATH_REPAIR, NULL);
    other = get_person (self, two);
    g_assert_cmpint (footing_talk_get_state (talk), ==, cases[i].state);
    g_assert_cmpstr (other->repair, ==, cases[i].repair);
    first = list_entries (self, one);
    second = list_entries (self, two);
    g_assert_cmpstr (first, ==, second);
  }
}

/* F52: taken back in the row of the person, the entry goes too, unless it was edited. */
static void
test_repair_back (Fixture *self, gconstpointer data)
{
  for (guint edited = 0; edited < 2; edited++) {
    g_autofree char *person = add_person (self, "peer");
    g_autoptr (FootingEdit) edit =
        footing_edit_begin (self->store, FOOTING_TYPE_PERSON, person, NULL);
    g_autofree char *entries = NULL;
    gboolean changed;

    g_assert_true (footing_repair_set_state (self->store, person, "held", NULL));
    g_assert_true (footing_edit_end (edit, self->store, &changed, NULL));
    if (edited) {
      g_autoptr (FootingPerson) row = get_person (self, person);
      g_autoptr (GPtrArray) all = fixture_list (self, FOOTING_TYPE_ENTRY, row->recovery);

      footing_clock_set_now (self->clock, NOW + 60);
      g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY,
                                           footing_record_get_id (all->pdata[0]), NULL,
                                           "title", "Coffee with Mira", NULL));
    }
    g_assert_true (footing_repair_take_back (self->store, edit, NULL));
    entries = list_entries (self, person);
    g_assert_cmpstr (entries, ==, edited ? "Coffee with Mira" : "");
  }
}

/* A plan that has not started has no timeline yet. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *person = add_person (self, "peer");
  g_autoptr (FootingPerson) row = get_person (self, person);
  g_autofree char *entries = NULL;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, row->recovery,
                                       NULL, "state", "draft", NULL));
  g_assert_true (footing_repair_set_state (self->store, person, "held", NULL));
  entries = list_entries (self, person);
  g_assert_cmpstr (entries, ==, "");
}

/* What is due, and when. */
static void
test_due (void)
{
  static const struct {
    const char *kind, *state, *next;
    gboolean due;
  } cases[] = {
      {"ask", "planned", "2026-03-03", TRUE},
      {"ask", "planned", "2026-03-04", FALSE},
      {"ask", "answered", "2026-02-03", TRUE},
      {"ask", "thanked", "2026-02-03", FALSE},
      {"sponsor", "requested", "", FALSE},
      {"repair", "held", "2026-03-01", TRUE},
      {"one-on-one", "held", "2026-03-01", FALSE},
      {"update", "held", "2026-03-01", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingConversation) talk =
        footing_record_new (FOOTING_TYPE_CONVERSATION, "kind", cases[i].kind, "state",
                            cases[i].state, "next-on", cases[i].next, NULL);

    g_assert_cmpint (footing_talk_is_due (talk, TODAY), ==, cases[i].due);
  }
}

/* What is no path, or is gone, is refused and changes nothing. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *person = add_person (self, "peer");
  g_autoptr (FootingPerson) row = get_person (self, person);
  g_autofree char *update = fixture_save (
      self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", row->recovery,
                                "person", person, "kind", "update", NULL));
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) gone = NULL;

  g_assert_false (
      footing_talks_move (self->store, update, FOOTING_TALK_HELD, NULL, &none));
  fixture_assert_error (none, FOOTING_ERROR_INVALID);
  g_assert_false (
      footing_talks_move (self->store, "nothing", FOOTING_TALK_HELD, NULL, &gone));
  fixture_assert_error (gone, FOOTING_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/talks/F52/paths", test_paths);
  g_test_add_func ("/talks/F52/due", test_due);
  fixture_add ("/talks/F52/steps", test_steps);
  fixture_add ("/talks/F52/one-truth", test_one_truth);
  fixture_add ("/talks/F52/repair-back", test_repair_back);
  fixture_add ("/talks/F52/draft", test_draft);
  fixture_add ("/talks/F53/decision", test_decision);
  fixture_add ("/talks/F54/refused", test_refused);
  fixture_add ("/talks/F23/take-back", test_take_back);
  fixture_add ("/talks/F23/begin", test_begin);

  return g_test_run ();
}
