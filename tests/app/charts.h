/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* The day on which they are seen, a local date. */
#define CHARTS_TODAY "2026-03-05"

/* One picture of the program. */
typedef struct {
  char *name;
  FootingChartModel *model;
} Chart;

/* Every kind of picture there is, of ten years of weeks with something in each of them:
 * Chart. Owned by the caller. */
GPtrArray *charts_new (void);

G_END_DECLS
