/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What is typed in forms that are no records yet, so that it comes back where it was
 * typed (F84, D18).
 *
 * A place is a form: a name of its own, or the id of the record that it is about, after
 * which a blank and a name may follow ("ID edit"); what is kept for a record goes when
 * the record is erased. It is no part of an export, and no view shows it: nothing here
 * emits `changed`. In a transaction of the caller's it is kept or forgotten with the rest
 * of that. */

/* Keeps @text for @field of the form at @place in place of what was kept for it; NULL
 * forgets it. */
gboolean footing_forms_keep (FootingStore *store,
                             const char *place,
                             const char *field,
                             const char *text,
                             GError **error);

/* Field → text of the form at @place, without those that nothing is kept for; NULL with
 * @error. @kept_at (or NULL) is when the last was kept, UTC seconds, 0 for never. Owned
 * by the caller. */
GHashTable *footing_forms_get (FootingStore *store,
                               const char *place,
                               gint64 *kept_at,
                               GError **error);

/* Forgets the form at @place. */
gboolean footing_forms_forget (FootingStore *store, const char *place, GError **error);

/* The places that something is kept at and that begin with @prefix (char *), in their
 * order. NULL with @error; owned by the caller. */
GPtrArray *footing_forms_list (FootingStore *store, const char *prefix, GError **error);

/* What is kept at @place is kept at @to from now on, unless something is there already:
 * then both stay as they are. */
gboolean footing_forms_move (FootingStore *store,
                             const char *place,
                             const char *to,
                             GError **error);

G_END_DECLS
