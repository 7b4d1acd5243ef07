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

/* Moves the record @id to the bin, as one change with what makes no sense without it: a
 * smaller scope takes the step along that restores it. What goes together comes back
 * together. */
gboolean footing_plan_remove_part (FootingStore *store,
                                   GType type,
                                   const char *id,
                                   GError **error);

G_END_DECLS
