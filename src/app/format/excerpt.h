/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first @max characters of what somebody typed, on one line, to be named in a list or
 * a sentence: white space becomes single spaces, marks that would turn what stands around
 * it are left out, "…" ends what was cut. Owned by the caller. */
char *footing_excerpt (const char *text, guint max);

G_END_DECLS
