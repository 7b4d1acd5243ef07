/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "settings.h"

#include <glib/gstdio.h>

/* B16: without its schema the program said SIGTRAP; now it says a sentence. */

static void
test_installed (void)
{
  g_autofree char *problem = NULL;
  g_autoptr (GSettings) settings = footing_settings_new (NULL, &problem);

  g_assert_cmpstr (problem, ==, NULL);
  g_settings_set_boolean (settings, "reminders", FALSE);
  g_assert_false (g_settings_get_boolean (settings, "reminders"));
}

static void
assert_defaults (GSettingsSchemaSource *source)
{
  g_autofree char *problem = NULL;
  g_autoptr (GSettings) settings = footing_settings_new_from (source, NULL, &problem);
  g_autofree char *view = NULL;

  g_assert_nonnull (problem);
  g_assert_true (g_str_has_suffix (problem, "."));
  g_assert_nonnull (settings);
  view = g_settings_get_string (settings, "view");
  g_assert_cmpstr (view, ==, "today");
  g_assert_true (g_settings_get_boolean (settings, "reminders"));
  g_settings_set_string (settings, "view", "plan");
}

static void
test_missing (void)
{
  assert_defaults (NULL);
}

/* One that an older version has left: to ask it for a key it does not have would end the
 * program as well. */
static void
test_older (void)
{
  static const char xml[] = "<schemalist><schema id='" APP_ID "' path='/x/'>"
                            "<key name='view' type='s'><default>''</default></key>"
                            "</schema></schemalist>";
  g_autofree char *folder = g_dir_make_tmp ("footing-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "x.gschema.xml", NULL);
  g_autofree char *compiled = g_build_filename (folder, "gschemas.compiled", NULL);
  const char *command[] = {"glib-compile-schemas", folder, NULL};
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSubprocess) compiler = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, xml, -1, NULL));
  compiler = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (compiler, NULL, NULL));
  source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, &error);
  g_assert_no_error (error);

  assert_defaults (source);
  g_unlink (file);
  g_unlink (compiled);
  g_rmdir (folder);
}

/* Each key of the schema is one that is looked for: a schema without it is not used. */
static void
test_keys (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      g_settings_schema_source_lookup (source, APP_ID, TRUE);
  g_auto (GStrv) all = g_settings_schema_list_keys (schema);

  for (guint i = 0; all[i] != NULL; i++) {
    g_test_message ("%s", all[i]);
    g_assert_true (g_strv_contains (footing_settings_get_keys (), all[i]));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/B16-installed", test_installed);
  g_test_add_func ("/settings/B16-missing", test_missing);
  g_test_add_func ("/settings/B16-older", test_older);
  g_test_add_func ("/settings/B16-keys", test_keys);

  return g_test_run ();
}
