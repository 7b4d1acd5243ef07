/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-parse.h"
#include "date.h"
#include "fold.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>

/* More than any date has. */
#define MAX_TOKENS 8
#define MAX_LENGTH 100

/* A day of a month that passed so many days ago or less is not meant for next year. */
#define QUARTER 92

/* What a token is; the letter stands for it in a pattern. */
typedef enum {
  NUMBER = 'n',
  WEEKDAY = 'w',
  MONTH = 'm',
  NEAR_DAY = 't', /* today and its neighbours */
  LAST = 'l',
  THIS = 'h',
  NEXT = 'x',
  AGO = 'a',
  IN = 'i',
  BEFORE = 'b',
  AFTER = 'f',
  UNIT = 'u',
  FILLER = ' ',
} Kind;

typedef struct {
  int value; /* days from today, weekday, month, number, or FootingUnit */
  int digits;
  gboolean dot;
} Token;

enum {
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
};

typedef struct {
  Token tokens[MAX_TOKENS];
  char kinds[MAX_TOKENS + 1];
  guint n;
  gboolean slash;
  gboolean ordinal;
} Phrase;

/* Words that mean the same, or the same kind of thing: `|` between things, a space
 * between the words for one. */
typedef struct {
  Kind kind;
  int first; /* the value of the first thing */
  const char *words;
} List;

static const List lists[] = {
    /* Translators: words that people type for a day, in small letters. Between "|" stand
       the words for: two days ago, yesterday, today, tomorrow, in two days; "-" for none.
     */
    {NEAR_DAY, -2, NC_ ("typed date", "-|yesterday|today now|tomorrow|-")},
    /* Translators: the weekdays from Monday on as people type them, in small letters: "|"
       between two days, a space between words for one. */
    {WEEKDAY, 1,
     NC_ ("typed date",
          "monday mon|tuesday tue tues|wednesday wed|thursday thu thur "
          "thurs|friday fri|saturday sat|sunday sun")},
    /* Translators: the months from January on as people type them, in small letters. */
    {MONTH, 1,
     NC_ ("typed date",
          "january jan|february feb|march mar|april apr|may|june jun|july jul|august "
          "aug|september sep sept|october oct|november nov|december dec")},
    /* Translators: the words that "last Friday" and "last week" begin with, in each form
       that they have. */
    {LAST, 0, NC_ ("typed date", "last past")},
    /* Translators: the words that "this Friday" begins with. */
    {THIS, 0, NC_ ("typed date", "this")},
    /* Translators: the words that "next Friday" begins with. */
    {NEXT, 0, NC_ ("typed date", "next coming")},
    /* Translators: the "ago" of "3 days ago", wherever it stands. */
    {AGO, 0, NC_ ("typed date", "ago")},
    /* Translators: the "in" of "in 3 days". */
    {IN, 0, NC_ ("typed date", "in")},
    /* Translators: the "before" of "the day before yesterday"; "-" for none. */
    {BEFORE, 0, NC_ ("typed date", "before")},
    /* Translators: the "after" of "the day after tomorrow"; "-" for none. */
    {AFTER, 0, NC_ ("typed date", "after")},
    /* Translators: day|week|month, in each form that they have. */
    {UNIT, UNIT_DAY, NC_ ("typed date", "day days|week weeks|month months")},
    /* Translators: the numbers from one to ten in words, in each form that they have. */
    {NUMBER, 1,
     NC_ ("typed date", "a an one|two couple|three|four|five|six|seven|eight|nine|ten")},
    /* Translators: words and endings in a date that say nothing: "on the 15th of". */
    {FILLER, 0, NC_ ("typed date", "the of on st nd rd th")},
};

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
add (Phrase *self, Kind kind, const Token *token)
{
  if (self->n == MAX_TOKENS)
    return FALSE;

  self->tokens[self->n] = *token;
  self->kinds[self->n++] = (char)kind;

  return TRUE;
}

static gboolean
add_word (Phrase *self, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    Token token = {0};

    if (!find_in (&lists[i], word, &token.value))
      continue;
    if (lists[i].kind != FILLER)
      return add (self, lists[i].kind, &token);

    self->ordinal |= self->n > 0;
    return TRUE;
  }

  return FALSE;
}

/* Takes the number at @text apart; the first character after it. NULL for one that is in
 * no date. */
