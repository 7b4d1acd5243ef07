/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-identity.h"
#include "db-file.h"
#include "store-log.h"
#include "store-look.h"
#include "store-path.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct {
  guint64 device;
  guint64 inode;
} Name;

struct _FootingIdentity {
  /* owned */
  char *path;
  char *wal;
  char *shm;

  /* borrowed */
  FootingDb *db;

  /* what was seen last */
  Name file;
  Name wal_file;
  Name shm_file;
  gint64 size;
  gint64 page_size;
  gint64 page;    /* that the lineage stands on, from 1; 0 without one */
  guint64 stored; /* the state of the file without its log */
  guint64 anchor; /* the state with it, as of the change that was counted then */
  guint32 change;
};

typedef enum {
  FOUND_SAME,
  FOUND_MISSING,
  FOUND_EMPTY,
  FOUND_REPLACED,
  FOUND_OVERWRITTEN,
  FOUND_OTHER_LOG,
  FOUND_ERROR, /* of the system, with its error set */
} Found;

/* --- What is said --------------------------------------------------------------------
 */

static void
say_missing (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const gboolean has_folder = g_file_test (folder, G_FILE_TEST_IS_DIR);
  g_autofree char *name = g_filename_display_name (has_folder ? path : folder);

  g_set_error (
      error, FOOTING_ERROR, FOOTING_ERROR_MISSING,
      has_folder
          ? _ ("“%s” was moved or deleted while it was open, so nothing can be saved: "
               "put it back, or restore a backup.")
          : _ ("The folder “%s” was moved, deleted or unmounted, so nothing can be "
               "saved: put it back, or restore a backup."),
      name);
}

static void
say (const char *path, Found found, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (found) {
  case FOUND_MISSING:
    say_missing (path, error);
    break;
  case FOUND_EMPTY:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_MISSING,
                 _ ("“%s” was emptied by another program while it was open, so nothing "
                    "can be saved: restore a backup."),
                 name);
    break;
  case FOUND_REPLACED:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_REPLACED,
                 _ ("“%s” was replaced by another file while it was open, so nothing "
                    "was saved: open the file that is there now."),
                 name);
    break;
  case FOUND_OVERWRITTEN:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_REPLACED,
                 _ ("“%s” was overwritten by another program while it was open, so "
                    "nothing was saved: open the file as it is now."),
                 name);
    break;
  case FOUND_OTHER_LOG:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_REPLACED,
                 _ ("The files beside “%s” were replaced or removed while it was open, "
                    "so nothing was saved: open it again."),
                 name);
    break;
  case FOUND_SAME:
  case FOUND_ERROR:
  default:
    break;
  }
}

/* --- Names ---------------------------------------------------------------------------
 */

static gboolean
is_same (const Name *a, const Name *b)
{
  return a->device == b->device && a->inode == b->inode;
}

/* What @number, an errno, says of a file that was there. */
static Found
missing_or_error (const char *path, int number, GError **error)
{
  switch (number) {
  case ENOENT:
  case ENOTDIR:
  case ESTALE:
  case ENXIO:
  case ENODEV:
  case ENOTCONN:
    return FOUND_MISSING;
  default:
    footing_error_set_system (error, FOOTING_READING, path, number);
    return FOUND_ERROR;
  }
}

static Found
look_at_file (const char *path, Name *name, gint64 *size, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return missing_or_error (path, errno, error);

  *name = (Name){info.st_dev, info.st_ino};
  *size = info.st_size;
  return FOUND_SAME;
}

/* A sidecar that is not there has no name of its own. */
static Name
look_beside (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (Name){info.st_dev, info.st_ino} : (Name){0};
}

/* --- Content -------------------------------------------------------------------------
 */

/* The state that the bytes of the file are in, without the log. */
static gboolean
read_stored (FootingIdentity *self, guint64 *state, GError **error)
{
  g_autofree guint8 *page = g_malloc (self->page_size);
  FootingLineage lineage = {0};

  if (!footing_db_read (self->db, FOOTING_DB_FILE, (self->page - 1) * self->page_size,
                        page, self->page_size, error))
    return FALSE;

  footing_lineage_read_page (page, self->page_size, &lineage);
  *state = lineage.state;
  return TRUE;
}

