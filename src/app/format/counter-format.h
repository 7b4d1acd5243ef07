/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "plan/thoughts.h"

G_BEGIN_DECLS

/* Why @win is brought up against a thought: "Has “demo” in it, too". Owned by the caller.
 */
char *footing_counter_format_reason (const FootingCounterWin *win,
                                     FootingGuidance *guidance,
                                     FootingPerspective perspective);

/* What is said where no win is there to be brought up: the step of the plan @recovery (or
 * NULL) that is next, or what a small win would be. Owned by the caller. */
char *footing_counter_format_none (FootingStore *store, const char *recovery);

/* The thought of @entry, to be named below what is fairer: "Instead of “I always fail”";
 * "" when it has none. Owned by the caller. */
char *footing_counter_format_thought (FootingEntry *entry);

/* What @entry is called, with its thought where it has one: “Once”, instead of “Always”.
 * Owned by the caller. */
char *footing_counter_format_title (FootingEntry *entry);

G_END_DECLS
