/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SIGNS_VIEW (footing_signs_view_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSignsView, footing_signs_view, FOOTING, SIGNS_VIEW, FootingView)

G_END_DECLS
