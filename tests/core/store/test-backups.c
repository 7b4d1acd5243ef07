/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/backup-folder.h"
#include "store/backups.h"
#include "date.h"
#include "fixture.h"
#include "samples.h"
#include "store/store-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* F80: the nightly backups. NOW is 3 March 2026, 15:05 in Berlin. */

static char *
folder_of (Fixture *f)
{
  return footing_backups_get_folder (f->store);
}

static gboolean
run (Fixture *f)
{
  g_autofree char *folder = folder_of (f);
  g_autoptr (GError) error = NULL;
  gboolean made = FALSE;

  footing_backups_run (f->store, folder, &made, &error);
  g_assert_no_error (error);

  return made;
}

/* The dates of the backups, as "2026-03-03 2026-03-02". */
static char *
list (Fixture *f)
{
  g_autofree char *folder = folder_of (f);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);

  return g_strjoinv (" ", dates);
}

static void
assert_list (Fixture *f, const char *expected)
{
  g_autofree char *found = list (f);

  g_assert_cmpstr (found, ==, expected);
}

static char *
path_of (Fixture *f, const char *name)
{
  g_autofree char *folder = folder_of (f);

  return g_build_filename (folder, name, NULL);
}

static void
assert_due (Fixture *f, gint64 expected)
{
  g_autofree char *folder = folder_of (f);

  g_assert_cmpint (footing_backups_get_due (folder, f->clock), ==, expected);
}

static void
test_choose (void)
{
  const struct {
    const char *dates;
    const char *removed;
  } cases[] = {
      {"", ""},
      {"2026-03-03", ""},
      {"2026-03-03 2026-03-02 2026-03-01 2026-02-28 2026-02-27 2026-02-26 2026-02-25",
       ""},
      /* The eighth is the one of its week. */
      {"2026-03-03 2026-03-02 2026-03-01 2026-02-28 2026-02-27 2026-02-26 2026-02-25 "
       "2026-02-24",
       ""},
      {"2026-03-03 2026-03-02 2026-03-01 2026-02-28 2026-02-27 2026-02-26 2026-02-25 "
       "2026-02-24 2026-02-23 2026-02-22 2026-02-21 2026-02-15 2026-02-08 2026-02-01 "
       "2026-01-25",
       "2026-02-23 2026-02-21 2026-02-01 2026-01-25"},
      /* Of days to come: not counted, not removed. */
      {"2027-01-02 2027-01-01 2026-03-03 2026-03-02 2026-03-01 2026-02-28 2026-02-27 "
       "2026-02-26 2026-02-25 2026-02-24 2026-02-23",
       "2026-02-23"},
      /* Seldom used: the seven last, however old. */
      {"2026-03-03 2025-12-01 2025-11-01 2025-10-01 2025-09-01 2025-08-01 2025-07-01",
       ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) dates = g_strsplit (cases[i].dates, " ", -1);
    g_auto (GStrv) removed =
        footing_backups_choose ((const char *const *)dates, "2026-03-03");
    g_autofree char *joined = g_strjoinv (" ", removed);

    g_assert_cmpstr (joined, ==, cases[i].removed);
  }
}

/* Over a year of nights: never more than eleven, the seven last, and one of each of the
 * four weeks before. */
static void
test_year (void)
{
  g_auto (GStrv) dates = g_new0 (char *, 1);
  g_autofree char *today = g_strdup ("2025-01-01");

  for (int night = 0; night < 400; night++) {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
    g_auto (GStrv) removed = NULL;
    g_auto (GStrv) all = NULL;
    char *next = footing_date_add_days (today, 1);

    g_free (today);
    today = next;
    g_strv_builder_add (builder, today);
    g_strv_builder_addv (builder, (const char **)dates);
    all = g_strv_builder_end (builder);
    removed = footing_backups_choose ((const char *const *)all, today);
    g_strfreev (dates);
    for (guint i = 0; all[i] != NULL; i++)
      if (!g_strv_contains ((const char *const *)removed, all[i]))
        g_strv_builder_add (kept, all[i]);
    dates = g_strv_builder_end (kept);

    g_assert_cmpuint (g_strv_length (dates), <=, 11);
    for (guint i = 0; dates[i] != NULL && i < 7; i++)
      g_assert_cmpint (footing_date_days_between (dates[i], today), ==, i);
    if (night > 60) {
      g_assert_cmpuint (g_strv_length (dates), ==, 11);
      g_assert_cmpint (footing_date_days_between (dates[10], today), >=, 22);
    }
  }
}

