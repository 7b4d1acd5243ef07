/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-copy.h"
#include "store/store-kept.h"
#include "store/store-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

/* D29, R10: the copies that there are, told with date, size and counts; how many stay. */

static void
put (Fixture *f, const char *name, gsize size)
{
  g_autofree char *path = fixture_file (f, name);
  g_autofree char *bytes = g_malloc0 (size);

  fixture_write (path, bytes, size);
}

static void
set_time (Fixture *f, const char *name, gint64 at)
{
  g_autofree char *path = fixture_file (f, name);
  const struct utimbuf times = {at, at};

  g_assert_cmpint (g_utime (path, (struct utimbuf *)&times), ==, 0);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* "name:kind:size" of each, by name. */
static void
assert_lists (GPtrArray *list, const char *const *expected)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *wanted = g_strjoinv (" ", (GStrv)expected);

  for (guint i = 0; i < list->len; i++) {
    const FootingKept *kept = list->pdata[i];
    g_autofree char *name = g_path_get_basename (kept->path);

    g_ptr_array_add (found,
                     g_strdup_printf ("%s:%d:%d", name, kept->kind, (int)kept->size));
  }
  g_ptr_array_sort (found, compare_names_cb);
  g_ptr_array_add (found, NULL);
  joined = g_strjoinv (" ", (GStrv)found->pdata);
  g_assert_cmpstr (joined, ==, wanted);
}

/* Every kind, with what is beside it as one; and nothing that is not ours. */
static void
test_list (Fixture *f, gconstpointer data)
{
  const char *const names[] = {
      "footing.db.before-restore-1",    "footing.db.before-restore-12",
      "footing.db.before-import-1",     "footing.db.v1",
      "footing.db.damaged-1",           "footing.db.damaged-1-wal",
      "footing.db.damaged-2-wal",       "footing.db.set-aside-1-wal",
      "footing.db.set-aside-3-journal",
  };
  const char *const others[] = {
      "footing.db.bak",        "footing.db.damaged-x", "footing.db.before-restore-",
      "footing.db.v",          "footing.db.v1.old",    "other.db.v1",
      "footing.db.damaged-1x", "footing.db-wal",       "xfooting.db.v1",
      "footing.dbx.v1",        "footing.db.v1-walrus",
  };
  g_autofree char *folder = fixture_file (f, "footing.db.v7");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (FootingKept) copy = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    put (f, names[i], i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    put (f, others[i], 1);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  list = footing_kept_list (f->path);
  assert_lists (list,
                (const char *const[]){
                    "footing.db.before-import-1:2:3", "footing.db.before-restore-12:1:2",
                    "footing.db.before-restore-1:1:1", "footing.db.damaged-1:4:11",
                    "footing.db.damaged-2:4:7", "footing.db.set-aside-1:5:8",
                    "footing.db.set-aside-3:5:9", "footing.db.v1:3:4", NULL});
  copy = footing_kept_copy (list->pdata[0]);
  g_assert_true (footing_kept_remove (copy, NULL));
  g_assert_true (footing_kept_remove (copy, NULL));
}

/* Removing one takes what is beside it, and nothing else. */
static void
test_remove (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  put (f, "footing.db.damaged-1-wal", 1);
  put (f, "footing.db.damaged-1-journal", 1);
  put (f, "footing.db.damaged-12", 1);
  list = footing_kept_list (f->path);
  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    if (g_str_has_suffix (((FootingKept *)list->pdata[i])->path, "-1"))
      g_assert_true (footing_kept_remove (list->pdata[i], &error));
  names = fixture_names (f);
  g_assert_cmpstr (names, ==, "footing.db.damaged-12");
}

/* How much is in each; of one that is damaged a sentence. */
static void
test_count (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = fixture_file (f, "backups");
  g_autofree char *good = fixture_file (f, "backups/footing-2026-03-02.db");
  g_autofree char *bad = fixture_file (f, "backups/footing-2026-03-03.db");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  int n_plans, n_entries;

  sample_save (f->store, sample_entry ("win", TODAY, "one"));
  sample_save (f->store, sample_entry ("win", TODAY, "two"));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (footing_file_copy (footing_store_get_db (f->store), good, &error));
  fixture_write (bad, "Dear diary", 10);
  set_time (f, "backups/footing-2026-03-02.db", NOW);
  set_time (f, "backups/footing-2026-03-03.db", NOW + DAY);

  list = footing_kept_list_backups (f->path);
  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    const FootingKept *kept = list->pdata[i];
    const gboolean is_good = strcmp (kept->path, good) == 0;

    g_assert_cmpint (kept->kind, ==, FOOTING_KEPT_BACKUP);
    g_assert_cmpint (footing_kept_count (kept, &n_plans, &n_entries, &error), ==,
                     is_good);
    if (is_good) {
      g_assert_cmpint (n_plans, ==, 0);
      g_assert_cmpint (n_entries, ==, 2);
    } else {
      fixture_assert_error (error, FOOTING_ERROR_FOREIGN);
      g_clear_error (&error);
    }
  }
}

