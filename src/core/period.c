/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "period.h"
#include "date.h"

#include <string.h>

#define MONTH "month"
#define THREE_MONTHS "three-months"
#define YEAR "year"
#define LAST_YEAR "last-year"

const char *const *
footing_periods (void)
{
  static const char *const periods[] = {MONTH, THREE_MONTHS, YEAR, LAST_YEAR, NULL};

  return periods;
}

static char *
format (GDateTime *date)
{
  return date != NULL ? g_date_time_format (date, "%Y-%m-%d") : NULL;
}

/* The day @months before @date; the last of the month where that has no such day. */
static char *
go_back (GDateTime *date, int months)
{
  g_autoptr (GDateTime) then = g_date_time_add_months (date, -months);

  return format (then);
}

static char *
first_of_month (GDateTime *date)
{
  return g_strdup_printf ("%04d-%02d-01", g_date_time_get_year (date),
                          g_date_time_get_month (date));
}

void
footing_period_get_dates (const char *period, const char *today, char **from, char **to)
{
  g_autoptr (GDateTime) date = footing_date_to_date_time (today);
  const int year = date != NULL ? g_date_time_get_year (date) : 0;

  *from = *to = NULL;
  if (date == NULL || period == NULL)
    return;

  if (strcmp (period, MONTH) == 0) {
    *from = first_of_month (date);
    *to = g_strdup (today);
  } else if (strcmp (period, THREE_MONTHS) == 0) {
    *from = go_back (date, 3);
    *to = g_strdup (today);
  } else if (strcmp (period, YEAR) == 0) {
    *from = g_strdup_printf ("%04d-01-01", year);
    *to = g_strdup (today);
  } else if (strcmp (period, LAST_YEAR) == 0) {
    *from = g_strdup_printf ("%04d-01-01", year - 1);
    *to = g_strdup_printf ("%04d-12-31", year - 1);
  }
}