/* Whether the file has lost pages that no log has. */
static gboolean
is_cut_short (FootingIdentity *self, gint64 size)
{
  return size < self->size &&
         footing_db_get_int (self->db, "PRAGMA page_count", NULL) * self->page_size >
             size;
}

/* Whether @stored is a state that this file has gone through, and whether it has gone on
 * from the one that was seen last. A log that was begun anew since does not show that. */
static gboolean
is_continued (const FootingIdentity *self,
              const FootingLog *log,
              const FootingDbIndex *index,
              guint64 current,
              guint64 stored)
{
  const guint32 n_since = index->change - self->change;

  /* Not every change is ours: what upkeep writes does not make a new state. */
  if (log->lineage->len > 0 ? !footing_log_has_moved_to (log, index, stored)
                            : stored != current)
    return FALSE;

  return log->n_commits < n_since || self->anchor == stored ||
         footing_log_knows (log, self->anchor);
}

/* What it means that SQLite cannot read what it could read before. */
static Found
overwritten_or_error (GError *problem, GError **error)
{
  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN)) {
    g_error_free (problem);
    return FOUND_OVERWRITTEN;
  }

  g_propagate_error (error, problem);
  return FOUND_ERROR;
}

/* Looks at the file and the log themselves: another Footing may have written both. */
static Found
compare_content (FootingIdentity *self, guint64 *stored, GError **error)
{
  g_autoptr (FootingLog) log = NULL;
  FootingDbIndex index;
  FootingLineage current;
  GError *problem = NULL;
  gint64 page;

  /* The page may be another one since the file was rewritten. */
  page = footing_lineage_find_page (self->db, &problem);
  if (page < 0 || !footing_lineage_read (self->db, &current, &problem))
    return overwritten_or_error (problem, error);
  if (page == 0)
    return FOUND_OVERWRITTEN;

  /* In this order: what is added meanwhile does no harm. */
  self->page = page;
  if (!footing_db_get_index (self->db, &index, error) ||
      (log = footing_log_read_open (self->db, &index, error)) == NULL ||
      !read_stored (self, stored, error))
    return FOUND_ERROR;
  if (!is_continued (self, log, &index, current.state, *stored))
    return FOUND_OVERWRITTEN;

  self->anchor = current.state;
  self->change = index.change;
  return FOUND_SAME;
}

static Found
check_states (FootingIdentity *self, GError **error)
{
  gboolean again = TRUE;
  guint64 stored;
  FootingLook look;

  if (self->page == 0)
    return FOUND_SAME;
  if (!read_stored (self, &stored, error))
    return FOUND_ERROR;

  footing_look_init (&look);
  while (stored != self->stored && again) {
    Found found;

    if (!footing_look_begin (&look, self->db, error))
      return FOUND_ERROR;
    found = compare_content (self, &stored, error);
    if (found == FOUND_SAME)
      self->stored = stored;
    else if (found == FOUND_ERROR || !footing_look_end (&look, self->db, &again, error))
      return FOUND_ERROR;
  }

  return stored == self->stored ? FOUND_SAME : FOUND_OVERWRITTEN;
}

/* Whether the log is the one that its index is of. */
static Found
check_log (FootingIdentity *self, GError **error)
{
  gboolean again = TRUE;
  FootingLook look;

  footing_look_init (&look);
  while (again) {
    if (!footing_look_begin (&look, self->db, error))
      return FOUND_ERROR;
    if (look.before.used && footing_log_agrees_open (self->db, &look.before))
      return FOUND_SAME;
    if (!footing_look_end (&look, self->db, &again, error))
      return FOUND_ERROR;
  }

  return FOUND_OTHER_LOG;
}

