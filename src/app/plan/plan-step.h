/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A step on the plan page: a FootingStepRow with a box to check it off (F7), what it
 * answers, and what happened once it is done (F8); a handle and a menu to move it, and to
 * end it otherwise (F11). For a FootingPlanSteps. */
GtkWidget *footing_plan_step_new (FootingContext *context,
                                  FootingStep *step,
                                  FootingPerspective perspective);

/* Says to a screen reader that @row stands at @place (from 0) of @n; whoever is there
 * hears it when that changes. */
void footing_plan_step_set_place (GtkWidget *row, int place, int n);

/* Whether there is little room: the words have it, and there is no handle. */
void footing_plan_step_set_narrow (GtkWidget *row, gboolean narrow);

/* Shows @step as it is now. */
void footing_plan_step_update (GtkWidget *row, FootingStep *step);

G_END_DECLS
