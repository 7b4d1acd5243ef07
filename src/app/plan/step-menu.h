/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What can be done with a step of the plan beside checking it off, as a menu: moved up
 * and down in its list, to a later day, dropped, brought back. It acts through the
 * actions steps.move (id, by how many places), steps.later (id, in how many days),
 * steps.choose-day (id), steps.drop (id) and steps.bring-back (id) of what holds it. */

/* A button with the menu of @step, made anew each time it is opened. */
GtkWidget *footing_step_menu_button_new (FootingContext *context, FootingStep *step);

/* What it is called for a screen reader follows the step's @title. */
void footing_step_menu_button_set_title (GtkWidget *button, const char *title);

G_END_DECLS
