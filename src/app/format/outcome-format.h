/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/outcome.h"

G_BEGIN_DECLS

/* "48 → 24 hours"; "" without a measure. Owned by the caller. */
char *footing_outcome_format_measure (FootingOutcome *outcome);

/* The same with its day, "48 → 24 hours by 20 April"; "" without both. Owned by the
 * caller. */
char *footing_outcome_format_aim (FootingOutcome *outcome, const char *today);

/* "Delivered on 20 February"; "" while it is not, or where the day is not known. Owned by
 * the caller. */
char *footing_outcome_format_delivered (FootingOutcome *outcome, const char *today);

/* What @outcome was before each of @changes (FootingAdjustment), a line each: "Until 3
 * March: 60 → 20 tickets by 30 April. Why it changed: two people left"; its title too,
 * where it is another one now. Owned by the caller. */
char *footing_outcome_format_changes (FootingOutcome *outcome,
                                      GPtrArray *changes,
                                      const char *today);

/* What a picture of @n figures of @outcome says, the first and the last of them noted on
 * those local dates: "From 48 on 2 Feb to 33 on 3 Mar, 4 figures. Planned: 48 → 24
 * hours." Owned by the caller. */
char *footing_outcome_format_course (FootingOutcome *outcome,
                                     double first_value,
                                     const char *first_on,
                                     double last_value,
                                     const char *last_on,
                                     guint n,
                                     const char *today);

G_END_DECLS
