/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One bar of a chart. */
typedef struct {
  int value;       /* 0 or more */
  gboolean marked; /* a diamond on the axis below it */
} FootingBar;

/* Bars along an axis, the oldest first, with words below it. One of them is pointed at,
 * by the pointer or by the arrow keys; what it says is for whoever uses the chart to say.
 *
 * Properties: "pointed" (its number, or -1 for none).
 *
 * Signal:
 *
 *   chosen (FootingBarChart *, guint i)
 *
 * a bar was pressed, or Enter on it. */
#define FOOTING_TYPE_BAR_CHART (footing_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (FootingBarChart, footing_bar_chart, FOOTING, BAR_CHART, GtkWidget)

/* Shows @bars (FootingBar); the last one is not over yet, unless that is said. Words from
 * before are gone. */
void footing_bar_chart_set_bars (FootingBarChart *self, GArray *bars);

/* Whether the last one is over, too; FALSE at first. */
void footing_bar_chart_set_over (FootingBarChart *self, gboolean over);

/* Whether a word is of its bar alone and stands in the middle below it, rather than where
 * something begins; FALSE at first. */
void footing_bar_chart_set_named (FootingBarChart *self, gboolean named);

/* Adds a word where the bar @i begins; they come in order, and where they would run into
 * one another only every second is shown, or every third, and so on. */
void footing_bar_chart_add_word (FootingBarChart *self, guint i, const char *word);

/* The bar that is pointed at, or -1; and points at one. */
int footing_bar_chart_get_pointed (FootingBarChart *self);
void footing_bar_chart_set_pointed (FootingBarChart *self, int i);

G_END_DECLS
