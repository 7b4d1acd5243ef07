/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What is in sight. */

/* Shows @content in a window that is as large for all, and waits until it is at rest.
 * Borrowed. */
GtkWidget *sight_show (GtkWidget *content);

/* The first widget of @type in @root, itself included, or NULL. Borrowed. */
GtkWidget *sight_find (GtkWidget *root, GType type);

/* Waits for the next frame of @window to be painted. */
void sight_wait_for_frame (GtkWidget *window);
