/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "people/ledger.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A win of the ledger (F51): its title, who has seen it in words, and a check for each of
 * the people whose columns are in sight. */
#define FOOTING_TYPE_LEDGER_ROW (footing_ledger_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingLedgerRow, footing_ledger_row, FOOTING, LEDGER_ROW, GtkBox)

GtkWidget *footing_ledger_row_new (FootingContext *context);

/* Shows the win at @position of @ledger, with @n people from @first on, in columns of
 * @width pixels. */
void footing_ledger_row_show (FootingLedgerRow *self,
                              FootingLedger *ledger,
                              guint position,
                              guint first,
                              guint n,
                              int width);

guint footing_ledger_row_get_position (FootingLedgerRow *self);

/* The column of the check that has the focus; -1 for none. */
int footing_ledger_row_find_focus (FootingLedgerRow *self);

/* Gives the focus to the check in @column. */
void footing_ledger_row_focus (FootingLedgerRow *self, guint column);

G_END_DECLS
