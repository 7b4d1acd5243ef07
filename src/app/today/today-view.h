/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_TODAY_VIEW (footing_today_view_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTodayView, footing_today_view, FOOTING, TODAY_VIEW, FootingView)

G_END_DECLS
