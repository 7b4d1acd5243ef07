/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* A database as a file: its bytes, its locks, who else has it open. All of it goes
 * through SQLite's own handles: closing any other would drop the locks that this process
 * holds on the file. */

typedef enum {
  FOOTING_DB_FILE,
  FOOTING_DB_LOG, /* only once something was read or written through it */
} FootingDbPart;

/* How long a part of an open database is, in bytes; -1 with @error. A log that was not
 * used yet has none. */
gint64 footing_db_get_size (FootingDb *db, FootingDbPart part, GError **error);

/* Reads @length bytes at @offset as they are, whatever the part is called by now; 0 past
 * its end. */
gboolean footing_db_read (FootingDb *db,
                          FootingDbPart part,
                          gint64 offset,
                          void *bytes,
                          int length,
                          GError **error);

/* Whether no file of that name is the open one any more. */
gboolean footing_db_has_moved (FootingDb *db);

/* Moves what is in the log to the file, if nobody else has the file open: also when they
 * are called something else by now. */
void footing_db_drain (FootingDb *db);

/* Closing leaves the file, the log and whatever bears their names as they are. */
void footing_db_leave_log (FootingDb *db);

/* What those who have a file open share: what of its log is in use. */
typedef struct {
  gboolean used;     /* somebody has made the index */
  guint32 change;    /* one more with each change that was committed */
  guint32 n_frames;  /* of the log, that are in use */
  guint32 n_moved;   /* of these, that are in the file for sure */
  guint32 n_moving;  /* that may be */
  guint8 salts[8];   /* as in the log */
  guint32 checks[2]; /* the checksum at the last of these frames */
} FootingDbIndex;

/* Reads the index that @db uses, or the one beside the file at @path. */
gboolean footing_db_get_index (FootingDb *db, FootingDbIndex *index, GError **error);
gboolean footing_db_read_index (const char *path, FootingDbIndex *index, GError **error);

/* Sole use of a file: as long as it is held, nobody else has it open, in this process or
 * another, or can open it. */
typedef struct _FootingHold FootingHold;

/* NULL with @error: FOOTING_ERROR_BUSY when somebody has the file open. Nothing is
 * waited for. */
FootingHold *footing_hold_new (const char *path, GError **error);
void footing_hold_free (FootingHold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingHold, footing_hold_free)

/* Writes the bytes of the file into the file at @path. */
gboolean footing_hold_copy (FootingHold *self, const char *path, GError **error);

G_END_DECLS
