/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/migrations.h"
#include "store/store-file.h"
#include "store/store-private.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* R1, B1, D20 to D22: what is left beside a file is applied only when it is its own. */

#define ENTRY FOOTING_TYPE_ENTRY
#define IDS "SELECT group_concat (id, ' ') FROM (SELECT id FROM entry ORDER BY id)"

static char *
beside (const char *path, const char *suffix)
{
  return g_strconcat (path, suffix, NULL);
}

/* Adds the entry @id, with @length letters. */
static void
add (FootingStore *store, const char *id, gsize length)
{
  g_autofree char *body = g_strnfill (length, 'x');

  sample_save (store,
               footing_record_new (ENTRY, "id", id, "date", TODAY, "body", body, NULL));
}

/* The file and its log as they are while they are open, as @name and its log. */
static void
copy_raw (Fixture *f, const char *name)
{
  g_autofree char *copy = fixture_file (f, name);
  g_autofree char *wal = beside (f->path, "-wal");
  g_autofree char *copy_wal = beside (copy, "-wal");

  fixture_copy (f->path, copy);
  if (g_file_test (wal, G_FILE_TEST_EXISTS))
    fixture_copy (wal, copy_wal);
}

/* Puts the file of @file and the log of @log (names, or NULL) in place, as a sync client
 * does or who copies by hand. */
static void
put (Fixture *f, const char *file, const char *log)
{
  g_autofree char *wal = beside (f->path, "-wal");

  footing_file_remove (f->path);
  if (file != NULL) {
    g_autofree char *from = fixture_file (f, file);

    fixture_copy (from, f->path);
  }
  if (log != NULL) {
    g_autofree char *from = fixture_file (f, log);
    g_autofree char *from_wal = beside (from, "-wal");

    fixture_copy (from_wal, wal);
  }
}

static void
forget_set_aside (Fixture *f)
{
  g_autofree char *wal = fixture_file (f, "footing.db.set-aside-1-wal");
  g_autofree char *journal = fixture_file (f, "footing.db.set-aside-1-journal");

  g_unlink (wal);
  g_unlink (journal);
}

/* The file opens, is whole and holds @ids; the log was set aside as it was, and said, or
 * not. */
static void
assert_opens (Fixture *f, const char *ids, gboolean set_aside, const char *suffix)
{
  g_autofree char *log = beside (f->path, suffix);
  g_autofree char *name = g_strconcat ("footing.db.set-aside-1", suffix, NULL);
  g_autofree char *kept = fixture_file (f, name);
  g_autofree char *hash = fixture_hash (log);
  g_autofree char *hash_kept = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  const char *notice;

  fixture_open (f);
  notice = footing_store_get_notice (f->store);
  g_assert_true (footing_store_verify (f->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (notice != NULL, ==, set_aside);
  if (notice != NULL)
    g_assert_nonnull (strstr (notice, name));
  hash_kept = fixture_hash (kept);
  g_assert_cmpstr (hash_kept, ==, set_aside ? hash : "none");
  fixture_close (f);

  found = fixture_query (f->path, IDS);
  g_assert_cmpstr (found, ==, ids);
  forget_set_aside (f);
}

/* A database of somebody else's, open, with a log of @n large rows; its path. */
static char *
make_foreign (Fixture *f, sqlite3 **handle, int n)
{
  g_autofree char *path = fixture_file (f, "foreign.db");

  g_assert_cmpint (sqlite3_open (path, handle), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (*handle,
                    "PRAGMA journal_mode = WAL; CREATE TABLE cookies (host, value);", 0,
                    0, 0),
      ==, SQLITE_OK);
  for (int i = 0; i < n; i++)
    g_assert_cmpint (sqlite3_exec (*handle,
                                   "INSERT INTO cookies VALUES (randomblob (9), "
                                   "randomblob (2000))",
                                   0, 0, 0),
                     ==, SQLITE_OK);

  return g_steal_pointer (&path);
}

/* The log of any other database, small or larger than our file, beside it: as it is after
 * use, and as a backup is. */
static void
test_foreign_log (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  add (f->store, "a", 10);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  fixture_close (f);
  copy_raw (f, "used.db");

  for (int n = 1; n < 1000; n *= 8) {
    const char *const ours[] = {"used.db", "backup.db"};
    sqlite3 *other;
    g_autofree char *foreign = make_foreign (f, &other, n);

    for (guint i = 0; i < G_N_ELEMENTS (ours); i++) {
      put (f, ours[i], "foreign.db");
      assert_opens (f, "a", TRUE, "-wal");
    }
    sqlite3_close (other);
    footing_file_remove (foreign);
  }
}

enum { N_STATES = 7 };

/* What is written from one state to the next: little, or nearly every page. */
static void
go_on (Fixture *f, int i, gboolean large)
{
  g_autofree char *id = g_strdup_printf ("e%d", i);

  add (f->store, id, large ? 40000 : 10);
  if (large)
    g_assert_true (footing_store_change (f->store, FOOTING_TYPE_RECOVERY, "r", NULL,
                                         "title", id, NULL));
}

/* A history of our own: after each state, a file and a log that goes on from it ("0",
 * "1", …), as a kill would leave them. */
static void
make_history (Fixture *f, gboolean large)
{
  sample_save (f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "id", "r", NULL));
  for (int i = 0; i < N_STATES; i++) {
    g_autofree char *name = g_strdup_printf ("%d", i);

    fixture_close (f);
    fixture_open (f);
    go_on (f, i, large);
    copy_raw (f, name);
  }
  fixture_close (f);
}

/* The entries of state @n: "e0 e1 …". */
static char *
expected_ids (int n)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (ids, i == 0 ? "e%d" : " e%d", i);

  return n == 0 ? NULL : g_string_free (g_steal_pointer (&ids), FALSE);
}

