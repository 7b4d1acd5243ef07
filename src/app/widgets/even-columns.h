/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its children side by side, all as wide, where each has room enough; below each other
 * where one has not.
 *
 * Properties: "column-width" (how much room each needs, in pixels of text at 100 %),
 * "spacing" (between them). */
#define FOOTING_TYPE_EVEN_COLUMNS (footing_even_columns_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingEvenColumns, footing_even_columns, FOOTING, EVEN_COLUMNS, GtkWidget)

void footing_even_columns_append (FootingEvenColumns *self, GtkWidget *child);

/* Whether they stand side by side now. */
gboolean footing_even_columns_is_wide (FootingEvenColumns *self);

G_END_DECLS
