/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a list box take other places by the pointer: each is held by its handle and
 * dropped on the row whose place it is to have; and by the keyboard. */

/* A handle for @row, to be put in it. */
GtkWidget *footing_row_drag_handle_new (GtkWidget *row);

/* Alt with an arrow up or down calls @move with an int, by how many places the row that
 * has the focus is to move. */
void footing_row_drag_add_keys (GtkWidgetClass *klass, GtkShortcutFunc move);

/* From now on calls @dropped with @data when @row was dropped on @target, another row of
 * @list. */
typedef void (*FootingRowDropped) (GtkWidget *row, GtkWidget *target, gpointer data);
void footing_row_drag_accept (GtkListBox *list, FootingRowDropped dropped, gpointer data);

/* The same for any place that has rows of such a kind: calls @dropped with @data when
 * @row, which stands elsewhere in the same window, was dropped on @place. */
typedef void (*FootingRowDroppedInto) (GtkWidget *row, GtkWidget *place, gpointer data);
void footing_row_drag_accept_into (GtkWidget *place,
                                   FootingRowDroppedInto dropped,
                                   gpointer data);

G_END_DECLS
