/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the program puts into a field that somebody types in. It is the one way in: GTK
 * takes what gtk_editable_set_text() puts in for typed, so that Ctrl+Z after one letter
 * would empty the field. */

/* Shows @text, which the field begins with: nothing that undo in the field could take
 * back. What was typed there before cannot be had back by that either. */
void footing_field_fill (GtkEditable *field, const char *text);

/* The same for a @property of any field, be it its text or what its text stands for. */
void footing_field_fill_value (gpointer field, const char *property, const GValue *value);

/* Puts @text in place of what is in @field, an editable or a GtkTextBuffer, because
 * somebody has asked for that: undo in the field brings back what was typed there. */
void footing_field_replace (gpointer field, const char *text);

G_END_DECLS
