/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The steps of a plan (F7–F11): what is open, in the order that somebody gives it, what
 * is practised and what is smaller for now; what is done or dropped is folded away. */
#define FOOTING_TYPE_PLAN_STEPS (footing_plan_steps_get_type ())
G_DECLARE_FINAL_TYPE (FootingPlanSteps, footing_plan_steps, FOOTING, PLAN_STEPS, AdwBin)

/* Once, before it is shown. */
void footing_plan_steps_set_context (FootingPlanSteps *self, FootingContext *context);

/* Shows the plan @recovery from now on (NULL for none), worded for @perspective; nothing
 * of another one stays. Its steps are there with the next refresh. */
void footing_plan_steps_set_plan (FootingPlanSteps *self,
                                  const char *recovery,
                                  FootingPerspective perspective);

/* Shows its steps as they are in the file now. */
void footing_plan_steps_refresh (FootingPlanSteps *self);

G_END_DECLS
