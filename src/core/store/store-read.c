/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-read.h"
#include "store-copy.h"
#include "store-inspect.h"
#include "store-path.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* How often it is read again when somebody began to write meanwhile. */
#define ATTEMPTS 20
#define BREATH (50 * 1000) /* microseconds */

/* --- What somebody has written meanwhile ---------------------------------------------
 */

static void
add_stamp (GString *stamp, const char *path, const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  struct stat info;

  if (stat (name, &info) != 0) {
    g_string_append (stamp, "none ");
    return;
  }
  g_string_append_printf (stamp, "%lu:%lu:%ld:%ld.%09ld:%ld.%09ld ", (gulong)info.st_dev,
                          (gulong)info.st_ino, (long)info.st_size,
                          (long)info.st_mtim.tv_sec, info.st_mtim.tv_nsec,
                          (long)info.st_ctim.tv_sec, info.st_ctim.tv_nsec);
}

/* Differs when the file, its log or its journal has changed. */
static char *
dup_stamp (const char *path)
{
  g_autofree char *real = footing_file_resolve (path);
  GString *stamp = g_string_new (NULL);

  add_stamp (stamp, real, "");
  add_stamp (stamp, real, "-wal");
  add_stamp (stamp, real, "-journal");

  return g_string_free (stamp, FALSE);
}

/* --- A change that was broken off ----------------------------------------------------
 */

static gboolean
copy_bytes (const char *from, const char *to, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (!g_file_get_contents (from, &bytes, &length, NULL)) {
    footing_error_set_system (error, FOOTING_READING, from, errno);
    return FALSE;
  }
  if (g_file_set_contents_full (to, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600,
                                &problem))
    return TRUE;

  footing_error_set_system (error, FOOTING_WRITING, to, errno);
  return FALSE;
}

/* The folder of this session is in memory and ours alone. */
static char *
make_folder (GError **error)
{
  g_autofree char *session =
      g_build_filename (g_get_user_runtime_dir (), "footing-XXXXXX", NULL);
  char *folder = g_mkdtemp (g_strdup (session));

  if (folder != NULL)
    return folder;
  folder = g_dir_make_tmp ("footing-XXXXXX", NULL);
  if (folder == NULL)
    footing_error_set_system (error, FOOTING_WRITING, g_get_tmp_dir (), errno);

  return folder;
}

static FootingDb *
undo_in (const char *folder, const char *path, GError **error)
{
  g_autofree char *real = footing_file_resolve (path);
  g_autofree char *journal = g_strconcat (real, "-journal", NULL);
  g_autofree char *file_copy = g_build_filename (folder, "footing.db", NULL);
  g_autofree char *journal_copy = g_strconcat (file_copy, "-journal", NULL);
  g_autoptr (FootingDb) db = NULL;
  g_autoptr (FootingDb) memory = footing_db_open_memory (error);

  if (memory != NULL && copy_bytes (real, file_copy, error) &&
      copy_bytes (journal, journal_copy, error))
    db = footing_db_open (file_copy, error);
  if (db != NULL && !footing_db_copy (db, memory, error))
    g_clear_pointer (&db, footing_db_close);

  g_clear_pointer (&db, footing_db_close);
  footing_file_remove (file_copy);
  return g_steal_pointer (&memory);
}

/* Undoing a change writes to the file: it is done to a copy. */
static FootingDb *
undo (const char *path, GError **error)
{
  g_autofree char *folder = make_folder (error);
  FootingDb *db;

  if (folder == NULL)
    return NULL;

  db = undo_in (folder, path, error);
  g_rmdir (folder);

  return db;
}

static gboolean
has_beside (const char *path, const char *suffix)
{
  g_autofree char *real = footing_file_resolve (path);
  g_autofree char *beside = g_strconcat (real, suffix, NULL);
  GStatBuf info;

  return g_stat (beside, &info) == 0 && info.st_size > 0;
}

/* --- Reading -------------------------------------------------------------------------
 */

static FootingDb *
copy_to_memory (const char *path, GError **error)
{
  g_autoptr (FootingDb) db = footing_file_open_read_only (path, error);
  g_autoptr (FootingDb) memory = NULL;

  if (db == NULL)
    return NULL;

  memory = footing_db_open_memory (error);
  if (memory == NULL || !footing_db_copy (db, memory, error))
    return NULL;

  return g_steal_pointer (&memory);
}

FootingDb *
footing_file_read (const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  for (int i = 0; i < ATTEMPTS; i++) {
    const gboolean shared = has_beside (path, "-shm");
    g_autofree char *before = dup_stamp (path);
    g_autoptr (FootingDb) db = NULL;
    g_autofree char *after = NULL;

    g_clear_error (&problem);
    db = copy_to_memory (path, &problem);
    if (db == NULL && has_beside (path, "-journal")) {
      g_clear_error (&problem);
      db = undo (path, &problem);
    }
    after = dup_stamp (path);
    /* Those who have it open and this process share an index: one moment was read. */
    if (shared || strcmp (before, after) == 0) {
      if (db == NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      return g_steal_pointer (&db);
    }
    g_usleep (BREATH);
  }

  footing_db_set_error (error, SQLITE_BUSY, 0, path);
  return NULL;
}
