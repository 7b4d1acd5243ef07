/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* F80: the nightly backups, "footing-2026-03-03.db" by the local date on which each was
 * made, in a folder of their own. Seven are kept, and before those one a week for four
 * weeks; nothing is removed but after a new one was made and found whole (D8). Backups of
 * dates that are to come, by a clock that was wrong, are left alone. Copies that a
 * restore or an update has kept beside the file go with the last backup of their time
 * (D33). */

/* How many are kept. */
#define FOOTING_BACKUPS_DAILY 7
#define FOOTING_BACKUPS_WEEKLY 4

/* The folder for the backups of the file of @store, "backups" beside it. Owned by the
 * caller. */
char *footing_backups_get_folder (FootingStore *store);

/* Which of @dates (newest first) to remove when @today's has been made. Owned by the
 * caller. */
GStrv footing_backups_choose (const char *const *dates, const char *today);

/* When the next backup is due (UTC seconds): at 03:00 of the day after the last, by the
 * zone of @clock, and at once, which is the clock's now, when that has passed or when
 * there is none that can be used. */
gint64 footing_backups_get_due (const char *folder, FootingClock *clock);

/* D25: copies of a file that much is gone from never push out those that hold it. Gone is
 * more than half, and not by way of the bin. */

/* Says that much of what the newest backup or one before it holds is gone from the file
 * of @store; one translated sentence, owned by the caller, NULL when there is nothing to
 * say. */
char *footing_backups_dup_loss (FootingStore *store);

/* The same when the newest backup in @folder is the first that holds far less. */
char *footing_backups_dup_notice (const char *folder, FootingClock *clock);

/* Makes the backup that is due, checks it, and removes what is older than needed and what
 * a kill has left behind. @made (or NULL) says whether one was made: not when none is
 * due, nor while another process makes it. On an error no backup is removed. */
gboolean footing_backups_run (FootingStore *store,
                              const char *folder,
                              gboolean *made,
                              GError **error);

/* For whoever wants nothing to be left of what they have erased: makes today's backup of
 * what is in the file now, checks it, and then removes all other copies, nightly backups
 * and what was kept beside the file (footing_kept_list()), with what else they hold. On
 * an error before that none is removed; one that cannot be removed is named by @error. */
gboolean footing_backups_renew (FootingStore *store, GError **error);

G_END_DECLS
