/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"
#include "widgets/choice-row.h"

G_BEGIN_DECLS

/* Offers the outcomes of @recovery (or NULL) in @row, by their ids, and none as "".
 * @chosen is chosen; it and @kept (both or either may be NULL) are offered though they
 * may be in the bin. Hidden while there is none. */
void footing_outcome_choice_load (FootingChoiceRow *row,
                                  FootingStore *store,
                                  const char *recovery,
                                  const char *chosen,
                                  const char *kept);

G_END_DECLS
