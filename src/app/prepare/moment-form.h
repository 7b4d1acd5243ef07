/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All that belongs to one exposed moment (F94): what it is met with, its risks and its
 * rehearsals, its reminders, and what comes after it. */
#define FOOTING_TYPE_MOMENT_FORM (footing_moment_form_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingMomentForm, footing_moment_form, FOOTING, MOMENT_FORM, AdwBin)

GtkWidget *footing_moment_form_new (FootingContext *context,
                                    FootingMoment *moment,
                                    FootingPerspective perspective);

/* The id of the moment. Borrowed. */
const char *footing_moment_form_get_id (FootingMomentForm *self);

/* Stores what is typed; FALSE when it could not be. */
gboolean footing_moment_form_flush (FootingMomentForm *self);

/* Shows @moment, the same one, as it is now. */
void footing_moment_form_show (FootingMomentForm *self, FootingMoment *moment);

/* The focus goes to its first field. */
void footing_moment_form_focus (FootingMomentForm *self);

G_END_DECLS
