/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/choice-row.h"

G_BEGIN_DECLS

/* Offers the newest setbacks of @recovery (or NULL) up to @date (local; "" for any) in
 * @row, by their ids, and none as ""; not @entry itself (or NULL). @chosen is chosen; it
 * and @kept (both or either may be NULL) are offered though they may be older, later, or
 * in the bin. Called again for another @date. */
void footing_answers_choice_load (FootingChoiceRow *row,
                                  FootingContext *context,
                                  const char *recovery,
                                  const char *entry,
                                  const char *date,
                                  const char *chosen,
                                  const char *kept);

/* Shows @row where there is something to choose, and an entry of @kind can answer it. */
void footing_answers_choice_update (FootingChoiceRow *row, const char *kind);

G_END_DECLS
