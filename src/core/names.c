/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold.h"
#include "names.h"

#include <string.h>

typedef struct {
  char *folded;
  gboolean capital; /* whether it begins with one, or in a script that has none */
} Word;

/* What people are addressed by, folded: it names nobody by itself. */
static const char *const FORMS_OF_ADDRESS[] = {
    "dr", "frau", "herr", "mr", "mrs", "ms", "prof", "professor", "team", NULL,
};

static void
clear_word (gpointer data)
{
  g_free (((Word *)data)->folded);
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The words of @text (Word), without what is between them. Owned by the caller. */
static GArray *
split_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = valid;

  g_array_set_clear_func (words, clear_word);
  while (*p != '\0') {
    const char *start = p;
    g_autofree char *plain = NULL;
    Word word;

    while (is_in_word (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    if (p == start) {
      p = g_utf8_next_char (p);
      continue;
    }
    plain = g_strndup (start, p - start);
    word.folded = footing_fold (plain);
    word.capital = !g_unichar_islower (g_utf8_get_char (start));
    g_array_append_val (words, word);
  }

  return words;
}

/* Whether @word is @name, or with @genitive that of the person. */
static gboolean
is_name (const Word *word, const Word *name, gboolean genitive)
{
  const gsize length = strlen (name->folded);

  if ((name->capital && !word->capital) || !g_str_has_prefix (word->folded, name->folded))
    return FALSE;

  return word->folded[length] == '\0' ||
         (genitive && strcmp (word->folded + length, "s") == 0);
}

/* Whether @n words of @name from @first on stand somewhere in @text. */
static gboolean
has_words (GArray *text, GArray *name, guint first, guint n)
{
  for (guint i = 0; i + n <= text->len; i++) {
    guint same = 0;

    while (same < n && is_name (&g_array_index (text, Word, i + same),
                                &g_array_index (name, Word, first + same), same + 1 == n))
      same++;
    if (same == n)
      return TRUE;
  }

  return FALSE;
}

/* The word of @name by which one speaks of somebody: the first of several that all have a
 * capital, but after a form of address the last. -1 when there is none. */
static int
find_given (GArray *name)
{
  if (name->len < 2)
    return -1;
  for (guint i = 0; i < name->len; i++)
    if (!g_array_index (name, Word, i).capital)
      return -1;

  return g_strv_contains (FORMS_OF_ADDRESS, g_array_index (name, Word, 0).folded)
             ? (int)name->len - 1
             : 0;
}

gboolean
footing_names (const char *text, const char *name)
{
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) names = NULL;
  int given;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  words = split_words (text);
  names = split_words (name);
  if (names->len == 0)
    return FALSE;

  given = find_given (names);

  return has_words (words, names, 0, names->len) ||
         (given >= 0 && has_words (words, names, (guint)given, 1));
}
