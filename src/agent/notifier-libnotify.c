/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notifier-libnotify.h"
#include "error.h"
#include "notify-job.h"

#include <glib/gi18n-lib.h>

#define SERVER "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"

/* After this long without an answer showing has failed. Seconds. */
#define PATIENCE 3

/* What the server said while the number of what it just showed was not known yet. */
typedef struct {
  guint number;
  char *signal;
  char *text;
} Said;

struct _FootingNotifierLibnotify {
  GObject parent_instance;

  /* owned */
  GDBusConnection *bus;
  FootingNotices *notices;
  GQueue jobs;
  GPtrArray *said;
  char *server;
  GStrv capabilities;
  char *problem;
  char *token;

  /* state */
  guint name_watch;
  guint subscription;
  guint deadline;
  FootingNotifyJob *running; /* borrowed: its thread has it */
  gboolean known;            /* whether there is a server has been told */
  gboolean stuck;            /* the running job has been given up */
  gboolean returned;         /* a server came that has not been looked at */
  guint token_number;
};

enum {
  PROP_0,
  PROP_SERVER,
  PROP_CAPABILITIES,
  PROP_PROBLEM,
};

static void
free_said (gpointer data)
{
  Said *said = data;

  g_free (said->signal);
  g_free (said->text);
  g_free (said);
}

