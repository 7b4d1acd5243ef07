/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-kinds.h"
#include "store/store-import.h"

G_BEGIN_DECLS

/* What an export may refer to, so that it can always be imported again: what is in it and
 * in the same plan, and in no circle; each under an id of its own. */
typedef struct _FootingJsonScope FootingJsonScope;

/* Of all that @store has outside the bin. NULL with @error. */
FootingJsonScope *footing_json_scope_new (FootingStore *store, GError **error);
void footing_json_scope_free (FootingJsonScope *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingJsonScope, footing_json_scope_free)

/* Whether a record is exported under its own id: not when that is no UUID, or when
 * another kind of record has it too; the first kind keeps it. */
gboolean footing_json_keeps_id (const FootingKnown *known);

/* The id under which it is exported otherwise. Owned by the caller. */
char *footing_json_make_other_id (GType type, const char *id);

/* The id under which the record of @type with @id is exported. Owned by @self. */
const char *
footing_json_scope_get_id (FootingJsonScope *self, GType type, const char *id);

/* Whether the record of @type with @id is exported. */
gboolean footing_json_scope_has (FootingJsonScope *self, GType type, const char *id);

/* Whether @record may refer to the record of @type with @id. */
gboolean footing_json_scope_allows (FootingJsonScope *self,
                                    gpointer record,
                                    GType type,
                                    const char *id);

G_END_DECLS
