/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-parse.h"
#include "date-find.h"
#include "date-words.h"
#include "date.h"
#include "fold.h"

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LENGTH 100

#define FRIDAY 5
#define WEDNESDAY 3

typedef FootingDateToken Token;
typedef FootingDatePhrase Phrase;

static char *
make_or_find (
    const Token *year, int month, int day, const char *today, FootingDateSide side)
{
  if (year == NULL)
    return footing_date_find_meant (month, day, today, side);
  if (year->digits == 2 || year->digits == 4)
    return footing_date_make (year->value, month, day);

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
    return footing_date_make (t[0].value, t[1].value, t[2].value);

  date = month_first ? make_or_find (year, t[0].value, t[1].value, today, side)
                     : make_or_find (year, t[1].value, t[0].value, today, side);
  if (date != NULL || t[0].dot)
    return date;

  return month_first ? make_or_find (year, t[1].value, t[0].value, today, side)
                     : make_or_find (year, t[0].value, t[1].value, today, side);
}

/* How many units on or back a token of LAST, THIS or NEXT is. */
static int
get_shift (const Phrase *self, guint at)
{
  switch (self->kinds[at]) {
  case FOOTING_WORD_LAST:
    return -self->tokens[at].value;
  case FOOTING_WORD_NEXT:
    return self->tokens[at].value;
  default:
    return 0;
  }
}

/* Whether the kinds of @self are as @pattern has them, where "." is LAST, THIS or NEXT.
 */
static gboolean
is (const Phrase *self, const char *pattern)
{
  guint i;

  for (i = 0; i < self->n && pattern[i] != '\0'; i++)
    if (pattern[i] == '.' ? strchr ("lhx", self->kinds[i]) == NULL
                          : self->kinds[i] != pattern[i])
      return FALSE;

  return i == self->n && pattern[i] == '\0';
}

static gboolean
is_week (const Phrase *self, guint at)
{
  return self->tokens[at].value == FOOTING_UNIT_WEEK;
}

/* --- Weekdays, and what is said from today -------------------------------------------
 */

/* "last Friday", "Friday next week". */
static char *
parse_weekday (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;

  if (is (self, "w"))
    return footing_date_find_weekday (t[0].value, today, side, FALSE);
  if (is (self, "hw"))
    return footing_date_find_in_week (t[1].value, 0, today);
  if (is (self, ".w") || is (self, "w.")) {
    const guint at = self->kinds[0] == FOOTING_WORD_WEEKDAY;
    const int shift = get_shift (self, at);
    g_autofree char *day =
        shift == 0 ? NULL
                   : footing_date_find_weekday (
                         t[1 - at].value, today,
                         shift < 0 ? FOOTING_DATE_PAST : FOOTING_DATE_FUTURE, TRUE);

    return day != NULL ? footing_date_add_days (day, 7 * (shift - (shift < 0 ? -1 : 1)))
                       : NULL;
  }
  if (is (self, "w.u") && is_week (self, 2))
    return footing_date_find_in_week (t[0].value, get_shift (self, 1), today);
  if (is (self, ".uw") && is_week (self, 1))
    return footing_date_find_in_week (t[2].value, get_shift (self, 0), today);

  return NULL;
}

static char *
parse_relative (const Phrase *self, const char *today)
{
  const Token *t = self->tokens;

  if (is (self, "t"))
    return footing_date_add_days (today, t[0].value);
  /* "this morning", "last night" */
  if (self->part && (is (self, "h") || is (self, "l")))
    return footing_date_add_days (today, get_shift (self, 0));
  if (is (self, "lu") || is (self, "xu"))
    return footing_date_add_units (today, get_shift (self, 0), t[1].value);
  if (is (self, "nua"))
    return footing_date_add_units (today, -t[0].value, t[1].value);
  if (is (self, "anu"))
    return footing_date_add_units (today, -t[1].value, t[2].value);
  if (is (self, "inu"))
    return footing_date_add_units (today, t[1].value, t[2].value);
  if (is (self, "n.u") && t[0].digits > 0 && t[2].value == FOOTING_UNIT_MONTH)
    return footing_date_find_in_month (t[0].value, get_shift (self, 1), today);

  return NULL;
}

/* --- The start, the middle and the end -----------------------------------------------
 */

/* The month and the day of a year's edge, and the weekday of a week's: those of work. */
static const struct {
  int weekday, month, of_year, of_month;
} edges[] = {
    [FOOTING_EDGE_START] = {FOOTING_MONDAY, 1, 1, 1},
    [FOOTING_EDGE_MIDDLE] = {WEDNESDAY, 7, 1, 15},
    [FOOTING_EDGE_END] = {FRIDAY, 12, 31, FOOTING_LAST_OF_MONTH},
};

