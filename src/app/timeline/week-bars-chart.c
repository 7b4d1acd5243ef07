/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-bars-chart.h"

FootingChartModel *
footing_week_bars_chart_new (const FootingWeekBars *bars)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree double *wins = NULL;
  FootingChartModel *model;

  g_return_val_if_fail (bars != NULL, NULL);

  model = footing_chart_model_new (bars->sums->len);
  wins = g_new (double, bars->sums->len);
  words = footing_week_bars_format_axis (bars);
  footing_chart_model_keep_mark_room (model);
  for (guint i = 0; i < bars->sums->len; i++) {
    const FootingWeekCount *sum = &g_array_index (bars->sums, FootingWeekCount, i);

    wins[i] = sum->wins;
    if (sum->setbacks > 0)
      footing_chart_model_mark (model, i);
  }
  footing_chart_model_add_series (model, FOOTING_SERIES_BARS, "footing_win", 1, wins);
  footing_chart_model_add_words (model, words);

  return model;
}