static void
set_problem (FootingNotifierLibnotify *self, const char *problem)
{
  if (g_strcmp0 (problem, self->problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify (G_OBJECT (self), "problem");
}

static void
set_server (FootingNotifierLibnotify *self, const char *server, char **capabilities)
{
  static const char *const none[] = {NULL};

  if (g_strcmp0 (server, self->server) != 0) {
    g_free (self->server);
    self->server = g_strdup (server);
    g_object_notify (G_OBJECT (self), "server");
  }

  g_strfreev (self->capabilities);
  self->capabilities =
      g_strdupv (capabilities != NULL ? capabilities : (char **)(gpointer)none);
  g_object_notify (G_OBJECT (self), "capabilities");
}

static const char *
action_of (FootingNotifierLibnotify *self, const char *action)
{
  if (g_strcmp0 (action, "default") != 0)
    return action;

  return g_strv_contains ((const char *const *)self->capabilities, "actions") ? "start"
                                                                              : "open";
}

static void
hear (FootingNotifierLibnotify *self, guint number, const char *signal, const char *text)
{
  g_autofree char *id = g_strdup (footing_notices_find (self->notices, number));

  if (g_str_equal (signal, "ActivationToken")) {
    g_free (self->token);
    self->token = g_strdup (text);
    self->token_number = number;
  } else if (id == NULL) {
    return;
  } else if (g_str_equal (signal, "NotificationClosed")) {
    footing_notices_set_closed (self->notices, id);
  } else if (g_str_equal (signal, "ActionInvoked")) {
    g_autofree char *token = g_steal_pointer (&self->token);

    footing_notifier_activated (FOOTING_NOTIFIER (self), id, action_of (self, text),
                                token != NULL && self->token_number == number ? token
                                                                              : "");
  }
}

static void
signal_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *signal,
           GVariant *parameters,
           gpointer data)
{
  FootingNotifierLibnotify *self = data;
  const char *text = "";
  guint number;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(us)")))
    g_variant_get (parameters, "(u&s)", &number, &text);
  else if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(uu)")))
    g_variant_get (parameters, "(uu)", &number, NULL);
  else
    return;

  if (self->running != NULL && footing_notices_find (self->notices, number) == NULL) {
    Said *said = g_new0 (Said, 1);

    said->number = number;
    said->signal = g_strdup (signal);
    said->text = g_strdup (text);
    g_ptr_array_add (self->said, said);
    return;
  }

  hear (self, number, signal, text);
}

/* Nothing of ours on the server: nothing to hear, and nobody else's notifications wake
 * us. */
static void
update_subscription (FootingNotifierLibnotify *self)
{
  const gboolean wanted = self->jobs.length > 0 || self->running != NULL ||
                          footing_notices_has_any (self->notices);

  if (wanted && self->subscription == 0)
    self->subscription = g_dbus_connection_signal_subscribe (
        self->bus, SERVER, SERVER, NULL, SERVER_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
        signal_cb, self, NULL);
  else if (!wanted && self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);

  if (!wanted)
    self->subscription = 0;
}

static void
fail (FootingNotifyJob *job, const GError *error)
{
  if (job->task == NULL)
    return;

  g_task_return_error (job->task, g_error_copy (error));
  g_clear_object (&job->task);
}

static void
fail_waiting (FootingNotifierLibnotify *self, const GError *error)
{
  for (GList *l = self->jobs.head, *next; l != NULL; l = next) {
    FootingNotifyJob *job = l->data;

    next = l->next;
    if (job->kind != FOOTING_NOTIFY_SHOW)
      continue;
    fail (job, error);
    footing_notify_job_free (job);
    g_queue_delete_link (&self->jobs, l);
  }
}

static GError *
new_silence (void)
{
  return g_error_new (FOOTING_ERROR, FOOTING_ERROR_BUSY,
                      _ ("The program that shows notifications doesn’t answer. Reminders "
                         "come as soon as it does."));
}

static gboolean
deadline_cb (gpointer data)
{
  FootingNotifierLibnotify *self = data;
  g_autoptr (GError) error = new_silence ();

  self->deadline = 0;
  self->stuck = TRUE;
  fail (self->running, error);
  fail_waiting (self, error);
  set_problem (self, error->message);

  return G_SOURCE_REMOVE;
}

static void
finish_show (FootingNotifierLibnotify *self, FootingNotifyJob *job)
{
  footing_notices_set_shown (self->notices, job->id, job->number);
  if (job->task != NULL)
    g_task_return_boolean (job->task, TRUE);
  else
    footing_notifier_shown_late (FOOTING_NOTIFIER (self), job->id);
  g_clear_object (&job->task);
}

/* Until the server has answered it stays known, so that it is withdrawn again by the next
 * round or the next start. */
static void
finish_withdrawal (FootingNotifierLibnotify *self, FootingNotifyJob *job)
{
  if (!g_error_matches (job->error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) &&
      !g_error_matches (job->error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY) &&
      footing_notices_get_number (self->notices, job->id) == job->number)
    footing_notices_forget (self->notices, job->id);
  if (self->stuck && job->error == NULL)
    set_problem (self, "");
}

/* Keeps what a job has brought; whether that says that a server has come. */
static gboolean
finish_job (FootingNotifierLibnotify *self, FootingNotifyJob *job)
{
  const gboolean returned = self->returned && job->server != NULL;

  if (job->kind == FOOTING_NOTIFY_WITHDRAW) {
    finish_withdrawal (self, job);
    return FALSE;
  }

  set_server (self, job->server != NULL ? job->server : "", job->capabilities);
  set_problem (self, job->error != NULL ? job->error->message : "");
  if (job->error != NULL)
    fail (job, job->error);
  else if (job->kind == FOOTING_NOTIFY_SHOW)
    finish_show (self, job);
  if (job->server != NULL)
    self->returned = FALSE;

  return returned;
}

static gpointer
job_thread (gpointer data)
{
  FootingNotifyJob *job = data;

  footing_notify_job_run (job);
  g_idle_add (job->finished, job);

  return NULL;
}

/* What is to be closed is known only when its turn comes. */
static gboolean
prepare (FootingNotifierLibnotify *self, FootingNotifyJob *job)
{
  if (job->id == NULL)
    return TRUE;

  job->number = footing_notices_get_number (self->notices, job->id);
  if (job->kind != FOOTING_NOTIFY_WITHDRAW || job->number != 0)
    return TRUE;
  footing_notices_forget (self->notices, job->id);

  return FALSE;
}

static void
run_next (FootingNotifierLibnotify *self)
{
  while (self->known && self->running == NULL && self->jobs.length > 0) {
    FootingNotifyJob *job = g_queue_pop_head (&self->jobs);

    if (!prepare (self, job)) {
      footing_notify_job_free (job);
      continue;
    }

    job->notifier = g_object_ref (self);
    self->running = job;
    self->deadline = g_timeout_add_seconds (PATIENCE, deadline_cb, self);
    g_thread_unref (g_thread_new ("notify", job_thread, job));
  }

  update_subscription (self);
}

static gboolean
finished_cb (gpointer data)
{
  FootingNotifyJob *job = data;
  g_autoptr (FootingNotifierLibnotify) self = job->notifier;
  g_autoptr (GPtrArray) said = NULL;
  gboolean available;

  self->running = NULL;
  g_clear_handle_id (&self->deadline, g_source_remove);
  available = finish_job (self, job);
  self->stuck = FALSE;
  footing_notify_job_free (job);

  said = g_steal_pointer (&self->said);
  self->said = g_ptr_array_new_with_free_func (free_said);
  for (guint i = 0; i < said->len; i++) {
    const Said *one = g_ptr_array_index (said, i);

    hear (self, one->number, one->signal, one->text);
  }

  run_next (self);
  if (available)
    footing_notifier_available (FOOTING_NOTIFIER (self));

  return G_SOURCE_REMOVE;
}

static void
order (FootingNotifierLibnotify *self, FootingNotifyJob *job)
{
  job->finished = finished_cb;
  if (job->kind == FOOTING_NOTIFY_LOOK)
    g_queue_push_head (&self->jobs, job);
  else
    g_queue_push_tail (&self->jobs, job);
  run_next (self);
}

static void
look (FootingNotifierLibnotify *self)
{
  order (self, footing_notify_job_new (FOOTING_NOTIFY_LOOK, NULL));
}

static void
appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  FootingNotifierLibnotify *self = data;

  self->known = TRUE;
  self->returned = TRUE;
  footing_notices_set_owner (self->notices, owner);
  look (self);
}

