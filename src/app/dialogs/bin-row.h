/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One thing in the bin, with a button that does the action "bin.restore" with its id. */
#define FOOTING_TYPE_BIN_ROW (footing_bin_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingBinRow, footing_bin_row, FOOTING, BIN_ROW, AdwPreferencesRow)

GtkWidget *footing_bin_row_new (const char *id);

/* Shows @record as it is now. */
void
footing_bin_row_update (FootingBinRow *self, gpointer record, FootingContext *context);

G_END_DECLS
