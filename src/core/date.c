/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* 1900-01-01 and 9999-12-31, as GDate counts. */
#define FIRST_DAY 693596
#define LAST_DAY 3652059

#define FRIDAY 5

/* Noon of the first day, when it is that day everywhere, and the last second in UTC. */
#define FIRST_INSTANT G_GINT64_CONSTANT (-2208945600)
#define LAST_INSTANT G_GINT64_CONSTANT (253402300799)

/* Whether @text has the shape of @pattern, where '0' stands for any digit. */
static gboolean
has_shape (const char *text, const char *pattern)
{
  if (text == NULL || strlen (text) != strlen (pattern))
    return FALSE;

  for (size_t i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;

  return TRUE;
}

/* The number that @n digits mean. */
static int
read_number (const char *digits, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    number = number * 10 + g_ascii_digit_value (digits[i]);

  return number;
}

static gboolean
parse_date (const char *date, GDate *out)
{
  int year, month, day;

  if (!has_shape (date, "0000-00-00"))
    return FALSE;

  year = read_number (date, 4);
  month = read_number (date + 5, 2);
  day = read_number (date + 8, 2);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (out, 1);
  g_date_set_dmy (out, day, month, year);

  return g_date_get_julian (out) >= FIRST_DAY && g_date_get_julian (out) <= LAST_DAY;
}

static char *
format_date (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                          g_date_get_month (date), g_date_get_day (date));
}

gboolean
footing_date_is_valid (const char *date)
{
  GDate parsed;

  return parse_date (date, &parsed);
}

int
footing_date_get_day (const char *date)
{
  GDate parsed;

  return parse_date (date, &parsed) ? (int)g_date_get_julian (&parsed) : 0;
}

char *
footing_date_from_day (int day)
{
  GDate date;

  if (day < FIRST_DAY || day > LAST_DAY)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return format_date (&date);
}

char *
footing_date_add_days (const char *date, int days)
{
  const gint64 day = footing_date_get_day (date) + (gint64)days;

  return footing_date_is_valid (date) && day >= FIRST_DAY && day <= LAST_DAY
             ? footing_date_from_day (day)
             : NULL;
}

int
footing_date_days_between (const char *from, const char *to)
{
  GDate a, b;

  g_return_val_if_fail (parse_date (from, &a), 0);
  g_return_val_if_fail (parse_date (to, &b), 0);

  return g_date_days_between (&a, &b);
}

gboolean
footing_date_is_coming (const char *date, const char *today)
{
  return footing_date_is_valid (date) && footing_date_is_valid (today) &&
         strcmp (date, today) >= 0;
}

int
footing_date_weekday (const char *date)
{
  GDate parsed;

  g_return_val_if_fail (parse_date (date, &parsed), 0);

  return g_date_get_weekday (&parsed);
}

char *
footing_date_propose (const char *date, int days)
{
  g_autofree char *later = footing_date_add_days (date, days);
  const int weekday = later != NULL ? footing_date_weekday (later) : 0;

  if (weekday <= FRIDAY)
    return g_steal_pointer (&later);

  return footing_date_add_days (later, FOOTING_SUNDAY + 1 - weekday);
}

char *
footing_date_week_start (const char *date, int first_weekday)
{
  g_return_val_if_fail (first_weekday >= 1 && first_weekday <= 7, NULL);

  if (!footing_date_is_valid (date))
    return NULL;

  return footing_date_add_days (date,
                                -((footing_date_weekday (date) - first_weekday + 7) % 7));
}

int
footing_day_get_week (int day, int first_weekday)
{
  /* Day 1 was a Monday. */
  return day > 0 ? (day - first_weekday + 7) / 7 : -1;
}

GDateTime *
footing_date_to_date_time (const char *date)
{
  GDate parsed;

  if (!parse_date (date, &parsed))
    return NULL;

  return g_date_time_new_utc (g_date_get_year (&parsed), g_date_get_month (&parsed),
                              g_date_get_day (&parsed), 0, 0, 0);
}

GDateTime *
footing_instant_to_local (gint64 at, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc =
      g_date_time_new_from_unix_utc (CLAMP (at, FIRST_INSTANT, LAST_INSTANT));
  GDateTime *local = g_date_time_to_timezone (utc, zone);

  /* East of Greenwich the year 10000 has begun. */
  return local != NULL ? local : g_steal_pointer (&utc);
}

char *
footing_instant_to_date (gint64 at, GTimeZone *zone)
{
  g_autoptr (GDateTime) local = footing_instant_to_local (at, zone);

  return g_date_time_format (local, "%Y-%m-%d");
}

gboolean
footing_time_is_valid (const char *time)
{
  return has_shape (time, "00:00") && read_number (time, 2) < 24 &&
         read_number (time + 3, 2) < 60;
}

gint64
footing_date_to_instant (const char *date, const char *time, GTimeZone *zone)
{
  g_autoptr (GDateTime) midnight = footing_date_to_date_time (date);
  gint64 local;
  int hour, minute, interval;

  g_return_val_if_fail (midnight != NULL, 0);
  g_return_val_if_fail (footing_time_is_valid (time), 0);

  sscanf (time, "%2d:%2d", &hour, &minute);
  local = g_date_time_to_unix (midnight) + hour * 3600 + minute * 60;
  interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &local);

  return local - g_time_zone_get_offset (zone, interval);
}

int
footing_date_compare (const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;

  return strcmp (a, b);
}

const char *
footing_date_get_later (const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, "");

  return strcmp (a, b) >= 0 ? a : b;
}

char *
footing_date_format_short (const char *date, const char *today)
{
  g_autoptr (GDateTime) day = NULL;

  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  day = footing_date_to_date_time (date);
  if (day == NULL)
    return g_strdup ("");

  if (strncmp (date, today, strlen ("YYYY")) == 0)
    /* Translators: a day of this year in short, such as "5 Mar" */
    return g_date_time_format (day, C_ ("date", "%-d %b"));

  /* Translators: a day of another year in short, such as "5 Mar 2025" */
  return g_date_time_format (day, C_ ("date", "%-d %b %Y"));
}
