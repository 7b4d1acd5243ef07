/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What of the plan @recovery holds every word of @text, compared as fold.h says, in
 * anything that was typed there: what was prepared, people, outcomes and steps, in that
 * order, @limit of them at most; nothing when @text is blank. What is on the timeline is
 * found there. An array of records, owned by the caller; NULL with @error. */
GPtrArray *footing_store_find_in_plan (FootingStore *self,
                                       const char *recovery,
                                       const char *text,
                                       guint limit,
                                       GError **error);

G_END_DECLS
