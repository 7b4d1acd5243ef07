/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Answers an occurrence, as its notification does: "done", "snooze" or "skip" (others are
 * ignored). Says so in a toast, with Undo where it can be undone; an occurrence that is
 * gone, or answered already, is left alone without a word. */
void footing_answer_ritual (FootingContext *context,
                            const char *occurrence,
                            const char *answer);

G_END_DECLS
