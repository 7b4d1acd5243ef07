/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the whole text of @field, an editable of one line, below it while it has no room
 * there: a sentence that was suggested, or typed, can be read in full. */
void footing_whole_text_follow (GtkWidget *field);

/* What is shown below @field; NULL when it has room for all of its text. */
const char *footing_whole_text_get (GtkWidget *field);

G_END_DECLS
