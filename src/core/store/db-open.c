/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db-private.h"
#include "db-functions.h"
#include "view-vfs.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>

/* How long a write waits for another process, in milliseconds. */
#define BUSY_TIMEOUT 2000

/* trusted_schema stays on: without it SQLite 3.40 refuses the triggers that write to the
 * search table. What is deleted is overwritten at once, and nothing goes to a temporary
 * file, which would be outside of the folder. */
static const char pragmas[] = "PRAGMA synchronous = FULL;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA cell_size_check = ON;";

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
  return db_check (db, footing_functions_add (db->handle), error);
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
      ":memory:", DB_NAMELESS,
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
  return db_check (db,
                   sqlite3_wal_checkpoint_v2 (db->handle, "main",
                                              SQLITE_CHECKPOINT_RESTART, NULL, NULL),
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

  return db_check (db, code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code, error);
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
