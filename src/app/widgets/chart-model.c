/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-model-private.h"

/* In pixels. */
#define HEIGHT 112

static void
clear_series (gpointer data)
{
  g_free (((ChartSeries *)data)->values);
  g_free (((ChartSeries *)data)->word);
}

static void
clear_level (gpointer data)
{
  g_free (((ChartLevel *)data)->word);
}

static void
clear_upright (gpointer data)
{
  g_free (((ChartUpright *)data)->word);
}

static void
clear_word (gpointer data)
{
  g_free (((ChartWord *)data)->text);
}

FootingChartModel *
footing_chart_model_new (guint n)
{
  FootingChartModel *self = g_new0 (FootingChartModel, 1);

  g_ref_count_init (&self->refs);
  self->n = n;
  self->height = HEIGHT;
  self->series = g_array_new (FALSE, FALSE, sizeof (ChartSeries));
  self->levels = g_array_new (FALSE, FALSE, sizeof (ChartLevel));
  self->uprights = g_array_new (FALSE, FALSE, sizeof (ChartUpright));
  self->marks = g_array_new (FALSE, FALSE, sizeof (ChartMark));
  self->words = g_array_new (FALSE, FALSE, sizeof (ChartWord));
  self->marked = g_new0 (gboolean, n);
  g_array_set_clear_func (self->series, clear_series);
  g_array_set_clear_func (self->levels, clear_level);
  g_array_set_clear_func (self->uprights, clear_upright);
  g_array_set_clear_func (self->words, clear_word);

  return self;
}

FootingChartModel *
footing_chart_model_ref (FootingChartModel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->refs);

  return self;
}

void
footing_chart_model_unref (FootingChartModel *self)
{
  if (self == NULL || !g_ref_count_dec (&self->refs))
    return;

  g_array_unref (self->series);
  g_array_unref (self->levels);
  g_array_unref (self->uprights);
  g_array_unref (self->marks);
  g_array_unref (self->words);
  g_free (self->marked);
  g_strfreev (self->scale);
  g_free (self);
}

guint
footing_chart_model_get_n (const FootingChartModel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

void
footing_chart_model_add_series (FootingChartModel *self,
                                FootingSeriesKind kind,
                                const char *colour,
                                double strength,
                                const double *values)
{
  ChartSeries added = {
      .kind = kind, .colour = g_intern_string (colour), .strength = strength};

  g_return_if_fail (self != NULL);

  added.values = g_memdup2 (values, self->n * sizeof *values);
  g_array_append_val (self->series, added);
}

void
footing_chart_model_name_series (FootingChartModel *self, const char *word)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->series->len > 0);

  g_array_index (self->series, ChartSeries, self->series->len - 1).word = g_strdup (word);
}

void
footing_chart_model_style_series (FootingChartModel *self, FootingStepsStyle style)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->series->len > 0);

  g_array_index (self->series, ChartSeries, self->series->len - 1).style = style;
}

void
footing_chart_model_set_scale (FootingChartModel *self,
                               int most,
                               const char *const *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (most > 0);

  self->most = most;
  g_strfreev (self->scale);
  self->scale = g_strdupv ((GStrv)words);
}

void
footing_chart_model_add_level (FootingChartModel *self,
                               double value,
                               FootingLevelStyle style,
                               const char *word)
{
  const ChartLevel added = {value, style, g_strdup (word)};

  g_return_if_fail (self != NULL);

  g_array_append_val (self->levels, added);
}

void
footing_chart_model_add_upright (FootingChartModel *self, double at, const char *colour)
{
  const ChartUpright added = {at, g_intern_string (colour), NULL};

  g_return_if_fail (self != NULL);

  g_array_append_val (self->uprights, added);
}

void
footing_chart_model_name_upright (FootingChartModel *self, const char *word)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->uprights->len > 0);

  g_array_index (self->uprights, ChartUpright, self->uprights->len - 1).word =
      g_strdup (word);
}

void
footing_chart_model_add_mark (
    FootingChartModel *self, double at, double value, const char *colour, gboolean filled)
{
  const ChartMark added = {at, value, g_intern_string (colour), filled, FALSE};

  g_return_if_fail (self != NULL);

  g_array_append_val (self->marks, added);
}

void
footing_chart_model_add_mark_above (FootingChartModel *self,
                                    double at,
                                    double value,
                                    const char *colour)
{
  const ChartMark added = {at, value, g_intern_string (colour), TRUE, TRUE};

  g_return_if_fail (self != NULL);

  g_array_append_val (self->marks, added);
}

void
footing_chart_model_mark (FootingChartModel *self, guint i)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (i < self->n);

  self->marked[i] = TRUE;
  self->has_mark_room = TRUE;
}

void
footing_chart_model_keep_mark_room (FootingChartModel *self)
{
  g_return_if_fail (self != NULL);

  self->has_mark_room = TRUE;
}

void
footing_chart_model_add_word (FootingChartModel *self, guint i, const char *word)
{
  const ChartWord added = {i, g_strdup (word)};

  g_return_if_fail (self != NULL);

  g_array_append_val (self->words, added);
}

void
footing_chart_model_add_words (FootingChartModel *self, GPtrArray *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  for (guint i = 0; i < words->len; i++)
    if (words->pdata[i] != NULL)
      footing_chart_model_add_word (self, i, words->pdata[i]);
}

void
footing_chart_model_set_over (FootingChartModel *self, gboolean over)
{
  g_return_if_fail (self != NULL);

  self->over = over;
}

void
footing_chart_model_set_named (FootingChartModel *self, gboolean named)
{
  g_return_if_fail (self != NULL);

  self->named = named;
}

void
footing_chart_model_set_height (FootingChartModel *self, int height)
{
  g_return_if_fail (self != NULL);

  self->height = height;
}

void
footing_chart_model_set_bare (FootingChartModel *self, gboolean bare)
{
  g_return_if_fail (self != NULL);

  self->bare = bare;
}

void
footing_chart_model_set_inside (FootingChartModel *self, gboolean inside)
{
  g_return_if_fail (self != NULL);

  self->inside = inside;
}
