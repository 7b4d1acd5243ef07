/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare.h"

G_BEGIN_DECLS

/* Reads how far @page of @recovery is into @state, which is filled anew. Errors are those
 * of the store. */
gboolean footing_prepared_read (FootingStore *store,
                                const char *recovery,
                                FootingPreparePage page,
                                FootingPrepared *state,
                                GError **error);

/* Whether @state of @page asks for something on @today, a local date: a moment from the
 * day before it until it was looked back on, a decision that is ready to move up, the
 * others from their day on; nothing that is over or not agreed yet. */
gboolean footing_prepared_is_due (FootingPreparePage page,
                                  const FootingPrepared *state,
                                  const char *today);

G_END_DECLS
