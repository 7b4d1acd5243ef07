/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-plan.h"

G_BEGIN_DECLS

/* Does what @plan says, in one transaction of @store, which holds what the plan was made
 * for. */
gboolean footing_json_merge (FootingJsonPlan *plan,
                             FootingStore *store,
                             const FootingJsonProgress *progress,
                             GError **error);

G_END_DECLS
