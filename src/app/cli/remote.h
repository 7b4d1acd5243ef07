/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells the Footing and the agent that run in this session that the file has changed.
 * Does nothing when there are none or no session bus, starts none, and takes 0.3 s at
 * most. */
void footing_remote_refresh (void);

G_END_DECLS
