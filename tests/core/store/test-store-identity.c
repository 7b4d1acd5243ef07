/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* unshare() */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/* R2, B1, B2, D23: the file is the one that was opened, or nothing is written. */

#define ENTRY FOOTING_TYPE_ENTRY
#define IDS "SELECT group_concat (id, ' ') FROM (SELECT id FROM entry ORDER BY id)"

/* The file is in a folder of its own, which can be moved. */
typedef struct {
  Fixture f;
  char *top;
  char *moved; /* where the folder goes */
  char *other; /* another file, by kind */
} Place;

typedef struct {
  const char *name;
  void (*happen) (Place *self);
  int code;
  const char *words; /* in the sentence */
  const char *left;  /* where the file that was open is then, in the place; or NULL */
  gboolean (*undo) (Place *self); /* or NULL */
} Event;

static char *
in_folder (Place *self, const char *name)
{
  return g_build_filename (self->f.folder, name, NULL);
}

static gboolean
add (FootingStore *store, const char *id, GError **error)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      ENTRY, "id", id, "date", TODAY, "title", "some words of mine", NULL);

  return footing_store_save (store, entry, error);
}

static void
set_up (Place *self, gconstpointer data)
{
  fixture_set_up_empty (&self->f, NULL);
  self->top = g_steal_pointer (&self->f.folder);
  self->f.folder = g_build_filename (self->top, "data", NULL);
  self->moved = g_build_filename (self->top, "moved", NULL);
  g_free (self->f.path);
  self->f.path = in_folder (self, "footing.db");
  self->other = g_build_filename (self->top, "other.db", NULL);

  /* The file has had a life before, and is opened again. */
  fixture_open (&self->f);
  g_assert_true (add (self->f.store, "a", NULL));
  fixture_close (&self->f);
  fixture_copy (self->f.path, self->other);
  fixture_open (&self->f);
}

static void
tear_down (Place *self, gconstpointer data)
{
  fixture_close (&self->f);
  g_free (self->f.folder);
  self->f.folder = self->top;
  g_free (self->moved);
  g_free (self->other);
  fixture_tear_down (&self->f, NULL);
}

/* --- What may happen -----------------------------------------------------------------
 */

static void
move_file (Place *self)
{
  g_autofree char *to = in_folder (self, "elsewhere.db");

  g_assert_cmpint (g_rename (self->f.path, to), ==, 0);
}

static gboolean
move_file_back (Place *self)
{
  g_autofree char *from = in_folder (self, "elsewhere.db");

  return g_rename (from, self->f.path) == 0;
}

/* As a sync client does: the other one under a passing name, then in place. */
static void
put_other (Place *self)
{
  g_autofree char *passing = in_folder (self, ".footing.db.sync");

  fixture_copy (self->other, passing);
  g_assert_cmpint (g_rename (passing, self->f.path), ==, 0);
}

static void
replace_by_copy (Place *self)
{
  put_other (self);
}

static void
replace_by_newer (Place *self)
{
  FootingStore *store = footing_store_open (self->other, self->f.clock, NULL);

  g_assert_true (add (store, "from the other computer", NULL));
  g_assert_finalize_object (store);
  put_other (self);
}

static void
make_foreign (Place *self)
{
  fixture_write (self->other, "", 0);
  fixture_sql (self->other, "CREATE TABLE cookies (host); INSERT INTO cookies VALUES "
                            "(hex (randomblob (99999)))");
}

static void
replace_by_foreign (Place *self)
{
  make_foreign (self);
  put_other (self);
}

static void
keep_and_replace (Place *self)
{
  move_file (self);
  replace_by_newer (self);
}

static void
replace_by_nothing (Place *self)
{
  fixture_write (self->other, "", 0);
  put_other (self);
}

