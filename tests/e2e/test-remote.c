/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F21: a win logged from outside tells a running Footing, and waits for nobody. */
#include "config.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>

typedef struct {
  char *folder;
  GMainLoop *loop;
  const char *address;               /* of the bus, NULL for none */
  char *action;                      /* what the running Footing was told */
  GDBusMethodInvocation *unanswered; /* and has not answered */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("footing-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->loop = g_main_loop_new (NULL, FALSE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *database = g_build_filename (self->folder, "footing.db", NULL);

  g_unlink (database);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->action);
  g_main_loop_unref (self->loop);
}

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (((Fixture *)data)->loop);
}

/* Logs a win, and serves the bus meanwhile. */
static void
log_win (Fixture *self)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "FOOTING_DATA_DIR", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", self->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  if (self->address != NULL)
    g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", self->address,
                                  TRUE);

  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("PROGRAM"),
                                         "--log-win", "Shipped it", NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, exited_cb, self);
  g_main_loop_run (self->loop);
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
  Fixture *self = data;

  g_assert_cmpstr (method, ==, "ActivateAction");
  g_assert_null (self->action);
  g_variant_get_child (parameters, 0, "s", &self->action);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

/* A bus with a Footing on it that answers with @method_call. */
static void
run_with_footing (Fixture *self, GDBusInterfaceMethodCallFunc method_call)
{
  static const char xml[] =
      "<node><interface name='org.freedesktop.Application'>"
      "<method name='ActivateAction'><arg type='s' direction='in'/>"
      "<arg type='av' direction='in'/><arg type='a{sv}' direction='in'/></method>"
      "</interface></node>";
  const GDBusInterfaceVTable table = {method_call, NULL, NULL, {NULL}};
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  guint id;

  g_test_dbus_up (bus);
  node = g_dbus_node_info_new_for_xml (xml, &error);
  g_assert_no_error (error);
  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  id = g_dbus_connection_register_object (connection, APP_PATH, node->interfaces[0],
                                          &table, self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", APP_ID, 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  self->address = g_test_dbus_get_bus_address (bus);
  log_win (self);

  if (self->unanswered != NULL)
    g_dbus_method_invocation_return_value (g_steal_pointer (&self->unanswered), NULL);
  g_dbus_connection_unregister_object (connection, id);
  g_clear_object (&connection);
  g_test_dbus_down (bus);
}

static void
test_told (Fixture *self, gconstpointer data)
{
  run_with_footing (self, called_cb);
  g_assert_cmpstr (self->action, ==, "refresh");
}

static void
ignore_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Fixture *self = data;

  g_variant_get_child (parameters, 0, "s", &self->action);
  self->unanswered = invocation;
}

/* One that hangs is not waited for. */
static void
test_hangs (Fixture *self, gconstpointer data)
{
  run_with_footing (self, ignore_cb);
  g_assert_cmpstr (self->action, ==, "refresh");
}

static void
test_no_bus (Fixture *self, gconstpointer data)
{
  log_win (self);
}

static void
test_no_footing (Fixture *self, gconstpointer data)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);

  g_test_dbus_up (bus);
  self->address = g_test_dbus_get_bus_address (bus);
  log_win (self);
  g_test_dbus_down (bus);
}

static void
test_address_of_nothing (Fixture *self, gconstpointer data)
{
  self->address = "unix:path=/nonexistent/bus";
  log_win (self);
}

/* Something listens where the bus should be, and never says a word. */
static void
test_bus_hangs (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "bus", NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GError) error = NULL;

  g_socket_listener_add_address (listener, address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error);
  g_assert_no_error (error);
  log_win (self);
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/F21/remote/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/F21/remote/hangs", Fixture, NULL, set_up, test_hangs, tear_down);
  g_test_add ("/F21/remote/no-bus", Fixture, NULL, set_up, test_no_bus, tear_down);
  g_test_add ("/F21/remote/no-footing", Fixture, NULL, set_up, test_no_footing,
              tear_down);
  g_test_add ("/F21/remote/address-of-nothing", Fixture, NULL, set_up,
              test_address_of_nothing, tear_down);
  g_test_add ("/F21/remote/bus-hangs", Fixture, NULL, set_up, test_bus_hangs, tear_down);

  return g_test_run ();
}
