/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-side.h"

G_BEGIN_DECLS

/* F87: the local date that somebody means by @text, in the words of their language:
 * "yesterday", "last Friday", "in two weeks", "3 days ago", "15 January", "Thu, 15
 * January 2026", "15.1.", "15/1/26" (in the order of the locale, or the only one that is
 * a date), "the 15th", "2026-01-15", "in a fortnight", "Friday week", "two weeks from
 * today", "end of next month", "mid March", "at the weekend". A week at work ends on
 * Friday, and its middle is Wednesday; a weekend is its Saturday. @today is the local
 * date on which it is read; NULL when that is not known, and then only a date with its
 * year is understood. NULL when it is no date; else owned by the caller. */
char *footing_date_parse (const char *text, const char *today, FootingDateSide side);

/* Whether @text, which was read as @date, names a day of a month without its year. */
gboolean footing_date_lacks_year (const char *text, const char *date);

G_END_DECLS
