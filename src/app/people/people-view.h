/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_PEOPLE_VIEW (footing_people_view_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPeopleView, footing_people_view, FOOTING, PEOPLE_VIEW, FootingView)

G_END_DECLS