/* Any of our older or newer files with any log: the log counts only where it goes on from
 * the file, or has been applied to it already. */
static void
test_stale_log (Fixture *f, gconstpointer data)
{
  make_history (f, GPOINTER_TO_INT (data));

  for (int file = 0; file < N_STATES; file++)
    for (int log = 0; log < N_STATES; log++) {
      g_autofree char *file_name = g_strdup_printf ("%d", file);
      g_autofree char *log_name = g_strdup_printf ("%d", log);
      const gboolean own = file == log || file == log + 1;
      g_autofree char *ids = expected_ids (own ? log + 1 : file);

      g_test_message ("file %d, log %d", file, log);
      put (f, file_name, log_name);
      assert_opens (f, ids, !own, "-wal");
    }
}

/* Two computers go on from one file; a sync client brings the other's. */
static void
test_siblings (Fixture *f, gconstpointer data)
{
  add (f->store, "a", 10);
  fixture_close (f);
  copy_raw (f, "start");

  for (int i = 0; i < 2; i++) {
    g_autofree char *name = g_strdup_printf ("computer-%d", i);
    g_autofree char *closed = g_strdup_printf ("closed-%d", i);

    put (f, "start", NULL);
    fixture_open (f);
    add (f->store, i == 0 ? "b" : "c", 10);
    fixture_close (f);
    copy_raw (f, closed);
    fixture_open (f);
    add (f->store, i == 0 ? "d" : "e", 10);
    copy_raw (f, name);
    fixture_close (f);
  }

  put (f, "closed-0", "computer-0");
  assert_opens (f, "a b d", FALSE, "-wal");
  put (f, "closed-0", "computer-1");
  assert_opens (f, "a b", TRUE, "-wal");
  put (f, "closed-1", "computer-0");
  assert_opens (f, "a c", TRUE, "-wal");
  put (f, "start", "computer-1");
  assert_opens (f, "a", TRUE, "-wal");
}

/* A file of before version 3, which keeps no lineage: a log of its own is applied, one of
 * another state is not. */
