/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/moves.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How a step is carried out (F90): what was noted with it, what to do in order, what one
 * could say, what to mind, when it is done, why it is here and the article about it. */
GtkWidget *footing_move_help_new (FootingGuidance *guidance, const FootingHelp *help);

/* A button that opens this for @step; NULL when the step neither comes from a move nor
 * has a note. The help is read when it is opened. */
GtkWidget *footing_move_help_button_new (FootingContext *context, FootingStep *step);

/* Names it for a screen reader by the step's title. */
void footing_move_help_button_set_title (GtkWidget *button, const char *title);

G_END_DECLS