static const char *
add_number (Phrase *self, const char *text)
{
  Token token = {0};

  for (; g_ascii_isdigit (*text); text++) {
    token.value = token.value * 10 + (*text - '0');
    if (++token.digits > 4)
      return NULL;
  }
  token.dot = *text == '.';
  self->ordinal |= token.dot;
  self->slash |= *text == '/' || *text == '-';

  return add (self, NUMBER, &token) ? text : NULL;
}

/* Takes @folded apart; FALSE when there is a word in it that is in no date. */
static gboolean
tokenize (Phrase *self, const char *folded)
{
  const char *c = folded;

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

static char *
make_date (int year, int month, int day)
{
  g_autofree char *date = NULL;

  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31)
    return NULL;
  if (year < 100)
    year += 2000;
  date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return footing_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* The day of @month (0 for any) that is nearest to @today on @side. */
static char *
find_near (int month, int day, const char *today, FootingDateSide side)
{
  const int step = side == FOOTING_DATE_PAST ? -1 : 1;
  int y, m;

  if (today == NULL || sscanf (today, "%d-%d", &y, &m) != 2)
    return NULL;

  /* A leap day is at most eight years away. */
  for (int i = 0; i <= 8 * 12; i++) {
    g_autofree char *date = month == 0 || m == month ? make_date (y, m, day) : NULL;

    if (date != NULL && strcmp (date, today) * step >= 0)
      return g_steal_pointer (&date);
    m += step;
    if (m < 1 || m > 12) {
      y += step;
      m = m < 1 ? 12 : 1;
    }
  }

  return NULL;
}

/* The same, but for a day of @month that has passed not long ago, which is that day. */
static char *
find_meant (int month, int day, const char *today, FootingDateSide side)
{
  g_autofree char *last = find_near (month, day, today, FOOTING_DATE_PAST);

  if (last != NULL && footing_date_days_between (last, today) <= QUARTER)
    return g_steal_pointer (&last);

  return find_near (month, day, today, side);
}

static char *
make_or_find (
    const Token *year, int month, int day, const char *today, FootingDateSide side)
{
  if (year == NULL)
    return find_meant (month, day, today, side);
  if (year->digits == 2 || year->digits == 4)
    return make_date (year->value, month, day);

  return NULL;
}

/* Whether the month stands before the day where this person lives. */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strstr (format, "%m");
  const char *day = strstr (format, "%d");

  if (strstr (format, "%D") != NULL)
    return TRUE;
  if (day == NULL)
    day = strstr (format, "%e");

  return month != NULL && day != NULL && month < day;
}

/* A date in numbers: the year in front when it has four digits, days before months where
 * there are dots; else in the order of the locale, or in the other when only that is a
 * date. */
static char *
parse_numbers (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;
  const Token *year = self->n == 3 ? &t[2] : NULL;
  const gboolean month_first = !t[0].dot && is_month_first ();
  char *date;

  if (self->n == 3 && t[0].digits == 4)
    return make_date (t[0].value, t[1].value, t[2].value);

  date = month_first ? make_or_find (year, t[0].value, t[1].value, today, side)
                     : make_or_find (year, t[1].value, t[0].value, today, side);
  if (date != NULL || t[0].dot)
    return date;

  return month_first ? make_or_find (year, t[1].value, t[0].value, today, side)
                     : make_or_find (year, t[0].value, t[1].value, today, side);
}

static char *
add_units (const char *today, int n, int unit)
{
  GDate day;

  if (unit != UNIT_MONTH)
    return footing_date_add_days (today, unit == UNIT_WEEK ? n * 7 : n);

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)footing_date_get_day (today));
  if (n < 0)
    g_date_subtract_months (&day, (guint)-n);
  else
    g_date_add_months (&day, (guint)n);

  return footing_date_from_day ((int)g_date_get_julian (&day));
}

/* The @weekday nearest to @today on @side, which may be today unless it is @other. */
static char *
find_weekday (int weekday, const char *today, FootingDateSide side, gboolean other)
{
  int days = (weekday - footing_date_weekday (today) + 7) % 7;

  if (side == FOOTING_DATE_PAST && days > 0)
    days -= 7;
  if (days == 0 && other)
    days = side == FOOTING_DATE_PAST ? -7 : 7;

  return footing_date_add_days (today, days);
}

