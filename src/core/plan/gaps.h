/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/frame.h"
#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What goes into the gaps of a move's sentence (F90): what a plan knows, and what is
 * typed where it does not. */

/* What @recovery knows for the gaps of @move's frame, into @filling, which is empty. */
gboolean footing_plan_fill_gaps (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *recovery,
                                 const FootingGuide *move,
                                 FootingFilling *filling,
                                 GError **error);

/* What somebody has @typed for @slot, as the sentence says it: "May" becomes "that I lean
 * towards May"; for the day, @typed is the code of a weekday. Nothing leaves the gap. */
void footing_gap_take (FootingFilling *filling, FootingSlot slot, const char *typed);

/* "on Thursdays" for "thu", NULL for no weekday; and the other way round, "" where it is
 * none. Static. */
const char *footing_gap_name_day (const char *code);
const char *footing_gap_find_day (const char *text);

G_END_DECLS
