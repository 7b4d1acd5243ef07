/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than any date has. */
#define FOOTING_DATE_MAX_TOKENS 10

/* What a token is; the letter stands for it in a pattern. */
typedef enum {
  FOOTING_WORD_NUMBER = 'n',
  FOOTING_WORD_WEEKDAY = 'w',
  FOOTING_WORD_MONTH = 'm',
  FOOTING_WORD_NEAR_DAY = 't', /* today and its neighbours */
  FOOTING_WORD_LAST = 'l',     /* 1 for "last", 2 for the one before that */
  FOOTING_WORD_THIS = 'h',
  FOOTING_WORD_NEXT = 'x', /* 1 for "next", 2 for the one after that */
  FOOTING_WORD_AGO = 'a',
  FOOTING_WORD_IN = 'i',
  FOOTING_WORD_BEFORE = 'b',
  FOOTING_WORD_AFTER = 'f',
  FOOTING_WORD_UNIT = 'u',
  FOOTING_WORD_EDGE = 'e',
} FootingDateWord;

enum {
  FOOTING_UNIT_DAY,
  FOOTING_UNIT_WEEK,
  FOOTING_UNIT_MONTH,
  FOOTING_UNIT_YEAR,
  FOOTING_UNIT_FORTNIGHT,
};

enum {
  FOOTING_EDGE_START,
  FOOTING_EDGE_MIDDLE,
  FOOTING_EDGE_END,
};

/* The word between a number and what stands before it. */
typedef enum {
  FOOTING_LINK_NONE,
  FOOTING_LINK_ARTICLE, /* "the 15" */
  FOOTING_LINK_OTHER,   /* "Friday at 15" */
} FootingDateLink;

typedef struct {
  int value; /* days from today, weekday, month, number, FOOTING_UNIT_ or _EDGE_ */
  int digits;
  gboolean dot;
  FootingDateLink link; /* of a number in figures */
  int number; /* of a month: the number that its word is, too; of a unit: 1 when its word
               * needs no number for one of it; else 0 */
} FootingDateToken;

typedef struct {
  FootingDateToken tokens[FOOTING_DATE_MAX_TOKENS];
  char kinds[FOOTING_DATE_MAX_TOKENS + 1];
  guint n;
  gboolean ordinal;     /* a number in it is that of a day: "the 15th", "15." */
  FootingDateLink link; /* what was read last, when it is no token */
  gboolean part;        /* a part of a day was named: "this morning" */
} FootingDatePhrase;

/* Takes @folded, from footing_fold(), apart into what the words of the language mean,
 * into the empty @self; FALSE when there is a word in it that is in no date. */
gboolean footing_date_phrase_read (FootingDatePhrase *self, const char *folded);

/* How many units on or back the token of LAST, THIS or NEXT at @at is. */
int footing_date_phrase_get_shift (const FootingDatePhrase *self, guint at);

/* Puts @token, of @kind, before the one at @at; FALSE where there is no room for it. */
gboolean footing_date_phrase_insert (FootingDatePhrase *self,
                                     guint at,
                                     FootingDateWord kind,
                                     FootingDateToken token);

/* Puts the @n tokens of @self from @at on to @with, of @kind; their number shrinks. */
void footing_date_phrase_replace (FootingDatePhrase *self,
                                  guint at,
                                  guint n,
                                  FootingDateWord kind,
                                  FootingDateToken with);

/* Takes the @n tokens of @self from @at on away. */
void footing_date_phrase_drop (FootingDatePhrase *self, guint at, guint n);

G_END_DECLS
