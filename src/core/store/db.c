/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db.h"
#include "db-functions.h"
#include "view-vfs.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What a database in memory is called, which stands for our file. */
#define NAMELESS "footing.db"

/* How long a write waits for another process, in milliseconds. */
#define BUSY_TIMEOUT 2000

struct _FootingDb {
  /* owned */
  sqlite3 *handle;
  GHashTable *statements;

  /* state */
  int depth;
  gboolean given_up;
};

/* trusted_schema stays on: without it SQLite 3.40 refuses the triggers that write to the
 * search table. What is deleted is overwritten at once, and nothing goes to a temporary
 * file, which would be outside of the folder. */
static const char pragmas[] = "PRAGMA synchronous = FULL;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA cell_size_check = ON;";

/* What the system says when @path is tried once more: SQLite does not always keep it. */
static int
probe (const char *path, int mode)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (path, mode) != 0)
    return errno;

  return mode == W_OK && g_access (folder, W_OK) != 0 ? errno : 0;
}

/* Sets @error where the system said why, be it in SQLite's or in other words. */
static gboolean
set_system_error (GError **error, int code, int number, const char *path)
{
  FootingAccess access = FOOTING_WRITING;

  switch (code & 0xff) {
  case SQLITE_FULL:
    number = ENOSPC;
    break;
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    number = probe (path, W_OK);
    if (number == 0)
      number = EACCES;
    break;
  case SQLITE_CANTOPEN:
    if (number == 0)
      number = probe (path, R_OK);
    if (number == 0)
      number = probe (path, W_OK);
    if (number == ENOENT || probe (path, R_OK) != 0)
      access = FOOTING_READING;
    break;
  case SQLITE_IOERR:
    if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ)
      access = FOOTING_READING;
    break;
  default:
    return FALSE;
  }

  if (number == 0)
    return FALSE;
  footing_error_set_system (error, access, path, number);
  return TRUE;
}

void
footing_db_set_error (GError **error, int code, int number, const char *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (path != NULL);

  if (set_system_error (error, code, number, path))
    return;

  name = g_filename_display_name (path);
  switch (code & 0xff) {
  case SQLITE_CORRUPT:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
                 _ ("“%s” is damaged: restore a backup."), name);
    break;
  case SQLITE_NOTADB:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” was not made by Footing: choose another file."), name);
    break;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_BUSY,
                 _ ("Another program is using “%s”: wait a moment, then try again."),
                 name);
    break;
  case SQLITE_NOMEM:
    footing_error_set_system (error, FOOTING_WRITING, path, ENOMEM);
    break;
  case SQLITE_TOOBIG:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("The text is too long: shorten it."));
    break;
  case SQLITE_CONSTRAINT:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("A value does not fit with the rest of the file: change it."));
    break;
  default:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: the second %s is the system's own message, in English */
                 _ ("“%s” could not be read or written (%s): check it and its disk."),
                 name, sqlite3_errstr (code));
    break;
  }
}

/* An error of @handle, whose file bears its name in the sentence. */
static void
set_handle_error (GError **error, sqlite3 *handle, int code)
{
  const char *path = handle != NULL ? sqlite3_db_filename (handle, "main") : NULL;

  footing_db_set_error (error, code, handle != NULL ? sqlite3_system_errno (handle) : 0,
                        path != NULL && *path != '\0' ? path : NAMELESS);
}

void
footing_db_fail (FootingDb *db, int code, GError **error)
{
  g_return_if_fail (db != NULL);

  set_handle_error (error, db->handle, code);
}

void
footing_statement_fail (FootingStatement *statement, int code, GError **error)
{
  set_handle_error (error, sqlite3_db_handle (statement), code);
}

static gboolean
check (FootingDb *db, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  footing_db_fail (db, code, error);
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
open_with_flags (const char *path, const char *name, int flags, GError **error)
{
  g_autoptr (FootingDb) db = g_new0 (FootingDb, 1);
  int code;

  db->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);

  code = sqlite3_open_v2 (path, &db->handle, flags, NULL);
  if (code != SQLITE_OK) {
    footing_db_set_error (
        error, code, db->handle != NULL ? sqlite3_system_errno (db->handle) : 0, name);
    return NULL;
  }

  sqlite3_extended_result_codes (db->handle, TRUE);
  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  /* Closing moves what is in a log to the file; not before the file is found good. */
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log (db), NULL);

  return g_steal_pointer (&db);
}

