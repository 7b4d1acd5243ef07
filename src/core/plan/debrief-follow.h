/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What follows from a change of the day on which the debrief of @recovery was held, for
 * footing_store_follow_due(): the timeline has one conversation on that day, and none
 * without one. What somebody has made of it there stays. The commitment to offer a
 * debrief is done on that day, and open again without one. */
gboolean
footing_debrief_follow (FootingStore *store, const char *recovery, GError **error);

/* The id of that entry. Owned by the caller. */
char *footing_debrief_get_entry_id (const char *recovery);

G_END_DECLS