static void
test_old_version (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = fixture_file (f, "footing.db.v2");
  static const char *const changes[] = {
      "UPDATE support_contact SET details = hex (randomblob (9000))",
      ("INSERT INTO support_contact "
       "VALUES ('new', '', hex (randomblob (9000)), 1, 1, NULL)"),
      "DELETE FROM support_contact",
  };
  const char *const name = "SELECT count (*) FROM support_contact";

  fixture_copy (TEST_FIXTURES "/v2.db", f->path);
  fixture_sql (f->path, "PRAGMA journal_mode = WAL");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *step = g_strdup_printf ("%u", i);
    FootingDb *db = footing_db_open (f->path, NULL);

    g_assert_true (footing_db_use_log (db, NULL));
    g_assert_true (footing_db_exec (db, changes[i], NULL));
    copy_raw (f, step);
    footing_db_close (db);
  }

  put (f, "1", "1");
  fixture_open (f);
  g_assert_null (footing_store_get_notice (f->store));
  fixture_close (f);
  {
    g_autofree char *count = fixture_query (f->path, name);
    g_autofree char *version = fixture_query (copy, "PRAGMA user_version");

    g_assert_cmpstr (count, ==, "2");
    g_assert_cmpstr (version, ==, "2");
  }

  put (f, "0", "2");
  fixture_open (f);
  g_assert_nonnull (footing_store_get_notice (f->store));
  fixture_close (f);
  {
    g_autofree char *count = fixture_query (f->path, name);

    g_assert_cmpstr (count, ==, "1");
  }
}

/* D21: when neither the file alone nor both together are whole, all stays as it is. */
static void
test_nothing_whole (Fixture *f, gconstpointer data)
{
  static const char damage[] = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET "
                               "rootpage = 3 WHERE name = 'entry_order'";
  sqlite3 *other;
  G_GNUC_UNUSED g_autofree char *foreign = make_foreign (f, &other, 50);

  make_history (f, TRUE);
  put (f, "2", NULL);
  fixture_sql (f->path, damage);
  copy_raw (f, "damaged");

  put (f, "damaged", "foreign.db");
  fixture_assert_refused (f, FOOTING_ERROR_DAMAGED);
  put (f, "damaged", "5");
  fixture_assert_refused (f, FOOTING_ERROR_DAMAGED);
  sqlite3_close (other);
}

/* A log that is damaged in its middle: what comes before is used, and all of it kept. */
static void
test_damaged_log (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = beside (f->path, "-wal");
  g_autofree char *bytes = NULL;
  gsize length;

  for (int i = 0; i < 3; i++) {
    g_autofree char *id = g_strdup_printf ("e%d", i);

    add (f->store, id, 10);
    copy_raw (f, id);
  }
  fixture_close (f);

  put (f, "e2", "e1");
  g_assert_true (g_file_get_contents (wal, &bytes, &length, NULL));
  g_clear_pointer (&bytes, g_free);
  put (f, "e2", "e2");
  {
    gsize whole;

    g_assert_true (g_file_get_contents (wal, &bytes, &whole, NULL));
    g_assert_cmpuint (whole, >, length);
    bytes[length + 24 + 100] ^= 1; /* in the first page of the third change */
    fixture_write (wal, bytes, whole);
  }
  assert_opens (f, "e0 e1", TRUE, "-wal");

  /* And one whose head is: nothing of it can be used. */
  bytes[17] ^= 1;
  put (f, "e2", NULL);
  fixture_write (wal, bytes, length);
  assert_opens (f, NULL, TRUE, "-wal");
}

/* --- The rollback journal ------------------------------------------------------------
 */

/* A change of @path that is broken off, as @copy and its journal. All pages that it
 * changes are in both: which of them go there by themselves, each SQLite decides anew. */
static void
break_off (const char *path, const char *copy, const char *sql)
{
  g_autofree char *journal = beside (path, "-journal");
  g_autofree char *copy_journal = beside (copy, "-journal");
  FootingDb *db = footing_db_open (path, NULL);

  g_assert_true (footing_db_exec (db, "PRAGMA journal_mode = DELETE; BEGIN;", NULL));
  g_assert_true (footing_db_exec (db, sql, NULL));
  g_assert_cmpint (sqlite3_db_cacheflush (footing_db_get_handle (db)), ==, SQLITE_OK);
  fixture_copy (path, copy);
  fixture_copy (journal, copy_journal);
  footing_db_exec (db, "ROLLBACK", NULL);
  footing_db_close (db);
}

/* What is read without a change of anything, and whether it is said that what lies beside
 * the file was left out. */
