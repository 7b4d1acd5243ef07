/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* A plan that was started, and the draft that it was. */
typedef struct _FootingStart FootingStart;

/* Starts @recovery by footing_plan_start(), a @brief one by footing_plan_start_brief().
 * Owned by the caller; NULL with @error. */
FootingStart *footing_start_plan (FootingStore *store,
                                  const char *recovery,
                                  gboolean brief,
                                  GError **error);
void footing_start_free (FootingStart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingStart, footing_start_free)

/* Takes the start back: the plan is the draft again that it was. What the start has made
 * is gone, unless somebody has written in it since: then it stays, and an entry goes to
 * the bin. What was written or logged since stays, too. */
gboolean
footing_start_take_back (FootingStart *self, FootingStore *store, GError **error);

G_END_DECLS
