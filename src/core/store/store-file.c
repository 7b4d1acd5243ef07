/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-file.h"
#include "migrations.h"
#include "store-leftover.h"
#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Whether a change that was broken off waits to be undone, which reading alone cannot. */
static gboolean
has_journal (const char *path)
{
  g_autofree char *real = footing_file_resolve (path);
  g_autofree char *journal = g_strconcat (real, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

static gboolean
look (const char *path, GError **error)
{
  g_autoptr (FootingDb) db = footing_file_open_read_only (path, error);

  return db != NULL;
}

FootingDb *
footing_file_open (const char *path, char **notice, GError **error)
{
  g_autofree char *said = NULL;
  g_autoptr (FootingDb) db = NULL;
  GError *problem = NULL;

  if (!footing_file_inspect (path, error) ||
      !footing_leftover_settle (path, &said, error) ||
      (!has_journal (path) && !look (path, error)))
    return NULL;

  if (notice != NULL)
    *notice = g_steal_pointer (&said);

  db = footing_db_open (path, &problem);
  if (db != NULL && footing_db_use_log (db, &problem))
    return g_steal_pointer (&db);

  footing_file_take_problem (path, problem, error);
  return NULL;
}

static gboolean
fill_new (const char *side, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_db_open (side, error);

  return db != NULL && footing_migrations_run (db, NULL, scripts, error);
}

/* Makes the folder and holds it, as long as the descriptor is open, against another
 * process that makes the file too; -1 when it cannot. */
static int
hold_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (!footing_file_make_folder (path, error))
    return -1;

  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    footing_file_fail_errno (folder, errno, error);
  else
    flock (fd, LOCK_EX); /* not everywhere, and without it the link still decides */

  return fd;
}

/* Puts the new file @side at @path. A log without its file is what is left of one: it
 * must not be taken for the new file's, and is kept for whoever can read it. */
static gboolean
put_in_place (const char *side, const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autofree char *aside = footing_file_free_name (path, "damaged");

    footing_file_move_sidecars (path, aside);
  }

  /* link() never replaces. */
  return link (side, path) == 0 || errno == EEXIST ||
         footing_file_fail_errno (path, errno, error);
}

gboolean
footing_file_create (const char *path, GError **error)
{
  g_autofree char *side = NULL;
  const int folder = hold_folder (path, error);
  gboolean done;

  if (folder < 0)
    return FALSE;

  side = footing_side_new (path, error);
  done = side != NULL && fill_new (side, error) && put_in_place (side, path, error);
  if (side != NULL)
    footing_file_remove (side);
  done = done && footing_file_sync_folder (path, error);
  close (folder);

  return done;
}
