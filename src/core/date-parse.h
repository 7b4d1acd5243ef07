/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FootingDateSide:
 * @FOOTING_DATE_PAST: today or before, as for what has happened
 * @FOOTING_DATE_FUTURE: today or later, as for what is due
 *
 * On which side of today a day is that could be on both: "Friday", "15 January". A day of
 * a month said without a year that has passed in the last quarter is that day, and not
 * the one a year later, on both: nobody puts something off by ten months like that.
 */
typedef enum {
  FOOTING_DATE_PAST,
  FOOTING_DATE_FUTURE,
} FootingDateSide;

/* F87: the local date that somebody means by @text, in the words of their language:
 * "yesterday", "last Friday", "in two weeks", "3 days ago", "15 January", "Thu, 15
 * January 2026", "15.1.", "15/1/26" (in the order of the locale, or the only one that is
 * a date), "the 15th", "2026-01-15". @today is the local date on which it is read; NULL
 * when that is not known, and then only a date with its year is understood. NULL when it
 * is no date; else owned by the caller. */
char *footing_date_parse (const char *text, const char *today, FootingDateSide side);

/* Whether @text, which was read as @date, names a day of a month without its year. */
gboolean footing_date_lacks_year (const char *text, const char *date);

G_END_DECLS
