/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Adds an empty outcome, person or ritual to @recovery, the last of its kind; a ritual is
 * on Mondays at nine until it is changed. Its id, owned by the caller; NULL with @error.
 */
char *footing_plan_add_part (FootingStore *store,
                             GType type,
                             const char *recovery,
                             GError **error);

G_END_DECLS
