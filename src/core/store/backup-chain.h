/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-tally.h"

G_BEGIN_DECLS

/* The backups in a folder in the order in which they were made, and where among them much
 * is gone from one to the next. */
typedef struct _FootingBackupChain FootingBackupChain;

/* Those in @folder; of days after @today (a local date) only that they are there. */
FootingBackupChain *footing_backup_chain_read (const char *folder, const char *today);
void footing_backup_chain_free (FootingBackupChain *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingBackupChain, footing_backup_chain_free)

/* Rows of backups between which much is gone, the newest row first, and the dates of
 * each, the newest first. Owned by the caller. */
guint footing_backup_chain_get_n_rows (FootingBackupChain *self);
GStrv footing_backup_chain_list_row (FootingBackupChain *self, guint row);

/* The date of the newest backup that holds far more than what came after it, @now being
 * the last; what it holds is put in @then. NULL when there is none. */
const char *footing_backup_chain_find_loss (FootingBackupChain *self,
                                            const FootingTally *now,
                                            FootingTally *then);

/* The date of the second newest when it holds far more than the newest; else NULL. */
const char *footing_backup_chain_find_first_loss (FootingBackupChain *self);

G_END_DECLS
