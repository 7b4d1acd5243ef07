/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-vfs.h"
#include "fixture.h"
#include "store/migrations.h"
#include "samples.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The process is killed: at each step of one thing, and at any moment of many. */

#define ENTRY FOOTING_TYPE_ENTRY
#define ROUNDS 200

/* Writes entries named @round-0, @round-1 … and says so after each, until killed. */
static void
write_until_killed (Fixture *f, int round, int out)
{
  fixture_open (f);
  for (int i = 0;; i++) {
    g_autofree char *id = g_strdup_printf ("%d-%d", round, i);

    sample_save (f->store, footing_record_new (ENTRY, "id", id, "date", TODAY, "title",
                                               "a win", "body", "in some words", NULL));
    if (write (out, &i, sizeof i) != sizeof i)
      _exit (1);
  }
}

/* Reads what was acknowledged until @last was, or to the end; how many there were. */
static int
read_acknowledged (int in, int last)
{
  int n = 0;
  int i;

  while (n <= last && read (in, &i, sizeof i) == sizeof i) {
    g_assert_cmpint (i, ==, n);
    n++;
  }

  return n;
}

/* D19, D18: 200 times, after a few entries and then at any moment of the next. */
static void
test_any_moment (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (61);
  int total = 0, unacknowledged = 0;

  for (int round = 0; round < ROUNDS; round++) {
    const int last = g_rand_int_range (rand, 0, 12);
    const int spin = g_rand_int_range (rand, 0, 300000);
    g_autofree char *sql =
        g_strdup_printf ("SELECT count(*) FROM entry WHERE id LIKE '%d-%%'", round);
    g_autofree char *found = NULL;
    G_GNUC_UNUSED g_autofree char *highest = NULL;
    int ends[2];
    int n, status;
    pid_t child;

    g_assert_cmpint (pipe (ends), ==, 0);
    child = fork ();
    g_assert_cmpint (child, >=, 0);
    if (child == 0) {
      close (ends[0]);
      write_until_killed (f, round, ends[1]);
    }
    close (ends[1]);

    n = read_acknowledged (ends[0], last);
    for (volatile int i = 0; i < spin; i++)
      ;
    kill (child, SIGKILL);
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
    while (read (ends[0], &status, sizeof status) == sizeof status)
      n++;
    close (ends[0]);
    g_assert_cmpint (n, >, last);

    fixture_open (f);
    g_assert_true (footing_store_verify (f->store, NULL));
    fixture_close (f);

    /* All that was acknowledged, and at most the one that was under way. */
    found = fixture_query (f->path, sql);
    g_assert_cmpint (atoi (found), >=, n);
    g_assert_cmpint (atoi (found), <=, n + 1);
    unacknowledged += atoi (found) - n;
    total += atoi (found);
  }

  g_test_message ("%d entries, %d of them not acknowledged", total, unacknowledged);
  fixture_open (f);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, total);
}

typedef struct {
  void (*prepare) (Fixture *f);
  void (*run) (Fixture *f);
  /* What the file may hold after: one of these, by a query of its own. */
  const char *sql;
  const char *before;
  const char *after;
  gboolean file_first; /* there may be no file yet */
  gboolean versions;   /* each of them begins with its version */
} Deed;

/* One version more than there is: a second one would find a file that is newer than what
 * may be migrated, if it was killed between the two. */
static const char second[] =
    "CREATE TABLE entry_2 (id TEXT PRIMARY KEY, title TEXT) STRICT;"
    "INSERT INTO entry_2 SELECT id, title || '!' FROM entry;"
    "CREATE INDEX entry_2_title ON entry_2 (title);";

static void
fill (Fixture *f)
{
  g_autofree char *text = g_strnfill (2000, 'x');

  fixture_open (f);
  g_assert_true (footing_store_begin (f->store, NULL));
  for (int i = 0; i < 20; i++)
    sample_save (f->store, footing_record_new (ENTRY, "date", TODAY, "title", "t", "body",
                                               text, NULL));
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
  fixture_close (f);
}

static void
migrate (Fixture *f)
{
  g_autofree const char **scripts = footing_migrations_load ();
  const char *next[FOOTING_SCHEMA_VERSION + 2] = {NULL};
  FootingDb *db = footing_db_open (f->path, NULL);
  /* Killed between the two, the file is of a version that only this test knows, and no
   * copy of it is kept. */
  const gboolean known =
      footing_db_get_int (db, "PRAGMA user_version", NULL) <= FOOTING_SCHEMA_VERSION;

  memcpy (next, scripts, FOOTING_SCHEMA_VERSION * sizeof *next);
  next[FOOTING_SCHEMA_VERSION] = second;
  g_assert_true (footing_db_use_log (db, NULL));
  g_assert_true (footing_migrations_run (db, known ? f->path : NULL, next, NULL));
  footing_db_close (db);
}

