/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials-private.h"

#include <stdlib.h>
#include <string.h>

/* Whether @c stands between the words of a name: a hyphen, an apostrophe, and what is
 * typed for a space. */
static gboolean
is_in_name (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == '_' || c == '\'' || c == 0x2019;
}

static void
clear_veiled (gpointer data)
{
  g_free (((InitialsVeiled *)data)->shown);
}

static const FootingWord *
nth (GArray *words, guint i)
{
  return &g_array_index (words, FootingWord, i);
}

void
initials_veil (
    InitialsReading *self, guint start, guint end, const char *shown, const char *whole)
{
  const InitialsVeiled veiled = {
      {start, end},
      shown != NULL ? g_strdup (shown) : g_strndup (self->text + start, end - start),
      whole};

  g_array_append_val (self->found, veiled);
}

/* Whether the word @i begins a sentence, or a line. */
static gboolean
begins_sentence (const InitialsReading *self, guint i)
{
  const char *p = self->text + nth (self->words, i)->span.start;

  while (p > self->text) {
    gunichar c;

    p = g_utf8_prev_char (p);
    c = g_utf8_get_char (p);
    if (c == '\n' || strchr (".!?:;", (int)(c < 128 ? c : ' ')) != NULL || c == 0x2026)
      return TRUE;
    if (g_unichar_isalnum (c) || c == ',')
      return FALSE;
  }

  return TRUE;
}

/* Whether the next word is one of the same clause that shows the word @i to be no name.
 */
static gboolean
is_followed (const InitialsReading *self, guint i)
{
  if (i + 1 >= self->words->len)
    return FALSE;

  for (guint at = nth (self->words, i)->span.end;
       at < nth (self->words, i + 1)->span.start; at++)
    if (!g_ascii_isspace (self->text[at]))
      return FALSE;

  return initials_follows_ordinary (nth (self->words, i + 1)->folded);
}

static gboolean
is_digits (const char *word, gsize min, gsize max)
{
  const gsize length = strlen (word);

  return length >= min && length <= max && strspn (word, "0123456789") == length;
}

static gboolean
is_day (const char *word)
{
  return is_digits (word, 1, 2) && atoi (word) >= 1 && atoi (word) <= 31;
}

static gboolean
is_year (const char *word)
{
  return is_digits (word, 4, 4);
}

/* Whether nothing but @gap stands between the words @i and @i + 1. */
static gboolean
has_gap (const InitialsReading *self, guint i, const char *gap)
{
  const guint from = nth (self->words, i)->span.end;
  const gsize length = nth (self->words, i + 1)->span.start - from;

  return length == strlen (gap) && memcmp (self->text + from, gap, length) == 0;
}

/* Whether the word @i is the month of a date: "3 May", "3. Mai", "May 2026", "May 3,". */
static gboolean
is_in_date (const InitialsReading *self, guint i, const char *folded)
{
  const FootingWord *next;

  if (!initials_is_month (folded))
    return FALSE;
  if (i > 0 && is_day (nth (self->words, i - 1)->folded) &&
      (has_gap (self, i - 1, " ") || has_gap (self, i - 1, ". ") ||
       has_gap (self, i - 1, "\u00a0") || has_gap (self, i - 1, ".\u00a0")))
    return TRUE;
  if (i + 1 >= self->words->len ||
      (!has_gap (self, i, " ") && !has_gap (self, i, "\u00a0")))
    return FALSE;

  next = nth (self->words, i + 1);

  return is_year (next->folded) ||
         (is_day (next->folded) && strchr (",.;\n", self->text[next->span.end]) != NULL);
}

/* Whether the word @i, which is @folded without the s of a genitive, is meant as a name.
 */
static gboolean
is_meant (const InitialsReading *self, guint i, const char *folded)
{
  if (is_in_date (self, i, folded))
    return FALSE;
  if (!initials_is_ordinary (folded) && !initials_is_particle (folded))
    return TRUE;

  return nth (self->words, i)->capital &&
         (!begins_sentence (self, i) || !is_followed (self, i));
}

/* "noor2", as accounts are called. */
static void
find_numbered (InitialsReading *self, guint i)
{
  const FootingWord *word = nth (self->words, i);
  guint end = word->span.end;
  g_autofree char *folded = NULL, *plain = NULL;
  const char *shown;

  while (end > word->span.start && g_ascii_isdigit (self->text[end - 1]))
    end--;
  if (end == word->span.end || end - word->span.start < INITIALS_MIN_WITHIN)
    return;

  plain = g_strndup (self->text + word->span.start, end - word->span.start);
  folded = footing_fold (plain);
  shown = g_hash_table_lookup (self->initials->words, folded);
  if (shown != NULL && is_meant (self, i, folded))
    initials_veil (self, word->span.start, end, shown, NULL);
}

