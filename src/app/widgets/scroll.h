/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls the page that @widget is on so that its top is at the top, or as near as the
 * page reaches, once it has its place: it may have been added or be unfolding just now.
 * The focus alone moves a page only as far as needed, and not before it is laid out. */
void footing_scroll_to (GtkWidget *widget);

G_END_DECLS
