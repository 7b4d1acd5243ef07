/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* F97: what both have agreed on, as a file that the other person imports as a plan of
 * their own: what happened, what is known, the two changes, the outcomes, and the first
 * win that is theirs to own. It is an export of one draft with those few keys: there is
 * no place in it for anything else. Handed over again it is the same plan. It is theirs
 * to read: where its title names them, @guidance names the event instead.
 *
 * Of the plan @recovery, which must support somebody: FOOTING_ERROR_INVALID when not.
 * Owned by the caller. */
GBytes *footing_hand_over_write (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *recovery,
                                 GError **error);

G_END_DECLS
