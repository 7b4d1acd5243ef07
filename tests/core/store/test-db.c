/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/db.h"
#include "fixture.h"

#include <errno.h>
#include <math.h>
#include <string.h>

static FootingDb *
open_new (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  FootingDb *db;

  fixture_write (f->path, "", 0);
  db = footing_db_open (f->path, &error);
  g_assert_no_error (error);
  g_assert_true (footing_db_use_log (db, &error));
  g_assert_true (footing_db_exec (
      db, "CREATE TABLE t (a INTEGER, b TEXT, c REAL); INSERT INTO t VALUES (1, 'x', 2)",
      &error));
  g_assert_no_error (error);

  return db;
}

/* Every result of SQLite becomes one sentence of ours. */
static void
test_errors (Fixture *f, gconstpointer data)
{
  const struct {
    int code;
    int number;
    int kind;
  } cases[] = {
      {SQLITE_FULL, 0, FOOTING_ERROR_FULL},
      {SQLITE_READONLY, 0, FOOTING_ERROR_READ_ONLY},
      {SQLITE_READONLY_DBMOVED, 0, FOOTING_ERROR_READ_ONLY},
      {SQLITE_CANTOPEN, 0, FOOTING_ERROR_FAILED},
      {SQLITE_CANTOPEN, EACCES, FOOTING_ERROR_READ_ONLY},
      {SQLITE_CANTOPEN, EROFS, FOOTING_ERROR_READ_ONLY},
      {SQLITE_CANTOPEN, ENOSPC, FOOTING_ERROR_FULL},
      {SQLITE_IOERR_SHMSIZE, ENOSPC, FOOTING_ERROR_FULL},
      {SQLITE_IOERR_FSYNC, EIO, FOOTING_ERROR_FAILED},
      {SQLITE_PERM, 0, FOOTING_ERROR_READ_ONLY},
      {SQLITE_AUTH, 0, FOOTING_ERROR_READ_ONLY},
      {SQLITE_CORRUPT, 0, FOOTING_ERROR_DAMAGED},
      {SQLITE_CORRUPT_VTAB, 0, FOOTING_ERROR_DAMAGED},
      {SQLITE_NOTADB, 0, FOOTING_ERROR_FOREIGN},
      {SQLITE_BUSY, 0, FOOTING_ERROR_BUSY},
      {SQLITE_BUSY_SNAPSHOT, 0, FOOTING_ERROR_BUSY},
      {SQLITE_LOCKED, 0, FOOTING_ERROR_BUSY},
      {SQLITE_NOMEM, 0, FOOTING_ERROR_FAILED},
      {SQLITE_TOOBIG, 0, FOOTING_ERROR_INVALID},
      {SQLITE_CONSTRAINT_CHECK, 0, FOOTING_ERROR_INVALID},
      {SQLITE_IOERR_WRITE, 0, FOOTING_ERROR_FAILED},
      {SQLITE_ERROR, 0, FOOTING_ERROR_FAILED},
      {SQLITE_ABORT, 0, FOOTING_ERROR_FAILED},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    footing_db_set_error (&error, cases[i].code, cases[i].number, f->path);
    fixture_assert_error (error, cases[i].kind);
    footing_db_set_error (NULL, cases[i].code, cases[i].number, f->path);
    /* D39: what can be about a text is not about a file; all else names it. */
    if (cases[i].kind != FOOTING_ERROR_INVALID)
      g_assert_nonnull (strstr (error->message, "footing.db"));
  }
}

static void
test_settings (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingDb) db = open_new (f);
  int defensive = 0;

  g_assert_cmpint (footing_db_get_int (db, "PRAGMA synchronous", NULL), ==, 2);
  g_assert_cmpint (footing_db_get_int (db, "PRAGMA foreign_keys", NULL), ==, 1);
  g_assert_cmpint (footing_db_get_int (db, "PRAGMA busy_timeout", NULL), ==, 2000);
  g_assert_cmpint (footing_db_get_int (db, "PRAGMA cell_size_check", NULL), ==, 1);
  sqlite3_db_config (footing_db_get_handle (db), SQLITE_DBCONFIG_DEFENSIVE, -1,
                     &defensive);
  g_assert_cmpint (defensive, ==, 1);
}

