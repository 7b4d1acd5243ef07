/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "store/migrations.h"
#include "samples.h"
#include "store/store-file.h"
#include "store/store-read.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ENTRY FOOTING_TYPE_ENTRY

static int
mode_of (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

/* Folder 0700, file 0600, whatever the umask; nothing else is left. */
static void
test_new (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = fixture_file (f, "a");
  g_autofree char *deeper = fixture_file (f, "a/b");
  const mode_t before = umask (0);
  g_autofree char *names = NULL;

  g_free (f->path);
  f->path = fixture_file (f, "a/b/footing.db");
  fixture_open (f);
  g_assert_cmpint (mode_of (f->path), ==, 0600);
  fixture_close (f);
  umask (before);

  g_assert_cmpint (mode_of (folder), ==, 0700);
  g_assert_cmpint (mode_of (deeper), ==, 0700);
  g_assert_cmpint (mode_of (f->path), ==, 0600);
  g_free (f->folder);
  f->folder = g_steal_pointer (&deeper);
  names = fixture_names (f);
  g_assert_cmpstr (names, ==, "footing.db");
  g_free (f->folder);
  f->folder = g_path_get_dirname (folder);
}

/* D37, B13, R12: a relative folder is never silently another one. */
static void
test_default_path (void)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autofree char *here = g_build_filename (folder, "relative", "footing.db", NULL);
  g_autofree char *home = g_build_filename (g_get_home_dir (), ".local", "share",
                                            "footing", "footing.db", NULL);
  const struct {
    const char *folder;
    const char *data_home;
    const char *path;
    gboolean ignored;
  } cases[] = {
      {NULL, "/nowhere/data", "/nowhere/data/footing/footing.db", FALSE},
      {"", "/nowhere/data", "/nowhere/data/footing/footing.db", FALSE},
      {"/else/where", "/nowhere/data", "/else/where/footing.db", FALSE},
      {"relative", "/nowhere/data", here, FALSE},
      {"./x/../relative", "/nowhere/data", here, FALSE},
      {NULL, "relative/data", home, TRUE},
      {"", "./data", home, TRUE},
      {"relative", "./data", here, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = NULL;
    g_autofree char *ignored = NULL;

    if (cases[i].folder != NULL)
      g_setenv ("FOOTING_DATA_DIR", cases[i].folder, TRUE);
    else
      g_unsetenv ("FOOTING_DATA_DIR");
    g_setenv ("XDG_DATA_HOME", cases[i].data_home, TRUE);
    path = footing_file_get_default_path ();
    g_assert_cmpstr (path, ==, cases[i].path);
    ignored = footing_file_dup_ignored ();
    g_assert_cmpint (ignored != NULL, ==, cases[i].ignored);
    if (ignored != NULL)
      g_assert_nonnull (strstr (ignored, ".local/share/footing”"));
  }
}

/* D1, D5: what is not a whole file of ours is refused by name and left as it is. */
static void
test_not_ours (Fixture *f, gconstpointer data)
{
  g_autofree char *zeros = g_malloc0 (4096);
  const struct {
    const char *bytes;
    gsize length;
    int code;
  } cases[] = {
      {"", 0, FOOTING_ERROR_DAMAGED},
      {"S", 1, FOOTING_ERROR_DAMAGED},
      {"SQLite format 3", 16, FOOTING_ERROR_DAMAGED},
      {"SQLite format 2", 16, FOOTING_ERROR_FOREIGN},
      {"a text of somebody's", 20, FOOTING_ERROR_FOREIGN},
      {"{\"format\": \"footing\"}\n", 22, FOOTING_ERROR_FOREIGN},
      {zeros, 4096, FOOTING_ERROR_FOREIGN},
      {zeros, 50, FOOTING_ERROR_FOREIGN},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    fixture_write (f->path, cases[i].bytes, cases[i].length);
    fixture_assert_refused (f, cases[i].code);
  }
}

static void
test_other_database (Fixture *f, gconstpointer data)
{
  fixture_write (f->path, "", 0);
  fixture_sql (f->path, "CREATE TABLE entry (id); INSERT INTO entry VALUES (1);");
  fixture_assert_refused (f, FOOTING_ERROR_FOREIGN);
  fixture_sql (f->path, "PRAGMA application_id = 1234; PRAGMA journal_mode = WAL;");
  fixture_assert_refused (f, FOOTING_ERROR_FOREIGN);
}

static void
test_not_a_file (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  fixture_assert_refused (f, FOOTING_ERROR_FOREIGN);
  g_assert_cmpint (g_rmdir (f->path), ==, 0);

  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (footing_store_open (f->path, f->clock, &error));
    fixture_assert_error (error, FOOTING_ERROR_FOREIGN);
  }
}

