/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notifier.h"

G_DEFINE_INTERFACE (FootingNotifier, footing_notifier, G_TYPE_OBJECT)

enum {
  ACTIVATED,
  AVAILABLE,
  SHOWN_LATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
footing_notifier_default_init (FootingNotifierInterface *iface)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  g_object_interface_install_property (
      iface, g_param_spec_string ("server", NULL, NULL, "", flags));
  g_object_interface_install_property (
      iface, g_param_spec_boxed ("capabilities", NULL, NULL, G_TYPE_STRV, flags));
  g_object_interface_install_property (
      iface, g_param_spec_string ("problem", NULL, NULL, "", flags));

  signals[ACTIVATED] =
      g_signal_new ("activated", FOOTING_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[AVAILABLE] =
      g_signal_new ("available", FOOTING_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SHOWN_LATE] =
      g_signal_new ("shown-late", FOOTING_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

void
footing_notifier_show (FootingNotifier *self,
                       const FootingNotice *notice,
                       GAsyncReadyCallback done,
                       gpointer data)
{
  g_return_if_fail (FOOTING_IS_NOTIFIER (self));
  g_return_if_fail (notice != NULL && notice->id != NULL);

  FOOTING_NOTIFIER_GET_IFACE (self)->show (self, notice, done, data);
}

gboolean
footing_notifier_show_finish (FootingNotifier *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_NOTIFIER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
footing_notifier_withdraw (FootingNotifier *self, const char *id)
{
  g_return_if_fail (FOOTING_IS_NOTIFIER (self));
  g_return_if_fail (id != NULL);

  FOOTING_NOTIFIER_GET_IFACE (self)->withdraw (self, id);
}

FootingNoticeState
footing_notifier_get_state (FootingNotifier *self, const char *id)
{
  g_return_val_if_fail (FOOTING_IS_NOTIFIER (self), FOOTING_NOTICE_UNKNOWN);
  g_return_val_if_fail (id != NULL, FOOTING_NOTICE_UNKNOWN);

  return FOOTING_NOTIFIER_GET_IFACE (self)->get_state (self, id);
}

GStrv
footing_notifier_list (FootingNotifier *self)
{
  g_return_val_if_fail (FOOTING_IS_NOTIFIER (self), NULL);

  return FOOTING_NOTIFIER_GET_IFACE (self)->list (self);
}

char *
footing_notifier_dup_server (FootingNotifier *self)
{
  char *server = NULL;

  g_return_val_if_fail (FOOTING_IS_NOTIFIER (self), NULL);

  g_object_get (self, "server", &server, NULL);

  return server;
}

GStrv
footing_notifier_dup_capabilities (FootingNotifier *self)
{
  GStrv capabilities = NULL;

  g_return_val_if_fail (FOOTING_IS_NOTIFIER (self), NULL);

  g_object_get (self, "capabilities", &capabilities, NULL);

  return capabilities != NULL ? capabilities : g_new0 (char *, 1);
}

char *
footing_notifier_dup_problem (FootingNotifier *self)
{
  char *problem = NULL;

  g_return_val_if_fail (FOOTING_IS_NOTIFIER (self), NULL);

  g_object_get (self, "problem", &problem, NULL);

  return problem;
}

void
footing_notifier_activated (FootingNotifier *self,
                            const char *id,
                            const char *action,
                            const char *token)
{
  g_return_if_fail (FOOTING_IS_NOTIFIER (self));

  g_signal_emit (self, signals[ACTIVATED], 0, id, action, token);
}

void
footing_notifier_available (FootingNotifier *self)
{
  g_return_if_fail (FOOTING_IS_NOTIFIER (self));

  g_signal_emit (self, signals[AVAILABLE], 0);
}

void
footing_notifier_shown_late (FootingNotifier *self, const char *id)
{
  g_return_if_fail (FOOTING_IS_NOTIFIER (self));

  g_signal_emit (self, signals[SHOWN_LATE], 0, id);
}
