/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The one rule for which plan is current, for every program of ours: @chosen, the id that
 * somebody has chosen ("" or NULL for none), while it is live and was started; else the
 * newest that is active, else the newest that was started. @recovery gets its id, owned
 * by the caller, or NULL when there is none. FALSE with @error when that cannot be told.
 */
gboolean footing_plan_find_current (FootingStore *store,
                                    const char *chosen,
                                    char **recovery,
                                    GError **error);

/* Whether more than one plan was started, so that it has to be said which is meant; FALSE
 * also when that cannot be told. */
gboolean footing_plan_has_several (FootingStore *store);

G_END_DECLS
