/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-chart-fill.h"
#include "date.h"

static gboolean
is_worth_drawing (GArray *weeks)
{
  int n = 0;

  for (guint i = 0; i < weeks->len; i++) {
    const FootingWeekCount *week = &g_array_index (weeks, FootingWeekCount, i);

    n += week->wins > 0 || week->setbacks > 0;
  }

  return n > 1;
}

/* How many weeks there are from that of @oldest to that of @today, both included. */
static guint
count_all (const char *today, int oldest, int first_weekday)
{
  const int last = footing_day_get_week (footing_date_get_day (today), first_weekday);
  const int first = footing_day_get_week (oldest, first_weekday);

  return oldest > 0 && first < last ? last - first + 1 : 1;
}

/* The first day of the @n weeks up to that of @today; fewer where there is no such day.
 */
static char *
find_first (const char *today, int first_weekday, guint *n)
{
  g_autofree char *this_week = footing_date_week_start (today, first_weekday);
  char *first = NULL;

  for (; this_week != NULL && first == NULL && *n > 0; *n -= first == NULL)
    first = footing_date_add_days (this_week, -7 * (int)(*n - 1));

  return first;
}

gboolean
footing_week_chart_fill (FootingWeekChart *chart,
                         FootingStore *store,
                         const char *recovery,
                         int oldest,
                         gboolean choose)
{
  FootingClock *clock = footing_store_get_clock (store);
  const int first_weekday = footing_clock_get_first_weekday (clock);
  g_autofree char *today = footing_clock_today (clock);
  const guint n_all = count_all (today, oldest, first_weekday);

  for (int range = choose ? 0 : (int)footing_week_chart_get_range (chart);
       range < FOOTING_N_RANGES; range++) {
    guint n = footing_range_count_weeks (range, n_all);
    const gboolean last = !choose || n >= n_all;
    g_autofree char *first = find_first (today, first_weekday, &n);
    g_autoptr (GArray) weeks =
        first != NULL ? footing_store_count_wins_by_week (store, recovery, first, n, NULL)
                      : NULL;

    if (weeks == NULL)
      return FALSE;
    if (!choose || is_worth_drawing (weeks)) {
      footing_week_chart_set_range (chart, range);
      footing_week_chart_set_weeks (chart, weeks, first, today);
      return TRUE;
    }
    if (last)
      return FALSE;
  }

  return FALSE;
}
