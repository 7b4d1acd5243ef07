/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-trend.h"
#include "date.h"
#include "weeks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void
set_weeks (FootingSignTrend *self, const char *first, const char *last, int first_weekday)
{
  if (!footing_date_is_valid (first))
    return;

  self->n_weeks = footing_weeks_count (first, last, first_weekday, &self->from);
  self->values = g_new (int, self->n_weeks);
  for (guint i = 0; i < self->n_weeks; i++)
    self->values[i] = -1;
}

static void
add_answer (FootingSignTrend *self, int value, const char *date)
{
  const int days = footing_date_days_between (self->from, date);

  if (days >= 0 && days / 7 < (int)self->n_weeks)
    self->values[days / 7] = value;

  if (self->n_answers++ == 0) {
    self->oldest = value;
    self->oldest_on = g_strdup (date);
  }
  self->latest = value;
  g_free (self->latest_on);
  self->latest_on = g_strdup (date);

  if (self->began_on != NULL &&
      (self->at_beginning < 0 || strcmp (date, self->began_on) <= 0))
    self->at_beginning = value;
}

static void
find_beginning (FootingSignTrend *self,
                FootingSignHistory *history,
                const char *sign,
                const char *move)
{
  self->step = footing_sign_history_find_step (history, move, sign);
  if (self->step == NULL)
    return;

  self->practised_on = footing_sign_history_get_practised (history, self->step);
  self->began_on = footing_sign_history_get_beginning (history, self->step);
  if (self->from != NULL && footing_date_is_valid (self->began_on))
    self->began = footing_date_days_between (self->from, self->began_on) / 7.0;
}

FootingSignTrend *
footing_sign_trend_new (FootingSignHistory *history,
                        const char *sign,
                        const char *move,
                        const char *today,
                        int first_weekday)
{
  FootingSignTrend *self = g_new0 (FootingSignTrend, 1);
  const guint n = footing_sign_history_get_n (history);
  const char *date, *note;

  self->sign = sign;
  self->first = self->latest = self->oldest = self->at_beginning = -1;
  self->before = footing_sign_history_get_before (history, sign);
  self->began = NAN;
  if (n > 0)
    self->first = footing_sign_history_get_at (history, 0, sign, &date, &note);
  /* What has no day is on no picture. */
  for (guint i = 0; self->from == NULL && i < n; i++) {
    footing_sign_history_get_at (history, i, sign, &date, &note);
    set_weeks (self, date, today, first_weekday);
  }
  find_beginning (self, history, sign, move);

  for (guint i = 0; i < n; i++) {
    const int value = footing_sign_history_get_at (history, i, sign, &date, &note);

    if (value >= 0 && footing_date_is_valid (date))
      add_answer (self, value, date);
  }

  return self;
}

void
footing_sign_trend_free (FootingSignTrend *self)
{
  if (self == NULL)
    return;

  g_free (self->from);
  g_free (self->values);
  g_free (self->latest_on);
  g_free (self->oldest_on);
  g_free (self->began_on);
  g_free (self);
}

int
footing_sign_trend_get_change (const FootingSignTrend *self)
{
  int before;

  g_return_val_if_fail (self != NULL, 0);

  before = self->at_beginning >= 0 ? self->at_beginning : self->oldest;

  return self->latest >= 0 && before >= 0 ? self->latest - before : 0;
}

FootingSignSpan
footing_sign_trend_get_span (const FootingSignTrend *self, guint most)
{
  FootingSignSpan span = {0};
  guint end;

  g_return_val_if_fail (self != NULL, span);
  g_return_val_if_fail (most > 0, span);

  end = self->n_weeks;
  while (end > 0 && self->values[end - 1] < 0)
    end--;
  if (end == 0)
    return span;

  span.ends_early = end + most <= self->n_weeks;
  if (!span.ends_early)
    end = self->n_weeks;
  span.n = MIN (end, most);
  span.from = end - span.n;

  return span;
}

int
footing_sign_trend_compare (const FootingSignTrend *a,
                            const FootingSignTrend *b,
                            FootingSignOrder order)
{
  const int one = footing_sign_trend_get_change (a);
  const int other = footing_sign_trend_get_change (b);

  switch (order) {
  case FOOTING_SIGNS_BY_CHANGE:
    return abs (one) != abs (other) ? abs (other) - abs (one) : one - other;
  case FOOTING_SIGNS_BY_HELP:
    return a->latest != b->latest ? b->latest - a->latest
                                  : (a->step != NULL) - (b->step != NULL);
  case FOOTING_SIGNS_BY_GROUP:
  case FOOTING_N_SIGN_ORDERS:
  default:
    return 0;
  }
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer order)
{
  return footing_sign_trend_compare (*(const FootingSignTrend *const *)a,
                                     *(const FootingSignTrend *const *)b,
                                     GPOINTER_TO_INT (order));
}

GPtrArray *
footing_sign_trends_list (FootingSignHistory *history,
                          FootingSigns *signs,
                          FootingSignOrder order,
                          const char *today,
                          int first_weekday)
{
  GPtrArray *trends =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_sign_trend_free);

  for (guint i = 0; i < footing_signs_get_n (signs); i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);

    g_ptr_array_add (trends, footing_sign_trend_new (history, sign->code, sign->move,
                                                     today, first_weekday));
  }
  g_ptr_array_sort_with_data (trends, compare_cb, GINT_TO_POINTER (order));

  return trends;
}
