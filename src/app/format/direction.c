/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "direction.h"

#include <gtk/gtk.h>

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"

/* Those that people write today. */
static gboolean
is_script_from_right (GUnicodeScript script)
{
  static const GUnicodeScript scripts[] = {
      G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW,
      G_UNICODE_SCRIPT_SYRIAC, G_UNICODE_SCRIPT_THAANA,
      G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_SAMARITAN,
      G_UNICODE_SCRIPT_ADLAM,  G_UNICODE_SCRIPT_HANIFI_ROHINGYA,
      G_UNICODE_SCRIPT_YEZIDI, G_UNICODE_SCRIPT_MENDE_KIKAKUI,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i] == script)
      return TRUE;

  return FALSE;
}

gboolean
footing_text_is_from_right (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar letter = g_utf8_get_char (at);

    if (g_unichar_isalpha (letter))
      return is_script_from_right (g_unichar_get_script (letter));
  }

  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
}

char *
footing_text_keep_direction (const char *text)
{
  const gboolean from_right = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  g_return_val_if_fail (text != NULL, NULL);

  if (footing_text_is_from_right (text) == from_right)
    return g_strdup (text);

  return g_strconcat (from_right ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, text, NULL);
}
