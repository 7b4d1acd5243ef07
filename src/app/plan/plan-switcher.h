/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* H10: which plan the window shows, and with several a menu to show another. It is not
 * there while no plan was started. */
#define FOOTING_TYPE_PLAN_SWITCHER (footing_plan_switcher_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPlanSwitcher, footing_plan_switcher, FOOTING, PLAN_SWITCHER, AdwBin)

/* Follows the current plan of @context, from now on. */
void footing_plan_switcher_follow (FootingPlanSwitcher *self, FootingContext *context);

/* Shares the room of a header with the views that are in @views, in its middle: a name is
 * read as far as they can give way. */
void footing_plan_switcher_share (FootingPlanSwitcher *self, AdwClamp *views);

/* From now on it is not there: something else needs its room. */
void footing_plan_switcher_give_way (FootingPlanSwitcher *self);

G_END_DECLS
