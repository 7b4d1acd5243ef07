/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/backup-folder.h"
#include "store/backups.h"
#include "store/nightly.h"
#include "plan-fixture.h"
#include "samples.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* F80: the nightly backup. When, how many and whether they are whole is tested
 * with backups.h. */
typedef struct {
  Plan plan;

  /* owned */
  FootingNightly *nightly;
  char *folder;

  /* state */
  guint done;
} Night;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Night *self, gconstpointer data)
{
  plan_set_up (&self->plan, data);
  self->nightly = footing_nightly_new (self->plan.f.path, self->plan.f.clock);
  self->folder = g_build_filename (self->plan.f.folder, "backups", NULL);
  g_signal_connect_swapped (self->nightly, "done", G_CALLBACK (count_cb), &self->done);
}

static void
tear_down (Night *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (self->folder);
  g_unlink (self->folder);
  g_free (self->folder);
  g_assert_finalize_object (self->nightly);
  plan_tear_down (&self->plan, data);
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("No end of the backup");

  return G_SOURCE_REMOVE;
}

/* Looks, and waits for the end of what it begins. */
static void
make (Night *self)
{
  const guint before = self->done;
  const guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);

  footing_nightly_look (self->nightly);
  g_assert_cmpint (footing_nightly_get_next (self->nightly), ==, G_MAXINT64);
  while (self->done == before)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static void
assert_backups (Night *self, const char *expected)
{
  g_auto (GStrv) dates = footing_backup_folder_list (self->folder);
  g_autofree char *text = g_strjoinv (" ", dates);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_each_night (Night *self, gconstpointer data)
{
  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  make (self);
  assert_backups (self, "2026-03-05");
  g_assert_cmpstr (footing_nightly_get_problem (self->nightly), ==, "");
  g_assert_cmpint (footing_nightly_get_made_at (self->nightly), >, 0);
  g_assert_cmpint (footing_nightly_get_next (self->nightly), ==,
                   plan_instant (&self->plan, "2026-03-06 03:00"));

  plan_at (&self->plan, "2026-03-06 02:59");
  footing_nightly_look (self->nightly);
  g_assert_cmpint (footing_nightly_get_next (self->nightly), <, G_MAXINT64);
  plan_at (&self->plan, "2026-03-06 03:00");
  make (self);
  assert_backups (self, "2026-03-06 2026-03-05");
}

static void
test_no_file (Night *self, gconstpointer data)
{
  footing_nightly_look (self->nightly);
  g_assert_cmpint (footing_nightly_get_next (self->nightly), ==, G_MAXINT64);
  g_assert_false (g_file_test (self->plan.f.path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

/* One that fails is said, and tried again an hour later, not at once. */
static void
test_fails (Night *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  g_file_set_contents (self->folder, "in the way", -1, &error);
  g_assert_no_error (error);
  make (self);
  g_assert_cmpstr (footing_nightly_get_problem (self->nightly), !=, "");
  g_assert_cmpint (footing_nightly_get_next (self->nightly), ==,
                   plan_instant (&self->plan, "2026-03-05 11:00"));
  footing_nightly_look (self->nightly);
  g_assert_cmpint (self->done, ==, 1);

  g_unlink (self->folder);
  plan_at (&self->plan, "2026-03-05 11:00");
  make (self);
  g_assert_cmpstr (footing_nightly_get_problem (self->nightly), ==, "");
  assert_backups (self, "2026-03-05");
}

/* R7: whoever says it knows whether a restore helps. */
static void
test_needs_restore (Night *self, gconstpointer data)
{
  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  g_assert_true (g_file_set_contents (self->folder, "in the way", -1, NULL));
  make (self);
  g_assert_cmpstr (footing_nightly_get_problem (self->nightly), !=, "");
  g_assert_false (footing_nightly_needs_restore (self->nightly));

  g_unlink (self->folder);
  fixture_close (&self->plan.f);
  g_assert_cmpint (truncate (self->plan.f.path, 8192), ==, 0);
  plan_at (&self->plan, "2026-03-05 11:00");
  make (self);
  g_assert_cmpstr (footing_nightly_get_problem (self->nightly), !=, "");
  g_assert_true (footing_nightly_needs_restore (self->nightly));
}

static void
assert_query (const char *path, const char *sql, const char *expected)
{
  g_autofree char *found = fixture_query (path, sql);

  g_assert_cmpstr (found, ==, expected);
}

/* B4, F84: the bin is emptied before the backup, which does not hold what is gone. */
static void
test_bin (Night *self, gconstpointer data)
{
  static const char sql[] = "SELECT count(*) FROM entry WHERE id = 'gone'";
  g_autofree char *first = footing_backup_folder_get_path (self->folder, "2026-03-05");
  g_autofree char *last = footing_backup_folder_get_path (self->folder, "2026-04-05");

  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  sample_save (self->plan.f.store, footing_record_new (FOOTING_TYPE_ENTRY, "id", "gone",
                                                       "date", TODAY, NULL));
  g_assert_true (
      footing_store_remove (self->plan.f.store, FOOTING_TYPE_ENTRY, "gone", NULL));
  make (self);
  assert_query (first, sql, "1");
  assert_query (self->plan.f.path, "SELECT unswept FROM upkeep", "0");

  plan_at (&self->plan, "2026-04-05 03:00");
  make (self);
  assert_query (self->plan.f.path, sql, "0");
  assert_query (last, sql, "0");
  assert_query (self->plan.f.path, "SELECT unswept FROM upkeep", "0");
}

/* While something else writes, the backup is made all the same; the rest is done an hour
 * later. */
static void
test_busy (Night *self, gconstpointer data)
{
  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  g_assert_true (footing_store_begin (self->plan.f.store, NULL));
  make (self);
  g_assert_true (footing_store_end (self->plan.f.store, TRUE, NULL));
  assert_backups (self, "2026-03-05");
  g_assert_cmpstr (footing_nightly_get_problem (self->nightly), ==, "");
  assert_query (self->plan.f.path, "SELECT unswept FROM upkeep", "1");
  g_assert_cmpint (footing_nightly_get_next (self->nightly), ==,
                   plan_instant (&self->plan, "2026-03-05 11:00"));

  plan_at (&self->plan, "2026-03-05 11:00");
  make (self);
  assert_query (self->plan.f.path, "SELECT unswept FROM upkeep", "0");
  g_assert_cmpint (footing_nightly_get_next (self->nightly), ==,
                   plan_instant (&self->plan, "2026-03-06 03:00"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Night, NULL, set_up, test, tear_down)
  ADD ("/F80/nightly/each-night", test_each_night);
  ADD ("/F80/nightly/no-file", test_no_file);
  ADD ("/F80/nightly/fails", test_fails);
  ADD ("/F80/nightly/R7-needs-restore", test_needs_restore);
  ADD ("/F84/nightly/B4-bin", test_bin);
  ADD ("/F84/nightly/busy", test_busy);

  return g_test_run ();
}