/* At the start there may be one that comes when it is called. */
static void
vanished_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  FootingNotifierLibnotify *self = data;

  footing_notices_set_owner (self->notices, "");
  set_server (self, "", NULL);
  if (!self->known) {
    self->known = TRUE;
    look (self);
  }
}

static void
footing_notifier_libnotify_show (FootingNotifier *notifier,
                                 const FootingNotice *notice,
                                 GAsyncReadyCallback done,
                                 gpointer data)
{
  FootingNotifierLibnotify *self = FOOTING_NOTIFIER_LIBNOTIFY (notifier);
  g_autoptr (GTask) task = g_task_new (self, NULL, done, data);
  FootingNotifyJob *job;

  if (self->stuck) {
    g_task_return_error (task, new_silence ());
    return;
  }

  job = footing_notify_job_new (FOOTING_NOTIFY_SHOW, notice);
  job->task = g_steal_pointer (&task);
  order (self, job);
}

static void
footing_notifier_libnotify_withdraw (FootingNotifier *notifier, const char *id)
{
  const FootingNotice notice = {id};

  order (FOOTING_NOTIFIER_LIBNOTIFY (notifier),
         footing_notify_job_new (FOOTING_NOTIFY_WITHDRAW, &notice));
}

static FootingNoticeState
footing_notifier_libnotify_recall (FootingNotifier *notifier, const char *id)
{
  return footing_notices_get_state (FOOTING_NOTIFIER_LIBNOTIFY (notifier)->notices, id);
}

static GStrv
footing_notifier_libnotify_list (FootingNotifier *notifier)
{
  return footing_notices_list (FOOTING_NOTIFIER_LIBNOTIFY (notifier)->notices);
}

static void
iface_init (FootingNotifierInterface *iface)
{
  iface->show = footing_notifier_libnotify_show;
  iface->withdraw = footing_notifier_libnotify_withdraw;
  iface->recall = footing_notifier_libnotify_recall;
  iface->list = footing_notifier_libnotify_list;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FootingNotifierLibnotify,
                               footing_notifier_libnotify,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOOTING_TYPE_NOTIFIER, iface_init))

static void
footing_notifier_libnotify_dispose (GObject *object)
{
  FootingNotifierLibnotify *self = FOOTING_NOTIFIER_LIBNOTIFY (object);

  if (self->name_watch != 0)
    g_bus_unwatch_name (self->name_watch);
  self->name_watch = 0;
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;

  G_OBJECT_CLASS (footing_notifier_libnotify_parent_class)->dispose (object);
}

static void
footing_notifier_libnotify_finalize (GObject *object)
{
  FootingNotifierLibnotify *self = FOOTING_NOTIFIER_LIBNOTIFY (object);

  g_queue_clear_full (&self->jobs, (GDestroyNotify)footing_notify_job_free);
  g_ptr_array_unref (self->said);
  g_clear_object (&self->notices);
  g_clear_object (&self->bus);
  g_free (self->server);
  g_strfreev (self->capabilities);
  g_free (self->problem);
  g_free (self->token);

  G_OBJECT_CLASS (footing_notifier_libnotify_parent_class)->finalize (object);
}

static void
footing_notifier_libnotify_get_property (GObject *object,
                                         guint property_id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  FootingNotifierLibnotify *self = FOOTING_NOTIFIER_LIBNOTIFY (object);

  switch (property_id) {
  case PROP_SERVER:
    g_value_set_string (value, self->server);
    break;
  case PROP_CAPABILITIES:
    g_value_set_boxed (value, self->capabilities);
    break;
  case PROP_PROBLEM:
    g_value_set_string (value, self->problem);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_notifier_libnotify_class_init (FootingNotifierLibnotifyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = footing_notifier_libnotify_dispose;
  object_class->finalize = footing_notifier_libnotify_finalize;
  object_class->get_property = footing_notifier_libnotify_get_property;

  g_object_class_override_property (object_class, PROP_SERVER, "server");
  g_object_class_override_property (object_class, PROP_CAPABILITIES, "capabilities");
  g_object_class_override_property (object_class, PROP_PROBLEM, "problem");
}

static void
footing_notifier_libnotify_init (FootingNotifierLibnotify *self)
{
  g_queue_init (&self->jobs);
  self->said = g_ptr_array_new_with_free_func (free_said);
  self->server = g_strdup ("");
  self->capabilities = g_new0 (char *, 1);
  self->problem = g_strdup ("");
}

FootingNotifier *
footing_notifier_libnotify_new (GDBusConnection *bus, FootingNotices *notices)
{
  FootingNotifierLibnotify *self = g_object_new (FOOTING_TYPE_NOTIFIER_LIBNOTIFY, NULL);

  self->bus = g_object_ref (bus);
  self->notices = g_object_ref (notices);
  self->name_watch = g_bus_watch_name_on_connection (
      bus, SERVER, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb, self, NULL);

  return FOOTING_NOTIFIER (self);
}
