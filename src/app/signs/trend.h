/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FootingTrendData:
 * @values: an answer for each check-in, the oldest first; 0–4, -1 for unanswered
 * @n_values: how many
 * @first: the answer of the first check-in, or -1
 * @before: the answer for the time before the setback, or -1
 * @began: the position of the first check-in since its move is in the plan, or -1
 */
typedef struct {
  const int *values;
  guint n_values;
  int first;
  int before;
  int began;
} FootingTrendData;

/* How a sign went over the check-ins: a small line, the first check-in dashed, the time
 * before dotted, and a tick where its move began. It reads itself out in words (F31). */
#define FOOTING_TYPE_TREND (footing_trend_get_type ())
G_DECLARE_FINAL_TYPE (FootingTrend, footing_trend, FOOTING, TREND, GtkWidget)

GtkWidget *footing_trend_new (void);

/* Shows a copy of @data; only the last 24 check-ins are drawn. */
void footing_trend_show (FootingTrend *self, const FootingTrendData *data);

/* What is drawn, in words; borrowed. */
const char *footing_trend_get_text (FootingTrend *self);

G_END_DECLS
