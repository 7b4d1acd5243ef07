/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-past.h"
#include "store-path.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What a name ends in that somebody is meant to find: "footing.db.damaged-1",
 * "footing.db.set-aside-2-wal", "footing.db.v1". */
#define COPY "^\\.(v|(?!restoring-|footing-part-)[a-z-]+-)[0-9]+(-wal|-journal)?$"

static gboolean
is_copy (const char *rest)
{
  return g_regex_match_simple (COPY, rest, 0, 0);
}

static gboolean
has_copy (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (found, name) && is_copy (found + strlen (name)))
      return TRUE;

  return FALSE;
}

static gboolean
has_log (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (wal, &info) == 0 && info.st_size > 0;
}

static gboolean
has_backup (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "footing-") && g_str_has_suffix (name, ".db"))
      return TRUE;

  return FALSE;
}

/* Where what is left of the file is; NULL when nothing is. */
static char *
find_past (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);

  if (has_backup (backups))
    return g_steal_pointer (&backups);

  return has_copy (path) || has_log (path) ? g_steal_pointer (&folder) : NULL;
}

gboolean
footing_file_check_past (const char *path, GError **error)
{
  g_autofree char *past = NULL;
  g_autofree char *name = NULL;
  g_autofree char *where = NULL;
  GStatBuf info;
  const gboolean is_there = footing_file_is_there (path);

  if (is_there && (g_stat (path, &info) != 0 || info.st_size > 0))
    return TRUE;

  past = find_past (path);
  if (past == NULL)
    return TRUE;

  name = g_filename_display_name (path);
  where = g_filename_display_name (past);
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_MISSING,
               is_there
                   /* Translators: the first %s is a file, the second a folder */
                   ? _ ("“%s” is empty, but there are backups or copies in “%s”: restore "
                        "one, or start a new file in Footing.")
                   /* Translators: the first %s is a file, the second a folder */
                   : _ ("“%s” is missing, but there are backups or copies in “%s”: "
                        "restore one, or start a new file in Footing."),
               name, where);
  return FALSE;
}

#define SET_ASIDE "^\\." FOOTING_SET_ASIDE "-[0-9]+-(wal|journal)$"

char *
footing_file_find_set_aside (const char *path, gint64 after, gint64 *when)
{
  g_autofree char *real = footing_file_resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autofree char *name = g_path_get_basename (real);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *newest = NULL;
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL) {
    g_autofree char *full = g_build_filename (folder, found, NULL);
    GStatBuf info;

    if (!g_str_has_prefix (found, name) ||
        !g_regex_match_simple (SET_ASIDE, found + strlen (name), 0, 0) ||
        g_stat (full, &info) != 0 || info.st_ctime <= after)
      continue;
    after = info.st_ctime;
    g_free (newest);
    newest = g_filename_display_name (found);
  }

  *when = after;
  return g_steal_pointer (&newest);
}
