/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

/* The timeline (F20, F22, F23). The action "timeline.search" goes to its search. */
#define FOOTING_TYPE_TIMELINE_VIEW (footing_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineView, footing_timeline_view, FOOTING, TIMELINE_VIEW, FootingView)

G_END_DECLS
