/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the actions of the program their keys. */
void footing_shortcuts_install (GtkApplication *application);

/* Shows all keys over @parent: those of its application, and those of single pages. */
void footing_shortcuts_show (GtkWindow *parent);

G_END_DECLS
