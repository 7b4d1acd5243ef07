/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* How a talk could begin that repairs a relationship (F52): what happened, what was
 * learned (which is left to whoever says it), what was done since, what comes next, from
 * the plan of @person as far as that says so and it is for them (plan/telling.h), with
 * "…" for the rest. Owned by the caller; NULL with @error set. */
char *
footing_opening_suggest (FootingContext *context, FootingPerson *person, GError **error);

G_END_DECLS
