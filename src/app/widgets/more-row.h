/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The last row of a list, with a button that shows what is folded away; @clicked is
 * called with @data alone. */
GtkWidget *footing_more_row_new (GCallback clicked, gpointer data);
void footing_more_row_set_label (GtkWidget *row, const char *label);

G_END_DECLS
