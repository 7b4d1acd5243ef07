/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Calls to the application over D-Bus; no reply is awaited. */

/* Tells a running Footing that its file has changed; does not start one. */
void footing_app_refresh (GDBusConnection *bus);

/* Opens the session of @occurrence, the page of @moment (an id), the view @view, or the
 * page about reminders. @token lets the window come to the front, "" for none. */
void footing_app_start_ritual (GDBusConnection *bus,
                               const char *occurrence,
                               const char *token);
void
footing_app_show_moment (GDBusConnection *bus, const char *moment, const char *token);
void footing_app_show (GDBusConnection *bus, const char *view, const char *token);
void footing_app_show_reminders (GDBusConnection *bus, const char *token);

G_END_DECLS