static void
test_nights (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = folder_of (f);
  g_autofree char *path = footing_backup_folder_get_path (folder, "2026-03-03");
  g_autofree char *count = NULL;
  GStatBuf info;

  sample_save (f->store, sample_entry ("win", TODAY, "kept"));
  assert_list (f, "");
  assert_due (f, NOW);
  g_assert_true (run (f));
  assert_list (f, "2026-03-03");
  count = fixture_query (path, "SELECT count(*) FROM entry");
  g_assert_cmpstr (count, ==, "1");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  /* The next one at three in the morning, not before. */
  assert_due (f, 1772589600);
  g_assert_false (run (f));
  footing_clock_set_now (f->clock, 1772589600 - 1);
  g_assert_false (run (f));
  footing_clock_set_now (f->clock, 1772589600);
  assert_due (f, 1772589600);
  g_assert_true (run (f));
  assert_list (f, "2026-03-04 2026-03-03");

  for (int night = 0; night < 60; night++) {
    footing_clock_set_now (f->clock, footing_clock_now (f->clock) + DAY);
    g_assert_true (run (f));
    g_assert_false (run (f));
  }
  assert_list (f, "2026-05-03 2026-05-02 2026-05-01 2026-04-30 2026-04-29 2026-04-28 "
                  "2026-04-27 2026-04-26 2026-04-19 2026-04-12 2026-04-05");
}

/* Off for a week: at once. */
static void
test_late (Fixture *f, gconstpointer data)
{
  g_assert_true (run (f));
  footing_clock_set_now (f->clock, NOW + 7 * DAY);
  assert_due (f, NOW + 7 * DAY);
  g_assert_true (run (f));
  assert_list (f, "2026-03-10 2026-03-03");

  /* A clock a year ahead for a night does not keep the real ones away, nor lose them. */
  footing_clock_set_now (f->clock, NOW + 365 * DAY);
  g_assert_true (run (f));
  footing_clock_set_now (f->clock, NOW + 8 * DAY);
  g_assert_true (run (f));
  assert_list (f, "2027-03-03 2026-03-11 2026-03-10 2026-03-03");
}

/* D8: a damaged one does not count, and nothing is removed when none can be made. */
static void
test_damaged (Fixture *f, gconstpointer data)
{
  g_autofree char *newest = path_of (f, "footing-2026-03-03.db");
  g_autofree char *whole = NULL;

  g_assert_true (run (f));
  fixture_write (newest, "", 0);
  assert_due (f, NOW);
  g_assert_true (run (f));

  fixture_sql (newest, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = "
                       "3 WHERE name = 'entry_order'");
  whole = fixture_query (newest, "PRAGMA integrity_check (1)");
  g_assert_cmpstr (whole, !=, "ok");
  g_assert_true (run (f));
  g_clear_pointer (&whole, g_free);
  whole = fixture_query (newest, "PRAGMA integrity_check (1)");
  g_assert_cmpstr (whole, ==, "ok");
}

