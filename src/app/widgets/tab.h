/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tab reaches every field in the order in which one reads them (H6). GTK's list box is
 * left after the first row that had the focus, or before one that takes none, and with it
 * the fields in the others; and its box and grid go by the middle of their
 * children, so that a pixel more of height swaps two in one line. For all of the program.
 */
void footing_tab_install (void);

/* What a widget does as GtkWidgetClass.focus that never has the focus itself but gives it
 * to a part of it, by its grab_focus(): GTK's would call that when Shift+Tab leaves the
 * widget, which then holds it for ever. */
gboolean footing_tab_focus_part (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
