/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "autostart.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The application's end of what it has to do with the agent: tells it what has changed,
 * and knows what it says about itself. Never waits: all calls are answered later or not
 * at all, and without a session bus nothing happens.
 *
 * Nothing is sent before footing_agent_link_start(). From then on the agent is told of
 * each change of rituals, occurrences and recoveries, and is started for that while the
 * setting `reminders` is on.
 *
 * Signal:
 *
 *   status-changed (FootingAgentLink *link)
 *
 * the agent said something new about itself, or left; or a backup was made here. */
#define FOOTING_TYPE_AGENT_LINK (footing_agent_link_get_type ())
G_DECLARE_FINAL_TYPE (FootingAgentLink, footing_agent_link, FOOTING, AGENT_LINK, GObject)

/* Follows the changes of @store, and the setting `reminders` of @settings. */
FootingAgentLink *footing_agent_link_new (FootingStore *store, GSettings *settings);

/* Begins: starts the agent on @bus when reminders are on, and keeps what starts it at
 * login as the setting says. For after the first frame. Without a bus (NULL), and when
 * called again, it does nothing. */
void footing_agent_link_start (FootingAgentLink *self, GDBusConnection *bus);

/* What the agent said of itself last: a{sv}, borrowed, NULL while it is not known (the
 * agent was not asked, did not answer, or left). Its keys:
 *
 *   running         b       reminders are on and it waits for the next
 *   server          s       name and version of the notification server, "" for none
 *   capabilities    as      what that server can do ("actions", "body-markup", …)
 *   problem         s       one translated sentence about what keeps reminders from being
 *                           shown, "" when nothing does
 *   next            a(sx)   the next three: title as it may be shown, when (UTC seconds)
 *   last-shown      x       when the last one was shown (UTC seconds), 0 for never
 *   backup-at       x       when the last good backup was made (UTC seconds), 0 for never
 *   backup-problem  s       one translated sentence, "" for none
 *   backup-restore  b       what helps then is to restore a backup
 *   backup-notice   s       what the last backup has to say though it was made, "" for
 *                           nothing
 *   tests           x       how many test notifications were shown since it started
 *
 * A key may be missing. */
GVariant *footing_agent_link_get_status (FootingAgentLink *self);

/* Asks the agent for its status, starting it even when reminders are off, for a page that
 * shows it. `status-changed` tells the answer; NULL is one. */
void footing_agent_link_ask (FootingAgentLink *self);

/* Makes the nightly backup (F80) here, in a thread, when it is due and reminders are off:
 * no agent runs then that would. For whenever somebody comes to the window, after the
 * first frame. `status-changed` tells the end. */
void footing_agent_link_back_up (FootingAgentLink *self);

/* Why the last backup failed, the agent's or the one here: one translated sentence,
 * borrowed, "" for no reason. */
const char *footing_agent_link_get_backup_problem (FootingAgentLink *self);

/* Whether what helps then is to restore a backup, not to make one elsewhere. */
gboolean footing_agent_link_backup_needs_restore (FootingAgentLink *self);

/* What the last backup has to say though it was made, such as that much is gone from the
 * file: a translated text, borrowed, "" for nothing. */
const char *footing_agent_link_get_backup_notice (FootingAgentLink *self);

/* Whether the agent is started at login. Changes of it emit `status-changed` too. */
FootingAutostart footing_agent_link_get_autostart (FootingAgentLink *self);

/* Asks once more to be started at login, after a refusal: only for a press of a button.
 * Where the person switched the entry off in their desktop's settings, it is switched on
 * again. */
void footing_agent_link_ask_autostart (FootingAgentLink *self);

/* Has the agent send a real test notification. @done (or NULL) says whether the agent
 * took the order; whether it could be shown is in its status: `problem`, and `tests`
 * grows. */
void footing_agent_link_send_test (FootingAgentLink *self,
                                   GAsyncReadyCallback done,
                                   gpointer data);
gboolean footing_agent_link_send_test_finish (FootingAgentLink *self,
                                              GAsyncResult *result,
                                              GError **error);

G_END_DECLS
