/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says above the views that the nightly backup failed, and what to do (D9). */
#define FOOTING_TYPE_BACKUP_BAR (footing_backup_bar_get_type ())
G_DECLARE_FINAL_TYPE (FootingBackupBar, footing_backup_bar, FOOTING, BACKUP_BAR, AdwBin)

/* Puts one into @place as long as the last backup failed. Later calls do nothing. */
void footing_backup_bar_follow (AdwBin *place, FootingContext *context);

G_END_DECLS
