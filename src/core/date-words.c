/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-words.h"
#include "fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words that stand for no token of their own. */
enum {
  FILLER = ' ',
  ARTICLE = 'T', /* of the day of a month */
  PART = 'p',    /* of a day */
  END_OF = 'E',  /* one word for the end of a unit */
  COUNTED = 'U', /* one word for one or two of a unit */
};

/* The words of the longest expression: "the day after tomorrow" in another language. */
#define MAX_WORDS 4

/* Words that mean the same, or the same kind of thing: `|` between things, a space
 * between the words for one, `_` between those that mean it only together. */
typedef struct {
  int kind;  /* FootingDateWord, or one of the above */
  int first; /* the value of the first thing */
  const char *words;
} List;

static const List lists[] = {
    /* Translators: words that people type for a day, in small letters. Between "|" stand
       the words for: two days ago, yesterday, today, tomorrow, in two days; "-" for none.
       In this list and in all below, "_" stands between words that mean something only
       together, as in "day_after_tomorrow", where people type a space, "-" or "'". */
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
    /* Translators: one word that counts by itself, "-" for none: a day|a week|a month|a
       year, where no article or number goes with it in "a week ago"; two days|two weeks|
       two months|two years, where there is a dual. */
    {COUNTED, 0,
     NC_ ("typed date",
          "one-day|one-week|one-month|one-year|"
          "two-days|two-weeks|two-months|two-years")},
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
    /* Translators: thirty, as in "in thirty days". */
    {FOOTING_WORD_NUMBER, 30, NC_ ("typed date", "thirty")},
    /* Translators: the "few" of "a few days ago", which is read as three, in each form
       that it has. */
    {FOOTING_WORD_NUMBER, 3, NC_ ("typed date", "few")},
    /* Translators: the "the" of "the 15", which is a day of a month even without an
       ending or a point; "-" for none. */
    {ARTICLE, 0, NC_ ("typed date", "the")},
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
  const gboolean of_several = strchr (word, '_') != NULL;
  g_auto (GStrv) things =
      g_strsplit (g_dpgettext2 (GETTEXT_PACKAGE, "typed date", list->words), "|", -1);

  for (guint i = 0; things[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (things[i], " ", -1);

    for (guint j = 0; words[j] != NULL; j++) {
      /* Most are of one word; to fold them all takes its time. */
      const gboolean may_be = (strchr (words[j], '_') != NULL) == of_several;
      g_autofree char *folded = may_be ? footing_fold (words[j]) : NULL;

      if (may_be && *folded != '\0' && strcmp (folded, word) == 0) {
        *value = list->first + (int)i;
        return TRUE;
      }
    }
  }

  return FALSE;
}

/* Whether @word is in a list of @kind. */
static gboolean
find_kind (FootingDateWord kind, const char *word, int *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].kind == (int)kind && find_in (&lists[i], word, value))
      return TRUE;

  return FALSE;
}

static gboolean
add (FootingDatePhrase *self, int kind, FootingDateToken token)
{
  if (self->n == FOOTING_DATE_MAX_TOKENS)
    return FALSE;

  self->tokens[self->n] = token;
  self->kinds[self->n++] = (char)kind;
  self->link = FOOTING_LINK_NONE;

  return TRUE;
}

static gboolean
ends_in_number (const FootingDatePhrase *self)
{
  return self->n > 0 && self->kinds[self->n - 1] == FOOTING_WORD_NUMBER;
}

/* One or two of a unit. */
static gboolean
add_counted (FootingDatePhrase *self, int value)
{
  const int unit = value % FOOTING_UNIT_FORTNIGHT;
  const int n = value / FOOTING_UNIT_FORTNIGHT + 1;

  if (n == 1)
    return add (self, FOOTING_WORD_UNIT, (FootingDateToken){.value = unit, .number = 1});

  return add (self, FOOTING_WORD_NUMBER, (FootingDateToken){.value = n}) &&
         add (self, FOOTING_WORD_UNIT, (FootingDateToken){.value = unit});
}

