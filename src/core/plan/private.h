/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What keeps a plan from the eyes of others (F63). */

/* Whether people of @recovery are shown by their initials: in lists and titles, on Today,
 * in notifications, on paper and in documents. They are so in other plans, too, for those
 * are in sight beside it. Fields keep what was typed in them, and so does the export that
 * is a backup. */
gboolean footing_plan_set_initials (FootingStore *store,
                                    const char *recovery,
                                    gboolean initials,
                                    GError **error);

/* Erases @recovery with all that belongs to it, not into the bin but for good, and leaves
 * no byte of it in the file, its index and its log (D33). Backups that were made before
 * still hold it. Not inside a change. When no more than the latter failed it is gone from
 * every list, and the nightly run does the rest. */
gboolean footing_plan_erase (FootingStore *store, const char *recovery, GError **error);

G_END_DECLS