/* The @weekday of the week that is @weeks from that of @today. */
static char *
find_in_week (int weekday, int weeks, const char *today)
{
  return footing_date_add_days (today,
                                weekday - footing_date_weekday (today) + 7 * weeks);
}

/* What is said from today. */
static char *
parse_relative (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;
  const char *kinds = self->kinds;

  if (g_str_equal (kinds, "t"))
    return footing_date_add_days (today, t[0].value);
  if (g_str_equal (kinds, "ubt") && t[0].value == UNIT_DAY)
    return footing_date_add_days (today, t[2].value - 1);
  if (g_str_equal (kinds, "uft") && t[0].value == UNIT_DAY)
    return footing_date_add_days (today, t[2].value + 1);

  if (g_str_equal (kinds, "w"))
    return find_weekday (t[0].value, today, side, FALSE);
  if (g_str_equal (kinds, "hw"))
    return find_in_week (t[1].value, 0, today);
  if (g_str_equal (kinds, "lw") || g_str_equal (kinds, "wl"))
    return find_weekday (t[kinds[0] == LAST].value, today, FOOTING_DATE_PAST, TRUE);
  if (g_str_equal (kinds, "xw"))
    return find_weekday (t[1].value, today, FOOTING_DATE_FUTURE, TRUE);
  if (g_str_equal (kinds, "wlu") && t[2].value == UNIT_WEEK)
    return find_in_week (t[0].value, -1, today);
  if (g_str_equal (kinds, "wxu") && t[2].value == UNIT_WEEK)
    return find_in_week (t[0].value, 1, today);
  if (g_str_equal (kinds, "luw") && t[1].value == UNIT_WEEK)
    return find_in_week (t[2].value, -1, today);
  if (g_str_equal (kinds, "xuw") && t[1].value == UNIT_WEEK)
    return find_in_week (t[2].value, 1, today);

  if (g_str_equal (kinds, "lu"))
    return add_units (today, -1, t[1].value);
  if (g_str_equal (kinds, "xu"))
    return add_units (today, 1, t[1].value);
  if (g_str_equal (kinds, "nua"))
    return add_units (today, -t[0].value, t[1].value);
  if (g_str_equal (kinds, "anu"))
    return add_units (today, -t[1].value, t[2].value);
  if (g_str_equal (kinds, "inu"))
    return add_units (today, t[1].value, t[2].value);

  return NULL;
}

static char *
parse_day (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;
  const char *kinds = self->kinds;

  if (g_str_equal (kinds, "nn") || g_str_equal (kinds, "nnn"))
    return parse_numbers (self, today, side);
  if (g_str_equal (kinds, "n") && self->ordinal)
    return find_near (0, t[0].value, today, side);
  if (g_str_equal (kinds, "nm") || g_str_equal (kinds, "nmn"))
    return make_or_find (self->n == 3 ? &t[2] : NULL, t[1].value, t[0].value, today,
                         side);
  if (g_str_equal (kinds, "mn") || g_str_equal (kinds, "mnn"))
    return make_or_find (self->n == 3 ? &t[2] : NULL, t[0].value, t[1].value, today,
                         side);

  return NULL;
}

char *
footing_date_parse (const char *text, const char *today, FootingDateSide side)
{
  Phrase phrase = {0};
  g_autofree char *folded = NULL;
  char *date = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (today == NULL || footing_date_is_valid (today), NULL);

  if (strlen (text) > MAX_LENGTH)
    return NULL;
  folded = footing_fold (text);
  if (!tokenize (&phrase, folded))
    return NULL;

  if (today != NULL)
    date = parse_relative (&phrase, today, side);
  /* Its weekday says nothing more. */
  if (date == NULL && phrase.kinds[0] == WEEKDAY) {
    memmove (phrase.tokens, phrase.tokens + 1, sizeof (Token) * --phrase.n);
    memmove (phrase.kinds, phrase.kinds + 1, phrase.n + 1);
  }

  return date != NULL ? date : parse_day (&phrase, today, side);
}

gboolean
footing_date_lacks_year (const char *text, const char *date)
{
  g_autofree char *known = footing_date_parse (text, NULL, FOOTING_DATE_FUTURE);
  g_autofree char *there = NULL;

  g_return_val_if_fail (footing_date_is_valid (date), FALSE);

  /* What is said from today is another day on another day. */
  there = footing_date_parse (text, date, FOOTING_DATE_FUTURE);

  return known == NULL && g_strcmp0 (there, date) == 0;
}
