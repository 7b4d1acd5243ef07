/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label for @text (or NULL) that takes as many lines as that needs, each from the start
 * of the line; with the class @style unless that is NULL. */
GtkWidget *footing_paragraph_new (const char *text, const char *style);

G_END_DECLS
