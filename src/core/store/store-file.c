/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-file.h"
#include "migrations.h"
#include "store-leftover.h"
#include "store-past.h"
#include "target.h"

#include <errno.h>
#include <glib/gstdio.h>
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

/* Whether the file and its folder, where its log goes, may be written. SQLite would open
 * it to read, and leave an index beside it that nobody may write later. */
static gboolean
may_write (const char *path, GError **error)
{
  g_autofree char *real = footing_file_resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);
  const char *const places[] = {real, folder};

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_access (places[i], W_OK) != 0 && errno != ENOENT)
      return footing_file_fail_errno (places[i], errno, error);

  footing_file_allow_sidecars (real);
  return TRUE;
}

FootingDb *
footing_file_open (const char *path, char **notice, GError **error)
{
  g_autofree char *said = NULL;
  g_autoptr (FootingDb) db = NULL;
  GError *problem = NULL;

  if (!footing_file_inspect (path, error) || !may_write (path, error) ||
      !footing_leftover_settle (path, &said, error) ||
      (!has_journal (path) && !look (path, error)))
    return NULL;

  if (notice != NULL)
    *notice = g_steal_pointer (&said);

  /* It may have been exchanged since. */
  db = footing_db_open (path, &problem);
  if (db != NULL && footing_file_check_content (db, path, &problem) &&
      footing_db_use_log (db, &problem))
    return g_steal_pointer (&db);

  footing_file_take_problem (path, problem, error);
  return NULL;
}

static gboolean
fill_new (FootingDb *none, const char *side, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_db_open (side, error);

  return db != NULL && footing_migrations_run (db, NULL, scripts, error);
}

/* Puts the new file @side at @path. A log without its file is what is left of one: it
 * must not be taken for the new file's, and is kept for whoever can read it. */
static gboolean
put_in_place (const char *side, const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autofree char *aside = footing_file_free_name (path, FOOTING_SET_ASIDE);

    footing_file_move_sidecars (path, aside);
  }

  /* link() never replaces. */
  return link (side, path) == 0 || footing_file_fail_errno (path, errno, error);
}

/* The same, fine when somebody else has made it. */
static gboolean
put_in_place_once (const char *side, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (put_in_place (side, path, &problem) || footing_file_is_there (path))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* The same, but not where a file has been: it may have gone since anybody looked, and its
 * log with what is in it would be set aside without a word. */
static gboolean
put_in_place_first (const char *side, const char *path, GError **error)
{
  return footing_file_is_there (path) ||
         (footing_file_check_past (path, error) && put_in_place_once (side, path, error));
}

/* Puts the file that @fill makes of @db at @path, as @put does. */
static gboolean
make_file (const char *path,
           FootingDb *db,
           gboolean (*fill) (FootingDb *db, const char *side, GError **error),
           gboolean (*put) (const char *side, const char *path, GError **error),
           GError **error)
{
  g_autofree char *side = NULL;
  const int folder = footing_file_hold_folder (path, error);
  gboolean done;

  if (folder < 0)
    return FALSE;

  side = footing_side_new (path, error);
  done = side != NULL && fill (db, side, error) && put (side, path, error);
  if (side != NULL)
    footing_file_remove (side);
  done = done && footing_file_sync_folder (path, error);
  close (folder);

  return done;
}

gboolean
footing_file_create (const char *path, GError **error)
{
  return make_file (path, NULL, fill_new, put_in_place_first, error);
}

static gboolean
fill_with (FootingDb *db, const char *side, GError **error)
{
  return footing_file_copy (db, side, error);
}

gboolean
footing_file_put_back (FootingDb *db, const char *path, GError **error)
{
  return make_file (path, db, fill_with, put_in_place, error);
}

static gboolean
replace_by_new (const char *path, char **kept, GError **error)
{
  g_autofree char *side = footing_side_new (path, error);

  if (side == NULL)
    return FALSE;
  if (fill_new (NULL, side, error) && footing_file_replace (side, path, kept, error))
    return TRUE;

  footing_side_remove (side);
  return FALSE;
}

gboolean
footing_file_start_new (const char *path, char **kept, GError **error)
{
  g_autofree char *aside = NULL;
  gboolean done;
  int folder;

  if (!footing_file_is_there (path)) {
    if (kept != NULL)
      *kept = NULL;
    return make_file (path, NULL, fill_new, put_in_place_once, error);
  }

  folder = footing_file_hold_folder (path, error);
  if (folder < 0)
    return FALSE;
  done = replace_by_new (path, &aside, error);
  close (folder);

  if (kept != NULL)
    *kept = g_steal_pointer (&aside);
  return done;
}
