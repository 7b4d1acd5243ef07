/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record-format.h"

/* The longest line, in characters. */
#define LINE_MAX_CHARS 80

char *
footing_text_to_excerpt (const char *text, int n_chars, const char *empty)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean space = FALSE;
  int n = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    const gunichar character = g_utf8_get_char (c);

    if (g_unichar_isspace (character) || g_unichar_iscntrl (character)) {
      space = line->len > 0;
      continue;
    }
    if (n >= n_chars) {
      g_string_append (line, "…");
      break;
    }
    if (space)
      g_string_append_c (line, ' ');
    g_string_append_unichar (line, character);
    n += space ? 2 : 1;
    space = FALSE;
  }

  return g_strdup (line->len > 0 ? line->str : empty);
}

char *
footing_text_to_line (const char *text, const char *empty)
{
  return footing_text_to_excerpt (text, LINE_MAX_CHARS, empty);
}
