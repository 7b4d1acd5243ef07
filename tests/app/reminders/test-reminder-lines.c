/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "reminders/reminder-lines.h"

#define NOW 1772701200 /* Thursday 5 March 2026, 10:00 in Berlin */
#define HOUR (60 * 60)

static const char *const marks[] = {
    [FOOTING_REMINDER_GOOD] = "+",
    [FOOTING_REMINDER_TROUBLE] = "!",
    [FOOTING_REMINDER_NOTE] = "i",
    [FOOTING_REMINDER_PLANNED] = ">",
};

/* A line of text for each: its state, its title and, when @details, its detail. */
static char *
tell (GPtrArray *lines, gboolean details)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const FootingReminderLine *line = g_ptr_array_index (lines, i);

    g_string_append_printf (text, "%s %s\n", marks[line->state], line->title);
    if (details && *line->detail != '\0')
      g_string_append_printf (text, "  %s\n", line->detail);
    /* What is a trouble says what to do. */
    if (line->state == FOOTING_REMINDER_TROUBLE)
      g_assert_cmpstr (line->detail, !=, "");
  }

  return g_strdup (text->str);
}

static FootingReminderFacts
make_facts (const char *status)
{
  g_autoptr (GError) error = NULL;
  FootingReminderFacts facts = {TRUE, TRUE, NULL, TRUE, "", FOOTING_AUTOSTART_ON, NULL};

  facts.clock = footing_clock_new_fixed (NOW, "Europe/Berlin");
  if (status != NULL) {
    facts.status = g_variant_parse (G_VARIANT_TYPE_VARDICT, status, NULL, NULL, &error);
    g_assert_no_error (error);
  }

  return facts;
}

static void
clear_facts (FootingReminderFacts *facts)
{
  g_clear_pointer (&facts->status, g_variant_unref);
  g_clear_object (&facts->clock);
}

