/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "excerpt.h"

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* Embeddings, overrides and isolates. */
static gboolean
is_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *
footing_excerpt (const char *text, guint max)
{
  GString *excerpt = g_string_new (NULL);
  gboolean blank = FALSE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    const gunichar c = g_utf8_get_char (text);

    if (is_direction (c))
      continue;
    if (is_blank (c)) {
      blank = n > 0;
      continue;
    }

    if (n + blank >= max) {
      g_string_append (excerpt, "…");
      break;
    }
    if (blank)
      g_string_append_c (excerpt, ' ');
    g_string_append_unichar (excerpt, c);
    n += 1 + blank;
    blank = FALSE;
  }

  return g_string_free (excerpt, FALSE);
}
