/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-mark.h"
#include "store-private.h"
#include "migrations.h"
#include "store-file.h"
#include "store-lineage.h"
#include "store-read.h"
#include "store-verify.h"
#include "target.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

gboolean
footing_store_verify (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return (footing_store_is_verified (self) ||
          footing_file_verify (footing_store_get_db (self), error)) &&
         (!footing_store_is_read_only (self) ||
          footing_file_verify_content (footing_store_get_db (self), error));
}

static gboolean
back_up (FootingDb *db, const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  gboolean done;
  int held;

  footing_side_sweep (folder);
  held = footing_side_hold (folder);
  done = footing_file_copy (db, target, error);
  footing_side_release (held);

  return done;
}

gboolean
footing_store_backup (FootingStore *self, const char *path, GError **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  target = footing_target_resolve_database (path, footing_store_get_path (self), error);

  return target != NULL && back_up (footing_store_get_db (self), target, error);
}

gboolean
footing_store_put_back (FootingStore *self, GError **error)
{
  const char *path;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  path = footing_store_get_path (self);
  if (!footing_store_has_content (self))
    return footing_store_check (self, error);

  return footing_file_put_back (footing_store_get_db (self), path, error) &&
         footing_store_reopen (self, error);
}

/* What @backup holds, verified and brought to our version. */
static FootingDb *
read_backup (const char *backup, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_file_read (backup, NULL, error);
  g_autoptr (GError) problem = NULL;

  if (db == NULL)
    return NULL;

  if (footing_file_verify (db, &problem) &&
      footing_migrations_run (db, NULL, scripts, &problem) &&
      footing_file_verify (db, &problem) && footing_file_verify_content (db, &problem))
    return g_steal_pointer (&db);

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED)) {
    g_autofree char *name = g_filename_display_name (backup);

    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
                 _ ("“%s” is damaged: choose another backup."), name);
  } else {
    g_propagate_error (error, g_steal_pointer (&problem));
  }
  return NULL;
}

/* The side of @path with a copy of @db; its name. */
static char *
make_side (FootingDb *db, const char *path, GError **error)
{
  g_autofree char *side = footing_side_new (path, error);

  if (side == NULL)
    return NULL;
  if (footing_file_copy (db, side, error))
    return g_steal_pointer (&side);

  footing_side_remove (side);
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
 * when nothing but this was written to it, and what @current held is swept away. */
static gboolean
follow_on (FootingDb *current, const char *side, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open (side, error);
  FootingLineage lineage;

  return db != NULL && footing_lineage_read (current, &lineage, error) &&
         footing_lineage_advance (db, &lineage, error) && footing_store_mark (db, error);
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
    return TRUE;
  }

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_NEWER))
    return footing_file_replace (side, path, kept, error);

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Under a lock that keeps others from restoring or making the file meanwhile. */
static gboolean
restore (FootingDb *db, const char *path, char **kept, GError **error)
{
  const int folder = footing_file_hold_folder (path, error);
  g_autofree char *side = NULL;
  gboolean done;

  if (folder < 0)
    return FALSE;

  side = make_side (db, path, error);
  done = side != NULL && swap (path, side, kept, error);
  if (side != NULL)
    footing_side_remove (side);
  footing_side_release (folder);

  return done;
}

gboolean
footing_store_restore_file (const char *path,
                            const char *backup,
                            FootingClock *clock,
                            char **kept,
                            GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  g_autofree char *real = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (path != NULL && backup != NULL, FALSE);

  db = read_backup (backup, error);
  if (db == NULL)
    return FALSE;

  real = footing_file_resolve (path);
  if (!restore (db, real, &aside, error))
    return FALSE;

  if (kept != NULL)
    *kept = g_steal_pointer (&aside);
  return TRUE;
}
