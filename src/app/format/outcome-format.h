/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/outcome.h"

G_BEGIN_DECLS

/* "48 → 24 hours"; "" without a measure. Owned by the caller. */
char *footing_outcome_format_measure (FootingOutcome *outcome);

/* The same with its day, "48 → 24 hours by 20 April"; "" without both. Owned by the
 * caller. */
char *footing_outcome_format_aim (FootingOutcome *outcome, const char *today);

G_END_DECLS
