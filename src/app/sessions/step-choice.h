/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Steps of the plan, with a check for each that stands in a text as a line of its own: to
 * take them in and to leave them out. Hidden while there is none. The text is what is
 * kept; what is typed there checks them as well. */
#define FOOTING_TYPE_STEP_CHOICE (footing_step_choice_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingStepChoice, footing_step_choice, FOOTING, STEP_CHOICE, AdwPreferencesGroup)

/* The text, and the heading in it that the lines stand below, or NULL. Called once. */
void footing_step_choice_follow (FootingStepChoice *self,
                                 GtkTextBuffer *buffer,
                                 const char *heading);

/* Offers @lines (char *) of the plan that @record is a part of; NULL is none. They are
 * read as the plan shows them, and go into the text as they are. */
void
footing_step_choice_show (FootingStepChoice *self, GPtrArray *lines, gpointer record);

G_END_DECLS