/* A real file, closed. */
static void
fill (Fixture *f)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  g_autoptr (GPtrArray) records = NULL;

  if (f->store == NULL)
    fixture_open (f);
  records = sample_fill (f->store, rand);
  fixture_close (f);
}

/* D5: a newer file, also when only its log knows. */
static void
test_newer (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = fixture_file (f, "copy");
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *copy_wal = g_strconcat (copy, "-wal", NULL);
  FootingDb *db;

  fill (f);
  db = footing_db_open (f->path, NULL);
  g_assert_true (footing_db_use_log (db, NULL));
  g_assert_true (footing_db_exec (db, "PRAGMA user_version = 99", NULL));
  fixture_copy (f->path, copy);
  fixture_copy (wal, copy_wal);
  footing_db_close (db);
  fixture_assert_refused (f, FOOTING_ERROR_NEWER);

  g_assert_cmpint (g_rename (copy, f->path), ==, 0);
  g_assert_cmpint (g_rename (copy_wal, wal), ==, 0);
  g_assert_true (footing_file_inspect (f->path, NULL));
  fixture_assert_refused (f, FOOTING_ERROR_NEWER);
}

/* D20: a version that no program writes is only in the log: the file does without. */
static void
test_odd_version_in_log (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = fixture_file (f, "copy");
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *copy_wal = g_strconcat (copy, "-wal", NULL);
  g_autofree char *hash = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *hash_kept = NULL;
  FootingDb *db;

  fill (f);
  db = footing_db_open (f->path, NULL);
  footing_db_exec (db, "PRAGMA journal_mode = WAL; PRAGMA user_version = -7", NULL);
  fixture_copy (f->path, copy);
  fixture_copy (wal, copy_wal);
  footing_db_close (db);
  g_assert_cmpint (g_rename (copy, f->path), ==, 0);
  g_assert_cmpint (g_rename (copy_wal, wal), ==, 0);
  hash = fixture_hash (wal);
  fixture_open (f);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, SAMPLE_ENTRIES);
  g_assert_nonnull (footing_store_get_notice (f->store));
  kept = fixture_file (f, "footing.db.set-aside-1-wal");
  hash_kept = fixture_hash (kept);
  g_assert_cmpstr (hash_kept, ==, hash);
}

/* D1: cut anywhere, the file is refused and left alone. */
static void
test_cut_short (Fixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  fill (f);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 100 * 1024);
  for (gsize size = 0; size < length; size += 512) {
    fixture_write (f->path, bytes, size);
    fixture_assert_refused (f, FOOTING_ERROR_DAMAGED);
  }

  fixture_write (f->path, bytes, length);
  fixture_open (f);
}

/* The file and its log as a crash would leave them, with @n entries in the log. */
static void
crash (Fixture *f, int n)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *copy = fixture_file (f, "copy");
  g_autofree char *copy_wal = g_strconcat (copy, "-wal", NULL);
  g_autofree char *text = g_strnfill (3000, 'x');

  fixture_close (f);
  fixture_open (f);
  for (int i = 0; i < n; i++)
    sample_save (f->store, sample_entry ("win", TODAY, text));
  fixture_copy (f->path, copy);
  fixture_copy (wal, copy_wal);
  fixture_close (f);
  g_assert_cmpint (g_rename (copy, f->path), ==, 0);
  g_assert_cmpint (g_rename (copy_wal, wal), ==, 0);
}

/* With its log beside it, a file that was cut may be whole; only then it is opened. The
 * log is never lost. */
static void
test_cut_short_with_log (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *log = NULL;
  gsize length, log_length;
  int n_opened = 0, n_refused = 0;

  crash (f, 20);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (wal, &log, &log_length, NULL));
  g_assert_cmpuint (log_length, >, 0);

  for (gsize size = length / 2048 * 2048;; size -= 2048) {
    g_autoptr (GError) error = NULL;

    fixture_write (f->path, bytes, size);
    fixture_write (wal, log, log_length);
    f->store = footing_store_open (f->path, f->clock, &error);
    if (f->store != NULL) {
      g_assert_true (footing_store_verify (f->store, NULL));
      g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 20);
      fixture_close (f);
      n_opened++;
    } else {
      const int code = size > 0 ? FOOTING_ERROR_DAMAGED : FOOTING_ERROR_MISSING;

      fixture_assert_error (error, code);
      fixture_write (f->path, bytes, size);
      fixture_assert_refused (f, code);
      n_refused++;
    }
    if (size == 0)
      break;
  }

  g_assert_cmpint (n_opened, >, 0);
  g_assert_cmpint (n_refused, >, 20);
}

