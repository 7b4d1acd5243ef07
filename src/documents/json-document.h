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
 * @values: the FootingJsonValues that were given
 * @ratings: code → GINT_TO_POINTER (rating), or NULL when not given
 * @seen_by: ids of people, or NULL when not given
 */
typedef struct {
  guint place;
  char *where;
  char *id;
  char *parent;
  gint64 created_at;
  GArray *values;
  GHashTable *ratings;
  GStrv seen_by;
} FootingJsonItem;

/**
 * FootingJsonDocument:
 * @items: in the order of the file, each after the one above it
 * @warnings: translated sentences on what was left out
 */
typedef struct {
  GArray *fields[FOOTING_N_JSON_KINDS];
  GPtrArray *items;
  GStrvBuilder *warnings;
} FootingJsonDocument;

/* Owned by the caller, as what they hold. */
FootingJsonItem *
footing_json_item_new (guint place, const char *where, const char *parent);

/* For an occurrence: its ritual and date as one key. Owned by the caller. */
char *footing_json_item_make_day (const FootingJsonItem *item);

/* The "date" given, or NULL. */
const char *footing_json_item_get_date (const FootingJsonItem *item);

FootingJsonDocument *footing_json_document_new (void);
void footing_json_document_free (FootingJsonDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingJsonDocument, footing_json_document_free)

G_END_DECLS
