/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which backup to restore: the nightly ones and the copies that were kept, the newest
 * first, each with its date, what is in it and its size; and any file.
 *
 * Signal:
 *
 *   chosen (FootingRestoreDialog *, const char *path)
 *
 * with the path of a backup, or NULL when a file is to be chosen; the dialog is closing
 * then. */
#define FOOTING_TYPE_RESTORE_DIALOG (footing_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRestoreDialog, footing_restore_dialog, FOOTING, RESTORE_DIALOG, AdwWindow)

/* For the file at @path. */
FootingRestoreDialog *
footing_restore_dialog_new (GtkWindow *parent, const char *path, FootingClock *clock);

G_END_DECLS
