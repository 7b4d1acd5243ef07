/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"

static void
insert_number (GHashTable *table, FootingStatement *statement)
{
  g_hash_table_insert (table, footing_db_column_text (statement, 0),
                       GINT_TO_POINTER (sqlite3_column_int (statement, 1)));
}

GHashTable *
footing_store_read_ratings (FootingStore *self,
                            const char *sql,
                            const char *id,
                            GError **error)
{
  g_autoptr (GHashTable) ratings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);
  FootingDbStep step;

  footing_db_bind_text (statement, ":id", id);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    insert_number (ratings, statement);

  return step == FOOTING_DB_DONE ? g_steal_pointer (&ratings) : NULL;
}

static gboolean
run_rating (FootingStore *self,
            const char *sql,
            const char *id,
            const char *code,
            int rating,
            GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":id", id);
  footing_db_bind_text (statement, ":code", code);
  footing_db_bind_int (statement, ":rating", rating);

  return footing_db_run (statement, error);
}

gboolean
footing_store_write_rating (FootingStore *self,
                            const char *sql,
                            GType type,
                            const char *id,
                            const char *code,
                            int rating,
                            GError **error)
{
  gboolean done;

  if (!footing_store_begin (self, error))
    return FALSE;

  done = run_rating (self, sql, id, code, rating, error) &&
         footing_store_touch (self, type, id, error);

  return footing_store_finish (self, done, error);
}

GHashTable *
footing_store_get_drivers (FootingStore *self, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return footing_store_read_ratings (
      self, "SELECT driver, rating FROM driver_rating WHERE recovery = :id", recovery,
      error);
}

gboolean
footing_store_set_driver (FootingStore *self,
                          const char *recovery,
                          const char *driver,
                          int rating,
                          GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return footing_store_write_rating (
      self,
      rating < 0 ? "DELETE FROM driver_rating WHERE recovery = :id AND driver = :code"
                 : "INSERT INTO driver_rating (recovery, driver, rating) VALUES (:id, "
                   ":code, :rating) "
                   "ON CONFLICT DO UPDATE SET rating = excluded.rating",
      FOOTING_TYPE_RECOVERY, recovery, driver, rating, error);
}
