/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side, as many to a line as fit: for buttons whose words may be long.
 *
 * Properties: "spacing" (between children and between lines), "align-end" (lines stand at
 * the end rather than at the start), "columns" (as wide as they would like to be, the
 * children are columns; otherwise labels that say nothing take no room, and the others
 * what their text needs), "last-chars" (as a column, the last child is as wide as so many
 * characters, whatever it says). */
#define FOOTING_TYPE_WRAP_BOX (footing_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (FootingWrapBox, footing_wrap_box, FOOTING, WRAP_BOX, GtkWidget)

GtkWidget *footing_wrap_box_new (int spacing);

void footing_wrap_box_append (FootingWrapBox *self, GtkWidget *child);

G_END_DECLS
