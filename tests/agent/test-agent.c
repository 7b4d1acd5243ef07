/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mock-server.h"
#include "plan-fixture.h"
#include "wait-until.h"

#include <glib/gstdio.h>
#include <string.h>

/* F41: the agent as a program, on a bus with a notification server and an application. */
#define AGENT APP_ID ".Agent"
#define AGENT_PATH APP_PATH "/Agent"

typedef struct {
  Plan plan;

  /* owned */
  char *config; /* GSettings' file */
  GTestDBus *bus;
  GDBusConnection *connection;
  MockServer *server;
  GSubprocess *agent;
  GString *calls; /* what the application was asked */
  GString *shown; /* what the server was asked */

  /* state */
  guint application;
  int exited;
} Program;

static void
set_reminders (Program *self, gboolean on)
{
  g_autofree char *group = g_strdelimit (g_strdup (APP_ID), ".", '/');
  g_autofree char *text =
      g_strdup_printf ("[%s]\nreminders=%s\n", group, on ? "true" : "false");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->config, text, -1, &error);
  g_assert_no_error (error);
}

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Program *self = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  if (g_subprocess_get_if_exited (G_SUBPROCESS (source)))
    self->exited = g_subprocess_get_exit_status (G_SUBPROCESS (source));
}

static GSubprocess *
spawn (Program *self)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "FOOTING_DATA_DIR", self->plan.f.folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", self->plan.f.folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", self->plan.f.folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("AGENT"), NULL);
  g_assert_no_error (error);
  self->exited = -1;
  g_subprocess_wait_async (process, NULL, exited_cb, self);

  return process;
}

static gboolean
is_on_bus (Program *self)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
      "org.freedesktop.DBus", "NameHasOwner", g_variant_new ("(s)", AGENT), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean owned = FALSE;

  if (reply != NULL)
    g_variant_get (reply, "(b)", &owned);

  return owned;
}

static void
start (Program *self)
{
  self->agent = spawn (self);
  wait_until (is_on_bus (self));
}

static void
stop (Program *self)
{
  if (self->agent == NULL)
    return;

  g_subprocess_force_exit (self->agent);
  g_subprocess_wait (self->agent, NULL, NULL);
  g_clear_object (&self->agent);
  wait_until (!is_on_bus (self));
}

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Program *self = data;
  g_autofree char *text = g_variant_print (parameters, FALSE);

  g_string_append_printf (self->calls, "%s; ", text);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
own (Program *self)
{
  static const char xml[] =
      "<node><interface name='org.freedesktop.Application'>"
      "<method name='ActivateAction'><arg type='s' direction='in'/>"
      "<arg type='av' direction='in'/><arg type='a{sv}' direction='in'/></method>"
      "</interface></node>";
  static const GDBusInterfaceVTable table = {called_cb, NULL, NULL, {NULL}};
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  self->application = g_dbus_connection_register_object (
      self->connection, APP_PATH, node->interfaces[0], &table, self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", APP_ID, 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Program *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  plan_set_up (&self->plan, data);
  self->config =
      g_build_filename (self->plan.f.folder, "glib-2.0", "settings", "keyfile", NULL);
  folder = g_path_get_dirname (self->config);
  g_mkdir_with_parents (folder, 0700);

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (self->connection, FALSE);
  self->server =
      mock_server_new (g_test_dbus_get_bus_address (self->bus), "actions body");
  self->calls = g_string_new (NULL);
  self->shown = g_string_new (NULL);
  own (self);
}

static void
remove_all (const char *path)
{
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "rm", "-rf", path, NULL);

  g_subprocess_wait (process, NULL, NULL);
}

static void
tear_down (Program *self, gconstpointer data)
{
  g_autofree char *settings = g_build_filename (self->plan.f.folder, "glib-2.0", NULL);
  g_autofree char *runtime = g_build_filename (self->plan.f.folder, "footing", NULL);

  stop (self);
  g_dbus_connection_unregister_object (self->connection, self->application);
  g_clear_pointer (&self->server, mock_server_free);
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  g_string_free (self->calls, TRUE);
  g_string_free (self->shown, TRUE);
  g_free (self->config);
  remove_all (settings);
  remove_all (runtime);
  plan_tear_down (&self->plan, data);
}

/* An occurrence that rings @seconds from now; its id, owned by the caller. */
static char *
make_due (Program *self, int seconds)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  const gint64 now = footing_clock_now (clock);
  g_autoptr (FootingOccurrence) occurrence = NULL;
  g_autoptr (GError) error = NULL;

  plan_make (&self->plan, "UTC", "2026-03-05 10:00", "mon", "10:00");
  footing_clock_set_now (self->plan.f.clock, now);
  occurrence = footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual", self->plan.ritual,
                                   "date", "2026-03-02", "state", "snoozed", "due-at",
                                   now - 60, "snoozed-until", now + seconds, NULL);
  footing_store_save (self->plan.f.store, occurrence, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (occurrence));
}

