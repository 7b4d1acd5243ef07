/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/moves.h"
#include "sign-state.h"

G_BEGIN_DECLS

/* Makes what helps with the sign of @row a step of the current plan, as @acceptance has
 * it, and says so with Undo; what was typed for it in @row is not kept any more. */
void footing_sign_step_add (FootingContext *context,
                            FootingSignState *row,
                            const FootingAcceptance *acceptance);

G_END_DECLS