static void
assert_reads (Fixture *f, const char *ids, gboolean left_out)
{
  g_autofree char *before = fixture_names (f);
  g_autofree char *after = NULL;
  g_autofree char *hash = fixture_hash (f->path);
  g_autofree char *hash_after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store =
      footing_store_open_read_only (f->path, f->clock, &error);
  g_autoptr (FootingStatement) statement = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (footing_store_get_notice (store) != NULL, ==, left_out);
  g_assert_true (footing_store_verify (store, NULL));
  statement = footing_db_prepare (footing_store_get_db (store), IDS, NULL);
  g_assert_cmpint (footing_db_step (statement, NULL), ==, FOOTING_DB_ROW);
  found = footing_db_column_text (statement, 0);
  g_assert_cmpstr (found, ==, ids);
  after = fixture_names (f);
  g_assert_cmpstr (after, ==, before);
  hash_after = fixture_hash (f->path);
  g_assert_cmpstr (hash_after, ==, hash);
}

typedef struct {
  const char *path;
  gint done;
} Toucher;

static gpointer
touch_thread (gpointer data)
{
  Toucher *self = data;

  while (!g_atomic_int_get (&self->done))
    g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);

  return NULL;
}

/* D19, D26: a change that was broken off is undone for whoever only reads, though the
 * journal's inode changes all the time: as root, SQLite gives it to the file's owner with
 * each look. It was taken for the writing of another program. */
static void
test_journal_read (Fixture *f, gconstpointer data)
{
  g_autofree char *broken = fixture_file (f, "broken");
  g_autofree char *broken_journal = beside (broken, "-journal");
  g_autofree char *journal = beside (f->path, "-journal");
  Toucher toucher = {journal, FALSE};
  GThread *thread;

  add (f->store, "a", 10);
  fixture_close (f);
  break_off (f->path, broken,
             "UPDATE entry SET title = 'broken', body = hex (randomblob (90000))");
  fixture_copy (broken, f->path);
  fixture_copy (broken_journal, journal);

  thread = g_thread_new ("touch", touch_thread, &toucher);
  assert_reads (f, "a", FALSE);
  g_atomic_int_set (&toucher.done, TRUE);
  g_thread_join (thread);
}

/* D20: a journal of another database, and an older one of our own; and one of the file
 * itself, which undoes what was broken off. The copy that it is tried on goes. */
static void
test_journal (Fixture *f, gconstpointer data)
{
  static const char sql[] = "UPDATE entry SET title = 'broken', body = hex (randomblob "
                            "(90000)) WHERE id = 'a'";
  g_autofree char *foreign = fixture_file (f, "foreign.db");
  g_autofree char *foreign_copy = fixture_file (f, "foreign-copy");
  g_autofree char *older = fixture_file (f, "older");
  g_autofree char *journal = beside (f->path, "-journal");
  const char *const others[] = {foreign_copy, older};
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;

  fixture_write (foreign, "", 0);
  fixture_sql (foreign, "CREATE TABLE cookies (host, value); INSERT INTO cookies VALUES "
                        "(1, hex (randomblob (200000)))");
  break_off (foreign, foreign_copy,
             "UPDATE cookies SET value = hex (randomblob (200000))");

  add (f->store, "a", 10);
  fixture_close (f);
  break_off (f->path, older, sql);
  fixture_open (f);
  add (f->store, "b", 10);
  fixture_close (f);
  copy_raw (f, "good");
  before = fixture_names (f);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *other_journal = beside (others[i], "-journal");

    put (f, "good", NULL);
    fixture_copy (other_journal, journal);
    assert_reads (f, "a b", TRUE);
    assert_opens (f, "a b", TRUE, "-journal");
  }

  put (f, "older", NULL);
  {
    g_autofree char *own = beside (older, "-journal");

    fixture_copy (own, journal);
  }
  assert_reads (f, "a", FALSE);
  fixture_open (f);
  g_assert_null (footing_store_get_notice (f->store));
  g_assert_true (footing_store_verify (f->store, NULL));
  fixture_close (f);
  title = fixture_query (f->path, "SELECT title FROM entry WHERE id = 'a'");
  g_assert_cmpstr (title, ==, "");

  after = fixture_names (f);
  g_assert_cmpstr (after, ==, before);
}

/* --- Others who have the file open ---------------------------------------------------
 */

/* What a process of its own does; it is told by a byte when to go on, and says so. */
typedef struct {
  pid_t pid;
  int in;
  int out;
} Other;

