/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "store-file.h"

#include <glib/gi18n-lib.h>

gboolean
footing_store_verify (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return footing_file_verify (footing_store_get_db (self), error);
}

gboolean
footing_store_backup (FootingStore *self, const char *path, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *own = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  target = g_canonicalize_filename (path, NULL);
  own = g_canonicalize_filename (footing_store_get_path (self), NULL);
  if (g_strcmp0 (target, own) == 0) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("A backup cannot replace the file itself: choose another name."));
    return FALSE;
  }

  return footing_file_copy (footing_store_get_db (self), target, error);
}

/* A verified copy of @backup beside @path, brought to our version; its name. */
static char *
prepare (const char *path, const char *backup, FootingClock *clock, GError **error)
{
  g_autofree char *side = g_strconcat (path, ".restoring", NULL);
  g_autoptr (FootingDb) source = NULL;
  g_autoptr (FootingStore) store = NULL;

  if (!footing_file_inspect (backup, error) || !footing_file_make_folder (path, error))
    return NULL;

  source = footing_db_open_read_only (backup, error);
  if (source == NULL)
    return NULL;

  footing_file_remove (side);
  if (!footing_file_copy (source, side, error))
    return NULL;

  store = footing_store_open (side, clock, error);
  if (store == NULL || !footing_store_verify (store, error)) {
    g_clear_object (&store);
    footing_file_remove (side);
    return NULL;
  }

  return g_steal_pointer (&side);
}

/* Copies @side over the open file in one transaction, so that another process that has
 * it open sees the new content; what was there goes to @kept first. */
static gboolean
replace_content (const char *path, const char *side, const char *kept, GError **error)
{
  g_autoptr (FootingDb) current = footing_db_open (path, error);
  g_autoptr (FootingDb) from = NULL;

  if (current == NULL || !footing_file_copy (current, kept, error))
    return FALSE;

  from = footing_db_open_read_only (side, error);

  return from != NULL && footing_db_copy (from, current, error);
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
  gboolean done;

  g_return_val_if_fail (path != NULL && backup != NULL, FALSE);

  side = prepare (path, backup, clock, error);
  if (side == NULL)
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && footing_file_inspect (path, NULL)) {
    aside = footing_file_free_name (path, "before-restore");
    done = replace_content (path, side, aside, NULL);
    if (done) {
      footing_file_remove (side);
      if (kept != NULL)
        *kept = g_steal_pointer (&aside);
      return TRUE;
    }
    g_clear_pointer (&aside, g_free);
  }

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    aside = footing_file_set_aside (path, error);
    if (aside == NULL)
      return FALSE;
  }

  done = footing_file_move (side, path, error);
  if (done && kept != NULL)
    *kept = g_steal_pointer (&aside);

  return done;
}
