/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-links.h"

G_BEGIN_DECLS

/* What an import needs of the store and nobody else. */

/**
 * FootingKnown:
 * @type: what it is
 * @id: under which it is known
 * @parent: the id of the record above, or NULL
 * @detail: for a step the id of the one it restores, or NULL; for an occurrence its date
 * @deleted: whether it is in the bin
 * @other: a record of a type above it with the same id, or NULL
 *
 * What is known of a record without reading it; owned by its table.
 */
typedef struct _FootingKnown FootingKnown;
struct _FootingKnown {
  GType type;
  const char *id;
  const char *parent;
  const char *detail;
  gboolean deleted;
  FootingKnown *other;
};

/* All records there are, those in the bin too. */
typedef struct _FootingKnownTable FootingKnownTable;

FootingKnownTable *footing_store_list_known (FootingStore *self, GError **error);
void footing_known_table_free (FootingKnownTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingKnownTable, footing_known_table_free)

/* What has the @id, or NULL. */
const FootingKnown *footing_known_table_lookup (FootingKnownTable *self, const char *id);

/* The same if it is of @type. */
const FootingKnown *
footing_known_table_lookup_type (FootingKnownTable *self, GType type, const char *id);

/* The ids of all records of @type, in the order of the file. Owned by the caller, the ids
 * by @self. */
GPtrArray *footing_known_table_list_ids (FootingKnownTable *self, GType type);

/* The id of the occurrence of @ritual on @date, or NULL. */
const char *footing_known_table_find_occurrence (FootingKnownTable *self,
                                                 const char *ritual,
                                                 const char *date);

/* The id of the recovery to which the record of @type with @id belongs, its own for a
 * recovery, or NULL. */
const char *
footing_known_table_find_recovery (FootingKnownTable *self, GType type, const char *id);

/* Whether there is a record of @type with @id, and neither it nor what it belongs to is
 * in the bin. */
gboolean
footing_known_table_is_live (FootingKnownTable *self, GType type, const char *id);

guint footing_known_table_get_size (FootingKnownTable *self);

/* The @i-th, in the order of the file. */
const FootingKnown *footing_known_table_nth (FootingKnownTable *self, guint i);

/* Saves @record as another file has it: out of the bin, and changed when that file says,
 * at @changed_at (UTC seconds). What is there and is newer must not be given. @ratings,
 * code → GINT_TO_POINTER (number), or NULL, and @links, ids or NULL for each FootingLink,
 * or NULL, come in addition to those that there are. */
gboolean footing_store_take (FootingStore *self,
                             gpointer record,
                             gint64 changed_at,
                             GHashTable *ratings,
                             const GStrv *links,
                             GError **error);

/* Until the end of the transaction, what refers to something may be written before it. */
gboolean footing_store_defer_references (FootingStore *self, GError **error);

/* A number that is another one once another connection has written; -1 with @error. */
gint64 footing_store_get_version (FootingStore *self, GError **error);

/* How many copies of one kind are kept beside a file. */
#define FOOTING_COPIES_KEPT 3

/* Keeps a verified copy of the file beside it, "footing.db.before-import-1" for @what
 * "before-import", with the number after the highest there is. Its path, owned by the
 * caller; NULL with @error. */
char *footing_store_keep_copy (FootingStore *self, const char *what, GError **error);

/* Removes one of those again. */
void footing_store_drop_copy (const char *copy);

/* Removes all but the newest of those. */
void footing_store_limit_copies (FootingStore *self, const char *what);

G_END_DECLS
