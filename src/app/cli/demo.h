/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

G_BEGIN_DECLS

/* A worked example in a temporary folder, never mixed with real data (F73). */

/* Makes a file with the example @name ("self" or "support") in it; its path, owned by the
 * caller, or NULL with @error set. */
char *footing_demo_prepare (FootingClock *clock, const char *name, GError **error);

/* Removes the file that footing_demo_prepare() made, with its folder. */
void footing_demo_remove (const char *path);

G_END_DECLS
