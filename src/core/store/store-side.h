/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-import.h"

G_BEGIN_DECLS

/* A large change made beside the file, so that others can read and write meanwhile: on a
 * copy, which is then put in the place of the content in one short transaction, together
 * with what others have written since. Killed at any moment, the file is as it was or has
 * all of it. */
typedef struct _FootingSide FootingSide;

/* Begins one, for the file of @store, from the verified @copy of it, which was made when
 * footing_store_get_version() was @version or later and stays until the end. Nothing else
 * is done with @store meanwhile. The words of entries that are added are found only when
 * all is in place. NULL with @error. */
FootingSide *
footing_side_new (FootingStore *store, const char *copy, gint64 version, GError **error);

/* Gives it up, unless it was put in place. */
void footing_side_free (FootingSide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSide, footing_side_free)

/* The store on the copy; owned by @self. */
FootingStore *footing_side_get_store (FootingSide *self);

/* Puts it in place. FOOTING_ERROR_BUSY when what others have written since does not go
 * together with it: try again from the beginning. FOOTING_ERROR_GONE when the file is
 * another one by now. */
gboolean footing_side_finish (FootingSide *self, GError **error);

G_END_DECLS
