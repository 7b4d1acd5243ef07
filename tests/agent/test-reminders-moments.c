/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-fixture.h"
#include "reminder-format.h"
#include "schedule/moments.h"

#include <string.h>

/* F94: a moment is reminded of once, the day before and an hour before, and what has
 * nothing more to say is withdrawn. */

static char *
add_moment (Agent *a, const char *title, const char *date, const char *time)
{
  return fixture_save (&a->plan.f,
                       footing_record_new (FOOTING_TYPE_MOMENT, "recovery",
                                           a->plan.recovery, "title", title, "date", date,
                                           "time", time, "remind-hour", TRUE, NULL));
}

/* A moment on Wednesday, 2026-03-11, at 14:00, the day after the plan's ritual; it is
 * Thursday, 2026-03-05. */
static char *
make (Agent *a)
{
  char *id;

  agent_make (a);
  fixture_reopen_as_program (&a->plan.f);
  footing_store_change (a->plan.f.store, FOOTING_TYPE_RITUAL, a->plan.ritual, NULL,
                        "enabled", FALSE, NULL);
  id = add_moment (a, "Demo to the board", "2026-03-11", "14:00");
  agent_run (a);
  agent_assert_log (a, "");

  return id;
}

static void
assert_log (Agent *a, const char *id, const char *expected)
{
  g_autofree char *log = fake_notifier_take_log (a->notifier);
  g_autoptr (GString) text = g_string_new (log);

  g_string_replace (text, id, "demo", 0);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_next (Agent *a, const char *moment)
{
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   moment != NULL ? plan_instant (&a->plan, moment) : G_MAXINT64);
}

static void
change (Agent *a, const char *id, const char *property, const char *value)
{
  g_assert_true (footing_store_change (a->plan.f.store, FOOTING_TYPE_MOMENT, id, NULL,
                                       property, value, NULL));
}

static void
test_once (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  assert_next (a, "2026-03-10 14:00");
  agent_at (a, "2026-03-10 13:59:59");
  assert_log (a, id, "");
  agent_at (a, "2026-03-10 14:00");
  assert_log (a, id, "show day:demo");
  g_assert_cmpint (footing_reminders_get_last_shown (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 14:00"));
  agent_at (a, "2026-03-10 14:00:01");
  agent_at (a, "2026-03-10 23:00");
  assert_log (a, id, "");

  /* The hour before takes the place of the day before. */
  assert_next (a, "2026-03-11 13:00");
  agent_at (a, "2026-03-11 13:00");
  assert_log (a, id, "show hour:demo withdraw day:demo");
  assert_next (a, "2026-03-11 14:00");
  agent_at (a, "2026-03-11 14:00");
  assert_log (a, id, "withdraw hour:demo");
  assert_next (a, NULL);
}

/* Off until the morning, or for too long; as many as there are are no digest. */
static void
test_late (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);
  g_autofree char *other = add_moment (a, "Review", "2026-03-11", "15:00");
  g_autofree char *log = NULL;
  g_autoptr (GString) text = NULL;

  agent_restart (a);
  agent_at (a, "2026-03-11 08:30");
  log = fake_notifier_take_log (a->notifier);
  text = g_string_new (log);
  g_string_replace (text, id, "demo", 0);
  g_string_replace (text, other, "review", 0);
  g_assert_cmpstr (text->str, ==, "show day:demo show day:review");
  agent_restart (a);
  agent_at (a, "2026-03-11 15:00");
  agent_settle (a);
  g_free (g_steal_pointer (&log));
  log = fake_notifier_take_log (a->notifier);
  g_assert_null (strstr (log, "show"));
}

/* What no longer is to come is withdrawn at the next look. */
static void
become_held (Agent *a, const char *id)
{
  change (a, id, "state", "held");
}

static void
become_dropped (Agent *a, const char *id)
{
  change (a, id, "state", "dropped");
}

static void
become_moved (Agent *a, const char *id)
{
  change (a, id, "date", "2026-03-18");
}

static void
become_removed (Agent *a, const char *id)
{
  g_assert_true (footing_store_remove (a->plan.f.store, FOOTING_TYPE_MOMENT, id, NULL));
}

static void
become_erased (Agent *a, const char *id)
{
  g_assert_true (footing_store_erase (a->plan.f.store, FOOTING_TYPE_MOMENT, id, NULL));
}

static void
become_paused (Agent *a, const char *id)
{
  plan_set_state (&a->plan, "paused");
}

static void
become_unwanted (Agent *a, const char *id)
{
  footing_store_change (a->plan.f.store, FOOTING_TYPE_MOMENT, id, NULL, "remind-day",
                        FALSE, NULL);
}

static const struct {
  const char *name;
  void (*become) (Agent *a, const char *id);
} ends[] = {
    {"held", become_held},         {"dropped", become_dropped}, {"moved", become_moved},
    {"removed", become_removed},   {"erased", become_erased},   {"paused", become_paused},
    {"unwanted", become_unwanted},
};

static void
test_withdrawn (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  Agent a = {0};
  g_autofree char *id = NULL;

  agent_set_up (&a, NULL);
  id = make (&a);
  agent_at (&a, "2026-03-10 14:00");
  assert_log (&a, id, "show day:demo");
  ends[i].become (&a, id);
  agent_run (&a);
  assert_log (&a, id, "withdraw day:demo");
  agent_run (&a);
  assert_log (&a, id, "");
  agent_tear_down (&a, NULL);
}

/* The switch of all reminders. */
static void
test_switched_off (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  agent_at (a, "2026-03-10 14:00");
  footing_reminders_stop (a->reminders);
  agent_settle (a);
  assert_log (a, id, "show day:demo withdraw day:demo");
}

/* --- Kills and faults --------------------------------------------------------------- */

/* Killed between showing and noting that: once more at most, without a sound. */
static void
test_killed (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  agent_at (a, "2026-03-10 14:00");
  assert_log (a, id, "show day:demo");
  g_assert_true (footing_store_change (a->plan.f.store, FOOTING_TYPE_MOMENT, id, NULL,
                                       "day-shown-at", (gint64)0, NULL));
  agent_restart (a);
  agent_at (a, "2026-03-10 14:05");
  agent_run (a);
  assert_log (a, id, "quiet day:demo");
}

/* N1: a restart may have cost it, so it takes its own place, without a sound; a login
 * later it is not shown again, nor is what the person closed. */
static void
test_restarted (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);
  g_autofree char *name = g_strconcat ("day:", id, NULL);

  agent_at (a, "2026-03-10 14:00");
  agent_restart (a);
  agent_run (a);
  assert_log (a, id, "show day:demo quiet day:demo");
  fake_notifier_lose_all (a->notifier);
  agent_run (a);
  assert_log (a, id, "quiet day:demo");
  fake_notifier_close (a->notifier, name);
  agent_restart (a);
  agent_run (a);
  assert_log (a, id, "");
  fake_notifier_forget_all (a->notifier);
  agent_restart (a);
  agent_at (a, "2026-03-10 18:00");
  assert_log (a, id, "");
}