static Found
check_content (FootingIdentity *self, gint64 size, GError **error)
{
  Found found;

  if (size == 0)
    return FOUND_EMPTY;
  if (is_cut_short (self, size))
    return FOUND_OVERWRITTEN;

  found = check_log (self, error);
  if (found == FOUND_SAME)
    found = check_states (self, error);
  if (found == FOUND_SAME)
    self->size = size;

  return found;
}

static Found
check_names (FootingIdentity *self, gint64 *size, GError **error)
{
  const Name wal = look_beside (self->wal);
  const Name shm = look_beside (self->shm);
  Name file = {0};
  const Found found = look_at_file (self->path, &file, size, error);

  if (found != FOUND_SAME)
    return found;
  if (!is_same (&file, &self->file))
    return *size == 0 ? FOUND_EMPTY : FOUND_REPLACED;

  return is_same (&wal, &self->wal_file) && is_same (&shm, &self->shm_file)
             ? FOUND_SAME
             : FOUND_OTHER_LOG;
}

gboolean
footing_identity_check (FootingIdentity *self, GError **error)
{
  gint64 size;
  Found found = check_names (self, &size, error);

  if (found == FOUND_SAME)
    found = check_content (self, size, error);
  if (found != FOUND_SAME && found != FOUND_ERROR)
    say (self->path, found, error);

  return found == FOUND_SAME;
}

gboolean
footing_identity_is_complete (FootingIdentity *self)
{
  return self->page > 0;
}

gboolean
footing_identity_advance (FootingIdentity *self, GError **error)
{
  FootingLineage lineage;

  return self->page == 0 || (footing_lineage_read_row (self->db, &lineage, error) &&
                             footing_lineage_advance (self->db, &lineage, error));
}

void
footing_identity_prepare_close (FootingIdentity *self)
{
  gint64 size;
  const Found names = check_names (self, &size, NULL);

  if (names != FOUND_SAME && names != FOUND_ERROR)
    size = footing_db_get_size (self->db, FOOTING_DB_FILE, NULL);
  else if (names == FOUND_ERROR)
    size = 0;

  if (check_content (self, size, NULL) != FOUND_SAME) {
    footing_db_leave_log (self->db);
  } else if (names != FOUND_SAME) {
    footing_db_drain (self->db);
    footing_db_leave_log (self->db);
  }
}

/* --- What was opened -----------------------------------------------------------------
 */

static gboolean
look_first (FootingIdentity *self, GError **error)
{
  FootingLineage current;

  self->page_size = footing_db_get_int (self->db, "PRAGMA page_size", error);
  self->page = self->page_size > 0 ? footing_lineage_find_page (self->db, error) : -1;
  if (self->page < 0 || !footing_lineage_read (self->db, &current, error))
    return FALSE;

  /* Now that something was read, they are there. */
  self->wal_file = look_beside (self->wal);
  self->shm_file = look_beside (self->shm);
  self->anchor = current.state;
  return TRUE;
}

/* What is beside the file is only now what this process has open. */
static Found
look_again (FootingIdentity *self, GError **error)
{
  gint64 size = 0;
  Found found = look_at_file (self->path, &self->file, &size, error);

  if (found == FOUND_SAME && footing_db_has_moved (self->db))
    found = FOUND_REPLACED;

  return found == FOUND_SAME ? check_content (self, size, error) : found;
}

FootingIdentity *
footing_identity_new (const char *path, FootingDb *db, GError **error)
{
  g_autoptr (FootingIdentity) self = g_new0 (FootingIdentity, 1);
  g_autofree char *real = footing_file_resolve (path);
  Found found;

  self->db = db;
  self->path = g_strdup (path);
  self->wal = g_strconcat (real, "-wal", NULL);
  self->shm = g_strconcat (real, "-shm", NULL);
  if (!look_first (self, error))
    return NULL;

  found = look_again (self, error);
  if (found == FOUND_SAME)
    return g_steal_pointer (&self);

  if (found != FOUND_ERROR)
    say (path, found, error);
  return NULL;
}

void
footing_identity_free (FootingIdentity *self)
{
  g_free (self->path);
  g_free (self->wal);
  g_free (self->shm);
  g_free (self);
}
