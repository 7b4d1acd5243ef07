/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-fixture.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* F41: things that happen at once: the file is held, replaced or taken away, and answers
 * come, while a reminder is on its way. */

/* A round that waits for the server. */
static void
begin_round (Agent *a)
{
  agent_make (a);
  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-10 10:00");
  footing_reminders_run (a->reminders);
  agent_settle (a);
}

static void
end_round (Agent *a)
{
  fake_notifier_go_on (a->notifier);
  agent_settle (a);
}

/* Another process writes, and takes its time. */
static void
hold_file (Agent *a)
{
  g_assert_true (footing_store_begin (a->plan.f.store, NULL));
  g_assert_true (footing_store_change (a->plan.f.store, FOOTING_TYPE_RECOVERY,
                                       a->plan.recovery, NULL, "title", "Held", NULL));
}

static void
let_go_of_file (Agent *a)
{
  g_assert_true (footing_store_end (a->plan.f.store, TRUE, NULL));
}

/* S4: put off in the window while the notification is on its way, it rings on its new
 * day. */
static void
test_put_off_meanwhile (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  begin_round (a);
  id = agent_id (a, "2026-03-10");
  footing_schedule_put_off (a->plan.f.store, id, "2026-03-12", &error);
  g_assert_no_error (error);
  end_round (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due");
  agent_at (a, "2026-03-12 10:00");
  agent_assert_log (a, "show 2026-03-10");
}

/* S4: snoozed there, it rings at the end of its snooze. */
static void
test_snoozed_meanwhile (Agent *a, gconstpointer data)
{
  begin_round (a);
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_SNOOZE);
  end_round (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  agent_assert_state (a, "2026-03-10", "snoozed");
  agent_at (a, "2026-03-10 11:00");
  agent_assert_log (a, "show 2026-03-10");
}

/* S8: answered in the notification and in the window, while another is on its way. */
static void
test_answered_twice (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL, *other = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "11:00");
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
  id = agent_id (a, "2026-03-10");

  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-10 11:00");
  footing_reminders_run (a->reminders);
  g_assert_true (
      footing_reminders_answer (a->reminders, id, FOOTING_SCHEDULE_DONE, NULL));
  g_assert_false (plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_SKIP));
  end_round (a);
  agent_assert_log (a, "show 2026-03-10+, withdraw 2026-03-10");
  plan_assert (&a->plan, "2026-03-10 done, 2026-03-17 due");
}

/* An answer is not lost while another process holds the file. */
static void
test_answer_held (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  id = agent_id (a, "2026-03-10");
  hold_file (a);
  g_assert_false (
      footing_reminders_answer (a->reminders, id, FOOTING_SCHEDULE_DONE, &error));
  agent_settle (a);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_BUSY);
  g_assert_nonnull (footing_reminders_get_problem (a->reminders));
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00:01"));

  let_go_of_file (a);
  agent_at (a, "2026-03-10 10:01");
  g_assert_null (footing_reminders_get_problem (a->reminders));
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  agent_assert_state (a, "2026-03-10", "done shown");
}

/* N7: neither is that it was shown: it is not shown again. */
static void
test_shown_held (Agent *a, gconstpointer data)
{
  begin_round (a);
  hold_file (a);
  end_round (a);
  g_assert_nonnull (footing_reminders_get_problem (a->reminders));
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00:01"));
  let_go_of_file (a);
  agent_assert_state (a, "2026-03-10", "due");

  agent_at (a, "2026-03-10 10:01");
  agent_assert_log (a, "show 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due shown");
  g_assert_null (footing_reminders_get_problem (a->reminders));
}

/* Switched off while it is on its way, it does not stay on the screen. */
static void
test_switched_off_meanwhile (Agent *a, gconstpointer data)
{
  begin_round (a);
  footing_reminders_stop (a->reminders);
  end_round (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==, G_MAXINT64);
  agent_run (a);
  agent_assert_log (a, "quiet 2026-03-10");
}

/* N6: a server that is there and says nothing is asked again a minute later. */
static void
test_silent_server (Agent *a, gconstpointer data)
{
  agent_make (a);
  fake_notifier_set_silent (a->notifier, TRUE);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_state (a, "2026-03-10", "due");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:01"));

  fake_notifier_set_silent (a->notifier, FALSE);
  agent_at (a, "2026-03-10 10:01");
  agent_assert_log (a, "show 2026-03-10, show 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due shown");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 22:00"));
}

static void
back_up (Agent *a, const char *path)
{
  g_autoptr (GError) error = NULL;

  footing_store_backup (a->plan.f.store, path, &error);
  g_assert_no_error (error);
}

static void
restore (Agent *a, const char *path)
{
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_restore_file (a->plan.f.path, path, a->plan.f.clock, &kept, &error);
  g_assert_no_error (error);
  footing_file_remove (kept);
}

