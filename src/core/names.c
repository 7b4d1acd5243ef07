/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "names.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether @word is @name, or with @genitive that of the person. */
static gboolean
is_name (const FootingWord *word, const FootingWord *name, gboolean genitive)
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

  while (same < n &&
         is_name (&g_array_index (text, FootingWord, at + same),
                  &g_array_index (name, FootingWord, first + same), same + 1 == n))
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
    if (!g_array_index (name, FootingWord, i).capital)
      return -1;

  return footing_word_is_address (&g_array_index (name, FootingWord, 0))
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

  words = footing_words_split (text);
  names = footing_words_split (name);
  if (names->len == 0)
    return FALSE;

  given = find_given (names);

  return has_words (words, names, 0, names->len) ||
         (given >= 0 && has_words (words, names, (guint)given, 1));
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
    g_autoptr (GArray) phrase = footing_words_split (list[i]);

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
      words = footing_words_split (text);
      return has_phrase (
          words, g_dpgettext2 (GETTEXT_PACKAGE, "role-phrases", ROLES[i].phrases));
    }

  return FALSE;
}
