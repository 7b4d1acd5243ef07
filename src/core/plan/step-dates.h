/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* A step for which this is not the time: it gets a later day, or is dropped and perhaps
 * brought back. A reduced scope and the step that restores it go together. */

/* The day of @step: when it is to be done; of a reduced scope, when it ends. "" for none.
 * Borrowed from @step. */
const char *footing_step_get_day (FootingStep *step);

/* Makes @day (a local date, today or later) the day of @step. What restores a scope has
 * the day on which the scope ends. FOOTING_ERROR_INVALID for another day. */
gboolean footing_steps_reschedule (FootingStore *store,
                                   const char *step,
                                   const char *day,
                                   GError **error);

/* Gives it the day again that it had in @before. */
gboolean
footing_steps_put_back_day (FootingStore *store, FootingStep *before, GError **error);

/* Whether @step is there to be dropped: it is open, or a reduced scope, also one that was
 * set up. */
gboolean footing_step_may_be_dropped (FootingStep *step);

/* Drops @step today, if it may be: @why is one line, or "". With a reduced scope goes
 * the step that restores it. */
gboolean footing_steps_drop (FootingStore *store,
                             const char *step,
                             const char *why,
                             GError **error);

/* Makes @step what it was before it was dropped, if it was. */
gboolean footing_steps_bring_back (FootingStore *store, const char *step, GError **error);

/* Makes of @before open or dropped what it was, for that reason: undoes the one and the
 * other. */
gboolean
footing_steps_put_back_dropped (FootingStore *store, FootingStep *before, GError **error);

G_END_DECLS
