/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "task-chart.h"
#include "date.h"
#include "format/axis-format.h"

/* In pixels. */
#define HEIGHT 96

/* So many days are between two words below the axis. */
#define DAYS_BETWEEN 7

static void
add_bars (FootingChartModel *model,
          const FootingTaskCourse *course,
          const char *code,
          const char *colour,
          double strength)
{
  const int *at = course->at[footing_part_mark_get_place (code)];
  g_autofree double *values = g_new (double, course->n);

  for (guint i = 0; i < course->n; i++)
    values[i] = at[i];
  footing_chart_model_add_series (model, FOOTING_SERIES_BARS, colour, strength, values);
}

static void
add_axis (FootingChartModel *model, const FootingTaskCourse *course, const char *today)
{
  if (course->n_days > 1) {
    g_autoptr (GPtrArray) words =
        footing_axis_format_weeks (course->from, course->n, 1, today);

    footing_chart_model_add_words (model, words);
    return;
  }

  for (guint i = 0; i < course->n; i += DAYS_BETWEEN) {
    g_autofree char *day = footing_date_add_days (course->from, (int)i);
    g_autofree char *word = footing_date_format_short (day, today);

    footing_chart_model_add_word (model, i, word);
  }
}

FootingChartModel *
footing_task_chart_new (const FootingTaskCourse *course, const char *today)
{
  FootingChartModel *model;

  g_return_val_if_fail (course != NULL, NULL);

  model = footing_chart_model_new (course->n);
  footing_chart_model_set_height (model, HEIGHT);
  footing_chart_model_set_over (model, TRUE);
  add_bars (model, course, "can", "footing_win", 1);
  add_bars (model, course, "with-help", "footing_win", 0.45);
  add_bars (model, course, "not-yet", "footing_line", 0.45);
  add_axis (model, course, today);

  return model;
}
