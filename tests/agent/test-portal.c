/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-link.h"
#include "plan-fixture.h"

/* S10: in a sandbox the person's desktop is asked whether reminders may run in the
 * background: once, and again only when the person wants it. The portal is ours. */
typedef struct {
  Plan plan;

  /* owned */
  GTestDBus *bus;
  GDBusConnection *connection;
  GSettings *settings;
  FootingAgentLink *link;
} Sandbox;

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
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
start (Sandbox *self)
{
  self->link = footing_agent_link_new (self->plan.f.store, self->settings);
  footing_agent_link_start (self->link, self->connection);
  settle ();
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("The link is not let go of");

  return G_SOURCE_REMOVE;
}

static void
stop (Sandbox *self)
{
  gpointer link = self->link;
  const guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);

  g_object_add_weak_pointer (G_OBJECT (link), &link);
  g_object_unref (self->link);
  while (link != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  settle ();
}

static void
set_up (Sandbox *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  plan_set_up (&self->plan, data);
  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (self->connection, FALSE);
  self->settings = g_settings_new (APP_ID);
  g_settings_reset (self->settings, "reminders");
  g_settings_reset (self->settings, "background");
  portal_asked = 0;
  portal_answer = FOOTING_AUTOSTART_REFUSED;
}

static void
tear_down (Sandbox *self, gconstpointer data)
{
  stop (self);
  g_settings_reset (self->settings, "reminders");
  g_settings_reset (self->settings, "background");
  g_clear_object (&self->settings);
  settle ();
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  plan_tear_down (&self->plan, data);
}

static void
assert_asked (Sandbox *self, guint times, FootingAutostart state)
{
  settle ();
  g_assert_cmpint (portal_asked, ==, times);
  g_assert_cmpint (footing_agent_link_get_autostart (self->link), ==, state);
}

static void
test_refused (Sandbox *self, gconstpointer data)
{
  start (self);
  assert_asked (self, 1, FOOTING_AUTOSTART_REFUSED);

  /* Not at the next start, and not because a page looks. */
  stop (self);
  start (self);
  footing_agent_link_ask (self->link);
  assert_asked (self, 1, FOOTING_AUTOSTART_REFUSED);

  /* The person asks. */
  portal_answer = FOOTING_AUTOSTART_ON;
  footing_agent_link_ask_autostart (self->link);
  assert_asked (self, 2, FOOTING_AUTOSTART_ON);
}

static void
test_granted (Sandbox *self, gconstpointer data)
{
  portal_answer = FOOTING_AUTOSTART_ON;
  start (self);
  assert_asked (self, 1, FOOTING_AUTOSTART_ON);
  stop (self);
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
test_off (Sandbox *self, gconstpointer data)
{
  g_settings_set_boolean (self->settings, "reminders", FALSE);
  start (self);
  assert_asked (self, 0, FOOTING_AUTOSTART_OFF);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Sandbox, NULL, set_up, test, tear_down)
  ADD ("/F45/portal/S10-refused", test_refused);
  ADD ("/F45/portal/S10-granted", test_granted);
  ADD ("/F45/portal/S10-off", test_off);

  return g_test_run ();
}
