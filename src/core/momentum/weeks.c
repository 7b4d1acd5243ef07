/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeks.h"
#include "date.h"

/* Ten years. */
#define MAX_WEEKS 522

guint
footing_weeks_count (const char *first, const char *last, int first_weekday, char **from)
{
  g_autofree char *start = NULL;
  int n;

  g_return_val_if_fail (footing_date_is_valid (first), 0);
  g_return_val_if_fail (footing_date_is_valid (last), 0);
  g_return_val_if_fail (from != NULL, 0);

  start = footing_date_week_start (first, first_weekday);
  /* The week of the first day that there is may begin before it. */
  if (start == NULL)
    start = g_strdup (first);

  n = MAX (footing_date_days_between (start, last), 0) / 7 + 1;
  *from = n > MAX_WEEKS ? footing_date_add_days (start, 7 * (n - MAX_WEEKS))
                        : g_steal_pointer (&start);

  return MIN (n, MAX_WEEKS);
}
