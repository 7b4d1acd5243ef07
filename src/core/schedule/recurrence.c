/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recurrence.h"
#include "date.h"

#define DAYS_OF_WEEK 7
#define HALF_A_WEEK 3

static const char *const weekdays[] = {"mon", "tue", "wed", "thu",
                                       "fri", "sat", "sun", NULL};

/* Whether @date is in a week that counts for @ritual. */
static gboolean
is_in_rhythm (FootingRitual *ritual, const char *date)
{
  g_autofree char *first = NULL;
  g_autofree char *week = NULL;

  if (ritual->every_weeks <= 1 || !footing_date_is_valid (ritual->starts_on))
    return TRUE;

  first = footing_date_week_start (ritual->starts_on, FOOTING_MONDAY);
  week = footing_date_week_start (date, FOOTING_MONDAY);

  return footing_date_days_between (first, week) / 7 % ritual->every_weeks == 0;
}

gboolean
footing_recurrence_has (FootingRitual *ritual, const char *date)
{
  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), FALSE);

  return footing_date_is_valid (date) &&
         g_strv_contains (ritual->days, weekdays[footing_date_weekday (date) - 1]) &&
         g_strcmp0 (date, ritual->starts_on) >= 0 &&
         !footing_ritual_is_paused (ritual, date) && is_in_rhythm (ritual, date);
}

const char *const *
footing_recurrence_get_weekdays (void)
{
  return weekdays;
}

guint
footing_recurrence_count_days (FootingRitual *ritual)
{
  guint n = 0;

  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), 0);

  for (guint i = 0; weekdays[i] != NULL; i++)
    n += g_strv_contains (ritual->days, weekdays[i]);

  return n;
}

gboolean
footing_recurrence_is_early (const char *today, const char *date, int first_weekday)
{
  g_autofree char *week = NULL;
  int days;

  g_return_val_if_fail (footing_date_is_valid (today), FALSE);
  g_return_val_if_fail (footing_date_is_valid (date), FALSE);

  days = footing_date_days_between (today, date);
  week = footing_date_week_start (today, first_weekday);

  return days >= 0 &&
         (days <= HALF_A_WEEK ||
          (week != NULL && footing_date_days_between (week, date) < DAYS_OF_WEEK));
}

char *
footing_recurrence_start_week (FootingClock *clock)
{
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *week =
      footing_date_week_start (today, footing_clock_get_first_weekday (clock));
  g_autofree char *middle = footing_date_add_days (week, 3);
  g_autofree char *monday = footing_date_week_start (middle, FOOTING_MONDAY);

  return g_strdup (g_strcmp0 (monday, today) > 0 ? monday : today);
}

/* The day to look from: today, or the later day on which a pause or start ends. */
static char *
first_day (FootingRitual *ritual, gint64 now, GTimeZone *zone)
{
  g_autofree char *today = footing_instant_to_date (now, zone);
  const char *day = today;

  if (footing_date_is_valid (ritual->starts_on) && g_strcmp0 (ritual->starts_on, day) > 0)
    day = ritual->starts_on;
  if (footing_ritual_is_paused (ritual, day))
    day = ritual->paused_until;

  return g_strdup (day);
}

gboolean
footing_recurrence_next (
    FootingRitual *ritual, gint64 now, GTimeZone *zone, char **date, gint64 *due_at)
{
  g_autofree char *start = NULL;
  const int horizon = 7 * (MAX (ritual->every_weeks, 1) + 1);

  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), FALSE);

  if (!ritual->enabled || !footing_time_is_valid (ritual->time))
    return FALSE;

  start = first_day (ritual, now, zone);
  for (int i = 0; i <= horizon; i++) {
    g_autofree char *day = footing_date_add_days (start, i);
    gint64 instant;

    if (!footing_recurrence_has (ritual, day))
      continue;

    instant = footing_date_to_instant (day, ritual->time, zone);
    if (instant <= now)
      continue;

    *date = g_steal_pointer (&day);
    *due_at = instant;
    return TRUE;
  }

  return FALSE;
}
