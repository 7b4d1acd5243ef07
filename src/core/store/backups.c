/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "backups.h"
#include "backup-chain.h"
#include "backup-folder.h"
#include "date.h"
#include "store-file.h"
#include "store-kept.h"
#include "store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define HOUR "03:00"

char *
footing_backups_get_folder (FootingStore *store)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  folder = g_path_get_dirname (footing_store_get_path (store));

  return g_build_filename (folder, "backups", NULL);
}

GStrv
footing_backups_choose (const char *const *dates, const char *today)
{
  g_autoptr (GStrvBuilder) removed = g_strv_builder_new ();
  g_autofree char *week = NULL;
  int n_daily = 0, n_weekly = 0;

  g_return_val_if_fail (dates != NULL, NULL);
  g_return_val_if_fail (footing_date_is_valid (today), NULL);

  for (guint i = 0; dates[i] != NULL; i++) {
    g_autofree char *monday = footing_date_week_start (dates[i], FOOTING_MONDAY);

    if (strcmp (dates[i], today) > 0 || ++n_daily <= FOOTING_BACKUPS_DAILY)
      continue;

    /* Of the others the newest of its week. */
    if (g_strcmp0 (monday, week) == 0 || ++n_weekly > FOOTING_BACKUPS_WEEKLY)
      g_strv_builder_add (removed, dates[i]);
    g_free (week);
    week = g_steal_pointer (&monday);
  }

  return g_strv_builder_end (removed);
}

/* The newest of @dates that is not of a day to come and whose file @is_good; NULL when
 * there is none. */
static const char *
find_newest (const char *folder,
             const char *const *dates,
             const char *today,
             gboolean (*is_good) (const char *path))
{
  for (guint i = 0; dates[i] != NULL; i++) {
    g_autofree char *path = footing_backup_folder_get_path (folder, dates[i]);

    if (strcmp (dates[i], today) <= 0 && is_good (path))
      return dates[i];
  }

  return NULL;
}

static gboolean
is_ours (const char *path)
{
  return footing_file_inspect (path, NULL);
}

static gboolean
is_whole (const char *path)
{
  g_autoptr (FootingDb) db = footing_file_open_read_only (path, NULL);

  return db != NULL && footing_file_verify (db, NULL);
}

static gint64
find_due (const char *folder, FootingClock *clock, gboolean (*is_good) (const char *path))
{
  const gint64 now = footing_clock_now (clock);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autofree char *today = footing_clock_today (clock);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);
  const char *last = find_newest (folder, (const char *const *)dates, today, is_good);
  g_autofree char *next = last != NULL ? footing_date_add_days (last, 1) : NULL;

  return next != NULL ? MAX (now, footing_date_to_instant (next, HOUR, zone)) : now;
}

gint64
footing_backups_get_due (const char *folder, FootingClock *clock)
{
  g_return_val_if_fail (folder != NULL, 0);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), 0);

  return find_due (folder, clock, is_ours);
}

/* Removes the sides of backups that were never finished: whoever makes one holds the
 * folder. */
static void
remove_sides (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name, *rest;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *date = footing_backup_folder_parse_name (name, &rest);
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (date != NULL && *rest == '.')
      g_unlink (path);
  }
}

/* Those that were made before much was gone are a row of their own: they are not pushed
 * out by those after it. */
static void
rotate (const char *folder, const char *today, FootingBackupChain *chain)
{
  for (guint row = 0; row < footing_backup_chain_get_n_rows (chain); row++) {
    g_auto (GStrv) dates = footing_backup_chain_list_row (chain, row);
    g_auto (GStrv) removed = footing_backups_choose ((const char *const *)dates, today);

    for (guint i = 0; removed[i] != NULL; i++) {
      g_autofree char *path = footing_backup_folder_get_path (folder, removed[i]);

      footing_file_remove (path);
    }
  }
}

/* Copies beside the file go with the last backup of their time: once there are as many as
 * are ever kept, and all of them are younger; and those go that are too many. */
static void
sweep_kept (FootingStore *store, const char *folder)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);
  const guint n = g_strv_length (dates);
  const gint64 before = n >= FOOTING_BACKUPS_DAILY + FOOTING_BACKUPS_WEEKLY
                            ? footing_date_to_instant (dates[n - 1], "00:00", zone)
                            : G_MININT64;

  footing_kept_sweep (footing_store_get_path (store), before, clock);
}

