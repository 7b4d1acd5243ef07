/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "target.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* D28, B8, R6: where exports and backups may be written, and that nothing else is
 * touched. D29: what a kill leaves behind. D39: the cause, by name. */

static gboolean
write_text (Fixture *f, const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return footing_target_write (path, f->path, bytes, error);
}

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
put (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = fixture_file (f, name);

  fixture_write (path, text, strlen (text));
}

static void
assert_holds (Fixture *f, const char *name, const char *expected)
{
  g_autofree char *path = fixture_file (f, name);
  g_autofree char *text = read_text (path);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_names (Fixture *f, const char *expected)
{
  g_autofree char *names = fixture_names (f);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_plain (Fixture *f, gconstpointer data)
{
  g_autofree char *path = fixture_file (f, "out.json");
  g_autofree char *longest = NULL;
  g_autoptr (GError) error = NULL;
  char name[256] = "";
  GStatBuf info;

  write_text (f, path, "new", &error);
  g_assert_no_error (error);
  assert_holds (f, "out.json", "new");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  write_text (f, path, "newer", &error);
  g_assert_no_error (error);
  assert_holds (f, "out.json", "newer");
  assert_names (f, "out.json");

  memset (name, 'x', 255);
  longest = fixture_file (f, name);
  write_text (f, longest, "long", &error);
  g_assert_no_error (error);
  assert_holds (f, name, "long");
}

/* A link stays one, be it a chain of them or to what is not there yet. */
static void
test_links (Fixture *f, gconstpointer data)
{
  const struct {
    const char *link;
    const char *to;
  } links[] = {
      {"one", "there"},
      {"two", "one"},
      {"new", "not-yet"},
      {"up", "folder/../there"},
  };
  g_autofree char *folder = fixture_file (f, "folder");
  g_autofree char *through = fixture_file (f, "through");
  g_autofree char *inside = fixture_file (f, "through/out");
  g_autoptr (GError) error = NULL;

  put (f, "there", "old");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *link = fixture_file (f, links[i].link);
    g_autofree char *after = NULL;

    g_assert_cmpint (symlink (links[i].to, link), ==, 0);
    write_text (f, link, links[i].link, &error);
    g_assert_no_error (error);
    after = g_file_read_link (link, NULL);
    g_assert_cmpstr (after, ==, links[i].to);
    assert_holds (f, links[i].link, links[i].link);
  }
  assert_holds (f, "there", "up");
  assert_holds (f, "not-yet", "new");

  g_assert_cmpint (symlink (folder, through), ==, 0);
  write_text (f, inside, "inside", &error);
  g_assert_no_error (error);
  assert_holds (f, "folder/out", "inside");
  assert_names (f, "folder new not-yet one there through two up");
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  const struct {
    const char *name;
    const char *says;
  } cases[] = {
      {"pipe", "is not a file"},
      {"to-pipe", "is not a file"},
      {"device", "is not a file"},
      {"folder", "is a folder"},
      {"to-folder", "is a folder"},
      {"round", "Too many levels"},
      {"text/out", "Not a directory"},
      {"missing/deeper/out", "missing” does not exist"},
      {"footing.db", "own files"},
      {"footing.db-wal", "own files"},
      {"footing.db-journal", "own files"},
      {"footing.db.before-restore-1", "own files"},
      {"to-own", "own files"},
      {"second-name", "own files"},
      {"second-log", "own files"},
      {"backups/footing-2026-03-03.db", "own files"},
  };
  const struct {
    const char *name;
    const char *to;
  } links[] = {
      {"to-pipe", "pipe"}, {"device", "/dev/null"},      {"to-folder", "folder"},
      {"round", "round"},  {"to-own", "footing.db-shm"},
  };
  g_autofree char *pipe = fixture_file (f, "pipe");
  g_autofree char *folder = fixture_file (f, "folder");
  g_autofree char *backups = fixture_file (f, "backups");
  g_autofree char *second = fixture_file (f, "second-name");
  g_autofree char *wal = fixture_file (f, "footing.db-wal");
  g_autofree char *second_log = fixture_file (f, "second-log");
  g_autofree char *names = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  put (f, "text", "text");
  put (f, "footing.db", "own");
  put (f, "footing.db-wal", "log");
  g_assert_cmpint (link (f->path, second), ==, 0);
  g_assert_cmpint (link (wal, second_log), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *link = fixture_file (f, links[i].name);

    g_assert_cmpint (symlink (links[i].to, link), ==, 0);
  }

  names = fixture_names (f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = fixture_file (f, cases[i].name);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].name);
    g_assert_false (write_text (f, path, "x", &error));
    fixture_assert_sentence (error);
    g_assert_nonnull (strstr (error->message, cases[i].says));
    assert_names (f, names);
  }
  assert_holds (f, "footing.db", "own");
  assert_holds (f, "footing.db-wal", "log");
}

/* What bears a name like ours elsewhere, or beside, is a target as any other. */
static void
test_not_own (Fixture *f, gconstpointer data)
{
  const char *const names[] = {"footing.dbx", "old-footing.db", "elsewhere/footing.db",
                               "elsewhere/footing.db-wal", "backups.db"};
  g_autofree char *elsewhere = fixture_file (f, "elsewhere");

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  put (f, "footing.db", "own");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = fixture_file (f, names[i]);
    g_autoptr (GError) error = NULL;

    write_text (f, path, "x", &error);
    g_assert_no_error (error);
  }
}

