/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/debrief.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button of the debrief makes something that was written down a commitment. */

/* Shows @state on @button: called @ready until it was pressed and @committed afterwards,
 * it can be pressed in between alone, and its tooltip says why it cannot. */
void footing_debrief_button_show (GtkButton *button,
                                  FootingDebriefState state,
                                  const char *ready,
                                  const char *committed);

/* The focus goes from @button, which does its part now and takes no keys after that, to
 * the first of @others (GtkButton, or NULL) that can be pressed, else to @next. */
void footing_debrief_button_leave (GtkButton *button, GPtrArray *others, GtkWidget *next);

G_END_DECLS
