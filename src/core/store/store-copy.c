/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-copy.h"
#include "db-private.h"
#include "store-inspect.h"
#include "store-path.h"
#include "target.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

void
footing_file_remove (const char *path)
{
  g_unlink (path);
  footing_file_remove_sidecars (path);
}

gboolean
footing_file_move (const char *from, const char *to, GError **error)
{
  /* What is beside the old file would be taken for the new one's. */
  footing_file_remove_sidecars (to);
  footing_file_remove_sidecars (from);
  if (g_rename (from, to) != 0)
    return footing_file_fail_errno (to, errno, error);

  return footing_file_sync_folder (to, error);
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
  g_autofree char *side = footing_side_new (path, error);

  if (side == NULL)
    return FALSE;

  if (!fill (db, side, error)) {
    footing_side_remove (side);
    return FALSE;
  }

  return footing_side_finish (side, path, error);
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

GBytes *
footing_file_copy_to_memory (FootingDb *db, GError **error)
{
  g_autoptr (FootingDb) copy = footing_db_open_memory (error);
  sqlite3_int64 size = 0;
  unsigned char *content;

  if (copy == NULL || !footing_db_copy (db, copy, error) ||
      !footing_file_verify (copy, error))
    return NULL;

  content = sqlite3_serialize (footing_db_get_handle (copy), "main", &size, 0);
  if (content == NULL) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("There isn’t enough memory for encryption: close other programs, "
                    "then try again."));
    return NULL;
  }

  return g_bytes_new_with_free_func (content, (gsize)size, sqlite3_free, content);
}

gboolean
footing_file_replace (const char *side, const char *path, char **kept, GError **error)
{
  g_autofree char *aside = footing_file_free_name (path, "damaged");

  /* A second name first, so that there is a file at @path at any moment. */
  if (link (path, aside) != 0 && g_rename (path, aside) != 0 && errno != ENOENT)
    return footing_file_fail_errno (path, errno, error);
  footing_file_move_sidecars (path, aside);

  if (!footing_file_move (side, path, error)) {
    footing_file_move_sidecars (aside, path);
    g_rename (aside, path);
    g_unlink (aside);
    return FALSE;
  }

  *kept = footing_file_is_there (aside) ? g_steal_pointer (&aside) : NULL;
  return TRUE;
}
