/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

void
footing_db_close (FootingDb *db)
{
  g_clear_pointer (&db->statements, g_hash_table_unref);
  sqlite3_close (db->handle);
  g_free (db);
}

sqlite3 *
footing_db_get_handle (FootingDb *db)
{
  return db->handle;
}

gboolean
footing_db_exec (FootingDb *db, const char *sql, GError **error)
{
  return db_check (db, sqlite3_exec (db->handle, sql, NULL, NULL, NULL), error);
}

void
footing_statement_release (FootingStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

static int
prepare_persistent (FootingDb *db, const char *sql, sqlite3_stmt **statement)
{
  return sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, statement,
                             NULL);
}

/* A statement into a virtual table that is not connected yet connects it, which reads the
 * file. When another process has replaced the content, SQLite cannot do so with the
 * schema that it knows: 3.40 gives up, and 3.46 takes the whole schema for empty and
 * finds no table. Any plain read makes it read the schema anew. */
static int
prepare (FootingDb *db, const char *sql, sqlite3_stmt **statement)
{
  const int code = prepare_persistent (db, sql, statement);

  if (code != SQLITE_SCHEMA && code != SQLITE_ERROR)
    return code;

  sqlite3_exec (db->handle, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL);

  return prepare_persistent (db, sql, statement);
}

FootingStatement *
footing_db_prepare (FootingDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (db->statements, sql);
  int code;

  if (statement != NULL) {
    g_assert (!sqlite3_stmt_busy (statement));
    return statement;
  }

  code = prepare (db, sql, &statement);
  if (!db_check (db, code, error))
    return NULL;

  g_hash_table_insert (db->statements, (gpointer)sql, statement);
  return statement;
}

void
footing_db_bind_text (FootingStatement *statement, const char *name, const char *text)
{
  const int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0 && text != NULL)
    sqlite3_bind_text64 (statement, index, text, strlen (text), SQLITE_STATIC,
                         SQLITE_UTF8);
}

void
footing_db_bind_copy (FootingStatement *statement, const char *name, const char *text)
{
  const int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0 && text != NULL)
    sqlite3_bind_text64 (statement, index, text, strlen (text), SQLITE_TRANSIENT,
                         SQLITE_UTF8);
}

void
footing_db_bind_int (FootingStatement *statement, const char *name, gint64 value)
{
  const int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    sqlite3_bind_int64 (statement, index, value);
}

void
footing_db_bind_real (FootingStatement *statement, const char *name, double value)
{
  const int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0 && !isnan (value))
    sqlite3_bind_double (statement, index, value);
}

FootingDbStep
footing_db_step (FootingStatement *statement, GError **error)
{
  int code;

  if (statement == NULL)
    return FOOTING_DB_ERROR;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return FOOTING_DB_ROW;
  if (code == SQLITE_DONE)
    return FOOTING_DB_DONE;

  footing_statement_fail (statement, code, error);
  return FOOTING_DB_ERROR;
}

gboolean
footing_db_run (FootingStatement *statement, GError **error)
{
  return footing_db_step (statement, error) != FOOTING_DB_ERROR;
}

char *
footing_db_column_text (FootingStatement *statement, int column)
{
  const char *text = (const char *)sqlite3_column_text (statement, column);

  return g_utf8_make_valid (text != NULL ? text : "",
                            sqlite3_column_bytes (statement, column));
}

gint64
footing_db_get_int (FootingDb *db, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    return sqlite3_column_int64 (statement, 0);
  case FOOTING_DB_DONE:
    footing_db_fail (db, SQLITE_CORRUPT, error);
    return -1;
  case FOOTING_DB_ERROR:
  default:
    return -1;
  }
}

gboolean
footing_db_read_int (FootingDb *db, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (GError) problem = NULL;

  *number = footing_db_get_int (db, sql, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
run (FootingDb *db, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  return footing_db_run (statement, error);
}

static const char rollback[] = "ROLLBACK";

/* @sql, a BEGIN, with what it takes to undo it, for there may be no memory left then. */
static gboolean
begin (FootingDb *db, const char *sql, GError **error)
{
  return footing_db_prepare (db, rollback, error) != NULL && run (db, sql, error);
}

static gboolean
fail_given_up (GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
               _ ("One of several changes failed, so none was kept: try again."));
  return FALSE;
}

static gboolean
begin_nested (FootingDb *db, const char *sql, GError **error)
{
  if (db->depth == 0) {
    if (!begin (db, sql, error))
      return FALSE;
    db->given_up = FALSE;
  } else if (sqlite3_get_autocommit (db->handle)) {
    /* An error inside has ended the transaction: this would be kept on its own. */
    db->given_up = TRUE;
    return fail_given_up (error);
  }

  db->depth++;
  return TRUE;
}

gboolean
footing_db_begin (FootingDb *db, GError **error)
{
  return begin_nested (db, "BEGIN IMMEDIATE", error);
}

gboolean
footing_db_begin_reading (FootingDb *db, GError **error)
{
  return begin_nested (db, "BEGIN", error);
}

gboolean
footing_db_end (FootingDb *db, gboolean keep, gboolean *kept, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (db->depth > 0, FALSE);

  db->depth--;
  if (!keep)
    db->given_up = TRUE;
  if (kept != NULL)
    *kept = !db->given_up;
  if (db->depth > 0)
    return TRUE;

  if (db->given_up && keep)
    done = fail_given_up (error);
  else if (!db->given_up)
    done = run (db, "COMMIT", error);
  /* A failed commit leaves it open; an error inside may have ended it already. */
  if (!sqlite3_get_autocommit (db->handle))
    run (db, rollback, NULL);

  return done;
}

gint64
footing_db_count_changes (FootingDb *db)
{
  return sqlite3_total_changes64 (db->handle);
}

gboolean
footing_db_check_references (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, "PRAGMA foreign_key_check", error);
  FootingDbStep step;

  step = footing_db_step (statement, error);
  if (step == FOOTING_DB_ROW)
    footing_db_fail (db, SQLITE_CORRUPT, error);

  return step == FOOTING_DB_DONE;
}

gboolean
footing_db_copy (FootingDb *from, FootingDb *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int code;

  if (backup == NULL)
    return db_check (to, sqlite3_errcode (to->handle), error);

  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);

  return db_check (to, code == SQLITE_DONE ? SQLITE_OK : code, error);
}
