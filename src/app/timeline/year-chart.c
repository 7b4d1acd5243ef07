/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "year-chart.h"
#include "format/year-format.h"

#include <stdlib.h>

FootingChartModel *
footing_year_chart_new (const FootingYearReview *review, const char *today)
{
  FootingChartModel *model;
  double wins[G_N_ELEMENTS (review->wins)];

  g_return_val_if_fail (review != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  model = footing_chart_model_new (review->n_months);
  for (guint i = 0; i < review->n_months; i++) {
    g_autofree char *word = footing_year_format_month_short ((int)i + 1);

    wins[i] = review->wins[i];
    footing_chart_model_add_word (model, i, word);
  }
  footing_chart_model_add_series (model, FOOTING_SERIES_BARS, "footing_win", 1, wins);
  footing_chart_model_set_named (model, TRUE);
  footing_chart_model_set_over (model, atoi (today) != review->year);

  return model;
}
