/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts.h"
#include "momentum/momentum-chart.h"
#include "plan/outcome-chart.h"
#include "prepare/task-chart.h"
#include "signs/sign-chart.h"
#include "timeline/week-bars-chart.h"
#include "timeline/year-chart.h"

#include <math.h>

#define N_WEEKS 522
#define FIRST "2016-03-07"

static void
chart_free (gpointer data)
{
  Chart *chart = data;

  footing_chart_model_unref (chart->model);
  g_free (chart->name);
  g_free (chart);
}

/* Takes @model. */
static void
add (GPtrArray *charts, const char *name, const char *form, FootingChartModel *model)
{
  Chart *chart = g_new (Chart, 1);

  *chart = (Chart){g_strjoin (*form != '\0' ? ", " : "", name, form, NULL), model};
  g_ptr_array_add (charts, chart);
}

/* --- Momentum ------------------------------------------------------------------- */

static void
prediction_free (gpointer data)
{
  g_free (((FootingPrediction *)data)->feared);
  g_free (data);
}

static void
moment_free (gpointer data)
{
  FootingWeekSetback *moment = data;

  g_free (moment->date);
  g_free (moment->title);
  g_free (moment);
}

static void
priority_free (gpointer data)
{
  g_free (((FootingPriority *)data)->shares);
  g_free (data);
}

static void
add_priority (FootingMomentum *self)
{
  FootingPriority *priority = g_new0 (FootingPriority, 1);

  priority->shares = g_new (double, N_WEEKS);
  priority->due = N_WEEKS;
  for (int i = 0; i < N_WEEKS; i++)
    priority->shares[i] = (double)(i % 40) / 40;
  g_ptr_array_add (self->priorities, priority);
}

/* A prediction every four weeks, and a setback every year. */
static void
add_moments (FootingMomentum *self)
{
  for (int i = 0; i < N_WEEKS; i += 4) {
    FootingPrediction *prediction = g_new0 (FootingPrediction, 1);

    *prediction = (FootingPrediction){.feared = g_strdup ("They laugh"),
                                      .at = i,
                                      .rung = i % 5,
                                      .likelihood = i % 100,
                                      .came_true = i % 3 / 2.0,
                                      .done = TRUE};
    g_ptr_array_add (self->predictions, prediction);
  }
  for (int i = 20; i < N_WEEKS; i += 52) {
    FootingWeekSetback *moment = g_new0 (FootingWeekSetback, 1);

    *moment = (FootingWeekSetback){g_strdup (FIRST), g_strdup ("It stopped"), i};
    g_ptr_array_add (self->setbacks, moment);
  }
}

static FootingMomentum *
make_momentum (void)
{
  FootingMomentum *self = g_new0 (FootingMomentum, 1);

  self->from = g_strdup (FIRST);
  self->n_weeks = N_WEEKS;
  self->weeks = g_array_new (FALSE, TRUE, sizeof (FootingWeekTracks));
  self->priorities = g_ptr_array_new_with_free_func (priority_free);
  self->predictions = g_ptr_array_new_with_free_func (prediction_free);
  self->setbacks = g_ptr_array_new_with_free_func (moment_free);
  self->shown_nothing = g_ptr_array_new ();
  self->rungs = g_new (int, N_WEEKS);
  g_array_set_size (self->weeks, N_WEEKS);
  for (int i = 0; i < N_WEEKS; i++) {
    g_array_index (self->weeks, FootingWeekTracks, i) =
        (FootingWeekTracks){i % 4, i % 3, i % 3, i % 5 == 0, i % 7, i % 2};
    self->rungs[i] = i % 5;
  }
  for (guint i = 0; i < 3; i++)
    add_priority (self);
  add_moments (self);

  return self;
}

