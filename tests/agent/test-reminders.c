/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-fixture.h"
#include "reminder-format.h"

/* F41: what is due is shown once, and withdrawn when it no longer waits. */

static void
test_once (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 09:59:59");
  agent_assert_log (a, "");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00"));

  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
  agent_assert_state (a, "2026-03-10", "due shown");
  g_assert_cmpint (footing_reminders_get_last_shown (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 10:00"));
  agent_at (a, "2026-03-10 10:00:01");
  agent_at (a, "2026-03-10 17:00");
  agent_assert_log (a, "");
}

/* T8: a timer that fires a hair early neither doubles nor misses. */
static void
test_early (Agent *a, gconstpointer data)
{
  agent_make (a);
  for (int i = 0; i < 3; i++)
    agent_at (a, "2026-03-10 09:59:59");
  agent_at (a, "2026-03-10 10:00");
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
}

/* T1, T2: asleep when it was due. */
static void
test_suspended (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_run (a);
  agent_at (a, "2026-03-10 14:12:07");
  agent_assert_log (a, "show 2026-03-10");
  agent_at (a, "2026-03-10 14:12:08");
  agent_assert_log (a, "");
}

/* T7: a clock that is set back rings nothing again. */
static void
test_set_back (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  agent_at (a, "2026-03-10 08:00");
  agent_at (a, "2026-03-03 08:00");
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10");
}

/* T7: a clock that is set a year ahead brings one notification at most. */
static void
test_year_ahead (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "09:00");
  agent_run (a);
  agent_at (a, "2027-03-09 12:00");
  agent_assert_log (a, "show digest");
}

/* S3: older than its grace, it is missed, and nothing is shown. */
static void
test_missed (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_run (a);
  agent_restart (a);
  agent_at (a, "2026-03-10 22:00");
  agent_assert_log (a, "");
  agent_assert_state (a, "2026-03-10", "missed");
}

/* What nobody answers is withdrawn when it is missed. */
static void
test_lapses (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-10 22:00"));
  agent_at (a, "2026-03-10 22:00");
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
}

/* N2: several late ones are one notification, which stays until all are answered. */
static void
test_digest (Agent *a, gconstpointer data)
{
  g_autofree char *second = NULL;
  g_autoptr (FootingOccurrence) other = NULL;

  agent_make (a);
  second = plan_add_ritual (&a->plan, "tue", "09:00");
  agent_run (a);
  agent_at (a, "2026-03-10 12:00");
  agent_assert_log (a, "show digest");
  agent_assert_state (a, "2026-03-10", "due shown");

  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_DONE);
  agent_run (a);
  agent_assert_log (a, "");

  other = footing_store_find_occurrence (a->plan.f.store, second, "2026-03-10", NULL);
  footing_schedule_answer (a->plan.f.store, footing_record_get_id (other),
                           FOOTING_SCHEDULE_SKIP, NULL, NULL);
  agent_run (a);
  agent_assert_log (a, "withdraw digest");
  agent_run (a);
  agent_assert_log (a, "");
}

/* N2: two that are on time are two. */
static void
test_together (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "10:00");
  agent_run (a);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10, show 2026-03-10+");
}

/* N4, S5: what no longer waits is withdrawn at the next look. */
static void
become_done (Plan *plan)
{
  plan_answer (plan, "2026-03-10", FOOTING_SCHEDULE_DONE);
}

static void
become_skipped (Plan *plan)
{
  plan_answer (plan, "2026-03-10", FOOTING_SCHEDULE_SKIP);
}

static void
become_snoozed (Plan *plan)
{
  plan_answer (plan, "2026-03-10", FOOTING_SCHEDULE_SNOOZE);
}

static void
become_off (Plan *plan)
{
  plan_set_enabled (plan, FALSE);
}

static void
become_paused (Plan *plan)
{
  plan_change (plan, "paused-until", "2026-04-01");
}

static void
become_archived (Plan *plan)
{
  plan_set_state (plan, "archived");
}

static void
become_deleted (Plan *plan)
{
  g_autoptr (GError) error = NULL;

  footing_store_remove (plan->f.store, FOOTING_TYPE_RITUAL, plan->ritual, &error);
  g_assert_no_error (error);
}

static void
become_erased (Plan *plan)
{
  g_autoptr (GError) error = NULL;

  footing_store_erase (plan->f.store, FOOTING_TYPE_RECOVERY, plan->recovery, &error);
  g_assert_no_error (error);
}

static const struct {
  const char *name;
  void (*become) (Plan *plan);
} ends[] = {
    {"done", become_done},       {"skipped", become_skipped},
    {"snoozed", become_snoozed}, {"off", become_off},
    {"paused", become_paused},   {"archived", become_archived},
    {"deleted", become_deleted}, {"erased", become_erased},
};

