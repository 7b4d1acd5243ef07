/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format/momentum-format.h"
#include "widgets/chart-model.h"

G_BEGIN_DECLS

/* How a track is drawn. */
typedef enum {
  FOOTING_LANE,      /* with its scale; below one another they have one axis */
  FOOTING_LAST_LANE, /* the same, with the words of the axis below it */
  FOOTING_GLANCE,    /* small, with neither */
} FootingLane;

/* The picture of @track, with the setbacks upright in it; @today is a local date. Owned
 * by the caller. */
FootingChartModel *footing_momentum_chart_new (const FootingMomentum *momentum,
                                               FootingTrack track,
                                               FootingLane lane,
                                               const char *today);

/* What was feared against what came, one after the other: how likely it seemed as an
 * outline, how much came true filled. Owned by the caller. */
FootingChartModel *footing_feared_chart_new (const FootingMomentum *momentum);

G_END_DECLS
