/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The one-on-ones of a plan that supports somebody, as a log (F62). Each is one
 * FootingConversation: agenda, notes, its day and the next one. */

/* Those of @recovery that were held, the newest first. FootingConversation; owned by the
 * caller, NULL with @error. */
GPtrArray *
footing_one_on_ones_list (FootingStore *store, const char *recovery, GError **error);

/* The day that the newest of @talks, such a list, says the next one is on; "" for none.
 * Borrowed. */
const char *footing_one_on_ones_get_next (GPtrArray *talks);

/* Whether the next one of @recovery is due on the local date @today with nothing that
 * says so: no ritual of the plan stands for it. FALSE too when that cannot be read. */
gboolean
footing_one_on_ones_is_due (FootingStore *store, const char *recovery, const char *today);

/* Notes one that was held today, with the agenda that a session would begin with. Its id,
 * owned by the caller; NULL with @error. */
char *footing_one_on_ones_add (FootingStore *store,
                               FootingGuidance *guidance,
                               const char *recovery,
                               GError **error);

/* The ritual of @recovery that stands for them, NULL without @error when there is none.
 * Owned by the caller. */
FootingRitual *footing_one_on_ones_find_ritual (FootingStore *store,
                                                const char *recovery,
                                                GError **error);

G_END_DECLS
