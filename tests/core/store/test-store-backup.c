/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ENTRY FOOTING_TYPE_ENTRY

static void
add (Fixture *f, int n)
{
  for (int i = 0; i < n; i++)
    sample_save (f->store, sample_entry ("win", TODAY, "one more"));
}

static int
count_in (Fixture *f, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = footing_store_open (path, f->clock, &error);

  g_assert_no_error (error);
  g_assert_true (footing_store_verify (store, &error));
  g_assert_no_error (error);

  return footing_store_count (store, ENTRY);
}

static void
assert_names (Fixture *f, const char *expected)
{
  g_autofree char *names = fixture_names (f);

  g_assert_cmpstr (names, ==, expected);
}

/* A backup with @n entries, and the store closed on a file with none. */
static char *
make_backup (Fixture *f, int n)
{
  char *backup = fixture_file (f, "backup.db");
  g_autoptr (GError) error = NULL;

  add (f, n);
  g_assert_true (footing_store_backup (f->store, backup, &error));
  g_assert_no_error (error);
  fixture_close (f);
  g_unlink (f->path);
  fixture_open (f);
  fixture_close (f);

  return backup;
}

/* Makes @path a file that opens, but is not whole. */
static void
damage (const char *path)
{
  fixture_sql (path, "INSERT INTO driver_rating VALUES ('nobody', 'no-plan', 9)");
}

/* D7, D8: what is in the log is in the backup; it is one whole file for its owner only.
 */