static void
test_no_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_only = NULL;
  g_autofree char *names = NULL;

  g_assert_null (footing_db_open (f->path, &error));
  fixture_assert_error (error, FOOTING_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "does not exist"));
  g_assert_null (footing_db_open_read_only (f->path, &read_only));
  fixture_assert_error (read_only, FOOTING_ERROR_FAILED);
  names = fixture_names (f);
  g_assert_cmpstr (names, ==, "");
}

/* A statement is prepared once; what is bound is gone with the scope. */
static void
test_statements (Fixture *f, gconstpointer data)
{
  static const char sql[] = "SELECT :a, :b, :c, :d, :e";
  g_autoptr (FootingDb) db = open_new (f);
  g_autoptr (GError) error = NULL;
  gpointer first;

  {
    g_autofree char *temporary = g_strdup ("copied");
    g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, &error);
    g_autofree char *a = NULL;
    g_autofree char *b = NULL;

    first = statement;
    footing_db_bind_text (statement, ":a", "given");
    footing_db_bind_copy (statement, ":b", temporary);
    footing_db_bind_int (statement, ":c", G_MININT64);
    footing_db_bind_real (statement, ":d", 0.1);
    footing_db_bind_real (statement, ":e", (double)NAN);
    footing_db_bind_text (statement, ":not-there", "x");
    footing_db_bind_copy (statement, ":not-there", "x");
    footing_db_bind_int (statement, ":not-there", 1);
    footing_db_bind_real (statement, ":not-there", 1);
    memset (temporary, 'x', strlen (temporary));

    g_assert_cmpint (footing_db_step (statement, &error), ==, FOOTING_DB_ROW);
    a = footing_db_column_text (statement, 0);
    b = footing_db_column_text (statement, 1);
    g_assert_cmpstr (a, ==, "given");
    g_assert_cmpstr (b, ==, "copied");
    g_assert_cmpint (sqlite3_column_int64 (statement, 2), ==, G_MININT64);
    g_assert_cmpfloat (sqlite3_column_double (statement, 3), ==, 0.1);
    g_assert_cmpint (sqlite3_column_type (statement, 4), ==, SQLITE_NULL);
  }
  {
    g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, &error);

    g_assert_true (statement == first);
    g_assert_cmpint (footing_db_step (statement, &error), ==, FOOTING_DB_ROW);
    for (int i = 0; i < 5; i++) {
      g_autofree char *text = footing_db_column_text (statement, i);

      g_assert_cmpint (sqlite3_column_type (statement, i), ==, SQLITE_NULL);
      g_assert_cmpstr (text, ==, "");
    }
    g_assert_cmpint (footing_db_step (statement, &error), ==, FOOTING_DB_DONE);
  }
}

static void
test_wrong_sql (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingDb) db = open_new (f);
  g_autoptr (GError) prepare = NULL;
  g_autoptr (GError) exec = NULL;
  g_autoptr (GError) number = NULL;
  g_autoptr (GError) no_row = NULL;
  g_autoptr (GError) step = NULL;
  g_autoptr (FootingStatement) statement = NULL;

  g_assert_null (footing_db_prepare (db, "SELECT nothing", &prepare));
  fixture_assert_error (prepare, FOOTING_ERROR_FAILED);
  g_assert_false (footing_db_exec (db, "SELECT nothing", &exec));
  fixture_assert_error (exec, FOOTING_ERROR_FAILED);
  g_assert_cmpint (footing_db_get_int (db, "SELECT nothing", &number), ==, -1);
  fixture_assert_error (number, FOOTING_ERROR_FAILED);
  g_assert_cmpint (footing_db_get_int (db, "SELECT 1 WHERE 0", &no_row), ==, -1);
  fixture_assert_error (no_row, FOOTING_ERROR_DAMAGED);
  statement = footing_db_prepare (db, "SELECT abs (-9223372036854775808)", NULL);
  g_assert_cmpint (footing_db_step (statement, &step), ==, FOOTING_DB_ERROR);
  fixture_assert_error (step, FOOTING_ERROR_FAILED);
}

