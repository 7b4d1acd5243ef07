/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The arrows in the table of the ledger (F51): they go from check to check. */

/* @column, or the one to go on in, once others are in sight where it was outside. */
typedef int (*FootingLedgerTurn) (int column, gpointer data);

/* Follows the keys in @wins as long as that lives. @rows are those that show something
 * (FootingLedgerRow); @turn is called with @data for each column that is gone to. */
void footing_ledger_keys_follow (GtkListView *wins,
                                 GPtrArray *rows,
                                 FootingLedgerTurn turn,
                                 gpointer data);

G_END_DECLS
