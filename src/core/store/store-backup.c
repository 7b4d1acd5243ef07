/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "migrations.h"
#include "store-file.h"
#include "store-lineage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

gboolean
footing_store_verify (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return footing_file_verify (footing_store_get_db (self), error);
}

/* Whether both paths lead to one file. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf x, y;

  return g_stat (a, &x) == 0 && g_stat (b, &y) == 0 && x.st_dev == y.st_dev &&
         x.st_ino == y.st_ino;
}

gboolean
footing_store_backup (FootingStore *self, const char *path, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (is_same_file (path, footing_store_get_path (self))) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("A backup cannot replace the file itself: choose another name."));
    return FALSE;
  }

  return footing_file_copy (footing_store_get_db (self), path, error);
}

gboolean
footing_store_put_back (FootingStore *self, GError **error)
{
  const char *path;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  path = footing_store_get_path (self);

  return footing_file_put_back (footing_store_get_db (self), path, error) &&
         footing_store_reopen (self, error);
}

/* Brings the copy at @side to our version, and looks at it all. */
static gboolean
upgrade (const char *side, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_db_open (side, error);

  return db != NULL && footing_migrations_run (db, NULL, scripts, error) &&
         footing_file_verify (db, error);
}

/* A verified copy of @backup beside @path, brought to our version; its name. */
static char *
prepare (const char *path, const char *backup, GError **error)
{
  g_autofree char *side = footing_file_free_name (path, "restoring");
  g_autoptr (FootingDb) source = footing_file_open_read_only (backup, error);
  g_autoptr (GError) problem = NULL;

  if (source == NULL || !footing_file_make_folder (path, error))
    return NULL;

  if (footing_file_copy (source, side, &problem) && upgrade (side, &problem))
    return g_steal_pointer (&side);

  footing_file_remove (side);
  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
                 _ ("“%s” is damaged: choose another backup."), backup);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* Copies what @current holds beside it; when it is damaged, as it is. */
static char *
keep (FootingDb *current, const char *path, GError **error)
{
  g_autofree char *whole = footing_file_free_name (path, "before-restore");
  g_autofree char *damaged = footing_file_free_name (path, "damaged");

  if (footing_file_copy (current, whole, NULL))
    return g_steal_pointer (&whole);
  footing_file_remove (whole);
  if (footing_file_copy_as_is (current, damaged, error))
    return g_steal_pointer (&damaged);

  return NULL;
}

/* What @side holds becomes what follows on @current: so the log belongs to the file also
 * when nothing but this was written to it. */
static gboolean
follow_on (FootingDb *current, const char *side, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open (side, error);
  FootingLineage lineage;

  return db != NULL && footing_lineage_read (current, &lineage, error) &&
         footing_lineage_advance (db, &lineage, error);
}

/* Copies @side over the open file in one transaction, so that another process that has
 * it open sees the new content and goes on. */
static gboolean
replace_content (
    FootingDb *current, const char *path, const char *side, char **kept, GError **error)
{
  g_autofree char *copy = keep (current, path, error);
  g_autoptr (FootingDb) from = NULL;

  if (copy == NULL)
    return FALSE;

  if (!follow_on (current, side, error) ||
      (from = footing_db_open_read_only (side, error)) == NULL ||
      !footing_db_copy (from, current, error)) {
    footing_file_remove (copy);
    return FALSE;
  }

  *kept = g_steal_pointer (&copy);
  return TRUE;
}

/* Puts @side at @path. Only what cannot be a file of ours in use is taken away as a
 * whole; another process would go on writing to it. */
static gboolean
swap (const char *path, const char *side, char **kept, GError **error)
{
  g_autoptr (FootingDb) current = NULL;
  g_autoptr (GError) problem = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return footing_file_replace (side, path, kept, error);

  current = footing_file_open (path, NULL, &problem);
  if (current != NULL) {
    if (!replace_content (current, path, side, kept, error))
      return FALSE;
    footing_file_remove (side);
    return TRUE;
  }

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_NEWER))
    return footing_file_replace (side, path, kept, error);

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
footing_store_restore_file (const char *path,
                            const char *backup,
                            FootingClock *clock,
                            char **kept,
                            GError **error)
{
  g_autofree char *side = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (path != NULL && backup != NULL, FALSE);

  side = prepare (path, backup, error);
  if (side == NULL)
    return FALSE;

  if (!swap (path, side, &aside, error)) {
    footing_file_remove (side);
    return FALSE;
  }

  if (kept != NULL)
    *kept = g_steal_pointer (&aside);
  return TRUE;
}
