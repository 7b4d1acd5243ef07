/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which part of a widget is in sight, on the page that it scrolls with. */
typedef struct _FootingSight FootingSight;

/* Called when everything has its place and before it is drawn. Returns whether something
 * was changed that needs a new layout: then it is called once more. */
typedef gboolean (*FootingSightFunc) (gpointer data);

/* Calls @func after each change of what is in sight of @widget, while it is mapped. The
 * widget must outlive it, or end together with it. */
FootingSight *footing_sight_new (GtkWidget *widget, FootingSightFunc func, gpointer data);
void footing_sight_free (FootingSight *self);

/* Calls the function after the next layout. */
void footing_sight_queue (FootingSight *self);

/* From where to where the widget is in sight, in its own coordinates; FALSE when it has
 * no place yet. What it scrolls with may show none of it. */
gboolean footing_sight_get (FootingSight *self, int *from, int *to);

/* Scrolls the page down by @distance. */
void footing_sight_scroll (FootingSight *self, int distance);

G_END_DECLS
