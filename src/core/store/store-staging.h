/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-import.h"

G_BEGIN_DECLS

/* A large change made beside the file, so that others can read and write meanwhile: on a
 * copy, which is then put in the place of the content in one short transaction, together
 * with what others have written since. Killed at any moment, the file is as it was or has
 * all of it. */
typedef struct _FootingStaging FootingStaging;

/* Begins one, for the file of @store, from the verified @copy of it, which was made when
 * footing_store_get_version() was @version or later and stays until the end. Nothing else
 * is done with @store meanwhile. The words of entries that are added are found only when
 * all is in place. NULL with @error. */
FootingStaging *footing_staging_new (FootingStore *store,
                                     const char *copy,
                                     gint64 version,
                                     GError **error);

/* Gives it up, unless it was put in place. */
void footing_staging_free (FootingStaging *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingStaging, footing_staging_free)

/* The store on the copy; owned by @self. */
FootingStore *footing_staging_get_store (FootingStaging *self);

/* Puts it in place. FOOTING_ERROR_BUSY when what others have written since does not go
 * together with it: try again from the beginning. FOOTING_ERROR_REPLACED and
 * FOOTING_ERROR_MISSING when the file is another one by now. */
gboolean footing_staging_finish (FootingStaging *self, GError **error);

G_END_DECLS
