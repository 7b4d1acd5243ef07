/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SIDE ".footing-part-"
#define RANDOM "XXXXXX"
/* Longer names do not have room for what a side's name adds. */
#define LONG 200
/* As many links in a row as the kernel follows. */
#define MAX_LINKS 40

/* What SQLite keeps beside a file. */
static const char *const sidecars[] = {"-wal", "-shm", "-journal"};

/* --- Where it leads ------------------------------------------------------------------
 */

/* @path without links in its folder; of the last part, nothing is followed. */
static char *
resolve_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real = realpath (folder, NULL);
  char *full;

  if (real == NULL) {
    footing_error_set_system (error, FOOTING_WRITING, path, errno);
    return NULL;
  }

  full = g_build_filename (real, name, NULL);
  free (real);

  return full;
}

/* What @path leads to, link by link: the last need not be there. */
static char *
follow_links (const char *path, GError **error)
{
  g_autofree char *place = resolve_folder (path, error);

  for (int i = 0; place != NULL && i < MAX_LINKS; i++) {
    g_autofree char *folder = g_path_get_dirname (place);
    g_autofree char *link = g_file_read_link (place, NULL);
    g_autofree char *next = NULL;

    if (link == NULL)
      return g_steal_pointer (&place);
    next = g_path_is_absolute (link) ? g_strdup (link)
                                     : g_build_filename (folder, link, NULL);
    g_free (place);
    place = resolve_folder (next, error);
  }

  if (place != NULL)
    footing_error_set_system (error, FOOTING_WRITING, path, ELOOP);
  return NULL;
}

/* Whether @place stands beside @own, or in its "backups", under a name that is ours. */
static gboolean
is_own_name (const char *place, const char *own)
{
  g_autofree char *folder = g_path_get_dirname (own);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *base = g_path_get_basename (own);
  g_autofree char *where = g_path_get_dirname (place);
  g_autofree char *name = g_path_get_basename (place);

  if (strcmp (where, backups) == 0)
    return TRUE;

  return strcmp (where, folder) == 0 && g_str_has_prefix (name, base) &&
         strchr ("-.", name[strlen (base)]) != NULL;
}

static gboolean
is_same (const struct stat *info, const char *path, const char *suffix)
{
  g_autofree char *other = g_strconcat (path, suffix, NULL);
  struct stat status;

  return stat (other, &status) == 0 && status.st_dev == info->st_dev &&
         status.st_ino == info->st_ino;
}

/* Also under another name. */
static gboolean
is_own (const char *place, const char *own, const struct stat *info)
{
  g_autofree char *real = follow_links (own, NULL);

  if (real == NULL)
    return FALSE;
  if (is_own_name (place, real))
    return TRUE;
  for (guint i = 0; info != NULL && i < G_N_ELEMENTS (sidecars); i++)
    if (is_same (info, real, sidecars[i]))
      return TRUE;

  return info != NULL && is_same (info, real, "");
}

char *
footing_target_resolve (const char *path, const char *own, GError **error)
{
  g_autofree char *place = NULL;
  g_autofree char *name = NULL;
  struct stat info;
  gboolean there;

  g_return_val_if_fail (path != NULL, NULL);

  place = follow_links (path, error);
  if (place == NULL)
    return NULL;

  name = g_filename_display_name (path);
  there = lstat (place, &info) == 0;
  if (there && S_ISDIR (info.st_mode))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” is a folder: choose a name for the file."), name);
  else if (there && !S_ISREG (info.st_mode))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” is not a file: choose another name."), name);
  else if (own != NULL && is_own (place, own, there ? &info : NULL))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” is one of Footing’s own files: choose another name."), name);
  else
    return g_steal_pointer (&place);

  return NULL;
}

char *
footing_target_resolve_database (const char *path, const char *own, GError **error)
{
  g_autofree char *place = footing_target_resolve (path, own, error);

  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *beside = g_strconcat (place, sidecars[i], NULL);
    g_autofree char *name = NULL;
    struct stat info;

    if (strcmp (sidecars[i], "-shm") == 0 || lstat (beside, &info) != 0)
      continue;
    name = g_filename_display_name (beside);
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” is in the way and would be mistaken for the backup’s log: "
                    "choose another name."),
                 name);
    return NULL;
  }

  return g_steal_pointer (&place);
}

/* --- Sides ---------------------------------------------------------------------------
 */

