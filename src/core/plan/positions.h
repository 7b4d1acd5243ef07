/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The order of records that have a position, whoever lists which of them. Each of these
 * is part of the caller's change. */

/* Gives @records, all of @type, the positions in which they stand. @before gets those
 * that they had, where they had others: id → GINT_TO_POINTER. */
gboolean footing_positions_number (FootingStore *store,
                                   GType type,
                                   GPtrArray *records,
                                   GHashTable *before,
                                   GError **error);

/* Moves the one of @records with the id @ids[@from], so that it is at @to of @ids: before
 * the one that is there, or after the last. */
void footing_positions_move (GPtrArray *records, GPtrArray *ids, int from, int to);

/* Gives the records of @type these positions again, in one change; those that are gone
 * are passed over. */
gboolean footing_positions_put (FootingStore *store,
                                GType type,
                                GHashTable *positions,
                                GError **error);

G_END_DECLS
