/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-file.h"
#include "migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100

/* What SQLite keeps beside a file. */
static const char *const companions[] = {"-wal", "-shm", "-journal"};

char *
footing_file_get_default_path (void)
{
  const char *folder = g_getenv ("FOOTING_DATA_DIR");

  if (folder != NULL && g_path_is_absolute (folder))
    return g_build_filename (folder, "footing.db", NULL);

  return g_build_filename (g_get_user_data_dir (), "footing", "footing.db", NULL);
}

static gboolean
fail_errno (const char *path, int number, GError **error)
{
  footing_error_set_system (error, FOOTING_WRITING, path, number);
  return FALSE;
}

static gboolean
fail_damaged (const char *path, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
               _ ("“%s” is damaged or cut short: restore a backup."), path);
  return FALSE;
}

void
footing_file_refuse_newer (const char *path, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Footing: update Footing."),
               path);
}

gboolean
footing_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_errno (folder, errno, error);

  return TRUE;
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

/* Where the file is that @path leads to: what SQLite keeps beside it is there. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

/* Whether a write-ahead log with something in it is beside the file. */
static gboolean
has_log (const char *path)
{
  g_autofree char *real = resolve (path);
  g_autofree char *wal = g_strconcat (real, "-wal", NULL);
  GStatBuf info;

  return g_stat (wal, &info) == 0 && info.st_size > 0;
}

/* Whether the file is shorter than its header says. A write-ahead log may hold the rest,
 * and a header that another program left stale says nothing. */
static gboolean
is_cut_short (const char *path, const guint8 *header, gint64 size)
{
  const guint32 stored = header[16] << 8 | header[17];
  const gint64 page_size = stored == 1 ? 65536 : stored;

  if (read_number (header + 24) != read_number (header + 92) || has_log (path))
    return FALSE;

  return size < page_size * read_number (header + 28);
}

static gboolean
fail_foreign (const char *path, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
               _ ("“%s” was not made by Footing: choose another file."), path);
  return FALSE;
}

gboolean
footing_file_inspect (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE];
  GStatBuf info;

  if (g_stat (path, &info) != 0 || g_access (path, R_OK) != 0) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return FALSE;
  }
  if (!S_ISREG (info.st_mode))
    return fail_foreign (path, error);
  if (!footing_db_peek (path, header, sizeof header, error))
    return FALSE;

  if (memcmp (header, "SQLite format 3", MIN (info.st_size, 16)) != 0 ||
      (info.st_size >= HEADER_SIZE &&
       read_number (header + 68) != FOOTING_APPLICATION_ID))
    return fail_foreign (path, error);

  if (info.st_size < HEADER_SIZE || is_cut_short (path, header, info.st_size))
    return fail_damaged (path, error);

  if (read_number (header + 60) > footing_migrations_get_latest ()) {
    footing_file_refuse_newer (path, error);
    return FALSE;
  }

  return TRUE;
}

gboolean
footing_file_verify (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) integrity =
      footing_db_prepare (db, "PRAGMA integrity_check (1)", error);
  g_autofree char *verdict = NULL;

  if (integrity == NULL || footing_db_step (integrity, error) != FOOTING_DB_ROW)
    return FALSE;

  verdict = footing_db_column_text (integrity, 0);
  if (strcmp (verdict, "ok") != 0) {
    footing_db_fail (db, SQLITE_CORRUPT, error);
    return FALSE;
  }

  return footing_db_check_references (db, error);
}

/* Whether the file is as long as its pages need; a log may hold the last of them. */
static gboolean
is_complete (FootingDb *db, const char *path)
{
  const gint64 pages = footing_db_get_int (db, "PRAGMA page_count", NULL);
  const gint64 size = footing_db_get_int (db, "PRAGMA page_size", NULL);
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size >= pages * size;
}

