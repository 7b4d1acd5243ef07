/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-words.h"
#include "fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words that stand for no token of their own. */
enum {
  FILLER = ' ',
  PART = 'p',   /* of a day */
  END_OF = 'E', /* one word for the end of a unit */
};

/* Words that mean the same, or the same kind of thing: `|` between things, a space
 * between the words for one. */
typedef struct {
  int kind;  /* FootingDateWord, or one of the above */
  int first; /* the value of the first thing */
  const char *words;
} List;

static const List lists[] = {
    /* Translators: words that people type for a day, in small letters. Between "|" stand
       the words for: two days ago, yesterday, today, tomorrow, in two days; "-" for none.
     */
    {FOOTING_WORD_NEAR_DAY, -2,
     NC_ ("typed date", "-|yesterday|today now tonight|tomorrow|-")},
    /* Translators: the weekdays from Monday on as people type them, in small letters: "|"
       between two days, a space between words for one. */
    {FOOTING_WORD_WEEKDAY, 1,
     NC_ ("typed date",
          "monday mon|tuesday tue tues|wednesday wed|thursday thu thur "
          "thurs|friday fri|saturday sat|sunday sun")},
    /* Translators: the word for Saturday and Sunday together, as people type it. */
    {FOOTING_WORD_WEEKDAY, 6, NC_ ("typed date", "weekend")},
    /* Translators: the months from January on as people type them, in small letters. */
    {FOOTING_WORD_MONTH, 1,
     NC_ ("typed date",
          "january jan|february feb|march mar|april apr|may|june jun|july jul|august "
          "aug|september sep sept|october oct|november nov|december dec")},
    /* Translators: the words that "last Friday" and "last week" begin with, in each form
       that they have. */
    {FOOTING_WORD_LAST, 1, NC_ ("typed date", "last past")},
    /* Translators: one word for the one before the last, in each form that it has, such
       as German "vorletzte"; "-" for none. */
    {FOOTING_WORD_LAST, 2, NC_ ("typed date", "before-last")},
    /* Translators: the words that "this Friday" begins with. */
    {FOOTING_WORD_THIS, 0, NC_ ("typed date", "this")},
    /* Translators: the words that "next Friday" begins with. */
    {FOOTING_WORD_NEXT, 1, NC_ ("typed date", "next coming")},
    /* Translators: one word for the one after the next, in each form that it has, such as
       German "übernächste"; "-" for none. */
    {FOOTING_WORD_NEXT, 2, NC_ ("typed date", "after-next")},
    /* Translators: the "ago" of "3 days ago", wherever it stands. */
    {FOOTING_WORD_AGO, 0, NC_ ("typed date", "ago")},
    /* Translators: the "in" of "in 3 days". */
    {FOOTING_WORD_IN, 0, NC_ ("typed date", "in within")},
    /* Translators: the "before" of "the day before yesterday"; "-" for none. */
    {FOOTING_WORD_BEFORE, 0, NC_ ("typed date", "before")},
    /* Translators: the "after" of "the day after tomorrow" and the "from" of "two weeks
       from today"; "-" for none. */
    {FOOTING_WORD_AFTER, 0, NC_ ("typed date", "after from")},
    /* Translators: day|week|month|year, in each form that they have. */
    {FOOTING_WORD_UNIT, FOOTING_UNIT_DAY,
     NC_ ("typed date", "day days|week weeks|month months|year years")},
    /* Translators: one word for two weeks, in each form that it has; "-" for none. */
    {FOOTING_WORD_UNIT, FOOTING_UNIT_FORTNIGHT,
     NC_ ("typed date", "fortnight fortnights")},
    /* Translators: start|middle|end, as in "end of the month", "mid March", "early
       March". */
    {FOOTING_WORD_EDGE, FOOTING_EDGE_START,
     NC_ ("typed date", "start beginning early|middle mid|end late")},
    /* Translators: one word for the end of: the week|the month|the year; "-" for none. */
    {END_OF, FOOTING_UNIT_WEEK, NC_ ("typed date", "eow|eom|eoy")},
    /* Translators: the numbers from one to ten in words, in each form that they have. */
    {FOOTING_WORD_NUMBER, 1,
     NC_ ("typed date", "a an one|two couple|three|four|five|six|seven|eight|nine|ten")},
    /* Translators: the numbers from eleven to twenty in words. */
    {FOOTING_WORD_NUMBER, 11,
     NC_ ("typed date",
          "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
          "twenty")},
    /* Translators: the "few" of "a few days ago", which is read as three, in each form
       that it has. */
    {FOOTING_WORD_NUMBER, 3, NC_ ("typed date", "few")},
    /* Translators: words and endings in a date that say nothing: "on the 15th of", "by
       the end of", "in two weeks’ time". */
    {FILLER, 0, NC_ ("typed date", "the of on st nd rd th at by until s time")},
};

