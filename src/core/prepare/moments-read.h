/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare.h"

G_BEGIN_DECLS

/* For footing_prepared_read (): the current one; its stage, but that a plan in which all
 * were dropped has none; its risks and rehearsals, and those that are done with. */
gboolean footing_moments_read (FootingStore *store,
                               const char *recovery,
                               FootingPrepared *state,
                               GError **error);

G_END_DECLS
