/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on each button with a mnemonic is called by its label alone once it has come
 * into sight, where GTK 4.8 calls it by both, "_Save Save"; and the button that closes a
 * toast has a name. Called once, after GTK has started. */
void footing_accessible_name_install (void);

/* Names the button @widget, whose label says less than @name: it is called by that alone.
 * (GTK goes by the label inside first, or reads both.) To be repeated when its label is
 * another one. */
void footing_accessible_name_set (GtkWidget *widget, const char *name);

G_END_DECLS