/* N6: nobody shows anything: it comes when somebody does, while it helps. */
static void
test_no_server (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  fake_notifier_set_failing (a->notifier, TRUE);
  agent_at (a, "2026-03-10 14:00");
  agent_at (a, "2026-03-10 14:01");
  assert_log (a, id, "show day:demo show day:demo");
  fake_notifier_set_failing (a->notifier, FALSE);
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  assert_log (a, id, "show day:demo");
  agent_run (a);
  assert_log (a, id, "");

  fake_notifier_set_silent (a->notifier, TRUE);
  agent_at (a, "2026-03-11 13:00");
  assert_log (a, id, "show hour:demo withdraw day:demo");
  assert_next (a, "2026-03-11 13:01");
  fake_notifier_set_silent (a->notifier, FALSE);
  agent_at (a, "2026-03-11 14:00");
  assert_log (a, id, "");
}

/* A program that did not answer in time has shown it after all. */
static void
test_shown_late (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);
  g_autofree char *name = g_strconcat ("day:", id, NULL);

  fake_notifier_set_silent (a->notifier, TRUE);
  agent_at (a, "2026-03-10 14:00");
  fake_notifier_set_silent (a->notifier, FALSE);
  fake_notifier_show_late (a->notifier, name);
  agent_settle (a);
  agent_run (a);
  assert_log (a, id, "show day:demo");
}

/* Another program holds the file when it is to be noted that it was shown. */
static void
test_held_file (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-10 14:00");
  footing_reminders_run (a->reminders);
  g_assert_true (footing_store_begin (a->plan.f.store, NULL));
  g_assert_true (footing_store_change (a->plan.f.store, FOOTING_TYPE_RECOVERY,
                                       a->plan.recovery, NULL, "title", "Held", NULL));
  fake_notifier_go_on (a->notifier);
  agent_settle (a);
  g_assert_true (footing_store_end (a->plan.f.store, TRUE, NULL));
  agent_at (a, "2026-03-10 14:00:05");
  agent_run (a);
  assert_log (a, id, "show day:demo");
}

/* Moved in the window while it is on its way: it rings for the new day. */
static void
test_moved_meanwhile (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-10 14:00");
  footing_reminders_run (a->reminders);
  change (a, id, "date", "2026-03-18");
  fake_notifier_go_on (a->notifier);
  agent_settle (a);
  assert_log (a, id, "show day:demo withdraw day:demo");
  agent_at (a, "2026-03-17 14:00");
  assert_log (a, id, "show day:demo");
}

/* --- What it says ------------------------------------------------------------------- */

