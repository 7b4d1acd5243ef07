/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-path.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

/* What SQLite keeps beside a file. */
static const char *const sidecars[] = {"-wal", "-shm", "-journal"};

char *
footing_file_get_default_path (void)
{
  const char *folder = g_getenv ("FOOTING_DATA_DIR");

  if (folder != NULL && g_path_is_absolute (folder))
    return g_build_filename (folder, "footing.db", NULL);

  return g_build_filename (g_get_user_data_dir (), "footing", "footing.db", NULL);
}

gboolean
footing_file_fail_errno (const char *path, int number, GError **error)
{
  footing_error_set_system (error, FOOTING_WRITING, path, number);

  return FALSE;
}

gboolean
footing_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return footing_file_fail_errno (folder, errno, error);

  return TRUE;
}

char *
footing_file_resolve (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

void
footing_file_remove_sidecars (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *beside = g_strconcat (path, sidecars[i], NULL);

    g_unlink (beside);
  }
}

void
footing_file_move_sidecars (const char *from, const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *old = g_strconcat (from, sidecars[i], NULL);
    g_autofree char *new = g_strconcat (to, sidecars[i], NULL);

    g_rename (old, new);
  }
}

gboolean
footing_file_is_there (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

static gboolean
is_taken (const char *path)
{
  if (footing_file_is_there (path))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *beside = g_strconcat (path, sidecars[i], NULL);

    if (footing_file_is_there (beside))
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

gboolean
footing_file_sync (const char *path, GError **error)
{
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0 || fsync (fd) != 0)
    number = errno;
  if (fd >= 0)
    close (fd);

  return number == 0 || footing_file_fail_errno (path, number, error);
}

gboolean
footing_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return footing_file_sync (folder, error);
}
