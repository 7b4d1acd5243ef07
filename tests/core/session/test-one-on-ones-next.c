/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F62: what the next one-on-one begins with, and what a document tells of it. */
#include "config.h"

#include "fixture.h"
#include "plan/debrief.h"
#include "session/one-on-ones-next.h"
#include "session/session.h"

static char *
add_plan (Fixture *self)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support", "state",
                                "active", "their-questions", "Why me?",
                                "technical-change", " Rehearse on real data ", NULL));
}

/* F62: what they will do differently stands as what was agreed, once, and is promised by
 * nobody; what they asked in private is on the agenda when that is chosen. */
static void
test_agreed (Fixture *self, gconstpointer data)
{
  static const char *const own[] = {"Rehearse on real data", "Show it to the client"};
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autofree char *plan = add_plan (self);
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autofree char *change =
      footing_debrief_commit (self->store, plan, FOOTING_DEBRIEF_TECHNICAL, &error);
  G_GNUC_UNUSED g_autofree char *question =
      footing_debrief_commit_question (self->store, plan, "Why me?", &error);
  g_autoptr (FootingOccurrence) occurrence =
      footing_record_new (FOOTING_TYPE_OCCURRENCE, "date", "", NULL);
  g_autoptr (FootingRecovery) read = NULL;
  FootingSession session = {.kind = FOOTING_SESSION_ONE_ON_ONE,
                            .perspective = FOOTING_PERSPECTIVE_SUPPORT,
                            .occurrence = occurrence};
  g_autofree char *agenda = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                    "title", own[i], NULL)));
  read = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
  session.recovery = read;
  agenda = footing_session_draft_agenda (self->store, guidance, &session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (agenda, ==,
                   "What we agreed:\n– Rehearse on real data\n\n"
                   "What I promised:\n– Show it to the client");
}

static void
assert_next (Fixture *self, const char *plan, const char *day, const char *agenda)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found =
      footing_one_on_ones_find_day (self->store, plan, TODAY, &error);
  g_autofree char *written = footing_one_on_ones_dup_agenda (self->store, plan, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, day);
  g_assert_cmpstr (written, ==, agenda);
}

/* An occurrence of @ritual in @state, with @agenda written in its session. */
static void
add_session (Fixture *self,
             const char *ritual,
             const char *day,
             const char *state,
             const char *agenda)
{
  g_autofree char *id =
      fixture_save (self, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual", ritual,
                                              "date", day, "state", state, NULL));

  g_free (fixture_save (self,
                        footing_record_new (FOOTING_TYPE_ANSWER, "occurrence", id,
                                            "question", "agenda", "text", agenda, NULL)));
}

/* F62: the sheet has the agenda as it was written, without the minutes of the last time,
 * and the day of the next one. */
static void
test_next (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *written;
    const char *told;
  } cases[] = {
      {"The demo", "The demo"},
      {"The demo\n\nLast time:\nShe slept badly\n\nAnd doubts", "The demo"},
      {"The demo\n\nLast time:\nShe slept badly\n\nAnd doubts\n\nThe plan",
       "The demo\n\nThe plan"},
      {"Last time:\nShe slept badly\n\nAnd doubts", ""},
      {"Last time:\n– The demo, by Friday", "Last time:\n– The demo, by Friday"},
      {"What we did the last time: a demo", "What we did the last time: a demo"},
  };
  g_autofree char *plan = add_plan (self);
  g_autofree char *ritual = NULL;
  g_autofree char *held = NULL;
  g_autoptr (GError) error = NULL;

  assert_next (self, plan, "", "");
  held = fixture_save (self,
                       footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan,
                                           "kind", "one-on-one", "state", "held", "date",
                                           "2026-02-24", "next-on", "2026-03-11", NULL));
  footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, held, &error, "notes",
                        "She slept badly\n\nAnd doubts", NULL);
  g_assert_no_error (error);
  assert_next (self, plan, "2026-03-11", "");

  ritual = fixture_save (self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", plan,
                                                   "code", "one-on-one", NULL));
  add_session (self, ritual, "2026-02-17", "done", "Long over");
  add_session (self, ritual, "2026-02-26", "skipped", "Nothing");
  assert_next (self, plan, "2026-03-11", "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *day = g_strdup_printf ("2026-03-%02u", 4 + i);

    add_session (self, ritual, day, "due", cases[i].written);
    assert_next (self, plan, "2026-03-11", cases[i].told);
  }
  footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, held, &error, "next-on",
                        "2026-03-02", NULL);
  g_assert_no_error (error);
  assert_next (self, plan, "2026-03-04", cases[G_N_ELEMENTS (cases) - 1].told);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/one-on-ones-next/F62/agreed", test_agreed);
  fixture_add ("/one-on-ones-next/F62/next", test_next);

  return g_test_run ();
}
