/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words.h"

static void
clear_word (gpointer data)
{
  g_free (((FootingWord *)data)->folded);
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

GArray *
footing_words_split (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (FootingWord));
  const char *p = valid;

  g_array_set_clear_func (words, clear_word);
  while (*p != '\0') {
    const char *start = p;
    g_autofree char *plain = NULL;
    FootingWord word;

    while (is_in_word (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    if (p == start) {
      p = g_utf8_next_char (p);
      continue;
    }
    plain = g_strndup (start, p - start);
    word.folded = footing_fold (plain);
    word.span = (FootingSpan){(guint)(start - valid), (guint)(p - valid)};
    word.capital = !g_unichar_islower (g_utf8_get_char (start));
    g_array_append_val (words, word);
  }

  return words;
}

gboolean
footing_word_is_address (const FootingWord *self)
{
  /* Folded. */
  static const char *const forms[] = {
      "dr", "frau", "herr", "mr", "mrs", "ms", "prof", "professor", "team", NULL,
  };

  g_return_val_if_fail (self != NULL, FALSE);

  return g_strv_contains (forms, self->folded);
}
