/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notices.h"

G_BEGIN_DECLS

/* Notifications through libnotify, for programs outside a sandbox. */
#define FOOTING_TYPE_NOTIFIER_LIBNOTIFY (footing_notifier_libnotify_get_type ())
G_DECLARE_FINAL_TYPE (FootingNotifierLibnotify,
                      footing_notifier_libnotify,
                      FOOTING,
                      NOTIFIER_LIBNOTIFY,
                      GObject)

/* On the session bus @bus; @notices remembers what was shown. */
FootingNotifier *footing_notifier_libnotify_new (GDBusConnection *bus,
                                                 FootingNotices *notices);

G_END_DECLS