/* A backup from before is restored while the agent sleeps: what it holds counts. */
static void
test_restored (Agent *a, gconstpointer data)
{
  g_autofree char *backup = fixture_file (&a->plan.f, "backup.db");

  agent_make (a);
  back_up (a, backup);
  plan_change (&a->plan, "days", "fri");
  agent_run (a);
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-06 10:00"));

  restore (a, backup);
  agent_run (a);
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00"));
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
  footing_file_remove (backup);
}

/* … and while one is on its way that the backup does not know: it is withdrawn. */
static void
test_restored_meanwhile (Agent *a, gconstpointer data)
{
  g_autofree char *backup = fixture_file (&a->plan.f, "backup.db");
  g_autofree char *other = NULL, *log = NULL;
  g_auto (GStrv) words = NULL;

  agent_make (a);
  back_up (a, backup);
  other = plan_add_ritual (&a->plan, "fri", "10:00");
  agent_run (a);
  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-06 10:00");
  footing_reminders_run (a->reminders);
  restore (a, backup);
  end_round (a);

  log = fake_notifier_take_log (a->notifier);
  words = g_strsplit (log, " ", -1);
  g_assert_cmpint (g_strv_length (words), ==, 4);
  g_assert_cmpstr (words[0], ==, "show");
  g_assert_cmpstr (words[2], ==, "withdraw");
  g_assert_cmpstr (words[1], ==, words[3]);
  g_assert_null (footing_reminders_get_problem (a->reminders));
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
  footing_file_remove (backup);
}

/* S5: erased with all that belongs to it: what is on the screen goes too. */
static void
test_erased (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL, *log = NULL, *expected = NULL;

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
  id = agent_id (a, "2026-03-10");
  fixture_close (&a->plan.f);
  footing_file_remove (a->plan.f.path);
  agent_run (a);
  log = fake_notifier_take_log (a->notifier);
  expected = g_strconcat ("withdraw ", id, NULL);
  g_assert_cmpstr (log, ==, expected);
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==, G_MAXINT64);
  g_assert_null (footing_reminders_get_problem (a->reminders));
  g_assert_false (g_file_test (a->plan.f.path, G_FILE_TEST_EXISTS));
}

static void
assert_quiet (Agent *a)
{
  g_autofree char *log = fake_notifier_take_log (a->notifier);

  g_assert_cmpstr (log, ==, "");
}

/* A file of a newer version is a sentence, and is left as it is. */
static void
test_newer (Agent *a, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;

  agent_make (a);
  fixture_close (&a->plan.f);
  fixture_sql (a->plan.f.path, "PRAGMA user_version = 999");
  before = fixture_hash (a->plan.f.path);
  agent_at (a, "2026-03-10 10:00");
  assert_quiet (a);
  g_assert_nonnull (strstr (footing_reminders_get_problem (a->reminders), "newer"));
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==, G_MAXINT64);
  after = fixture_hash (a->plan.f.path);
  g_assert_cmpstr (before, ==, after);
}

static void
set_writable (Agent *a, gboolean writable)
{
  const gboolean root = getuid () == 0;

  if (root && writable)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (a->plan.f.path, writable ? 0600 : 0444), ==, 0);
  g_assert_cmpint (g_chmod (a->plan.f.folder, writable ? 0700 : 0555), ==, 0);
  if (root && !writable)
    g_assert_cmpint (seteuid (65534), ==, 0);
}

/* One that cannot be written is a sentence too, until it can. */
static void
test_read_only (Agent *a, gconstpointer data)
{
  agent_make (a);
  fixture_close (&a->plan.f);
  set_writable (a, FALSE);
  agent_at (a, "2026-03-10 10:00");
  set_writable (a, TRUE);
  assert_quiet (a);
  g_assert_nonnull (footing_reminders_get_problem (a->reminders));

  fixture_open (&a->plan.f);
  agent_at (a, "2026-03-10 10:05");
  agent_assert_log (a, "show 2026-03-10");
  g_assert_null (footing_reminders_get_problem (a->reminders));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agent_add ("/F41/races/S4-put-off-meanwhile", test_put_off_meanwhile);
  agent_add ("/F41/races/S4-snoozed-meanwhile", test_snoozed_meanwhile);
  agent_add ("/F41/races/S8-answered-twice", test_answered_twice);
  agent_add ("/F41/races/answer-held", test_answer_held);
  agent_add ("/F41/races/N7-shown-held", test_shown_held);
  agent_add ("/F41/races/switched-off-meanwhile", test_switched_off_meanwhile);
  agent_add ("/F41/races/N6-silent-server", test_silent_server);
  agent_add ("/F41/races/restored", test_restored);
  agent_add ("/F41/races/restored-meanwhile", test_restored_meanwhile);
  agent_add ("/F41/races/S5-erased", test_erased);
  agent_add ("/F41/races/newer-file", test_newer);
  agent_add ("/F41/races/read-only-file", test_read_only);

  return g_test_run ();
}
