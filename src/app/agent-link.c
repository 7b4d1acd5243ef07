/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-link.h"
#include "error.h"
#include "store/nightly.h"

#include <glib/gi18n-lib.h>

#define AGENT APP_ID ".Agent"
#define AGENT_PATH APP_PATH "/Agent"
#define ACTIONS "org.gtk.Actions"

struct _FootingAgentLink {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  GSettings *settings;
  GDBusConnection *bus;
  GVariant *status;
  FootingNightly *nightly; /* NULL until there is need of it */
  char *autostart_path;

  /* state */
  FootingAutostart autostart;
  gboolean started_by_hand;
  guint name_watch;
  guint subscription;
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingAgentLink, footing_agent_link, G_TYPE_OBJECT)

enum {
  STATUS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_on (FootingAgentLink *self)
{
  return g_settings_get_boolean (self->settings, "reminders");
}

static void
set_status (FootingAgentLink *self, GVariant *status)
{
  g_autoptr (GVariant) before = g_steal_pointer (&self->status);

  self->status = status != NULL ? g_variant_ref_sink (status) : NULL;
  if (before != self->status)
    g_signal_emit (self, signals[STATUS_CHANGED], 0);
}

static void
set_autostart (FootingAgentLink *self, FootingAutostart autostart)
{
  if (autostart == self->autostart)
    return;

  self->autostart = autostart;
  g_signal_emit (self, signals[STATUS_CHANGED], 0);
}

/* Nobody waits for what a call brings. */
static void
activate (FootingAgentLink *self,
          const char *action,
          GDBusCallFlags flags,
          GAsyncReadyCallback done,
          gpointer data)
{
  g_dbus_connection_call (self->bus, AGENT, AGENT_PATH, ACTIONS, "Activate",
                          g_variant_new ("(sava{sv})", action, NULL, NULL), NULL, flags,
                          -1, NULL, done, data);
}

/* A bus that does not know our service file, as after an installation beside the
 * system's, cannot start the agent: then it is started as it is at login. */
static gboolean
start_by_hand (const GError *error)
{
  const char *command[] = {footing_autostart_get_program (), NULL};

  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) &&
         g_file_test (command[0], G_FILE_TEST_IS_EXECUTABLE) &&
         g_spawn_async (NULL, (char **)(gpointer)command, NULL, G_SPAWN_DEFAULT, NULL,
                        NULL, NULL, NULL);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FootingAgentLink) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply == NULL && is_on (self) && !self->started_by_hand)
    self->started_by_hand = start_by_hand (error);
}

static gboolean
tell_cb (gpointer data)
{
  FootingAgentLink *self = data;

  self->idle = 0;
  activate (self, "refresh",
            is_on (self) ? G_DBUS_CALL_FLAGS_NONE : G_DBUS_CALL_FLAGS_NO_AUTO_START,
            told_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
tell (FootingAgentLink *self)
{
  if (self->bus != NULL && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, tell_cb, self, NULL);
}

static void
store_changed_cb (FootingAgentLink *self, GType type, const char *id)
{
  if (type == FOOTING_TYPE_RITUAL || type == FOOTING_TYPE_OCCURRENCE ||
      type == FOOTING_TYPE_RECOVERY || type == G_TYPE_NONE)
    tell (self);
}

/* (enabled, parameter type, state) */
static void
described_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FootingAgentLink) self = data;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) states = NULL, status = NULL;

  if (reply != NULL && g_variant_is_of_type (reply, G_VARIANT_TYPE ("((bgav))")))
    g_variant_get (reply, "((bg@av))", NULL, NULL, &states);
  if (states != NULL && g_variant_n_children (states) == 1)
    g_variant_get_child (states, 0, "v", &status);

  if (status != NULL && g_variant_is_of_type (status, G_VARIANT_TYPE_VARDICT))
    set_status (self, status);
  else
    g_signal_emit (self, signals[STATUS_CHANGED], 0);
}

static void
describe (FootingAgentLink *self, GDBusCallFlags flags)
{
  g_dbus_connection_call (self->bus, AGENT, AGENT_PATH, ACTIONS, "Describe",
                          g_variant_new ("(s)", "status"), NULL, flags, -1, NULL,
                          described_cb, g_object_ref (self));
}

