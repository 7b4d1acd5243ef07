/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "forms.h"
#include "store-private.h"

static gboolean
keep (FootingStore *store,
      const char *place,
      const char *field,
      const char *text,
      GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (store),
                          "INSERT INTO kept_text (place, field, text, changed_at) "
                          "VALUES (:place, :field, :text, :now) ON CONFLICT DO UPDATE "
                          "SET text = excluded.text, changed_at = excluded.changed_at",
                          error);

  footing_db_bind_text (statement, ":place", place);
  footing_db_bind_text (statement, ":field", field);
  footing_db_bind_text (statement, ":text", text);
  footing_db_bind_int (statement, ":now",
                       footing_clock_now (footing_store_get_clock (store)));

  return footing_db_run (statement, error);
}

static gboolean
forget (FootingStore *store, const char *place, const char *field, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (store),
                          "DELETE FROM kept_text "
                          "WHERE place = :place AND field = ifnull (:field, field)",
                          error);

  footing_db_bind_text (statement, ":place", place);
  footing_db_bind_text (statement, ":field", field);

  return footing_db_run (statement, error);
}

gboolean
footing_forms_keep (FootingStore *store,
                    const char *place,
                    const char *field,
                    const char *text,
                    GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  done = text != NULL ? keep (store, place, field, text, error)
                      : forget (store, place, field, error);

  return footing_store_finish (store, done, error);
}

GHashTable *
footing_forms_get (FootingStore *store,
                   const char *place,
                   gint64 *kept_at,
                   GError **error)
{
  g_autoptr (GHashTable) fields =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (FootingStatement) statement = NULL;
  gint64 last = 0;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (store),
      "SELECT field, text, changed_at FROM kept_text WHERE place = :place", error);
  footing_db_bind_text (statement, ":place", place);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_hash_table_insert (fields, footing_db_column_text (statement, 0),
                         footing_db_column_text (statement, 1));
    last = MAX (last, sqlite3_column_int64 (statement, 2));
  }
  if (kept_at != NULL)
    *kept_at = last;

  return step == FOOTING_DB_DONE ? g_steal_pointer (&fields) : NULL;
}

gboolean
footing_forms_forget (FootingStore *store, const char *place, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  done = forget (store, place, NULL, error);

  return footing_store_finish (store, done, error);
}

GPtrArray *
footing_forms_list (FootingStore *store, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (store),
      "SELECT DISTINCT place FROM kept_text "
      "WHERE substr (place, 1, length (:prefix)) = :prefix ORDER BY place",
      error);
  footing_db_bind_text (statement, ":prefix", prefix);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    g_ptr_array_add (places, footing_db_column_text (statement, 0));

  return step == FOOTING_DB_DONE ? g_steal_pointer (&places) : NULL;
}

static gboolean
move (FootingStore *store, const char *place, const char *to, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      footing_store_get_db (store),
      "UPDATE kept_text SET place = :to WHERE place = :place "
      "AND NOT EXISTS (SELECT 1 FROM kept_text AS other WHERE other.place = :to)",
      error);

  footing_db_bind_text (statement, ":place", place);
  footing_db_bind_text (statement, ":to", to);

  return footing_db_run (statement, error);
}

gboolean
footing_forms_move (FootingStore *store,
                    const char *place,
                    const char *to,
                    GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (place != NULL && to != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  done = move (store, place, to, error);

  return footing_store_finish (store, done, error);
}