/* "end of the month" */
static char *
find_edge (int edge, int unit, const char *today, FootingDateSide side)
{
  switch (unit) {
  case FOOTING_UNIT_DAY:
    return g_strdup (today);
  case FOOTING_UNIT_WEEK:
    return footing_date_find_weekday (edges[edge].weekday, today, side, FALSE);
  case FOOTING_UNIT_MONTH:
    return footing_date_find_near (0, edges[edge].of_month, today, side);
  case FOOTING_UNIT_YEAR:
    return footing_date_find_near (edges[edge].month, edges[edge].of_year, today, side);
  default:
    return NULL;
  }
}

/* "end of next month" */
static char *
find_shifted_edge (int edge, int unit, int shift, const char *today)
{
  switch (unit) {
  case FOOTING_UNIT_WEEK:
    return footing_date_find_in_week (edges[edge].weekday, shift, today);
  case FOOTING_UNIT_MONTH:
    return footing_date_find_in_month (edges[edge].of_month, shift, today);
  case FOOTING_UNIT_YEAR:
    return footing_date_make (atoi (today) + shift, edges[edge].month,
                              edges[edge].of_year);
  default:
    return NULL;
  }
}

static char *
parse_edge (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;

  if (today != NULL && is (self, "eu"))
    return find_edge (t[0].value, t[1].value, today, side);
  if (today != NULL && is (self, "e.u"))
    return find_shifted_edge (t[0].value, t[2].value, get_shift (self, 1), today);
  if (is (self, "em") || is (self, "emn"))
    return make_or_find (self->n == 3 ? &t[2] : NULL, t[1].value,
                         edges[t[0].value].of_month, today, side);
  if (is (self, "en") && t[1].digits == 4)
    return footing_date_make (t[1].value, edges[t[0].value].month,
                              edges[t[0].value].of_year);

  return NULL;
}

/* --- Days of a month -----------------------------------------------------------------
 */

static char *
parse_day (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;
  const Token *year = self->n == 3 ? &t[2] : NULL;

  if (is (self, "nn") || is (self, "nnn"))
    return parse_numbers (self, today, side);
  if (is (self, "n") && self->ordinal)
    return footing_date_find_near (0, t[0].value, today, side);
  if (is (self, "nm") || is (self, "nmn"))
    return make_or_find (year, t[1].value, t[0].value, today, side);
  if (is (self, "mn") || is (self, "mnn"))
    return make_or_find (year, t[0].value, t[1].value, today, side);

  return NULL;
}

static char *
parse_plain (const Phrase *self, const char *today, FootingDateSide side)
{
  g_autofree char *date = today != NULL ? parse_weekday (self, today, side) : NULL;
  Phrase rest = *self;

  if (date == NULL && today != NULL)
    date = parse_relative (self, today);
  if (date == NULL)
    date = parse_edge (self, today, side);
  /* Its weekday says nothing more. */
  if (date == NULL && self->n > 0 && self->kinds[0] == FOOTING_WORD_WEEKDAY)
    footing_date_phrase_drop (&rest, 0, 1);

  return date != NULL ? g_steal_pointer (&date) : parse_day (&rest, today, side);
}

/* --- So long before or after a day ---------------------------------------------------
 */

/* How far a day is from one that is named with it. */
typedef struct {
  int n;
  int unit;
} Offset;

/* Takes what is said in front off @self: "two weeks after" the day, "a week on" Friday.
 */
static gboolean
take_before (Phrase *self, Offset *offset)
{
  const guint first = self->kinds[0] == FOOTING_WORD_IN;
  const guint counted = self->kinds[first] == FOOTING_WORD_NUMBER;
  const guint at = first + counted; /* of the unit */
  const char link = self->n > at + 1 ? self->kinds[at + 1] : '\0';

  if (self->n < at + 2 || self->kinds[at] != FOOTING_WORD_UNIT)
    return FALSE;

  *offset = (Offset){counted ? self->tokens[first].value : 1, self->tokens[at].value};
  if (link == FOOTING_WORD_AGO || link == FOOTING_WORD_BEFORE)
    offset->n = -offset->n;
  else if (link != FOOTING_WORD_AFTER &&
           (counted == 0 || self->n != at + 2 || strchr ("tw", link) == NULL))
    return FALSE;
  footing_date_phrase_drop (self, 0, strchr ("tw", link) == NULL ? at + 2 : at + 1);

  return self->n > 0;
}

/* Takes what is said behind it off @self: "Friday in two weeks", "tomorrow week". */
static gboolean
take_behind (Phrase *self, Offset *offset)
{
  const Token *t = self->tokens;

  if (strchr ("tw", self->kinds[0]) == NULL)
    return FALSE;

  if (is (self, "tu") || is (self, "wu"))
    *offset = (Offset){footing_date_unit_get_days (t[1].value) > 1 ? 1 : 0, t[1].value};
  else if (is (self, "tinu") || is (self, "winu"))
    *offset = (Offset){t[2].value, t[3].value};
  else if (is (self, "tanu") || is (self, "wanu"))
    *offset = (Offset){-t[2].value, t[3].value};
  else if (is (self, "tnua") || is (self, "wnua"))
    *offset = (Offset){-t[1].value, t[2].value};
  else
    return FALSE;
  footing_date_phrase_drop (self, 1, self->n - 1);

  return offset->n != 0;
}