static void
add_tracks (GPtrArray *charts)
{
  static const char *const forms[] = {[FOOTING_LANE] = "above another",
                                      [FOOTING_LAST_LANE] = "",
                                      [FOOTING_GLANCE] = "at a glance"};
  g_autoptr (FootingMomentum) momentum = make_momentum ();

  for (int track = 0; track < FOOTING_N_TRACKS; track++)
    for (int lane = FOOTING_LANE; lane <= FOOTING_GLANCE; lane++)
      add (charts, footing_track_get_title (track), forms[lane],
           footing_momentum_chart_new (momentum, track, lane, CHARTS_TODAY));
  add (charts, "Feared and happened", "", footing_feared_chart_new (momentum));
}

/* --- The others ----------------------------------------------------------------- */

static void
add_sign (GPtrArray *charts)
{
  g_autofree char *from = g_strdup (FIRST);
  int values[N_WEEKS];
  g_autoptr (FootingStep) step = footing_record_new (
      FOOTING_TYPE_STEP, "title", "Write five lines to Mira every Thursday", NULL);
  const FootingSignTrend trend = {.step = step,
                                  .from = from,
                                  .n_weeks = N_WEEKS,
                                  .values = values,
                                  .first = 3,
                                  .before = 1,
                                  .began = N_WEEKS - 10};

  for (int i = 0; i < N_WEEKS; i++)
    values[i] = i % 6 - 1;
  add (charts, "A sign", "in full", footing_sign_chart_new (&trend, TRUE, CHARTS_TODAY));
  add (charts, "A sign", "in its row",
       footing_sign_chart_new (&trend, FALSE, CHARTS_TODAY));
}

static void
add_outcome (GPtrArray *charts)
{
  g_autoptr (FootingOutcome) outcome = footing_record_new (
      FOOTING_TYPE_OUTCOME, "from-value", 48.0, "to-value", 24.0, NULL);
  g_autofree char *from = g_strdup (FIRST);
  double shares[N_WEEKS];
  const FootingOutcomeCourse course = {
      .from = from, .n_weeks = N_WEEKS, .shares = shares, .due = N_WEEKS};

  for (int i = 0; i < N_WEEKS; i++)
    shares[i] = i % 50 == 0 ? (double)NAN : (double)(i % 40) / 40;
  add (charts, "An outcome", "",
       footing_outcome_chart_new (outcome, &course, CHARTS_TODAY));
}

static void
add_weeks (GPtrArray *charts)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (FootingWeekCount));
  g_autoptr (FootingWeekBars) bars = NULL;

  for (guint i = 0; i < N_WEEKS; i++)
    g_array_append_val (weeks, ((FootingWeekCount){i % 7, i % 10 == 0}));
  bars = footing_week_bars_new (weeks, FIRST, CHARTS_TODAY);
  add (charts, "The timeline", "", footing_week_bars_chart_new (bars));
}

static void
add_year (GPtrArray *charts)
{
  FootingYearReview review = {.year = 2025, .n_months = G_N_ELEMENTS (review.wins)};

  for (guint i = 0; i < review.n_months; i++)
    review.wins[i] = 4 * (int)i;
  add (charts, "A year", "", footing_year_chart_new (&review, CHARTS_TODAY));
}

/* Day by day, and week by week. */
static void
add_task (GPtrArray *charts)
{
  g_autofree char *from = g_strdup (FIRST);
  int at[3][N_WEEKS];
  FootingTaskCourse course = {
      .from = from, .n = 28, .n_days = 1, .at = {at[0], at[1], at[2]}};

  for (int i = 0; i < N_WEEKS; i++) {
    at[0][i] = MAX (6 - i, 0);
    at[2][i] = i % 4;
    at[1][i] = 6 - MIN (at[0][i] + at[2][i], 6);
  }
  add (charts, "A task", "by day", footing_task_chart_new (&course, CHARTS_TODAY));
  course.n = N_WEEKS;
  course.n_days = 7;
  add (charts, "A task", "by week", footing_task_chart_new (&course, CHARTS_TODAY));
}

GPtrArray *
charts_new (void)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func (chart_free);

  add_tracks (charts);
  add_sign (charts);
  add_outcome (charts);
  add_weeks (charts);
  add_year (charts);
  add_task (charts);

  return charts;
}
