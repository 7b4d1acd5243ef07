/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "week-chart.h"

G_BEGIN_DECLS

/* Shows in @chart what is in @store of @recovery, or of all (NULL); @oldest is the day of
 * the oldest entry (as in FootingEntryKey), 0 for none. With @choose it shows the
 * shortest range that is worth drawing, else the one that it has. Whether it is worth
 * drawing: one lone bar says less than nothing. What cannot be read leaves it as it was.
 */
gboolean footing_week_chart_fill (FootingWeekChart *chart,
                                  FootingStore *store,
                                  const char *recovery,
                                  int oldest,
                                  gboolean choose);

G_END_DECLS
