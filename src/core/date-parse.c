/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-parse.h"
#include "date-find.h"
#include "date-order.h"
#include "date-words.h"
#include "date.h"
#include "fold.h"

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LENGTH 200

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
    const int shift = footing_date_phrase_get_shift (self, at);
    g_autofree char *day =
        shift == 0 ? NULL
                   : footing_date_find_weekday (
                         t[1 - at].value, today,
                         shift < 0 ? FOOTING_DATE_PAST : FOOTING_DATE_FUTURE, TRUE);

    return day != NULL ? footing_date_add_days (day, 7 * (shift - (shift < 0 ? -1 : 1)))
                       : NULL;
  }
  if (is (self, "w.u") && is_week (self, 2))
    return footing_date_find_in_week (t[0].value, footing_date_phrase_get_shift (self, 1),
                                      today);
  if (is (self, ".uw") && is_week (self, 1))
    return footing_date_find_in_week (t[2].value, footing_date_phrase_get_shift (self, 0),
                                      today);

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
    return footing_date_add_days (today, footing_date_phrase_get_shift (self, 0));
  if (is (self, "lu") || is (self, "xu"))
    return footing_date_add_units (today, footing_date_phrase_get_shift (self, 0),
                                   t[1].value);
  if (is (self, "nua"))
    return footing_date_add_units (today, -t[0].value, t[1].value);
  if (is (self, "anu"))
    return footing_date_add_units (today, -t[1].value, t[2].value);
  if (is (self, "inu"))
    return footing_date_add_units (today, t[1].value, t[2].value);
  if (is (self, "n.u") && t[0].digits > 0 && t[2].value == FOOTING_UNIT_MONTH)
    return footing_date_find_in_month (t[0].value,
                                       footing_date_phrase_get_shift (self, 1), today);

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
    return find_shifted_edge (t[0].value, t[2].value,
                              footing_date_phrase_get_shift (self, 1), today);
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

/* Whether @self is a number that is that of a day. */
static gboolean
is_ordinal (const Phrase *self)
{
  return is (self, "n") &&
         (self->ordinal || self->tokens[0].link == FOOTING_LINK_ARTICLE);
}

/* "next 15 March", or behind it. */
static char *
parse_shifted_day (const Phrase *self, const char *today)
{
  Phrase rest = *self;
  const guint at = self->n > 0 && strchr ("lx", self->kinds[0]) != NULL ? 0 : self->n - 1;
  const int shift = self->n > 1 ? footing_date_phrase_get_shift (self, at) : 0;
  const FootingDateSide side = shift < 0 ? FOOTING_DATE_PAST : FOOTING_DATE_FUTURE;
  const Token *t = rest.tokens;

  if (shift != 1 && shift != -1)
    return NULL;

  footing_date_phrase_drop (&rest, at, 1);
  if (is_ordinal (&rest) && t[0].digits > 0)
    return footing_date_find_near (0, t[0].value, today, side);
  if (is (&rest, "nm"))
    return footing_date_find_near (t[1].value, t[0].value, today, side);

  return is (&rest, "mn") ? footing_date_find_near (t[0].value, t[1].value, today, side)
                          : NULL;
}

static char *
parse_day (const Phrase *self, const char *today, FootingDateSide side)
{
  const Token *t = self->tokens;
  const Token *year = self->n == 3 ? &t[2] : NULL;

  if (is (self, "nn") || is (self, "nnn"))
    return parse_numbers (self, today, side);
  if (is_ordinal (self))
    return footing_date_find_near (0, t[0].value, today, side);
  if (is (self, "nm") || is (self, "nmn"))
    return make_or_find (year, t[1].value, t[0].value, today, side);
  if (is (self, "mn") || is (self, "mnn"))
    return make_or_find (year, t[0].value, t[1].value, today, side);

  return parse_shifted_day (self, today);
}

/* "Friday 15" is the 15th where that is a Friday. */
static char *
parse_named_day (Phrase *self, const char *today, FootingDateSide side)
{
  const int weekday = self->tokens[0].value;
  g_autofree char *date = NULL;
  gboolean checked;

  footing_date_phrase_drop (self, 0, 1);
  checked = is (self, "n") && !is_ordinal (self);
  self->ordinal |=
      checked && self->tokens[0].digits > 0 && self->tokens[0].link == FOOTING_LINK_NONE;
  date = parse_day (self, today, side);

  /* Else its weekday says nothing more. */
  return date != NULL && (!checked || footing_date_weekday (date) == weekday)
             ? g_steal_pointer (&date)
             : NULL;
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
  if (date != NULL)
    return g_steal_pointer (&date);

  return self->n > 0 && self->kinds[0] == FOOTING_WORD_WEEKDAY
             ? parse_named_day (&rest, today, side)
             : parse_day (&rest, today, side);
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

static gboolean
read_phrase (Phrase *self, const char *text)
{
  g_autofree char *plain =
      strlen (text) <= MAX_LENGTH ? footing_fold_figures (text) : NULL;
  g_autofree char *folded = plain != NULL ? footing_fold (plain) : NULL;

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

  footing_date_phrase_order (&phrase, today);
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
