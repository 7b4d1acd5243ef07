/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What rings; schedule/schedule.h and schedule/moments.h are what callers want. */

/* The occurrences of rituals that run which ring at or before @until (UTC seconds) and
 * were not shown; those that were shown and wait for an answer: the earliest first. Owned
 * by the caller. */
GPtrArray *footing_store_list_ringing (FootingStore *self, gint64 until, GError **error);
GPtrArray *footing_store_list_shown (FootingStore *self, GError **error);

/* The next instant after @now at which one of them rings, or @grace seconds have passed
 * since it rang (all UTC seconds); G_MAXINT64 when there is none, -1 with @error. */
gint64 footing_store_find_next_ring (FootingStore *self,
                                     gint64 now,
                                     gint64 grace,
                                     GError **error);

/* When one, or the reminder of a moment, was shown last: UTC seconds, 0 for never. */
gint64 footing_store_get_last_shown (FootingStore *self);

/* The moments (F94) of active plans that are ahead, on the local date @from or later, by
 * their days. Owned by the caller. */
GPtrArray *
footing_store_list_moments_ahead (FootingStore *self, const char *from, GError **error);

G_END_DECLS