static char *
parse_offset (const Phrase *self, const char *today, FootingDateSide side)
{
  Phrase rest = *self;
  Offset offset;
  g_autofree char *day = NULL;

  if (take_behind (&rest, &offset))
    side = offset.n < 0 ? FOOTING_DATE_PAST : FOOTING_DATE_FUTURE;
  else if (!take_before (&rest, &offset))
    return NULL;
  else if (is (&rest, "w") && offset.n > 0)
    side = FOOTING_DATE_FUTURE;

  day = parse_plain (&rest, today, side);

  return day != NULL ? footing_date_add_units (day, offset.n, offset.unit) : NULL;
}

/* --- One way for each thing that is said in several ----------------------------------
 */

/* "the week after next" is one that is next, too. */
static void
turn_after_next (Phrase *self)
{
  const guint at = self->n >= 3 ? self->n - 3 : 0;
  const char *end = self->kinds + at;
  const Token what = self->tokens[at];
  const char kind = *end;

  if (self->n < 3 || strchr ("uw", kind) == NULL ||
      (strcmp (end + 1, "fx") != 0 && strcmp (end + 1, "bl") != 0))
    return;

  self->tokens[at] = (Token){.value = self->tokens[at + 2].value + 1};
  self->kinds[at] = self->kinds[at + 2];
  footing_date_phrase_replace (self, at + 1, 2, kind, what);
}

/* The year of "15 March next year" is a number. */
static void
turn_year (Phrase *self, const char *today)
{
  const guint at = self->n >= 3 ? self->n - 2 : 0;

  if (at == 0 || strchr (self->kinds, FOOTING_WORD_MONTH) == NULL ||
      strchr ("lhx", self->kinds[at]) == NULL ||
      self->kinds[at + 1] != FOOTING_WORD_UNIT ||
      self->tokens[at + 1].value != FOOTING_UNIT_YEAR)
    return;

  footing_date_phrase_replace (
      self, at, 2, FOOTING_WORD_NUMBER,
      (Token){.value = atoi (today) + get_shift (self, at), .digits = 4});
}

/* "a few days", "in a couple of weeks" */
static void
drop_article (Phrase *self)
{
  const char *numbers = strstr (self->kinds, "nnu");
  const Token *t = numbers != NULL ? self->tokens + (numbers - self->kinds) : NULL;

  if (t != NULL && t[0].value == 1 && t[0].digits == 0 && t[1].digits == 0)
    footing_date_phrase_drop (self, (guint)(numbers - self->kinds), 1);
}

static void
simplify (Phrase *self, const char *today)
{
  const Token *t = self->tokens;

  drop_article (self);
  /* "in mid March" */
  if (g_str_has_prefix (self->kinds, "ie"))
    footing_date_phrase_drop (self, 0, 1);
  /* "the last day of the month" */
  if (self->n > 2 && g_str_has_prefix (self->kinds, "lu") &&
      t[1].value == FOOTING_UNIT_DAY)
    footing_date_phrase_replace (self, 0, 2, FOOTING_WORD_EDGE,
                                 (Token){.value = FOOTING_EDGE_END});
  /* "month-end" */
  if (is (self, "ue")) {
    const Token unit = t[0];

    footing_date_phrase_replace (self, 0, 1, FOOTING_WORD_EDGE, t[1]);
    footing_date_phrase_replace (self, 1, 1, FOOTING_WORD_UNIT, unit);
  }
  turn_after_next (self);
  if (today != NULL)
    turn_year (self, today);
}

static gboolean
read_phrase (Phrase *self, const char *text)
{
  g_autofree char *folded = strlen (text) <= MAX_LENGTH ? footing_fold (text) : NULL;

  return folded != NULL && footing_date_phrase_read (self, folded);
}

char *
footing_date_parse (const char *text, const char *today, FootingDateSide side)
{
  Phrase phrase = {0};
  g_autofree char *date = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (today == NULL || footing_date_is_valid (today), NULL);

  if (!read_phrase (&phrase, text))
    return NULL;

  simplify (&phrase, today);
  date = parse_plain (&phrase, today, side);

  return date != NULL ? g_steal_pointer (&date) : parse_offset (&phrase, today, side);
}

gboolean
footing_date_lacks_year (const char *text, const char *date)
{
  Phrase phrase = {0};
  g_autofree char *known = footing_date_parse (text, NULL, FOOTING_DATE_FUTURE);
  g_autofree char *there = NULL;

  g_return_val_if_fail (footing_date_is_valid (date), FALSE);

  if (known != NULL || !read_phrase (&phrase, text) ||
      strpbrk (phrase.kinds, "nm") == NULL)
    return FALSE;

  /* What is said from today is another day on another day. */
  there = footing_date_parse (text, date, FOOTING_DATE_FUTURE);

  return g_strcmp0 (there, date) == 0;
}