static gint64
count (FootingDb *db)
{
  return footing_db_get_int (db, "SELECT count(*) FROM t", NULL);
}

/* What each way of ending leaves, and what it says. */
static void
test_transactions (Fixture *f, gconstpointer data)
{
  const struct {
    gboolean inner;
    gboolean outer;
    gboolean done;
    int added;
  } cases[] = {
      {TRUE, TRUE, TRUE, 1},
      {TRUE, FALSE, TRUE, 0},
      {FALSE, FALSE, TRUE, 0},
      {FALSE, TRUE, FALSE, 0},
  };
  g_autoptr (FootingDb) db = open_new (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const gint64 before = count (db);
    g_autoptr (GError) error = NULL;
    gboolean kept;

    g_assert_true (footing_db_begin (db, NULL));
    g_assert_true (footing_db_begin (db, NULL));
    g_assert_true (footing_db_exec (db, "INSERT INTO t VALUES (2, 'y', 3)", NULL));
    g_assert_true (footing_db_end (db, cases[i].inner, &kept, &error));
    g_assert_cmpint (kept, ==, cases[i].inner);
    g_assert_cmpint (footing_db_end (db, cases[i].outer, &kept, &error), ==,
                     cases[i].done);
    g_assert_cmpint (error != NULL, ==, !cases[i].done);
    g_assert_cmpint (kept, ==, cases[i].added == 1);
    g_assert_cmpint (count (db), ==, before + cases[i].added);
    g_assert_true (sqlite3_get_autocommit (footing_db_get_handle (db)));
  }
}

/* A copy of what is open, also onto something else; not onto what cannot be written. */
static void
test_copy (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingDb) db = open_new (f);
  g_autofree char *other = fixture_file (f, "other.db");
  g_autoptr (FootingDb) to = NULL;
  g_autoptr (GError) error = NULL;

  fixture_write (other, "", 0);
  to = footing_db_open (other, &error);
  g_assert_true (footing_db_copy (db, to, &error));
  g_assert_cmpint (count (to), ==, 1);
  g_assert_true (footing_db_copy (db, to, &error));
  g_assert_no_error (error);

  g_assert_false (footing_db_copy (db, db, &error));
  fixture_assert_sentence (error);
}

/* A table with an index, which triggers write to, and with others beside it. */
static const char indexed[] =
    "CREATE TABLE whole (a INTEGER PRIMARY KEY);"
    "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, whole REFERENCES whole (a));"
    "CREATE TABLE part (t REFERENCES t (a) ON DELETE CASCADE);"
    "CREATE VIRTUAL TABLE words USING fts5 (b, tokenize = 'trigram');"
    "CREATE TRIGGER t_insert AFTER INSERT ON t BEGIN"
    "  INSERT INTO words (rowid, b) VALUES (new.a, new.b); END;"
    "CREATE TRIGGER t_update AFTER UPDATE ON t BEGIN"
    "  DELETE FROM words WHERE rowid = old.a; END;"
    "CREATE TRIGGER t_delete AFTER DELETE ON t BEGIN"
    "  DELETE FROM words WHERE rowid = old.a; END;"
    "INSERT INTO t (a, b) VALUES (1, 'abcde');";

static FootingDb *
open_indexed (const char *path, int n)
{
  FootingDb *db;

  fixture_write (path, "", 0);
  db = footing_db_open (path, NULL);
  g_assert_true (footing_db_use_log (db, NULL));
  for (int i = 0; i < n; i++) {
    g_autofree char *sql = g_strdup_printf ("CREATE TABLE more_%d (x)", i);

    g_assert_true (footing_db_exec (db, sql, NULL));
  }
  g_assert_true (footing_db_exec (db, indexed, NULL));

  return db;
}

/* D7: another process has replaced the content: whatever is asked or written next works,
 * also when it is the first that has to do with the index. */
