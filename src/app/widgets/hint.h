/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The sentence that says what is missing stands next to its field: as a row below it in a
 * list, below it in a vertical box. One at a time for each @page, the widget that holds
 * them all. */

/* Shows @sentence at @field, which is inside @page, and focuses the field; all of it
 * comes in sight. Where the field says already why what is typed there cannot be used,
 * that is enough. It goes when somebody changes what it is about, the text of @field or
 * any choice on @page, and when @page is left. */
void footing_hint_show (GtkWidget *page, GtkWidget *field, const char *sentence);

/* The same above @list (or NULL for the above), of which @field is the first: for a
 * sentence about all of its rows, which would part two of them. */
void footing_hint_show_above (GtkWidget *page,
                              GtkWidget *list,
                              GtkWidget *field,
                              const char *sentence);

/* Adds a button to the hint that is shown on @page, for what its sentence names and is
 * not beside it. Returns it, borrowed. */
GtkWidget *footing_hint_add_button (GtkWidget *page, const char *label);

/* Takes away the hint of @page. */
void footing_hint_clear (GtkWidget *page);

/* The sentence that is shown on @page, or NULL. */
const char *footing_hint_get_text (GtkWidget *page);

/* Shows @sentence at @field as long as what is typed there cannot be used, beside the
 * hint of its page and without moving the focus; NULL takes it away. */
void footing_hint_set (GtkWidget *field, const char *sentence);

/* The sentence that footing_hint_set() shows at @field, or NULL. */
const char *footing_hint_get (GtkWidget *field);

G_END_DECLS