/* (removed, enabled, states, added) */
static void
actions_changed_cb (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *signal,
                    GVariant *parameters,
                    gpointer data)
{
  g_autoptr (GVariant) states = NULL, status = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(asa{sb}a{sv}a{s(bgav)})")))
    return;

  states = g_variant_get_child_value (parameters, 2);
  status = g_variant_lookup_value (states, "status", G_VARIANT_TYPE_VARDICT);
  if (status != NULL)
    set_status (data, status);
}

static void
appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  describe (data, G_DBUS_CALL_FLAGS_NO_AUTO_START);
}

static void
vanished_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  FootingAgentLink *self = data;

  self->started_by_hand = FALSE;
  set_status (self, NULL);
}

/* S10: the answer is kept, and nobody is asked twice unless they want to be. */
static void
portal_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FootingAgentLink) self = data;
  const FootingAutostart autostart = footing_autostart_ask_portal_finish (result);

  g_settings_set_string (self->settings, "background",
                         autostart == FOOTING_AUTOSTART_ON        ? "granted"
                         : autostart == FOOTING_AUTOSTART_REFUSED ? "refused"
                                                                  : "");
  set_autostart (self, autostart);
}

static void
follow_portal (FootingAgentLink *self, gboolean insist)
{
  g_autofree char *answer = g_settings_get_string (self->settings, "background");
  const gboolean on = is_on (self);

  if (on && !insist && *answer != '\0')
    set_autostart (self, g_str_equal (answer, "granted") ? FOOTING_AUTOSTART_ON
                                                         : FOOTING_AUTOSTART_REFUSED);
  else if (!on && *answer == '\0')
    set_autostart (self, FOOTING_AUTOSTART_OFF);
  else
    footing_autostart_ask_portal (on, portal_answered_cb, g_object_ref (self));
}

static void
follow_autostart (FootingAgentLink *self, gboolean insist)
{
  if (footing_autostart_is_sandboxed ())
    follow_portal (self, insist);
  else
    set_autostart (self, footing_autostart_set (self->autostart_path,
                                                footing_autostart_get_program (),
                                                is_on (self), insist));
}

static void
switched_cb (FootingAgentLink *self)
{
  tell (self);
  follow_autostart (self, FALSE);
}

static void
footing_agent_link_dispose (GObject *object)
{
  FootingAgentLink *self = FOOTING_AGENT_LINK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->name_watch != 0)
    g_bus_unwatch_name (self->name_watch);
  self->name_watch = 0;
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;

  G_OBJECT_CLASS (footing_agent_link_parent_class)->dispose (object);
}