static void
test_source_damaged (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = folder_of (f);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  gboolean made = TRUE;

  for (int night = 0; night < 12; night++) {
    footing_clock_set_now (f->clock, NOW + night * DAY);
    g_assert_true (run (f));
  }
  before = list (f);
  sample_save (f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "id", "r", NULL));
  sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery", "r", NULL));
  fixture_sql (f->path, "PRAGMA foreign_keys = OFF; DELETE FROM recovery");

  footing_clock_set_now (f->clock, NOW + 12 * DAY);
  g_assert_false (footing_backups_run (f->store, folder, &made, &error));
  fixture_assert_error (error, FOOTING_ERROR_DAMAGED);
  g_assert_false (made);
  assert_list (f, before);
}

/* D9: what stands in the way is said in a sentence. */
static void
test_in_the_way (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = folder_of (f);
  g_autoptr (GError) error = NULL;

  fixture_write (folder, "", 0);
  g_assert_false (footing_backups_run (f->store, folder, NULL, &error));
  fixture_assert_sentence (error);
  assert_due (f, NOW);
}

/* What a kill has left is cleared away; what is not ours is not. */
static void
test_sides (Fixture *f, gconstpointer data)
{
  static const char *const ours[] = {"footing-2026-03-02.db.A1b2C3",
                                     "footing-2026-03-02.db.A1b2C3-journal"};
  static const char *const others[] = {"footing-2026-03-02.db-mine", "notes.txt",
                                       "footing-2026-13-02.db.A1b2C3", "footing-.db"};
  g_autofree char *folder = folder_of (f);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++) {
    g_autofree char *path = path_of (f, ours[i]);

    fixture_write (path, "half", 4);
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *path = path_of (f, others[i]);

    fixture_write (path, "mine", 4);
  }

  g_assert_true (run (f));
  assert_list (f, "2026-03-03");
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++) {
    g_autofree char *path = path_of (f, ours[i]);

    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *path = path_of (f, others[i]);

    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

/* D33, R10: a copy that was kept beside the file goes with the last backup of its time,
 * and nothing else does. */
static void
test_kept (Fixture *f, gconstpointer data)
{
  static const char *const kept[] = {"footing.db.v2",
                                     "footing.db.v12",
                                     "footing.db.damaged-1",
                                     "footing.db.damaged-1-wal",
                                     "footing.db.set-aside-3",
                                     "footing.db.before-import-2",
                                     "footing.db.before-restore-10"};
  static const char *const others[] = {"footing.db.v",      "footing.db.v2.mine",
                                       "footing.db.v2-old", "footing.db.before-restore-",
                                       "footing.db.notes",  "notes.damaged-1"};
  /* At noon: near midnight two nights may be of one day, where summer time ends. */
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC / DAY * DAY + DAY / 2;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    g_autofree char *path = fixture_file (f, kept[i]);

    fixture_write (path, "text", 4);
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *path = fixture_file (f, others[i]);

    fixture_write (path, "text", 4);
  }

  /* All backups there can be, the oldest from before them. */
  for (int night = -40; night < 20; night++) {
    footing_clock_set_now (f->clock, now + night * (gint64)DAY);
    g_assert_true (run (f));
  }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    g_autofree char *path = fixture_file (f, kept[i]);

    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  }

  for (int night = 20; night < 45; night++) {
    footing_clock_set_now (f->clock, now + night * (gint64)DAY);
    g_assert_true (run (f));
  }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    g_autofree char *path = fixture_file (f, kept[i]);

    g_test_message ("%s", kept[i]);
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *path = fixture_file (f, others[i]);

    g_test_message ("%s", others[i]);
    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

/* While another process makes it, this one does not. */
static void
test_another (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = folder_of (f);
  int fd;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_false (run (f));
  assert_list (f, "");
  close (fd);
  g_assert_true (run (f));
}

static void
add_entries (Fixture *f, int n)
{
  g_assert_true (footing_store_begin (f->store, NULL));
  for (int i = 0; i < n; i++)
    sample_save (f->store, sample_entry ("win", TODAY, "w"));
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
}

