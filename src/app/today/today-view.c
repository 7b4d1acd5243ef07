/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today-view.h"

struct _FootingTodayView {
  FootingView parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingTodayView, footing_today_view, FOOTING_TYPE_VIEW)

static void
footing_today_view_class_init (FootingTodayViewClass *klass)
{
}

static void
footing_today_view_init (FootingTodayView *self)
{
}
