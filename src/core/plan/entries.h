/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Logs a win of today, for the plan @recovery or for none (NULL): one record, saved once.
 * @title is made one line; FOOTING_ERROR_INVALID when nothing in it can be seen. @body
 * may be NULL. The id of the entry, owned by the caller; NULL with @error. */
char *footing_entries_log_win (FootingStore *store,
                               const char *recovery,
                               const char *title,
                               const char *body,
                               GError **error);

/* Saves @entry, and that @seen_by (ids of people, ends in NULL) have seen it, in one; so
 * has the one called @newcomer (blank or NULL for nobody), who is added to the plan of
 * @entry when nobody there has that name. */
gboolean footing_entries_save (FootingStore *store,
                               FootingEntry *entry,
                               const char *const *seen_by,
                               const char *newcomer,
                               GError **error);

G_END_DECLS
