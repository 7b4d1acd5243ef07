/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "migrations.h"
#include "store-copy.h"
#include "store-inspect.h"
#include "store-path.h"
#include "store-mark.h"

#include <glib/gi18n-lib.h>

/* The version from which on a file says whether there is something to sweep. */
#define MARKED_SINCE 3

/* Append only: a script that has been released never changes. */
static const char *const schema[] = {
    APP_PATH "/core/store/schema/001.sql", APP_PATH "/core/store/schema/002.sql",
    APP_PATH "/core/store/schema/003.sql", APP_PATH "/core/store/schema/004.sql",
    APP_PATH "/core/store/schema/005.sql", APP_PATH "/core/store/schema/006.sql",
    APP_PATH "/core/store/schema/007.sql", APP_PATH "/core/store/schema/008.sql",
};
G_STATIC_ASSERT (G_N_ELEMENTS (schema) == FOOTING_SCHEMA_VERSION);

/* What all of them make of an empty file, in one script. */
#define CURRENT APP_PATH "/core/current.sql"

static const char *
load (const char *resource)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, NULL);

  /* Compiled in, NUL-terminated, and never unloaded. */
  g_assert (bytes != NULL);
  return g_bytes_get_data (bytes, NULL);
}

const char **
footing_migrations_load (void)
{
  g_autofree const char **scripts = g_new0 (const char *, G_N_ELEMENTS (schema) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (schema); i++)
    scripts[i] = load (schema[i]);

  return g_steal_pointer (&scripts);
}

static gboolean
run_one (FootingDb *db, const char *script, int version, GError **error)
{
  g_autofree char *stamp =
      g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                       FOOTING_APPLICATION_ID, version);
  gboolean done;

  if (!footing_db_begin (db, error))
    return FALSE;

  /* Another process may have run it while we waited for the lock. */
  if (footing_db_get_int (db, "PRAGMA user_version", NULL) >= version)
    return footing_db_end (db, FALSE, NULL, error);

  done = footing_db_exec (db, script, error) && footing_db_check_references (db, error) &&
         (version < MARKED_SINCE || footing_store_mark (db, error)) &&
         footing_db_exec (db, stamp, error);

  return footing_db_end (db, done, NULL, done ? error : NULL) && done;
}

/* @latest is the number of @scripts. */
static gboolean
run_from (
    FootingDb *db, const char *const *scripts, int version, int latest, GError **error)
{
  gboolean done = TRUE;

  /* Else a script that makes a table anew would erase what refers to the old one. */
  if (!footing_db_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  if (version == 0 && latest >= (int)G_N_ELEMENTS (schema)) {
    version = G_N_ELEMENTS (schema);
    done = run_one (db, load (CURRENT), version, error);
  }
  for (; done && scripts[version] != NULL; version++)
    done = run_one (db, scripts[version], version + 1, error);

  return footing_db_exec (db, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

static gboolean
keep_copy (FootingDb *db, const char *path, int version, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.v%d", path, version);

  footing_file_remove_sidecars (copy);

  return footing_file_copy (db, copy, error);
}

gboolean
footing_migrations_run (FootingDb *db,
                        const char *path,
                        const char *const *scripts,
                        GError **error)
{
  const int latest = g_strv_length ((GStrv)scripts);
  g_autoptr (GError) problem = NULL;
  const int version = footing_db_get_int (db, "PRAGMA user_version", &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  if (version > latest) {
    footing_file_refuse_newer (path, error);
    return FALSE;
  }

  if (version < 0) {
    footing_db_fail (db, SQLITE_CORRUPT, error);
    return FALSE;
  }

  if (version == latest)
    return TRUE;

  /* Another program may have written over it since it was opened. */
  if (path != NULL && (!footing_file_check_content (db, path, error) ||
                       !keep_copy (db, path, version, error)))
    return FALSE;

  return run_from (db, scripts, version, latest, error);
}
