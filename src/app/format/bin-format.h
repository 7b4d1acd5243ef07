/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What is in the bin, of whatever kind it is, in words. */

/* "Win", "Plan", "Step"; static and translated. */
const char *footing_bin_format_kind (gpointer record);

/* What it is called, as one line. Owned by the caller. */
char *footing_bin_format_title (gpointer record, FootingContext *context);

/* The same, short enough to be said in a sentence. */
char *footing_bin_format_name (gpointer record, FootingContext *context);

/* "12 entries, 2 outcomes, 4 steps": how much a plan holds, which goes to the bin with it
 * and comes back with it, but for the rituals, which every plan has; empty for everything
 * else, and for an empty plan. Owned by the caller. */
char *footing_bin_format_held (gpointer record, FootingStore *store);

/* "Win · deleted yesterday · kept until Sat, 4 April"; below that what a plan holds.
 * Owned by the caller. */
char *footing_bin_format_state (gpointer record, FootingStore *store);

/* How many there are of each kind, a line each: "1 plan with all that’s in it", "3
 * entries". @types holds the types of all records (id → GType). Owned by the caller. */
char *footing_bin_format_contents (GHashTable *types);

G_END_DECLS
