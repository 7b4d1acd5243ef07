/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far the chart looks back. */
typedef enum {
  FOOTING_RANGE_QUARTER,
  FOOTING_RANGE_YEAR,
  FOOTING_RANGE_ALL,
  FOOTING_N_RANGES,
} FootingRange;

/* Wins per week as bars, the newest at the end, and a mark under weeks with a setback
 * (F20), of a quarter, a year or all there is. What it shows is also said in words: as a
 * whole, and week by week where one points.
 *
 * Properties: "range" (a FootingRange as an int; what somebody has chosen, or was set).
 *
 * Signal:
 *
 *   chosen (FootingWeekChart *, int day)
 *
 * weeks were pressed, the last day of which is @day (as in FootingEntryKey). */
#define FOOTING_TYPE_WEEK_CHART (footing_week_chart_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingWeekChart, footing_week_chart, FOOTING, WEEK_CHART, GtkWidget)

GtkWidget *footing_week_chart_new (void);

FootingRange footing_week_chart_get_range (FootingWeekChart *self);
void footing_week_chart_set_range (FootingWeekChart *self, FootingRange range);

/* How many weeks a @range has; @n_all is how many there are. */
guint footing_range_count_weeks (FootingRange range, guint n_all);

/* Shows @weeks (FootingWeekCount), the first of which begins on @first, as they are on
 * @today (both local dates): of many, several as one bar. */
void footing_week_chart_set_weeks (FootingWeekChart *self,
                                   GArray *weeks,
                                   const char *first,
                                   const char *today);

/* What it says to those who do not see it. */
const char *footing_week_chart_get_summary (FootingWeekChart *self);

G_END_DECLS
