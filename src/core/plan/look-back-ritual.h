/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/ritual.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Makes the look back at @recovery what it is for a plan in @state: one that was
 * recovered from gets it every four weeks, the first in four weeks; in any other state it
 * is off. Within a transaction of the caller's. */
gboolean footing_look_back_follow_state (FootingStore *store,
                                         const char *recovery,
                                         const char *state,
                                         GError **error);

/* The look back at @recovery into @ritual, owned by the caller, or NULL when there is
 * none. FALSE with @error. */
gboolean footing_look_back_find (FootingStore *store,
                                 const char *recovery,
                                 FootingRitual **ritual,
                                 GError **error);

/* Makes the look back at @recovery what it was in @before, or takes away the one that
 * there is when there was none (NULL). Within a transaction of the caller's. */
gboolean footing_look_back_put_back (FootingStore *store,
                                     const char *recovery,
                                     FootingRitual *before,
                                     GError **error);

G_END_DECLS
