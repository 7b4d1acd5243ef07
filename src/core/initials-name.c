/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials-private.h"
#include "text.h"

#include <string.h>

gboolean
initials_has_case (gunichar c)
{
  return g_unichar_isupper (c) || g_unichar_islower (c) || g_unichar_istitle (c);
}

static const FootingWord *
nth (GArray *words, guint i)
{
  return &g_array_index (words, FootingWord, i);
}

static gboolean
is_number (const FootingWord *word)
{
  return word->folded[strspn (word->folded, "0123456789")] == '\0';
}

/* Whether a word says what somebody is rather than who. */
static gboolean
is_of_role (const FootingWord *word)
{
  return initials_is_role (word->folded) || initials_is_article (word->folded) ||
         initials_is_possessive (word->folded) ||
         initials_is_preposition (word->folded) ||
         initials_leads_to_role (word->folded) || is_number (word);
}

static gboolean
has_capital (GArray *words, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (nth (words, i)->capital && !is_number (nth (words, i)))
      return TRUE;

  return FALSE;
}

/* --- A role --------------------------------------------------------------------------
 *
 * "The client", "My boss", "Head of Finance", "Meine Chefin", "Client 7" name nobody. An
 * English article does it before whatever has no capital ("The auditor"); a possessive
 * only before a role, as "my noor" would be shown otherwise.
 */

static gboolean
is_role (GArray *words, guint first)
{
  const char *begin = nth (words, first)->folded;
  const FootingWord *last = nth (words, words->len - 1);
  gboolean all = TRUE;
  guint n = 0;

  for (guint i = first; i < words->len; i++) {
    all = all && is_of_role (nth (words, i));
    n += initials_is_role (nth (words, i)->folded);
  }
  if (all && n > 0)
    return TRUE;
  if (first + 1 >= words->len || has_capital (words, first + 1, words->len - 1))
    return FALSE;

  return (strcmp (begin, "the") == 0 && !last->capital) ||
         ((initials_is_article (begin) || initials_is_possessive (begin)) &&
          initials_is_role (last->folded));
}

/* --- Where it begins -----------------------------------------------------------------
 */

/* Whether something other than a space stands in @line before the word @i. */
static gboolean
is_set_off (const char *line, GArray *words, guint i)
{
  const guint from = nth (words, i - 1)->span.end, to = nth (words, i)->span.start;

  for (guint at = from; at < to; at++)
    if (strchr ("([{,;:/|<", line[at]) != NULL)
      return TRUE;

  /* Between spaces, a dash of whichever length. */
  return g_strstr_len (line + from, to - from, " - ") != NULL ||
         g_strstr_len (line + from, to - from, " – ") != NULL ||
         g_strstr_len (line + from, to - from, " — ") != NULL;
}

/* Whether what stands from the word @i on says what the person is. */
static gboolean
begins_tail (const char *line, GArray *words, guint i)
{
  const FootingWord *word = nth (words, i);

  if (is_set_off (line, words, i))
    /* What has no capital beside a name that has one is no name: "Noor (analyst)". */
    return is_role (words, i) || initials_is_preposition (word->folded) ||
           (has_capital (words, 0, i) && !has_capital (words, i, words->len));
  if (initials_leads_to_role (word->folded))
    return !word->capital && i + 1 < words->len && is_role (words, i + 1);
  if (initials_is_preposition (word->folded) || initials_is_possessive (word->folded) ||
      strcmp (word->folded, "the") == 0)
    return !word->capital && i + 1 < words->len;

  return !word->capital && initials_is_role (word->folded);
}

/* Where in @line the person ends. */
static guint
find_tail (const char *line, GArray *words)
{
  for (guint i = 1; i < words->len; i++)
    if (begins_tail (line, words, i)) {
      guint at = nth (words, i - 1)->span.end;

      /* The full stop of "Dr. N." belongs to it. */
      return line[at] == '.' ? at + 1 : at;
    }

  return (guint)strlen (line);
}

/* --- All of it -----------------------------------------------------------------------
 */

/* Nobody is called by more words than these: of a text that was put in for a name they
 * are the name, with nothing after them. */
#define WORDS_MAX 24

gboolean
initials_name_init (InitialsName *self, const char *name)
{
  guint end;

  self->name = footing_text_normalize_line (name);
  self->words = footing_words_split (self->name);
  if (self->words->len > WORDS_MAX) {
    self->head = g_strndup (self->name, nth (self->words, WORDS_MAX - 1)->span.end);
    self->tail = g_strdup ("");
    g_array_set_size (self->words, WORDS_MAX);
    return TRUE;
  }
  if (self->words->len == 0 || is_role (self->words, 0)) {
    self->head = g_strdup (self->name);
    self->tail = g_strdup ("");
    return FALSE;
  }

  end = find_tail (self->name, self->words);
  self->head = g_strndup (self->name, end);
  self->tail = g_strdup (self->name + end);
  g_array_unref (self->words);
  self->words = footing_words_split (self->head);

  return TRUE;
}

void
initials_name_clear (InitialsName *self)
{
  g_free (self->name);
  g_free (self->head);
  g_free (self->tail);
  g_clear_pointer (&self->words, g_array_unref);
}

/* Whether @word leads to the next one: "van" of "Noor van Dijk", but neither "Al" alone
 * nor that of "Al Gore". */
static gboolean
is_between (const InitialsName *self, const FootingWord *word)
{
  const gboolean first = word->span.start == nth (self->words, 0)->span.start;

  return initials_is_particle (word->folded) && self->words->len > 1 &&
         !(first && word->capital && strcmp (word->folded, "al") == 0);
}

gboolean
initials_name_is_telling (const InitialsName *self, const FootingWord *word)
{
  /* "Boss Sam" and "my Sam", but "An Nguyen". */
  const gboolean leads = word->span.start == nth (self->words, 0)->span.start &&
                         self->words->len > 1 && is_of_role (word) &&
                         !(word->capital && strcmp (word->folded, "an") == 0);

  return g_utf8_strlen (word->folded, -1) > 1 && !is_number (word) && !leads &&
         !footing_word_is_address (word) && !is_between (self, word) &&
         (word->capital || !is_of_role (word));
}

gboolean
initials_name_is_within (const InitialsName *self, const InitialsName *other)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->words->len; i++) {
    const FootingWord *word = &g_array_index (self->words, FootingWord, i);
    gboolean has = FALSE;

    if (!initials_name_is_telling (self, word))
      continue;
    for (guint j = 0; j < other->words->len && !has; j++)
      has =
          g_str_equal (g_array_index (other->words, FootingWord, j).folded, word->folded);
    if (!has)
      return FALSE;
    any = TRUE;
  }

  return any;
}

guint
initials_name_get_address (const InitialsName *self)
{
  guint n = 0;
  guint end;

  while (n < self->words->len && footing_word_is_address (nth (self->words, n)))
    n++;
  if (n == 0 || n == self->words->len)
    return 0;

  end = nth (self->words, n - 1)->span.end;

  return self->head[end] == '.' ? end + 1 : end;
}
