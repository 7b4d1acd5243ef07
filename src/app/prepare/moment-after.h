/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "autosave.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What comes after a moment, once its day has come (F94): what happened beside what was
 * feared, a win or a setback with its four questions, and the next one, which the action
 * "moment.show" of its window shows. */
#define FOOTING_TYPE_MOMENT_AFTER (footing_moment_after_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingMomentAfter, footing_moment_after, FOOTING, MOMENT_AFTER, AdwBin)

/* Binds the fields by @autosave, which is of the moment and lives until
 * footing_moment_after_clear(). */
void footing_moment_after_load (FootingMomentAfter *self,
                                FootingContext *context,
                                FootingAutosave *autosave,
                                FootingPerspective perspective);

/* Stores what is in its own fields; FALSE when it could not be. */
gboolean footing_moment_after_flush (FootingMomentAfter *self);

/* Lets go of its savers. */
void footing_moment_after_clear (FootingMomentAfter *self);

/* Shows what is to be asked of @moment now, or nothing. */
void footing_moment_after_show (FootingMomentAfter *self, FootingMoment *moment);

G_END_DECLS
