/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local dates: the calendar day a person means, kept as "YYYY-MM-DD" so that it sorts as
 * text and never moves with the time zone. The empty string means "no date". */

/* Whether @date is a real day between 1900-01-01 and 9999-12-31 in that form. */
gboolean footing_date_is_valid (const char *date);

/* Days since 0001-01-01, as GDate counts; 0 when @date is not valid. */
int footing_date_get_day (const char *date);

/* The date of such a day; NULL for one that no valid date has. Owned by the caller. */
char *footing_date_from_day (int day);

/* @date moved by @days; NULL when @date or the result is not valid. Owned by the
 * caller. */
char *footing_date_add_days (const char *date, int days);

/* Days from @from to @to, negative when @to is earlier; both must be valid. */
int footing_date_days_between (const char *from, const char *to);

/* Whether @date is the local date @today or a later one: a day for what is to come. FALSE
 * for one that is not valid. */
gboolean footing_date_is_coming (const char *date, const char *today);

/* Weekdays: 1 for Monday to 7 for Sunday. */
#define FOOTING_MONDAY 1
#define FOOTING_SUNDAY 7

int footing_date_weekday (const char *date);

/* The day @days after @date, or the Monday after that where it is a Saturday or a Sunday:
 * for a day that is proposed for something at work. Owned by the caller; NULL as for
 * footing_date_add_days(). */
char *footing_date_propose (const char *date, int days);

/* The first day of the week of @date, where weeks begin on @first_weekday; NULL when
 * @date is not valid or the week begins before the first valid date. Owned by the
 * caller.
 *
 * What somebody sees or says by the week goes by footing_clock_get_first_weekday(). What
 * is only counted in the file goes from Monday to Sunday, so that it means the same
 * wherever it is read. */
char *footing_date_week_start (const char *date, int first_weekday);

/* The number of the week that @day is in, where weeks begin on @first_weekday; -1 for
 * day 0. */
int footing_day_get_week (int day, int first_weekday);

/* @date as midnight UTC, for formatting only; NULL when it is not valid. */
GDateTime *footing_date_to_date_time (const char *date);

/* The instant @at (UTC seconds) as the clocks in @zone show it, and its local date; the
 * nearest that there is for one before 1900 or after 9999. Owned by the caller. */
GDateTime *footing_instant_to_local (gint64 at, GTimeZone *zone);
char *footing_instant_to_date (gint64 at, GTimeZone *zone);

/* Whether @time is "HH:MM" between 00:00 and 23:59. */
gboolean footing_time_is_valid (const char *time);

/* The instant (UTC seconds) of the local @date and @time ("HH:MM") in @zone. A wall time
 * that the clock skips is the first one after it; one that comes twice is the first. */
gint64 footing_date_to_instant (const char *date, const char *time, GTimeZone *zone);

/* Which of two dates, or of two times of day, comes first, as strcmp() says it; what is
 * empty comes last. */
int footing_date_compare (const char *a, const char *b);

/* The later of two dates, of which one may be empty. Borrowed. */
const char *footing_date_get_later (const char *a, const char *b);

/* A day in short, "5 Mar"; of another year than that of @today, "5 Mar 2025". Translated;
 * "" when @date is not valid. Owned by the caller. */
char *footing_date_format_short (const char *date, const char *today);

G_END_DECLS
