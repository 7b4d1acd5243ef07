/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The background program that shows reminders. It runs while the setting `reminders` is
 * on, and for a few seconds after a request.
 *
 * Its actions, on D-Bus as org.gtk.Actions:
 *
 *   refresh            the file has changed: reads it again
 *   answer (ss)        an occurrence, and "done", "snooze" or "skip"
 *   start s            an occurrence: opens its session in the application
 *   test               shows a notification now
 *   status a{sv}       a state, to be read: see agent-link.h of the application */
#define FOOTING_TYPE_AGENT (footing_agent_get_type ())
G_DECLARE_FINAL_TYPE (FootingAgent, footing_agent, FOOTING, AGENT, GApplication)

FootingAgent *footing_agent_new (void);

G_END_DECLS
