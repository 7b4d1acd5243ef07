/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "start.h"
#include "begin.h"
#include "people.h"
#include "plan.h"

/* One record that the start has made, changed or dropped. */
typedef struct {
  GObject *before; /* NULL when it has made it */
  GObject *after;  /* NULL when it has dropped it */
} Change;

struct _FootingStart {
  /* owned */
  char *recovery;
  GPtrArray *changes;
  GPtrArray *people; /* who have become people of the plan */
};

static void
free_change (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

void
footing_start_free (FootingStart *self)
{
  g_free (self->recovery);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

/* --- What it changes ----------------------------------------------------------------
 */

static gboolean
add_records (GHashTable *records, GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gpointer row = g_ptr_array_index (rows, i);

    g_hash_table_insert (records, (gpointer)footing_record_get_id (row),
                         g_object_ref (row));
  }

  return rows != NULL;
}

/* What is in the plan but people: id → record. NULL with @error. */
static GHashTable *
read_plan (FootingStore *store, const char *recovery, GError **error)
{
  const GType types[] = {FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP, FOOTING_TYPE_RITUAL,
                         FOOTING_TYPE_CHECKIN, FOOTING_TYPE_ENTRY};
  g_autoptr (GHashTable) records =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (GPtrArray) rows = footing_store_list (store, types[i], recovery, error);

    if (!add_records (records, rows))
      return NULL;
  }

  return g_steal_pointer (&records);
}

static void
note (FootingStart *self, gpointer before, gpointer after)
{
  Change *change = g_new0 (Change, 1);

  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  g_ptr_array_add (self->changes, change);
}

static void
compare (FootingStart *self, GHashTable *before, GHashTable *after)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    gpointer other = g_hash_table_lookup (after, id);

    if (other == NULL || !footing_record_equal (row, other))
      note (self, row, other);
  }

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (before, id))
      note (self, NULL, row);
}

static gboolean
start (FootingStart *self, FootingStore *store, gboolean brief, GError **error)
{
  g_autoptr (GHashTable) before = read_plan (store, self->recovery, error);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GPtrArray) people = NULL;

  if (before != NULL)
    people = footing_store_list_ids (store, FOOTING_LIST_PEOPLE, self->recovery, error);
  if (people == NULL || !(brief ? footing_plan_start_brief (store, self->recovery, error)
                                : footing_plan_start (store, self->recovery, error)))
    return FALSE;

  after = read_plan (store, self->recovery, error);
  if (after == NULL)
    return FALSE;

  compare (self, before, after);
  self->people = footing_people_list_added (store, self->recovery, people, error);

  return self->people != NULL;
}

FootingStart *
footing_start_plan (FootingStore *store,
                    const char *recovery,
                    gboolean brief,
                    GError **error)
{
  g_autoptr (FootingStart) self = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;

  self = g_new0 (FootingStart, 1);
  self->recovery = g_strdup (recovery);
  self->changes = g_ptr_array_new_with_free_func (free_change);
  done = start (self, store, brief, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&self)
             : NULL;
}

/* --- Taking it back ----------------------------------------------------------------- */

/* @record as it is now, in @row, or NULL when it is gone. */
static gboolean
read_now (FootingStore *store, gpointer record, GObject **row, GError **error)
{
  g_autoptr (GError) problem = NULL;

  *row = footing_store_get (store, G_OBJECT_TYPE (record), footing_record_get_id (record),
                            &problem);
  if (*row != NULL || g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
put_back (FootingStore *store, const Change *change, GError **error)
{
  gpointer known = change->after != NULL ? change->after : change->before;
  const GType type = G_OBJECT_TYPE (known);
  const char *id = footing_record_get_id (known);
  g_autoptr (GObject) now = NULL;

  if (!read_now (store, known, &now, error))
    return FALSE;

  if (change->after == NULL)
    return now != NULL || footing_store_save (store, change->before, error);
  if (now == NULL)
    return TRUE;
  if (footing_record_equal (now, change->after))
    return change->before != NULL ? footing_store_save (store, change->before, error)
                                  : footing_store_erase (store, type, id, error);

  return !FOOTING_IS_ENTRY (now) || change->before != NULL ||
         footing_store_remove (store, type, id, error);
}

static gboolean
take_back (FootingStart *self, FootingStore *store, GError **error)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, self->recovery, error);

  if (recovery == NULL)
    return FALSE;
  if (footing_recovery_is_draft (recovery))
    return TRUE;

  /* While the entries are there it is known who has seen them. */
  if (!footing_people_drop_added (store, self->people, error))
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    if (!put_back (store, g_ptr_array_index (self->changes, i), error))
      return FALSE;

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, self->recovery, error,
                               "state", "draft", "started-on", "", "closed-on", "", NULL);
}

gboolean
footing_start_take_back (FootingStart *self, FootingStore *store, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = take_back (self, store, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
