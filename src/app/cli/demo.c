/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo.h"
#include "example.h"
#include "schedule/open.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FOLDER "footing-demo-"
#define FILE_NAME "footing.db"

char *
footing_demo_prepare (FootingClock *clock, const char *name, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp (FOLDER "XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autoptr (FootingStore) store = NULL;

  if (folder == NULL) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("Footing may not write to “%s”: allow it, then try again."),
                 g_get_tmp_dir ());
    return NULL;
  }

  path = g_build_filename (folder, FILE_NAME, NULL);
  store = footing_open (path, clock, error);
  if (store == NULL || !footing_example_load (store, name, error)) {
    g_clear_object (&store);
    footing_demo_remove (path);
    return NULL;
  }

  return g_steal_pointer (&path);
}

void
footing_demo_remove (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *file;

  g_return_if_fail (path != NULL);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (folder);
  g_return_if_fail (g_str_has_prefix (name, FOLDER));

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL) {
    g_autofree char *full = g_build_filename (folder, file, NULL);

    if (g_str_has_prefix (file, FILE_NAME))
      g_unlink (full);
  }
  g_rmdir (folder);
}
