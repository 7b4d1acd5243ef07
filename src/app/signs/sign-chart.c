/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-chart.h"
#include "format/axis-format.h"
#include "format/rating-words.h"
#include "guidance/guidance.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The pictures beside the rows show the last half a year, so that its weeks can be told
 * apart; the heights are in pixels. */
#define SMALL_WEEKS 26
#define SMALL_HEIGHT 44
#define FULL_HEIGHT 180

static void
add_values (FootingChartModel *model, const int *values, guint n)
{
  g_autofree double *steps = g_new (double, n);

  for (guint i = 0; i < n; i++)
    steps[i] = values[i] >= 0 ? values[i] : (double)NAN;
  footing_chart_model_add_series (model, FOOTING_SERIES_STEPS, "accent_color", 1, steps);
}

static void
add_axis (FootingChartModel *model, const FootingSignTrend *trend, const char *today)
{
  g_autoptr (GPtrArray) words =
      footing_axis_format_weeks (trend->from, trend->n_weeks, 1, today);

  footing_chart_model_add_words (model, words);
}

FootingChartModel *
footing_sign_chart_new (const FootingSignTrend *trend, gboolean full, const char *today)
{
  const guint skipped =
      !full && trend->n_weeks > SMALL_WEEKS ? trend->n_weeks - SMALL_WEEKS : 0;
  FootingChartModel *model = footing_chart_model_new (trend->n_weeks - skipped);
  g_auto (GStrv) words = footing_sign_words_dup ();

  footing_chart_model_set_scale (model, FOOTING_SIGN_MAX, (const char *const *)words);
  footing_chart_model_set_bare (model, !full);
  footing_chart_model_set_height (model, full ? FULL_HEIGHT : SMALL_HEIGHT);
  footing_chart_model_set_over (model, TRUE);
  if (trend->before >= 0)
    footing_chart_model_add_level (model, trend->before, FOOTING_LEVEL_DOTTED,
                                   /* Translators: how often a sign was seen then */
                                   _ ("Before the setback"));
  if (trend->first >= 0)
    footing_chart_model_add_level (model, trend->first, FOOTING_LEVEL_DASHED,
                                   /* Translators: how often a sign was seen in it */
                                   _ ("First check-in"));
  if (!isnan (trend->began) && trend->began >= skipped)
    footing_chart_model_add_upright (model, trend->began - skipped, "footing_win");
  if (trend->n_weeks > 0)
    add_values (model, trend->values + skipped, trend->n_weeks - skipped);
  if (full && trend->n_weeks > 0)
    add_axis (model, trend, today);

  return model;
}
