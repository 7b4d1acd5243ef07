/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on each button with a mnemonic is called by its label alone when it comes into
 * sight. GTK 4.8 calls it by both, "_Save Save". Called once, after GTK has started. */
void footing_accessibility_install (void);

G_END_DECLS