static void
assert_checks (const FootingReminderFacts *facts, const char *expected)
{
  g_autoptr (GPtrArray) lines = footing_reminder_list_checks (facts);
  g_autofree char *text = tell (lines, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

#define ADVICE "i If one doesn’t appear\n"

/* F45: what the agent, the server and the desktop say, each in one line. */
static void
test_checks (void)
{
  const struct {
    const char *status;
    const char *lines;
  } cases[] = {
      {"{'running': <true>, 'server': <'dunst 1.9.0'>, 'capabilities': <['actions']>}",
       "+ Reminders are waiting\n+ Notifications are shown by dunst 1.9.0\n"
       "+ Notifications have buttons\n+ Reminders start when you sign in\n" ADVICE},
      /* N6 */
      {"{'running': <true>, 'server': <'plain 1'>, 'capabilities': <['body']>}",
       "+ Reminders are waiting\n+ Notifications are shown by plain 1\n"
       "i Notifications have no buttons here\n+ Reminders start when you sign "
       "in\n" ADVICE},
      {"{'running': <true>, 'server': <''>, 'capabilities': <@as []>}",
       "+ Reminders are waiting\n! No program shows notifications here\n"
       "+ Reminders start when you sign in\n" ADVICE},
      {"{'running': <true>, 'server': <'slow 1'>, 'problem': <'It does not answer.'>}",
       "+ Reminders are waiting\n! Notifications are shown by slow 1\n"
       "i Notifications have no buttons here\n+ Reminders start when you sign "
       "in\n" ADVICE},
      {"{'running': <false>, 'server': <'dunst 1'>, 'capabilities': <['actions']>}",
       "! The background part doesn’t answer\n+ Notifications are shown by dunst 1\n"
       "+ Notifications have buttons\n+ Reminders start when you sign in\n" ADVICE},
      /* What another version says is not understood, and harms nothing. */
      {"{'running': <'yes'>, 'server': <7>, 'capabilities': <'actions'>}",
       "! The background part doesn’t answer\n! No program shows notifications here\n"
       "+ Reminders start when you sign in\n" ADVICE},
      {NULL, "! The background part doesn’t answer\n+ Reminders start when you sign "
             "in\n" ADVICE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FootingReminderFacts facts = make_facts (cases[i].status);

    assert_checks (&facts, cases[i].lines);
    clear_facts (&facts);
  }
}

/* S10: a refusal is said, once there is something to start. */
static void
test_refused (void)
{
  FootingReminderFacts facts = make_facts (NULL);

  facts.autostart = FOOTING_AUTOSTART_REFUSED;
  assert_checks (&facts, "! The background part doesn’t answer\n"
                         "! Reminders don’t start when you sign in\n" ADVICE);
  facts.on = FALSE;
  assert_checks (&facts, "i Reminders are off\n" ADVICE);
  clear_facts (&facts);
}

/* F45: before the agent had the time to answer, nothing is called a trouble. */
static void
test_looking (void)
{
  FootingReminderFacts facts = make_facts (NULL);

  facts.asked = FALSE;
  assert_checks (&facts, "i Checking…\n+ Reminders start when you sign in\n" ADVICE);
  clear_facts (&facts);
}

/* F73: an example has nothing that could remind. */
static void
test_example (void)
{
  FootingReminderFacts facts = make_facts (NULL);

  facts.has_agent = FALSE;
  facts.autostart = FOOTING_AUTOSTART_UNKNOWN;
  assert_checks (&facts, "i The example doesn’t remind\n" ADVICE);
  clear_facts (&facts);
}

static void
assert_next (const char *status, const char *expected)
{
  FootingReminderFacts facts = make_facts (status);
  g_autoptr (GPtrArray) lines = footing_reminder_list_next (&facts);
  g_autofree char *text = tell (lines, TRUE);

  g_assert_cmpstr (text, ==, expected);
  clear_facts (&facts);
}

/* F45: the next three, and the last one. */
static void
test_next (void)
{
  g_autofree char *three = g_strdup_printf (
      "{'next': <[('Time for an update', int64 %d), ('<b>&%%s', int64 %d)]>,"
      " 'last-shown': <int64 %d>}",
      NOW + 5 * HOUR, NOW + 30 * HOUR, NOW - 48 * HOUR);

  assert_next (three, "> Time for an update\n  today, 15:00\n"
                      "> <b>&%s\n  tomorrow, 16:00\n"
                      "i The last one was shown\n  Tue, 3 March, 10:00\n");
  assert_next ("{'next': <@a(sx) []>, 'last-shown': <int64 0>}",
               "i Nothing is planned\n  No ritual in an active plan is switched on, or "
               "all of them are paused, and no moment with a reminder is ahead.\n"
               "i None shown yet\n");
  assert_next ("{'running': <true>}", "");
  assert_next (NULL, "");
}

static void
assert_backups (const char *status, const char *problem, const char *expected)
{
  FootingReminderFacts facts = make_facts (status);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  facts.backup_problem = problem;
  lines = footing_reminder_list_backups (&facts);
  text = tell (lines, TRUE);
  g_assert_cmpstr (text, ==, expected);
  clear_facts (&facts);
}

/* D9: a backup that failed is said, beside the last good one. */
static void
test_backups (void)
{
  assert_backups ("{'backup-at': <int64 1772672400>}", "",
                  "+ The last good backup was made\n  today, 02:00\n");
  assert_backups ("{'backup-at': <int64 1772586000>}", "Free some space.",
                  "! The last backup failed\n  Free some space.\n"
                  "i The last good backup was made\n  yesterday, 02:00\n");
  assert_backups (
      "{'backup-at': <int64 0>}", "",
      "i No backup has been made yet\n  Footing makes one every day by itself.\n");
  assert_backups (NULL, "Free some space.",
                  "! The last backup failed\n  Free some space.\n");
  assert_backups (NULL, "", "");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/reminder-lines/F45-checks", test_checks);
  g_test_add_func ("/app/reminder-lines/S10-refused", test_refused);
  g_test_add_func ("/app/reminder-lines/F45-looking", test_looking);
  g_test_add_func ("/app/reminder-lines/F73-example", test_example);
  g_test_add_func ("/app/reminder-lines/F45-next", test_next);
  g_test_add_func ("/app/reminder-lines/D9-backups", test_backups);

  return g_test_run ();
}
