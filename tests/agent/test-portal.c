/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "link-fixture.h"

/* S10: in a sandbox the person's desktop is asked whether reminders may run in the
 * background: once, and again only when the person wants it. The portal is ours. */

static FootingAutostart portal_answer;
static guint portal_asked;

const char *
footing_autostart_get_program (void)
{
  return "/nonexistent";
}

gboolean
footing_autostart_is_sandboxed (void)
{
  return TRUE;
}

char *
footing_autostart_dup_path (void)
{
  return g_strdup ("/dev/null/autostart");
}

FootingAutostart
footing_autostart_set (const char *path,
                       const char *program,
                       gboolean on,
                       gboolean insist)
{
  g_assert_not_reached ();
}

void
footing_autostart_ask_portal (gboolean on, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, data);

  portal_asked++;
  g_task_return_int (task, on ? portal_answer : FOOTING_AUTOSTART_OFF);
}

FootingAutostart
footing_autostart_ask_portal_finish (GAsyncResult *result)
{
  return (FootingAutostart)g_task_propagate_int (G_TASK (result), NULL);
}

static void
start (LinkFixture *self)
{
  link_fixture_make (self);
  footing_agent_link_start (self->link, self->connection);
  link_fixture_settle ();
}

static void
set_up (LinkFixture *self, gconstpointer data)
{
  link_fixture_set_up (self);
  portal_asked = 0;
  portal_answer = FOOTING_AUTOSTART_REFUSED;
}

static void
tear_down (LinkFixture *self, gconstpointer data)
{
  link_fixture_tear_down (self);
}

static void
assert_asked (LinkFixture *self, guint times, FootingAutostart state)
{
  link_fixture_settle ();
  g_assert_cmpint (portal_asked, ==, times);
  g_assert_cmpint (footing_agent_link_get_autostart (self->link), ==, state);
}

static void
test_refused (LinkFixture *self, gconstpointer data)
{
  start (self);
  assert_asked (self, 1, FOOTING_AUTOSTART_REFUSED);

  /* Not at the next start, and not because a page looks. */
  link_fixture_drop (self);
  start (self);
  footing_agent_link_ask (self->link);
  assert_asked (self, 1, FOOTING_AUTOSTART_REFUSED);

  /* The person asks. */
  portal_answer = FOOTING_AUTOSTART_ON;
  footing_agent_link_ask_autostart (self->link);
  assert_asked (self, 2, FOOTING_AUTOSTART_ON);
}

static void
test_granted (LinkFixture *self, gconstpointer data)
{
  portal_answer = FOOTING_AUTOSTART_ON;
  start (self);
  assert_asked (self, 1, FOOTING_AUTOSTART_ON);
  link_fixture_drop (self);
  start (self);
  assert_asked (self, 1, FOOTING_AUTOSTART_ON);

  /* Off takes it back, and on is the person's wish. */
  g_settings_set_boolean (self->settings, "reminders", FALSE);
  assert_asked (self, 2, FOOTING_AUTOSTART_OFF);
  g_settings_set_boolean (self->settings, "reminders", TRUE);
  assert_asked (self, 3, FOOTING_AUTOSTART_ON);
}

/* Off from the beginning, nobody is asked. */
static void
test_off (LinkFixture *self, gconstpointer data)
{
  g_settings_set_boolean (self->settings, "reminders", FALSE);
  start (self);
  assert_asked (self, 0, FOOTING_AUTOSTART_OFF);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, LinkFixture, NULL, set_up, test, tear_down)
  ADD ("/F45/portal/S10-refused", test_refused);
  ADD ("/F45/portal/S10-granted", test_granted);
  ADD ("/F45/portal/S10-off", test_off);

  return g_test_run ();
}
