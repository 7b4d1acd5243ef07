/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beyond this many days a date says more than how far away it is. */
#define FAR_DAYS 14

static gboolean
is_same_year (const char *date, const char *other)
{
  return strncmp (date, other, strlen ("YYYY")) == 0;
}

static char *
format (const char *date, const char *form)
{
  g_autoptr (GDateTime) day = footing_date_to_date_time (date);

  return day != NULL ? g_date_time_format (day, form) : g_strdup ("");
}

char *
footing_date_format_day (const char *date, const char *today)
{
  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  if (is_same_year (date, today))
    /* Translators: a day of this year, such as "3 March" */
    return format (date, C_ ("date", "%-d %B"));

  /* Translators: a day of another year, such as "3 March 2025" */
  return format (date, C_ ("date", "%-d %B %Y"));
}

char *
footing_date_format_long (const char *date, const char *today)
{
  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  if (is_same_year (date, today))
    /* Translators: a day of this year with its weekday, such as "Thu, 5 March" */
    return format (date, C_ ("date", "%a, %-d %B"));

  return footing_date_format_full (date);
}

char *
footing_date_format_told (const char *date, const char *today)
{
  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  return *today != '\0' ? footing_date_format_long (date, today)
                        : footing_date_format_day (date, "");
}

char *
footing_date_format_full (const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  /* Translators: a date with its weekday and year, such as "Thu, 5 March 2026" */
  return format (date, C_ ("date", "%a, %-d %B %Y"));
}

char *
footing_date_format_month (const char *date, const char *today)
{
  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  if (is_same_year (date, today))
    /* Translators: a month of this year, alone: "March"; some languages need %OB */
    return format (date, C_ ("month", "%B"));

  /* Translators: a month of another year, alone: "March 2025" */
  return format (date, C_ ("month", "%B %Y"));
}

/* The first day of a span to @last. */
static char *
format_first (const char *first, const char *last)
{
  if (!is_same_year (first, last))
    /* Translators: the first day of a span over New Year, the "29 December 2025" of "29
     * December 2025 – 4 January 2026" */
    return format (first, C_ ("span over two years", "%-d %B %Y"));
  if (strncmp (first, last, strlen ("YYYY-MM")) != 0)
    /* Translators: the first day of "30 March – 5 April" */
    return format (first, C_ ("span over two months", "%-d %B"));

  /* Translators: the first day of a span within a month, the "2" of "2–8 March" */
  return format (first, C_ ("span within a month", "%-d"));
}

char *
footing_date_format_span (const char *first, const char *last, const char *today)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (first != NULL && last != NULL && today != NULL, NULL);

  if (!footing_date_is_valid (first) || !footing_date_is_valid (last))
    return g_strdup ("");
  if (strcmp (first, last) == 0)
    return footing_date_format_day (first, today);

  from = format_first (first, last);
  if (is_same_year (first, last) && is_same_year (last, today))
    /* Translators: the last day of a span in this year: "8 March" */
    to = format (last, C_ ("last day of a span", "%-d %B"));
  else
    /* Translators: the last day of a span in another year: "8 March 2025" */
    to = format (last, C_ ("last day of a span", "%-d %B %Y"));

  if (strncmp (first, last, strlen ("YYYY-MM")) == 0)
    /* Translators: a span of days within a month, such as "2–8 March" */
    return g_strdup_printf (C_ ("span within a month", "%s–%s"), from, to);

  /* Translators: a span of days over two months, such as "30 March – 5 April" */
  return g_strdup_printf (C_ ("span over two months", "%s – %s"), from, to);
}

char *
footing_date_format_distance (const char *date, const char *today)
{
  int days;

  if (!footing_date_is_valid (date) || !footing_date_is_valid (today))
    return g_strdup ("");

  days = footing_date_days_between (today, date);
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0 && days <= FAR_DAYS)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
  if (days < 0 && days >= -FAR_DAYS)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);

  return footing_date_format_short (date, today);
}

char *
footing_date_format_near (const char *date, const char *today)
{
  int days;

  if (!footing_date_is_valid (date) || !footing_date_is_valid (today))
    return g_strdup ("");

  days = footing_date_days_between (today, date);

  return days >= -1 && days <= 1 ? footing_date_format_distance (date, today)
                                 : footing_date_format_long (date, today);
}

char *
footing_instant_format (gint64 at, FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (GDateTime) local = footing_instant_to_local (at, zone);
  g_autofree char *date = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *time = g_date_time_format (local, "%H:%M");
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *day = footing_date_format_near (date, today);

  /* Translators: a day and a time of day: "tomorrow, 10:00" */
  return g_strdup_printf (C_ ("instant", "%s, %s"), day, time);
}

char *
footing_date_format_typed (const char *date)
{
  /* Translators: a date as it is typed, only with %Y, %m, %d */
  return format (date, C_ ("typed date", "%Y-%m-%d"));
}
