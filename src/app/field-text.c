/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "field-text.h"

void
footing_field_fill (GtkEditable *field, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (GTK_IS_EDITABLE (field));

  g_value_set_string (g_value_init (&value, G_TYPE_STRING), text);
  footing_field_fill_value (field, "text", &value);
}

void
footing_field_fill_value (gpointer field, const char *property, const GValue *value)
{
  gboolean undo;

  g_return_if_fail (G_IS_OBJECT (field));

  if (!GTK_IS_EDITABLE (field)) {
    g_object_set_property (field, property, value);
    return;
  }

  undo = gtk_editable_get_enable_undo (field);
  gtk_editable_set_enable_undo (field, FALSE);
  g_object_set_property (field, property, value);
  gtk_editable_set_enable_undo (field, undo);
}

static void
replace_in_buffer (GtkTextBuffer *buffer, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* As the keys do it: GTK 4.18 keeps what a program changes out of the history. */
static void
replace_in_entry (GtkEditable *field, const char *text)
{
  GtkEditable *inner = gtk_editable_get_delegate (field);

  if (inner != NULL) {
    replace_in_entry (inner, text);
    return;
  }

  gtk_editable_select_region (field, 0, -1);
  if (*gtk_editable_get_text (field) != '\0')
    g_signal_emit_by_name (field, "backspace");
  g_signal_emit_by_name (field, "insert-at-cursor", text);
}

void
footing_field_replace (gpointer field, const char *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (field) || GTK_IS_TEXT_BUFFER (field));

  if (GTK_IS_TEXT_BUFFER (field)) {
    replace_in_buffer (field, text);
    return;
  }

  replace_in_entry (field, text);
}
