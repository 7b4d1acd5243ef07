/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-kept.h"
#include "store-path.h"

#include <glib/gstdio.h>
#include <string.h>

/* What follows the name of the file in that of a copy. */
#define KEPT                                                                             \
  "^\\.(v|(before-restore|before-import|damaged|set-aside)-)[0-9]+"                      \
  "(-wal|-shm|-journal)?$"

/* A rename changes the one, a write the other. */
static gboolean
is_older (const char *path, gint64 than)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_mtime < than &&
         info.st_ctime < than;
}

static void
remove_beside (const char *path, gint64 before)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *copy = g_build_filename (folder, name, NULL);

    if (g_str_has_prefix (name, base) &&
        g_regex_match_simple (KEPT, name + strlen (base), G_REGEX_RAW, 0) &&
        is_older (copy, before))
      g_unlink (copy);
  }
}

void
footing_file_remove_kept (const char *path, gint64 before)
{
  g_autofree char *real = NULL;

  g_return_if_fail (path != NULL);

  remove_beside (path, before);
  real = footing_file_resolve (path);
  if (strcmp (real, path) != 0)
    remove_beside (real, before);
}