static gboolean
add_functions (FootingDb *db, GError **error)
{
  return check (db, footing_functions_add (db->handle), error);
}

FootingDb *
footing_db_open (const char *path, GError **error)
{
  g_autoptr (FootingDb) db =
      open_with_flags (path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, error);

  if (db == NULL || !footing_db_exec (db, pragmas, error) || !add_functions (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

FootingDb *
footing_db_open_memory (GError **error)
{
  g_autoptr (FootingDb) db = open_with_flags (
      ":memory:", NAMELESS,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, error);

  if (db == NULL || !footing_db_exec (db, pragmas, error) || !add_functions (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

FootingDb *
footing_db_open_attaching (const char *path, GError **error)
{
  /* As no name of a file begins that SQLite reads in another way. */
  g_autofree char *real = realpath (path, NULL);
  g_autoptr (FootingDb) db = NULL;

  if (real == NULL) {
    footing_error_set_system (error, FOOTING_WRITING, path, errno);
    return NULL;
  }

  db = open_with_flags (
      real, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, error);
  if (db == NULL || !footing_db_exec (db, pragmas, error) || !add_functions (db, error))
    return NULL;

  return g_steal_pointer (&db);
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
footing_db_restart_log (FootingDb *db, GError **error)
{
  return check (db,
                sqlite3_wal_checkpoint_v2 (db->handle, "main", SQLITE_CHECKPOINT_RESTART,
                                           NULL, NULL),
                error);
}

gboolean
footing_db_peek (const char *path, void *bytes, int length, GError **error)
{
  /* Through SQLite's handle: closing any other would drop the locks that this process
   * holds on the file, and another one would take the log away. */
  g_autoptr (FootingDb) db =
      open_with_flags (path, path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, error);
  sqlite3_file *file;
  int code;

  if (db == NULL)
    return FALSE;

  code =
      sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, (void *)&file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, length, 0);

  return check (db, code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code, error);
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

/* Opens @path to read only, with @query, as SQLite's names of files have them. */
static FootingDb *
open_uri (const char *path, const char *query, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *uri = real != NULL ? g_filename_to_uri (real, NULL, NULL) : NULL;
  g_autofree char *full = NULL;
  g_autoptr (FootingDb) db = NULL;

  if (uri == NULL) {
    footing_error_set_system (error, FOOTING_READING, path,
                              real != NULL ? EINVAL : errno);
    return NULL;
  }

  full = g_strconcat (uri, query, NULL);
  db = open_with_flags (
      full, path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, error);
  if (db != NULL)
    sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return g_steal_pointer (&db);
}

FootingDb *
footing_db_open_view (const char *path, FootingDbView view, GError **error)
{
  g_autofree char *query =
      view == FOOTING_DB_ALONE
          ? g_strdup ("?immutable=1")
          : g_strconcat ("?vfs=", footing_view_vfs_get_name (), NULL);
  g_autoptr (FootingDb) db = open_uri (path, query, error);

  /* The index of the log is in memory then. */
  if (db == NULL || !footing_db_exec (db, "PRAGMA locking_mode = EXCLUSIVE", error))
    return NULL;

  return g_steal_pointer (&db);
}

FootingDb *
footing_db_open_unread (const char *path, GError **error)
{
  return open_with_flags (path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, error);
}

FootingDb *
footing_db_open_read_only (const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  gboolean log, alone;

  if (real == NULL) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return NULL;
  }

  /* SQLite would make a -shm beside the file even to read it. Without one nobody has the
   * file open: it is read as it is. */
  log = footing_db_uses_log (real);
  alone = !has_beside (real, "-journal") && (!log || !has_beside (real, "-shm"));
  if (!alone)
    return open_uri (path, "", error);

  return footing_db_open_view (
      path, log && has_beside (real, "-wal") ? FOOTING_DB_WITH_LOG : FOOTING_DB_ALONE,
      error);
}

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
  return check (db, sqlite3_exec (db->handle, sql, NULL, NULL, NULL), error);
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
  if (!check (db, code, error))
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

  if (statement == NULL)
    return -1;

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

static gboolean
run (FootingDb *db, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  return statement != NULL && footing_db_run (statement, error);
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

  if (statement == NULL)
    return FALSE;

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
    return check (to, sqlite3_errcode (to->handle), error);

  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);

  return check (to, code == SQLITE_DONE ? SQLITE_OK : code, error);
}
