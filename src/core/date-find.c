/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-find.h"
#include "date-words.h"
#include "date.h"

#include <stdio.h>
#include <string.h>

/* A day of a month that passed so many days ago or less is not meant for next year. */
#define QUARTER 92

char *
footing_date_make (int year, int month, int day)
{
  g_autofree char *date = NULL;

  if (year < 0 || month < 1 || month > 12)
    return NULL;
  if (year < 100)
    year += 2000;
  if (day == FOOTING_LAST_OF_MONTH)
    day = g_date_get_days_in_month (month, (GDateYear)year);
  if (day < 1 || day > 31)
    return NULL;
  date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return footing_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

char *
footing_date_find_near (int month, int day, const char *today, FootingDateSide side)
{
  const int step = side == FOOTING_DATE_PAST ? -1 : 1;
  int y, m;

  if (today == NULL || sscanf (today, "%d-%d", &y, &m) != 2)
    return NULL;

  /* A leap day is at most eight years away. */
  for (int i = 0; i <= 8 * 12; i++) {
    g_autofree char *date =
        month == 0 || m == month ? footing_date_make (y, m, day) : NULL;

    if (date != NULL && strcmp (date, today) * step >= 0)
      return g_steal_pointer (&date);
    m += step;
    if (m < 1 || m > 12) {
      y += step;
      m = m < 1 ? 12 : 1;
    }
  }

  return NULL;
}

char *
footing_date_find_meant (int month, int day, const char *today, FootingDateSide side)
{
  g_autofree char *last = footing_date_find_near (month, day, today, FOOTING_DATE_PAST);

  if (last != NULL && footing_date_days_between (last, today) <= QUARTER)
    return g_steal_pointer (&last);

  return footing_date_find_near (month, day, today, side);
}

int
footing_date_unit_get_days (int unit)
{
  return unit == FOOTING_UNIT_FORTNIGHT ? 14 : unit == FOOTING_UNIT_WEEK ? 7 : 1;
}

char *
footing_date_add_units (const char *date, int n, int unit)
{
  GDate day;

  if (unit == FOOTING_UNIT_DAY || unit == FOOTING_UNIT_WEEK ||
      unit == FOOTING_UNIT_FORTNIGHT)
    return footing_date_add_days (date, n * footing_date_unit_get_days (unit));

  n = unit == FOOTING_UNIT_YEAR ? n * 12 : n;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)footing_date_get_day (date));
  if (n < 0 && -n / 12 + 1 >= g_date_get_year (&day))
    return NULL;
  if (n < 0)
    g_date_subtract_months (&day, (guint)-n);
  else
    g_date_add_months (&day, (guint)n);

  return footing_date_from_day ((int)g_date_get_julian (&day));
}

char *
footing_date_find_weekday (int weekday,
                           const char *today,
                           FootingDateSide side,
                           gboolean other)
{
  int days = (weekday - footing_date_weekday (today) + 7) % 7;

  if (side == FOOTING_DATE_PAST && days > 0)
    days -= 7;
  if (days == 0 && other)
    days = side == FOOTING_DATE_PAST ? -7 : 7;

  return footing_date_add_days (today, days);
}

char *
footing_date_find_in_week (int weekday, int weeks, const char *today)
{
  return footing_date_add_days (today,
                                weekday - footing_date_weekday (today) + 7 * weeks);
}

char *
footing_date_find_in_month (int day, int months, const char *today)
{
  g_autofree char *there = footing_date_add_units (today, months, FOOTING_UNIT_MONTH);
  int y, m;

  return there != NULL && sscanf (there, "%d-%d", &y, &m) == 2
             ? footing_date_make (y, m, day)
             : NULL;
}
