/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* F41: restarts, kills, servers that are not there, files that cannot be read. */

/* N1: after a restart what still waits is shown again, without a sound, in the place of
 * the one before. */
static void
test_restart (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  agent_restart (a);
  agent_at (a, "2026-03-10 11:00");
  agent_assert_log (a, "show 2026-03-10, quiet 2026-03-10");
  agent_run (a);
  agent_assert_log (a, "");
}

/* N1: the same in another login session, of which the server knows nothing; several are
 * one digest. */
static void
test_next_session (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL;

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  fake_notifier_forget_all (a->notifier);
  agent_restart (a);
  agent_at (a, "2026-03-10 11:00");
  agent_assert_log (a, "show 2026-03-10, quiet 2026-03-10");

  other = plan_add_ritual (&a->plan, "tue", "11:30");
  agent_run (a);
  agent_at (a, "2026-03-10 11:30");
  agent_assert_log (a, "show 2026-03-10+");
  fake_notifier_forget_all (a->notifier);
  agent_restart (a);
  agent_at (a, "2026-03-10 12:00");
  agent_assert_log (a, "quiet digest");
}

/* N1, N2: a restart keeps a digest a digest, and withdraws one that is over. */
static void
test_digest_restart (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "09:00");
  agent_run (a);
  agent_at (a, "2026-03-10 12:00");
  agent_restart (a);
  agent_run (a);
  agent_assert_log (a, "show digest, quiet digest");
  agent_restart (a);
  plan_set_state (&a->plan, "archived");
  agent_run (a);
  agent_assert_log (a, "withdraw digest");
}

/* S5: what was answered while no agent ran is withdrawn by the next one. */
static void
test_answered_while_off (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  agent_restart (a);
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_DONE);
  agent_run (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
}

/* S2: a snooze that ended while nothing ran: one late notice, and not at each start. */
static void
test_late_snooze (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_SNOOZE);
  agent_run (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");

  for (int i = 0; i < 3; i++) {
    fake_notifier_forget_all (a->notifier);
    agent_restart (a);
    agent_at (a, "2026-03-10 15:00");
  }
  agent_assert_log (a, "show 2026-03-10");
}

/* Killed between showing and noting that: shown once more at most, without a sound. */
static void
test_killed (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  id = agent_id (a, "2026-03-10");
  footing_store_change (a->plan.f.store, FOOTING_TYPE_OCCURRENCE, id, &error, "shown-at",
                        (gint64)0, NULL);
  g_assert_no_error (error);

  agent_restart (a);
  agent_at (a, "2026-03-10 10:05");
  agent_run (a);
  agent_assert_log (a, "show 2026-03-10, quiet 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due shown");
}

/* N6: nobody shows anything: it stays unshown, nothing is tried before something changes,
 * and it comes when a server does. */
static void
test_no_server (Agent *a, gconstpointer data)
{
  agent_make (a);
  fake_notifier_set_failing (a->notifier, TRUE);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 22:00"));

  fake_notifier_set_failing (a->notifier, FALSE);
  plan_at (&a->plan, "2026-03-10 10:30");
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due shown");
}

/* N1, N6: the same at login, when the server comes after the agent. */
static void
test_server_after (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  fake_notifier_forget_all (a->notifier);
  agent_restart (a);
  fake_notifier_set_failing (a->notifier, TRUE);
  agent_run (a);
  fake_notifier_set_failing (a->notifier, FALSE);
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10, quiet 2026-03-10, quiet 2026-03-10");
  agent_run (a);
  agent_assert_log (a, "");
}

/* N6: a server that is started anew has lost what it showed. */
static void
test_server_restarts (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL, *id = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "10:00");
  agent_run (a);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10, show 2026-03-10+");
  id = agent_id (a, "2026-03-10");
  fake_notifier_close (a->notifier, id);

  fake_notifier_lose_all (a->notifier);
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  agent_assert_log (a, "quiet 2026-03-10+");
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  agent_assert_log (a, "");
}

static void
test_server_restarts_digest (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "09:00");
  agent_run (a);
  agent_at (a, "2026-03-10 12:00");
  fake_notifier_lose_all (a->notifier);
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  agent_assert_log (a, "show digest, quiet digest");
}

/* A server that answers after it was given up has shown it; it is not shown again. */
static void
test_shown_late (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;

  agent_make (a);
  fake_notifier_set_failing (a->notifier, TRUE);
  agent_at (a, "2026-03-10 10:00");
  fake_notifier_set_failing (a->notifier, FALSE);
  id = agent_id (a, "2026-03-10");
  fake_notifier_show_late (a->notifier, id);
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due shown");
}

/* … and when it was snoozed meanwhile, it is not taken for the next one. */
static void
test_shown_late_snoozed (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;

  agent_make (a);
  fake_notifier_set_failing (a->notifier, TRUE);
  agent_at (a, "2026-03-10 10:00");
  fake_notifier_set_failing (a->notifier, FALSE);
  id = agent_id (a, "2026-03-10");
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_SNOOZE);
  fake_notifier_show_late (a->notifier, id);
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  agent_at (a, "2026-03-10 11:00");
  agent_assert_log (a, "show 2026-03-10");
}

/* Switched off, all is withdrawn and nothing comes; switched on, what waits is back. */
static void
test_switched_off (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  footing_reminders_stop (a->reminders);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==, G_MAXINT64);
  footing_notifier_available (FOOTING_NOTIFIER (a->notifier));
  agent_settle (a);
  agent_assert_log (a, "");
  agent_run (a);
  agent_assert_log (a, "quiet 2026-03-10");
}