/* A log that is cut or damaged loses what comes after the cut, never what came before. */
static void
test_cut_log (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *log = NULL;
  gsize length, log_length;
  int last = 20;

  crash (f, 20);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (wal, &log, &log_length, NULL));

  for (gsize size = log_length - log_length % 4096;; size -= 4096) {
    int count;

    fixture_write (f->path, bytes, length);
    fixture_write (wal, log, size);
    fixture_open (f);
    g_assert_true (footing_store_verify (f->store, NULL));
    count = footing_store_count (f->store, ENTRY);
    g_assert_cmpint (count, <=, last);
    last = count;
    fixture_close (f);
    if (size < 4096)
      break;
  }
  g_assert_cmpint (last, ==, 0);
}

/* D25: a log without its file is what is left of one: nothing is made in its place unless
 * that is wanted, and then it is not the new file's, and kept. */
static void
test_log_without_file (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *hash = NULL;

  crash (f, 20);
  hash = fixture_hash (wal);
  g_unlink (f->path);

  for (int i = 1; i <= 2; i++) {
    g_autofree char *name = g_strdup_printf ("footing.db.set-aside-%d-wal", i);
    g_autofree char *kept = fixture_file (f, name);
    g_autofree char *hash_kept = NULL;

    fixture_assert_refused (f, FOOTING_ERROR_MISSING);
    g_assert_false (footing_file_create (f->path, NULL));
    g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
    g_assert_true (footing_file_start_new (f->path, NULL, NULL));
    fixture_open (f);
    g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
    g_assert_true (footing_store_verify (f->store, NULL));
    fixture_close (f);
    hash_kept = fixture_hash (kept);
    g_assert_cmpstr (hash_kept, ==, hash);

    g_unlink (f->path);
    fixture_copy (kept, wal);
  }
}

/* D25, B2: a missing or emptied file beside what is left of one is not a first start; a
 * folder with other things, or with what a kill has left half-made, is one. */
static void
test_past (Fixture *f, gconstpointer data)
{
  const struct {
    const char *name;
    gboolean counts;
  } cases[] = {
      {"backups/footing-2026-03-02.db", TRUE},
      {"footing.db.v2", TRUE},
      {"footing.db.v12", TRUE},
      {"footing.db.damaged-1", TRUE},
      {"footing.db.before-restore-12", TRUE},
      {"footing.db.before-import-1", TRUE},
      {"footing.db.set-aside-1-wal", TRUE},
      {"footing.db.set-aside-1-journal", TRUE},
      {"backups/notes.txt", FALSE},
      {"footing.db.restoring-1", FALSE},
      {"footing.db.footing-part-123456", FALSE},
      {"footing.db.A1b2C3", FALSE},
      {"footing.dbx.v2", FALSE},
      {"footing.db-wal.v2x", FALSE},
      {"other.db", FALSE},
  };
  g_autofree char *backups = fixture_file (f, "backups");

  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = fixture_file (f, cases[i].name);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].name);
    fixture_write (path, "something", 9);
    if (cases[i].counts) {
      fixture_assert_refused (f, FOOTING_ERROR_MISSING);
      fixture_write (f->path, "", 0);
      fixture_assert_refused (f, FOOTING_ERROR_MISSING);
      g_unlink (f->path);
      /* Also when it has gone since anybody looked. */
      g_assert_false (footing_file_create (f->path, &error));
      fixture_assert_error (error, FOOTING_ERROR_MISSING);
      g_clear_error (&error);
      f->store = footing_store_open (f->path, f->clock, &error);
      g_assert_null (f->store);
      if (g_str_has_prefix (cases[i].name, "backups/"))
        g_assert_nonnull (strstr (error->message, backups));
      /* Wanted, it is one. */
      g_assert_true (footing_file_start_new (f->path, NULL, NULL));
    }
    fixture_open (f);
    fixture_close (f);
    g_unlink (f->path);
    g_unlink (path);
  }
}

/* What stands in the way of a new start is kept. */
static void
test_start_new (Fixture *f, gconstpointer data)
{
  g_autofree char *hash = NULL;
  g_autofree char *hash_kept = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  fill (f);
  hash = fixture_hash (f->path);
  g_assert_true (footing_file_start_new (f->path, &kept, &error));
  g_assert_no_error (error);
  hash_kept = fixture_hash (kept);
  g_assert_cmpstr (hash_kept, ==, hash);
  fixture_open (f);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
}

