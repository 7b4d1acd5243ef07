/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-kept.h"
#include "backup-folder.h"
#include "store-copy.h"
#include "store-inspect.h"
#include "store-path.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* How many of each kind stay, besides the first of each day. */
#define N_NEWEST 5

#define DAY (24 * 60 * 60)

/* What follows the name of the file in that of a copy, and of its sidecars. */
static const struct {
  FootingKeptKind kind;
  const char *name;
} kinds[] = {
    {FOOTING_KEPT_BEFORE_RESTORE, "before-restore-"},
    {FOOTING_KEPT_BEFORE_IMPORT, "before-import-"},
    {FOOTING_KEPT_BEFORE_UPDATE, "v"},
    {FOOTING_KEPT_DAMAGED, "damaged-"},
    {FOOTING_KEPT_LOG, "set-aside-"},
};
static const char *const sidecars[] = {"", "-wal", "-shm", "-journal"};

/* What version 0.1 left of a restore when it was killed. */
#define HALF_MADE "^\\.restoring-[0-9]+(-wal|-shm|-journal)?$"

FootingKept *
footing_kept_copy (const FootingKept *self)
{
  FootingKept *copy = g_new (FootingKept, 1);

  *copy = *self;
  copy->path = g_strdup (self->path);

  return copy;
}

void
footing_kept_free (FootingKept *self)
{
  g_free (self->path);
  g_free (self);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)footing_kept_free);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const FootingKept *x = *(FootingKept *const *)a;
  const FootingKept *y = *(FootingKept *const *)b;

  if (x->kept_at != y->kept_at)
    return x->kept_at < y->kept_at ? 1 : -1;

  /* Of one second the higher number is the newer. */
  return strlen (x->path) != strlen (y->path)
             ? (int)strlen (y->path) - (int)strlen (x->path)
             : strcmp (y->path, x->path);
}

/* Adds up what there is of a copy; FALSE when there is nothing. Its time is when it came
 * under its name: a rename changes the one, a write the other. */
static gboolean
measure (FootingKept *self)
{
  gboolean found = FALSE;

  self->kept_at = self->size = 0;
  for (guint i = 0; i < G_N_ELEMENTS (sidecars); i++) {
    g_autofree char *part = g_strconcat (self->path, sidecars[i], NULL);
    GStatBuf info;

    if (g_lstat (part, &info) != 0 || !S_ISREG (info.st_mode))
      continue;
    found = TRUE;
    self->size += info.st_size;
    self->kept_at = MAX (self->kept_at, MAX (info.st_mtime, info.st_ctime));
  }

  return found;
}

/* The kind that @rest, what follows the name of the file, says, and how long that is
 * without a sidecar's suffix; FALSE for another name. */
static gboolean
parse_rest (const char *rest, FootingKeptKind *kind, gsize *length)
{
  if (*rest != '.')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const char *digits = rest + 1 + strlen (kinds[i].name);
    gsize n;

    if (!g_str_has_prefix (rest + 1, kinds[i].name))
      continue;
    n = strspn (digits, "0123456789");
    *kind = kinds[i].kind;
    *length = digits + n - rest;
    for (guint j = 0; n > 0 && j < G_N_ELEMENTS (sidecars); j++)
      if (strcmp (digits + n, sidecars[j]) == 0)
        return TRUE;
  }

  return FALSE;
}

static void
add_beside (GPtrArray *list, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    FootingKept kept = {FOOTING_KEPT_BACKUP};
    g_autofree char *stem = NULL;
    gsize length;

    if (!g_str_has_prefix (name, base) ||
        !parse_rest (name + strlen (base), &kept.kind, &length))
      continue;
    stem = g_strndup (name, strlen (base) + length);
    kept.path = g_build_filename (folder, stem, NULL);
    if (g_hash_table_add (seen, g_steal_pointer (&stem)) && measure (&kept))
      g_ptr_array_add (list, footing_kept_copy (&kept));
    g_free (kept.path);
  }
}

GPtrArray *
footing_kept_list (const char *path)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  real = footing_file_resolve (path);
  add_beside (list, path);
  if (strcmp (real, path) != 0)
    add_beside (list, real);
  g_ptr_array_sort (list, compare_cb);

  return g_steal_pointer (&list);
}

