/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-bars.h"
#include "date.h"
#include "format/axis-format.h"
#include "format/date-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More weeks than that share bars. */
#define MAX_BARS 105

/* Counting from the first week, so the newest bar may stand for fewer. */
static void
sum_up (FootingWeekBars *self, GArray *weeks)
{
  for (guint i = 0; i < weeks->len; i++) {
    const FootingWeekCount *week = &g_array_index (weeks, FootingWeekCount, i);
    FootingWeekCount *sum;

    if (i % self->n_each == 0)
      g_array_append_val (self->sums, ((FootingWeekCount){0, 0}));
    sum = &g_array_index (self->sums, FootingWeekCount, self->sums->len - 1);
    sum->wins += week->wins;
    sum->setbacks += week->setbacks;
  }
}

FootingWeekBars *
footing_week_bars_new (GArray *weeks, const char *first, const char *today)
{
  FootingWeekBars *self;

  g_return_val_if_fail (weeks != NULL && weeks->len > 0, NULL);
  g_return_val_if_fail (first != NULL && today != NULL, NULL);

  self = g_new0 (FootingWeekBars, 1);
  self->sums = g_array_new (FALSE, FALSE, sizeof (FootingWeekCount));
  self->n_each = (weeks->len + MAX_BARS - 1) / MAX_BARS;
  self->first = g_strdup (first);
  self->today = g_strdup (today);
  sum_up (self, weeks);

  return self;
}

void
footing_week_bars_free (FootingWeekBars *self)
{
  g_array_unref (self->sums);
  g_free (self->first);
  g_free (self->today);
  g_free (self);
}

/* --- Days ----------------------------------------------------------------------- */

static char *
get_day (const FootingWeekBars *self, guint i)
{
  return footing_date_add_days (self->first, 7 * (int)(i * self->n_each));
}

char *
footing_week_bars_get_last_day (const FootingWeekBars *self, guint i)
{
  g_autofree char *next = NULL;

  g_return_val_if_fail (i < self->sums->len, NULL);

  next = get_day (self, i + 1);

  return i + 1 == self->sums->len || next == NULL ? g_strdup (self->today)
                                                  : footing_date_add_days (next, -1);
}

static gboolean
is_this_week (const FootingWeekBars *self, guint i)
{
  return i + 1 == self->sums->len && self->n_each == 1;
}

/* --- In words ------------------------------------------------------------------- */

static char *
format_counts (FootingWeekCount count)
{
  g_autofree char *wins =
      g_strdup_printf (ngettext ("%d win", "%d wins", count.wins), count.wins);
  g_autofree char *setbacks = NULL;

  if (count.setbacks == 0)
    return g_steal_pointer (&wins);

  setbacks = g_strdup_printf (ngettext ("%d setback", "%d setbacks", count.setbacks),
                              count.setbacks);

  /* Translators: what there was in some weeks: "14 wins", "1 setback" */
  return g_strdup_printf (C_ ("weeks", "%s, %s"), wins, setbacks);
}

char *
footing_week_bars_format_counts (const FootingWeekBars *self, guint i)
{
  g_return_val_if_fail (i < self->sums->len, NULL);

  return format_counts (g_array_index (self->sums, FootingWeekCount, i));
}

char *
footing_week_bars_format_span (const FootingWeekBars *self, guint i)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (i < self->sums->len, NULL);

  if (is_this_week (self, i))
    return g_strdup (_ ("This week"));

  from = get_day (self, i);
  to = footing_week_bars_get_last_day (self, i);

  return footing_date_format_span (from, to, self->today);
}

char *
footing_week_bars_describe (const FootingWeekBars *self, guint i)
{
  g_autofree char *counts = footing_week_bars_format_counts (self, i);
  g_autofree char *span = NULL;

  if (is_this_week (self, i))
    /* Translators: what there was up to today: "14 wins, 1 setback" */
    return g_strdup_printf (_ ("This week: %s"), counts);

  span = footing_week_bars_format_span (self, i);

  /* Translators: days, and what there was in them: "2–8 March: 3 wins, 1 setback" */
  return g_strdup_printf (C_ ("weeks", "%s: %s"), span, counts);
}

char *
footing_week_bars_describe_all (const FootingWeekBars *self)
{
  FootingWeekCount sum = {0, 0};
  g_autofree char *counts = NULL;
  g_autofree char *since = footing_date_format_day (self->first, self->today);

  for (guint i = 0; i < self->sums->len; i++) {
    sum.wins += g_array_index (self->sums, FootingWeekCount, i).wins;
    sum.setbacks += g_array_index (self->sums, FootingWeekCount, i).setbacks;
  }
  counts = format_counts (sum);

  /* Translators: what the chart shows, in words: a day, and what there was from then on,
   * such as "14 wins, 1 setback" */
  return g_strdup_printf (_ ("Since %s: %s"), since, counts);
}

GPtrArray *
footing_week_bars_format_axis (const FootingWeekBars *self)
{
  return footing_axis_format_weeks (self->first, self->sums->len, self->n_each,
                                    self->today);
}
