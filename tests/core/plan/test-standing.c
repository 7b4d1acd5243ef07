/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F50, F52 to F54: how it stands with a person, told in one place; and a conversation
 * that is not going to happen. */
#include "config.h"

#include "fixture.h"
#include "plan/standing.h"
#include "store/store-replay.h"

#define REPAIR FOOTING_PATH_REPAIR
#define ASK FOOTING_PATH_ASK
#define PLANNED FOOTING_TALK_PLANNED
#define REQUESTED FOOTING_TALK_REQUESTED
#define HELD FOOTING_TALK_HELD
#define ANSWERED FOOTING_TALK_ANSWERED
#define THANKED FOOTING_TALK_THANKED

/* What the person and the conversation say, and what that comes to. */
static void
test_find (void)
{
  static const struct {
    FootingPath path;
    const char *repair, *talk; /* the second NULL for none */
    gboolean begun;
    FootingTalkState state;
    gboolean kept, over, may_drop;
    FootingTalkState next;
  } cases[] = {
      {REPAIR, "none", NULL, FALSE, PLANNED, FALSE, FALSE, FALSE, PLANNED},
      {REPAIR, "wanted", NULL, TRUE, PLANNED, FALSE, FALSE, TRUE, REQUESTED},
      {REPAIR, "requested", NULL, TRUE, REQUESTED, FALSE, FALSE, TRUE, HELD},
      /* Noted as done, and nothing else is kept of it. */
      {REPAIR, "held", NULL, TRUE, HELD, FALSE, TRUE, FALSE, PLANNED},
      {REPAIR, "none", "planned", FALSE, PLANNED, FALSE, FALSE, FALSE, PLANNED},
      {REPAIR, "none", "held", FALSE, PLANNED, FALSE, FALSE, FALSE, PLANNED},
      {REPAIR, "wanted", "planned", TRUE, PLANNED, TRUE, FALSE, TRUE, REQUESTED},
      {REPAIR, "requested", "requested", TRUE, REQUESTED, TRUE, FALSE, TRUE, HELD},
      {REPAIR, "held", "planned", TRUE, HELD, TRUE, FALSE, FALSE, THANKED},
      {REPAIR, "held", "held", TRUE, HELD, TRUE, FALSE, FALSE, THANKED},
      {REPAIR, "held", "thanked", TRUE, THANKED, TRUE, TRUE, FALSE, PLANNED},
      /* Wanted anew: the one that is over is another one. */
      {REPAIR, "wanted", "thanked", TRUE, PLANNED, FALSE, FALSE, TRUE, REQUESTED},
      {ASK, "held", NULL, FALSE, PLANNED, FALSE, FALSE, FALSE, PLANNED},
      {ASK, "none", "planned", TRUE, PLANNED, TRUE, FALSE, TRUE, REQUESTED},
      {ASK, "none", "requested", TRUE, REQUESTED, TRUE, FALSE, TRUE, HELD},
      {ASK, "none", "held", TRUE, HELD, TRUE, FALSE, FALSE, ANSWERED},
      {ASK, "none", "answered", TRUE, ANSWERED, TRUE, FALSE, FALSE, THANKED},
      {ASK, "none", "thanked", TRUE, THANKED, TRUE, TRUE, FALSE, PLANNED},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "repair", cases[i].repair, NULL);
    g_autoptr (FootingConversation) talk =
        cases[i].talk != NULL
            ? footing_record_new (FOOTING_TYPE_CONVERSATION, "state", cases[i].talk, NULL)
            : NULL;
    const FootingTalkStanding standing =
        footing_talk_standing_find (cases[i].path, person, talk);

    g_test_message ("%u: %s, %s", i, cases[i].repair, cases[i].talk);
    g_assert_cmpint (standing.begun, ==, cases[i].begun);
    g_assert_cmpint (standing.state, ==, cases[i].state);
    g_assert_true (standing.talk == (cases[i].kept ? talk : NULL));
    g_assert_cmpint (footing_talk_standing_is_over (&standing), ==, cases[i].over);
    g_assert_cmpint (footing_talk_standing_may_drop (&standing), ==, cases[i].may_drop);
    g_assert_cmpint (footing_talk_standing_get_next (&standing, cases[i].path), ==,
                     cases[i].next);
  }
}

