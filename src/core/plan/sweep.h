/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Erases what was added to a plan and is as it was added (parts.h), with nothing that
 * refers to it: the program was ended before somebody typed in it, or it would have gone
 * as it was left. In one transaction. For whoever opens the file to edit it, and nobody
 * else: in between, such a record may be about to be typed in. */
gboolean footing_plan_sweep (FootingStore *store, GError **error);

G_END_DECLS