static void
add (GPtrArray *list, FootingKeptKind kind, gint64 at)
{
  const FootingKept kept = {kind, g_strdup_printf ("%d-%u", kind, list->len), at, 1};

  g_ptr_array_add (list, footing_kept_copy (&kept));
  g_free (kept.path);
}

/* Five of each kind, and the first of each day: 195 restores of one afternoon leave six,
 * among them what was there before the first. */
static void
test_choose (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_kept_free);
  g_autoptr (GPtrArray) many = NULL;

  for (int i = 0; i < 195; i++)
    add (list, FOOTING_KEPT_BEFORE_RESTORE, NOW - i);
  for (int i = 0; i < 40; i++)
    add (list, FOOTING_KEPT_DAMAGED, NOW - i * DAY);
  for (int i = 0; i < 5; i++)
    add (list, FOOTING_KEPT_LOG, NOW - i);

  many = footing_kept_choose (list, zone);
  g_assert_cmpuint (many->len, ==, 189);
  g_assert_true (many->pdata[0] == list->pdata[5]);
  g_assert_true (many->pdata[188] == list->pdata[193]);
}

/* The day is the local one: 22:30 and 23:30 UTC are two of them in Berlin in winter. */
static void
test_choose_day (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_kept_free);
  g_autoptr (GPtrArray) many = NULL;
  const gint64 evening = G_GINT64_CONSTANT (1772490600); /* 2026-03-02 22:30 UTC */

  for (int i = 0; i < 5; i++)
    add (list, FOOTING_KEPT_BEFORE_RESTORE, NOW - i);
  add (list, FOOTING_KEPT_BEFORE_RESTORE, evening + 60 * 60);
  add (list, FOOTING_KEPT_BEFORE_RESTORE, evening);
  add (list, FOOTING_KEPT_BEFORE_RESTORE, evening - 60);
  many = footing_kept_choose (list, zone);
  g_assert_cmpuint (many->len, ==, 1);
  g_assert_true (many->pdata[0] == list->pdata[6]);
}

/* What is too old and too many goes, and what a version before this has left. */
static void
test_sweep (Fixture *f, gconstpointer data)
{
  const char *const half_made[] = {"footing.db.restoring-1", "footing.db.restoring-1-wal",
                                   "footing.db.restoring-12-journal"};
  const char *const others[] = {"footing.db.backup", "footing.db.restoring-x",
                                "other.db.restoring-1"};
  g_autoptr (FootingClock) later = NULL;
  g_autofree char *names = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < G_N_ELEMENTS (half_made); i++)
    put (f, half_made[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    put (f, others[i], 1);
  for (int i = 1; i <= 9; i++) {
    g_autofree char *name = g_strdup_printf ("footing.db.before-restore-%d", i);

    put (f, name, 1);
  }

  /* All of one second: the higher number is the newer. */
  later = footing_clock_new_fixed (now, "UTC");
  footing_kept_sweep (f->path, G_MININT64, later);
  names = fixture_names (f);
  for (guint i = 0; i < G_N_ELEMENTS (half_made); i++)
    g_assert_nonnull (strstr (names, half_made[i]));
  g_clear_pointer (&names, g_free);

  g_clear_object (&later);
  later = footing_clock_new_fixed (now + 2 * DAY, "UTC");
  footing_kept_sweep (f->path, G_MININT64, later);
  names = fixture_names (f);
  g_assert_cmpstr (names, ==,
                   "footing.db.backup footing.db.before-restore-1 "
                   "footing.db.before-restore-5 footing.db.before-restore-6 "
                   "footing.db.before-restore-7 footing.db.before-restore-8 "
                   "footing.db.before-restore-9 footing.db.restoring-x "
                   "other.db.restoring-1");
  g_clear_pointer (&names, g_free);

  footing_kept_sweep (f->path, now + DAY, later);
  names = fixture_names (f);
  g_assert_cmpstr (names, ==,
                   "footing.db.backup footing.db.restoring-x other.db.restoring-1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_empty ("/kept/D29-R10-list", test_list);
  fixture_add_empty ("/kept/D29-R10-remove", test_remove);
  fixture_add ("/kept/D29-H12-count", test_count);
  g_test_add_func ("/kept/D29-R10-choose", test_choose);
  g_test_add_func ("/kept/D29-R10-choose-day", test_choose_day);
  fixture_add_empty ("/kept/D29-R10-sweep", test_sweep);

  return g_test_run ();
}
