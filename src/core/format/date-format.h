/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "date.h"

G_BEGIN_DECLS

/* Days as people say them. A date is a local one ("YYYY-MM-DD"); @today is the local date
 * on which it is read, and decides whether the year is said: whenever it is another one
 * than today's. What is returned is owned by the caller, and "" for a date that is not
 * valid. The shortest, footing_date_format_short(), is the core's. */

/* "5 March", "5 March 2025". */
char *footing_date_format_day (const char *date, const char *today);

/* "Thu, 5 March", "Wed, 5 March 2025". */
char *footing_date_format_long (const char *date, const char *today);

/* On a page as footing_date_format_long(); on paper, where @today is "", as
 * footing_date_format_day(), like every day there: "Thu, 5 March", "5 March 2026". */
char *footing_date_format_told (const char *date, const char *today);

/* "March", "March 2025". */
char *footing_date_format_month (const char *date, const char *today);

/* From @first to @last, both included: "2–8 March", "30 March – 5 April", "30 March – 5
 * April 2025", "29 December 2025 – 4 January 2026"; one day as
 * footing_date_format_day(). */
char *footing_date_format_span (const char *first, const char *last, const char *today);

/* How far @date is from @today: "today", "tomorrow", "in 5 days", "3 days ago", or
 * "5 Mar" when it is more than two weeks away. */
char *footing_date_format_distance (const char *date, const char *today);

/* "today", "tomorrow", "yesterday", else as footing_date_format_long(). */
char *footing_date_format_near (const char *date, const char *today);

/* The instant @at (UTC seconds): "today, 10:00", "Tue, 10 March, 10:00". */
char *footing_instant_format (gint64 at, FootingClock *clock);

/* Where no other day is near to read it by: "Thu, 5 March 2026", and as it is typed
 * "2026-03-05". */
char *footing_date_format_full (const char *date);
char *footing_date_format_typed (const char *date);

G_END_DECLS
