/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* A thin wrapper of one SQLite connection; for the store's files only. */

typedef struct _FootingDb FootingDb;

typedef enum {
  FOOTING_DB_ROW,
  FOOTING_DB_DONE,
  FOOTING_DB_ERROR,
} FootingDbStep;

/* A cached statement in use: leaving the scope resets it. */
typedef sqlite3_stmt FootingStatement;
void footing_statement_release (FootingStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingStatement, footing_statement_release)

/* Opens the existing file at @path. NULL and @error when it cannot be opened. Closing
 * leaves a log beside it as it is, until footing_db_use_log(). Its SQL has the
 * functions of db-functions.h. */
FootingDb *footing_db_open (const char *path, GError **error);

/* The same, but never writes to the file or beside it. */
FootingDb *footing_db_open_read_only (const char *path, GError **error);

/* An empty database in memory, which is gone when it is closed. */
FootingDb *footing_db_open_memory (GError **error);

/* The same as footing_db_open(), and others can be attached (db-staging.h). */
FootingDb *footing_db_open_attaching (const char *path, GError **error);

/* What of a file that nobody writes to is read: it alone, or with the log beside it. */
typedef enum {
  FOOTING_DB_ALONE,
  FOOTING_DB_WITH_LOG,
} FootingDbView;

/* Opens the existing file at @path to read only, without a lock. */
FootingDb *footing_db_open_view (const char *path, FootingDbView view, GError **error);

/* Opens the existing file at @path for those who look at its bytes (db-file.h): nothing
 * of it is read as a database, so that no log is applied. */
FootingDb *footing_db_open_unread (const char *path, GError **error);

/* Reads the first @length bytes of @path as they are; 0 past its end. */
gboolean footing_db_peek (const char *path, void *bytes, int length, GError **error);

/* Whether the file at @path is one whose writes go to a log: without that, a log beside
 * it is not its own. */
gboolean footing_db_uses_log (const char *path);

/* Writes go to a log beside the file ("-wal") from now on, so that others can read
 * meanwhile. */
gboolean footing_db_use_log (FootingDb *db, GError **error);

/* Moves all that is in the log to the file, so that the next change begins it anew. */
gboolean footing_db_restart_log (FootingDb *db, GError **error);

void footing_db_close (FootingDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingDb, footing_db_close)

sqlite3 *footing_db_get_handle (FootingDb *db);

/* Runs @sql, which may be several statements. */
gboolean footing_db_exec (FootingDb *db, const char *sql, GError **error);

/* The statement of @sql, a static string: it is the key of the cache. NULL with @error
 * set: binding to it does nothing and stepping it fails with that @error, so that a
 * caller who does both need not ask. */
FootingStatement *footing_db_prepare (FootingDb *db, const char *sql, GError **error);

/* Binding by name (":id"); a name the statement does not have is ignored. NULL text and
 * NAN bind as NULL. @text must live until the statement is released, unless copied. */
void
footing_db_bind_text (FootingStatement *statement, const char *name, const char *text);
void
footing_db_bind_copy (FootingStatement *statement, const char *name, const char *text);
void footing_db_bind_int (FootingStatement *statement, const char *name, gint64 value);
void footing_db_bind_real (FootingStatement *statement, const char *name, double value);

FootingDbStep footing_db_step (FootingStatement *statement, GError **error);

/* Steps a statement that returns no rows. */
gboolean footing_db_run (FootingStatement *statement, GError **error);

/* The text of a column, "" for NULL, always valid UTF-8; owned by the caller. */
char *footing_db_column_text (FootingStatement *statement, int column);

/* The first column of the first row of @sql as a number; -1 with @error set. */
gint64 footing_db_get_int (FootingDb *db, const char *sql, GError **error);

/* The same into @number; FALSE with @error. */
gboolean
footing_db_read_int (FootingDb *db, const char *sql, gint64 *number, GError **error);

/* Begins a transaction that only reads: all that is read until its end is of one moment,
 * and nobody is kept from writing. Ends as those below, and counts as one of them. */
gboolean footing_db_begin_reading (FootingDb *db, GError **error);

/* Transactions nest: only the outermost writes. Every begin is followed by one end. The
 * outermost commits when @keep and nothing inside was given up, else rolls back; @kept
 * says which. FALSE when it should keep and could not. */
gboolean footing_db_begin (FootingDb *db, GError **error);
gboolean footing_db_end (FootingDb *db, gboolean keep, gboolean *kept, GError **error);

/* How many rows were changed since @db was opened. */
gint64 footing_db_count_changes (FootingDb *db);

/* Whether every reference of @db leads to a row. */
gboolean footing_db_check_references (FootingDb *db, GError **error);

/* Copies the whole of @from into @to through SQLite's backup API. */
gboolean footing_db_copy (FootingDb *from, FootingDb *to, GError **error);

/* Sets @error to the sentence for SQLite's result @code about the file at @path, with the
 * cause that the system gave (@number, an errno, or 0). */
void footing_db_set_error (GError **error, int code, int number, const char *path);

/* The same for what just happened on @db or with @statement. */
void footing_db_fail (FootingDb *db, int code, GError **error);
void footing_statement_fail (FootingStatement *statement, int code, GError **error);

G_END_DECLS
