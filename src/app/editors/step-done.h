/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Marks the step with @id as done and says so in a toast called @text, with Undo. FALSE,
 * with the reason said, when it could not be stored. */
gboolean footing_step_done (FootingContext *context, const char *id, const char *text);

/* Opens it again, and says so with Undo. */
gboolean footing_step_reopen (FootingContext *context, const char *id);

G_END_DECLS
