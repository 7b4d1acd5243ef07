/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64 * 1024)

/* The index of a log, twice; documented as "The WAL-Index File Format". In the byte order
 * of the machine, but for the salts. */
typedef struct {
  guint32 version;
  guint32 unused;
  guint32 change;
  guint8 used;
  guint8 big_endian_checksums;
  guint16 page_size;
  guint32 n_frames;
  guint32 n_pages;
  guint32 checks[2];
  guint8 salts[8];
  guint32 own_checks[2];
} IndexHeader;
G_STATIC_ASSERT (sizeof (IndexHeader) == 48);

/* What follows the two. */
typedef struct {
  guint32 n_moved;
  guint32 read_marks[5];
  guint8 locks[8];
  guint32 n_moving;
} IndexProgress;
G_STATIC_ASSERT (G_STRUCT_OFFSET (IndexProgress, n_moving) == 32);

#define INDEX_VERSION 3007000
#define INDEX_REGION (32 * 1024)

/* SQLite's handle of @part; NULL when it has none, or with @error. */
static sqlite3_file *
get_file (FootingDb *db, FootingDbPart part, GError **error)
{
  const int op =
      part == FOOTING_DB_LOG ? SQLITE_FCNTL_JOURNAL_POINTER : SQLITE_FCNTL_FILE_POINTER;
  sqlite3_file *file = NULL;
  const int code =
      sqlite3_file_control (footing_db_get_handle (db), "main", op, (void *)&file);

  if (code != SQLITE_OK)
    footing_db_fail (db, code, error);

  return code == SQLITE_OK && file != NULL && file->pMethods != NULL ? file : NULL;
}

gint64
footing_db_get_size (FootingDb *db, FootingDbPart part, GError **error)
{
  g_autoptr (GError) problem = NULL;
  sqlite3_file *file = get_file (db, part, &problem);
  sqlite3_int64 size = 0;
  int code;

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return -1;
  }
  if (file == NULL)
    return 0;

  code = file->pMethods->xFileSize (file, &size);
  if (code == SQLITE_OK)
    return size;

  footing_db_fail (db, code, error);
  return -1;
}

gboolean
footing_db_read (FootingDb *db,
                 FootingDbPart part,
                 gint64 offset,
                 void *bytes,
                 int length,
                 GError **error)
{
  sqlite3_file *file = get_file (db, part, error);
  int code;

  if (file == NULL)
    return FALSE;

  code = file->pMethods->xRead (file, bytes, length, offset);
  if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
    return TRUE;

  footing_db_fail (db, code, error);
  return FALSE;
}

gboolean
footing_db_has_moved (FootingDb *db)
{
  int moved = 0;

  sqlite3_file_control (footing_db_get_handle (db), "main", SQLITE_FCNTL_HAS_MOVED,
                        &moved);

  return moved != 0;
}

void
footing_db_drain (FootingDb *db)
{
  sqlite3 *handle = footing_db_get_handle (db);
  sqlite3_file *file = get_file (db, FOOTING_DB_FILE, NULL);

  if (file == NULL)
    return;

  /* Whoever else has the file open may not know this log. */
  if (file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE) == SQLITE_OK)
    sqlite3_wal_checkpoint_v2 (handle, "main", SQLITE_CHECKPOINT_FULL, NULL, NULL);
  file->pMethods->xUnlock (file, SQLITE_LOCK_SHARED);
}

void
footing_db_leave_log (FootingDb *db)
{
  sqlite3_db_config (footing_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1,
                     NULL);
}

static void
take_index (const void volatile *memory, FootingDbIndex *index)
{
  IndexHeader header, again;
  IndexProgress progress;

  memcpy (&header, (const void *)memory, sizeof header);
  memcpy (&again, (const char *)memory + sizeof header, sizeof again);
  memcpy (&progress, (const char *)memory + 2 * sizeof header, sizeof progress);

  /* Somebody is writing it just now when the two differ. */
  index->used = header.used != 0 && header.version == INDEX_VERSION &&
                memcmp (&header, &again, sizeof header) == 0;
  index->change = header.change;
  index->n_frames = header.n_frames;
  index->n_moved = progress.n_moved;
  index->n_moving = MAX (progress.n_moved, progress.n_moving);
  memcpy (index->salts, header.salts, sizeof index->salts);
  memcpy (index->checks, header.checks, sizeof index->checks);
}