static void
footing_agent_link_finalize (GObject *object)
{
  FootingAgentLink *self = FOOTING_AGENT_LINK (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_object (&self->bus);
  g_clear_object (&self->nightly);
  g_clear_pointer (&self->status, g_variant_unref);
  g_free (self->autostart_path);

  G_OBJECT_CLASS (footing_agent_link_parent_class)->finalize (object);
}

static void
footing_agent_link_class_init (FootingAgentLinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = footing_agent_link_dispose;
  object_class->finalize = footing_agent_link_finalize;

  signals[STATUS_CHANGED] =
      g_signal_new ("status-changed", FOOTING_TYPE_AGENT_LINK, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_agent_link_init (FootingAgentLink *self)
{
  self->autostart_path = footing_autostart_dup_path ();
}

FootingAgentLink *
footing_agent_link_new (FootingStore *store, GSettings *settings)
{
  FootingAgentLink *self = g_object_new (FOOTING_TYPE_AGENT_LINK, NULL);

  g_return_val_if_fail (FOOTING_IS_STORE (store), self);
  g_return_val_if_fail (G_IS_SETTINGS (settings), self);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);

  return self;
}

void
footing_agent_link_start (FootingAgentLink *self, GDBusConnection *bus)
{
  g_return_if_fail (FOOTING_IS_AGENT_LINK (self));

  if (self->bus != NULL || bus == NULL)
    return;

  self->bus = g_object_ref (bus);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reminders", G_CALLBACK (switched_cb),
                           self, G_CONNECT_SWAPPED);
  self->subscription = g_dbus_connection_signal_subscribe (
      bus, AGENT, ACTIONS, "Changed", AGENT_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      actions_changed_cb, self, NULL);
  self->name_watch = g_bus_watch_name_on_connection (
      bus, AGENT, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb, self, NULL);
  switched_cb (self);
}

GVariant *
footing_agent_link_get_status (FootingAgentLink *self)
{
  g_return_val_if_fail (FOOTING_IS_AGENT_LINK (self), NULL);

  return self->status;
}

void
footing_agent_link_ask (FootingAgentLink *self)
{
  g_return_if_fail (FOOTING_IS_AGENT_LINK (self));

  if (self->bus == NULL) {
    g_signal_emit (self, signals[STATUS_CHANGED], 0);
    return;
  }

  if (!footing_autostart_is_sandboxed ())
    follow_autostart (self, FALSE);
  describe (self, G_DBUS_CALL_FLAGS_NONE);
}

static void
backed_up_cb (FootingAgentLink *self)
{
  g_signal_emit (self, signals[STATUS_CHANGED], 0);
}

void
footing_agent_link_back_up (FootingAgentLink *self)
{
  g_return_if_fail (FOOTING_IS_AGENT_LINK (self));

  if (is_on (self))
    return;

  if (self->nightly == NULL) {
    self->nightly = footing_nightly_new (footing_store_get_path (self->store),
                                         footing_store_get_clock (self->store));
    g_signal_connect_object (self->nightly, "done", G_CALLBACK (backed_up_cb), self,
                             G_CONNECT_SWAPPED);
  }
  footing_nightly_look (self->nightly);
}

const char *
footing_agent_link_get_backup_problem (FootingAgentLink *self)
{
  const char *problem = "";

  g_return_val_if_fail (FOOTING_IS_AGENT_LINK (self), "");

  if (!is_on (self) && self->nightly != NULL)
    return footing_nightly_get_problem (self->nightly);
  if (self->status != NULL)
    g_variant_lookup (self->status, "backup-problem", "&s", &problem);

  return problem;
}

gboolean
footing_agent_link_backup_needs_restore (FootingAgentLink *self)
{
  gboolean needed = FALSE;

  g_return_val_if_fail (FOOTING_IS_AGENT_LINK (self), FALSE);

  if (!is_on (self) && self->nightly != NULL)
    return footing_nightly_needs_restore (self->nightly);
  if (self->status != NULL)
    g_variant_lookup (self->status, "backup-restore", "b", &needed);

  return needed;
}

const char *
footing_agent_link_get_backup_notice (FootingAgentLink *self)
{
  const char *notice = "";

  g_return_val_if_fail (FOOTING_IS_AGENT_LINK (self), "");

  if (!is_on (self) && self->nightly != NULL)
    return footing_nightly_get_notice (self->nightly);
  if (self->status != NULL)
    g_variant_lookup (self->status, "backup-notice", "&s", &notice);

  return notice;
}

FootingAutostart
footing_agent_link_get_autostart (FootingAgentLink *self)
{
  g_return_val_if_fail (FOOTING_IS_AGENT_LINK (self), FOOTING_AUTOSTART_UNKNOWN);

  return self->autostart;
}

void
footing_agent_link_ask_autostart (FootingAgentLink *self)
{
  g_return_if_fail (FOOTING_IS_AGENT_LINK (self));

  if (self->bus != NULL)
    follow_autostart (self, TRUE);
}

static void
tested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &problem);

  if (reply != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                             _ ("The part of Footing that sends reminders didn’t start: "
                                "sign out and in again."));
}

void
footing_agent_link_send_test (FootingAgentLink *self,
                              GAsyncReadyCallback done,
                              gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FOOTING_IS_AGENT_LINK (self));

  task = g_task_new (self, NULL, done, data);
  if (self->bus == NULL)
    g_task_return_new_error (task, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                             _ ("Reminders need a desktop session, and there is none "
                                "here: start Footing from a desktop."));
  else
    activate (self, "test", G_DBUS_CALL_FLAGS_NONE, tested_cb, g_steal_pointer (&task));
}

gboolean
footing_agent_link_send_test_finish (FootingAgentLink *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
