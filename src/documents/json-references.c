/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-merge.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* owned */
  GHashTable *items; /* id → FootingJsonItem */
  GHashTable *days;  /* ritual and date of occurrences */

  /* borrowed */
  FootingStore *store;
} References;

static GType
get_type (const FootingJsonItem *item)
{
  return footing_json_kinds[item->place].get_type ();
}

static gboolean
note_item (References *self, FootingJsonItem *item, GError **error)
{
  FootingJsonItem *other = g_hash_table_lookup (self->items, item->id);

  if (other != NULL) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 /* Translators: two places such as recoveries[0].steps[2] */
                 _ ("“%s” has the same id as “%s”: give each its own."), item->where,
                 other->where);
    return FALSE;
  }

  g_hash_table_insert (self->items, item->id, item);

  if (get_type (item) == FOOTING_TYPE_OCCURRENCE &&
      !g_hash_table_add (self->days, footing_json_item_make_day (item))) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” has the same date as another of its ritual: keep one of them."),
                 item->where);
    return FALSE;
  }

  return TRUE;
}

/* Whether the record @id of @type is in the document or in the store. */
static gboolean
check_reference (References *self,
                 const FootingJsonItem *item,
                 const char *key,
                 GType type,
                 const char *id,
                 GError **error)
{
  const FootingJsonItem *target = g_hash_table_lookup (self->items, id);
  g_autoptr (GObject) record = NULL;
  g_autoptr (GError) failure = NULL;

  if (target != NULL && get_type (target) == type)
    return TRUE;

  record = footing_store_get (self->store, type, id, &failure);
  if (record != NULL)
    return TRUE;
  if (!g_error_matches (failure, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  g_set_error (
      error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
      /* Translators: a place such as recoveries[0].entries[3].outcome, and an id */
      _ ("“%s.%s” refers to “%s”, which is nowhere: correct the file."), item->where, key,
      id);
  return FALSE;
}

static gboolean
check_item (References *self, const FootingJsonItem *item, GError **error)
{
  for (guint i = 0; i < item->values->len; i++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, i);

    if (value->described->target != 0 &&
        !check_reference (self, item, value->described->key, value->described->target,
                          g_value_get_string (&value->value), error))
      return FALSE;
  }

  for (guint i = 0; item->seen_by != NULL && item->seen_by[i] != NULL; i++)
    if (!check_reference (self, item, "seen_by", FOOTING_TYPE_PERSON, item->seen_by[i],
                          error))
      return FALSE;

  return TRUE;
}

gboolean
footing_json_merge_check (FootingJsonDocument *document,
                          FootingStore *store,
                          GError **error)
{
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) days =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  References self = {items, days, store};

  for (guint i = 0; i < document->items->len; i++)
    if (!note_item (&self, document->items->pdata[i], error))
      return FALSE;

  for (guint i = 0; i < document->items->len; i++)
    if (!check_item (&self, document->items->pdata[i], error))
      return FALSE;

  return TRUE;
}
