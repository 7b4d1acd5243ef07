/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-chart.h"
#include "format/axis-format.h"
#include "number-format.h"

#include <math.h>

/* In pixels. */
#define HEIGHT 72

/* An even way from the first week to the day the outcome is due. */
static void
add_way (FootingChartModel *model, const FootingOutcomeCourse *course)
{
  g_autofree double *way = NULL;

  if (isnan (course->due) || course->due <= 0)
    return;

  way = g_new (double, course->n_weeks);
  for (guint i = 0; i < course->n_weeks; i++)
    way[i] = MIN ((i + 0.5) / course->due, 1);
  footing_chart_model_add_series (model, FOOTING_SERIES_LINE, "footing_line", 1, way);
}

FootingChartModel *
footing_outcome_chart_new (FootingOutcome *outcome,
                           const FootingOutcomeCourse *course,
                           const char *today)
{
  FootingChartModel *model;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GPtrArray) words = NULL;
  const char *ends[3] = {NULL};

  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), NULL);
  g_return_val_if_fail (course != NULL, NULL);

  model = footing_chart_model_new (course->n_weeks);
  from = footing_number_format (outcome->from_value);
  to = footing_number_format (outcome->to_value);
  ends[0] = from;
  ends[1] = to;
  footing_chart_model_set_scale (model, 1, ends);
  footing_chart_model_set_height (model, HEIGHT);
  footing_chart_model_set_over (model, TRUE);
  add_way (model, course);
  footing_chart_model_add_series (model, FOOTING_SERIES_STEPS, "footing_win", 1,
                                  course->shares);
  words = footing_axis_format_weeks (course->from, course->n_weeks, 1, today);
  footing_chart_model_add_words (model, words);

  return model;
}
