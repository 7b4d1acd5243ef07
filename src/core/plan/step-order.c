/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-order.h"
#include "positions.h"

static FootingList
get_list (FootingStep *step)
{
  if (footing_step_kind_is_practice (step->kind))
    return FOOTING_LIST_OPEN_PRACTICE;

  return footing_step_is_scope (step) ? FOOTING_LIST_OPEN_SCOPES
                                      : FOOTING_LIST_OPEN_STEPS;
}

/* The ids of the list that @step belongs to, and its place in it or -1. Owned by the
 * caller; NULL with @error. */
static GPtrArray *
read_list (FootingStore *store, FootingStep *step, int *place, GError **error)
{
  GPtrArray *ids = footing_store_list_ids (store, get_list (step), step->recovery, error);
  guint found;

  *place = ids != NULL && g_ptr_array_find_with_equal_func (
                              ids, footing_record_get_id (step), g_str_equal, &found)
               ? (int)found
               : -1;

  return ids;
}

gboolean
footing_steps_find_place (
    FootingStore *store, const char *step, int *place, int *n, GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (place != NULL && n != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  if (row != NULL)
    ids = read_list (store, row, place, error);
  if (ids == NULL)
    return FALSE;

  *n = (int)ids->len;
  return TRUE;
}

static gboolean
set_place (
    FootingStore *store, const char *id, int place, GHashTable *before, GError **error)
{
  g_autoptr (FootingStep) step = footing_store_get (store, FOOTING_TYPE_STEP, id, error);
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  int from, to;

  if (step != NULL)
    ids = read_list (store, step, &from, error);
  if (ids == NULL)
    return FALSE;
  to = CLAMP (place, 0, MAX ((int)ids->len - 1, 0));
  if (from < 0 || from == to)
    return TRUE;

  steps = footing_store_list (store, FOOTING_TYPE_STEP, step->recovery, error);
  if (steps == NULL)
    return FALSE;
  footing_positions_move (steps, ids, from, to);

  return footing_positions_number (store, FOOTING_TYPE_STEP, steps, before, error);
}

gboolean
footing_steps_set_place (
    FootingStore *store, const char *step, int place, GHashTable **before, GError **error)
{
  g_autoptr (GHashTable) positions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  *before = NULL;
  if (!footing_store_begin (store, error))
    return FALSE;
  done = set_place (store, step, place, positions, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  if (g_hash_table_size (positions) > 0)
    *before = g_steal_pointer (&positions);
  return TRUE;
}

gboolean
footing_steps_put_order (FootingStore *store, GHashTable *positions, GError **error)
{
  return footing_positions_put (store, FOOTING_TYPE_STEP, positions, error);
}