/* A change of the file that was broken off is undone, not refused. */
static void
test_journal (Fixture *f, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (f->path, "-journal", NULL);
  g_autofree char *copy = fixture_file (f, "copy");
  g_autofree char *copy_journal = fixture_file (f, "copy-journal");
  FootingDb *db;

  fill (f);
  db = footing_db_open (f->path, NULL);
  footing_db_exec (db,
                   "PRAGMA journal_mode = DELETE; BEGIN;"
                   "UPDATE entry SET title = 'broken', body = hex (randomblob (90000));",
                   NULL);
  g_assert_cmpint (sqlite3_db_cacheflush (footing_db_get_handle (db)), ==, SQLITE_OK);
  fixture_copy (f->path, copy);
  fixture_copy (journal, copy_journal);
  footing_db_exec (db, "ROLLBACK", NULL);
  footing_db_close (db);
  g_assert_cmpint (g_rename (copy, f->path), ==, 0);
  g_assert_cmpint (g_rename (copy_journal, journal), ==, 0);

  fixture_open (f);
  g_assert_true (footing_store_verify (f->store, NULL));
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, SAMPLE_ENTRIES);
  {
    g_autoptr (GArray) keys =
        footing_store_list_entry_keys (f->store, NULL, "broken", NULL);

    g_assert_cmpuint (keys->len, ==, 0);
  }
}

/* The file may be somewhere else; its log is beside it there. */
static void
test_link (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = fixture_file (f, "elsewhere");
  g_autofree char *target = fixture_file (f, "elsewhere/real.db");
  g_autofree char *target_wal = fixture_file (f, "elsewhere/real.db-wal");
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  crash (f, 20);
  g_assert_cmpint (g_rename (f->path, target), ==, 0);
  g_assert_cmpint (g_rename (wal, target_wal), ==, 0);
  g_assert_cmpint (symlink (target, f->path), ==, 0);

  fixture_open (f);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 20);
  fixture_close (f);
  g_assert_true (g_file_test (f->path, G_FILE_TEST_IS_SYMLINK));

  /* Cut short, it is refused through the link as well. */
  g_assert_true (g_file_get_contents (target, &bytes, &length, NULL));
  fixture_write (target, bytes, length / 1024 * 512);
  fixture_assert_refused (f, FOOTING_ERROR_DAMAGED);
}

/* A link that leads nowhere is no reason to make a file. */
static void
test_link_to_nowhere (Fixture *f, gconstpointer data)
{
  g_autofree char *target = fixture_file (f, "not-there.db");

  g_assert_cmpint (symlink (target, f->path), ==, 0);
  fixture_assert_refused (f, FOOTING_ERROR_FAILED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* Runs @test in a process that is not root's, which must leave well. */
static void
run_as_nobody (Fixture *f, void (*test) (Fixture *f))
{
  const pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    if (geteuid () == 0)
      g_assert_cmpint (setuid (65534), ==, 0);
    test (f);
    _exit (0);
  }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
give_away (const char *path)
{
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, 65534, 65534), ==, 0);
}

static void
assert_read_only (Fixture *f)
{
  fixture_assert_refused (f, FOOTING_ERROR_READ_ONLY);
}

/* D26, B6, R11: it is refused to be written and can be read; nothing is left beside it
 * that would lock the person out. */
static void
assert_readable (Fixture *f)
{
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingEntry) entry = sample_entry ("win", TODAY, "x");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;

  fixture_assert_refused (f, FOOTING_ERROR_READ_ONLY);
  store = footing_store_open_read_only (f->path, f->clock, &error);
  g_assert_no_error (error);
  g_assert_true (footing_store_is_read_only (store));
  g_assert_true (footing_store_verify (store, &error));
  g_assert_cmpint (footing_store_count (store, ENTRY), ==, SAMPLE_ENTRIES);
  g_assert_false (footing_store_save (store, entry, &refusal));
  fixture_assert_error (refusal, FOOTING_ERROR_READ_ONLY);
}

/* D19: a file or a folder that may not be read or written. */
static void
test_no_access (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (f->path, "-shm", NULL);

  fill (f);
  give_away (f->folder);
  give_away (f->path);

  g_chmod (f->path, 0);
  run_as_nobody (f, assert_read_only);
  g_chmod (f->path, 0400);
  run_as_nobody (f, assert_readable);
  g_chmod (f->path, 0600);

  g_unlink (wal);
  g_unlink (shm);
  g_chmod (f->folder, 0500);
  run_as_nobody (f, assert_readable);
  g_free (f->path);
  f->path = fixture_file (f, "new.db");
  run_as_nobody (f, assert_read_only);
  g_free (f->path);
  f->path = fixture_file (f, "new-folder/new.db");
  run_as_nobody (f, assert_read_only);
  g_chmod (f->folder, 0);
  run_as_nobody (f, assert_read_only);
  g_chmod (f->folder, 0700);
}

