/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says above the views that the nightly backup failed, and what to do (D9), or that much
 * was gone from the file when it was made (D25). */
#define FOOTING_TYPE_BACKUP_BAR (footing_backup_bar_get_type ())
G_DECLARE_FINAL_TYPE (FootingBackupBar, footing_backup_bar, FOOTING, BACKUP_BAR, AdwBin)

/* Puts one into @place as long as the last backup has something to say. Later calls do
 * nothing. */
void footing_backup_bar_follow (AdwBin *place, FootingContext *context);

G_END_DECLS
