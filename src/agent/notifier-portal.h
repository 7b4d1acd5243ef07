/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notices.h"

G_BEGIN_DECLS

/* Notifications through GNotification, for programs in a sandbox: the desktop's portal
 * keeps them, and starts the application when one is pressed. So what is pressed goes
 * there, and `activated` is never emitted. */
#define FOOTING_TYPE_NOTIFIER_PORTAL (footing_notifier_portal_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingNotifierPortal, footing_notifier_portal, FOOTING, NOTIFIER_PORTAL, GObject)

/* Sends them as @application; @notices remembers what was shown. */
FootingNotifier *footing_notifier_portal_new (GApplication *application,
                                              FootingNotices *notices);

G_END_DECLS