/* A genitive is shown as one. */
static void
find_word (InitialsReading *self, guint i)
{
  const FootingWord *word = nth (self->words, i);
  const gsize length = strlen (word->folded);
  g_autofree char *stem = g_strndup (word->folded, length - (length > 0));
  const char *shown = g_hash_table_lookup (self->initials->words, word->folded);

  if (shown != NULL && is_meant (self, i, word->folded)) {
    initials_veil (self, word->span.start, word->span.end, shown,
                   g_hash_table_lookup (self->initials->whole, word->folded));
    return;
  }

  shown = g_str_has_suffix (word->folded, "s") &&
                  (length > INITIALS_MIN_WITHIN || word->capital)
              ? g_hash_table_lookup (self->initials->words, stem)
              : NULL;
  if (shown != NULL && is_meant (self, i, stem))
    initials_veil (self, word->span.start, word->span.end - 1, shown,
                   g_hash_table_lookup (self->initials->whole, stem));
  else
    find_numbered (self, i);
}

/* Whether the words @i and @i + 1 of the text belong together where those of @name from
 * @j on do: a space is between them, a hyphen, or what is in the name. "Anna, Berg" and
 * "Anna. Berg" are not Anna Berg, but "anna.berg" is. */
static gboolean
is_bridged (const InitialsReading *self, guint i, const InitialsName *name, guint j)
{
  const guint from = nth (self->words, i)->span.end;
  const guint to = nth (self->words, i + 1)->span.start;
  const guint name_from = nth (name->words, j)->span.end;
  const guint name_to = nth (name->words, j + 1)->span.start;
  const char *stop = memchr (name->head + name_from, '.', name_to - name_from);

  if (to - from == name_to - name_from &&
      memcmp (self->text + from, name->head + name_from, to - from) == 0)
    return TRUE;

  for (const char *p = self->text + from; p < self->text + to; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (c == '.' ? stop == NULL && to - from > 1
                 : !g_unichar_isspace (c) && !is_in_name (c))
      return FALSE;
  }

  return TRUE;
}

/* Whether the words of @name stand in the text from the word @i on; with the s of a
 * genitive at the end, @s. */
static gboolean
has_phrase_at (const InitialsReading *self,
               const InitialsName *name,
               guint i,
               gboolean *s)
{
  const guint n = name->words->len;
  const char *last, *word;

  if (n < 2 || i + n > self->words->len)
    return FALSE;
  for (guint j = 0; j + 1 < n; j++)
    if (strcmp (nth (self->words, i + j)->folded, nth (name->words, j)->folded) != 0 ||
        !is_bridged (self, i + j, name, j))
      return FALSE;

  last = nth (name->words, n - 1)->folded;
  word = nth (self->words, i + n - 1)->folded;
  *s = g_str_has_prefix (word, last) && strcmp (word + strlen (last), "s") == 0;

  return *s || strcmp (word, last) == 0;
}

static void
find_phrases (InitialsReading *self, guint i)
{
  for (guint j = 0; j < self->initials->phrases->len; j++) {
    const InitialsPhrase *phrase =
        &g_array_index (self->initials->phrases, InitialsPhrase, j);
    gboolean s = FALSE;

    if (has_phrase_at (self, &phrase->name, i, &s))
      initials_veil (self, nth (self->words, i)->span.start,
                     nth (self->words, i + phrase->name.words->len - 1)->span.end -
                         (s ? 1 : 0),
                     phrase->shown, NULL);
  }
}

/* Of three signs, those after the first, or of two words the second: 小明 of 王小明. NULL
 * where a script or a name is another one. */
static const char *
find_given (const InitialsName *name)
{
  const char *p = name->head;

  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    const GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

    if (script != G_UNICODE_SCRIPT_HAN && script != G_UNICODE_SCRIPT_HANGUL && *p != ' ')
      return NULL;
  }
  if (name->words->len == 2 && g_utf8_strlen (nth (name->words, 1)->folded, -1) > 1)
    return name->head + nth (name->words, 1)->span.start;

  return name->words->len == 1 && g_utf8_strlen (name->head, -1) == 3
             ? g_utf8_next_char (name->head)
             : NULL;
}

/* Where a script has no spaces, or puts an article before it, @name is no word. */
static void
find_within (InitialsReading *self, const char *name, const char *shown)
{
  const gsize length = strlen (name);

  for (const char *p = strstr (self->text, name); p != NULL;
       p = strstr (p + length, name))
    initials_veil (self, (guint)(p - self->text), (guint)(p - self->text + length), shown,
                   NULL);
}