static void
test_words (Agent *a, gconstpointer data)
{
  static const struct {
    const char *title, *date, *time, *today;
    gboolean details;
    const char *words;
  } cases[] = {
      {"Demo to Kim", "2026-03-11", "14:00", "2026-03-10", FALSE,
       "Something you’re preparing for is coming up|Tomorrow, Wednesday, 14:00"},
      {"Demo to Kim", "2026-03-11", "14:00", "2026-03-10", TRUE,
       "Demo to Kim|Tomorrow, Wednesday, 14:00"},
      {"Demo to Kim", "2026-03-11", "14:00", "2026-03-11", FALSE,
       "Something you’re preparing for is coming up|Today, 14:00"},
      {"Demo to Kim", "2026-03-11", "", "2026-03-10", TRUE,
       "Demo to Kim|Tomorrow, Wednesday"},
      {"Demo to Kim", "2026-03-11", "", "2026-03-11", TRUE, "Demo to Kim|Today"},
      {" ", "2026-03-11", "09:05", "2026-03-09", TRUE,
       "Something you’re preparing for is coming up|Wed, 11 March, 09:05"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingMoment) moment =
        footing_record_new (FOOTING_TYPE_MOMENT, "title", cases[i].title, "date",
                            cases[i].date, "time", cases[i].time, NULL);
    g_autofree char *title = NULL, *body = NULL, *words = NULL;

    footing_reminder_format_moment (moment, cases[i].today, cases[i].details, &title,
                                    &body);
    words = g_strconcat (title, "|", body, NULL);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* The switch in Preferences reaches what is on the screen; F63: with initials on, a name
 * is in no notification. */
static void
test_details (Agent *a, gconstpointer data)
{
  g_autofree char *id = make (a);

  agent_at (a, "2026-03-10 14:00");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Something you’re preparing for is coming up|"
                   "Tomorrow, Wednesday, 14:00");
  footing_reminders_set_details (a->reminders, TRUE);
  agent_settle (a);
  assert_log (a, id, "show day:demo quiet day:demo");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Demo to the board|Tomorrow, Wednesday, 14:00");

  change (a, id, "title", "Demo to Mira Sen");
  footing_store_change (a->plan.f.store, FOOTING_TYPE_RECOVERY, a->plan.recovery, NULL,
                        "initials", TRUE, NULL);
  g_free (fixture_save (&a->plan.f,
                        footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                            a->plan.recovery, "name", "Mira Sen", NULL)));
  agent_at (a, "2026-03-11 13:00");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Demo to M. S.|Today, 14:00");
}

/* F45: the next three, of both kinds, in their order. */
static void
test_upcoming (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL, *other = NULL, *text = NULL, *expected = NULL;
  GVariant *upcoming;

  agent_make (a);
  fixture_reopen_as_program (&a->plan.f);
  id = add_moment (a, "Demo", "2026-03-10", "18:00");
  other = add_moment (a, "", "2026-04-11", "14:00");
  agent_run (a);
  upcoming = footing_reminders_get_upcoming (a->reminders);
  text = g_variant_print (upcoming, FALSE);
  expected = g_strdup_printf ("[('Demo', %" G_GINT64_FORMAT
                              "), ('A weekly ritual', %" G_GINT64_FORMAT
                              "), ('Demo', %" G_GINT64_FORMAT ")]",
                              plan_instant (&a->plan, "2026-03-09 17:00"),
                              plan_instant (&a->plan, "2026-03-10 10:00"),
                              plan_instant (&a->plan, "2026-03-10 17:00"));
  g_assert_cmpstr (text, ==, expected);

  change (a, id, "state", "held");
  agent_run (a);
  g_clear_pointer (&text, g_free);
  text = g_variant_print (footing_reminders_get_upcoming (a->reminders), FALSE);
  g_assert_nonnull (strstr (text, "A moment without a name"));
  g_assert_null (strstr (text, "Demo"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agent_add ("/F94/reminders/once", test_once);
  agent_add ("/F94/reminders/late", test_late);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *name = g_strconcat ("/F94/reminders/withdrawn/", ends[i].name, NULL);

    g_test_add_data_func (name, GUINT_TO_POINTER (i), test_withdrawn);
  }
  agent_add ("/F94/reminders/switched-off", test_switched_off);
  agent_add ("/F94/reminders/killed", test_killed);
  agent_add ("/F94/reminders/N1-restarted", test_restarted);
  agent_add ("/F94/reminders/N6-no-server", test_no_server);
  agent_add ("/F94/reminders/shown-late", test_shown_late);
  agent_add ("/F94/reminders/held-file", test_held_file);
  agent_add ("/F94/reminders/moved-meanwhile", test_moved_meanwhile);
  agent_add ("/F94/reminders/words", test_words);
  agent_add ("/F94/reminders/details", test_details);
  agent_add ("/F94/reminders/F45-upcoming", test_upcoming);

  return g_test_run ();
}