static void
overwrite_by_copy (Place *self)
{
  /* Another state, of the same length and with the same history up to a point. */
  FootingStore *store = footing_store_open (self->other, self->f.clock, NULL);

  g_assert_true (add (store, "from the other computer", NULL));
  g_assert_finalize_object (store);
  fixture_copy (self->other, self->f.path);
}

static void
overwrite_by_backup (Place *self)
{
  g_autofree char *backup = g_build_filename (self->top, "backup.db", NULL);
  FootingStore *store = footing_store_open (self->other, self->f.clock, NULL);

  g_assert_true (add (store, "from the other computer", NULL));
  g_assert_true (footing_store_backup (store, backup, NULL));
  g_assert_finalize_object (store);
  fixture_copy (backup, self->f.path);
}

/* By what the file was when the log was begun, after all of that was moved to the file:
 * what it has led to would be gone. */
static void
overwrite_by_base (Place *self)
{
  FootingDb *db = footing_db_open (self->f.path, NULL);

  g_assert_true (footing_db_exec (db, "PRAGMA wal_checkpoint", NULL));
  footing_db_close (db);
  g_assert_true (footing_store_check (self->f.store, NULL));
  fixture_copy (self->other, self->f.path);
}

static void
overwrite_by_foreign (Place *self)
{
  make_foreign (self);
  fixture_copy (self->other, self->f.path);
}

static void
overwrite_by_text (Place *self)
{
  g_autofree char *text = g_strnfill (300000, 'x');

  fixture_write (self->f.path, text, strlen (text));
}

static void
empty_file (Place *self)
{
  g_assert_cmpint (truncate (self->f.path, 0), ==, 0);
}

static void
cut_file (Place *self)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (self->f.path, &info), ==, 0);
  g_assert_cmpint (truncate (self->f.path, info.st_size / 8192 * 4096), ==, 0);
}

static void
delete_file (Place *self)
{
  g_assert_cmpint (g_unlink (self->f.path), ==, 0);
}

static void
delete_all (Place *self)
{
  footing_file_remove (self->f.path);
}

static void
delete_folder (Place *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->f.folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = in_folder (self, name);

    g_unlink (path);
  }
  g_assert_cmpint (g_rmdir (self->f.folder), ==, 0);
}

static void
move_folder (Place *self)
{
  g_assert_cmpint (g_rename (self->f.folder, self->moved), ==, 0);
}

static gboolean
move_folder_back (Place *self)
{
  return g_rename (self->moved, self->f.folder) == 0;
}

static void
exchange_folder (Place *self)
{
  move_folder (self);
  g_assert_cmpint (g_mkdir (self->f.folder, 0700), ==, 0);
  fixture_copy (self->other, self->f.path);
}

static char *
beside (Place *self, const char *suffix)
{
  return g_strconcat (self->f.path, suffix, NULL);
}

static void
delete_log (Place *self)
{
  g_autofree char *wal = beside (self, "-wal");

  g_assert_cmpint (g_unlink (wal), ==, 0);
}

static void
exchange_log (Place *self)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *copy = g_strconcat (wal, ".sync", NULL);

  fixture_copy (wal, copy);
  g_assert_cmpint (g_rename (copy, wal), ==, 0);
}

static void
overwrite_log (Place *self)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (wal, &bytes, &length, NULL));
  if (length > 56)
    memset (bytes + 16, 7, 8);
  fixture_write (wal, bytes, length);
}

static void
delete_index (Place *self)
{
  g_autofree char *shm = beside (self, "-shm");

  g_assert_cmpint (g_unlink (shm), ==, 0);
}

