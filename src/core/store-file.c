/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-file.h"
#include "migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100

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
  if (number == ENOSPC || number == EDQUOT)
    footing_db_set_error (error, SQLITE_FULL);
  else if (number == EACCES || number == EROFS || number == EPERM)
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("Footing may not write “%s”: allow it, then try again."), path);
  else
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: the second %s is the system's own message */
                 _ ("“%s” could not be opened (%s): check that it is there."), path,
                 g_strerror (number));

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

/* Whether the file is shorter than its header says. A write-ahead log may hold the rest,
 * and a header that another program left stale says nothing. */
static gboolean
is_cut_short (const char *path, const guint8 *header, gint64 size)
{
  const guint32 stored = header[16] << 8 | header[17];
  const gint64 page_size = stored == 1 ? 65536 : stored;
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  if (read_number (header + 24) != read_number (header + 92))
    return FALSE;
  if (g_stat (wal, &info) == 0 && info.st_size > 0)
    return FALSE;

  return size < page_size * read_number (header + 28);
}

gboolean
footing_file_inspect (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE];
  guint n_scripts;
  g_autofree const char **scripts = footing_migrations_load (&n_scripts);
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  ssize_t n;
  struct stat info;

  if (fd < 0)
    return fail_errno (path, errno, error);

  n = read (fd, header, sizeof header);
  if (n < 0 || fstat (fd, &info) != 0) {
    const int number = errno;
    close (fd);
    return fail_errno (path, number, error);
  }
  close (fd);

  if (n == 0)
    return fail_damaged (path, error);

  if (memcmp (header, "SQLite format 3", MIN (n, 16)) != 0 ||
      (n == HEADER_SIZE && read_number (header + 68) != FOOTING_APPLICATION_ID)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” was not made by Footing: choose another file."), path);
    return FALSE;
  }

  if (n < HEADER_SIZE || is_cut_short (path, header, info.st_size))
    return fail_damaged (path, error);

  if (read_number (header + 60) > n_scripts) {
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
    footing_db_set_error (error, SQLITE_CORRUPT);
    return FALSE;
  }

  return footing_db_check_references (db, error);
}

void
footing_file_remove (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (wal);
  g_unlink (shm);
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

/* A side file is a plain file until it is in its place: no log beside it. */
static FootingDb *
open_side_file (const char *side, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open (side, error);

  if (db == NULL || !footing_db_exec (db, "PRAGMA journal_mode = DELETE", error))
    return NULL;

  return g_steal_pointer (&db);
}

static gboolean
fill_new (const char *side, const char *path, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load (NULL);
  g_autoptr (FootingDb) db = open_side_file (side, error);

  return db != NULL && footing_migrations_run (db, side, scripts, error);
}

gboolean
footing_file_create (const char *path, GError **error)
{
  g_autofree char *side = NULL;
  gboolean done;

  if (!footing_file_make_folder (path, error))
    return FALSE;

  side = make_side_file (path, error);
  if (side == NULL)
    return FALSE;

  done = fill_new (side, path, error);
  /* link() never replaces: another process may have been quicker. */
  if (done && link (side, path) != 0 && errno != EEXIST)
    done = fail_errno (path, errno, error);
  footing_file_remove (side);

  return done;
}

gboolean
footing_file_move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    return fail_errno (to, errno, error);

  return sync_path (folder, error);
}

static gboolean
fill_copy (FootingDb *db, const char *side, GError **error)
{
  g_autoptr (FootingDb) copy = open_side_file (side, error);

  return copy != NULL && footing_db_copy (db, copy, error) &&
         footing_db_exec (copy, "PRAGMA journal_mode = DELETE", error) &&
         footing_file_verify (copy, error);
}

gboolean
footing_file_copy (FootingDb *db, const char *path, GError **error)
{
  g_autofree char *side = make_side_file (path, error);

  if (side == NULL)
    return FALSE;

  if (!fill_copy (db, side, error) || !sync_path (side, error) ||
      !footing_file_move (side, path, error)) {
    footing_file_remove (side);
    return FALSE;
  }

  return TRUE;
}

char *
footing_file_free_name (const char *path, const char *what)
{
  g_autofree char *name = NULL;

  for (int i = 1; name == NULL || g_file_test (name, G_FILE_TEST_EXISTS); i++) {
    g_free (name);
    name = g_strdup_printf ("%s.%s-%d", path, what, i);
  }

  return g_steal_pointer (&name);
}

char *
footing_file_set_aside (const char *path, GError **error)
{
  static const char *const suffixes[] = {"-wal", "-shm"};
  g_autofree char *aside = footing_file_free_name (path, "damaged");

  if (g_rename (path, aside) != 0) {
    fail_errno (path, errno, error);
    return NULL;
  }

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

    g_rename (from, to);
  }

  return g_steal_pointer (&aside);
}
