/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls the page that @widget is on so that its top is at the top, or as near as the
 * page reaches, once it has its place: it may have been added or be unfolding just now.
 * The focus alone moves a page only as far as needed, and not before it is laid out. */
void footing_scroll_to (GtkWidget *widget);

/* Scrolls it no further than is needed to have all of @widget in sight, and what stands
 * between it and @first (or NULL), as far as there is room for both. */
void footing_scroll_into_sight (GtkWidget *widget, GtkWidget *first);

/* Scrolls @page, which has just been opened, to its top: the focus may have gone to
 * something further down, and whoever comes back to it begins anew. */
void footing_scroll_to_top (GtkWidget *page);

G_END_DECLS
