/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"

#include <stdio.h>
#include <string.h>

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

static gboolean
parse_date (const char *date, GDate *out)
{
  int year, month, day;

  if (!has_shape (date, "0000-00-00") ||
      sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  if (year < 1900 || year > 2999 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (out, 1);
  g_date_set_dmy (out, day, month, year);

  return TRUE;
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

char *
footing_date_add_days (const char *date, int days)
{
  GDate parsed;

  if (!parse_date (date, &parsed))
    return NULL;

  if (days >= 0)
    g_date_add_days (&parsed, days);
  else
    g_date_subtract_days (&parsed, -days);

  return format_date (&parsed);
}

int
footing_date_days_between (const char *from, const char *to)
{
  GDate a, b;

  g_return_val_if_fail (parse_date (from, &a), 0);
  g_return_val_if_fail (parse_date (to, &b), 0);

  return g_date_days_between (&a, &b);
}

int
footing_date_weekday (const char *date)
{
  GDate parsed;

  g_return_val_if_fail (parse_date (date, &parsed), 0);

  return g_date_get_weekday (&parsed);
}

char *
footing_date_week_start (const char *date)
{
  return footing_date_add_days (date, 1 - footing_date_weekday (date));
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

gboolean
footing_time_is_valid (const char *time)
{
  int hour, minute;

  return has_shape (time, "00:00") && sscanf (time, "%2d:%2d", &hour, &minute) == 2 &&
         hour < 24 && minute < 60;
}
