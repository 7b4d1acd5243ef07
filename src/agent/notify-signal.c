/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notify-signal.h"

FootingNotifySignal *
footing_notify_signal_parse (const char *name, GVariant *parameters)
{
  FootingNotifySignal *self;
  const char *text = "";
  guint number;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(us)")))
    g_variant_get (parameters, "(u&s)", &number, &text);
  else if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(uu)")))
    g_variant_get (parameters, "(uu)", &number, NULL);
  else
    return NULL;

  self = g_new0 (FootingNotifySignal, 1);
  self->number = number;
  self->name = g_strdup (name);
  self->text = g_strdup (text);

  return self;
}

void
footing_notify_signal_free (FootingNotifySignal *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}
