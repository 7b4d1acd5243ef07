/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "settings.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define COMPILED "gschemas.compiled"
#define RESOURCE APP_PATH "/core/" COMPILED

/* All that the programs ask for. A schema without one of them is another version's. */
static const char *const keys[] = {
    "background",
    "closing-declined",
    "current-recovery",
    "desktop-search",
    "parts-declined",
    "reminder-details",
    "reminders",
    "set-aside-told",
    "view",
    "window-height",
    "window-maximized",
    "window-width",
    NULL,
};

const char *const *
footing_settings_get_keys (void)
{
  return keys;
}

static GSettingsSchema *
look_up (GSettingsSchemaSource *source)
{
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  for (guint i = 0; schema != NULL && keys[i] != NULL; i++)
    if (!g_settings_schema_has_key (schema, keys[i]))
      return NULL;

  return g_steal_pointer (&schema);
}

/* Where this program was installed to, should the session not know that place. */
static GSettingsSchema *
look_up_installed (void)
{
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (SCHEMADIR, NULL, FALSE, NULL);

  return look_up (source);
}

/* GLib reads a schema from a folder only; once read, the folder is not needed. */
static GSettingsSchema *
look_up_own (void)
{
  g_autofree char *folder = g_dir_make_tmp ("footing-schema-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, 0, NULL);
  g_autoptr (GSettingsSchemaSource) source = NULL;

  if (folder == NULL || bytes == NULL)
    return NULL;

  path = g_build_filename (folder, COMPILED, NULL);
  if (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                           NULL))
    source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, NULL);
  g_unlink (path);
  g_rmdir (folder);

  return look_up (source);
}

GSettings *
footing_settings_new_from (GSettingsSchemaSource *source,
                           GSettingsBackend *backend,
                           char **problem)
{
  g_autoptr (GSettingsSchema) schema = look_up (source);
  g_autoptr (GSettingsBackend) memory = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  *problem = NULL;
  if (schema != NULL)
    return g_settings_new_full (schema, backend, NULL);

  *problem = g_strdup (_ ("The settings are not installed: Footing uses its defaults and "
                          "keeps no changes to them. Install Footing again."));
  schema = look_up_own ();
  if (schema == NULL) {
    g_free (*problem);
    *problem = g_strdup_printf (_ ("The settings are not installed, and their defaults "
                                   "could not be put in “%s”: free some space there."),
                                g_get_tmp_dir ());
    return NULL;
  }
  memory = g_memory_settings_backend_new ();

  return g_settings_new_full (schema, memory, NULL);
}

GSettings *
footing_settings_new (GSettingsBackend *backend, char **problem)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = look_up (source);

  if (schema == NULL)
    schema = look_up_installed ();
  if (schema == NULL)
    return footing_settings_new_from (NULL, backend, problem);

  *problem = NULL;
  return g_settings_new_full (schema, backend, NULL);
}
