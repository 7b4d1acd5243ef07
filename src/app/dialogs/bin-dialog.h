/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The bin (F23, F84): what was deleted in the last 30 days, of every kind, to be brought
 * back or to go at once. */
#define FOOTING_TYPE_BIN_DIALOG (footing_bin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingBinDialog, footing_bin_dialog, FOOTING, BIN_DIALOG, AdwWindow)

void footing_bin_dialog_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
