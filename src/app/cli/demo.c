/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo.h"
#include "example.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX "footing-demo-"
#define RANDOM "XXXXXX"
#define FILE_NAME "footing.db"
#define LOCK_NAME "in-use"

struct _FootingDemo {
  char *folder;
  char *path;
  int lock;
};

/* Removes what an example consists of; anything else keeps the folder. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_str_has_prefix (name, FILE_NAME) || g_str_equal (name, LOCK_NAME))
      g_unlink (path);
  }
  g_rmdir (folder);
}

/* A descriptor, or -1 when the lock is not ours or somebody holds it. The folder itself
 * is locked by whoever makes a file in it. */
static int
lock_folder (const char *folder, int flags)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  const int fd = g_open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags, 0600);
  struct stat info;

  if (fd >= 0 && fstat (fd, &info) == 0 && info.st_uid == geteuid () &&
      flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  if (fd >= 0)
    close (fd);

  return -1;
}

/* Removes the examples whose programs have ended without doing so. */
static void
sweep (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *folder = NULL;
    int fd;

    if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PREFIX RANDOM))
      continue;
    folder = g_build_filename (g_get_tmp_dir (), name, NULL);
    fd = lock_folder (folder, 0);
    if (fd < 0)
      continue;
    remove_folder (folder);
    close (fd);
  }
}

static gboolean
fill (FootingDemo *self, FootingClock *clock, const char *name, GError **error)
{
  g_autoptr (FootingStore) store = footing_store_open (self->path, clock, error);

  return store != NULL && footing_example_load (store, name, error);
}

FootingDemo *
footing_demo_new (FootingClock *clock, const char *name, GError **error)
{
  g_autoptr (FootingDemo) self = NULL;
  g_autofree char *folder = NULL;

  sweep ();
  folder = g_dir_make_tmp (PREFIX RANDOM, NULL);
  if (folder == NULL) {
    footing_error_set_system (error, FOOTING_WRITING, g_get_tmp_dir (), errno);
    return NULL;
  }

  self = g_new0 (FootingDemo, 1);
  self->lock = lock_folder (folder, O_CREAT | O_EXCL);
  self->path = g_build_filename (folder, FILE_NAME, NULL);
  self->folder = g_steal_pointer (&folder);

  return fill (self, clock, name, error) ? g_steal_pointer (&self) : NULL;
}

void
footing_demo_free (FootingDemo *self)
{
  g_return_if_fail (self != NULL);

  remove_folder (self->folder);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

const char *
footing_demo_get_path (FootingDemo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}
