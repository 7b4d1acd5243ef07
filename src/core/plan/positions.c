/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "positions.h"

#include <string.h>

static guint
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (strcmp (footing_record_get_id (records->pdata[i]), id) == 0)
      return i;

  return records->len;
}

void
footing_positions_move (GPtrArray *records, GPtrArray *ids, int from, int to)
{
  const guint place = find (records, ids->pdata[from]);
  gpointer moved = g_ptr_array_steal_index (records, place);
  const guint other = find (records, ids->pdata[to]);

  g_ptr_array_insert (records, (int)other + (to > from), moved);
}

gboolean
footing_positions_number (FootingStore *store,
                          GType type,
                          GPtrArray *records,
                          GHashTable *before,
                          GError **error)
{
  for (guint i = 0; i < records->len; i++) {
    const char *id = footing_record_get_id (records->pdata[i]);
    int position;

    g_object_get (records->pdata[i], "position", &position, NULL);
    if (position == (int)i)
      continue;
    g_hash_table_insert (before, g_strdup (id), GINT_TO_POINTER (position));
    if (!footing_store_change (store, type, id, error, "position", (int)i, NULL))
      return FALSE;
  }

  return TRUE;
}

static gboolean
put_position (
    FootingStore *store, GType type, const char *id, int position, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GObject) record = footing_store_get (store, type, id, &problem);

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;
  if (record == NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return footing_store_change (store, type, id, error, "position", position, NULL);
}

gboolean
footing_positions_put (FootingStore *store,
                       GType type,
                       GHashTable *positions,
                       GError **error)
{
  GHashTableIter iter;
  gpointer id, position;
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (positions != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  g_hash_table_iter_init (&iter, positions);
  while (done && g_hash_table_iter_next (&iter, &id, &position))
    done = put_position (store, type, id, GPOINTER_TO_INT (position), error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
