/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "autostart.h"

#include <glib/gstdio.h>
#include <string.h>

/* F41, S9: after a login reminders come without opening the application. */
typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("footing-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "autostart", "agent.desktop", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (self->path);

  g_unlink (self->path);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static char *
get_field (Fixture *self, const char *key)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  return g_key_file_get_string (file, "Desktop Entry", key, NULL);
}

static void
set_field (Fixture *self, const char *key, const char *value)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, NULL);
  g_key_file_set_string (file, "Desktop Entry", key, value);
  g_key_file_save_to_file (file, self->path, &error);
  g_assert_no_error (error);
}

static void
assert_valid (Fixture *self)
{
  const char *validate[] = {"desktop-file-validate", self->path, NULL};
  g_autofree char *program = g_find_program_in_path (validate[0]);
  int status;

  if (program == NULL)
    return;

  g_spawn_sync (NULL, (char **)(gpointer)validate, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                NULL, NULL, &status, NULL);
  g_assert_cmpint (status, ==, 0);
}

/* Written with the switch, and removed with it. */
static void
test_switch (Fixture *self, gconstpointer data)
{
  g_autofree char *exec = NULL, *hidden = NULL;

  g_assert_cmpint (footing_autostart_look (self->path), ==, FOOTING_AUTOSTART_OFF);
  g_assert_cmpint (
      footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, FALSE),
      ==, FOOTING_AUTOSTART_ON);
  g_assert_cmpint (footing_autostart_look (self->path), ==, FOOTING_AUTOSTART_ON);
  exec = get_field (self, "Exec");
  g_assert_cmpstr (exec, ==, BINDIR "/footing-agent");
  hidden = get_field (self, "NoDisplay");
  g_assert_cmpstr (hidden, ==, "true");

  assert_valid (self);

  g_assert_cmpint (
      footing_autostart_set (self->path, footing_autostart_get_program (), FALSE, FALSE),
      ==, FOOTING_AUTOSTART_OFF);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (
      footing_autostart_set (self->path, footing_autostart_get_program (), FALSE, FALSE),
      ==, FOOTING_AUTOSTART_OFF);
}

/* One of an older version, in another place, becomes ours. */
static void
test_outdated (Fixture *self, gconstpointer data)
{
  g_autofree char *exec = NULL;

  footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, FALSE);
  set_field (self, "Exec", "/opt/old/footing-agent");
  g_assert_cmpint (
      footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, FALSE),
      ==, FOOTING_AUTOSTART_ON);
  exec = get_field (self, "Exec");
  g_assert_cmpstr (exec, ==, BINDIR "/footing-agent");
}

/* A place with blanks and worse in its name is one command, as the specification wants
 * it; in the file each backslash is doubled once more. */
static void
test_odd_place (Fixture *self, gconstpointer data)
{
  const char *program = "/opt/my \"100 %\" $\\apps/footing-agent";
  g_autofree char *exec = NULL, *tested = NULL;

  g_assert_cmpint (footing_autostart_set (self->path, program, TRUE, FALSE), ==,
                   FOOTING_AUTOSTART_ON);
  exec = get_field (self, "Exec");
  g_assert_cmpstr (exec, ==, "\"/opt/my \\\"100 %%\\\" \\$\\\\apps/footing-agent\"");
  tested = get_field (self, "TryExec");
  g_assert_cmpstr (tested, ==, program);
  assert_valid (self);
}

/* S10: what the person switched off in their desktop's settings stays off, whatever the
 * switch does, until they ask for it. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  const char *const fields[][2] = {
      {"Hidden", "true"},
      {"X-GNOME-Autostart-enabled", "false"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, TRUE);
    set_field (self, fields[i][0], fields[i][1]);
    g_assert_cmpint (footing_autostart_look (self->path), ==, FOOTING_AUTOSTART_REFUSED);
    g_assert_cmpint (
        footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, FALSE),
        ==, FOOTING_AUTOSTART_REFUSED);
    g_assert_cmpint (footing_autostart_set (self->path, footing_autostart_get_program (),
                                            FALSE, FALSE),
                     ==, FOOTING_AUTOSTART_OFF);
    g_assert_cmpint (
        footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, FALSE),
        ==, FOOTING_AUTOSTART_REFUSED);
    g_assert_cmpint (
        footing_autostart_set (self->path, footing_autostart_get_program (), TRUE, TRUE),
        ==, FOOTING_AUTOSTART_ON);
    g_assert_cmpint (footing_autostart_look (self->path), ==, FOOTING_AUTOSTART_ON);
  }
}

/* A folder that cannot be written is a refusal, and nothing worse. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (footing_autostart_set ("/dev/null/autostart/agent.desktop",
                                          footing_autostart_get_program (), TRUE, FALSE),
                   ==, FOOTING_AUTOSTART_REFUSED);
}

static void
test_place (Fixture *self, gconstpointer data)
{
  g_autofree char *path = footing_autostart_dup_path ();
  g_autofree char *expected = g_build_filename (g_get_user_config_dir (), "autostart",
                                                APP_ID ".Agent.desktop", NULL);

  g_assert_cmpstr (path, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/F41/autostart/S9-switch", test_switch);
  ADD ("/F41/autostart/outdated", test_outdated);
  ADD ("/F41/autostart/odd-place", test_odd_place);
  ADD ("/F41/autostart/S10-hidden", test_hidden);
  ADD ("/F41/autostart/read-only", test_read_only);
  ADD ("/F41/autostart/place", test_place);

  return g_test_run ();
}