/* Whether what the file holds together with its log is ours to use. */
static gboolean
check_content (FootingDb *db, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  const gint64 version = footing_db_get_int (db, "PRAGMA user_version", &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  if (version < 0)
    return fail_damaged (path, error);

  if (version > (gint64)footing_migrations_get_latest ()) {
    footing_file_refuse_newer (path, error);
    return FALSE;
  }

  return is_complete (db, path) || footing_file_verify (db, error);
}

/* What SQLite says of a file whose first bytes are ours, with its name. */
static void
take_problem (const char *path, GError *problem, GError **error)
{
  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN)) {
    fail_damaged (path, error);
    g_error_free (problem);
  } else {
    g_propagate_error (error, problem);
  }
}

static void
remove_companions (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *beside = g_strconcat (path, companions[i], NULL);

    g_unlink (beside);
  }
}

static void
move_companions (const char *from, const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *old = g_strconcat (from, companions[i], NULL);
    g_autofree char *new = g_strconcat (to, companions[i], NULL);

    g_rename (old, new);
  }
}

/* Whether there is anything of that name, be it a link to nowhere. */
static gboolean
is_there (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

static gboolean
is_taken (const char *path)
{
  if (is_there (path))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *beside = g_strconcat (path, companions[i], NULL);

    if (is_there (beside))
      return TRUE;
  }

  return FALSE;
}

char *
footing_file_free_name (const char *path, const char *what)
{
  g_autofree char *name = NULL;

  for (int i = 1; name == NULL || is_taken (name); i++) {
    g_free (name);
    name = g_strdup_printf ("%s.%s-%d", path, what, i);
  }

  return g_steal_pointer (&name);
}

FootingDb *
footing_file_open_read_only (const char *path, GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  GError *problem = NULL;

  if (!footing_file_inspect (path, error))
    return NULL;

  db = footing_db_open_read_only (path, &problem);
  if (db != NULL && check_content (db, path, &problem))
    return g_steal_pointer (&db);

  take_problem (path, problem, error);
  return NULL;
}

/* Whether a change that was broken off waits to be undone, which reading alone cannot. */
static gboolean
has_journal (const char *path)
{
  g_autofree char *real = resolve (path);
  g_autofree char *journal = g_strconcat (real, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

static FootingDb *
open_checked (const char *path, GError **error)
{
  g_autoptr (FootingDb) look = NULL;
  g_autoptr (FootingDb) db = NULL;
  GError *problem = NULL;

  if (has_journal (path) ? !footing_file_inspect (path, error)
                         : (look = footing_file_open_read_only (path, error)) == NULL)
    return NULL;
  g_clear_pointer (&look, footing_db_close);

  db = footing_db_open (path, &problem);
  if (db != NULL && footing_db_use_log (db, &problem))
    return g_steal_pointer (&db);

  take_problem (path, problem, error);
  return NULL;
}

FootingDb *
footing_file_open (const char *path, GError **error)
{
  g_autofree char *real = resolve (path);
  g_autofree char *aside = footing_file_free_name (real, "damaged");
  FootingDb *db;

  /* Somebody has copied a file of ours over one that had a log. */
  if (!has_log (path) || footing_db_uses_log (path))
    return open_checked (path, error);

  move_companions (real, aside);
  db = open_checked (path, error);
  if (db == NULL)
    move_companions (aside, real);

  return db;
}

void
footing_file_remove (const char *path)
{
  g_unlink (path);
  remove_companions (path);
}

static gboolean
sync_path (const char *path, GError **error)
{
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0 || fsync (fd) != 0)
    number = errno;
  if (fd >= 0)
    close (fd);

  return number == 0 || fail_errno (path, number, error);
}

static gboolean
sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, error);
}

/* An empty file of mode 0600 with a free name beside @path. */
static char *
make_side_file (const char *path, GError **error)
{
  g_autofree char *side = g_strconcat (path, ".XXXXXX", NULL);
  const int fd = g_mkstemp_full (side, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0) {
    fail_errno (path, errno, error);
    return NULL;
  }
  close (fd);

  return g_steal_pointer (&side);
}

