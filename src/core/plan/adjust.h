/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* A plan is adjusted, not restarted (F11): once it has started, an outcome that says what
 * it is to be is changed with a reason, and what it was is kept. */

/* Whether @outcome is changed so: its plan has started, and nothing is missing of it. */
gboolean footing_outcome_is_settled (FootingOutcome *outcome, FootingRecovery *recovery);

/* Whether @wanted says something else than @outcome: another title, measure or day. */
gboolean footing_outcome_is_adjusted (FootingOutcome *outcome, FootingOutcome *wanted);

/* Makes the outcome in the file say what @wanted does, which has its id; what it was is
 * kept as of today, with @reason, one line or "". @adjustment gets the id of that, owned
 * by the caller, or NULL when nothing is different. FOOTING_ERROR_INVALID while something
 * is missing of @wanted. One transaction. */
gboolean footing_outcomes_adjust (FootingStore *store,
                                  FootingOutcome *wanted,
                                  const char *reason,
                                  char **adjustment,
                                  GError **error);

/* Takes the adjustment with the id @adjustment back: its outcome is what it was, and
 * nothing is kept of it. */
gboolean footing_outcomes_take_back_adjustment (FootingStore *store,
                                                const char *adjustment,
                                                GError **error);

G_END_DECLS