/* Translators: the parts of a day as they stand after it: "tomorrow morning", "last
   night". */
static const List parts = {PART, 0,
                           NC_ ("typed date", "morning afternoon evening night")};

/* Whether @word is one of the words for a thing in @list, and which. */
static gboolean
find_in (const List *list, const char *word, int *value)
{
  g_auto (GStrv) things =
      g_strsplit (g_dpgettext2 (GETTEXT_PACKAGE, "typed date", list->words), "|", -1);

  for (guint i = 0; things[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (things[i], " ", -1);

    for (guint j = 0; words[j] != NULL; j++) {
      g_autofree char *folded = footing_fold (words[j]);

      if (*folded != '\0' && strcmp (folded, word) == 0) {
        *value = list->first + (int)i;
        return TRUE;
      }
    }
  }

  return FALSE;
}

static gboolean
add (FootingDatePhrase *self, int kind, FootingDateToken token)
{
  if (self->n == FOOTING_DATE_MAX_TOKENS)
    return FALSE;

  self->tokens[self->n] = token;
  self->kinds[self->n++] = (char)kind;

  return TRUE;
}

/* What a word of @kind that means @value adds. */
static gboolean
add_meaning (FootingDatePhrase *self, int kind, int value)
{
  switch (kind) {
  case FILLER:
    self->ordinal |= self->n > 0;
    return TRUE;
  case END_OF:
    return add (self, FOOTING_WORD_EDGE, (FootingDateToken){.value = FOOTING_EDGE_END}) &&
           add (self, FOOTING_WORD_UNIT, (FootingDateToken){.value = value});
  default:
    return add (self, kind, (FootingDateToken){.value = value});
  }
}

/* Whether what was read last can have a part: "Friday morning", "this morning". */
static gboolean
has_day_before (const FootingDatePhrase *self)
{
  const char days[] = {FOOTING_WORD_NEAR_DAY, FOOTING_WORD_WEEKDAY, FOOTING_WORD_LAST,
                       FOOTING_WORD_THIS, '\0'};

  return self->n > 0 && strchr (days, self->kinds[self->n - 1]) != NULL;
}

static gboolean
add_word (FootingDatePhrase *self, const char *word)
{
  int value;

  /* First: what is tomorrow in German is the morning after "Friday". */
  if (has_day_before (self) && find_in (&parts, word, &value)) {
    self->part = TRUE;
    return TRUE;
  }

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (find_in (&lists[i], word, &value))
      return add_meaning (self, lists[i].kind, value);

  return FALSE;
}

/* Takes the number at @text apart; the first character after it. NULL for one that is in
 * no date. */
static const char *
add_number (FootingDatePhrase *self, const char *text)
{
  FootingDateToken token = {0};

  for (; g_ascii_isdigit (*text); text++) {
    token.value = token.value * 10 + (*text - '0');
    if (++token.digits > 4)
      return NULL;
  }
  token.dot = *text == '.';
  self->ordinal |= token.dot;

  return add (self, FOOTING_WORD_NUMBER, token) ? text : NULL;
}

gboolean
footing_date_phrase_read (FootingDatePhrase *self, const char *folded)
{
  const char *c = folded;

  g_return_val_if_fail (self != NULL && self->n == 0, FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  while (*c != '\0') {
    if (g_ascii_isdigit (*c)) {
      c = add_number (self, c);
      if (c == NULL)
        return FALSE;
    } else if (g_unichar_isalpha (g_utf8_get_char (c)) || *c == '-') {
      const char *start = c;
      g_autofree char *word = NULL;

      for (c = g_utf8_next_char (c); g_unichar_isalpha (g_utf8_get_char (c));
           c = g_utf8_next_char (c))
        ;
      word = g_strndup (start, (gsize)(c - start));
      if (*word != '-' && !add_word (self, word))
        return FALSE;
      if (*word == '-' && word[1] != '\0' && !add_word (self, word + 1))
        return FALSE;
    } else {
      c = g_utf8_next_char (c);
    }
  }

  return self->n > 0;
}

void
footing_date_phrase_drop (FootingDatePhrase *self, guint at, guint n)
{
  g_return_if_fail (self != NULL && at + n <= self->n);

  memmove (self->tokens + at, self->tokens + at + n,
           sizeof (FootingDateToken) * (self->n - at - n));
  memmove (self->kinds + at, self->kinds + at + n, self->n - at - n + 1);
  self->n -= n;
}

void
footing_date_phrase_replace (FootingDatePhrase *self,
                             guint at,
                             guint n,
                             FootingDateWord kind,
                             FootingDateToken with)
{
  g_return_if_fail (self != NULL && n > 0 && at + n <= self->n);

  footing_date_phrase_drop (self, at + 1, n - 1);
  self->tokens[at] = with;
  self->kinds[at] = (char)kind;
}