static gboolean
fill_new (const char *side, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_db_open (side, error);

  return db != NULL && footing_migrations_run (db, side, scripts, error);
}

/* Makes the folder and holds it, as long as the descriptor is open, against another
 * process that makes the file too; -1 when it cannot. */
static int
hold_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (!footing_file_make_folder (path, error))
    return -1;

  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    fail_errno (folder, errno, error);
  else
    flock (fd, LOCK_EX); /* not everywhere, and without it the link still decides */

  return fd;
}

/* Puts the new file @side at @path. A log without its file is what is left of one: it
 * must not be taken for the new file's, and is kept for whoever can read it. */
static gboolean
put_in_place (const char *side, const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autofree char *aside = footing_file_free_name (path, "damaged");

    move_companions (path, aside);
  }

  /* link() never replaces. */
  return link (side, path) == 0 || errno == EEXIST || fail_errno (path, errno, error);
}

gboolean
footing_file_create (const char *path, GError **error)
{
  g_autofree char *side = NULL;
  const int folder = hold_folder (path, error);
  gboolean done;

  if (folder < 0)
    return FALSE;

  side = make_side_file (path, error);
  done = side != NULL && fill_new (side, error) && put_in_place (side, path, error);
  if (side != NULL)
    footing_file_remove (side);
  done = done && sync_folder (path, error);
  close (folder);

  return done;
}

gboolean
footing_file_move (const char *from, const char *to, GError **error)
{
  /* What is beside the old file would be taken for the new one's. */
  remove_companions (to);
  remove_companions (from);
  if (g_rename (from, to) != 0)
    return fail_errno (to, errno, error);

  return sync_folder (to, error);
}

static gboolean
fill_copy (FootingDb *db, const char *side, GError **error)
{
  g_autoptr (FootingDb) copy = footing_db_open (side, error);

  /* A plain file, without a log, until it is in its place. */
  return copy != NULL && footing_db_copy (db, copy, error) &&
         footing_db_exec (copy, "PRAGMA journal_mode = DELETE", error) &&
         footing_file_verify (copy, error);
}

static gboolean
fill_copy_as_is (FootingDb *db, const char *side, GError **error)
{
  g_autoptr (FootingDb) copy = footing_db_open (side, error);

  return copy != NULL && footing_db_copy (db, copy, error);
}

static gboolean
copy_with (FootingDb *db,
           const char *path,
           gboolean (*fill) (FootingDb *db, const char *side, GError **error),
           GError **error)
{
  g_autofree char *side = make_side_file (path, error);

  if (side == NULL)
    return FALSE;

  if (!fill (db, side, error) || !sync_path (side, error) ||
      !footing_file_move (side, path, error)) {
    footing_file_remove (side);
    return FALSE;
  }

  return TRUE;
}

gboolean
footing_file_copy (FootingDb *db, const char *path, GError **error)
{
  return copy_with (db, path, fill_copy, error);
}

gboolean
footing_file_copy_as_is (FootingDb *db, const char *path, GError **error)
{
  return copy_with (db, path, fill_copy_as_is, error);
}

gboolean
footing_file_replace (const char *side, const char *path, char **kept, GError **error)
{
  g_autofree char *aside = footing_file_free_name (path, "damaged");

  /* A second name first, so that there is a file at @path at any moment. */
  if (link (path, aside) != 0 && g_rename (path, aside) != 0 && errno != ENOENT)
    return fail_errno (path, errno, error);
  move_companions (path, aside);

  if (!footing_file_move (side, path, error)) {
    move_companions (aside, path);
    g_rename (aside, path);
    g_unlink (aside);
    return FALSE;
  }

  *kept = is_there (aside) ? g_steal_pointer (&aside) : NULL;
  return TRUE;
}