static void
open_and_save (Fixture *f)
{
  fixture_open (f);
  sample_save (f->store, sample_entry ("win", TODAY, "t"));
  fixture_close (f);
}

static void
fill_and_back_up (Fixture *f)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  fill (f);
  fixture_open (f);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  sample_save (f->store, sample_entry ("win", TODAY, "t"));
  fixture_close (f);
}

static void
fill_and_cut (Fixture *f)
{
  g_autofree char *bytes = NULL;
  gsize length;

  fill_and_back_up (f);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  fixture_write (f->path, bytes, length / 2);
}

static void
restore (Fixture *f)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, NULL, NULL));
}

static void
back_up (Fixture *f)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  fixture_open (f);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  fixture_close (f);
}

static void
fill_and_replace (Fixture *f)
{
  g_autofree char *text = g_strnfill (3000, 'y');

  fill (f);
  fixture_open (f);
  sample_save (f->store, footing_record_new (ENTRY, "id", "gone", "date", TODAY, "body",
                                             text, NULL));
  g_assert_true (footing_store_erase (f->store, ENTRY, "gone", NULL));
  fixture_close (f);
}

static void
sweep (Fixture *f)
{
  fixture_open (f);
  g_assert_true (footing_store_sweep (f->store, NULL));
  fixture_close (f);
}

/* A file of an older version, with something in it. */
static void
fill_version_2 (Fixture *f)
{
  fixture_copy (TEST_FIXTURES "/v2.db", f->path);
}

static void
open_only (Fixture *f)
{
  fixture_open (f);
  fixture_close (f);
}

#define COUNT "SELECT count(*) FROM entry"
#define INDEXED                                                                          \
  "SELECT (SELECT user_version FROM pragma_user_version) || ' ' || (count(*) >= 7) "     \
  "|| count(*) FILTER (WHERE seq NOT IN (SELECT rowid FROM entry_search)) FROM entry"
#define UNSWEPT "SELECT (unswept > 0) || ' ' || (" COUNT ") FROM upkeep"
#define VERSION G_STRINGIFY (FOOTING_SCHEMA_VERSION)
#define VERSION_SINCE_AND_COUNT                                                          \
  "SELECT (SELECT user_version - " VERSION " FROM pragma_user_version) || ' ' || "       \
  "count(*) FROM entry"

static const Deed deeds[] = {
    {NULL, open_and_save, COUNT, "0", "1", TRUE},
    {fill, open_and_save, COUNT, "20", "21"},
    {fill_version_2, open_only, INDEXED, "2 10", VERSION " 10", .versions = TRUE},
    {fill, migrate, VERSION_SINCE_AND_COUNT, "0 20", "1 20", .versions = TRUE},
    {fill_and_back_up, restore, COUNT, "21", "20"},
    {fill_and_cut, restore, COUNT, NULL, "20"},
    {fill_and_back_up, back_up, COUNT, "21", "21"},
    {fill_and_replace, sweep, UNSWEPT, "1 20", "0 20"},
};

static void
assert_whole (const char *path)
{
  g_autofree char *integrity = fixture_query (path, "PRAGMA integrity_check");
  g_autofree char *references = fixture_query (path, "PRAGMA foreign_key_check");

  g_assert_cmpstr (integrity, ==, "ok");
  g_assert_cmpstr (references, ==, NULL);
}

/* Each version on the way is a state of its own, with all that there was. */
static void
assert_version (const char *found, const Deed *deed)
{
  g_assert_nonnull (found);
  g_assert_cmpint (atoi (found), >=, atoi (deed->before));
  g_assert_cmpint (atoi (found), <=, atoi (deed->after));
  g_assert_cmpstr (strchr (found, ' '), ==, strchr (deed->after, ' '));
}

/* What the child left behind: whole, and in one state or the other. */
static void
check (Fixture *f, const Deed *deed, gboolean done)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autofree char *found = NULL;

  if (g_file_test (backup, G_FILE_TEST_EXISTS)) {
    g_autofree char *count = fixture_query (backup, COUNT);

    assert_whole (backup);
    g_assert_cmpint (atoi (count), >=, 20);
  }

  if (deed->file_first && !done && !g_file_test (f->path, G_FILE_TEST_EXISTS))
    return;

  found = fixture_query (f->path, deed->sql);
  if (done) {
    g_assert_cmpstr (found, ==, deed->after);
  } else if (deed->versions) {
    assert_version (found, deed);
  } else if (g_strcmp0 (found, deed->after) != 0) {
    g_assert_cmpstr (found, ==, deed->before);
  }

  if (found != NULL)
    assert_whole (f->path);
}