/* The last contact is the latest of what says so; what is only planned is none. */
static void
test_contact (void)
{
  static const struct {
    const char *noted, *state, *requested_on, *date, *shown_on, *last;
  } cases[] = {
      {"", "planned", "", "", "", ""},
      {"2026-02-01", "planned", "", "", "", "2026-02-01"},
      {"", "requested", "2026-02-03", "", "", "2026-02-03"},
      {"2026-02-01", "held", "2026-02-03", "2026-02-05", "", "2026-02-05"},
      {"2026-02-09", "held", "2026-02-03", "2026-02-05", "", "2026-02-09"},
      {"", "held", "", "2026-02-05", "2026-02-07", "2026-02-07"},
      /* Planned for a day, or moved back to being planned. */
      {"", "planned", "", "2026-03-12", "", ""},
      {"", "planned", "2026-02-03", "2026-02-05", "", ""},
      {"", "requested", "2026-02-03", "2026-02-05", "", "2026-02-03"},
      /* Days to come, and none at all. */
      {"2026-02-01", "held", "", "2026-03-12", "2026-04-01", "2026-02-01"},
      {"soon", "held", "", "then", "soon", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "last-contact-on", cases[i].noted, NULL);
    g_autoptr (FootingConversation) talk = footing_record_new (
        FOOTING_TYPE_CONVERSATION, "person", footing_record_get_id (person), "kind",
        "sponsor", "state", cases[i].state, "requested-on", cases[i].requested_on, "date",
        cases[i].date, NULL);
    g_autoptr (FootingConversation) other =
        footing_record_new (FOOTING_TYPE_CONVERSATION, "person", "somebody", "state",
                            "held", "date", "2026-03-01", NULL);
    g_autoptr (GPtrArray) talks = g_ptr_array_new ();

    g_ptr_array_add (talks, talk);
    g_ptr_array_add (talks, other);
    g_test_message ("%u", i);
    g_assert_cmpstr (
        footing_person_find_contact (person, talks, cases[i].shown_on, TODAY), ==,
        cases[i].last);
  }
}

/* What comes next has the day that was set, else that it is planned for. */
static void
test_next_day (void)
{
  static const struct {
    const char *state, *next_on, *date, *day;
  } cases[] = {
      {"planned", "", "", ""},
      {"planned", "", "2026-03-12", "2026-03-12"},
      {"planned", "2026-03-06", "2026-03-12", "2026-03-06"},
      {"held", "", "2026-03-01", ""},
      {"thanked", "2026-03-06", "2026-03-01", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingConversation) talk =
        footing_record_new (FOOTING_TYPE_CONVERSATION, "state", cases[i].state, "next-on",
                            cases[i].next_on, "date", cases[i].date, NULL);

    g_assert_cmpstr (footing_talk_get_next_day (talk), ==, cases[i].day);
  }
}

/* --- One that is not going to happen -------------------------------------------------
 */

static char *
add_person (Fixture *self, const char *repair)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));

  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", "Mira", "role", "peer", "repair",
                                                 repair, NULL));
}

static FootingConversation *
find_talk (Fixture *self, const char *person, FootingPath path)
{
  g_autoptr (FootingPerson) row = fixture_get (self, FOOTING_TYPE_PERSON, person);

  return footing_talks_find (self->store, row, path, NULL);
}