static void
test_backup (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *mode = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (51);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) copy = NULL;
  const mode_t before = umask (0);
  GStatBuf info;

  add (f, 3);
  g_assert_cmpint (g_stat (wal, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 0);
  g_assert_true (footing_store_backup (f->store, backup, &error));
  g_assert_no_error (error);
  umask (before);

  assert_names (f, "backup.db footing.db footing.db-shm footing.db-wal");
  g_assert_cmpint (g_stat (backup, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  mode = fixture_query (backup, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");

  copy = footing_store_open (backup, f->clock, &error);
  g_assert_no_error (error);
  g_assert_cmpint (footing_store_count (copy, ENTRY), ==, 3 + SAMPLE_ENTRIES);
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (GObject) found =
        footing_store_get (copy, G_OBJECT_TYPE (records->pdata[i]),
                           footing_record_get_id (records->pdata[i]), NULL);

    g_assert_true (footing_record_equal (found, records->pdata[i]));
  }
}

/* Somebody else is in the middle of writing: the backup has what was there before. */
static void
test_backup_meanwhile (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autoptr (GError) error = NULL;
  sqlite3 *writer;

  add (f, 2);
  g_assert_cmpint (sqlite3_open (f->path, &writer), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (writer, "BEGIN IMMEDIATE; DELETE FROM entry", NULL, NULL, NULL), ==,
      SQLITE_OK);
  g_assert_true (footing_store_backup (f->store, backup, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (writer, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (writer);

  g_assert_cmpint (count_in (f, backup), ==, 2);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
}

/* Onto itself by whatever path: refused, and the file goes on. */
static void
test_backup_onto_itself (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (f->folder, "/by-link", NULL);
  g_autofree char *by_folder = fixture_file (f, "by-link/footing.db");
  g_autofree char *by_link = fixture_file (f, "link.db");
  g_autofree char *by_name = fixture_file (f, "name.db");
  g_autofree char *by_dots = fixture_file (f, "by-link/.//./footing.db");
  const char *const paths[] = {f->path, by_folder, by_link, by_name, by_dots};

  add (f, 2);
  g_assert_cmpint (symlink (f->folder, folder), ==, 0);
  g_assert_cmpint (symlink (f->path, by_link), ==, 0);
  g_assert_cmpint (link (f->path, by_name), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_store_backup (f->store, paths[i], &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
  }

  add (f, 1);
  fixture_close (f);
  g_assert_cmpint (count_in (f, f->path), ==, 3);
}

/* A place where it cannot be: a sentence, and nothing is left there. */
static void
test_backup_nowhere (Fixture *f, gconstpointer data)
{
  g_autofree char *missing = fixture_file (f, "no-such-folder/backup.db");
  g_autofree char *folder = fixture_file (f, "folder");
  g_autofree char *file = fixture_file (f, "a file");
  g_autofree char *under_file = fixture_file (f, "a file/backup.db");
  const char *const paths[] = {missing, folder, under_file};

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  fixture_write (file, "x", 1);
  fixture_close (f);
  fixture_open (f);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_store_backup (f->store, paths[i], &error));
    fixture_assert_error (error, i == 1 ? FOOTING_ERROR_INVALID : FOOTING_ERROR_FAILED);
  }
  fixture_close (f);
  assert_names (f, "a file folder footing.db");
}

/* D8: a backup that is there is replaced by a good one, never by a bad one. */
static void
test_backup_again (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autofree char *hash = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  add (f, 1);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  g_assert_cmpint (count_in (f, backup), ==, 1);

  add (f, 1);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  g_assert_cmpint (count_in (f, backup), ==, 2);
  hash = fixture_hash (backup);

  damage (f->path);
  g_assert_false (footing_store_verify (f->store, &error));
  fixture_assert_error (error, FOOTING_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (footing_store_backup (f->store, backup, &error));
  fixture_assert_error (error, FOOTING_ERROR_DAMAGED);
  after = fixture_hash (backup);
  g_assert_cmpstr (after, ==, hash);
  fixture_close (f);
  assert_names (f, "backup.db footing.db");
}

/* D28, R6: what is beside the target belongs to somebody: it stays, and where it would be
 * taken for the backup's log there is none. */
static void
test_backup_beside (Fixture *f, gconstpointer data)
{
  const char *const suffixes[] = {"-shm", "-wal", "-journal"};
  g_autofree char *notes = fixture_file (f, "notes");

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *beside = g_strconcat (notes, suffixes[i], NULL);
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    fixture_write (beside, "somebody's", 10);
    g_assert_cmpint (footing_store_backup (f->store, notes, &error), ==, i == 0);
    g_assert_cmpint (g_file_test (notes, G_FILE_TEST_EXISTS), ==, i == 0);
    if (i > 0)
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
    g_assert_true (g_file_get_contents (beside, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, "somebody's");
    g_unlink (beside);
    g_unlink (notes);
  }
}

/* D28, B8: the link stays, what it leads to is replaced. */
static void
test_backup_link (Fixture *f, gconstpointer data)
{
  g_autofree char *there = fixture_file (f, "there.db");
  g_autofree char *link = fixture_file (f, "link.db");
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  add (f, 2);
  fixture_write (there, "old", 3);
  g_assert_cmpint (symlink ("there.db", link), ==, 0);
  footing_store_backup (f->store, link, &error);
  g_assert_no_error (error);
  after = g_file_read_link (link, NULL);
  g_assert_cmpstr (after, ==, "there.db");
  g_assert_cmpint (count_in (f, there), ==, 2);
}

/* D4: the backup is in place, what was there is beside it, the backup is as it was. */
static void
test_restore (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *hash = fixture_hash (backup);

  fixture_open (f);
  add (f, 5);
  fixture_close (f);
  for (int i = 1; i <= 2; i++) {
    g_autofree char *name = g_strdup_printf ("%s.before-restore-%d", f->path, i);
    g_autofree char *kept = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (footing_store_restore_file (f->path, backup, f->clock, &kept, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (kept, ==, name);
    after = fixture_hash (backup);
    g_assert_cmpstr (after, ==, hash);
    g_assert_cmpint (count_in (f, f->path), ==, 3);
    g_assert_cmpint (count_in (f, kept), ==, i == 1 ? 5 : 3);
  }
  assert_names (f, "backup.db footing.db footing.db.before-restore-1 "
                   "footing.db.before-restore-2");
  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, NULL, NULL));
}

static void
test_restore_nothing_there (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *path = fixture_file (f, "new/deeper/footing.db");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (footing_store_restore_file (path, backup, f->clock, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  g_assert_cmpint (count_in (f, path), ==, 3);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* Whatever the file has become, it makes room and is kept with its log. */
static void
test_restore_over_damaged (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (f->path, "-shm", NULL);
  g_autofree char *journal = g_strconcat (f->path, "-journal", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  for (int i = 0; i < 7; i++) {
    const gsize sizes[] = {0, 50, 512, 4096, length - 3 * 4096};
    g_autofree char *hash = NULL;
    g_autofree char *kept = NULL;
    g_autofree char *kept_hash = NULL;
    g_autofree char *kept_wal = NULL;
    g_autofree char *kept_journal = NULL;
    g_autoptr (GError) error = NULL;

    if (i < 5)
      fixture_write (f->path, bytes, sizes[i]);
    else if (i == 5)
      fixture_write (f->path, "a text of somebody's", 20);
    else
      damage (f->path);
    fixture_write (wal, "stale", i == 6 ? 0 : 5);
    fixture_write (shm, "stale", i == 6 ? 0 : 5);
    if (i < 2)
      fixture_write (journal, "stale", 5);
    hash = fixture_hash (f->path);

    g_assert_true (footing_store_restore_file (f->path, backup, f->clock, &kept, &error));
    g_assert_no_error (error);
    if (i < 6) {
      kept_hash = fixture_hash (kept);
      g_assert_cmpstr (kept_hash, ==, hash);
    } else {
      kept_hash = fixture_query (kept, "SELECT recovery FROM driver_rating");
      g_assert_cmpstr (kept_hash, ==, "nobody");
    }
    g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    if (i < 6) {
      kept_wal = g_strconcat (kept, "-wal", NULL);
      kept_journal = g_strconcat (kept, "-journal", NULL);
      g_assert_true (g_file_test (kept_wal, G_FILE_TEST_EXISTS));
      g_assert_cmpint (g_file_test (kept_journal, G_FILE_TEST_EXISTS), ==, i < 2);
    }
    g_assert_cmpint (count_in (f, f->path), ==, 3);
  }
}

/* A folder in the file's place; a log without its file. */
static void
test_restore_over_other_things (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_unlink (f->path);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, &folder, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (count_in (f, f->path), ==, 3);

  g_unlink (f->path);
  fixture_write (wal, "stale", 5);
  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, &kept, &error));
  g_assert_null (kept);
  g_assert_cmpint (count_in (f, f->path), ==, 3);
  assert_names (f, "backup.db footing.db footing.db.damaged-1 footing.db.damaged-2-wal");
}

/* D7: who has the file open sees the new content and can go on writing. */
static void
test_restore_while_open (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *kept = NULL;
  g_autofree char *log = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) other = footing_store_open (f->path, f->clock, NULL);

  fixture_open (f);
  add (f, 5);
  g_free (fixture_take_log (f));
  g_assert_cmpint (footing_store_count (other, ENTRY), ==, 5);

  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, &kept, &error));
  g_assert_no_error (error);
  footing_store_refresh (f->store);
  log = fixture_take_log (f);
  g_assert_cmpstr (log, ==, "all");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 3);

  add (f, 1);
  sample_save (other, sample_entry ("win", TODAY, "theirs"));
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 5);
  g_assert_true (footing_store_verify (other, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_in (f, kept), ==, 5);
}

/* Somebody is writing and does not let go: a sentence, and nothing has changed. */
static void
test_restore_busy (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *writer;

  fixture_open (f);
  add (f, 5);
  g_assert_cmpint (sqlite3_open (f->path, &writer), ==, SQLITE_OK);
  sqlite3_exec (writer, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  g_assert_false (footing_store_restore_file (f->path, backup, f->clock, &kept, &error));
  fixture_assert_error (error, FOOTING_ERROR_BUSY);
  g_assert_null (kept);
  sqlite3_exec (writer, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (writer);

  add (f, 1);
  fixture_close (f);
  g_assert_cmpint (count_in (f, f->path), ==, 6);
  assert_names (f, "backup.db footing.db");
}

/* D4: a backup that is not whole, not ours or newer is refused by name; the file and the
 * backup stay as they were. */
static void
test_restore_bad_backup (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *hash = fixture_hash (f->path);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (backup, &bytes, &length, NULL));
  for (int i = 0; i < 9; i++) {
    const struct {
      gsize size;
      const char *sql;
      int code;
    } cases[] = {
        {0, NULL, FOOTING_ERROR_DAMAGED},
        {100, NULL, FOOTING_ERROR_DAMAGED},
        {length - 1, NULL, FOOTING_ERROR_DAMAGED},
        {length / 2, NULL, FOOTING_ERROR_DAMAGED},
        {length, "PRAGMA user_version = 99", FOOTING_ERROR_NEWER},
        {length, "PRAGMA application_id = 99", FOOTING_ERROR_FOREIGN},
        {length, "INSERT INTO driver_rating VALUES ('x', 'y', 9)", FOOTING_ERROR_DAMAGED},
        {length, "INSERT INTO driver_rating VALUES ('x', 'y', 1)", FOOTING_ERROR_DAMAGED},
        {length,
         "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'entry'",
         FOOTING_ERROR_DAMAGED},
    };
    g_autofree char *backup_hash = NULL;
    g_autofree char *after = NULL;
    g_autofree char *backup_after = NULL;
    g_autofree char *kept = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("case %d", i);
    fixture_write (backup, bytes, cases[i].size);
    if (cases[i].sql != NULL)
      fixture_sql (backup, cases[i].sql);
    backup_hash = fixture_hash (backup);
    g_assert_false (
        footing_store_restore_file (f->path, backup, f->clock, &kept, &error));
    fixture_assert_error (error, cases[i].code);
    g_assert_nonnull (strstr (error->message, "backup.db"));
    g_assert_null (kept);
    after = fixture_hash (f->path);
    backup_after = fixture_hash (backup);
    g_assert_cmpstr (after, ==, hash);
    g_assert_cmpstr (backup_after, ==, backup_hash);
    assert_names (f, "backup.db footing.db");
  }
}

static void
test_restore_no_backup (Fixture *f, gconstpointer data)
{
  g_autofree char *missing = fixture_file (f, "no-such.db");
  const char *const backups[] = {missing, f->folder};

  fixture_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (backups); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (
        footing_store_restore_file (f->path, backups[i], f->clock, NULL, &error));
    fixture_assert_error (error, i == 0 ? FOOTING_ERROR_FAILED : FOOTING_ERROR_FOREIGN);
    assert_names (f, "footing.db");
  }
}

/* A file that somebody copied with its log, and one that is still open. */
static void
test_restore_with_log (Fixture *f, gconstpointer data)
{
  g_autofree char *live = fixture_file (f, "live.db");
  g_autofree char *live_wal = fixture_file (f, "live.db-wal");
  g_autofree char *copied = fixture_file (f, "copied.db");
  g_autofree char *copied_wal = fixture_file (f, "copied.db-wal");
  const char *const backups[] = {live, copied};
  g_autoptr (FootingStore) open = footing_store_open (live, f->clock, NULL);
  g_autofree char *hash = NULL;

  fixture_close (f);
  sample_save (open, sample_entry ("win", TODAY, "in the log"));
  fixture_copy (live, copied);
  fixture_copy (live_wal, copied_wal);
  hash = fixture_hash (copied_wal);

  for (guint i = 0; i < G_N_ELEMENTS (backups); i++) {
    g_autofree char *names = fixture_names (f);
    g_autofree char *kept = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (
        footing_store_restore_file (f->path, backups[i], f->clock, &kept, &error));
    g_assert_no_error (error);
    g_assert_cmpint (count_in (f, f->path), ==, 1);
    g_unlink (kept);
    assert_names (f, names);
    after = fixture_hash (copied_wal);
    g_assert_cmpstr (after, ==, hash);
  }
}

/* From itself, and from what a restore that was broken off has left. */
static void
test_restore_from_itself (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autofree char *left = fixture_file (f, "footing.db.restoring-1");
  g_autoptr (GError) error = NULL;

  add (f, 2);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  g_assert_cmpint (g_rename (backup, left), ==, 0);
  add (f, 2);
  fixture_close (f);

  g_assert_true (footing_store_restore_file (f->path, f->path, f->clock, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_in (f, f->path), ==, 4);
  g_assert_true (footing_store_restore_file (f->path, left, f->clock, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_in (f, f->path), ==, 2);
  g_assert_cmpint (count_in (f, left), ==, 2);
}

/* Somebody copies a backup over the file by hand, and leaves the log of the one before:
 * it is not taken for the backup's. */
static void
test_copied_by_hand (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *backup_wal = fixture_file (f, "backup.db-wal");
  g_autofree char *kept = fixture_file (f, "footing.db.set-aside-1-wal");
  g_autofree char *log = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *hash_kept = NULL;
  gsize length;

  fixture_open (f);
  add (f, 5);
  g_assert_true (g_file_get_contents (wal, &log, &length, NULL));
  fixture_close (f);

  fixture_copy (backup, f->path);
  fixture_write (wal, log, length);
  hash = fixture_hash (wal);
  g_assert_cmpint (count_in (f, f->path), ==, 3);
  hash_kept = fixture_hash (kept);
  g_assert_cmpstr (hash_kept, ==, hash);

  /* Nor when such a pair is restored from. */
  fixture_write (backup_wal, log, length);
  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, NULL, NULL));
  g_assert_cmpint (count_in (f, f->path), ==, 3);
  g_assert_true (g_file_test (backup_wal, G_FILE_TEST_EXISTS));
}

/* The backup may be where nothing can be written. */
static void
test_restore_read_only (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = fixture_file (f, "medium");
  g_autofree char *target = fixture_file (f, "mine");
  g_autofree char *backup = make_backup (f, 3);
  g_autofree char *there = fixture_file (f, "medium/backup.db");
  g_autofree char *path = fixture_file (f, "mine/footing.db");
  int status;
  pid_t child;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
  g_assert_cmpint (g_rename (backup, there), ==, 0);
  g_chmod (there, 0444);
  g_chmod (folder, 0555);
  g_chmod (f->folder, 0755);
  if (geteuid () == 0)
    g_assert_cmpint (chown (target, 65534, 65534), ==, 0);

  child = fork ();
  if (child == 0) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) nowhere = NULL;

    if (geteuid () == 0)
      g_assert_cmpint (setuid (65534), ==, 0);
    g_assert_true (footing_store_restore_file (path, there, f->clock, NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpint (count_in (f, path), ==, 3);
    /* And the other way round: a folder that takes no file. */
    g_assert_false (footing_store_restore_file (there, path, f->clock, NULL, &nowhere));
    fixture_assert_error (nowhere, FOOTING_ERROR_READ_ONLY);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_chmod (folder, 0755);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/backup/backup", test_backup);
  fixture_add ("/backup/meanwhile", test_backup_meanwhile);
  fixture_add ("/backup/onto-itself", test_backup_onto_itself);
  fixture_add ("/backup/nowhere", test_backup_nowhere);
  fixture_add ("/backup/again", test_backup_again);
  fixture_add ("/backup/D28-R6-beside", test_backup_beside);
  fixture_add ("/backup/D28-B8-link", test_backup_link);
  fixture_add ("/restore/D4-restore", test_restore);
  fixture_add ("/restore/nothing-there", test_restore_nothing_there);
  fixture_add ("/restore/over-damaged", test_restore_over_damaged);
  fixture_add ("/restore/over-other-things", test_restore_over_other_things);
  fixture_add ("/restore/while-open", test_restore_while_open);
  fixture_add ("/restore/busy", test_restore_busy);
  fixture_add ("/restore/D4-D14-bad-backup", test_restore_bad_backup);
  fixture_add ("/restore/no-backup", test_restore_no_backup);
  fixture_add ("/restore/D7-with-log", test_restore_with_log);
  fixture_add ("/restore/from-itself", test_restore_from_itself);
  fixture_add ("/restore/copied-by-hand", test_copied_by_hand);
  fixture_add ("/restore/read-only", test_restore_read_only);

  return g_test_run ();
}
