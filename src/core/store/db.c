/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How long a write waits for another process, in milliseconds. */
#define BUSY_TIMEOUT 2000

/* How long a patient one waits, and how often it asks, in microseconds. SQLite's own wait
 * asks ten times a second in the end, and misses the moments between two writes. */
#define PATIENCE (10 * G_USEC_PER_SEC)
#define POLL 1000

struct _FootingDb {
  /* owned */
  sqlite3 *handle;
  GHashTable *statements;

  /* state */
  int depth;
  gboolean given_up;
};

/* trusted_schema stays on: without it SQLite 3.40 refuses the triggers that write to the
 * search table. */
static const char pragmas[] = "PRAGMA synchronous = FULL;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA cell_size_check = ON;";

void
footing_db_set_error (GError **error, int code)
{
  int kind;
  const char *sentence;

  switch (code & 0xff) {
  case SQLITE_FULL:
    kind = FOOTING_ERROR_FULL;
    sentence = _ ("The disk is full: free some space, then try again.");
    break;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    kind = FOOTING_ERROR_READ_ONLY;
    sentence = _ ("Footing may not write to its folder: allow it, then try again.");
    break;
  case SQLITE_CORRUPT:
    kind = FOOTING_ERROR_DAMAGED;
    sentence = _ ("The file is damaged: restore a backup.");
    break;
  case SQLITE_NOTADB:
    kind = FOOTING_ERROR_FOREIGN;
    sentence = _ ("The file was not made by Footing: choose another.");
    break;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    kind = FOOTING_ERROR_BUSY;
    sentence = _ ("Another program is using the file: close it, then try again.");
    break;
  case SQLITE_NOMEM:
    kind = FOOTING_ERROR_FAILED;
    sentence = _ ("There is not enough memory: close other programs, then try again.");
    break;
  case SQLITE_TOOBIG:
    kind = FOOTING_ERROR_INVALID;
    sentence = _ ("The text is too long: shorten it.");
    break;
  case SQLITE_CONSTRAINT:
    kind = FOOTING_ERROR_INVALID;
    sentence = _ ("A value does not fit with the rest of the file: change it.");
    break;
  default:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: %s is the system's own message, in English */
                 _ ("The file could not be read or written (%s): check the disk."),
                 sqlite3_errstr (code));
    return;
  }

  g_set_error_literal (error, FOOTING_ERROR, kind, sentence);
}

static gboolean
check (int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  footing_db_set_error (error, code);
  return FALSE;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static gboolean
has_log (FootingDb *db)
{
  const char *wal = sqlite3_filename_wal (sqlite3_db_filename (db->handle, "main"));
  GStatBuf info;

  return wal != NULL && g_stat (wal, &info) == 0 && info.st_size > 0;
}

static FootingDb *
open_with_flags (const char *path, int flags, GError **error)
{
  g_autoptr (FootingDb) db = g_new0 (FootingDb, 1);

  db->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);

  if (!check (sqlite3_open_v2 (path, &db->handle, flags, NULL), error))
    return NULL;

  sqlite3_extended_result_codes (db->handle, TRUE);
  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  /* Closing moves what is in a log to the file; not before the file is found good. */
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log (db), NULL);

  return g_steal_pointer (&db);
}

FootingDb *
footing_db_open (const char *path, GError **error)
{
  g_autoptr (FootingDb) db =
      open_with_flags (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, error);

  if (db == NULL || !footing_db_exec (db, pragmas, error))
    return NULL;

  return g_steal_pointer (&db);
}

FootingDb *
footing_db_open_attaching (const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autoptr (FootingDb) db = NULL;

  if (real == NULL) {
    footing_db_set_error (error, SQLITE_CANTOPEN);
    return NULL;
  }

  db = open_with_flags (
      real, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, error);
  if (db == NULL || !footing_db_exec (db, pragmas, error))
    return NULL;

  return g_steal_pointer (&db);
}

static char *
make_uri (const char *path, const char *query)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *uri = real != NULL ? g_filename_to_uri (real, NULL, NULL) : NULL;

  return uri != NULL ? g_strconcat (uri, query, NULL) : NULL;
}

gboolean
footing_db_attach (FootingDb *db, const char *sql, const char *path, GError **error)
{
  /* Of one that may be written, every transaction would take the lock. */
  g_autofree char *uri = make_uri (path, "?mode=ro");
  g_autoptr (FootingStatement) statement = NULL;

  if (uri == NULL) {
    footing_db_set_error (error, SQLITE_CANTOPEN);
    return FALSE;
  }

  statement = footing_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;
  footing_db_bind_text (statement, ":uri", uri);

  return footing_db_run (statement, error);
}

gboolean
footing_db_use_log (FootingDb *db, GError **error)
{
  if (!footing_db_exec (db, "PRAGMA journal_mode = WAL", error))
    return FALSE;

  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

gboolean
footing_db_peek (const char *path, void *bytes, int length, GError **error)
{
  /* Through SQLite's handle: closing any other would drop the locks that this process
   * holds on the file, and another one would take the log away. */
  g_autoptr (FootingDb) db =
      open_with_flags (path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, error);
  sqlite3_file *file;
  int code;

  if (db == NULL)
    return FALSE;

  code =
      sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, (void *)&file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, length, 0);

  return check (code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code, error);
}