/* No file: nothing to do, none is made, and it is found when it is there. */
static void
test_no_file (Agent *a, gconstpointer data)
{
  agent_run (a);
  g_assert_cmpint (a->settled, ==, 1);
  g_assert_null (footing_reminders_get_problem (a->reminders));
  g_assert_false (g_file_test (a->plan.f.path, G_FILE_TEST_EXISTS));

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
}

/* A file that cannot be read is a sentence, not an end; a good one is read again. */
static void
test_broken_file (Agent *a, gconstpointer data)
{
  const char junk[] = "This is no database, and long enough to be looked at twice.";
  g_autoptr (GHashTable) good = NULL;

  agent_make (a);
  agent_run (a);
  fixture_close (&a->plan.f);
  good = fixture_remember (&a->plan.f);
  fixture_write (a->plan.f.path, junk, sizeof junk);
  agent_run (a);
  g_assert_nonnull (footing_reminders_get_problem (a->reminders));
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==, G_MAXINT64);
  g_assert_cmpint (g_variant_n_children (footing_reminders_get_upcoming (a->reminders)),
                   ==, 0);

  fixture_come_back (&a->plan.f, good);
  fixture_open (&a->plan.f);
  agent_at (a, "2026-03-10 10:00");
  g_assert_null (footing_reminders_get_problem (a->reminders));
  agent_assert_log (a, "show 2026-03-10");
}

/* Something else holds the file when it is due: it is tried again after a second, then
 * after two more, … */
static void
test_locked (Agent *a, gconstpointer data)
{
  agent_make (a);
  g_assert_true (footing_store_begin (a->plan.f.store, NULL));
  g_assert_true (footing_store_change (a->plan.f.store, FOOTING_TYPE_RECOVERY,
                                       a->plan.recovery, NULL, "title", "Held", NULL));
  agent_at (a, "2026-03-10 10:00");
  g_assert_nonnull (footing_reminders_get_problem (a->reminders));
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00:01"));
  agent_at (a, "2026-03-10 10:00:01");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00:03"));

  g_assert_true (footing_store_end (a->plan.f.store, FALSE, NULL));
  agent_at (a, "2026-03-10 10:00:03");
  g_assert_null (footing_reminders_get_problem (a->reminders));
  agent_assert_log (a, "show 2026-03-10");
}

/* An open window is told when something was written, and only then. */
static void
test_wrote (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_run (a);
  g_assert_cmpint (a->wrote, ==, 1);
  agent_run (a);
  g_assert_cmpint (a->wrote, ==, 1);
  agent_at (a, "2026-03-10 10:00");
  g_assert_cmpint (a->wrote, ==, 2);
  agent_run (a);
  g_assert_cmpint (a->wrote, ==, 2);
}

/* F45: the next three, by what they are called. */
static void
test_upcoming (Agent *a, gconstpointer data)
{
  const char *days[] = {"wed", "thu", "fri", "sat"};
  g_autofree char *text = NULL, *expected = NULL;

  agent_make (a);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_free (plan_add_ritual (&a->plan, days[i], "10:00"));
  agent_run (a);
  text = g_variant_print (footing_reminders_get_upcoming (a->reminders), FALSE);
  expected = g_strdup_printf ("[('A weekly ritual', %" G_GINT64_FORMAT
                              "), ('A weekly ritual', %" G_GINT64_FORMAT
                              "), ('A weekly ritual', %" G_GINT64_FORMAT ")]",
                              plan_instant (&a->plan, "2026-03-06 10:00"),
                              plan_instant (&a->plan, "2026-03-07 10:00"),
                              plan_instant (&a->plan, "2026-03-10 10:00"));
  g_assert_cmpstr (text, ==, expected);
}

/* F45: when one was shown last is known after a restart too, though it was answered. */
static void
test_last_shown (Agent *a, gconstpointer data)
{
  agent_make (a);
  g_free (footing_schedule_open_session (a->plan.f.store, a->plan.ritual, NULL));
  agent_restart (a);
  agent_run (a);
  agent_assert_log (a, "");
  g_assert_cmpint (footing_reminders_get_last_shown (a->reminders), ==, 0);
  agent_at (a, "2026-03-10 10:00");
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_DONE);
  agent_restart (a);
  agent_at (a, "2026-03-12 10:00");
  g_assert_cmpint (footing_reminders_get_last_shown (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agent_add ("/F41/faults/N1-restart", test_restart);
  agent_add ("/F41/faults/N1-next-session", test_next_session);
  agent_add ("/F41/faults/N1-N2-digest", test_digest_restart);
  agent_add ("/F41/faults/S5-answered-while-off", test_answered_while_off);
  agent_add ("/F41/faults/S2-late-snooze", test_late_snooze);
  agent_add ("/F41/faults/killed", test_killed);
  agent_add ("/F41/faults/N6-no-server", test_no_server);
  agent_add ("/F41/faults/N6-server-after", test_server_after);
  agent_add ("/F41/faults/N6-server-restarts", test_server_restarts);
  agent_add ("/F41/faults/N6-server-restarts-digest", test_server_restarts_digest);
  agent_add ("/F41/faults/shown-late", test_shown_late);
  agent_add ("/F41/faults/shown-late-snoozed", test_shown_late_snoozed);
  agent_add ("/F41/faults/switched-off", test_switched_off);
  agent_add ("/F41/faults/no-file", test_no_file);
  agent_add ("/F41/faults/broken-file", test_broken_file);
  agent_add ("/F41/faults/locked", test_locked);
  agent_add ("/F41/faults/wrote", test_wrote);
  agent_add ("/F45/upcoming", test_upcoming);

  agent_add ("/F45/last-shown", test_last_shown);

  return g_test_run ();
}