static void
open_and_close (Fixture *f)
{
  FootingStore *other = footing_store_open (f->path, f->clock, NULL);

  g_assert_finalize_object (other);
}

/* In another process: how many entries there are, as its exit status says it. */
static void
test_locks_other_process (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (NOW, "UTC");
  g_autoptr (FootingStore) other =
      footing_store_open (g_getenv ("OTHER_FILE"), clock, NULL);

  g_print ("%d entries", footing_store_count (other, ENTRY));
}

static void
assert_others_find (Fixture *f, const char *found)
{
  g_setenv ("OTHER_FILE", f->path, TRUE);
  g_test_trap_subprocess ("/file/locks/subprocess/count", 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout (found);
}

/* Looking at a file that this process has open must not drop its locks: another process,
 * thinking that it is the last, would remove the log that is in use. */
static void
test_locks (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingDb) read_only = NULL;

  sample_save (f->store, sample_entry ("win", TODAY, "before"));
  g_assert_true (footing_file_inspect (f->path, NULL));
  read_only = footing_file_open_read_only (f->path, NULL);
  g_assert_nonnull (read_only);
  g_clear_pointer (&read_only, footing_db_close);
  read_only = footing_file_read (f->path, NULL, NULL);
  g_assert_nonnull (read_only);
  open_and_close (f);

  assert_others_find (f, "*1 entries*");
  sample_save (f->store, sample_entry ("win", TODAY, "after"));
  assert_others_find (f, "*2 entries*");
}

/* Whoever comes while another makes the file is told to try again, and does. */
static void
open_in_turn (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  while ((f->store = footing_store_open (f->path, f->clock, &error)) == NULL &&
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_BUSY))
    g_clear_error (&error);
  g_assert_no_error (error);
}

/* Several first starts at once: one file, and everybody's entry in it. */
static void
test_first_start_at_once (Fixture *f, gconstpointer data)
{
  enum { N = 8 };
  pid_t children[N];
  int gate[2];

  g_assert_cmpint (pipe (gate), ==, 0);
  for (int i = 0; i < N; i++) {
    children[i] = fork ();
    g_assert_cmpint (children[i], >=, 0);
    if (children[i] == 0) {
      /* The children share the parent's random numbers, and so its ids. */
      g_autofree char *id = g_strdup_printf ("entry-%d", i);
      char go;

      close (gate[1]);
      g_assert_cmpint (read (gate[0], &go, 1), ==, 0);
      open_in_turn (f);
      sample_save (f->store, footing_record_new (ENTRY, "id", id, "date", TODAY, NULL));
      fixture_close (f);
      _exit (0);
    }
  }
  close (gate[0]);
  close (gate[1]); /* go */

  for (int i = 0; i < N; i++) {
    int status;

    g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
    g_assert_cmpint (status, ==, 0);
  }

  {
    g_autofree char *names = fixture_names (f);

    g_assert_cmpstr (names, ==, "footing.db");
  }
  fixture_open (f);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, N);
  g_assert_true (footing_store_verify (f->store, NULL));
}

int
main (int argc, char *argv[])
{
  g_setenv ("XDG_DATA_HOME", "/nowhere/data", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file/default-path", test_default_path);
  fixture_add_empty ("/file/new", test_new);
  fixture_add_empty ("/file/D5-not-ours", test_not_ours);
  fixture_add_empty ("/file/D5-other-database", test_other_database);
  fixture_add_empty ("/file/not-a-file", test_not_a_file);
  fixture_add ("/file/D5-newer", test_newer);
  fixture_add ("/file/odd-version-in-log", test_odd_version_in_log);
  fixture_add ("/file/cut-short", test_cut_short);
  fixture_add ("/file/cut-short-with-log", test_cut_short_with_log);
  fixture_add ("/file/cut-log", test_cut_log);
  fixture_add ("/file/D25-log-without-file", test_log_without_file);
  fixture_add_empty ("/file/D25-past", test_past);
  fixture_add ("/file/D25-start-new", test_start_new);
  fixture_add ("/file/journal", test_journal);
  fixture_add ("/file/link", test_link);
  fixture_add_empty ("/file/link-to-nowhere", test_link_to_nowhere);
  fixture_add ("/file/no-access", test_no_access);
  fixture_add ("/file/locks", test_locks);
  g_test_add_func ("/file/locks/subprocess/count", test_locks_other_process);
  fixture_add_empty ("/file/first-start-at-once", test_first_start_at_once);

  return g_test_run ();
}
