/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local dates: the calendar day a person means, kept as "YYYY-MM-DD" so that it sorts as
 * text and never moves with the time zone. The empty string means "no date". */

/* Whether @date is a real day between 1900-01-01 and 2999-12-31 in that form. */
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

/* The Monday on or before @date; NULL when @date is not valid. Owned by the caller. */
char *footing_date_week_start (const char *date);

/* 1 for Monday to 7 for Sunday. */
int footing_date_weekday (const char *date);

/* @date as midnight UTC, for formatting only; NULL when it is not valid. */
GDateTime *footing_date_to_date_time (const char *date);

/* Whether @time is "HH:MM" between 00:00 and 23:59. */
gboolean footing_time_is_valid (const char *time);

/* The instant (UTC seconds) of the local @date and @time ("HH:MM") in @zone. A wall time
 * that the clock skips is the first one after it; one that comes twice is the first. */
gint64 footing_date_to_instant (const char *date, const char *time, GTimeZone *zone);

G_END_DECLS
