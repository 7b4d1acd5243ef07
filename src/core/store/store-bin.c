/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "store-file.h"

#include <string.h>

#define BIN_SECONDS (30 * 24 * 60 * 60)

/* Each kind of record, what belongs to another before it. Those that have no record type
 * yet are in the file all the same. */
static const char *const emptying[] = {
    "DELETE FROM progress WHERE deleted_at <= :before",
    "DELETE FROM belief WHERE deleted_at <= :before",
    "DELETE FROM entry WHERE deleted_at <= :before",
    "DELETE FROM checkin WHERE deleted_at <= :before",
    "DELETE FROM answer WHERE deleted_at <= :before",
    "DELETE FROM occurrence WHERE deleted_at <= :before",
    "DELETE FROM ritual WHERE deleted_at <= :before",
    "DELETE FROM step WHERE deleted_at <= :before",
    "DELETE FROM outcome WHERE deleted_at <= :before",
    "DELETE FROM conversation WHERE deleted_at <= :before",
    "DELETE FROM person WHERE deleted_at <= :before",
    "DELETE FROM recovery_story WHERE deleted_at <= :before",
    "DELETE FROM recovery WHERE deleted_at <= :before",
    "DELETE FROM own_sign WHERE deleted_at <= :before",
    "DELETE FROM support_contact WHERE deleted_at <= :before",
};

static gboolean
empty_table (FootingDb *db, const char *sql, gint64 before, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  footing_db_bind_int (statement, ":before", before);

  return footing_db_run (statement, error);
}

gboolean
footing_store_empty_bin (FootingStore *self, GError **error)
{
  gint64 before, n_changes;
  sqlite3 *handle;
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  before = footing_clock_now (footing_store_get_clock (self)) - BIN_SECONDS;
  handle = footing_db_get_handle (footing_store_get_db (self));
  n_changes = sqlite3_total_changes64 (handle);
  for (guint i = 0; done && i < G_N_ELEMENTS (emptying); i++)
    done = empty_table (footing_store_get_db (self), emptying[i], before, error);
  if (sqlite3_total_changes64 (handle) != n_changes)
    footing_store_note_all (self);

  return footing_store_finish (self, done, error);
}

/* --- What was replaced or deleted ----------------------------------------------------
 */

static void
changed_cb (void *replaced,
            int operation,
            const char *database,
            const char *table,
            sqlite3_int64 row)
{
  /* The index replaces and deletes rows of its own with every entry that is added. */
  if (operation != SQLITE_INSERT && strcmp (table, "upkeep") != 0 &&
      !g_str_has_prefix (table, "entry_search_"))
    *(gboolean *)replaced = TRUE;
}

void
footing_store_watch_replaced (FootingDb *db, gboolean *replaced)
{
  sqlite3_update_hook (footing_db_get_handle (db), changed_cb, replaced);
}

gboolean
footing_store_note_replaced (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, "UPDATE upkeep SET unswept = 1 WHERE unswept <> 1", error);

  return statement != NULL && footing_db_run (statement, error);
}

/* What another SQLite tool has written. */
static gboolean
index_missing (FootingDb *db, GError **error)
{
  return footing_db_exec (db,
                          "INSERT INTO entry_search (rowid, text) "
                          "SELECT seq, footing_fold (title || ' ' || body) FROM entry "
                          "WHERE seq NOT IN (SELECT id FROM entry_search_content)",
                          error);
}

/* Writes index and file anew without what is in neither any more. The parts of words stay
 * in the index until it is merged, and rows that pages have exchanged leave a copy behind
 * that SQLite's secure_delete does not reach (3.40 to 3.46). What is replaced meanwhile
 * sets the mark anew. */
static gboolean
rewrite (FootingDb *db, GError **error)
{
  return footing_db_exec (db, "UPDATE upkeep SET unswept = 2", error) &&
         footing_db_exec (
             db, "INSERT INTO entry_search (entry_search) VALUES ('optimize')", error) &&
         footing_db_exec (db, "VACUUM", error) &&
         footing_db_exec (db, "UPDATE upkeep SET unswept = 0 WHERE unswept = 2", error);
}

gboolean
footing_store_sweep (FootingStore *self, GError **error)
{
  FootingDb *db;
  gint64 unswept;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  db = footing_store_get_db (self);
  if (!footing_store_check (self, error) || !index_missing (db, error))
    return FALSE;

  unswept = footing_db_get_int (db, "SELECT unswept FROM upkeep", error);

  return unswept >= 0 && (unswept == 0 || rewrite (db, error)) &&
         footing_db_empty_log (db, error);
}
