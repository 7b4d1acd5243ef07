/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands below a field and belongs to it: a row below its row in a list, or after it
 * in a vertical box. */

/* Puts @child below @field, and returns what was added there. */
GtkWidget *footing_below_insert (GtkWidget *field, GtkWidget *child);

/* Puts @child above @list, which stands in a vertical box, for what is about all of its
 * rows. Returns it. */
GtkWidget *footing_above_insert (GtkWidget *list, GtkWidget *child);

/* Takes out what either has returned. */
void footing_below_remove (GtkWidget *added);

G_END_DECLS