/* Opens the file, adds an entry, waits, adds another, waits, closes. */
static void
run_other (Fixture *f, int in, int out)
{
  FootingStore *store;
  char byte = 0;

  store = footing_store_open (f->path, f->clock, NULL);
  g_assert_nonnull (store);
  for (int i = 0; i < 2; i++) {
    g_autofree char *id = g_strdup_printf ("other-%d", i);
    g_autoptr (FootingEntry) entry =
        footing_record_new (ENTRY, "id", id, "date", TODAY, NULL);
    const char done = footing_store_save (store, entry, NULL) ? 'y' : 'n';

    g_assert_cmpint (write (out, &done, 1), ==, 1);
    g_assert_cmpint (read (in, &byte, 1), ==, 1);
  }
  g_assert_finalize_object (store);
  _exit (0);
}

static char
hear (Other *other)
{
  char byte = 0;

  g_assert_cmpint (read (other->out, &byte, 1), ==, 1);

  return byte;
}

static void
tell (Other *other)
{
  g_assert_cmpint (write (other->in, "", 1), ==, 1);
}

static void
start_other (Fixture *f, Other *other)
{
  int in[2], out[2];

  g_assert_cmpint (pipe (in), ==, 0);
  g_assert_cmpint (pipe (out), ==, 0);
  other->pid = fork ();
  g_assert_cmpint (other->pid, >=, 0);
  if (other->pid == 0)
    run_other (f, in[0], out[1]);
  close (in[0]);
  close (out[1]);
  other->in = in[1];
  other->out = out[0];
}

static void
end_other (Other *other)
{
  int status;

  tell (other);
  g_assert_cmpint (waitpid (other->pid, &status, 0), ==, other->pid);
  g_assert_cmpint (status, ==, 0);
  close (other->in);
  close (other->out);
}

/* A log that is in use is shared, and nobody is disturbed. */
static void
test_in_use (Fixture *f, gconstpointer data)
{
  Other other;
  g_autofree char *found = NULL;

  add (f->store, "a", 10);
  fixture_close (f);
  start_other (f, &other);
  g_assert_cmpint (hear (&other), ==, 'y');

  fixture_open (f);
  g_assert_null (footing_store_get_notice (f->store));
  add (f->store, "b", 10);
  tell (&other);
  g_assert_cmpint (hear (&other), ==, 'y');
  add (f->store, "c", 10);
  fixture_close (f);
  end_other (&other);

  found = fixture_query (f->path, IDS);
  g_assert_cmpstr (found, ==, "a b c other-0 other-1");
}

/* Somebody has the file open, and what is beside it was exchanged: whoever comes now may
 * not join in, and who is there writes nothing more. What was written is kept. */
static void
test_exchanged_in_use (Fixture *f, gconstpointer data)
{
  const char *const suffix = data;
  g_autofree char *log = beside (f->path, suffix);
  g_autofree char *gone = fixture_file (f, "gone");
  g_autofree char *hash = NULL;
  g_autofree char *after = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  Other other;

  add (f->store, "a", 10);
  copy_raw (f, "stale");
  fixture_close (f);
  start_other (f, &other);
  g_assert_cmpint (hear (&other), ==, 'y');

  g_assert_cmpint (g_rename (log, gone), ==, 0);
  if (strcmp (suffix, "-wal") == 0) {
    g_autofree char *stale = fixture_file (f, "stale-wal");

    fixture_copy (stale, log);
  }
  hash = fixture_hash (f->path);
  g_assert_null (footing_store_open (f->path, f->clock, &error));
  fixture_assert_error (error, FOOTING_ERROR_BUSY);
  after = fixture_hash (f->path);
  g_assert_cmpstr (after, ==, hash);

  tell (&other);
  g_assert_cmpint (hear (&other), ==, 'n');
  end_other (&other);

  fixture_open (f);
  g_assert_true (footing_store_verify (f->store, NULL));
  fixture_close (f);
  found = fixture_query (f->path, IDS);
  g_assert_cmpstr (found, ==, "a other-0");
}

/* R11: an index that cannot be written does not lock anybody out. */
static void
test_index (Fixture *f, gconstpointer data)
{
  g_autofree char *shm = beside (f->path, "-shm");
  g_autofree char *names = NULL;
  pid_t child;
  int status;

  add (f->store, "a", 10);
  fixture_close (f);
  fixture_write (shm, "stale", 5);
  g_chmod (shm, 0400);
  if (geteuid () == 0)
    g_assert_cmpint (chown (f->folder, 65534, 65534) | chown (f->path, 65534, 65534) |
                         chown (shm, 65534, 65534),
                     ==, 0);

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    if (geteuid () == 0)
      g_assert_cmpint (setuid (65534), ==, 0);
    fixture_open (f);
    add (f->store, "b", 10);
    fixture_close (f);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);

  names = fixture_names (f);
  g_assert_cmpstr (names, ==, "footing.db");
  assert_opens (f, "a b", FALSE, "-wal");
}