/* What was there can be had again, and the thing can be done again. */
static void
check_again (Fixture *f, const Deed *deed)
{
  g_autofree char *found = NULL;

  deed->run (f);
  found = fixture_query (f->path, deed->sql);
  if (deed->run != open_and_save)
    g_assert_cmpstr (found, ==, deed->after);
  assert_whole (f->path);
}

/* D2, D4, D8: killed before each write, or in the middle of it, and before each other
 * change of the disk. */
static void
test_each_step (Fixture *f, gconstpointer data)
{
  const Deed *deed = data;
  g_autoptr (GHashTable) files = NULL;
  int n_killed = 0;

  if (deed->prepare != NULL)
    deed->prepare (f);
  files = fixture_remember (f);

  for (Fault fault = FAULT_KILL; fault <= FAULT_KILL_HALF; fault++)
    for (int n = 1;; n += g_test_slow () ? 1 : 1 + n / 5) {
      pid_t child;
      int status;

      fixture_come_back (f, files);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0) {
        fault_arm (fault, n, FALSE);
        deed->run (f);
        _exit (0);
      }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      check (f, deed, WIFEXITED (status));
      if (WIFEXITED (status)) {
        g_assert_cmpint (WEXITSTATUS (status), ==, 0);
        break;
      }
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      n_killed++;
      check_again (f, deed);
    }

  g_test_message ("killed %d times", n_killed);
  g_assert_cmpint (n_killed, >, 5);
}

/* What is in the log goes to the file, so that the next change begins it anew. */
static void
move_log (Fixture *f)
{
  g_autofree char *busy = fixture_query (f->path, "PRAGMA wal_checkpoint (FULL)");

  g_assert_cmpstr (busy, ==, "0");
}

/* In a process of its own: opens the file once it is told to, and is killed before its
 * @n-th write. */
static void
save_until_killed (Fixture *f, Fault fault, int n, int in)
{
  char told;

  if (read (in, &told, 1) != 1)
    _exit (1);
  fixture_open (f);
  fault_arm (fault, n, FALSE);
  sample_save (f->store, sample_entry ("win", TODAY, "theirs"));
  _exit (0);
}

/* D2, D23: whoever else has the file open when somebody is killed, at each step, goes on
 * with it: it was not overwritten by another program. */
static void
test_beside (Fixture *f, gconstpointer data)
{
  const gboolean begins_anew = GPOINTER_TO_INT (data);
  int n_killed = 0;

  for (Fault fault = FAULT_KILL; fault <= FAULT_KILL_HALF; fault++)
    for (int n = 1, status = 1; status != 0; n++) {
      int ends[2];
      pid_t child;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        save_until_killed (f, fault, n, ends[0]);

      fixture_open (f);
      sample_save (f->store, sample_entry ("win", TODAY, "mine"));
      if (begins_anew)
        move_log (f);
      g_assert_cmpint (write (ends[1], "", 1), ==, 1);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFEXITED (status) || WTERMSIG (status) == SIGKILL);
      close (ends[0]);
      close (ends[1]);

      g_test_message ("%s, %d", fault_name (fault), n);
      sample_save (f->store, sample_entry ("win", TODAY, "mine"));
      g_assert_true (footing_store_verify (f->store, NULL));
      fixture_close (f);
      n_killed += WIFSIGNALED (status);
    }

  g_test_message ("killed %d times", n_killed);
  g_assert_cmpint (n_killed, >, 5);
}

int
main (int argc, char *argv[])
{
  const char *const names[] = {"first-start", "save",    "update",
                               "migrate",     "restore", "restore-over-cut",
                               "back-up",     "sweep"};

  fault_install ();
  g_test_init (&argc, &argv, NULL);

  fixture_add_empty ("/kill/D19-any-moment", test_any_moment);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    g_autofree char *name = g_strdup_printf ("/kill/D2-each-step/%s", names[i]);

    g_test_add (name, Fixture, &deeds[i], fixture_set_up_empty, test_each_step,
                fixture_tear_down);
  }

  for (int anew = 0; anew < 2; anew++)
    g_test_add (anew ? "/kill/D2-beside/log-begun-anew" : "/kill/D2-beside/log-goes-on",
                Fixture, GINT_TO_POINTER (anew), fixture_set_up_empty, test_beside,
                fixture_tear_down);

  return g_test_run ();
}
