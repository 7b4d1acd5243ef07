/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How values are drawn along the axis. Where a value is NAN there is a gap. */
typedef enum {
  FOOTING_SERIES_BARS,  /* one above the other, where there are several of them */
  FOOTING_SERIES_STEPS, /* level at each place, with a riser to the next */
  FOOTING_SERIES_LINE,  /* straight from place to place, dashed: a way that is meant */
} FootingSeriesKind;

/* How steps are drawn, so that several are told apart without their colours. */
typedef enum {
  FOOTING_STEPS_SOLID,
  FOOTING_STEPS_DASHED,
  FOOTING_STEPS_DASH_DOT,
} FootingStepsStyle;

/* A line through the whole chart, at a value. */
typedef enum {
  FOOTING_LEVEL_DASHED,
  FOOTING_LEVEL_DOTTED,
} FootingLevelStyle;

/* What a chart shows, at places along an axis, the oldest first. It knows nothing of
 * where that is drawn; what is said of it to those who do not see it is for whoever makes
 * it. */
typedef struct _FootingChartModel FootingChartModel;

/* With @n places. */
FootingChartModel *footing_chart_model_new (guint n);
FootingChartModel *footing_chart_model_ref (FootingChartModel *self);
void footing_chart_model_unref (FootingChartModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingChartModel, footing_chart_model_unref)

guint footing_chart_model_get_n (const FootingChartModel *self);

/* Adds a series of a value for each place, in the named colour @colour, which is fainter
 * where @strength is below 1. */
void footing_chart_model_add_series (FootingChartModel *self,
                                     FootingSeriesKind kind,
                                     const char *colour,
                                     double strength,
                                     const double *values);

/* Adds @word at the end of the series that was added last: above its last value. */
void footing_chart_model_name_series (FootingChartModel *self, const char *word);

/* Draws the steps that were added last in @style; they are solid without it. */
void footing_chart_model_style_series (FootingChartModel *self, FootingStepsStyle style);

/* The scale goes from 0 to @most, and has @words (NULL-terminated, from 0 on, "" for
 * none) instead of numbers. Without it, it goes as high as there are bars, in whole
 * numbers. */
void footing_chart_model_set_scale (FootingChartModel *self,
                                    int most,
                                    const char *const *words);

/* Adds a line at @value, which has @word by it (or NULL): at its end, as far as that
 * crosses nothing. */
void footing_chart_model_add_level (FootingChartModel *self,
                                    double value,
                                    FootingLevelStyle style,
                                    const char *word);

/* Adds an upright line at @at (in places, 0 is where the first begins) in the named
 * colour @colour. */
void
footing_chart_model_add_upright (FootingChartModel *self, double at, const char *colour);

/* Adds @word above the upright line that was added last; one at most has one. */
void footing_chart_model_name_upright (FootingChartModel *self, const char *word);

/* Puts a mark at @value, the middle of it at @at: a filled one, or the outline of one. */
void footing_chart_model_add_mark (FootingChartModel *self,
                                   double at,
                                   double value,
                                   const char *colour,
                                   gboolean filled);

/* Puts a filled one just above @value, and so above a bar that is as high. */
void footing_chart_model_add_mark_above (FootingChartModel *self,
                                         double at,
                                         double value,
                                         const char *colour);

/* Puts a diamond below the axis, at the place @i; and keeps the room for them, so that
 * the chart is as high without one. */
void footing_chart_model_mark (FootingChartModel *self, guint i);
void footing_chart_model_keep_mark_room (FootingChartModel *self);

/* Adds a word below the axis where the place @i begins; they come in order, and those
 * that would run into another are left out. */
void footing_chart_model_add_word (FootingChartModel *self, guint i, const char *word);

/* Adds those of @words (char *, NULL for none), the first at the first place. */
void footing_chart_model_add_words (FootingChartModel *self, GPtrArray *words);

/* Whether the last place is over, too (FALSE at first: its bar is an outline); and
 * whether a word is of its place alone, and in the middle below it (FALSE at first). */
void footing_chart_model_set_over (FootingChartModel *self, gboolean over);
void footing_chart_model_set_named (FootingChartModel *self, gboolean named);

/* The height of what is drawn above the axis, in pixels. A bare one has neither a scale
 * nor words, and fills what there is. */
void footing_chart_model_set_height (FootingChartModel *self, int height);
void footing_chart_model_set_bare (FootingChartModel *self, gboolean bare);

/* Whether the words of the scale are inside, so that charts below one another have one
 * axis. */
void footing_chart_model_set_inside (FootingChartModel *self, gboolean inside);

G_END_DECLS