gboolean
footing_db_uses_log (const char *path)
{
  guint8 header[20] = {0};

  return footing_db_peek (path, header, sizeof header, NULL) && header[19] == 2;
}

static gboolean
has_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);

  return g_file_test (beside, G_FILE_TEST_EXISTS);
}

FootingDb *
footing_db_open_read_only (const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *uri = real != NULL ? g_filename_to_uri (real, NULL, NULL) : NULL;
  g_autofree char *full = NULL;
  g_autoptr (FootingDb) db = NULL;
  gboolean log, alone;

  if (uri == NULL) {
    footing_db_set_error (error, SQLITE_CANTOPEN);
    return NULL;
  }

  /* SQLite would make a -shm beside the file even to read it. Without one nobody has the
   * file open: it is read as it is, its log with an index in memory. */
  log = footing_db_uses_log (real);
  alone = !has_beside (real, "-journal") && (!log || !has_beside (real, "-shm"));
  full = g_strconcat (uri,
                      !alone                             ? ""
                      : log && has_beside (real, "-wal") ? "?vfs=unix-none"
                                                         : "?immutable=1",
                      NULL);
  db = open_with_flags (
      full, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, error);
  if (db == NULL ||
      (alone && !footing_db_exec (db, "PRAGMA locking_mode = EXCLUSIVE", error)))
    return NULL;
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return g_steal_pointer (&db);
}

void
footing_db_close (FootingDb *db)
{
  g_clear_pointer (&db->statements, g_hash_table_unref);
  sqlite3_close (db->handle);
  g_free (db);
}

static int
wait_cb (void *data, int n_waits)
{
  if (n_waits >= PATIENCE / POLL)
    return 0;

  g_usleep (POLL);
  return 1;
}

void
footing_db_be_patient (FootingDb *db)
{
  sqlite3_busy_handler (db->handle, wait_cb, NULL);
}

sqlite3 *
footing_db_get_handle (FootingDb *db)
{
  return db->handle;
}

gboolean
footing_db_exec (FootingDb *db, const char *sql, GError **error)
{
  return check (sqlite3_exec (db->handle, sql, NULL, NULL, NULL), error);
}

void
footing_statement_release (FootingStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
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

  code = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                             NULL);
  if (!check (code, error))
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
  const int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return FOOTING_DB_ROW;
  if (code == SQLITE_DONE)
    return FOOTING_DB_DONE;

  footing_db_set_error (error, code);
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

  if (statement == NULL)
    return -1;

  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    return sqlite3_column_int64 (statement, 0);
  case FOOTING_DB_DONE:
    footing_db_set_error (error, SQLITE_CORRUPT);
    return -1;
  case FOOTING_DB_ERROR:
  default:
    return -1;
  }
}

static gboolean
run (FootingDb *db, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  return statement != NULL && footing_db_run (statement, error);
}

static const char rollback[] = "ROLLBACK";

/* BEGIN, with what it takes to undo it, for there may be no memory left then. */
static gboolean
begin (FootingDb *db, GError **error)
{
  return footing_db_prepare (db, rollback, error) != NULL &&
         run (db, "BEGIN IMMEDIATE", error);
}

static gboolean
fail_given_up (GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
               _ ("One of several changes failed, so none was kept: try again."));
  return FALSE;
}

gboolean
footing_db_begin (FootingDb *db, GError **error)
{
  if (db->depth == 0) {
    if (!begin (db, error))
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

gboolean
footing_db_check_references (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, "PRAGMA foreign_key_check", error);
  FootingDbStep step;

  if (statement == NULL)
    return FALSE;

  step = footing_db_step (statement, error);
  if (step == FOOTING_DB_ROW)
    footing_db_set_error (error, SQLITE_CORRUPT);

  return step == FOOTING_DB_DONE;
}

FootingCopying *
footing_db_copy_begin (FootingDb *from, FootingDb *to, GError **error)
{
  FootingCopying *copying =
      sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int code;

  if (copying == NULL) {
    footing_db_set_error (error, sqlite3_errcode (to->handle));
    return NULL;
  }

  code = sqlite3_backup_step (copying, 1);
  if (code == SQLITE_OK)
    return copying;

  sqlite3_backup_finish (copying);
  footing_db_set_error (error, code == SQLITE_DONE ? SQLITE_INTERNAL : code);
  return NULL;
}

gboolean
footing_db_copy_run (FootingCopying *copying, GError **error)
{
  const int code = sqlite3_backup_step (copying, -1);

  return check (code == SQLITE_DONE ? SQLITE_OK : code, error);
}

void
footing_db_copy_end (FootingCopying *copying)
{
  sqlite3_backup_finish (copying);
}

gboolean
footing_db_copy (FootingDb *from, FootingDb *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int code;

  if (backup == NULL)
    return check (sqlite3_errcode (to->handle), error);

  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);

  return check (code == SQLITE_DONE ? SQLITE_OK : code, error);
}
