/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remote.h"

#include <gio/gio.h>

#define PATIENCE 300 /* milliseconds */

typedef struct {
  /* owned */
  GMainLoop *loop;
  GCancellable *cancellable;

  /* state */
  guint unanswered;
} Call;

/* Looking for a bus where none is offered would start one. */
static gboolean
has_bus (void)
{
  const char *address = g_getenv ("DBUS_SESSION_BUS_ADDRESS");
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);

  return (address != NULL && *address != '\0') ||
         g_file_test (socket, G_FILE_TEST_EXISTS);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Call *call = data;
  G_GNUC_UNUSED g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (--call->unanswered == 0)
    g_main_loop_quit (call->loop);
}

static void
tell (Call *call, GDBusConnection *connection, const char *name, const char *path)
{
  call->unanswered++;
  g_dbus_connection_call (
      connection, name, path, "org.freedesktop.Application", "ActivateAction",
      g_variant_new ("(sava{sv})", "refresh", NULL, NULL), NULL,
      G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, call->cancellable, called_cb, call);
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Call *call = data;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection == NULL) {
    g_main_loop_quit (call->loop);
    return;
  }

  tell (call, connection, APP_ID, APP_PATH);
  tell (call, connection, APP_ID ".Agent", APP_PATH "/Agent");
}

static gboolean
give_up_cb (gpointer data)
{
  g_cancellable_cancel (((Call *)data)->cancellable);
  return G_SOURCE_REMOVE;
}

void
footing_remote_refresh (void)
{
  g_autoptr (GMainContext) context = NULL;
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (GSource) limit = NULL;
  Call call;

  if (!has_bus ())
    return;

  context = g_main_context_new ();
  loop = g_main_loop_new (context, FALSE);
  cancellable = g_cancellable_new ();
  call = (Call){loop, cancellable, 0};

  g_main_context_push_thread_default (context);
  limit = g_timeout_source_new (PATIENCE);
  g_source_set_callback (limit, give_up_cb, &call, NULL);
  g_source_attach (limit, context);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, connected_cb, &call);
  g_main_loop_run (loop);
  g_source_destroy (limit);
  g_main_context_pop_thread_default (context);
}
