/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "link-fixture.h"
#include "wait-until.h"

#include <glib/gstdio.h>

/* F41: a bus that cannot start the agent, as after an installation beside the system's:
 * the application starts it by hand. The agent's program is ours, and notes its starts.
 */
typedef struct {
  LinkFixture f;

  /* owned */
  char *starts; /* a file with a line for each */
} Started;

static char *program;
static guint program_asked;

const char *
footing_autostart_get_program (void)
{
  program_asked++;

  return program;
}

gboolean
footing_autostart_is_sandboxed (void)
{
  return FALSE;
}

char *
footing_autostart_dup_path (void)
{
  return g_strdup ("/dev/null/autostart");
}

FootingAutostart
footing_autostart_set (const char *path, const char *agent, gboolean on, gboolean insist)
{
  g_assert_cmpstr (agent, ==, program);

  return on ? FOOTING_AUTOSTART_ON : FOOTING_AUTOSTART_OFF;
}

void
footing_autostart_ask_portal (gboolean on, GAsyncReadyCallback done, gpointer data)
{
  g_assert_not_reached ();
}

FootingAutostart
footing_autostart_ask_portal_finish (GAsyncResult *result)
{
  g_assert_not_reached ();
}

static void
write_program (Started *self)
{
  g_autofree char *text =
      g_strdup_printf ("#!/bin/sh\necho started >>'%s'\n", self->starts);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (program, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
}

static void
set_up (Started *self, gconstpointer data)
{
  link_fixture_set_up (&self->f);
  program = fixture_file (&self->f.plan.f, "agent");
  self->starts = fixture_file (&self->f.plan.f, "starts");
  link_fixture_make (&self->f);
}

static void
tear_down (Started *self, gconstpointer data)
{
  link_fixture_drop (&self->f);
  g_unlink (program);
  g_unlink (self->starts);
  g_clear_pointer (&program, g_free);
  g_free (self->starts);
  link_fixture_tear_down (&self->f);
}

static gboolean
was_started (Started *self)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (self->starts, &text, NULL, NULL) &&
         g_str_has_prefix (text, "started\n");
}

/* How often the program was thought of since the last call, once all that was said to the
 * bus is answered. */
static guint
count_asked (Started *self)
{
  guint asked;

  for (int i = 0; i < 3; i++) {
    g_autoptr (GVariant) reply = NULL;

    while (g_main_context_iteration (NULL, FALSE))
      ;
    reply = g_dbus_connection_call_sync (self->f.connection, "org.freedesktop.DBus",
                                         "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                         "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                                         NULL, NULL);
    g_assert_nonnull (reply);
  }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  asked = program_asked;
  program_asked = 0;

  return asked;
}

/* Started once, and not again for each change. */
static void
test_by_hand (Started *self, gconstpointer data)
{
  write_program (self);
  footing_agent_link_start (self->f.link, self->f.connection);
  wait_until (was_started (self));
  count_asked (self);

  plan_change (&self->f.plan, "time", "11:00");
  g_assert_cmpuint (count_asked (self), ==, 0);
}

/* Where it is not installed nothing is started, and nothing goes wrong; when it is there,
 * the next change starts it. */
static void
test_not_installed (Started *self, gconstpointer data)
{
  footing_agent_link_start (self->f.link, self->f.connection);
  count_asked (self);
  plan_change (&self->f.plan, "time", "11:00");
  g_assert_cmpuint (count_asked (self), ==, 1);

  write_program (self);
  plan_change (&self->f.plan, "time", "12:00");
  wait_until (was_started (self));
}

/* Switched off, it is not started. */
static void
test_switched_off (Started *self, gconstpointer data)
{
  write_program (self);
  g_settings_set_boolean (self->f.settings, "reminders", FALSE);
  footing_agent_link_start (self->f.link, self->f.connection);
  count_asked (self);
  plan_change (&self->f.plan, "time", "11:00");
  g_assert_cmpuint (count_asked (self), ==, 0);
  g_assert_false (was_started (self));

  g_settings_set_boolean (self->f.settings, "reminders", TRUE);
  wait_until (was_started (self));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Started, NULL, set_up, test, tear_down)
  ADD ("/F41/agent-start/by-hand", test_by_hand);
  ADD ("/F41/agent-start/not-installed", test_not_installed);
  ADD ("/F41/agent-start/switched-off", test_switched_off);

  return g_test_run ();
}
