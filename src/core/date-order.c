/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-order.h"

#include <stdlib.h>
#include <string.h>

typedef FootingDateToken Token;
typedef FootingDatePhrase Phrase;

/* Whether the token at @at, which may be outside of @self, is one of @kinds. */
static gboolean
is_at (const Phrase *self, guint at, const char *kinds)
{
  return at < self->n && strchr (kinds, self->kinds[at]) != NULL;
}

static gboolean
is_unit (const Phrase *self, guint at, int unit)
{
  return is_at (self, at, "u") && self->tokens[at].value == unit;
}

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
      (Token){.value = atoi (today) + footing_date_phrase_get_shift (self, at),
              .digits = 4});
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

/* In "ten days" a word is a number that else is the short form of a month. */
static void
turn_numbers (Phrase *self)
{
  for (guint i = 0; i < self->n; i++) {
    const int number = self->tokens[i].number;

    if (!is_at (self, i, "m") || number == 0 || (i > 0 && is_at (self, i - 1, "ne")))
      continue;
    if (is_at (self, i + 1, "um") || (i > 0 && is_unit (self, i - 1, FOOTING_UNIT_DAY)))
      footing_date_phrase_replace (self, i, 1, FOOTING_WORD_NUMBER,
                                   (Token){.value = number});
  }
}

/* Swaps the token at @at with the next. */
static void
swap (Phrase *self, guint at)
{
  const Token token = self->tokens[at];
  const char kind = self->kinds[at];

  self->tokens[at] = self->tokens[at + 1];
  self->kinds[at] = self->kinds[at + 1];
  footing_date_phrase_replace (self, at + 1, 1, kind, token);
}

/* "next" stands behind its unit in many languages. */
static void
turn_units (Phrase *self)
{
  for (guint i = 0; i + 1 < self->n; i++)
    if (is_at (self, i, "u") && is_at (self, i + 1, "lhx") &&
        !is_at (self, i + 2, "uw") && (i == 0 || !is_at (self, i - 1, "lhx")))
      swap (self, i);
}

/* "the last day of the month", "month-end" */
static void
turn_edges (Phrase *self)
{
  const int digits = is_at (self, 2, "n") ? self->tokens[2].digits : 0;

  if (self->n > 2 && is_at (self, 0, "l") && is_unit (self, 1, FOOTING_UNIT_DAY) &&
      digits != 1 && digits != 2)
    footing_date_phrase_replace (self, 0, 2, FOOTING_WORD_EDGE,
                                 (Token){.value = FOOTING_EDGE_END});
  if (is_at (self, 0, "e") && is_unit (self, 1, FOOTING_UNIT_DAY) && is_at (self, 2, "u"))
    footing_date_phrase_drop (self, 1, 1);
  if (strcmp (self->kinds, "ue") == 0)
    swap (self, 0);
}

/* What only says what kind of thing comes next: "day 15", "the month of March". */
static gboolean
is_naming (const Phrase *self, guint at)
{
  const gboolean counted = at > 0 && is_at (self, at - 1, "n");
  const int digits = at + 1 < self->n ? self->tokens[at + 1].digits : 0;

  if (is_unit (self, at, FOOTING_UNIT_DAY))
    return !counted && (is_at (self, at + 1, "wt") ||
                        (is_at (self, at + 1, "n") && !is_at (self, at + 2, "u")));
  if (is_unit (self, at, FOOTING_UNIT_MONTH))
    return is_at (self, at + 1, "m");

  return is_unit (self, at, FOOTING_UNIT_YEAR) && is_at (self, at + 1, "n") &&
         digits == 4;
}

static void
drop_naming (Phrase *self)
{
  for (guint i = 0; i < self->n; i++)
    if (is_naming (self, i)) {
      self->ordinal |= is_at (self, i + 1, "n") && is_unit (self, i, FOOTING_UNIT_DAY);
      footing_date_phrase_drop (self, i, 1);
    }
}

/* "ago week" is "ago one week" where the word for a week alone is one. */
static void
add_ones (Phrase *self)
{
  for (guint i = 0; i < self->n; i++)
    if (is_at (self, i, "u") && self->tokens[i].number == 1 &&
        ((i > 0 && is_at (self, i - 1, "ai")) ||
         (is_at (self, i + 1, "a") && (i == 0 || !is_at (self, i - 1, "n")))) &&
        footing_date_phrase_insert (self, i, FOOTING_WORD_NUMBER, (Token){.value = 1}))
      i++;
}

/* Whether the "in" at @at says nothing: what follows on it is no length of time. */
static gboolean
is_idle (const Phrase *self, guint at)
{
  if (!is_at (self, at, "i"))
    return FALSE;
  if (at + 1 == self->n)
    return at > 0 && self->part;
  if (!is_at (self, at + 1, "n"))
    return TRUE;

  return at == 0 && self->tokens[1].digits > 0 && !is_at (self, 2, "u");
}

/* "in the end of March", "this 15 March", "two weeks ago" with two words for "ago". */
static void
drop_links (Phrase *self)
{
  for (guint i = self->n; i-- > 0;)
    if (is_idle (self, i))
      footing_date_phrase_drop (self, i, 1);

  if (is_at (self, 0, "h") && is_at (self, 1, "n"))
    footing_date_phrase_drop (self, 0, 1);
  if (strcmp (self->kinds, "anua") == 0)
    footing_date_phrase_drop (self, 3, 1);
}

void
footing_date_phrase_order (FootingDatePhrase *self, const char *today)
{
  g_return_if_fail (self != NULL);

  turn_numbers (self);
  drop_article (self);
  turn_edges (self);
  turn_after_next (self);
  turn_units (self);
  drop_naming (self);
  add_ones (self);
  drop_links (self);
  if (today != NULL)
    turn_year (self, today);
}