/* A log that would be taken for the database's; an index alone is none. */
static void
test_database (Fixture *f, gconstpointer data)
{
  g_autofree char *path = fixture_file (f, "notes");
  const char *const sidecars[] = {"notes-wal", "notes-journal"};
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;

  put (f, "notes-shm", "index");
  place = footing_target_resolve_database (path, f->path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *beside = fixture_file (f, sidecars[i]);
    g_autoptr (GError) refusal = NULL;

    put (f, sidecars[i], "log");
    g_assert_null (footing_target_resolve_database (path, f->path, &refusal));
    fixture_assert_sentence (refusal);
    g_assert_nonnull (strstr (refusal->message, sidecars[i]));
    assert_holds (f, sidecars[i], "log");
    g_unlink (beside);
  }
  assert_holds (f, "notes-shm", "index");
}

/* D29: what was left behind goes at the next writing; what is being made does not, nor
 * what only looks like it. */
static void
test_sweep (Fixture *f, gconstpointer data)
{
  const char *const others[] = {
      "footing-part-A1b2C3",   "x.footing-part-A1b2C",        "x.footing-part-A1b2C34",
      "x.footing-part-A1b2-3", "x.footing-part-A1b2C3-other", "x.json",
      ".footing-part-A1b2C3",
  };
  g_autofree char *path = fixture_file (f, "out.json");
  g_autofree char *side = NULL;
  g_autoptr (GError) error = NULL;
  int held;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    put (f, others[i], "keep");
  put (f, "x.footing-part-A1b2C3", "dead");
  put (f, "x.footing-part-A1b2C3-journal", "dead");
  put (f, "x.footing-part-A1b2C3-wal", "dead");
  write_text (f, path, "x", &error);
  g_assert_no_error (error);
  assert_names (f, ".footing-part-A1b2C3 footing-part-A1b2C3 out.json "
                   "x.footing-part-A1b2-3 x.footing-part-A1b2C "
                   "x.footing-part-A1b2C3-other x.footing-part-A1b2C34 x.json");

  held = footing_side_hold (f->folder);
  g_assert_cmpint (held, >=, 0);
  side = footing_side_new (path, &error);
  g_assert_no_error (error);
  write_text (f, path, "y", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (side, G_FILE_TEST_EXISTS));
  footing_side_release (held);
  footing_side_sweep (f->folder);
  g_assert_false (g_file_test (side, G_FILE_TEST_EXISTS));
}

/* Does @test as somebody who may not do everything; whether that could be tried. */
static void
as_user (Fixture *f, void (*test) (Fixture *f))
{
  int status;
  pid_t child;

  if (geteuid () == 0)
    g_assert_cmpint (chown (f->folder, 65534, 65534), ==, 0);
  child = fork ();
  if (child == 0) {
    if (geteuid () == 0)
      g_assert_cmpint (setuid (65534), ==, 0);
    test (f);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
assert_denied (Fixture *f, const char *name, FootingAccess access, const char *says)
{
  g_autofree char *path = fixture_file (f, name);
  g_autoptr (GError) error = NULL;

  if (access == FOOTING_WRITING)
    g_assert_false (write_text (f, path, "x", &error));
  else
    footing_error_set_system (&error, access, path, EACCES);
  fixture_assert_sentence (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, says));
}

static void
try_denied (Fixture *f)
{
  g_autofree char *closed = fixture_file (f, "closed");
  g_autofree char *shut = fixture_file (f, "shut");

  g_assert_cmpint (g_mkdir (closed, 0000), ==, 0);
  g_assert_cmpint (g_mkdir (shut, 0500), ==, 0);
  assert_denied (f, "closed/a/b", FOOTING_WRITING, "closed”");
  assert_denied (f, "closed/a/b", FOOTING_READING, "closed”");
  assert_denied (f, "shut/a", FOOTING_WRITING, "may not write to the folder “");
  assert_denied (f, "shut/a", FOOTING_WRITING, "shut”");
  assert_denied (f, "footing.db", FOOTING_READING, "may not read “");
  g_assert_cmpint (g_rmdir (closed), ==, 0);
  g_assert_cmpint (g_rmdir (shut), ==, 0);
}

/* D39: the folder that stands in the way is the one that is named. */
static void
test_denied (Fixture *f, gconstpointer data)
{
  as_user (f, try_denied);
}

/* D39: each cause has a sentence of its own, of its kind, with the name in it; also a
 * name that is no text. */
static void
test_causes (Fixture *f, gconstpointer data)
{
  const struct {
    int number;
    int code;
  } cases[] = {
      {ENOSPC, FOOTING_ERROR_FULL},         {EDQUOT, FOOTING_ERROR_FULL},
      {EROFS, FOOTING_ERROR_READ_ONLY},     {EACCES, FOOTING_ERROR_READ_ONLY},
      {EPERM, FOOTING_ERROR_READ_ONLY},     {EIO, FOOTING_ERROR_FAILED},
      {EMFILE, FOOTING_ERROR_FAILED},       {ENOMEM, FOOTING_ERROR_FAILED},
      {ENOENT, FOOTING_ERROR_FAILED},       {EISDIR, FOOTING_ERROR_FAILED},
      {ENAMETOOLONG, FOOTING_ERROR_FAILED},
  };
  g_autofree char *path = fixture_file (f, "caf\xe9.db");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    footing_error_set_system (&error, FOOTING_WRITING, path, cases[i].number);
    fixture_assert_error (error, cases[i].code);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_nonnull (strstr (error->message, "caf"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_empty ("/target/D28/plain", test_plain);
  fixture_add_empty ("/target/D28/links", test_links);
  fixture_add_empty ("/target/D28/refused", test_refused);
  fixture_add_empty ("/target/D28/not-own", test_not_own);
  fixture_add_empty ("/target/D28/database", test_database);
  fixture_add_empty ("/target/D29/sweep", test_sweep);
  fixture_add_empty ("/target/D39/denied", test_denied);
  fixture_add_empty ("/target/D39/causes", test_causes);

  return g_test_run ();
}
