/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-scope.h"
#include "json-document.h"
#include "store/store-import.h"

#include <string.h>

struct _FootingJsonScope {
  /* owned */
  FootingKnownTable *known;
  GHashTable *circular; /* ids of steps that restore themselves in the end */
  GHashTable *ids;      /* kind and id → id in the export, where they differ */
};

void
footing_json_scope_free (FootingJsonScope *self)
{
  g_clear_pointer (&self->known, footing_known_table_free);
  g_hash_table_unref (self->circular);
  g_hash_table_unref (self->ids);
  g_free (self);
}

static char *
make_key (GType type, const char *id)
{
  return g_strdup_printf ("%s %s", g_type_name (type), id);
}

static const char *
get_restored (FootingJsonScope *self, const char *id)
{
  const FootingKnown *known =
      footing_known_table_lookup_type (self->known, FOOTING_TYPE_STEP, id);

  return known != NULL ? known->detail : NULL;
}

static void
note_circle (FootingJsonScope *self, const char *id)
{
  while (g_hash_table_add (self->circular, g_strdup (id)))
    id = get_restored (self, id);
}

/* Follows from each step what it restores. No step is passed twice: @passed has the walk
 * in which each was. */
static void
note_circles (FootingJsonScope *self)
{
  g_autoptr (GHashTable) passed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) steps =
      footing_known_table_list_ids (self->known, FOOTING_TYPE_STEP);

  for (guint i = 0; i < steps->len; i++) {
    const gpointer walk = GUINT_TO_POINTER (i + 1);
    const char *id = steps->pdata[i];

    while (id != NULL && g_hash_table_lookup (passed, id) == NULL) {
      g_hash_table_insert (passed, (gpointer)id, walk);
      id = get_restored (self, id);
    }
    if (id != NULL && g_hash_table_lookup (passed, id) == walk)
      note_circle (self, id);
  }
}

FootingJsonScope *
footing_json_scope_new (FootingStore *store, GError **error)
{
  g_autoptr (FootingJsonScope) self = g_new0 (FootingJsonScope, 1);

  self->circular = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->known = footing_store_list_known (store, error);
  if (self->known == NULL)
    return NULL;

  note_circles (self);

  return g_steal_pointer (&self);
}

gboolean
footing_json_keeps_id (const FootingKnown *known)
{
  return known->other == NULL && g_uuid_string_is_valid (known->id);
}

char *
footing_json_make_other_id (GType type, const char *id)
{
  g_autofree char *key = make_key (type, id);

  return footing_json_make_id (key);
}

const char *
footing_json_scope_get_id (FootingJsonScope *self, GType type, const char *id)
{
  const FootingKnown *known = footing_known_table_lookup_type (self->known, type, id);
  g_autofree char *key = NULL;
  char *other;

  if (known == NULL || footing_json_keeps_id (known))
    return id;

  key = make_key (type, id);
  other = g_hash_table_lookup (self->ids, key);
  if (other == NULL) {
    other = footing_json_make_other_id (type, id);
    g_hash_table_insert (self->ids, g_steal_pointer (&key), other);
  }

  return other;
}

gboolean
footing_json_scope_has (FootingJsonScope *self, GType type, const char *id)
{
  return footing_known_table_is_live (self->known, type, id);
}

gboolean
footing_json_scope_allows (FootingJsonScope *self,
                           gpointer record,
                           GType type,
                           const char *id)
{
  const char *own_id = footing_record_get_id (record);
  const char *own, *other;

  if (!footing_json_scope_has (self, type, id) ||
      (FOOTING_IS_STEP (record) && g_hash_table_contains (self->circular, own_id)))
    return FALSE;

  own = footing_known_table_find_recovery (self->known, G_OBJECT_TYPE (record), own_id);
  other = footing_known_table_find_recovery (self->known, type, id);

  return own == NULL || other == NULL || strcmp (own, other) == 0;
}