static const Event events[] = {
    {"move-file", move_file, FOOTING_ERROR_MISSING, "moved or deleted",
     "data/elsewhere.db", move_file_back},
    {"replace-by-copy", replace_by_copy, FOOTING_ERROR_REPLACED, "replaced"},
    {"replace-by-newer", replace_by_newer, FOOTING_ERROR_REPLACED, "replaced"},
    {"replace-by-foreign", replace_by_foreign, FOOTING_ERROR_REPLACED, "replaced"},
    {"replace-by-nothing", replace_by_nothing, FOOTING_ERROR_MISSING, "emptied"},
    {"keep-and-replace", keep_and_replace, FOOTING_ERROR_REPLACED, "replaced",
     "data/elsewhere.db", move_file_back},
    {"overwrite-by-copy", overwrite_by_copy, FOOTING_ERROR_REPLACED, "overwritten"},
    {"overwrite-by-base", overwrite_by_base, FOOTING_ERROR_REPLACED, "overwritten"},
    {"overwrite-by-backup", overwrite_by_backup, FOOTING_ERROR_REPLACED, "overwritten"},
    {"overwrite-by-foreign", overwrite_by_foreign, FOOTING_ERROR_REPLACED, "overwritten"},
    {"overwrite-by-text", overwrite_by_text, FOOTING_ERROR_REPLACED, "overwritten"},
    {"empty-file", empty_file, FOOTING_ERROR_MISSING, "emptied"},
    {"cut-file", cut_file, FOOTING_ERROR_REPLACED, "overwritten"},
    {"delete-file", delete_file, FOOTING_ERROR_MISSING, "moved or deleted"},
    {"delete-all", delete_all, FOOTING_ERROR_MISSING, "moved or deleted"},
    {"delete-folder", delete_folder, FOOTING_ERROR_MISSING, "folder"},
    {"move-folder", move_folder, FOOTING_ERROR_MISSING, "folder", "moved/footing.db",
     move_folder_back},
    {"exchange-folder", exchange_folder, FOOTING_ERROR_REPLACED, "replaced",
     "moved/footing.db"},
    {"delete-log", delete_log, FOOTING_ERROR_REPLACED, "beside", "data/footing.db"},
    {"exchange-log", exchange_log, FOOTING_ERROR_REPLACED, "beside", "data/footing.db"},
    {"overwrite-log", overwrite_log, FOOTING_ERROR_REPLACED, "beside"},
    {"delete-index", delete_index, FOOTING_ERROR_REPLACED, "beside", "data/footing.db"},
};

/* --- What must hold ------------------------------------------------------------------
 */

static void
assert_error_of (const Event *event, GError *error)
{
  g_test_message ("%s", error->message);
  fixture_assert_error (error, event->code);
  g_assert_nonnull (strstr (error->message, event->words));
}

/* What is at the path, with what is beside it, in one. */
static char *
hash_of_place (Place *self)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *file = fixture_hash (self->f.path);
  g_autofree char *log = fixture_hash (wal);

  return g_strconcat (file, log, NULL);
}

/* The file that was open is whole, wherever it is, and holds all that was saved. */
static void
assert_kept (Place *self, const Event *event, const char *ids)
{
  g_autofree char *path = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *found = NULL;

  if (event->left == NULL)
    return;

  path = g_build_filename (self->top, event->left, NULL);
  verdict = fixture_query (path, "PRAGMA integrity_check");
  found = fixture_query (path, IDS);
  g_assert_cmpstr (verdict, ==, "ok");
  g_assert_cmpstr (found, ==, ids);
}

/* Each event, with the log empty and with something in it: the next change is refused by
 * its cause, nothing is written anywhere, also when the window is closed then, and what
 * was saved before is not lost. */
static void
test_event (Place *self, gconstpointer data)
{
  const Event *event = data;

  for (int with_log = 0; with_log < 2; with_log++) {
    g_autoptr (GError) check = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autofree char *closed = NULL;

    /* Without a log these two change nothing. */
    if (with_log == 0 &&
        (event->happen == overwrite_log || event->happen == overwrite_by_base))
      continue;
    if (with_log) {
      tear_down (self, NULL);
      set_up (self, NULL);
      g_assert_true (add (self->f.store, "b", NULL));
    }

    g_assert_true (footing_store_check (self->f.store, NULL));
    event->happen (self);
    before = hash_of_place (self);
    g_assert_false (footing_store_check (self->f.store, &check));
    assert_error_of (event, check);
    g_assert_false (add (self->f.store, "c", &error));
    assert_error_of (event, error);

    after = hash_of_place (self);
    g_assert_cmpstr (after, ==, before);
    fixture_close (&self->f);
    if (event->left == NULL || strcmp (event->left, "data/footing.db") != 0) {
      closed = hash_of_place (self);
      g_assert_cmpstr (closed, ==, before);
    }
    assert_kept (self, event, with_log ? "a b" : "a");
  }
}