gboolean
footing_db_get_index (FootingDb *db, FootingDbIndex *index, GError **error)
{
  sqlite3_file *file = get_file (db, FOOTING_DB_FILE, error);
  void volatile *memory = NULL;
  int code;

  *index = (FootingDbIndex){0};
  if (file == NULL)
    return FALSE;

  code = file->pMethods->iVersion >= 2
             ? file->pMethods->xShmMap (file, 0, INDEX_REGION, FALSE, &memory)
             : SQLITE_OK;
  if (code == SQLITE_OK && memory != NULL)
    take_index (memory, index);
  if (code != SQLITE_OK)
    footing_db_fail (db, code, error);

  return code == SQLITE_OK;
}

gboolean
footing_db_read_index (const char *path, FootingDbIndex *index, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open_unread (path, error);
  sqlite3_file *file = db != NULL ? get_file (db, FOOTING_DB_FILE, error) : NULL;
  gboolean done;

  if (file == NULL)
    return FALSE;

  done = footing_db_get_index (db, index, error);
  if (file->pMethods->iVersion >= 2)
    file->pMethods->xShmUnmap (file, FALSE);

  return done;
}

/* --- Sole use ------------------------------------------------------------------------
 */

struct _FootingHold {
  /* owned */
  FootingDb *db;
  char *path;

  /* borrowed */
  sqlite3_file *file;
};

/* Whoever has a database open in WAL mode holds a shared lock on it all the time. */
static gboolean
lock (FootingHold *self, GError **error)
{
  int code = self->file->pMethods->xLock (self->file, SQLITE_LOCK_SHARED);

  if (code == SQLITE_OK)
    code = self->file->pMethods->xLock (self->file, SQLITE_LOCK_EXCLUSIVE);
  if (code == SQLITE_OK)
    return TRUE;

  if ((code & 0xff) != SQLITE_BUSY && g_access (self->path, W_OK) != 0)
    footing_error_set_system (error, FOOTING_WRITING, self->path, errno);
  else
    footing_db_fail (self->db, code, error);
  return FALSE;
}

FootingHold *
footing_hold_new (const char *path, GError **error)
{
  g_autoptr (FootingHold) self = g_new0 (FootingHold, 1);

  self->path = g_strdup (path);
  self->db = footing_db_open_unread (path, error);
  if (self->db == NULL)
    return NULL;

  self->file = get_file (self->db, FOOTING_DB_FILE, error);
  if (self->file == NULL || !lock (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
footing_hold_free (FootingHold *self)
{
  if (self->file != NULL)
    self->file->pMethods->xUnlock (self->file, SQLITE_LOCK_NONE);
  g_clear_pointer (&self->db, footing_db_close);
  g_free (self->path);
  g_free (self);
}

static gboolean
write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0) {
    const gssize n = write (fd, bytes, length);

    if (n < 0 && errno != EINTR)
      return FALSE;
    bytes += MAX (n, 0);
    length -= MAX (n, 0);
  }

  return TRUE;
}

static gboolean
copy_to (FootingHold *self, int fd, const char *path, GError **error)
{
  const gint64 size = footing_db_get_size (self->db, FOOTING_DB_FILE, error);
  g_autofree char *bytes = g_malloc (CHUNK);

  for (gint64 at = 0; at < size; at += CHUNK) {
    const int n = MIN (CHUNK, size - at);

    if (!footing_db_read (self->db, FOOTING_DB_FILE, at, bytes, n, error))
      return FALSE;
    if (!write_all (fd, bytes, n)) {
      footing_error_set_system (error, FOOTING_WRITING, path, errno);
      return FALSE;
    }
  }

  return size >= 0;
}

gboolean
footing_hold_copy (FootingHold *self, const char *path, GError **error)
{
  const int fd = g_open (path, O_WRONLY | O_TRUNC | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0) {
    footing_error_set_system (error, FOOTING_WRITING, path, errno);
    return FALSE;
  }

  done = copy_to (self, fd, path, error);
  close (fd);

  return done;
}