static void
test_replaced (Fixture *f, gconstpointer data)
{
  static const char *const cases[] = {
      "SELECT count (*) FROM t",
      "SELECT rowid FROM words WHERE words MATCH 'abc'",
      "INSERT INTO t (a, b) VALUES (2, 'fghij')",
      "INSERT INTO t (a, b) VALUES (1, 'x') ON CONFLICT DO UPDATE SET b = excluded.b",
      "INSERT INTO words (rowid, b) VALUES (9, 'xyz')",
      "DELETE FROM t WHERE a = 1",
      "UPDATE t SET b = 'x'",
  };
  g_autofree char *other = fixture_file (f, "other.db");

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    const gboolean in_transaction = i % 2 == 1;
    g_autoptr (FootingDb) from = open_indexed (other, i % 5);
    g_autoptr (FootingDb) writer = open_indexed (f->path, 0);
    g_autoptr (FootingDb) db = footing_db_open (f->path, NULL);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s %s", in_transaction ? "in" : "out", cases[i / 2]);
    g_assert_cmpint (count (db), ==, 1);
    g_assert_true (footing_db_copy (from, writer, NULL));
    if (in_transaction)
      g_assert_true (footing_db_begin (db, NULL));
    {
      g_autoptr (FootingStatement) statement =
          footing_db_prepare (db, cases[i / 2], &error);

      g_assert_no_error (error);
      footing_db_run (statement, &error);
      g_assert_no_error (error);
    }
    if (in_transaction)
      g_assert_true (footing_db_end (db, TRUE, NULL, NULL));
    g_assert_cmpint (count (db), >=, 0);

    footing_db_close (g_steal_pointer (&db));
    footing_db_close (g_steal_pointer (&writer));
    footing_db_close (g_steal_pointer (&from));
    fixture_write (f->path, "", 0);
    fixture_write (other, "", 0);
  }
}

/* Whether reading leaves the file and its folder as they are: alone, with a log that
 * nobody has open, with one that somebody has, and where nothing can be written. */
static void
test_read_only (Fixture *f, gconstpointer data)
{
  g_autofree char *plain = fixture_file (f, "odd name?#%41.db");
  g_autofree char *orphan = fixture_file (f, "orphan.db");
  g_autofree char *wal = fixture_file (f, "footing.db-wal");
  g_autofree char *orphan_wal = fixture_file (f, "orphan.db-wal");
  const char *const paths[] = {plain, orphan, f->path};
  g_autoptr (FootingDb) live = open_new (f);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_copy (f->path, orphan);
  fixture_copy (wal, orphan_wal);
  footing_db_close (g_steal_pointer (&live));
  fixture_copy (f->path, plain);
  live = footing_db_open (f->path, NULL);
  footing_db_exec (live, "INSERT INTO t VALUES (2, 'y', 3)", NULL);
  footing_db_exec (live, "DELETE FROM t WHERE a = 2", NULL);

  before = fixture_names (f);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autofree char *hash = fixture_hash (paths[i]);
    g_autofree char *hash_after = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) refused = NULL;
    g_autoptr (FootingDb) db = footing_db_open_read_only (paths[i], &error);

    g_assert_no_error (error);
    g_test_message ("%s", paths[i]);
    g_assert_cmpint (count (db), ==, 1);
    g_assert_false (footing_db_exec (db, "DELETE FROM t", &refused));
    fixture_assert_error (refused, FOOTING_ERROR_READ_ONLY);
    footing_db_close (g_steal_pointer (&db));
    hash_after = fixture_hash (paths[i]);
    g_assert_cmpstr (hash_after, ==, hash);
  }
  after = fixture_names (f);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/db/errors", test_errors);
  fixture_add_empty ("/db/settings", test_settings);
  fixture_add_empty ("/db/no-file", test_no_file);
  fixture_add_empty ("/db/statements", test_statements);
  fixture_add_empty ("/db/wrong-sql", test_wrong_sql);
  fixture_add_empty ("/db/transactions", test_transactions);
  fixture_add_empty ("/db/copy", test_copy);
  fixture_add_empty ("/db/D7-replaced", test_replaced);
  fixture_add_empty ("/db/read-only", test_read_only);

  return g_test_run ();
}
