/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-path.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long another process is waited for that makes or restores the file, and how often
 * it is looked at. In microseconds. */
#define PATIENCE (5 * G_USEC_PER_SEC)
#define PAUSE (10 * 1000)

/* What SQLite keeps beside a file. */
static const char *const sidecars[] = {"-wal", "-shm", "-journal"};

/* The value of @variable; NULL when it is not set or empty. */
static const char *
get_folder (const char *variable)
{
  const char *folder = g_getenv (variable);

  return folder != NULL && *folder != '\0' ? folder : NULL;
}

/* Whether the user's data folder is named in a way that is to be ignored, as the XDG Base
 * Directory Specification says; GLib does not look. */
static gboolean
is_ignored (void)
{
  const char *folder = get_folder ("XDG_DATA_HOME");

  return folder != NULL && !g_path_is_absolute (folder);
}

char *
footing_file_get_default_path (void)
{
  const char *folder = get_folder ("FOOTING_DATA_DIR");
  g_autofree char *full = NULL;

  if (folder != NULL)
    full = g_canonicalize_filename (folder, NULL);
  else if (is_ignored ())
    full = g_build_filename (g_get_home_dir (), ".local", "share", "footing", NULL);
  else
    full = g_build_filename (g_get_user_data_dir (), "footing", NULL);

  return g_build_filename (full, "footing.db", NULL);
}

char *
footing_file_dup_ignored (void)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  if (get_folder ("FOOTING_DATA_DIR") != NULL || !is_ignored ())
    return NULL;

  path = footing_file_get_default_path ();
  folder = g_path_get_dirname (path);
  name = g_filename_display_name (folder);

  return g_strdup_printf (_ ("XDG_DATA_HOME is ignored because it does not begin with "
                             "“/”: the data is in “%s”."),
                          name);
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

int
footing_file_hold_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (!footing_file_make_folder (path, error))
    return -1;

  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0) {
    footing_file_fail_errno (folder, errno, error);
    return -1;
  }

  /* Not everywhere can a folder be locked; then each step is safe by itself. */
  for (int waited = 0; flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
       waited += PAUSE) {
    if (waited >= PATIENCE) {
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (
          error, FOOTING_ERROR, FOOTING_ERROR_BUSY,
          _ ("Another program is using the folder “%s”: wait a moment, then try again."),
          name);
      close (fd);
      return -1;
    }
    g_usleep (PAUSE);
  }

  return fd;
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

void
footing_file_allow_sidecars (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0 || (info.st_mode & S_IWUSR) == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *beside = g_strconcat (path, sidecars[i], NULL);
    GStatBuf status;

    if (g_lstat (beside, &status) == 0 && S_ISREG (status.st_mode) &&
        status.st_uid == geteuid () && (status.st_mode & S_IWUSR) == 0)
      g_chmod (beside, info.st_mode & 0777);
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
