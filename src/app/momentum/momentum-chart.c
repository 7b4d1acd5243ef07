/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-chart.h"
#include "format/axis-format.h"
#include "format/rung-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In pixels. */
#define LANE_HEIGHT 96
#define GLANCE_HEIGHT 32

#define FAINT 0.45

static const FootingWeekTracks *
get_week (const FootingMomentum *momentum, guint i)
{
  return &g_array_index (momentum->weeks, FootingWeekTracks, i);
}

/* --- Priorities ----------------------------------------------------------------- */

/* An even way from where the plan began to the day the outcome is due. */
static void
add_way (FootingChartModel *model, const FootingPriority *priority, guint n_weeks)
{
  g_autofree double *way = g_new (double, n_weeks);

  if (isnan (priority->due) || priority->due <= 0)
    return;

  for (guint i = 0; i < n_weeks; i++)
    way[i] = i + 0.5 <= priority->due ? (i + 0.5) / priority->due : 1;
  footing_chart_model_add_series (model, FOOTING_SERIES_LINE, "footing_line", 1, way);
}

static void
add_priorities (FootingChartModel *model, const FootingMomentum *momentum)
{
  static const char *const colours[] = {"footing_win", "footing_people",
                                        "footing_reflection"};
  /* Blue and violet are one colour to some. */
  static const FootingStepsStyle styles[] = {FOOTING_STEPS_SOLID, FOOTING_STEPS_DASHED,
                                             FOOTING_STEPS_DASH_DOT};
  /* Translators: where an outcome begins, and where it ends; beside a picture */
  const char *words[] = {C_ ("outcome", "Start"), C_ ("outcome", "Delivered"), NULL};

  footing_chart_model_set_scale (model, 1, words);
  for (guint i = 0; i < momentum->priorities->len; i++) {
    const FootingPriority *priority = momentum->priorities->pdata[i];
    g_autofree char *number = g_strdup_printf ("%u", i + 1);

    add_way (model, priority, momentum->n_weeks);
    footing_chart_model_add_series (model, FOOTING_SERIES_STEPS,
                                    colours[i % G_N_ELEMENTS (colours)], 1,
                                    priority->shares);
    footing_chart_model_style_series (model, styles[i % G_N_ELEMENTS (styles)]);
    footing_chart_model_name_series (model, number);
  }
}

/* --- Bars ----------------------------------------------------------------------- */

typedef int (*Count) (const FootingMomentum *momentum, guint i);

static int
count_measured (const FootingMomentum *momentum, guint i)
{
  return get_week (momentum, i)->measured;
}

static int
count_told (const FootingMomentum *momentum, guint i)
{
  return get_week (momentum, i)->told;
}

static int
count_reached (const FootingMomentum *momentum, guint i)
{
  return get_week (momentum, i)->reached;
}

static int
count_done (const FootingMomentum *momentum, guint i)
{
  return get_week (momentum, i)->done;
}

static void
add_bars (FootingChartModel *model,
          const FootingMomentum *momentum,
          const char *colour,
          double strength,
          Count count)
{
  g_autofree double *values = g_new (double, momentum->n_weeks);

  for (guint i = 0; i < momentum->n_weeks; i++)
    values[i] = count (momentum, i);
  footing_chart_model_add_series (model, FOOTING_SERIES_BARS, colour, strength, values);
}

/* At the top of the bar of the week. */
static void
add_updates (FootingChartModel *model, const FootingMomentum *momentum)
{
  for (guint i = 0; i < momentum->n_weeks; i++)
    if (get_week (momentum, i)->updates > 0)
      footing_chart_model_add_mark_above (model, i + 0.5, get_week (momentum, i)->reached,
                                          "fg");
}

/* --- Risk ----------------------------------------------------------------------- */

