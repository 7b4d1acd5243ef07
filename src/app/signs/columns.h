/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From this width on, in pixels, there are two columns. */
#define FOOTING_COLUMNS_WIDE 960

/* Its children one below the other, or in two columns of about the same height where
 * there is room. The order is kept, down the first column and then the second.
 *
 * Children are added with footing_columns_append() or as <child> in a .ui. */
#define FOOTING_TYPE_COLUMNS (footing_columns_get_type ())
G_DECLARE_FINAL_TYPE (FootingColumns, footing_columns, FOOTING, COLUMNS, GtkWidget)

void footing_columns_append (FootingColumns *self, GtkWidget *child);

G_END_DECLS
