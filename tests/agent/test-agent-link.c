/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bus.h"
#include "store/backup-folder.h"
#include "store/backups.h"
#include "link-fixture.h"
#include "wait-until.h"

#include <glib/gstdio.h>
#include <string.h>

/* F41, F45: what the application tells the agent, and what it knows of it. The agent is
 * one of ours with a single action, on a connection of its own. */
#define AGENT APP_ID ".Agent"
#define AGENT_PATH APP_PATH "/Agent"

typedef struct {
  LinkFixture f;

  /* owned */
  GDBusConnection *agents;
  GSimpleActionGroup *actions;
  GString *calls;

  /* state */
  guint exported;
  guint status_changes;
  int tested; /* 1: taken, 2: not */
} Linked;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_string_append_printf (((Linked *)data)->calls, "%s ",
                          g_action_get_name (G_ACTION (action)));
}

static void
set_up (Linked *self, gconstpointer data)
{
  link_fixture_set_up (&self->f);
  self->calls = g_string_new (NULL);
  link_fixture_make (&self->f);
  g_signal_connect_swapped (self->f.link, "status-changed", G_CALLBACK (count_cb),
                            &self->status_changes);
}

static void
name (Linked *self, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      self->agents, "org.freedesktop.DBus", "/org/freedesktop/DBus",
      "org.freedesktop.DBus", method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      &error);

  g_assert_no_error (error);
}

static void
start_agent (Linked *self)
{
  const GActionEntry entries[] = {
      {"refresh", activated_cb, NULL, NULL, NULL, {0}},
      {"test", activated_cb, NULL, NULL, NULL, {0}},
      {"status", NULL, NULL, "@a{sv} {'server': <'one'>}", NULL, {0}},
  };
  g_autoptr (GError) error = NULL;

  self->agents = bus_connect (g_test_dbus_get_bus_address (self->f.bus));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries,
                                   G_N_ELEMENTS (entries), self);
  self->exported = g_dbus_connection_export_action_group (
      self->agents, AGENT_PATH, G_ACTION_GROUP (self->actions), &error);
  g_assert_no_error (error);
  name (self, "RequestName", g_variant_new ("(su)", AGENT, 0));
}

static void
stop_agent (Linked *self)
{
  if (self->agents == NULL)
    return;

  g_dbus_connection_unexport_action_group (self->agents, self->exported);
  g_dbus_connection_close_sync (self->agents, NULL, NULL);
  g_clear_object (&self->agents);
  g_clear_object (&self->actions);
}

static void
tear_down (Linked *self, gconstpointer data)
{
  stop_agent (self);
  link_fixture_drop (&self->f);
  g_string_free (self->calls, TRUE);
  link_fixture_tear_down (&self->f);
}

static gboolean
knows (Linked *self, const char *server)
{
  GVariant *status = footing_agent_link_get_status (self->f.link);
  const char *found = NULL;

  if (status != NULL)
    g_variant_lookup (status, "server", "&s", &found);

  return g_strcmp0 (found, server) == 0;
}

/* All changes of one turn are told once. */
static void
test_tells (Linked *self, gconstpointer data)
{
  start_agent (self);
  footing_agent_link_start (self->f.link, self->f.connection);
  wait_until (strcmp (self->calls->str, "refresh ") == 0);

  plan_change (&self->f.plan, "time", "11:00");
  plan_change (&self->f.plan, "days", "wed");
  wait_until (strcmp (self->calls->str, "refresh refresh ") == 0);
  plan_set_state (&self->f.plan, "paused");
  wait_until (strcmp (self->calls->str, "refresh refresh refresh ") == 0);
}

/* Before it is started it says nothing, and without a bus nothing but that there is
 * nobody to ask. */
static void
test_waits (Linked *self, gconstpointer data)
{
  start_agent (self);
  plan_change (&self->f.plan, "time", "11:00");
  footing_agent_link_start (self->f.link, NULL);
  footing_agent_link_ask (self->f.link);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (self->calls->str, ==, "");
  g_assert_null (footing_agent_link_get_status (self->f.link));
  g_assert_cmpint (self->status_changes, ==, 1);
}

/* F45: its status is known, kept up, and forgotten when it leaves. */
static void
test_status (Linked *self, gconstpointer data)
{
  start_agent (self);
  footing_agent_link_start (self->f.link, self->f.connection);
  wait_until (knows (self, "one"));
  g_action_group_change_action_state (
      G_ACTION_GROUP (self->actions), "status",
      g_variant_new_parsed ("@a{sv} {'server': <'two'>}"));
  wait_until (knows (self, "two"));
  footing_agent_link_ask (self->f.link);
  stop_agent (self);
  wait_until (footing_agent_link_get_status (self->f.link) == NULL);
}

