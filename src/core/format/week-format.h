/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Weeks begin on @first_weekday, which is footing_clock_get_first_weekday(). Days count
 * from 0001-01-01 as in GDate; 0 is a day that cannot be read. */

/* What the week of @day is called on @today: "This week", "Last week", "2–8 March",
 * "30 March – 5 April 2025". Owned by the caller. */
char *footing_week_format_title (int day, int today, int first_weekday);

/* "Thu" for a @day; "" for day 0. Owned by the caller. */
char *footing_week_format_weekday (int day);

/* That nothing was written for @n_weeks: "three quiet weeks". Owned by the caller. */
char *footing_week_format_gap (int n_weeks);

/* The codes of the weekdays in the order of a week that begins on @first_weekday,
 * NULL-terminated. */
const char *const *footing_weekdays_from (int first_weekday);

/* "tue" to "Tuesday", "Tue", and for every week "Tuesdays"; static and translated, "" for
 * an unknown code. */
const char *footing_weekday_to_label (const char *day);
const char *footing_weekday_to_short (const char *day);
const char *footing_weekday_to_plural (const char *day);

G_END_DECLS
