/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F73: --demo opens an example in a folder of its own, and leaves nothing behind. */
#include "config.h"

#include "cli/command-line.h"
#include "cli/demo.h"
#include "store/store.h"

#include <glib/gstdio.h>

static void
test_new (gconstpointer name)
{
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (1772712000, "UTC");
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingDemo) demo = footing_demo_new (clock, name, &error);
  const char *path;
  g_autofree char *folder = NULL;
  g_autofree char *log = NULL;
  g_autoptr (FootingStore) store = NULL;
  GStatBuf info;

  g_assert_no_error (error);
  path = footing_demo_get_path (demo);
  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  store = footing_store_open (path, clock, &error);
  g_assert_no_error (error);
  g_assert_cmpint (footing_store_count (store, FOOTING_TYPE_RECOVERY), ==, 1);
  g_assert_cmpint (footing_store_count (store, FOOTING_TYPE_ENTRY), >, 20);

  /* Also while it is still open. */
  log = g_strconcat (path, "-wal", NULL);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_clear_pointer (&demo, footing_demo_free);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static gboolean
is_there (FootingDemo *demo)
{
  return g_file_test (footing_demo_get_path (demo), G_FILE_TEST_EXISTS);
}

/* Each time another one: two can be looked at side by side. */
static void
test_apart (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingDemo) a = footing_demo_new (clock, "self", NULL);
  g_autoptr (FootingDemo) b = footing_demo_new (clock, "self", NULL);

  g_assert_cmpstr (footing_demo_get_path (a), !=, footing_demo_get_path (b));
  g_assert_true (is_there (a));
  g_clear_pointer (&a, footing_demo_free);
  g_assert_true (is_there (b));
}

/* D34, R10: the next one removes what one that was killed has left, and nothing else, nor
 * one that is just being made. */
static void
test_killed (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autofree char *dead = g_dir_make_tmp ("footing-demo-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (dead, "footing.db", NULL);
  g_autofree char *log = g_build_filename (dead, "footing.db-wal", NULL);
  g_autofree char *lock = g_build_filename (dead, "in-use", NULL);
  g_autofree char *other = g_dir_make_tmp ("footing-demo-of-mine-XXXXXX", NULL);
  g_autoptr (FootingDemo) living = footing_demo_new (clock, "self", NULL);
  g_autoptr (FootingDemo) next = NULL;

  g_assert_true (g_file_test (dead, G_FILE_TEST_EXISTS));

  /* As a kill leaves it: nobody holds its lock. */
  g_assert_true (g_file_set_contents (lock, "", 0, NULL));
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_true (g_file_set_contents (log, "x", 1, NULL));
  next = footing_demo_new (clock, "self", NULL);
  g_assert_false (g_file_test (dead, G_FILE_TEST_EXISTS));
  g_assert_true (is_there (living));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_rmdir (other);
}

static void
test_which (void)
{
  const struct {
    const char *given;
    const char *prepared;
  } cases[] = {
      {"--demo", "--demo=self"},
      {"--demo=self", "--demo=self"},
      {"--demo=support", "--demo=support"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    char *arguments[] = {(char *)"footing", (char *)cases[i].given, NULL};
    int status = 0;
    g_auto (GStrv) prepared = footing_command_line_prepare (arguments, &status);

    g_assert_nonnull (prepared);
    g_assert_cmpstr (prepared[1], ==, cases[i].prepared);
  }
}

static void
test_opens_a_window (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  g_autofree char *name = NULL;

  g_assert_cmpint (footing_command_line_run (options, clock), ==, -1);
  g_assert_null (footing_command_line_dup_demo (options));

  g_variant_dict_insert (options, "demo", "s", "support");
  g_assert_cmpint (footing_command_line_run (options, clock), ==, -1);
  name = footing_command_line_dup_demo (options);
  g_assert_cmpstr (name, ==, "support");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/F73/demo/self", "self", test_new);
  g_test_add_data_func ("/F73/demo/support", "support", test_new);
  g_test_add_func ("/F73/demo/apart", test_apart);
  g_test_add_func ("/F73/demo/D34-R10-killed", test_killed);
  g_test_add_func ("/F73/demo/which", test_which);
  g_test_add_func ("/F73/demo/opens-a-window", test_opens_a_window);

  return g_test_run ();
}
