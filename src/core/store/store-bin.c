/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bin.h"
#include "store-initials.h"
#include "store-mark.h"
#include "store-private.h"

#define BIN_SECONDS (FOOTING_BIN_DAYS * 24 * 60 * 60)

/* Who is shown by initials stays so in what was written about them: their names are kept
 * for the plan that hides them, and go with it (store-initials.c). Then each kind of
 * record, what belongs to another before it. Those that have no record type
 * yet are in the file all the same. */
static const char *const emptying[] = {
    "INSERT OR IGNORE INTO kept_text (place, field, text, changed_at) "
    "SELECT hiding || ' ' || '" STORE_HIDDEN "', name, position, created_at FROM ("
    "SELECT name, position, created_at, deleted_at, ifnull ("
    "(SELECT id FROM recovery WHERE id = person.recovery AND initials), "
    "(SELECT recovery.id FROM recovery JOIN person AS other "
    " ON other.recovery = recovery.id WHERE recovery.initials AND person.identity <> '' "
    " AND other.identity = person.identity ORDER BY recovery.id)) AS hiding FROM person) "
    "WHERE deleted_at <= :before AND hiding IS NOT NULL AND trim (name) <> '' "
    "ORDER BY created_at, position",
    "DELETE FROM review WHERE deleted_at <= :before",
    "DELETE FROM progress WHERE deleted_at <= :before",
    "DELETE FROM adjustment WHERE deleted_at <= :before",
    "DELETE FROM entry WHERE deleted_at <= :before",
    "DELETE FROM checkin WHERE deleted_at <= :before",
    "DELETE FROM answer WHERE deleted_at <= :before",
    "DELETE FROM occurrence WHERE deleted_at <= :before",
    "DELETE FROM ritual WHERE deleted_at <= :before",
    "DELETE FROM step WHERE deleted_at <= :before",
    "DELETE FROM mark WHERE deleted_at <= :before",
    "DELETE FROM plan_line WHERE deleted_at <= :before",
    "DELETE FROM moment WHERE deleted_at <= :before",
    "DELETE FROM agreement WHERE deleted_at <= :before",
    "DELETE FROM outcome WHERE deleted_at <= :before",
    "DELETE FROM conversation WHERE deleted_at <= :before",
    "DELETE FROM person WHERE deleted_at <= :before",
    "DELETE FROM recovery_story WHERE deleted_at <= :before",
    "DELETE FROM own_sign WHERE deleted_at <= :before",
    "DELETE FROM hidden_sign WHERE deleted_at <= :before",
    "DELETE FROM recovery WHERE deleted_at <= :before",
    "DELETE FROM support_contact WHERE deleted_at <= :before",
};

static gboolean
empty_table (FootingDb *db, const char *sql, gint64 before, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  footing_db_bind_int (statement, ":before", before);

  return footing_db_run (statement, error);
}

/* Removes what has been in the bin since @before (UTC seconds). */
static gboolean
empty (FootingStore *self, gint64 before, GError **error)
{
  gint64 n_changes;
  sqlite3 *handle;
  gboolean done = TRUE;

  if (!footing_store_begin (self, error))
    return FALSE;

  handle = footing_db_get_handle (footing_store_get_db (self));
  n_changes = sqlite3_total_changes64 (handle);
  for (guint i = 0; done && i < G_N_ELEMENTS (emptying); i++)
    done = empty_table (footing_store_get_db (self), emptying[i], before, error);
  if (sqlite3_total_changes64 (handle) != n_changes)
    footing_store_note_all (self);

  return footing_store_finish (self, done, error);
}

gboolean
footing_store_empty_bin (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return empty (self, footing_clock_now (footing_store_get_clock (self)) - BIN_SECONDS,
                error);
}

gboolean
footing_bin_empty (FootingStore *store, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  return empty (store, G_MAXINT64, error) && footing_store_sweep (store, error);
}

gboolean
footing_store_find_deleted (FootingStore *self,
                            const char *recovery,
                            gboolean *found,
                            GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT 1 FROM outcome WHERE recovery = :id AND deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM progress JOIN outcome ON outcome.id = progress.outcome "
      "  WHERE recovery = :id AND progress.deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM adjustment JOIN outcome ON outcome.id = adjustment.outcome "
      "  WHERE recovery = :id AND adjustment.deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM step WHERE recovery = :id AND deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM person WHERE recovery = :id AND deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM conversation WHERE recovery = :id AND deleted_at IS NOT NULL "
      "UNION ALL "
      "SELECT 1 FROM ritual WHERE recovery = :id AND deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM checkin WHERE recovery = :id AND deleted_at IS NOT NULL UNION ALL "
      "SELECT 1 FROM entry WHERE recovery = :id AND deleted_at IS NOT NULL LIMIT 1",
      error);
  footing_db_bind_text (statement, ":id", recovery);

  step = footing_db_step (statement, error);
  *found = step == FOOTING_DB_ROW;

  return step != FOOTING_DB_ERROR;
}

/* --- What was replaced or deleted ----------------------------------------------------
 */

/* What another SQLite tool has written, or an import. */
gboolean
footing_store_index_missing (FootingDb *db, GError **error)
{
  return footing_db_exec (db, FOOTING_INDEX_MISSING, error);
}

/* @sql as a change of the store. */
static gboolean
change (FootingStore *self, const char *sql, GError **error)
{
  return footing_store_begin (self, error) &&
         footing_store_finish (
             self, footing_db_exec (footing_store_get_db (self), sql, error), error);
}

/* Writes index and file anew without what is in neither any more. The parts of words stay
 * in the index until it is merged, and rows that pages have exchanged leave a copy behind
 * that SQLite's secure_delete does not reach (3.40 to 3.46). The last change is the first
 * in a log that is begun anew, and cuts the rest of it off. What others change meanwhile
 * sets the mark again. */
static gboolean
rewrite (FootingStore *self, GError **error)
{
  FootingDb *db = footing_store_get_db (self);

  return change (self, "UPDATE upkeep SET unswept = 2", error) &&
         change (self, "INSERT INTO entry_search (entry_search) VALUES ('optimize')",
                 error) &&
         footing_store_check (self, error) && footing_db_exec (db, "VACUUM", error) &&
         footing_db_restart_log (db, error) &&
         footing_db_exec (db, "PRAGMA journal_size_limit = 0", error) &&
         change (self, "UPDATE upkeep SET unswept = 0 WHERE unswept = 2", error);
}

static gboolean
sweep (FootingStore *self, GError **error)
{
  gboolean done;

  footing_store_set_sweeping (self, TRUE);
  done = rewrite (self, error);
  footing_store_set_sweeping (self, FALSE);

  return footing_db_exec (footing_store_get_db (self), "PRAGMA journal_size_limit = -1",
                          done ? error : NULL) &&
         done;
}

/* What another SQLite tool has written. */
static gboolean
index_missing (FootingStore *self, GError **error)
{
  return change (self, FOOTING_INDEX_MISSING, error);
}

gboolean
footing_store_sweep (FootingStore *self, GError **error)
{
  gint64 unswept;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (!index_missing (self, error))
    return FALSE;

  unswept = footing_db_get_int (footing_store_get_db (self), "SELECT unswept FROM upkeep",
                                error);

  return unswept == 0 || (unswept > 0 && sweep (self, error));
}
