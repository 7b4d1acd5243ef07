/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* After a deed that lets the next thing slide below the pointer, for as long as a double
 * click takes: the second click of two is not meant for it. @pause, a member of @widget
 * that is zero without one, is not zero until then; whoever disposes of @widget clears it
 * with g_clear_handle_id() and g_source_remove(). */
void footing_click_pause_begin (guint *pause, GtkWidget *widget);

G_END_DECLS