static void
test_withdrawn (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  Agent a = {0};
  g_autofree char *id = NULL, *expected = NULL, *log = NULL;

  agent_set_up (&a, NULL);
  agent_make (&a);
  agent_at (&a, "2026-03-10 10:00");
  agent_assert_log (&a, "show 2026-03-10");
  id = agent_id (&a, "2026-03-10");

  ends[i].become (&a.plan);
  agent_run (&a);
  expected = g_strdup_printf ("withdraw %s", id);
  log = fake_notifier_take_log (a.notifier);
  g_assert_cmpstr (log, ==, expected);
  agent_run (&a);
  agent_assert_log (&a, "");

  agent_tear_down (&a, NULL);
}

/* N7: what the person closes stays closed, and nothing else does. */
static void
test_dismissed (Agent *a, gconstpointer data)
{
  g_autofree char *other = NULL, *id = NULL;

  agent_make (a);
  other = plan_add_ritual (&a->plan, "tue", "10:00");
  agent_run (a);
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "show 2026-03-10, show 2026-03-10+");

  id = agent_id (a, "2026-03-10");
  fake_notifier_close (a->notifier, id);
  agent_run (a);
  agent_assert_log (a, "");
  agent_restart (a);
  agent_run (a);
  agent_assert_log (a, "quiet 2026-03-10+");
  agent_assert_state (a, "2026-03-10", "due shown");
}

/* N8: a window that comes to the front has the agent look, and changes nothing. */
static void
test_focus (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  for (int i = 0; i < 5; i++)
    agent_run (a);
  agent_assert_log (a, "show 2026-03-10");
}

/* S7: told again while it is at it, it shows nothing twice. */
static void
test_told_twice (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_run (a);
  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-10 10:00");
  for (int i = 0; i < 3; i++)
    footing_reminders_run (a->reminders);
  fake_notifier_go_on (a->notifier);
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10");
}

/* S5: answered in the window while the notification is on its way. */
static void
test_answered_meanwhile (Agent *a, gconstpointer data)
{
  agent_make (a);
  agent_run (a);
  fake_notifier_hold (a->notifier);
  plan_at (&a->plan, "2026-03-10 10:00");
  footing_reminders_run (a->reminders);
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_DONE);
  fake_notifier_go_on (a->notifier);
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  agent_assert_state (a, "2026-03-10", "done");
}

/* H19: done early in the window, it neither rings that week nor is the agent woken for
 * it; one that has rung is withdrawn, and the next that is done early rings no more. */
static void
test_done_early (Agent *a, gconstpointer data)
{
  agent_make (a);
  plan_answer (&a->plan, "2026-03-10", FOOTING_SCHEDULE_DONE);
  agent_run (a);
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-17 10:00"));
  agent_at (a, "2026-03-10 10:00");
  agent_assert_log (a, "");
  agent_at (a, "2026-03-17 10:00");
  agent_assert_log (a, "show 2026-03-17");

  plan_answer (&a->plan, "2026-03-17", FOOTING_SCHEDULE_DONE);
  plan_answer (&a->plan, "2026-03-24", FOOTING_SCHEDULE_DONE);
  agent_run (a);
  agent_assert_log (a, "withdraw 2026-03-17");
  g_assert_cmpint (footing_reminders_get_next (a->reminders), ==,
                   plan_instant (&a->plan, "2026-03-31 10:00"));
}

