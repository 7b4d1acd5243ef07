/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Removes the record @id, all that was typed in it included, and says so by its name, a
 * plan with how much goes with it; Undo says that it is back. */
void footing_remove (FootingContext *context, GType type, const char *id);

G_END_DECLS
