/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A signal of the notification server about one notification. */
typedef struct {
  guint number; /* the server's, of the notification */
  char *name;
  char *text; /* the action or the activation token, or "" */
} FootingNotifySignal;

/* The signal @name with @parameters; NULL when it is none that has a number. Owned by the
 * caller. */
FootingNotifySignal *footing_notify_signal_parse (const char *name, GVariant *parameters);
void footing_notify_signal_free (FootingNotifySignal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingNotifySignal, footing_notify_signal_free)

G_END_DECLS
