/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What somebody notes of an outcome: where it stands, and that it is delivered. */

/* Adds progress of today to @outcome, which says nothing yet. Its id, owned by the
 * caller; NULL with @error. */
char *
footing_outcomes_add_progress (FootingStore *store, const char *outcome, GError **error);

/* Delivered today, or open again. */
gboolean footing_outcomes_set_delivered (FootingStore *store,
                                         const char *outcome,
                                         gboolean delivered,
                                         GError **error);

/* Makes that what it was in @before: undoes footing_outcomes_set_delivered(). */
gboolean footing_outcomes_put_back_delivered (FootingStore *store,
                                              FootingOutcome *before,
                                              GError **error);

G_END_DECLS