/* No agent, and nothing that could start it: the answer comes, and is none. */
static void
test_no_agent (Linked *self, gconstpointer data)
{
  guint before;

  footing_agent_link_start (self->f.link, self->f.connection);
  before = self->status_changes;
  footing_agent_link_ask (self->f.link);
  wait_until (self->status_changes > before);
  g_assert_null (footing_agent_link_get_status (self->f.link));
}

static void
tested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Linked *self = data;
  g_autoptr (GError) error = NULL;

  if (footing_agent_link_send_test_finish (self->f.link, result, &error)) {
    self->tested = 1;
  } else {
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED);
    self->tested = 2;
  }
}

static void
test_test (Linked *self, gconstpointer data)
{
  footing_agent_link_send_test (self->f.link, tested_cb, self);
  wait_until (self->tested == 2);

  self->tested = 0;
  footing_agent_link_start (self->f.link, self->f.connection);
  footing_agent_link_send_test (self->f.link, tested_cb, self);
  wait_until (self->tested == 2);

  start_agent (self);
  footing_agent_link_send_test (self->f.link, tested_cb, self);
  wait_until (self->tested == 1);
  g_assert_nonnull (strstr (self->calls->str, "test "));
}

/* S9: the entry that starts the agent at login follows the switch. */
static void
test_autostart (Linked *self, gconstpointer data)
{
  g_autofree char *path = footing_autostart_dup_path ();

  footing_agent_link_start (self->f.link, self->f.connection);
  g_assert_cmpint (footing_agent_link_get_autostart (self->f.link), ==,
                   FOOTING_AUTOSTART_ON);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_settings_set_boolean (self->f.settings, "reminders", FALSE);
  g_assert_cmpint (footing_agent_link_get_autostart (self->f.link), ==,
                   FOOTING_AUTOSTART_OFF);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gboolean
has_backup (Linked *self)
{
  g_autofree char *folder = footing_backups_get_folder (self->f.plan.f.store);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);

  return dates[0] != NULL;
}

static void
remove_backups (Linked *self)
{
  g_autofree char *folder = footing_backups_get_folder (self->f.plan.f.store);
  g_autofree char *path = footing_backup_folder_get_path (folder, "2026-03-05");

  g_unlink (path);
  g_rmdir (folder);
}

/* F80: with reminders on the agent makes the backup; with them off it is made here, once
 * a day. */
static void
test_backup (Linked *self, gconstpointer data)
{
  footing_agent_link_back_up (self->f.link);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (has_backup (self));

  g_settings_set_boolean (self->f.settings, "reminders", FALSE);
  footing_agent_link_back_up (self->f.link);
  wait_until (self->status_changes == 1);
  g_assert_true (has_backup (self));
  g_assert_cmpstr (footing_agent_link_get_backup_problem (self->f.link), ==, "");

  footing_agent_link_back_up (self->f.link);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (self->status_changes, ==, 1);
  remove_backups (self);
}

/* D9: why it failed is known, until the agent takes over. */
static void
test_backup_failed (Linked *self, gconstpointer data)
{
  g_autofree char *folder = footing_backups_get_folder (self->f.plan.f.store);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (folder, "in the way", -1, &error);
  g_assert_no_error (error);
  g_settings_set_boolean (self->f.settings, "reminders", FALSE);
  footing_agent_link_back_up (self->f.link);
  wait_until (self->status_changes == 1);
  g_assert_cmpstr (footing_agent_link_get_backup_problem (self->f.link), !=, "");

  g_settings_set_boolean (self->f.settings, "reminders", TRUE);
  g_assert_cmpstr (footing_agent_link_get_backup_problem (self->f.link), ==, "");
  g_unlink (folder);
}

int
main (int argc, char *argv[])
{
  /* G_TEST_OPTION_ISOLATE_DIRS leaks the names of the folders that it replaces. */
  g_autofree char *folder = g_dir_make_tmp ("footing-test-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, "autostart", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Linked, NULL, set_up, test, tear_down)
  ADD ("/F41/agent-link/tells", test_tells);
  ADD ("/F41/agent-link/waits", test_waits);
  ADD ("/F45/agent-link/status", test_status);
  ADD ("/F45/agent-link/no-agent", test_no_agent);
  ADD ("/F45/agent-link/test", test_test);
  ADD ("/F41/agent-link/S9-autostart", test_autostart);
  ADD ("/F80/agent-link/backup", test_backup);
  ADD ("/F80/agent-link/D9-backup-failed", test_backup_failed);

  status = g_test_run ();
  g_rmdir (inner);
  g_rmdir (folder);

  return status;
}
