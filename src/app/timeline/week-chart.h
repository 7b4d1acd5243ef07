/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Wins per week as bars, the newest at the end, and a mark over weeks with a setback
 * (F20). What it shows is also said in words. */
#define FOOTING_TYPE_WEEK_CHART (footing_week_chart_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingWeekChart, footing_week_chart, FOOTING, WEEK_CHART, GtkWidget)

GtkWidget *footing_week_chart_new (void);

/* Shows @weeks (FootingWeekCount), the first of which begins on @first, as they are on
 * @today (both local dates). */
void footing_week_chart_set_weeks (FootingWeekChart *self,
                                   GArray *weeks,
                                   const char *first,
                                   const char *today);

/* What it says to those who do not see it. */
const char *footing_week_chart_get_summary (FootingWeekChart *self);

G_END_DECLS