/* The next night, as the nightly run does it; whether it says that much is gone. */
static gboolean
sleep_on (Fixture *f)
{
  g_autofree char *folder = folder_of (f);
  g_autofree char *notice = NULL;

  footing_clock_set_now (f->clock, footing_clock_now (f->clock) + DAY);
  g_assert_true (footing_store_empty_bin (f->store, NULL));
  g_assert_true (run (f));
  notice = footing_backups_dup_notice (folder, f->clock);

  return notice != NULL;
}

/* How many backups hold at least @least entries. */
static int
count_full (Fixture *f, int least)
{
  g_autofree char *folder = folder_of (f);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);
  int n = 0;

  for (guint i = 0; dates[i] != NULL; i++) {
    g_autofree char *path = footing_backup_folder_get_path (folder, dates[i]);
    g_autofree char *count = fixture_query (path, "SELECT count (*) FROM entry");

    n += g_ascii_strtoll (count, NULL, 10) >= least;
  }

  return n;
}

/* D25, D8, B2: copies of an emptied file do not push out those of the full one, however
 * many nights go by; it is said in the first, and by whoever checks. Once there is as
 * much again, the old ones go their way. */
static void
test_emptied (Fixture *f, gconstpointer data)
{
  g_autofree char *safe = fixture_file (f, "footing.db.before-restore-1");
  g_autofree char *loss = NULL;
  g_autofree char *gone = NULL;

  add_entries (f, 10);
  for (int night = 0; night < 45; night++)
    g_assert_false (sleep_on (f));
  g_assert_cmpint (count_full (f, 10), ==, 11);
  loss = footing_backups_dup_loss (f->store);
  g_assert_null (loss);

  fixture_close (f);
  fixture_copy (f->path, safe);
  g_unlink (f->path);
  g_assert_true (footing_file_start_new (f->path, NULL, NULL));
  fixture_open (f);
  loss = footing_backups_dup_loss (f->store);
  g_assert_nonnull (loss);
  g_assert_nonnull (strstr (loss, "10"));

  g_assert_true (sleep_on (f));
  add_entries (f, 2);
  for (int night = 0; night < 45; night++)
    g_assert_false (sleep_on (f));
  g_assert_cmpint (count_full (f, 10), ==, 11);
  g_assert_cmpint (count_full (f, 0), ==, 22);
  gone = footing_backups_dup_loss (f->store);
  g_assert_nonnull (gone);
  g_assert_true (g_file_test (safe, G_FILE_TEST_EXISTS));
}

/* What somebody deletes goes by way of the bin: nothing is said, and in time the last
 * copy of it is gone. */
static void
test_deleted (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *loss = NULL;

  add_entries (f, 10);
  for (int night = 0; night < 12; night++)
    g_assert_false (sleep_on (f));
  all = footing_store_list (f->store, FOOTING_TYPE_ENTRY, NULL, NULL);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_ENTRY,
                                         footing_record_get_id (all->pdata[i]), NULL));
  for (int night = 0; night < 75; night++)
    g_assert_false (sleep_on (f));
  g_assert_cmpint (count_full (f, 1), ==, 0);
  loss = footing_backups_dup_loss (f->store);
  g_assert_null (loss);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backups/F80-choose", test_choose);
  g_test_add_func ("/backups/F80-year", test_year);
  fixture_add ("/backups/F80-nights", test_nights);
  fixture_add ("/backups/F80-late", test_late);
  fixture_add ("/backups/D8-damaged", test_damaged);
  fixture_add ("/backups/D8-source-damaged", test_source_damaged);
  fixture_add ("/backups/D25-emptied", test_emptied);
  fixture_add ("/backups/D33-deleted", test_deleted);
  fixture_add ("/backups/D9-in-the-way", test_in_the_way);
  fixture_add ("/backups/D19-sides", test_sides);
  fixture_add ("/backups/D33-R10-kept", test_kept);
  fixture_add ("/backups/D13-another", test_another);

  return g_test_run ();
}
