/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bus.h"
#include "mock-server.h"

#define NAME "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"

struct _MockServer {
  /* owned */
  char *address;
  char *capabilities;
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  GDBusConnection *connection;
  GPtrArray *held; /* GDBusMethodInvocation */

  /* under the lock */
  GMutex lock;
  GCond started;
  gboolean running;
  gboolean hanging;
  char *at_once;
  GString *log;
  guint last;
};

static const char xml[] =
    "<node><interface name='" NAME "'>"
    "<method name='GetServerInformation'>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
    "<arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "</interface></node>";

static void
emit (MockServer *self, const char *signal, GVariant *parameters)
{
  g_dbus_connection_emit_signal (self->connection, NULL, PATH, NAME, signal, parameters,
                                 NULL);
}

static guint
note_notify (MockServer *self, GVariant *parameters)
{
  const char *title, *body;
  g_autofree const char **actions = NULL;
  g_autofree char *listed = NULL, *hints = NULL;
  g_autoptr (GVariant) dict = NULL;
  guint number;
  int timeout;

  g_variant_get (parameters, "(&su&s&s&s^a&s@a{sv}i)", NULL, &number, NULL, &title, &body,
                 &actions, &dict, &timeout);
  listed = g_strjoinv (" ", (char **)actions);
  hints = g_variant_print (dict, FALSE);

  g_mutex_lock (&self->lock);
  if (number == 0)
    number = ++self->last;
  g_string_append_printf (self->log, "notify %u %s|%s|%s|%s; ", number, title, body,
                          listed, hints);
  g_mutex_unlock (&self->lock);

  return number;
}

static void
answer (MockServer *self, GDBusMethodInvocation *invocation)
{
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  g_auto (GStrv) capabilities = g_strsplit (self->capabilities, " ", -1);
  guint number;

  if (g_str_equal (method, "GetServerInformation")) {
    g_dbus_method_invocation_return_value (
        invocation, g_variant_new ("(ssss)", "mock", "tests", "1.0", "1.2"));
  } else if (g_str_equal (method, "GetCapabilities")) {
    g_dbus_method_invocation_return_value (invocation,
                                           g_variant_new ("(^as)", capabilities));
  } else if (g_str_equal (method, "Notify")) {
    number = note_notify (self, parameters);
    if (self->at_once != NULL)
      emit (self, "ActionInvoked", g_variant_new ("(us)", number, self->at_once));
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", number));
  } else {
    g_variant_get (parameters, "(u)", &number);
    g_mutex_lock (&self->lock);
    g_string_append_printf (self->log, "close %u; ", number);
    g_mutex_unlock (&self->lock);
    g_dbus_method_invocation_return_value (invocation, NULL);
    emit (self, "NotificationClosed", g_variant_new ("(uu)", number, 3));
  }
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
  MockServer *self = data;
  gboolean hanging;

  g_mutex_lock (&self->lock);
  hanging = self->hanging;
  g_mutex_unlock (&self->lock);

  if (hanging)
    g_ptr_array_add (self->held, invocation);
  else
    answer (self, invocation);
}

static gboolean
started_cb (gpointer data)
{
  MockServer *self = data;

  g_mutex_lock (&self->lock);
  self->running = TRUE;
  g_cond_signal (&self->started);
  g_mutex_unlock (&self->lock);

  return G_SOURCE_REMOVE;
}

static void
serve (MockServer *self)
{
  const GDBusInterfaceVTable table = {called_cb, NULL, NULL, {NULL}};
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  self->connection = bus_connect (self->address);
  g_dbus_connection_register_object (self->connection, PATH, node->interfaces[0], &table,
                                     self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", NAME, 4),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
thread_func (gpointer data)
{
  MockServer *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  g_main_context_push_thread_default (self->context);
  serve (self);
  g_source_set_callback (source, started_cb, self, NULL);
  g_source_attach (source, self->context);
  g_main_loop_run (self->loop);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

MockServer *
mock_server_new (const char *address, const char *capabilities)
{
  MockServer *self = g_new0 (MockServer, 1);

  self->address = g_strdup (address);
  self->capabilities = g_strdup (capabilities);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->held = g_ptr_array_new ();
  self->log = g_string_new (NULL);
  g_mutex_init (&self->lock);
  g_cond_init (&self->started);

  self->thread = g_thread_new ("mock", thread_func, self);
  g_mutex_lock (&self->lock);
  while (!self->running)
    g_cond_wait (&self->started, &self->lock);
  g_mutex_unlock (&self->lock);

  return self;
}

void
mock_server_free (MockServer *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_ptr_array_set_free_func (self->held, g_object_unref);
  g_ptr_array_unref (self->held);
  g_object_unref (self->connection);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->started);
  g_string_free (self->log, TRUE);
  g_free (self->at_once);
  g_free (self->capabilities);
  g_free (self->address);
  g_free (self);
}

static void
set_hanging (MockServer *self, gboolean hanging)
{
  g_mutex_lock (&self->lock);
  self->hanging = hanging;
  g_mutex_unlock (&self->lock);
}

void
mock_server_hang (MockServer *self)
{
  set_hanging (self, TRUE);
}

static gboolean
go_on_cb (gpointer data)
{
  MockServer *self = data;
  g_autoptr (GPtrArray) held = g_steal_pointer (&self->held);

  self->held = g_ptr_array_new ();
  for (guint i = 0; i < held->len; i++)
    answer (self, g_ptr_array_index (held, i));

  return G_SOURCE_REMOVE;
}

void
mock_server_go_on (MockServer *self)
{
  set_hanging (self, FALSE);
  g_main_context_invoke (self->context, go_on_cb, self);
}

char *
mock_server_take_log (MockServer *self)
{
  char *log;

  g_mutex_lock (&self->lock);
  log = g_strdup (self->log->str);
  g_string_truncate (self->log, 0);
  g_mutex_unlock (&self->lock);

  return log;
}

void
mock_server_press (MockServer *self, guint number, const char *action)
{
  emit (self, "ActionInvoked", g_variant_new ("(us)", number, action));
}

void
mock_server_press_with_token (MockServer *self,
                              guint number,
                              const char *action,
                              const char *token)
{
  emit (self, "ActivationToken", g_variant_new ("(us)", number, token));
  mock_server_press (self, number, action);
}

void
mock_server_dismiss (MockServer *self, guint number)
{
  emit (self, "NotificationClosed", g_variant_new ("(uu)", number, 2));
}

void
mock_server_press_at_once (MockServer *self, const char *action)
{
  self->at_once = g_strdup (action);
}