/* A restore under an open window is all that is in the log: after a kill it is there. */
static void
test_restored (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  add (f->store, "a", 10);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  add (f->store, "b", 10);
  fixture_close (f);

  fixture_open (f);
  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, NULL, NULL));
  copy_raw (f, "restored");
  fixture_close (f);
  put (f, "restored", "restored");
  assert_opens (f, "a", FALSE, "-wal");
}

/* --- Whose file it is ----------------------------------------------------------------
 */

/* D22: a file without our mark or without a version is not ours, with a log or without;
 * one that has lost its tables is damaged. */
static void
test_marks (Fixture *f, gconstpointer data)
{
  const struct {
    const char *sql;
    int code;
  } cases[] = {
      {"PRAGMA application_id = 0", FOOTING_ERROR_FOREIGN},
      {"PRAGMA user_version = 0", FOOTING_ERROR_FOREIGN},
      {"PRAGMA application_id = 0; PRAGMA user_version = 0", FOOTING_ERROR_FOREIGN},
      {"DROP TABLE checkin", FOOTING_ERROR_DAMAGED},
  };

  make_history (f, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].sql);
    put (f, "2", NULL);
    fixture_sql (f->path, cases[i].sql);
    fixture_assert_refused (f, cases[i].code);
    copy_raw (f, "without");
    put (f, "without", "2");
    if (cases[i].code == FOOTING_ERROR_FOREIGN)
      fixture_assert_refused (f, cases[i].code);
  }
}

/* D22: what was written over after it was opened is not brought up to our version; it
 * stays as it is. */
static void
test_written_over (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autofree char *copy = fixture_file (f, "footing.db.v0");
  g_autofree char *tables = NULL;
  g_autoptr (GError) error = NULL;
  FootingDb *db;

  fixture_write (f->path, "", 0);
  db = footing_db_open (f->path, NULL);
  fixture_sql (f->path, "CREATE TABLE cookies (host)");
  g_assert_false (footing_migrations_run (db, f->path, scripts, &error));
  fixture_assert_error (error, FOOTING_ERROR_FOREIGN);
  footing_db_close (db);
  tables = fixture_query (f->path, "SELECT group_concat (name) FROM sqlite_schema");
  g_assert_cmpstr (tables, ==, "cookies");
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/leftover/R1-foreign-log", test_foreign_log);
  g_test_add ("/leftover/R1-stale-log/small", Fixture, GINT_TO_POINTER (FALSE),
              fixture_set_up, test_stale_log, fixture_tear_down);
  g_test_add ("/leftover/R1-stale-log/large", Fixture, GINT_TO_POINTER (TRUE),
              fixture_set_up, test_stale_log, fixture_tear_down);
  fixture_add ("/leftover/B1-siblings", test_siblings);
  fixture_add_empty ("/leftover/D20-old-version", test_old_version);
  fixture_add ("/leftover/D21-nothing-whole", test_nothing_whole);
  fixture_add ("/leftover/D20-damaged-log", test_damaged_log);
  fixture_add ("/leftover/D20-journal", test_journal);
  fixture_add ("/leftover/D26-journal-read", test_journal_read);
  fixture_add ("/leftover/D20-in-use", test_in_use);
  g_test_add ("/leftover/D20-exchanged-in-use/log", Fixture, "-wal", fixture_set_up,
              test_exchanged_in_use, fixture_tear_down);
  g_test_add ("/leftover/D20-exchanged-in-use/index", Fixture, "-shm", fixture_set_up,
              test_exchanged_in_use, fixture_tear_down);
  fixture_add ("/leftover/R11-index", test_index);
  fixture_add ("/leftover/D20-restored", test_restored);
  fixture_add ("/leftover/D22-marks", test_marks);
  fixture_add_empty ("/leftover/D22-written-over", test_written_over);

  return g_test_run ();
}