GPtrArray *
footing_kept_list_backups (const char *path)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autofree char *beside = NULL;
  g_autofree char *folder = NULL;
  g_auto (GStrv) dates = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  beside = g_path_get_dirname (path);
  folder = g_build_filename (beside, "backups", NULL);
  dates = footing_backup_folder_list (folder);
  for (guint i = 0; dates[i] != NULL; i++) {
    FootingKept kept = {FOOTING_KEPT_BACKUP};

    kept.path = footing_backup_folder_get_path (folder, dates[i]);
    if (measure (&kept))
      g_ptr_array_add (list, footing_kept_copy (&kept));
    g_free (kept.path);
  }
  g_ptr_array_sort (list, compare_cb);

  return g_steal_pointer (&list);
}

/* --- Looking into one ----------------------------------------------------------------
 */

gboolean
footing_kept_count (const FootingKept *self, int *n_plans, int *n_entries, GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  gint64 plans, entries;

  g_return_val_if_fail (self != NULL, FALSE);

  db = footing_file_open_read_only (self->path, error);
  if (db == NULL ||
      !footing_db_read_int (db, "SELECT count(*) FROM recovery WHERE deleted_at IS NULL",
                            &plans, error) ||
      !footing_db_read_int (db, "SELECT count(*) FROM entry WHERE deleted_at IS NULL",
                            &entries, error))
    return FALSE;

  *n_plans = (int)plans;
  *n_entries = (int)entries;
  return TRUE;
}

gboolean
footing_kept_remove (const FootingKept *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_unlink (self->path) != 0 && errno != ENOENT) {
    footing_error_set_system (error, FOOTING_WRITING, self->path, errno);
    return FALSE;
  }

  footing_file_remove_sidecars (self->path);
  return TRUE;
}

/* --- How many stay -------------------------------------------------------------------
 */

/* The local day of @at as a number. */
static gint64
get_day (gint64 at, GTimeZone *zone)
{
  const int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, at);

  return (at + g_time_zone_get_offset (zone, interval)) / DAY;
}

/* Whether an older one of the kind of the one at @place is of the same day. */
static gboolean
has_earlier (GPtrArray *kept, guint place, GTimeZone *zone)
{
  const FootingKept *self = kept->pdata[place];

  for (guint i = place + 1; i < kept->len; i++) {
    const FootingKept *other = kept->pdata[i];

    if (other->kind == self->kind &&
        get_day (other->kept_at, zone) == get_day (self->kept_at, zone))
      return TRUE;
  }

  return FALSE;
}

GPtrArray *
footing_kept_choose (GPtrArray *kept, GTimeZone *zone)
{
  GPtrArray *chosen = g_ptr_array_new ();
  int n[FOOTING_KEPT_LOG + 1] = {0};

  g_return_val_if_fail (kept != NULL && zone != NULL, chosen);

  for (guint i = 0; i < kept->len; i++) {
    FootingKept *self = kept->pdata[i];

    if (++n[self->kind] > N_NEWEST && has_earlier (kept, i, zone))
      g_ptr_array_add (chosen, self);
  }

  return chosen;
}

static void
remove_half_made (const char *path, gint64 before)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *full = g_build_filename (folder, name, NULL);
    GStatBuf info;

    if (g_str_has_prefix (name, base) &&
        g_regex_match_simple (HALF_MADE, name + strlen (base), G_REGEX_RAW, 0) &&
        g_lstat (full, &info) == 0 && S_ISREG (info.st_mode) && info.st_mtime < before &&
        info.st_ctime < before)
      g_unlink (full);
  }
}

void
footing_kept_sweep (const char *path, gint64 before, FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) many = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (FOOTING_IS_CLOCK (clock));

  kept = footing_kept_list (path);
  for (guint i = 0; i < kept->len; i++) {
    const FootingKept *self = kept->pdata[i];

    if (self->kept_at < before)
      footing_kept_remove (self, NULL);
  }

  zone = footing_clock_zone (clock);
  many = footing_kept_choose (kept, zone);
  for (guint i = 0; i < many->len; i++)
    footing_kept_remove (many->pdata[i], NULL);

  remove_half_made (path, footing_clock_now (clock) - DAY);
}