/* What was only moved, or a disk that was gone for a while, may come back: then the store
 * goes on. */
static void
test_undone (Place *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    g_autofree char *id = g_strdup_printf ("e%u", i);
    g_autoptr (GError) error = NULL;

    if (events[i].undo == NULL)
      continue;

    events[i].happen (self);
    g_assert_false (add (self->f.store, id, NULL));
    g_assert_true (events[i].undo (self));
    g_assert_true (footing_store_check (self->f.store, &error));
    g_assert_true (add (self->f.store, id, &error));
    g_assert_no_error (error);
  }
  g_assert_true (footing_store_verify (self->f.store, NULL));
}

/* The file that is there now is opened in place of the one that was. */
static void
test_reopen (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *log = NULL;
  g_autofree char *found = NULL;

  g_assert_true (add (self->f.store, "b", NULL));
  replace_by_newer (self);
  g_free (fixture_take_log (&self->f));
  g_assert_true (footing_store_reopen (self->f.store, &error));
  g_assert_no_error (error);
  log = fixture_take_log (&self->f);
  g_assert_cmpstr (log, ==, "all");
  g_assert_true (add (self->f.store, "c", &error));
  g_assert_cmpint (footing_store_count (self->f.store, ENTRY), ==, 3);

  /* What was beside the one before is not taken for its log. */
  found = fixture_query (self->f.path, IDS);
  g_assert_cmpstr (found, ==, "a c from the other computer");
}

/* Each event: what is there then is opened, or refused by its cause; the store goes on
 * either way, and opens what comes later. */
static void
test_reopen_each (Place *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    g_autofree char *other = g_build_filename (self->top, "good.db", NULL);
    g_autoptr (GError) error = NULL;

    tear_down (self, NULL);
    set_up (self, NULL);
    g_free (other);
    other = g_build_filename (self->top, "good.db", NULL);
    fixture_copy (self->other, other);
    g_assert_true (add (self->f.store, "b", NULL));
    g_test_message ("%s", events[i].name);
    events[i].happen (self);
    if (!footing_store_reopen (self->f.store, &error)) {
      g_autoptr (GError) again = NULL;

      fixture_assert_sentence (error);
      g_assert_false (add (self->f.store, "c", &again));
      fixture_assert_sentence (again);
      g_mkdir (self->f.folder, 0700);
      footing_file_remove (self->f.path);
      fixture_copy (other, self->f.path);
      g_clear_error (&error);
      g_assert_true (footing_store_reopen (self->f.store, &error));
      g_assert_no_error (error);
    }
    g_assert_true (add (self->f.store, "d", &error));
    g_assert_no_error (error);
    g_assert_true (footing_store_verify (self->f.store, &error));
    g_assert_no_error (error);
    g_assert_cmpint (footing_store_count (self->f.store, ENTRY), >=, 2);
  }
}

/* The index says the same twice: a program that was killed between the two leaves them
 * apart, and nothing is wrong with the file. */
static void
test_torn_index (Place *self, gconstpointer data)
{
  g_autofree char *shm = beside (self, "-shm");
  const int fd = g_open (shm, O_RDWR | O_CLOEXEC, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  guint8 change;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pread (fd, &change, 1, 48 + 8), ==, 1);
  change++;
  g_assert_cmpint (pwrite (fd, &change, 1, 48 + 8), ==, 1);
  close (fd);

  g_assert_true (add (self->f.store, "b", &error));
  g_assert_no_error (error);
  fixture_close (&self->f);
  found = fixture_query (self->f.path, IDS);
  g_assert_cmpstr (found, ==, "a b");
  fixture_open (&self->f);
}

