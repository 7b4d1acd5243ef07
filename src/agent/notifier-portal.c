/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notifier-portal.h"

#include "prepare/prepare.h"

#include <glib/gi18n-lib.h>

struct _FootingNotifierPortal {
  GObject parent_instance;

  /* owned */
  FootingNotices *notices;

  /* borrowed */
  GApplication *application;
};

enum {
  PROP_0,
  PROP_SERVER,
  PROP_CAPABILITIES,
  PROP_PROBLEM,
};

static void
add_button (GNotification *notification,
            const char *label,
            const char *occurrence,
            const char *answer)
{
  g_notification_add_button_with_target (notification, label, "app.answer-ritual", "(ss)",
                                         occurrence, answer);
}

static void
set_opens (GNotification *notification, const char *opens)
{
  FootingPreparePage page;
  const char *id;

  if (g_str_equal (opens, "reminders"))
    g_notification_set_default_action (notification, "app.reminders");
  else
    g_notification_set_default_action_and_target (
        notification,
        footing_prepare_parse (opens, &page, &id) ? "app.prepare" : "app.show", "s",
        opens);
}

static GNotification *
new_notification (const FootingNotice *notice)
{
  GNotification *notification = g_notification_new (notice->title);
  g_autoptr (GIcon) icon = g_themed_icon_new (APP_ID);

  if (*notice->body != '\0')
    g_notification_set_body (notification, notice->body);
  g_notification_set_icon (notification, icon);
  g_notification_set_category (notification, "x-footing.reminder");
  g_notification_set_priority (notification, notice->quiet
                                                 ? G_NOTIFICATION_PRIORITY_LOW
                                                 : G_NOTIFICATION_PRIORITY_NORMAL);
  if (notice->occurrence == NULL) {
    set_opens (notification, notice->opens);
    return notification;
  }

  g_notification_set_default_action_and_target (notification, "app.start-ritual", "s",
                                                notice->occurrence);
  add_button (notification, C_ ("notification", "Done"), notice->occurrence, "done");
  add_button (notification, C_ ("notification", "Snooze"), notice->occurrence, "snooze");
  add_button (notification, C_ ("notification", "Skip"), notice->occurrence, "skip");

  return notification;
}

static void
footing_notifier_portal_show (FootingNotifier *notifier,
                              const FootingNotice *notice,
                              GAsyncReadyCallback done,
                              gpointer data)
{
  FootingNotifierPortal *self = FOOTING_NOTIFIER_PORTAL (notifier);
  g_autoptr (GTask) task = g_task_new (self, NULL, done, data);
  g_autoptr (GNotification) notification = new_notification (notice);

  g_application_send_notification (self->application, notice->id, notification);
  footing_notices_set_shown (self->notices, notice->id, 1);
  g_task_return_boolean (task, TRUE);
}

static void
footing_notifier_portal_withdraw (FootingNotifier *notifier, const char *id)
{
  FootingNotifierPortal *self = FOOTING_NOTIFIER_PORTAL (notifier);

  footing_notices_forget (self->notices, id);
  g_application_withdraw_notification (self->application, id);
}

static FootingNoticeState
footing_notifier_portal_get_state (FootingNotifier *notifier, const char *id)
{
  return footing_notices_get_state (FOOTING_NOTIFIER_PORTAL (notifier)->notices, id);
}

static GStrv
footing_notifier_portal_list (FootingNotifier *notifier)
{
  return footing_notices_list (FOOTING_NOTIFIER_PORTAL (notifier)->notices);
}

static void
iface_init (FootingNotifierInterface *iface)
{
  iface->show = footing_notifier_portal_show;
  iface->withdraw = footing_notifier_portal_withdraw;
  iface->get_state = footing_notifier_portal_get_state;
  iface->list = footing_notifier_portal_list;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FootingNotifierPortal,
                               footing_notifier_portal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOOTING_TYPE_NOTIFIER, iface_init))

static void
footing_notifier_portal_finalize (GObject *object)
{
  g_clear_object (&FOOTING_NOTIFIER_PORTAL (object)->notices);

  G_OBJECT_CLASS (footing_notifier_portal_parent_class)->finalize (object);
}

static void
footing_notifier_portal_get_property (GObject *object,
                                      guint property_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  static const char *const capabilities[] = {"actions", "body", NULL};

  switch (property_id) {
  case PROP_SERVER:
    g_value_set_static_string (value, "xdg-desktop-portal");
    break;
  case PROP_CAPABILITIES:
    g_value_set_static_boxed (value, capabilities);
    break;
  case PROP_PROBLEM:
    g_value_set_static_string (value, "");
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_notifier_portal_class_init (FootingNotifierPortalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = footing_notifier_portal_finalize;
  object_class->get_property = footing_notifier_portal_get_property;

  g_object_class_override_property (object_class, PROP_SERVER, "server");
  g_object_class_override_property (object_class, PROP_CAPABILITIES, "capabilities");
  g_object_class_override_property (object_class, PROP_PROBLEM, "problem");
}

static void
footing_notifier_portal_init (FootingNotifierPortal *self)
{
}

FootingNotifier *
footing_notifier_portal_new (GApplication *application, FootingNotices *notices)
{
  FootingNotifierPortal *self = g_object_new (FOOTING_TYPE_NOTIFIER_PORTAL, NULL);

  self->application = application;
  self->notices = g_object_ref (notices);

  return FOOTING_NOTIFIER (self);
}