static gboolean
make (FootingStore *store, const char *folder, const char *path, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingBackupChain) chain = NULL;

  remove_sides (folder);
  footing_file_remove_sidecars (path);
  if (!footing_file_copy (footing_store_get_db (store), path, error))
    return FALSE;

  chain = footing_backup_chain_read (folder, today);
  rotate (folder, today, chain);
  /* While much is gone, no copy is. */
  if (footing_backup_chain_get_n_rows (chain) == 1)
    sweep_kept (store, folder);
  return TRUE;
}

gboolean
footing_backups_run (FootingStore *store,
                     const char *folder,
                     gboolean *made,
                     GError **error)
{
  FootingClock *clock;
  g_autofree char *today = NULL;
  g_autofree char *path = NULL;
  gboolean done = TRUE, due;
  int fd;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  clock = footing_store_get_clock (store);
  today = footing_clock_today (clock);
  path = footing_backup_folder_get_path (folder, today);
  if (!footing_file_make_folder (path, error))
    return FALSE;

  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0) {
    footing_error_set_system (error, FOOTING_WRITING, folder, errno);
    return FALSE;
  }

  due = flock (fd, LOCK_EX | LOCK_NB) == 0 &&
        find_due (folder, clock, is_whole) <= footing_clock_now (clock);
  if (due)
    done = make (store, folder, path, error);
  if (made != NULL)
    *made = due && done;
  close (fd);

  return done;
}

/* Removes all of @copies but the one at @path, as far as it can. */
static gboolean
remove_others (GPtrArray *copies, const char *path, GError **error)
{
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < copies->len; i++) {
    const FootingKept *copy = copies->pdata[i];

    if (strcmp (copy->path, path) != 0)
      footing_kept_remove (copy, first == NULL ? &first : NULL);
  }
  if (first == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

gboolean
footing_backups_renew (FootingStore *store, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *today = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  gboolean done;
  int fd;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  folder = footing_backups_get_folder (store);
  today = footing_clock_today (footing_store_get_clock (store));
  path = footing_backup_folder_get_path (folder, today);
  if (!footing_file_make_folder (path, error))
    return FALSE;
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0 || flock (fd, LOCK_EX) != 0) {
    footing_error_set_system (error, FOOTING_WRITING, folder, errno);
    if (fd >= 0)
      close (fd);
    return FALSE;
  }

  kept = footing_kept_list (footing_store_get_path (store));
  backups = footing_kept_list_backups (footing_store_get_path (store));
  remove_sides (folder);
  footing_file_remove_sidecars (path);
  done = footing_file_copy (footing_store_get_db (store), path, error);
  if (done) {
    done = remove_others (kept, path, error);
    done = remove_others (backups, path, done ? error : NULL) && done;
  }
  close (fd);

  return done;
}

char *
footing_backups_dup_loss (FootingStore *store)
{
  g_autofree char *folder = NULL;
  g_autofree char *today = NULL;
  g_autoptr (FootingBackupChain) chain = NULL;
  FootingTally now, then;
  const char *date;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  folder = footing_backups_get_folder (store);
  today = footing_clock_today (footing_store_get_clock (store));
  chain = footing_backup_chain_read (folder, today);
  if (!footing_tally_count (footing_store_get_db (store), &now, NULL))
    return NULL;

  date = footing_backup_chain_find_loss (chain, &now, &then);
  if (date == NULL)
    return NULL;

  /* Translators: %s is a date such as 2026-03-02, the others are numbers of records. */
  return g_strdup_printf (
      _ ("The backup of %s has far more in it (plans: %d, now %d; timeline entries: %d, "
         "now %d): restore it if you didn’t do this yourself."),
      date, (int)then.recoveries, (int)now.recoveries, (int)then.entries,
      (int)now.entries);
}

char *
footing_backups_dup_notice (const char *folder, FootingClock *clock)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingBackupChain) chain = NULL;
  const char *date;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  today = footing_clock_today (clock);
  chain = footing_backup_chain_read (folder, today);
  date = footing_backup_chain_find_first_loss (chain);
  if (date == NULL)
    return NULL;

  /* Translators: %s is a date such as 2026-03-02 */
  return g_strdup_printf (
      _ ("The file has far less in it than the backup of %s. That one and the older ones "
         "are kept; restore it if you didn’t do this yourself."),
      date);
}
