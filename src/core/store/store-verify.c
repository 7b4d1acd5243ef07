/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-verify.h"
#include "migrations.h"
#include "store-private.h"

#include <string.h>

/* The first column of all rows of @sql. */
static GStrv
list_names (FootingDb *db, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  return footing_store_read_texts (statement, error);
}

static GStrv
list_indexes (FootingDb *db, GError **error)
{
  return list_names (db,
                     "SELECT name FROM sqlite_schema "
                     "WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'",
                     error);
}

GStrv
footing_file_list_tables (FootingDb *db, GError **error)
{
  return list_names (db,
                     "SELECT name FROM sqlite_schema AS t WHERE type = 'table' "
                     "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                     "AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' "
                     "AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS v "
                     "WHERE v.sql LIKE 'CREATE VIRTUAL TABLE%' "
                     "AND substr (t.name, 1, length (v.name) + 1) = v.name || '_')",
                     error);
}

static gboolean
fail (FootingDb *db, GError **error)
{
  footing_db_fail (db, SQLITE_CORRUPT, error);
  return FALSE;
}

static gboolean
is_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *)sqlite3_column_text (row, column);
  const int length = sqlite3_column_bytes (row, column);

  return text != NULL && g_utf8_validate (text, length, NULL);
}

/* Whether all that should be text in @table is. No text of ours holds a NUL, which
 * g_utf8_validate() refuses. */
static gboolean
verify_texts (FootingDb *db, const char *table, GError **error)
{
  char *sql = sqlite3_mprintf ("SELECT * FROM \"%w\"", table);
  sqlite3_stmt *row = NULL;
  gboolean good = TRUE;
  int code = sqlite3_prepare_v2 (footing_db_get_handle (db), sql, -1, &row, NULL);

  while (code == SQLITE_OK && good && (code = sqlite3_step (row)) == SQLITE_ROW) {
    code = SQLITE_OK;
    for (int i = 0; good && i < sqlite3_column_count (row); i++)
      good = sqlite3_column_type (row, i) != SQLITE_TEXT || is_text (row, i);
  }
  sqlite3_finalize (row);
  sqlite3_free (sql);

  if (!good)
    return fail (db, error);
  if (code != SQLITE_OK && code != SQLITE_DONE) {
    footing_db_fail (db, code, error);
    return FALSE;
  }
  return TRUE;
}

/* Whether each page that the index of FTS5 leads to is there: its own check does not look
 * for what an older state left, which is in the way of the next page. Page P of segment S
 * is row S << 37 | P, and the index keeps P << 1 (fts5_index.c). */
static gboolean
verify_pages (FootingDb *db, const char *index, GError **error)
{
  char *sql = sqlite3_mprintf (
      "SELECT count (*) FROM \"%w_idx\" "
      "WHERE (segid << 37) + (pgno >> 1) NOT IN (SELECT id FROM \"%w_data\")",
      index, index);
  const gint64 n_stale = footing_db_get_int (db, sql, error);

  sqlite3_free (sql);

  return n_stale > 0 ? fail (db, error) : n_stale == 0;
}

/* FTS5's own check, with which it compares itself to the entries. */
static gboolean
verify_index (FootingDb *db, const char *index, GError **error)
{
  char *sql = sqlite3_mprintf (
      "INSERT INTO \"%w\" (\"%w\", rank) VALUES ('integrity-check', 1)", index, index);
  const int code = sqlite3_exec (footing_db_get_handle (db), sql, NULL, NULL, NULL);

  sqlite3_free (sql);
  if (code == SQLITE_OK)
    return verify_pages (db, index, error);

  footing_db_fail (db, code, error);
  return FALSE;
}

/* --- The schema ----------------------------------------------------------------------
 */

/* Each "type name" of what our scripts make, and its SQL; not what SQLite or FTS5 make by
 * themselves. */
