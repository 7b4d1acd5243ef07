/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "names.h"
#include "initials-private.h"

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

/* Whether @name is that of several: "Platform team", but not "Noor’s team". One speaks of
 * them by the whole of it. */
static gboolean
is_of_several (GArray *name)
{
  const FootingWord *last = &g_array_index (name, FootingWord, name->len - 1);

  return name->len == 2 &&
         (strcmp (last->folded, "team") == 0 || strcmp (last->folded, "teams") == 0) &&
         !g_str_has_suffix (g_array_index (name, FootingWord, 0).folded, "s");
}

/* Whether initials would stand anywhere in @text if they did for @name. */
static gboolean
is_hidden (const char *text, const char *name)
{
  const char *const names[] = {name, NULL};
  g_autoptr (FootingInitials) initials = footing_initials_new (names);
  g_autofree char *shown = footing_initials_apply (initials, text);

  return strcmp (shown, text) != 0;
}

gboolean
footing_names (const char *text, const char *name)
{
  g_autofree char *valid = NULL;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) names = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  valid = g_utf8_make_valid (text, -1);
  words = footing_words_split (valid);
  names = footing_words_split (name);
  if (words->len == 0 || names->len == 0)
    return FALSE;

  return has_words (words, names, 0, names->len) ||
         (!is_of_several (names) && is_hidden (valid, name));
}

gboolean
footing_names_same (const char *one, const char *other)
{
  InitialsName a, b;
  gboolean a_is, b_is, same;

  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  a_is = initials_name_init (&a, one);
  b_is = initials_name_init (&b, other);
  same = a_is && b_is
             ? initials_name_is_within (&a, &b) || initials_name_is_within (&b, &a)
             : *a.name != '\0' && strcmp (a.name, b.name) == 0;
  initials_name_clear (&a);
  initials_name_clear (&b);

  return same;
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