static gboolean
was_shown (Program *self, const char *text)
{
  g_autofree char *log = mock_server_take_log (self->server);

  g_string_append (self->shown, log);

  return strstr (self->shown->str, text) != NULL;
}

static char *
get_state (Program *self, const char *id)
{
  g_autoptr (FootingOccurrence) occurrence =
      footing_store_get (self->plan.f.store, FOOTING_TYPE_OCCURRENCE, id, NULL);

  return g_strdup (occurrence->state);
}

static gboolean
is_state (Program *self, const char *id, const char *expected)
{
  g_autofree char *state = get_state (self, id);

  return strcmp (state, expected) == 0;
}

static void
activate (Program *self, const char *action, GVariant *parameter)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&builder, "v", parameter);
  g_dbus_connection_call (
      self->connection, AGENT, AGENT_PATH, "org.gtk.Actions", "Activate",
      g_variant_new ("(sav@a{sv})", action, &builder,
                     g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0)),
      NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

/* What the agent says under @key. */
static GVariant *
get_status (Program *self, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      self->connection, AGENT, AGENT_PATH, "org.gtk.Actions", "Describe",
      g_variant_new ("(s)", "status"), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_autoptr (GVariant) states = NULL, status = NULL;

  g_assert_no_error (error);
  g_variant_get (reply, "((bg@av))", NULL, NULL, &states);
  g_variant_get_child (states, 0, "v", &status);

  return g_variant_lookup_value (status, key, NULL);
}

static gboolean
says (Program *self, const char *key, const char *expected)
{
  g_autoptr (GVariant) value = get_status (self, key);
  g_autofree char *text = g_variant_print (value, FALSE);

  return strcmp (text, expected) == 0;
}

/* Shown when it is due, answered in the notification, and the window is told. */
static void
test_answered (Program *self, gconstpointer data)
{
  g_autofree char *id = make_due (self, 2);

  start (self);
  wait_until (was_shown (self, "notify 1 Time for a weekly ritual|"));
  wait_until (strstr (self->calls->str, "('refresh',") != NULL);
  mock_server_press (self->server, 1, "done");
  mock_server_press (self->server, 1, "done");
  wait_until (is_state (self, id, "done"));
  wait_until (was_shown (self, "close 1"));
  g_assert_null (strstr (self->shown->str, "notify 2"));
}

/* N1: killed and started again, it shows the same one in its place, and a press of it
 * counts. */
static void
test_killed (Program *self, gconstpointer data)
{
  g_autofree char *id = make_due (self, 0);

  start (self);
  wait_until (was_shown (self, "notify 1 "));
  wait_until (!says (self, "last-shown", "0"));
  stop (self);
  g_string_truncate (self->shown, 0);
  start (self);
  wait_until (was_shown (self, "notify 1 "));
  g_assert_nonnull (strstr (self->shown->str, "suppress-sound"));
  mock_server_press (self->server, 1, "skip");
  wait_until (is_state (self, id, "skipped"));
}

/* A click opens the session, and lets the window come to the front. */
static void
test_started (Program *self, gconstpointer data)
{
  g_autofree char *id = make_due (self, 0);
  g_autofree char *expected = g_strdup_printf ("('start-ritual', [<'%s'>], {", id);

  start (self);
  wait_until (was_shown (self, "notify 1 "));
  mock_server_press_with_token (self->server, 1, "default", "token-7");
  wait_until (strstr (self->calls->str, expected) != NULL);
  g_assert_nonnull (strstr (self->calls->str, "'activation-token': <'token-7'>"));
  g_assert_true (is_state (self, id, "snoozed"));
}

/* A moment that is a day from now, by the clocks here; its id, owned by the caller. */
static char *
make_moment (Program *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autofree char *date = g_date_time_format (tomorrow, "%Y-%m-%d");
  g_autofree char *time = g_date_time_format (tomorrow, "%H:%M");

  plan_make (&self->plan, "UTC", "2026-03-05 10:00", "mon", "10:00");
  footing_clock_set_now (self->plan.f.clock, g_date_time_to_unix (now));

  return fixture_save (&self->plan.f,
                       footing_record_new (FOOTING_TYPE_MOMENT, "recovery",
                                           self->plan.recovery, "title", "Demo", "date",
                                           date, "time", time, NULL));
}

/* F94: a click opens the page of the moment; killed and started again, the agent shows
 * the same one in its place. */
static void
test_moment (Program *self, gconstpointer data)
{
  g_autofree char *id = make_moment (self);
  g_autofree char *expected = g_strdup_printf ("('prepare', [<'moment %s'>], {", id);

  start (self);
  wait_until (was_shown (self, "notify 1 "));
  wait_until (!says (self, "last-shown", "0"));
  stop (self);
  g_string_truncate (self->shown, 0);
  start (self);
  wait_until (was_shown (self, "notify 1 "));
  g_assert_nonnull (strstr (self->shown->str, "suppress-sound"));
  g_assert_null (strstr (self->shown->str, "Demo"));
  mock_server_press_with_token (self->server, 1, "default", "token-7");
  wait_until (strstr (self->calls->str, expected) != NULL);
  g_assert_nonnull (strstr (self->calls->str, "'activation-token': <'token-7'>"));
}