static void
find_all_within (InitialsReading *self)
{
  for (guint i = 0; i < self->initials->phrases->len; i++) {
    const InitialsPhrase *phrase =
        &g_array_index (self->initials->phrases, InitialsPhrase, i);
    const InitialsName *name = &phrase->name;
    const char *given;

    if (phrase->shown == NULL || *name->head == '\0' ||
        initials_has_case (g_utf8_get_char (name->head)))
      continue;
    given = find_given (name);
    find_within (self, name->head, phrase->shown);
    if (given != NULL)
      find_within (self, given, phrase->shown);
  }
}

/* --- What is shown --------------------------------------------------------------------
 */

/* The earlier first, and of those that begin together the longest. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const FootingSpan *one = &((const InitialsVeiled *)a)->span;
  const FootingSpan *other = &((const InitialsVeiled *)b)->span;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->end > other->end ? -1 : one->end < other->end;
}

/* Addresses first: what is found there first stays before what is in the same place; and
 * links last, which are hidden by what was found in them. */
static void
find_all (InitialsReading *self)
{
  initials_find_addresses (self);
  for (guint i = 0; i < self->words->len; i++) {
    find_phrases (self, i);
    find_word (self, i);
  }
  find_all_within (self);
  initials_find_links (self);
  g_array_sort (self->found, compare_cb);
}

/* Whether @next goes on with the name of whoever @last is about. */
static gboolean
goes_on (const InitialsReading *self,
         const InitialsVeiled *last,
         const InitialsVeiled *next)
{
  const char *gap = self->text + last->span.end;
  const gsize length = next->span.start - last->span.end;

  return next->whole != NULL && g_strcmp0 (last->whole, next->whole) == 0 &&
         (strspn (gap, " -") >= length || (length == 1 && *gap == '.'));
}

/* Writes @next, which @text leads to from @at on. Where a single initial does not say
 * whose it is all of them stand for one word of a name, and they stand once for several:
 * "J.-L. D." for "Jean-Luc". */
static void
write_veiled (const InitialsReading *self,
              GString *shown,
              guint at,
              const InitialsVeiled *last,
              const InitialsVeiled *next)
{
  const gboolean more = last != NULL && goes_on (self, last, next);

  if (more && g_str_has_suffix (shown->str, last->whole))
    return;
  if (more && g_str_equal (next->shown, next->whole))
    g_string_truncate (shown, shown->len - strlen (last->shown));
  else
    g_string_append_len (shown, self->text + at, next->span.start - at);
  g_string_append (shown, next->shown);
}

/* Whether what follows the full stop at @at begins with somebody who was found after the
 * @i-th: without that stop, "Anna. Berg" would be one person. */
static gboolean
begins_with_other (const InitialsReading *self, guint at, guint i)
{
  const gsize spaces = strspn (self->text + at + 1, " ");

  for (i++; spaces > 0 && i < self->found->len; i++)
    if (g_array_index (self->found, InitialsVeiled, i).span.start == at + 1 + spaces)
      return TRUE;

  return FALSE;
}

/* The text with what was found in it. */
static char *
put_in (const InitialsReading *self)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  const char *text = self->text;
  const InitialsVeiled *last = NULL;
  guint at = 0;

  for (guint i = 0; i < self->found->len; i++) {
    const InitialsVeiled *veiled = &g_array_index (self->found, InitialsVeiled, i);

    if (veiled->span.start < at)
      continue;
    write_veiled (self, shown, at, last, veiled);
    last = veiled;
    at = veiled->span.end;
    /* The full stop that ended an abbreviation, or a sentence. */
    if (text[at] == '.' && g_str_has_suffix (veiled->shown, ".") &&
        !begins_with_other (self, at, i))
      at++;
  }
  g_string_append (shown, text + at);

  return g_strdup (shown->str);
}

/* Of a text that is no more than a name, what is shown of it: it needs no capital. */
static char *
find_whole (const FootingInitials *self, const char *text)
{
  g_autofree char *folded = footing_fold (text);

  return g_strdup (g_hash_table_lookup (self->names, folded));
}

char *
footing_initials_apply (const FootingInitials *self, const char *text)
{
  InitialsReading reading = {self, text, NULL, NULL};
  char *shown;

  g_return_val_if_fail (text != NULL, NULL);

  if (self == NULL || self->phrases->len == 0 || *text == '\0')
    return g_strdup (text);

  shown = find_whole (self, text);
  if (shown != NULL)
    return shown;

  reading.words = footing_words_split (text);
  reading.found = g_array_new (FALSE, FALSE, sizeof (InitialsVeiled));
  g_array_set_clear_func (reading.found, clear_veiled);
  find_all (&reading);
  shown = put_in (&reading);
  g_array_unref (reading.found);
  g_array_unref (reading.words);

  return shown;
}
