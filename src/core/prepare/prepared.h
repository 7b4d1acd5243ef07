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

G_END_DECLS