/* What the application asks for over D-Bus. */
static void
test_actions (Program *self, gconstpointer data)
{
  g_autofree char *id = make_due (self, 0);
  g_autofree char *expected = g_strdup_printf ("('start-ritual', [<'%s'>]", id);

  start (self);
  activate (self, "start", g_variant_new_string (id));
  wait_until (strstr (self->calls->str, expected) != NULL);
  activate (self, "answer", g_variant_new ("(ss)", id, "nonsense"));
  activate (self, "answer", g_variant_new ("(ss)", "nothing", "done"));
  activate (self, "answer", g_variant_new ("(ss)", id, "skip"));
  wait_until (is_state (self, id, "skipped"));
  wait_until (was_shown (self, "close 1"));
}

/* F45: what it says of itself, and a real test notification. */
static void
test_status (Program *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id = make_due (self, 3600);
  g_autoptr (GVariant) next = NULL;

  start (self);
  wait_until (says (self, "server", "'mock 1.0'"));
  g_assert_true (says (self, "capabilities", "['actions', 'body']"));
  wait_until (says (self, "problem", "''")); /* a file in use is tried again */
  g_assert_true (says (self, "running", "true"));
  next = get_status (self, "next");
  g_assert_cmpint (g_variant_n_children (next), ==, 2);

  activate (self, "test", NULL);
  wait_until (was_shown (self, "notify 1 Reminders reach you|"));
  wait_until (says (self, "tests", "1"));
  mock_server_press (self->server, 1, "default");
  wait_until (strstr (self->calls->str, "('reminders', [],") != NULL);
  wait_until (was_shown (self, "close 1"));
}

/* It is told of what changes, and a file that cannot be read is a sentence. */
static void
test_refresh (Program *self, gconstpointer data)
{
  g_autofree char *other = fixture_file (&self->plan.f, "other");
  g_autofree char *id = NULL;

  start (self);
  g_assert_true (says (self, "problem", "''"));
  id = make_due (self, 0);
  activate (self, "refresh", NULL);
  wait_until (was_shown (self, "notify 1 "));

  /* In one go: the agent may still be writing to the one that is there. */
  fixture_close (&self->plan.f);
  fixture_write (other, "no database", strlen ("no database"));
  g_assert_cmpint (g_rename (other, self->plan.f.path), ==, 0);
  activate (self, "refresh", NULL);
  wait_until (!says (self, "problem", "''"));
  g_assert_true (is_on_bus (self));
}

/* S7: a second one leaves at once. */
static void
test_twice (Program *self, gconstpointer data)
{
  g_autoptr (GSubprocess) second = NULL;

  start (self);
  second = spawn (self);
  wait_until (self->exited == 0);
  g_assert_true (is_on_bus (self));
  g_assert_nonnull (g_subprocess_get_identifier (self->agent));
}

/* Switched off, it withdraws what it showed and leaves; it answers what it is asked. */
static void
test_switched_off (Program *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id = make_due (self, 0);

  start (self);
  wait_until (was_shown (self, "notify 1 "));
  set_reminders (self, FALSE);
  wait_until (says (self, "running", "false"));
  wait_until (was_shown (self, "close 1"));
  activate (self, "test", NULL);
  wait_until (was_shown (self, "Reminders reach you"));
  wait_until (self->exited == 0);
}

/* S9: what D-Bus and the login start is the agent. */
static void
test_service_file (Program *self, gconstpointer data)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *name = NULL, *exec = NULL;
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, g_getenv ("SERVICE"), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  name = g_key_file_get_string (file, "D-BUS Service", "Name", NULL);
  exec = g_key_file_get_string (file, "D-BUS Service", "Exec", NULL);
  g_assert_cmpstr (name, ==, AGENT);
  g_assert_cmpstr (exec, ==, BINDIR "/footing-agent --gapplication-service");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Program, NULL, set_up, test, tear_down)
  ADD ("/F41/agent/S8-answered", test_answered);
  ADD ("/F41/agent/N1-killed", test_killed);
  ADD ("/F41/agent/started", test_started);
  ADD ("/F94/agent/moment", test_moment);
  ADD ("/F41/agent/actions", test_actions);
  ADD ("/F45/agent/status", test_status);
  ADD ("/F41/agent/refresh", test_refresh);
  ADD ("/F41/agent/S7-twice", test_twice);
  ADD ("/F41/agent/switched-off", test_switched_off);
  ADD ("/F41/agent/S9-service-file", test_service_file);

  return g_test_run ();
}
