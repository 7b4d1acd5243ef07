/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The order in which the open steps of a plan are listed: by their positions, each in the
 * list of its kind. */

/* Where @step stands in its list, from 0, and how many there are; @place is -1 for one
 * that is in none, as it is done or dropped. */
gboolean footing_steps_find_place (
    FootingStore *store, const char *step, int *place, int *n, GError **error);

/* Moves @step to @place in its list, or to the end of that which is nearer; all others
 * keep their order. @before gets the positions that were others, for
 * footing_steps_put_order(): id → GINT_TO_POINTER, owned by the caller; NULL when nothing
 * moved. One transaction. */
gboolean footing_steps_set_place (FootingStore *store,
                                  const char *step,
                                  int place,
                                  GHashTable **before,
                                  GError **error);

/* Gives the steps these positions again; those that are gone are passed over. */
gboolean
footing_steps_put_order (FootingStore *store, GHashTable *positions, GError **error);

G_END_DECLS