/* F23: planned or asked for, with a conversation and without, it is dropped, and comes
 * back as it was; that they were asked stays a contact. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPath path;
    gboolean talk;
    FootingTalkState state;
    const char *repair, *after, *contact;
  } cases[] = {
      {REPAIR, TRUE, PLANNED, "none", "none", ""},
      {REPAIR, TRUE, REQUESTED, "none", "none", TODAY},
      {REPAIR, FALSE, PLANNED, "wanted", "none", ""},
      {ASK, TRUE, PLANNED, "held", "held", ""},
      {ASK, TRUE, REQUESTED, "wanted", "wanted", TODAY},
      {FOOTING_PATH_ADVOCATE, TRUE, PLANNED, "none", "none", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add_person (self, cases[i].repair);
    g_autoptr (FootingTalkStep) step = NULL;
    g_autoptr (FootingReplay) written = NULL;
    g_autoptr (FootingPerson) before = NULL;
    g_autoptr (FootingPerson) after = NULL;
    g_autoptr (FootingPerson) back = NULL;
    g_autoptr (FootingConversation) talk = NULL;
    g_autoptr (FootingConversation) gone = NULL;
    g_autoptr (FootingConversation) again = NULL;
    g_autofree char *made = NULL;

    g_test_message ("%u", i);
    if (cases[i].talk) {
      made = footing_talks_begin (self->store, id, cases[i].path, PLANNED, &step, NULL);
      g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, made,
                                           NULL, "option-a", "May", "option-b", "July",
                                           NULL));
      g_assert_true (footing_talks_move (self->store, made, cases[i].state, NULL, NULL));
    }
    before = fixture_get (self, FOOTING_TYPE_PERSON, id);
    talk = find_talk (self, id, cases[i].path);

    written = footing_replay_begin (self->store, NULL);
    g_assert_true (footing_talks_drop (self->store, id, cases[i].path, NULL));
    g_assert_true (footing_replay_end (written, self->store, NULL));
    after = fixture_get (self, FOOTING_TYPE_PERSON, id);
    gone = find_talk (self, id, cases[i].path);
    g_assert_null (gone);
    g_assert_cmpstr (after->repair, ==, cases[i].after);
    g_assert_cmpstr (after->last_contact_on, ==, cases[i].contact);

    g_assert_true (footing_replay_revert (written, self->store, NULL));
    back = fixture_get (self, FOOTING_TYPE_PERSON, id);
    again = find_talk (self, id, cases[i].path);
    g_assert_true (footing_record_equal (before, back));
    g_assert_cmpint (talk != NULL, ==, again != NULL);
    g_assert_true (talk == NULL || footing_record_equal (talk, again));
  }
}

/* What is not planned cannot be dropped, and what was held stays. */
static void
test_drop_refused (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPath path;
    const char *repair, *talk;
  } cases[] = {
      {REPAIR, "none", NULL},      {REPAIR, "held", NULL}, {REPAIR, "held", "held"},
      {REPAIR, "held", "thanked"}, {ASK, "wanted", NULL},  {ASK, "none", "held"},
      {ASK, "none", "answered"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add_person (self, cases[i].repair);
    g_autoptr (FootingPerson) person = fixture_get (self, FOOTING_TYPE_PERSON, id);
    g_autoptr (GError) error = NULL;

    if (cases[i].talk != NULL)
      g_free (
          fixture_save (self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery",
                                                  person->recovery, "person", id, "kind",
                                                  cases[i].path == ASK ? "ask" : "repair",
                                                  "state", cases[i].talk, NULL)));
    g_assert_false (footing_talks_drop (self->store, id, cases[i].path, &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
  }
}

/* A repair that was done once, and is not wanted a second time, is done. */
static void
test_drop_second (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_person (self, "none");
  g_autoptr (FootingTalkStep) first = NULL;
  g_autoptr (FootingTalkStep) second = NULL;
  g_autofree char *one =
      footing_talks_begin (self->store, id, REPAIR, PLANNED, &first, NULL);
  g_autofree char *two = NULL;
  g_autoptr (FootingPerson) person = NULL;

  g_assert_true (footing_talks_move (self->store, one, THANKED, NULL, NULL));
  two = footing_talks_begin (self->store, id, REPAIR, PLANNED, &second, NULL);
  g_assert_cmpstr (one, !=, two);
  g_assert_true (footing_talks_drop (self->store, id, REPAIR, NULL));
  person = fixture_get (self, FOOTING_TYPE_PERSON, id);
  g_assert_cmpstr (person->repair, ==, "held");
}

/* One that is not wanted, wanted again, is the same with what was typed for it. */
static void
test_begin_again (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_person (self, "none");
  g_autoptr (FootingTalkStep) first = NULL;
  g_autoptr (FootingTalkStep) second = NULL;
  g_autofree char *one =
      footing_talks_begin (self->store, id, REPAIR, PLANNED, &first, NULL);
  g_autofree char *two = NULL;
  g_autoptr (FootingPerson) person = NULL;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, id, NULL,
                                       "repair", "none", NULL));
  two = footing_talks_begin (self->store, id, REPAIR, REQUESTED, &second, NULL);
  g_assert_cmpstr (one, ==, two);
  person = fixture_get (self, FOOTING_TYPE_PERSON, id);
  g_assert_cmpstr (person->repair, ==, "requested");
  g_assert_true (footing_talks_take_back (self->store, second, NULL));
  g_clear_object (&person);
  person = fixture_get (self, FOOTING_TYPE_PERSON, id);
  g_assert_cmpstr (person->repair, ==, "none");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/standing/F52/find", test_find);
  g_test_add_func ("/standing/F50/contact", test_contact);
  g_test_add_func ("/standing/F50/next-day", test_next_day);
  fixture_add ("/standing/F23/drop", test_drop);
  fixture_add ("/standing/F52/drop-refused", test_drop_refused);
  fixture_add ("/standing/F52/drop-second", test_drop_second);
  fixture_add ("/standing/F52/begin-again", test_begin_again);

  return g_test_run ();
}
