/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The bin (F23, F84): what somebody has deleted stays there for so many days, of whatever
 * kind it is, and goes for good then, with the nightly run. */
#define FOOTING_BIN_DAYS 30

/* The instant (UTC seconds) until which @record, which is in the bin, stays there. */
gint64 footing_bin_get_end (gpointer record);

/* The ids of what is in the bin, the newest first, without what was deleted together with
 * something else that it belongs to, and comes back with that. @types, when it is not
 * NULL, is what they are: id → GType as a size. Both are owned by the caller. */
GPtrArray *footing_bin_list (FootingStore *store, GHashTable **types, GError **error);

/* The records of such a list with these @ids, in their order; those that are not in the
 * bin any more are left out. Owned by the caller. */
GPtrArray *footing_bin_get_all (FootingStore *store,
                                GPtrArray *ids,
                                GHashTable *types,
                                GError **error);

/* Takes the record @id out of the bin, as one change: with what was deleted together with
 * it, and with what it belongs to, for without that it would be nowhere. One that is not
 * in the bin stays as it is. @deed, when it is not NULL, is for footing_bin_put_back().
 * FOOTING_ERROR_GONE when there is no such record. */
gboolean footing_bin_restore (FootingStore *store,
                              const char *id,
                              GVariant **deed,
                              GError **error);

/* How much a plan holds, of each kind that somebody has filled it with. */
typedef struct {
  int entries;
  int outcomes;
  int steps;
  int people;
} FootingBinHeld;

/* Counts what goes to the bin with the plan @recovery; when it is there already, what
 * comes back with it. What was deleted before it counts for neither. */
gboolean footing_bin_count_held (FootingStore *store,
                                 FootingRecovery *recovery,
                                 FootingBinHeld *held,
                                 GError **error);

/* Puts all that came back by @deed into the bin again, until when it was to stay. */
gboolean footing_bin_put_back (FootingStore *store, GVariant *deed, GError **error);

/* Removes for good all that is in the bin, with what belongs to it, and leaves no byte of
 * it in the file, its index and its log (D33). Not inside a change. When no more than the
 * latter failed the bin is empty, and the nightly run does the rest. */
gboolean footing_bin_empty (FootingStore *store, GError **error);

G_END_DECLS
