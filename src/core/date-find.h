/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-side.h"

G_BEGIN_DECLS

/* The days that the parts of a typed date stand for (date-parse.h). All of them NULL
 * where there is no such date, else owned by the caller; @today and @date are valid ones.
 */

/* The last day of a month, however long it is; a number that nobody can type. */
#define FOOTING_LAST_OF_MONTH 100000

/* The date of numbers as they were typed: 26 is 2026. */
char *footing_date_make (int year, int month, int day);

/* The day of @month (0 for any) that is nearest to @today on @side. NULL also without
 * @today. */
char *
footing_date_find_near (int month, int day, const char *today, FootingDateSide side);

/* The same, but for a day of @month that has passed not long ago, which is that day. */
char *
footing_date_find_meant (int month, int day, const char *today, FootingDateSide side);

/* How many days a FOOTING_UNIT_ has: 1, 7 or 14. */
int footing_date_unit_get_days (int unit);

/* @n of @unit, a FOOTING_UNIT_, after @date. */
char *footing_date_add_units (const char *date, int n, int unit);

/* The @weekday nearest to @today on @side, which may be today unless it is @other. */
char *footing_date_find_weekday (int weekday,
                                 const char *today,
                                 FootingDateSide side,
                                 gboolean other);

/* The @weekday of the week that is @weeks from that of @today. */
char *footing_date_find_in_week (int weekday, int weeks, const char *today);

/* The @day of the month that is @months from that of @today. */
char *footing_date_find_in_month (int day, int months, const char *today);

G_END_DECLS
