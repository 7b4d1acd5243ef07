/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The next one-on-one of a plan, as a document tells of it (F62). */

/* The day of the next one of @recovery, from the local date @today on: the one that was
 * agreed when the last one was held, else the one on which its ritual is to take place;
 * "" when neither says so. Owned by the caller; NULL with @error. */
char *footing_one_on_ones_find_day (FootingStore *store,
                                    const char *recovery,
                                    const char *today,
                                    GError **error);

/* What is to be talked about in the next one, as it was written down in its session, else
 * in one that is planned; "" when nothing was. Where it quotes what was noted the last
 * time, that stays out: minutes are for whoever wrote them. Owned by the caller; NULL
 * with @error. */
char *footing_one_on_ones_dup_agenda (FootingStore *store,
                                      const char *recovery,
                                      GError **error);

G_END_DECLS
