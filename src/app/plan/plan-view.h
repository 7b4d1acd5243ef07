/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_PLAN_VIEW (footing_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (FootingPlanView, footing_plan_view, FOOTING, PLAN_VIEW, FootingView)

G_END_DECLS