#define SCHEMA                                                                           \
  "SELECT type || ' ' || name, sql FROM sqlite_schema AS t WHERE sql IS NOT NULL AND "   \
  "NOT EXISTS (SELECT 1 FROM sqlite_schema AS v "                                        \
  "WHERE v.sql LIKE 'CREATE VIRTUAL TABLE%' "                                            \
  "AND substr (t.name, 1, length (v.name) + 1) = v.name || '_')"

/* @sql without what versions of SQLite may write differently. Owned by the caller. */
static char *
normalize (const char *sql)
{
  GString *text = g_string_new (NULL);

  for (; *sql != '\0'; sql++)
    if (!g_ascii_isspace (*sql) && *sql != '"')
      g_string_append_c (text, *sql);

  return g_string_free (text, FALSE);
}

static GHashTable *
read_schema (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, SCHEMA, error);
  g_autoptr (GHashTable) schema =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_autofree char *sql = footing_db_column_text (statement, 1);

    g_hash_table_insert (schema, footing_db_column_text (statement, 0), normalize (sql));
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&schema) : NULL;
}

/* The schema of @version as our scripts make it. */
static GHashTable *
make_schema (gint64 version, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_db_open_memory (error);

  if (version < (gint64)g_strv_length ((GStrv)scripts))
    scripts[version] = NULL;

  return db != NULL && footing_migrations_run (db, NULL, scripts, error)
             ? read_schema (db, error)
             : NULL;
}

/* Whether all is there that our scripts have made, as they have made it: a bit that flips
 * in the name of a column is in no page's way. What others have added is no matter. */
static gboolean
verify_schema (FootingDb *db, GError **error)
{
  const gint64 version = footing_db_get_int (db, "PRAGMA user_version", error);
  g_autoptr (GHashTable) ours = version >= 0 ? make_schema (version, error) : NULL;
  g_autoptr (GHashTable) found = ours != NULL ? read_schema (db, error) : NULL;
  GHashTableIter iter;
  gpointer name, sql;

  if (found == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    if (g_strcmp0 (g_hash_table_lookup (found, name), sql) != 0)
      return fail (db, error);

  return TRUE;
}

/* --- All of it -----------------------------------------------------------------------
 */

/* How many entries the search has another text of. */
#define N_OTHER(text)                                                                    \
  "SELECT count (*) FROM entry JOIN entry_search ON entry_search.rowid = entry.seq "     \
  "WHERE entry_search.text <> footing_fold (" text ")"

/* What the search has of an entry is what the entry says; one that another SQLite tool
 * has written is not in it yet. */
static gboolean
verify_search (FootingDb *db, GError **error)
{
  gint64 n_other;

  if (footing_db_get_int (
          db,
          "SELECT count (*) FROM pragma_table_info ('entry_search') WHERE name = 'text'",
          NULL) != 1)
    return TRUE;

  /* Version 3 had no thoughts, and only titles and bodies were found. */
  n_other = footing_db_get_int (
      db,
      footing_db_get_int (
          db, "SELECT count (*) FROM pragma_table_info ('entry') WHERE name = 'thought'",
          NULL) == 1
          ? N_OTHER (FOOTING_ENTRY_TEXT)
          : N_OTHER ("title || ' ' || body"),
      error);
  if (n_other > 0)
    footing_db_fail (db, SQLITE_CORRUPT, error);

  return n_other == 0;
}

gboolean
footing_file_verify_content (FootingDb *db, GError **error)
{
  g_auto (GStrv) tables = footing_file_list_tables (db, error);
  g_auto (GStrv) indexes = tables != NULL ? list_indexes (db, error) : NULL;

  if (tables == NULL || indexes == NULL || !verify_schema (db, error))
    return FALSE;

  for (guint i = 0; tables[i] != NULL; i++)
    if (!verify_texts (db, tables[i], error))
      return FALSE;
  for (guint i = 0; indexes[i] != NULL; i++)
    if (!verify_index (db, indexes[i], error))
      return FALSE;

  return verify_search (db, error);
}