/* What a word of @kind that means @value adds. */
static gboolean
add_meaning (FootingDatePhrase *self, int kind, int value)
{
  switch (kind) {
  case FILLER:
  case ARTICLE:
    self->ordinal |= ends_in_number (self);
    self->link = kind == ARTICLE ? FOOTING_LINK_ARTICLE : FOOTING_LINK_OTHER;
    return TRUE;
  case COUNTED:
    return add_counted (self, value);
  case END_OF:
    return add (self, FOOTING_WORD_EDGE, (FootingDateToken){.value = FOOTING_EDGE_END}) &&
           add (self, FOOTING_WORD_UNIT, (FootingDateToken){.value = value});
  default:
    return add (self, kind, (FootingDateToken){.value = value});
  }
}

/* A month, the short form of which may be a number as well. */
static gboolean
add_month (FootingDatePhrase *self, const char *word, int month)
{
  FootingDateToken token = {.value = month};

  if (!find_kind (FOOTING_WORD_NUMBER, word, &token.number))
    token.number = 0;

  return add (self, FOOTING_WORD_MONTH, token);
}

/* Whether what was read last can have a part: "Friday morning", "this morning". */
static gboolean
has_day_before (const FootingDatePhrase *self)
{
  const char days[] = {FOOTING_WORD_NEAR_DAY, FOOTING_WORD_WEEKDAY, FOOTING_WORD_LAST,
                       FOOTING_WORD_THIS,     FOOTING_WORD_NEXT,    '\0'};

  guint n = self->n;

  /* "in the morning" */
  if (n > 1 && self->kinds[n - 1] == FOOTING_WORD_IN)
    n--;

  return n > 0 && strchr (days, self->kinds[n - 1]) != NULL;
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
  /* The short form of a month can be that of a weekday, too. */
  if (ends_in_number (self) && find_kind (FOOTING_WORD_MONTH, word, &value))
    return add_month (self, word, value);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (find_in (&lists[i], word, &value))
      return lists[i].kind == FOOTING_WORD_MONTH
                 ? add_month (self, word, value)
                 : add_meaning (self, lists[i].kind, value);

  return FALSE;
}

static const char *
skip_letters (const char *text)
{
  while (g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Takes as many of the words at @text as mean something together; the first character
 * after them. NULL for a word that is in no date. */
static const char *
add_words (FootingDatePhrase *self, const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *ends[MAX_WORDS];
  gsize lengths[MAX_WORDS];
  guint n = 0;

  for (const char *c = text; n < MAX_WORDS && skip_letters (c) > c;
       c = ends[n - 1] + strspn (ends[n - 1], " -'")) {
    ends[n] = skip_letters (c);
    if (n > 0)
      g_string_append_c (words, '_');
    g_string_append_len (words, c, ends[n] - c);
    lengths[n++] = words->len;
  }

  for (; n > 0; n--) {
    g_string_truncate (words, lengths[n - 1]);
    if (add_word (self, words->str))
      return ends[n - 1];
  }

  return NULL;
}

/* Takes the number at @text apart; the first character after it. NULL for one that is in
 * no date. */
static const char *
add_number (FootingDatePhrase *self, const char *text)
{
  FootingDateToken token = {.link = self->link};

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

  while (c != NULL && *c != '\0') {
    if (g_ascii_isdigit (*c))
      c = add_number (self, c);
    else if (skip_letters (c) > c)
      c = add_words (self, c);
    else
      c = g_utf8_next_char (c);
  }

  return c != NULL && self->n > 0;
}

int
footing_date_phrase_get_shift (const FootingDatePhrase *self, guint at)
{
  g_return_val_if_fail (self != NULL && at < self->n, 0);

  switch (self->kinds[at]) {
  case FOOTING_WORD_LAST:
    return -self->tokens[at].value;
  case FOOTING_WORD_NEXT:
    return self->tokens[at].value;
  default:
    return 0;
  }
}

gboolean
footing_date_phrase_insert (FootingDatePhrase *self,
                            guint at,
                            FootingDateWord kind,
                            FootingDateToken token)
{
  g_return_val_if_fail (self != NULL && at <= self->n, FALSE);

  if (self->n == FOOTING_DATE_MAX_TOKENS)
    return FALSE;

  memmove (self->tokens + at + 1, self->tokens + at,
           sizeof (FootingDateToken) * (self->n - at));
  memmove (self->kinds + at + 1, self->kinds + at, self->n - at + 1);
  self->tokens[at] = token;
  self->kinds[at] = (char)kind;
  self->n++;

  return TRUE;
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
