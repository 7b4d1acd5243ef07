/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Makes the plan with @id "active", "paused", "recovered" or "archived" and says so, with
 * Undo. FALSE, with the reason said, when it could not be stored. */
gboolean
footing_plan_state_set (FootingContext *context, const char *id, const char *state);

/* Ticks that whose plan it is is back on their feet, or takes the tick back; the same. */
gboolean
footing_plan_state_set_on_feet (FootingContext *context, const char *id, gboolean ticked);

/* Shows initials in place of the names of people in the plan with @id (F63), or the names
 * again; the same. */
gboolean footing_plan_state_set_initials (FootingContext *context,
                                          const char *id,
                                          gboolean initials);

G_END_DECLS
