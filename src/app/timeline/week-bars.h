/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The bars of the chart of weeks: what each stands for, and what it says in words. Bars
 * are counted from the oldest, which is 0; of many weeks, several share a bar. Dates are
 * local. */
typedef struct {
  GArray *sums; /* FootingWeekCount, of each bar */
  guint n_each; /* weeks of a bar; the newest may stand for fewer */

  /* private */
  char *first;
  char *today;
} FootingWeekBars;

/* Bars for @weeks (FootingWeekCount; one at least), the first of which begins on @first,
 * as they are on @today. */
FootingWeekBars *
footing_week_bars_new (GArray *weeks, const char *first, const char *today);
void footing_week_bars_free (FootingWeekBars *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingWeekBars, footing_week_bars_free)

/* The last day of bar @i: of the newest, today. NULL where there is no such day. Owned by
 * the caller. */
char *footing_week_bars_get_last_day (const FootingWeekBars *self, guint i);

/* What there was in bar @i: "14 wins, 1 setback". Owned by the caller. */
char *footing_week_bars_format_counts (const FootingWeekBars *self, guint i);

/* The days of bar @i: "2–8 March", "This week". Owned by the caller. */
char *footing_week_bars_format_span (const FootingWeekBars *self, guint i);

/* Both: "2–8 March: 3 wins, 1 setback". Owned by the caller. */
char *footing_week_bars_describe (const FootingWeekBars *self, guint i);

/* All of them: "Since 2 March: 14 wins, 1 setback". Owned by the caller. */
char *footing_week_bars_describe_all (const FootingWeekBars *self);

/* What stands below each bar: footing_axis_format_weeks(). Owned by the caller. */
GPtrArray *footing_week_bars_format_axis (const FootingWeekBars *self);

G_END_DECLS
