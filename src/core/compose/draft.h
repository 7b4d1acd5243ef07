/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What one says to @person in a minute (F52, F92): the text that What to Say has for
 * them, with the answers and the changes that are kept there, and nothing private. ""
 * where there is nothing to say. Owned by the caller; NULL with @error. */
char *footing_compose_draft (FootingStore *store,
                             FootingGuidance *guidance,
                             FootingPerson *person,
                             GError **error);

G_END_DECLS
