/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *folded;
  gboolean capital; /* whether it begins with one, or in a script that has none */
  FootingSpan span;
} Word;

/* What people are addressed by, folded: it names nobody by itself. */
static const char *const FORMS_OF_ADDRESS[] = {
    "dr", "frau", "herr", "mr", "mrs", "ms", "prof", "professor", "team", NULL,
};

/* What stands in names between those words that have a capital, folded. */
static const char *const PARTICLES[] = {
    "al", "bin", "da",  "de",  "del", "den", "der", "di", "dos", "du",  "e",   "el",
    "la", "le",  "ten", "ter", "und", "van", "von", "y",  "zu",  "zum", "zur", NULL,
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
    word.span = (FootingSpan){(guint)(start - valid), (guint)(p - valid)};
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

/* Whether @n words of @name from @first on stand in @text from its word @at on. */
static gboolean
has_words_at (GArray *text, guint at, GArray *name, guint first, guint n)
{
  guint same = 0;

  while (same < n && is_name (&g_array_index (text, Word, at + same),
                              &g_array_index (name, Word, first + same), same + 1 == n))
    same++;

  return same == n;
}

/* Whether they stand somewhere in @text. */
static gboolean
has_words (GArray *text, GArray *name, guint first, guint n)
{
  for (guint i = 0; i + n <= text->len; i++)
    if (has_words_at (text, i, name, first, n))
      return TRUE;

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

/* --- Where --------------------------------------------------------------------------
 */

/* A genitive is shown as one. */
static void
add_span (GArray *spans, GArray *text, guint at, GArray *name, guint first, guint n)
{
  const Word *last = &g_array_index (text, Word, at + n - 1);
  const Word *named = &g_array_index (name, Word, first + n - 1);
  const FootingSpan span = {
      g_array_index (text, Word, at).span.start,
      last->span.end - (strcmp (last->folded, named->folded) != 0 ? 1 : 0),
  };

  g_array_append_val (spans, span);
}

/* A single word of a name stands for it when it has a capital and is neither a letter nor
 * what anybody is addressed by. */
static gboolean
is_telling (const Word *word)
{
  return word->capital && g_utf8_strlen (word->folded, -1) > 1 &&
         !g_strv_contains (FORMS_OF_ADDRESS, word->folded);
}

/* Whether @name reads like that of a person, and not like "The client". */
static gboolean
is_proper (GArray *name)
{
  for (guint i = 0; i < name->len; i++) {
    const Word *word = &g_array_index (name, Word, i);

    if (!word->capital && !g_strv_contains (PARTICLES, word->folded))
      return FALSE;
  }

  return TRUE;
}

GArray *
footing_names_find (const char *text, const char *name)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (FootingSpan));
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) names = NULL;
  gboolean proper;

  g_return_val_if_fail (text != NULL, spans);
  g_return_val_if_fail (name != NULL, spans);

  words = split_words (text);
  names = split_words (name);
  proper = is_proper (names);
  for (guint i = 0; i < words->len && names->len > 0; i++) {
    if (i + names->len <= words->len && has_words_at (words, i, names, 0, names->len)) {
      add_span (spans, words, i, names, 0, names->len);
      i += names->len - 1;
      continue;
    }
    for (guint j = 0; proper && j < names->len; j++)
      if (is_telling (&g_array_index (names, Word, j)) &&
          has_words_at (words, i, names, j, 1)) {
        add_span (spans, words, i, names, j, 1);
        break;
      }
  }

  return spans;
}

/* --- Roles ---------------------------------------------------------------------------
 */

/* What people call those who are something to them. */
static const struct {
  const char *role;
  const char *phrases;
} ROLES[] = {
    /* Translators: this and the next five: what one calls somebody in a sentence, in all
     * forms that it has there, with commas between them. Words that begin with a capital
     * are found only where they have one. */
    {"manager", NC_ ("role-phrases",
                     "my manager, my line manager, my boss, my supervisor, "
                     "my team lead, my lead")},
    {"sponsor", NC_ ("role-phrases", "my sponsor")},
    {"mentor", NC_ ("role-phrases", "my mentor")},
    {"peer", NC_ ("role-phrases",
                  "my colleague, my co-worker, my coworker, my teammate, "
                  "my peer")},
    {"client", NC_ ("role-phrases", "my client, my customer")},
    {"report", NC_ ("role-phrases", "my report, my direct report")},
};

static gboolean
has_phrase (GArray *words, const char *phrases)
{
  g_auto (GStrv) list = g_strsplit (phrases, ",", -1);

  for (guint i = 0; list[i] != NULL; i++) {
    g_autoptr (GArray) phrase = split_words (list[i]);

    if (phrase->len > 0 && has_words (words, phrase, 0, phrase->len))
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_names_role (const char *text, const char *role)
{
  g_autoptr (GArray) words = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    if (g_strcmp0 (role, ROLES[i].role) == 0) {
      words = split_words (text);
      return has_phrase (
          words, g_dpgettext2 (GETTEXT_PACKAGE, "role-phrases", ROLES[i].phrases));
    }

  return FALSE;
}
