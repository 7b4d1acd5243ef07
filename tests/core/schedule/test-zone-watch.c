/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include "clock.h"
#include "schedule/zone-watch.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/* T6: a time zone that is changed while the agent runs is noticed, and is the one that
 * counts. */

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("Nobody notices");

  return G_SOURCE_REMOVE;
}

static void
wait_for (guint *counter)
{
  const guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);

  while (*counter == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  *counter = 0;
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A link that is replaced, as timedatectl does; a file that is written; one that goes.
 * Other files are no news. */
static void
test_noticed (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("footing-test-XXXXXX", &error);
  g_autofree char *zone = g_build_filename (folder, "localtime", NULL);
  g_autofree char *name = g_build_filename (folder, "timezone", NULL);
  g_autofree char *side = g_build_filename (folder, "other", NULL);
  g_autoptr (FootingZoneWatch) watch = footing_zone_watch_new_in (folder);
  guint changed = 0;

  g_assert_no_error (error);
  g_signal_connect_swapped (watch, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_cmpint (symlink ("/usr/share/zoneinfo/Europe/Berlin", side), ==, 0);
  g_assert_cmpint (g_rename (side, zone), ==, 0);
  wait_for (&changed);
  write_file (name, "Europe/Berlin\n");
  wait_for (&changed);
  g_unlink (zone);
  wait_for (&changed);

  write_file (side, "nothing");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (changed, ==, 0);

  g_unlink (name);
  g_unlink (side);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The hour in the clock's zone at 12:00 UTC on a day in winter. */
static int
get_hour (FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  const int interval =
      g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, 1768478400);

  return 12 + g_time_zone_get_offset (zone, interval) / 3600;
}

static void
copy_zone (const char *name, const char *to)
{
  g_autofree char *from = g_build_filename ("/usr/share/zoneinfo", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (from, &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, bytes, (gssize)length, &error);
  g_assert_no_error (error);
}

static void
link_zone (const char *to)
{
  g_unlink ("/etc/localtime");
  g_assert_cmpint (symlink (to, "/etc/localtime"), ==, 0);
}

/* In a mount namespace where /etc and /run are empty: nothing of the system is touched.
 */
static gboolean
enter_namespace (void)
{
  return (unshare (CLONE_NEWNS) == 0 || unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
         mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("none", "/etc", "tmpfs", 0, NULL) == 0 &&
         mount ("none", "/run", "tmpfs", 0, NULL) == 0;
}

/* Tried by a process of its own. */
static gboolean
may_enter_namespace (void)
{
  const pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (enter_namespace () ? 0 : 1);

  return waitpid (child, &status, 0) == child && status == 0;
}

static void
test_counts (void)
{
  g_autoptr (FootingClock) clock = NULL;

  if (!g_file_test ("/usr/share/zoneinfo/Asia/Tokyo", G_FILE_TEST_EXISTS)) {
    g_test_skip ("There are no time zones here");
    return;
  }
  if (!g_test_subprocess () && !may_enter_namespace ()) {
    g_test_skip ("No folders of one's own are allowed here");
    return;
  }
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }

  g_assert_true (enter_namespace ());
  g_unsetenv ("TZ");
  clock = footing_clock_new ();
  link_zone ("/usr/share/zoneinfo/Europe/Berlin");
  g_assert_cmpint (get_hour (clock), ==, 13);
  link_zone ("/usr/share/zoneinfo/America/New_York");
  g_assert_cmpint (get_hour (clock), ==, 7);

  /* A copy, with and without its name beside it. */
  g_unlink ("/etc/localtime");
  copy_zone ("Asia/Tokyo", "/etc/localtime");
  g_assert_cmpint (get_hour (clock), ==, 21);
  copy_zone ("Asia/Dubai", "/etc/localtime");
  g_assert_cmpint (get_hour (clock), ==, 16);

  /* As a sandbox has it. */
  g_assert_cmpint (g_mkdir_with_parents ("/run/host/monitor", 0755), ==, 0);
  copy_zone ("Asia/Tokyo", "/run/host/monitor/localtime");
  link_zone ("/run/host/monitor/localtime");
  g_assert_cmpint (get_hour (clock), ==, 21);
  copy_zone ("Europe/Berlin", "/run/host/monitor/localtime");
  g_assert_cmpint (get_hour (clock), ==, 13);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/F41/zone/T6-noticed", test_noticed);
  g_test_add_func ("/F41/zone/T6-counts", test_counts);

  return g_test_run ();
}
