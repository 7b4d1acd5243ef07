/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/db-file.h"
#include "store/store-inspect.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* A file and its log as a crash leaves them, at @path. */
static void
leave (Fixture *f, const char *path)
{
  g_autofree char *from = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *to = g_strconcat (path, "-wal", NULL);

  sample_save (f->store, sample_entry ("win", TODAY, "in the log"));
  fixture_copy (f->path, path);
  fixture_copy (from, to);
}

/* Whether another process sees this one lock the file at @path. */
static gboolean
is_locked (const char *path)
{
  const pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

    _exit (fcntl (g_open (path, O_RDWR, 0), F_GETLK, &lock) != 0 ||
           lock.l_type == F_UNLCK);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return status == 0;
}

/* R2, D23: whoever settles what is left keeps everybody else away until that is done; a
 * look at file and log gives no lock up. Else somebody opens the file meanwhile, and its
 * index is taken away. */
static void
test_held (Fixture *f, gconstpointer data)
{
  const FootingDbView views[] = {FOOTING_DB_ALONE, FOOTING_DB_WITH_LOG};
  g_autofree char *path = fixture_file (f, "left.db");
  g_autoptr (GError) error = NULL;
  FootingHold *hold;

  leave (f, path);
  hold = footing_hold_new (path, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    FootingDb *view = footing_db_open_view (path, views[i], &error);

    g_assert_no_error (error);
    g_assert_true (footing_file_verify (view, &error));
    footing_db_close (view);
    g_assert_true (is_locked (path));
  }
  footing_hold_free (hold);
  g_assert_false (is_locked (path));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/view-vfs/R2-D23-held", test_held);

  return g_test_run ();
}