/* What was deleted under an open store can be put back, whole; not over something. */
static void
test_put_back (Place *self, gconstpointer data)
{
  void (*const gone[]) (Place *) = {delete_file, delete_all, delete_folder};
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++) {
    g_autofree char *id = g_strdup_printf ("b%u", i);
    g_autoptr (GError) error = NULL;

    g_assert_true (add (self->f.store, id, NULL));
    gone[i](self);
    g_assert_true (footing_store_put_back (self->f.store, &error));
    g_assert_no_error (error);
    g_assert_true (footing_store_check (self->f.store, &error));
    g_assert_no_error (error);
  }
  g_assert_true (add (self->f.store, "c", NULL));
  fixture_close (&self->f);
  found = fixture_query (self->f.path, IDS);
  g_assert_cmpstr (found, ==, "a b0 b1 b2 c");

  fixture_open (&self->f);
  replace_by_newer (self);
  {
    g_autofree char *before = fixture_hash (self->f.path);
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_store_put_back (self->f.store, &error));
    fixture_assert_sentence (error);
    after = fixture_hash (self->f.path);
    g_assert_cmpstr (after, ==, before);
  }
}

/* In a transaction too: what happens between its begin and its end. */
static void
test_within (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (footing_store_begin (self->f.store, NULL));
  g_assert_true (add (self->f.store, "b", NULL));
  replace_by_newer (self);
  before = fixture_hash (self->f.path);
  g_assert_false (footing_store_end (self->f.store, TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_REPLACED);
  after = fixture_hash (self->f.path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (footing_store_count (self->f.store, ENTRY), ==, 1);
}

/* Other processes write, checkpoint, begin the log anew, rewrite the file and empty the
 * log: it is the same file still, whether somebody looks each time or only at the end,
 * and has written meanwhile or not. */
static void
test_others_write (Place *self, gconstpointer data)
{
  static const char *const does[] = {"much", "little", "sweep"};

  for (int round = 0; round < 36; round++) {
    const int pattern = round / 3;
    const char *what = does[pattern / (round % 3 == 0 ? 1 : round % 3 == 1 ? 3 : 9) % 3];
    g_autoptr (GError) error = NULL;
    const pid_t child = fork ();
    int status;

    g_assert_cmpint (child, >=, 0);
    if (child == 0) {
      /* Of another process: what it inherits is not to be used. */
      execl ("/proc/self/exe", "test", "--write", self->f.path, what, NULL);
      _exit (1);
    }
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_cmpint (status, ==, 0);

    if (pattern % 2 == 0 && round % 3 < 2)
      continue;
    g_assert_true (footing_store_check (self->f.store, &error));
    g_assert_no_error (error);
    if (pattern % 4 > 1)
      sample_save (self->f.store, sample_entry ("win", TODAY, "mine"));
  }
  g_assert_true (footing_store_verify (self->f.store, NULL));
}

/* The other process. */
static int
write_as (const char *path, const char *what)
{
  g_autofree char *body = g_strnfill (what[0] == 'm' ? 3000000 : 10, 'x');
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (NOW, "UTC");
  g_autoptr (FootingStore) store = footing_store_open (path, clock, NULL);

  /* Much is enough for the log to be moved to the file and begun anew. */
  for (int i = 0; i < 2; i++)
    sample_save (store, footing_record_new (ENTRY, "date", TODAY, "title", "t", "body",
                                            body, NULL));
  if (what[0] == 's') {
    g_autoptr (GPtrArray) all = footing_store_list (store, ENTRY, NULL, NULL);

    for (guint i = 0; i + 5 < all->len; i++)
      g_assert_true (footing_store_erase (store, ENTRY,
                                          footing_record_get_id (all->pdata[i]), NULL));
    g_assert_true (footing_store_sweep (store, NULL));
  }

  return 0;
}

/* The file is rewritten as a whole, as emptying the bin does. */
static void
test_rewritten (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 30; i++)
    sample_save (self->f.store, sample_entry ("win", TODAY, "w"));
  fixture_sql (self->f.path, "DELETE FROM entry WHERE title = 'w'; VACUUM; PRAGMA "
                             "wal_checkpoint");
  g_assert_true (footing_store_check (self->f.store, &error));
  g_assert_no_error (error);
  g_assert_true (add (self->f.store, "b", &error));
  g_assert_no_error (error);
}

/* Each change is a new state; a transaction that changes nothing writes nothing. */
static void
test_states (Place *self, gconstpointer data)
{
  const char *const sql = "SELECT hex (ids) FROM lineage";
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *first = fixture_query (self->f.path, sql);
  g_autofree char *same = NULL;
  g_autofree char *next = NULL;
  g_autofree char *before = fixture_hash (wal);
  g_autofree char *after = NULL;

  g_assert_true (footing_store_begin (self->f.store, NULL));
  g_assert_true (footing_store_end (self->f.store, TRUE, NULL));
  g_assert_true (footing_store_begin (self->f.store, NULL));
  g_assert_true (add (self->f.store, "b", NULL));
  g_assert_true (footing_store_end (self->f.store, FALSE, NULL));
  same = fixture_query (self->f.path, sql);
  g_assert_cmpstr (same, ==, first);
  after = fixture_hash (wal);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (add (self->f.store, "b", NULL));
  next = fixture_query (self->f.path, sql);
  g_assert_cmpuint (strlen (next), ==, 32);
  g_assert_cmpmem (next + 16, 16, first, 16);
  g_assert_cmpint (memcmp (next, first, 16), !=, 0);
}

/* In the child: the disk that holds the file is gone. */
static void
lose_disk (Place *self)
{
  g_autofree char *path = g_build_filename (self->moved, "footing.db", NULL);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
      g_mkdir (self->moved, 0700) != 0 ||
      mount ("none", self->moved, "tmpfs", 0, NULL) != 0)
    _exit (77);

  store = footing_store_open (path, self->f.clock, NULL);
  g_assert_true (add (store, "a", NULL));
  g_assert_cmpint (umount2 (self->moved, MNT_DETACH), ==, 0);
  g_assert_false (add (store, "b", &error));
  fixture_assert_error (error, FOOTING_ERROR_MISSING);
  _exit (0);
}

static void
test_disk (Place *self, gconstpointer data)
{
  pid_t child;
  int status;

  fixture_close (&self->f);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    lose_disk (self);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77) {
    g_test_skip ("no mounts can be made here");
    return;
  }
  g_assert_cmpint (status, ==, 0);
}

static void
add_test (const char *name, gconstpointer data, void (*test) (Place *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/identity/", name, NULL);

  g_test_add (path, Place, data, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && strcmp (argv[1], "--write") == 0)
    return write_as (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    g_autofree char *name = g_strconcat ("D23-", events[i].name, NULL);

    add_test (name, &events[i], test_event);
  }
  add_test ("D23-undone", NULL, test_undone);
  add_test ("D23-reopen", NULL, test_reopen);
  add_test ("D23-reopen-each", NULL, test_reopen_each);
  add_test ("D23-torn-index", NULL, test_torn_index);
  add_test ("B2-put-back", NULL, test_put_back);
  add_test ("D23-within", NULL, test_within);
  add_test ("D23-disk", NULL, test_disk);
  add_test ("D13-others-write", NULL, test_others_write);
  add_test ("D23-rewritten", NULL, test_rewritten);
  add_test ("D20-states", NULL, test_states);

  return g_test_run ();
}
