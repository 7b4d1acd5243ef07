/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A step on the plan page: a FootingStepRow with a box to check it off (F7), what it
 * answers, and what happened once it is done (F8). */
GtkWidget *footing_plan_step_new (FootingContext *context,
                                  FootingStep *step,
                                  FootingPerspective perspective);

/* Shows @step as it is now. */
void footing_plan_step_update (GtkWidget *row, FootingStep *step);

G_END_DECLS
