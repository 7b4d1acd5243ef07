/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-file.h"
#include "json-export.h"
#include "store/store-salvage.h"

#include <glib/gi18n-lib.h>

static FootingStore *
open_damaged (const char *path,
              FootingClock *clock,
              const char *target,
              char **notice,
              GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *out = g_filename_display_name (target);
  guint n_records;
  FootingStore *store = footing_store_salvage (path, clock, &n_records, error);

  if (store != NULL)
    *notice = g_strdup_printf (
        /* Translators: the first %s is the damaged file, the second the export. Records
         * of any kind: plans, steps, people, entries, … */
        ngettext (
            "“%s” is damaged: %u record could be read and is in “%s”, others may be "
            "missing. Restore a backup if there is one.",
            "“%s” is damaged: %u records could be read and are in “%s”, others may "
            "be missing. Restore a backup if there is one.",
            n_records),
        name, n_records, out);

  return store;
}

/* Exports @store, which it takes, or, when it is NULL or not whole, what can be read of
 * the file at @path; @problem, which it takes, is why it is NULL. */
static gboolean export(FootingStore *taken,
                       GError *problem,
                       const char *path,
                       FootingClock *clock,
                       const char *target,
                       char **notice,
                       gboolean *whole,
                       GError **error)
{
  g_autoptr (FootingStore) store = taken;
  g_autofree char *said = NULL;

  if (store != NULL && !footing_store_verify (store, &problem))
    g_clear_object (&store);
  if (store == NULL && !g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED)) {
    g_propagate_error (error, problem);
    return FALSE;
  }

  if (whole != NULL)
    *whole = store != NULL && !footing_store_has_lost_changes (store);
  if (store == NULL)
    store = open_damaged (path, clock, target, &said, error);
  else
    said = g_strdup (footing_store_get_notice (store));
  g_clear_error (&problem);
  if (store == NULL || !footing_json_export (store, target, error))
    return FALSE;

  *notice = g_steal_pointer (&said);
  return TRUE;
}

gboolean
footing_export_file (const char *path,
                     FootingClock *clock,
                     const char *target,
                     char **notice,
                     gboolean *whole,
                     GError **error)
{
  FootingStore *store;
  GError *problem = NULL;

  g_return_val_if_fail (path != NULL && target != NULL && notice != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), FALSE);

  *notice = NULL;
  store = footing_store_open_read_only (path, clock, &problem);

  return export(store, problem, path, clock, target, notice, whole, error);
}

gboolean
footing_export_store (FootingStore *store,
                      const char *target,
                      char **notice,
                      gboolean *whole,
                      GError **error)
{
  FootingStore *copy;
  GError *problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (target != NULL && notice != NULL, FALSE);

  *notice = NULL;
  copy = footing_store_copy (store, &problem);

  return export(copy, problem, footing_store_get_path (store),
                footing_store_get_clock (store), target, notice, whole, error);
}