static void
add_rungs (FootingChartModel *model, const FootingMomentum *momentum)
{
  g_autofree double *values = g_new (double, momentum->n_weeks);
  const char *words[8] = {"", NULL};

  for (guint i = 1; footing_rungs ()[i] != NULL && i + 1 < G_N_ELEMENTS (words); i++)
    words[i] = footing_rung_to_label (footing_rungs ()[i]);
  footing_chart_model_set_scale (model, (int)g_strv_length ((GStrv)words) - 1, words);

  for (guint i = 0; i < momentum->n_weeks; i++)
    values[i] = momentum->rungs[i];
  footing_chart_model_add_series (model, FOOTING_SERIES_STEPS, "footing_experiment", 1,
                                  values);
  for (guint i = 0; i < momentum->predictions->len; i++) {
    const FootingPrediction *prediction = momentum->predictions->pdata[i];

    if (prediction->at >= 0 && prediction->at < momentum->n_weeks)
      footing_chart_model_add_mark (model, prediction->at, prediction->rung,
                                    "footing_experiment", prediction->done);
  }
}

/* --- All of it ------------------------------------------------------------------ */

static void
add_track (FootingChartModel *model, const FootingMomentum *momentum, FootingTrack track)
{
  switch (track) {
  case FOOTING_TRACK_PRIORITIES:
    add_priorities (model, momentum);
    break;
  case FOOTING_TRACK_WINS:
    add_bars (model, momentum, "footing_win", 1, count_measured);
    add_bars (model, momentum, "footing_win", FAINT, count_told);
    break;
  case FOOTING_TRACK_VISIBILITY:
    add_bars (model, momentum, "footing_people", 1, count_reached);
    add_updates (model, momentum);
    break;
  case FOOTING_TRACK_RISK:
    add_rungs (model, momentum);
    break;
  case FOOTING_TRACK_DONE:
    add_bars (model, momentum, "footing_win", 1, count_done);
    break;
  case FOOTING_TRACK_CONVERSATIONS:
  case FOOTING_N_TRACKS:
  default:
    add_bars (model, momentum, "footing_people", 1, count_reached);
  }
}

static void
add_axis (FootingChartModel *model, const FootingMomentum *momentum, const char *today)
{
  g_autoptr (GPtrArray) words =
      footing_axis_format_weeks (momentum->from, momentum->n_weeks, 1, today);

  footing_chart_model_add_words (model, words);
}

FootingChartModel *
footing_momentum_chart_new (const FootingMomentum *momentum,
                            FootingTrack track,
                            FootingLane lane,
                            const char *today)
{
  FootingChartModel *model = footing_chart_model_new (momentum->n_weeks);

  footing_chart_model_set_over (model, momentum->over);
  footing_chart_model_set_inside (model, TRUE);
  footing_chart_model_set_bare (model, lane == FOOTING_GLANCE);
  footing_chart_model_set_height (model,
                                  lane == FOOTING_GLANCE ? GLANCE_HEIGHT : LANE_HEIGHT);
  for (guint i = 0; i < momentum->setbacks->len; i++)
    footing_chart_model_add_upright (
        model, ((const FootingWeekSetback *)momentum->setbacks->pdata[i])->at,
        "footing_setback");
  add_track (model, momentum, track);
  if (lane == FOOTING_LAST_LANE)
    add_axis (model, momentum, today);

  return model;
}

FootingChartModel *
footing_feared_chart_new (const FootingMomentum *momentum)
{
  const guint n = momentum->predictions->len;
  FootingChartModel *model = footing_chart_model_new (n);
  /* Translators: how likely something seemed, beside a picture */
  const char *words[] = {_ ("0%"), "", _ ("50%"), "", _ ("100%"), NULL};

  footing_chart_model_set_scale (model, 4, words);
  footing_chart_model_set_height (model, LANE_HEIGHT);
  for (guint i = 0; i < n; i++) {
    const FootingPrediction *prediction = momentum->predictions->pdata[i];

    if (prediction->likelihood >= 0)
      footing_chart_model_add_mark (model, i + 0.5, prediction->likelihood / 25.0,
                                    "footing_experiment", FALSE);
    if (!isnan (prediction->came_true))
      footing_chart_model_add_mark (model, i + 0.5, 4 * prediction->came_true,
                                    "footing_win", TRUE);
  }

  return model;
}
