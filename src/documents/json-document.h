/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-kinds.h"

G_BEGIN_DECLS

/* What stands in an export, each value checked, nothing looked up in a file yet. */

typedef struct {
  const FootingJsonField *described;
  GValue value;
} FootingJsonValue;

/**
 * FootingJsonItem:
 * @place: the place of its kind in footing_json_kinds
 * @where: how messages name it, such as "recoveries[0].steps[2]"
 * @parent: the id of the record above, or NULL
 * @created_at: UTC seconds, 0 when not given
 * @changed_at: UTC seconds; when not given, those of the document
 * @dated: whether that was given
 * @values: the FootingJsonValues that were given
 * @ratings: code → GINT_TO_POINTER (rating), or NULL when not given
 * @links: for each of footing_json_links the ids, or NULL when not given
 */
typedef struct {
  guint place;
  char *where;
  char *id;
  char *parent;
  gint64 created_at;
  gint64 changed_at;
  gboolean dated;
  GArray *values;
  GHashTable *ratings;
  GStrv links[FOOTING_N_LINKS];
} FootingJsonItem;

/**
 * FootingJsonDocument:
 * @items: in the order of the file, each after the one above it
 * @as_of: when it was written, UTC seconds
 * @unknown: the places of fields that were left out as unknown, each once
 * @blank: the places of texts that were left out because nothing in them can be seen
 * @handed_over: whether it is a hand-over (F97), which never changes what is here
 */
typedef struct {
  GArray *fields[FOOTING_N_JSON_KINDS];
  GPtrArray *items;
  gint64 as_of;
  GPtrArray *unknown;
  GPtrArray *blank;
  gboolean handed_over;
} FootingJsonDocument;

/* Owned by the caller, as what they hold. */
FootingJsonItem *
footing_json_item_new (guint place, const char *where, const char *parent);

/* A UUID (of version 5) that is always the same for @name. Owned by the caller. */
char *footing_json_make_id (const char *name);

/* The "date" given, or NULL. */
const char *footing_json_item_get_date (const FootingJsonItem *item);

/* The value given for @field, or NULL. */
const GValue *footing_json_item_get_value (const FootingJsonItem *item,
                                           const FootingField *field);

FootingJsonDocument *footing_json_document_new (void);
void footing_json_document_free (FootingJsonDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingJsonDocument, footing_json_document_free)

G_END_DECLS
