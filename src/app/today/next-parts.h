/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* F98: what could be added to the plan next, at most two parts of it; each leads to its
 * page and can be declined. Hidden when there is nothing. */
#define FOOTING_TYPE_NEXT_PARTS (footing_next_parts_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingNextParts, footing_next_parts, FOOTING, NEXT_PARTS, AdwPreferencesGroup)

/* Shows what @recovery (or NULL) has no word on. */
void footing_next_parts_update (FootingNextParts *self,
                                FootingContext *context,
                                FootingRecovery *recovery);

G_END_DECLS
