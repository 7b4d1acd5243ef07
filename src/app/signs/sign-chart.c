/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-chart.h"
#include "format/axis-format.h"
#include "format/rating-words.h"
#include "format/sign-format.h"
#include "guidance/guidance.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In pixels. */
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
add_marks (FootingChartModel *model,
           const FootingSignTrend *trend,
           const FootingSignSpan *span,
           gboolean full)
{
  g_autofree char *step = footing_sign_dup_step_name (trend);

  if (trend->before >= 0)
    footing_chart_model_add_level (model, trend->before, FOOTING_LEVEL_DOTTED,
                                   /* Translators: how often a sign was seen then */
                                   _ ("Before the setback"));
  if (trend->first >= 0)
    footing_chart_model_add_level (model, trend->first, FOOTING_LEVEL_DASHED,
                                   /* Translators: how often a sign was seen in it */
                                   _ ("First check-in"));
  if (!isnan (trend->began) && trend->began >= span->from &&
      trend->began <= span->from + span->n) {
    footing_chart_model_add_upright (model, trend->began - span->from, "footing_win");
    if (full && step != NULL)
      footing_chart_model_name_upright (model, step);
  }
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
  const FootingSignSpan all = {0, trend->n_weeks, FALSE};
  const FootingSignSpan span =
      full ? all : footing_sign_trend_get_span (trend, FOOTING_SIGN_WEEKS);
  FootingChartModel *model = footing_chart_model_new (span.n);
  g_auto (GStrv) words = footing_sign_words_dup ();

  footing_chart_model_set_scale (model, FOOTING_SIGN_MAX, (const char *const *)words);
  footing_chart_model_set_bare (model, !full);
  footing_chart_model_set_height (model, full ? FULL_HEIGHT : SMALL_HEIGHT);
  footing_chart_model_set_over (model, TRUE);
  add_marks (model, trend, &span, full);
  if (span.n > 0)
    add_values (model, trend->values + span.from, span.n);
  if (full && span.n > 0)
    add_axis (model, trend, today);

  return model;
}
