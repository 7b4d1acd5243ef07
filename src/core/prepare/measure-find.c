/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "measure-find.h"
#include "fold.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <math.h>
#include <string.h>

/* One word of a text, without the marks around it. */
typedef struct {
  char *text;
  char *unit;   /* of a figure: what is written to it, as in "30min" and "95%" */
  double value; /* of a figure */
  gboolean is_figure;
  gboolean ends; /* a clause ends behind it */
} Word;

/* How far a second figure may be behind the first. */
#define REACH 3

#define BEFORE "([{<>~≈≤≥\"'“”„‘’‚«»"
#define BEHIND ".,;:!?،؛؟)]}\"'“”„‘’«»"
#define ENDING ".,;:!?،؛؟)"

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_free (word->unit);
  g_free (word);
}

/* Whether @text is one of the words of @list, which has "|" between them. */
static gboolean
is_among (const char *text, const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = g_utf8_casefold (words[i], -1);

    if (strcmp (word, folded) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_char (const char *set, gunichar c)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_month (const char *text)
{
  for (nl_item i = 0; i < 12; i++)
    if (is_among (text, nl_langinfo (MON_1 + i)) ||
        is_among (text, nl_langinfo (ABMON_1 + i)))
      return TRUE;

  return is_among (text, "January|February|March|April|May|June|July|August|September|"
                         "October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|"
                         "Sept|Oct|Nov|Dec");
}

/* What may be written to a figure: a sign, or a short form that orders nothing. */
static gboolean
is_short_unit (const char *text)
{
  if (*text == '\0' || strcmp (text, "%") == 0 || strcmp (text, "‰") == 0 ||
      strcmp (text, "٪") == 0)
    return TRUE;
  if (g_utf8_strlen (text, -1) > 3 || is_among (text, "st|nd|rd|th|am|pm"))
    return FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/* Digits of any script, with a comma or a point between. "1,250" is one thing to some and
 * another to others: it is left alone. */
static void
read_figure (Word *word)
{
  g_autofree char *text = footing_fold_figures (word->text);
  const gsize whole = strspn (text, "0123456789");
  const gboolean is_parted = text[whole] == '.' || text[whole] == ',';
  const gsize part = is_parted ? strspn (text + whole + 1, "0123456789") : 0;
  const char *unit = text + whole + part + (is_parted ? 1 : 0);
  g_autofree char *number = g_strndup (text, (gsize)(unit - text));

  if (whole == 0 || whole > 9 || part == 3 || (is_parted && part == 0) ||
      !is_short_unit (unit))
    return;

  word->value = g_ascii_strtod (g_strdelimit (number, ",", '.'), NULL);
  word->unit = g_strdup (unit);
  word->is_figure = TRUE;
}

static Word *
read_word (const char *token)
{
  Word *word = g_new0 (Word, 1);
  const char *start = token;
  const char *end = token + strlen (token);

  while (start < end && has_char (BEFORE, g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && has_char (BEHIND, g_utf8_get_char (g_utf8_prev_char (end)))) {
    end = g_utf8_prev_char (end);
    word->ends |= has_char (ENDING, g_utf8_get_char (end));
  }
  word->text = g_strndup (start, (gsize)(end - start));
  read_figure (word);

  return word;
}

/* The parts of @line between spaces of any kind: before "%" stands one that doesn't
 * break.
 */
static GStrv
split_at_spaces (const char *line)
{
  g_autoptr (GString) plain = g_string_sized_new (strlen (line));

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (
        plain, g_unichar_isspace (g_utf8_get_char (c)) ? ' ' : g_utf8_get_char (c));

  return g_strsplit (plain->str, " ", -1);
}

/* What is in @text, where a line ends a clause as well. */
static GPtrArray *
read_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *line = footing_text_normalize_line (lines[i]);
    g_auto (GStrv) tokens = split_at_spaces (line);

    for (guint k = 0; tokens[k] != NULL; k++)
      if (*tokens[k] != '\0')
        g_ptr_array_add (words, read_word (tokens[k]));
    if (words->len > 0)
      ((Word *)words->pdata[words->len - 1])->ends = TRUE;
  }

  return words;
}

static const Word *
get_word (GPtrArray *words, guint at)
{
  return at < words->len ? g_ptr_array_index (words, at) : NULL;
}

/* The word before, in the same clause; NULL for none. */
static const Word *
get_before (GPtrArray *words, guint at)
{
  const Word *before = at > 0 ? get_word (words, at - 1) : NULL;

  return before != NULL && !before->ends ? before : NULL;
}

/* The day of a month, or a year. */
static gboolean
is_date (GPtrArray *words, guint at)
{
  const Word *word = get_word (words, at);
  const Word *before = at > 0 ? get_word (words, at - 1) : NULL;
  const Word *behind = get_word (words, at + 1);

  return (word->value >= 1900 && word->value <= 2100 && *word->unit == '\0') ||
         (before != NULL && is_month (before->text)) ||
         (behind != NULL && is_month (behind->text));
}

/* --- Units -------------------------------------------------------------------------- */

static gboolean
is_linking (const char *text)
{
  return strcmp (text, "→") == 0 || strcmp (text, "->") == 0 ||
         /* Translators: between two figures, of which one leads to the other, as in
          * "from 3 to 1"; all words that can stand there, with "|" between */
         is_among (text, C_ ("measure, words between", "to"));
}

/* What cannot be a unit, though it stands behind a figure. */
static gboolean
is_small (const char *text)
{
  return is_linking (text) ||
         /* Translators: words that can follow a figure and are no unit, with "|" between
          */
         is_among (
             text,
             C_ ("measure, words behind",
                 "of|out|or|and|in|by|at|on|from|for|more|less|fewer|is|are|am|pm"));
}

/* The unit of the figure at @at; "" for none. Owned by the caller. */
static char *
find_unit (GPtrArray *words, guint at)
{
  const Word *figure = get_word (words, at);
  const Word *unit = figure->ends ? NULL : get_word (words, at + 1);
  const Word *per = NULL;
  const Word *time = NULL;

  if (*figure->unit != '\0')
    unit = figure;
  if (unit == NULL || *unit->text == '\0' || (unit != figure && unit->is_figure) ||
      is_small (unit->text))
    return g_strdup ("");

  per = unit->ends ? NULL : get_word (words, unit == figure ? at + 1 : at + 2);
  time = per == NULL || per->ends ? NULL
                                  : get_word (words, unit == figure ? at + 2 : at + 3);
  /* A figure may stand alone before that: "2 a month". */
  if (unit != figure && time == NULL && per != NULL &&
      /* Translators: words before a time in which something is counted, as in "3 a
       * month", with "|" between */
      is_among (unit->text, C_ ("measure, words before a time", "a|an|per|each|every")))
    return g_strconcat (unit->text, " ", per->text, NULL);
  if (time == NULL || time->is_figure ||
      !is_among (per->text, C_ ("measure, words before a time", "a|an|per|each|every")))
    return g_strdup (unit == figure ? figure->unit : unit->text);

  return g_strconcat (unit == figure ? figure->unit : unit->text, " ", per->text, " ",
                      time->text, NULL);
}

/* --- Figures ------------------------------------------------------------------------ */

/* Whether the figure at @first leads to the one at @second. */
static gboolean
leads (GPtrArray *words, guint first, guint second)
{
  const Word *before = get_before (words, first);
  const char *link = ((const Word *)words->pdata[second - 1])->text;

  if (second - first > REACH || second - first < 2 || !is_linking (link))
    return FALSE;
  for (guint i = first; i < second; i++)
    if (((const Word *)words->pdata[i])->ends)
      return FALSE;

  return !g_unichar_isalpha (g_utf8_get_char (link)) ||
         (before != NULL &&
          /* Translators: before the first of two figures, as in "from 3 to 1"; all words
           * that can stand there, with "|" between */
          is_among (before->text, C_ ("measure, words before two figures", "from")));
}

/* Whether the figure at @at may stand alone: at the head of a clause, or behind a word
 * that says how much. */
static gboolean
stands_alone (GPtrArray *words, guint at)
{
  const Word *before = get_before (words, at);

  return before == NULL ||
         /* Translators: words that can stand before a figure that says how much there is
          * of something, as in "at least 3 reports", with "|" between */
         is_among (before->text,
                   C_ ("measure, words before a figure",
                       "least|most|than|under|below|over|above|only|within|exactly|about|"
                       "all|have|has|with|are|is|reach|reaches|every|to"));
}

static gboolean
take_two (GPtrArray *words, guint first, guint second, FootingMeasure *measure)
{
  g_autofree char *near = NULL;

  if (!leads (words, first, second))
    return FALSE;

  near = second - first == REACH || *((const Word *)words->pdata[first])->unit != '\0'
             ? find_unit (words, first)
             : g_strdup ("");
  measure->from = ((const Word *)words->pdata[first])->value;
  measure->to = ((const Word *)words->pdata[second])->value;
  measure->unit = *near != '\0' ? g_steal_pointer (&near) : find_unit (words, second);

  return TRUE;
}

static gboolean
take_one (GPtrArray *words, guint at, FootingMeasure *measure)
{
  g_autofree char *unit = find_unit (words, at);

  if (*unit == '\0' || !stands_alone (words, at))
    return FALSE;

  measure->to = ((const Word *)words->pdata[at])->value;
  measure->unit = g_steal_pointer (&unit);

  return TRUE;
}

void
footing_measure_clear (FootingMeasure *self)
{
  g_clear_pointer (&self->unit, g_free);
  self->from = NAN;
  self->to = NAN;
}

gboolean
footing_measure_find (const char *text, FootingMeasure *measure)
{
  g_autoptr (GPtrArray) words = NULL;
  guint places[2] = {0};
  guint n = 0;
  gboolean found;

  g_return_val_if_fail (text != NULL && measure != NULL, FALSE);

  footing_measure_clear (measure);
  words = read_words (text);
  for (guint i = 0; i < words->len; i++)
    if (((const Word *)words->pdata[i])->is_figure && !is_date (words, i)) {
      if (n < G_N_ELEMENTS (places))
        places[n] = i;
      n++;
    }

  found = n == 2   ? take_two (words, places[0], places[1], measure)
          : n == 1 ? take_one (words, places[0], measure)
                   : FALSE;
  if (measure->unit == NULL)
    measure->unit = g_strdup ("");

  return found;
}
