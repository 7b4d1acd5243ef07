/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The keys of the timeline, piece by piece: for a list that does not read all of them at
 * once, nor again for each change. */

/* As footing_store_filter_entry_keys() without a search, @limit keys at most: the first
 * ones when @after is NULL, else those after it, which must have a day. Owned by the
 * caller; NULL with @error. */
GArray *footing_store_list_entry_keys_after (FootingStore *self,
                                             const FootingEntryFilter *filter,
                                             const FootingEntryKey *after,
                                             guint limit,
                                             GError **error);

/* The day of the oldest of those, which may be 0 where there are unreadable dates. */
int footing_store_get_oldest_day (FootingStore *self, const FootingEntryFilter *filter);

/* Where the entry @id stands among those, whatever @filter searches for; @shown is
 * whether it is one of them. FALSE when there is no such entry any more, not even in the
 * bin, or none that has a key, and with @error when it cannot be read. */
gboolean footing_store_get_entry_key (FootingStore *self,
                                      const FootingEntryFilter *filter,
                                      const char *id,
                                      FootingEntryKey *key,
                                      gboolean *shown,
                                      GError **error);

G_END_DECLS
