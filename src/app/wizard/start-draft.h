/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Starts the draft @recovery, a @brief one with what it has, makes it the current plan
 * and says so with Undo: that brings the draft back as it was, and the plan that was
 * current before. FALSE, with the reason said, when it cannot start. */
gboolean
footing_draft_start (FootingContext *context, const char *recovery, gboolean brief);

G_END_DECLS
