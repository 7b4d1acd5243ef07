/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-view.h"

struct _FootingTimelineView {
  FootingView parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingTimelineView, footing_timeline_view, FOOTING_TYPE_VIEW)

static void
footing_timeline_view_class_init (FootingTimelineViewClass *klass)
{
}

static void
footing_timeline_view_init (FootingTimelineView *self)
{
}
