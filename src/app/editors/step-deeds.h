/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What is done with a step of the plan by one press beside checking it off: each says
 * what it did in a toast, with Undo. What is typed is stored before. FALSE, with the
 * reason said, when it could not be stored. */

/* The step @id as it is now, all that was typed in it included; NULL, with the reason
 * said, when it cannot be read. Owned by the caller. */
FootingStep *footing_step_read (FootingContext *context, const char *id);

/* Moves the step with @id to @place in its list, from 0, or to the end that is nearer;
 * nothing is said where it is there already. */
gboolean footing_step_move (FootingContext *context, const char *id, int place);

/* Moves it to @day, a local date; nothing is said where that is its day. The reason why
 * it cannot be is left in @error, for where the day was asked for. */
gboolean footing_step_reschedule (FootingContext *context,
                                  const char *id,
                                  const char *day,
                                  GError **error);

/* Drops it for the reason @why, one line or "", or opens it again. */
gboolean footing_step_drop (FootingContext *context, const char *id, const char *why);
gboolean footing_step_bring_back (FootingContext *context, const char *id);

G_END_DECLS