/* S1, S6, S8: an answer is for its occurrence, counts once, and the week after stays. */
static void
test_answer (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  id = agent_id (a, "2026-03-10");

  plan_at (&a->plan, "2026-03-11 08:00");
  for (int i = 0; i < 2; i++) {
    g_assert_true (
        footing_reminders_answer (a->reminders, id, FOOTING_SCHEDULE_DONE, &error));
    agent_settle (a);
  }
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");
  plan_assert (&a->plan, "2026-03-10 done, 2026-03-17 due");

  g_assert_false (
      footing_reminders_answer (a->reminders, "nothing", FOOTING_SCHEDULE_DONE, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
}

/* S4: a snooze counts from the press, and rings again once. */
static void
test_snooze (Agent *a, gconstpointer data)
{
  g_autofree char *id = NULL;

  agent_make (a);
  agent_at (a, "2026-03-10 10:00");
  id = agent_id (a, "2026-03-10");
  plan_at (&a->plan, "2026-03-10 10:20");
  footing_reminders_answer (a->reminders, id, FOOTING_SCHEDULE_SNOOZE, NULL);
  agent_settle (a);
  agent_assert_log (a, "show 2026-03-10, withdraw 2026-03-10");

  agent_restart (a);
  agent_at (a, "2026-03-10 11:19");
  agent_assert_log (a, "");
  agent_at (a, "2026-03-10 11:20");
  agent_at (a, "2026-03-10 11:21");
  agent_assert_log (a, "show 2026-03-10");
}

/* Its words say nothing private, unless the person wants that. */
static void
test_words (Agent *a, gconstpointer data)
{
  const struct {
    const char *code;
    const char *title;
    gboolean details;
    const char *words;
  } cases[] = {
      {"reflection", "", FALSE,
       "Time for your weekly reflection|It takes about 20 minutes."},
      {"check-in", "", FALSE, "Time for your weekly check-in|It takes about 20 minutes."},
      {"", "Call the lawyer", FALSE,
       "Time for a weekly ritual|It takes about 20 minutes."},
      {"", "Call the lawyer", TRUE, "Call the lawyer|It takes about 20 minutes."},
      {"outreach", "", TRUE,
       "Outreach|Write to one or two people who matter, starting with whoever hasn’t "
       "heard from you for longest."},
      {"outreach", "Ask Kim", FALSE,
       "Time for your weekly outreach|It takes about 20 minutes."},
      {"outreach", "Ask Kim", TRUE,
       "Ask Kim|Write to one or two people who matter, starting with whoever hasn’t "
       "heard from you for longest."},
  };

  agent_make (a);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRitual) ritual =
        footing_record_new (FOOTING_TYPE_RITUAL, "recovery", a->plan.recovery, "code",
                            cases[i].code, "title", cases[i].title, NULL);
    g_autofree char *title = NULL, *body = NULL, *words = NULL;

    footing_reminder_format (a->plan.f.store, ritual, cases[i].details, &title, &body);
    words = g_strconcat (title, "|", body, NULL);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* The switch in Preferences reaches the notification, the one on the screen too. */
static void
test_details (Agent *a, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  agent_make (a);
  footing_store_change (a->plan.f.store, FOOTING_TYPE_RITUAL, a->plan.ritual, &error,
                        "title", "Call the lawyer", NULL);
  g_assert_no_error (error);
  agent_at (a, "2026-03-10 10:00");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Time for a weekly ritual|It takes about 20 minutes.");
  agent_assert_log (a, "show 2026-03-10");

  footing_reminders_set_details (a->reminders, TRUE);
  agent_settle (a);
  agent_assert_log (a, "quiet 2026-03-10");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Call the lawyer|It takes about 20 minutes.");
  footing_reminders_set_details (a->reminders, TRUE);
  agent_settle (a);
  agent_assert_log (a, "");
  agent_at (a, "2026-03-17 10:00");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Call the lawyer|It takes about 20 minutes.");
}

/* F63: with the switch of the plan on, a name is in no notification. */
static void
test_initials (Agent *a, gconstpointer data)
{
  g_autoptr (FootingPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  agent_make (a);
  footing_store_change (a->plan.f.store, FOOTING_TYPE_RITUAL, a->plan.ritual, &error,
                        "title", "Call Noor van Dijk about Mira’s demo", NULL);
  g_assert_no_error (error);
  footing_store_change (a->plan.f.store, FOOTING_TYPE_RECOVERY, a->plan.recovery, &error,
                        "person", "Noor van Dijk", "initials", TRUE, NULL);
  g_assert_no_error (error);
  person = footing_record_new (FOOTING_TYPE_PERSON, "recovery", a->plan.recovery, "name",
                               "Mira Sen", NULL);
  footing_store_save (a->plan.f.store, person, &error);
  g_assert_no_error (error);
  footing_reminders_set_details (a->reminders, TRUE);
  agent_at (a, "2026-03-10 10:00");
  g_assert_cmpstr (fake_notifier_get_words (a->notifier), ==,
                   "Call N. v. D. about M.’s demo|It takes about 20 minutes.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agent_add ("/F41/reminders/once", test_once);
  agent_add ("/F41/reminders/T8-early", test_early);
  agent_add ("/F41/reminders/T1-T2-suspended", test_suspended);
  agent_add ("/F41/reminders/T7-set-back", test_set_back);
  agent_add ("/F41/reminders/T7-year-ahead", test_year_ahead);
  agent_add ("/F41/reminders/S3-missed", test_missed);
  agent_add ("/F41/reminders/lapses", test_lapses);
  agent_add ("/F41/reminders/N2-digest", test_digest);
  agent_add ("/F41/reminders/N2-together", test_together);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *name =
        g_strconcat ("/F41/reminders/N4-S5-withdrawn/", ends[i].name, NULL);

    g_test_add_data_func (name, GUINT_TO_POINTER (i), test_withdrawn);
  }
  agent_add ("/F41/reminders/N7-dismissed", test_dismissed);
  agent_add ("/F41/reminders/N8-focus", test_focus);
  agent_add ("/F41/reminders/S7-told-twice", test_told_twice);
  agent_add ("/F41/reminders/S5-answered-meanwhile", test_answered_meanwhile);
  agent_add ("/F41/reminders/H19-done-early", test_done_early);
  agent_add ("/F41/reminders/S1-S6-S8-answer", test_answer);
  agent_add ("/F41/reminders/S4-snooze", test_snooze);
  agent_add ("/F41/reminders/words", test_words);
  agent_add ("/F41/reminders/details", test_details);
  agent_add ("/F63/reminders/initials", test_initials);

  return g_test_run ();
}
