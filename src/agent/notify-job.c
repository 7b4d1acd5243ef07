/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notify-job.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <libnotify/notify.h>

FootingNotifyJob *
footing_notify_job_new (FootingNotifyKind kind, const FootingNotice *notice)
{
  FootingNotifyJob *self = g_new0 (FootingNotifyJob, 1);

  self->kind = kind;
  if (notice != NULL) {
    self->id = g_strdup (notice->id);
    self->title = g_strdup (notice->title);
    self->body = g_strdup (notice->body);
    self->buttons = notice->occurrence != NULL;
    self->quiet = notice->quiet;
  }

  return self;
}

void
footing_notify_job_free (FootingNotifyJob *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->body);
  g_free (self->server);
  g_strfreev (self->capabilities);
  g_clear_error (&self->error);
  g_free (self);
}

char *
footing_notify_escape (const char *body, const char *const *capabilities)
{
  return g_strv_contains (capabilities, "body-markup") ? g_markup_escape_text (body, -1)
                                                       : g_strdup (body);
}

/* What it is, and what it can do; FALSE when there is none. */
static gboolean
ask (FootingNotifyJob *self)
{
  g_autofree char *name = NULL, *vendor = NULL, *version = NULL, *spec = NULL;
  GStrvBuilder *builder;
  GList *capabilities;

  if (!notify_get_server_info (&name, &vendor, &version, &spec))
    return FALSE;

  self->server = g_strdup_printf ("%s %s", name, version);
  capabilities = notify_get_server_caps ();
  builder = g_strv_builder_new ();
  for (GList *l = capabilities; l != NULL; l = l->next)
    g_strv_builder_add (builder, l->data);
  self->capabilities = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  g_list_free_full (capabilities, g_free);

  return TRUE;
}

/* The notifier hears of presses itself: those of notifications from before a restart
 * too, of which libnotify would not know. */
static void
pressed_cb (NotifyNotification *notification, char *action, gpointer data)
{
}

static void
add_button (NotifyNotification *notification, const char *action, const char *label)
{
  notify_notification_add_action (notification, action, label, pressed_cb, NULL, NULL);
}

static void
add_actions (FootingNotifyJob *self, NotifyNotification *notification)
{
  const gboolean buttons =
      self->buttons &&
      g_strv_contains ((const char *const *)self->capabilities, "actions");

  /* Translators: what a press on a notification does: it begins the session of its
   * ritual. */
  add_button (notification, "default",
              buttons ? C_ ("notification", "Start") : _ ("Open"));
  if (!buttons)
    return;

  /* Translators: a button of a notification: the ritual took place. */
  add_button (notification, "done", C_ ("notification", "Done"));
  /* Translators: a button of a notification: remind again later. */
  add_button (notification, "snooze", C_ ("notification", "Snooze"));
  /* Translators: a button of a notification: not this time. */
  add_button (notification, "skip", C_ ("notification", "Skip"));
}

static void
show (FootingNotifyJob *self)
{
  g_autofree char *body =
      footing_notify_escape (self->body, (const char *const *)self->capabilities);
  NotifyNotification *notification =
      notify_notification_new (self->title, *body != '\0' ? body : NULL, APP_ID);
  g_autoptr (GError) error = NULL;
  int number;

  g_object_set (notification, "id", (int)self->number, NULL);
  notify_notification_set_category (notification, "x-footing.reminder");
  notify_notification_set_urgency (notification, NOTIFY_URGENCY_NORMAL);
  notify_notification_set_timeout (notification, self->buttons ? NOTIFY_EXPIRES_NEVER
                                                               : NOTIFY_EXPIRES_DEFAULT);
  notify_notification_set_hint (notification, "desktop-entry",
                                g_variant_new_string (APP_ID));
  notify_notification_set_hint (notification, "resident", g_variant_new_boolean (TRUE));
  if (self->quiet)
    notify_notification_set_hint (notification, "suppress-sound",
                                  g_variant_new_boolean (TRUE));
  add_actions (self, notification);

  if (notify_notification_show (notification, &error)) {
    g_object_get (notification, "id", &number, NULL);
    self->number = (guint)number;
  } else {
    g_info ("%s", error->message);
    g_set_error (&self->error, FOOTING_ERROR, FOOTING_ERROR_BUSY,
                 _ ("The program that shows notifications didn’t accept one. Footing "
                    "tries again in a minute."));
  }
  g_object_unref (notification);
}

/* What notification-daemon 3.20 is told to close stays on the screen; what passes its
 * time goes. */
static gboolean
keeps_what_is_closed (FootingNotifyJob *self)
{
  return ask (self) && g_str_has_prefix (self->server, "Notification Daemon ");
}

static void
withdraw (FootingNotifyJob *self)
{
  NotifyNotification *notification = notify_notification_new (_ ("Footing"), NULL, NULL);

  g_object_set (notification, "id", (int)self->number, NULL);
  if (keeps_what_is_closed (self)) {
    notify_notification_set_timeout (notification, 1);
    notify_notification_show (notification, NULL);
  }
  notify_notification_close (notification, &self->error);
  g_object_unref (notification);
}

static void
carry_out (FootingNotifyJob *self)
{
  if (self->kind == FOOTING_NOTIFY_WITHDRAW) {
    withdraw (self);
    return;
  }

  if (!ask (self))
    g_set_error (&self->error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("No program shows notifications here. Reminders come as soon as one "
                    "does."));
  else if (self->kind == FOOTING_NOTIFY_SHOW)
    show (self);
}

void
footing_notify_job_run (FootingNotifyJob *self)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  g_return_if_fail (self != NULL);

  /* libnotify listens for signals in the context that it was used in; in this one, which
   * runs only to be emptied, it wakes nobody. */
  g_main_context_push_thread_default (context);
  if (notify_init (_ ("Footing"))) {
    carry_out (self);
    notify_uninit ();
  }
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);
}
