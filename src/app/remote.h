/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells a Footing that runs in this session that its file has changed. Does nothing when
 * there is none or no session bus, starts none, and takes 0.3 s at most. */
void footing_remote_refresh (void);

G_END_DECLS