char *
footing_side_new (const char *target, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *base = NULL;
  g_autofree char *side = NULL;
  int fd;

  g_return_val_if_fail (target != NULL, NULL);

  folder = g_path_get_dirname (target);
  name = g_path_get_basename (target);
  base = g_strconcat (strlen (name) > LONG ? "footing" : name, SIDE RANDOM, NULL);
  side = g_build_filename (folder, base, NULL);
  fd = g_mkstemp_full (side, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0) {
    footing_error_set_system (error, FOOTING_WRITING, target, errno);
    return NULL;
  }
  close (fd);

  return g_steal_pointer (&side);
}

static gboolean
sync_path (const char *path, int flags)
{
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  int number = errno;
  gboolean done;

  if (fd < 0) {
    errno = number;
    return FALSE;
  }
  done = fsync (fd) == 0;
  number = errno;
  close (fd);
  errno = number;

  return done;
}

static void
remove_sidecars (const char *side)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *beside = g_strconcat (side, sidecars[i], NULL);

    g_unlink (beside);
  }
}

void
footing_side_remove (const char *side)
{
  g_return_if_fail (side != NULL);

  g_unlink (side);
  remove_sidecars (side);
}

gboolean
footing_side_finish (const char *side, const char *target, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (side != NULL && target != NULL, FALSE);

  folder = g_path_get_dirname (target);
  remove_sidecars (side);
  if (sync_path (side, 0) && g_rename (side, target) == 0 &&
      sync_path (folder, O_DIRECTORY))
    return TRUE;

  footing_error_set_system (error, FOOTING_WRITING, target, errno);
  footing_side_remove (side);
  return FALSE;
}

static int
lock_folder (const char *folder, int operation)
{
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0 && flock (fd, operation | LOCK_NB) == 0)
    return fd;
  if (fd >= 0)
    close (fd);

  return -1;
}

int
footing_side_hold (const char *folder)
{
  g_return_val_if_fail (folder != NULL, -1);

  return lock_folder (folder, LOCK_SH);
}

void
footing_side_release (int held)
{
  if (held >= 0)
    close (held);
}

/* "x.db.footing-part-A1b2C3", also with what SQLite calls the files beside it. */
static gboolean
is_side_name (const char *name)
{
  const char *side = g_strrstr (name, SIDE);
  const char *rest = side != NULL ? side + strlen (SIDE) : "";

  if (side == name || strlen (rest) < strlen (RANDOM))
    return FALSE;
  for (guint i = 0; i < strlen (RANDOM); i++)
    if (!g_ascii_isalnum (rest[i]))
      return FALSE;

  rest += strlen (RANDOM);
  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++)
    if (strcmp (rest, sidecars[i]) == 0)
      return TRUE;

  return *rest == '\0';
}

static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    struct stat info;

    if (is_side_name (name) && lstat (path, &info) == 0 && S_ISREG (info.st_mode) &&
        info.st_uid == geteuid ())
      g_unlink (path);
  }
}

void
footing_side_sweep (const char *folder)
{
  int fd;

  g_return_if_fail (folder != NULL);

  fd = lock_folder (folder, LOCK_EX);
  if (fd < 0)
    return;

  sweep (folder);
  footing_side_release (fd);
}

/* --- Writing -------------------------------------------------------------------------
 */

static gboolean
fill (const char *side, GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);
  const int fd = g_open (side, O_WRONLY | O_CLOEXEC, 0);
  int number = errno;

  while (fd >= 0 && left > 0) {
    const ssize_t n = write (fd, data, left);

    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      break;
    data += n;
    left -= n;
  }
  if (fd >= 0) {
    number = errno;
    close (fd);
  }
  errno = number;

  return fd >= 0 && left == 0;
}

static gboolean
write_held (const char *target, GBytes *bytes, GError **error)
{
  g_autofree char *side = footing_side_new (target, error);

  if (side == NULL)
    return FALSE;

  if (!fill (side, bytes)) {
    footing_error_set_system (error, FOOTING_WRITING, target, errno);
    footing_side_remove (side);
    return FALSE;
  }

  return footing_side_finish (side, target, error);
}

gboolean
footing_target_write (const char *path, const char *own, GBytes *bytes, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *folder = NULL;
  gboolean done;
  int held;

  g_return_val_if_fail (bytes != NULL, FALSE);

  target = footing_target_resolve (path, own, error);
  if (target == NULL)
    return FALSE;

  folder = g_path_get_dirname (target);
  footing_side_sweep (folder);
  held = footing_side_hold (folder);
  done = write_held (target, bytes, error);
  footing_side_release (held);

  return done;
}
