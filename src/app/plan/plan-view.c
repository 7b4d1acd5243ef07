/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-view.h"

struct _FootingPlanView {
  FootingView parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingPlanView, footing_plan_view, FOOTING_TYPE_VIEW)

static void
footing_plan_view_class_init (FootingPlanViewClass *klass)
{
}

static void
footing_plan_view_init (FootingPlanView *self)
{
}
