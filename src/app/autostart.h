/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FootingAutostart:
 * @FOOTING_AUTOSTART_UNKNOWN: not known yet
 * @FOOTING_AUTOSTART_ON: the agent will be started at login
 * @FOOTING_AUTOSTART_OFF: it will not, as reminders are off
 * @FOOTING_AUTOSTART_REFUSED: it will not, as the person or their desktop does not want
 * it
 */
typedef enum {
  FOOTING_AUTOSTART_UNKNOWN,
  FOOTING_AUTOSTART_ON,
  FOOTING_AUTOSTART_OFF,
  FOOTING_AUTOSTART_REFUSED,
} FootingAutostart;

/* Starting the agent at login. Outside a sandbox it is an entry in the person's autostart
 * folder; in one, the desktop's portal is asked. */

/* The agent's program; borrowed. */
const char *footing_autostart_get_program (void);

/* Whether the program runs in a sandbox. */
gboolean footing_autostart_is_sandboxed (void);

/* $XDG_CONFIG_HOME/autostart/APP_ID.Agent.desktop; owned by the caller. */
char *footing_autostart_dup_path (void);

/* What the entry at @path says. */
FootingAutostart footing_autostart_look (const char *path);

/* Writes the entry for @program, or removes it, and says what it is now. One that the
 * person switched off (Hidden=true) stays as it is unless @insist.
 * FOOTING_AUTOSTART_REFUSED when it cannot be written. */
FootingAutostart footing_autostart_set (const char *path,
                                        const char *program,
                                        gboolean on,
                                        gboolean insist);

/* Asks the portal; the answer is the person's and can take as long as they like. */
void footing_autostart_ask_portal (gboolean on, GAsyncReadyCallback done, gpointer data);
FootingAutostart footing_autostart_ask_portal_finish (GAsyncResult *result);

G_END_DECLS
