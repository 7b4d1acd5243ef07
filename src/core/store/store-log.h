/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db-file.h"
#include "store-lineage.h"

G_BEGIN_DECLS

/* The state that a change in a log has led to. */
typedef struct {
  FootingLineage lineage;
  guint32 frame; /* in which it is said, from 1 */
} FootingLogState;

/* A write-ahead log, read without SQLite, as "WAL File Format" documents it. */
typedef struct {
  gboolean is_log; /* its head holds */
  guint32 page_size;
  guint8 salts[8];
  guint32 n_frames;    /* up to the last that was committed */
  guint32 n_commits;   /* changes in these */
  gboolean lost;       /* what was committed after these cannot be read */
  guint32 counters[2]; /* of the first and the last first page in it; 0 without one */
  GArray *lineage;     /* FootingLogState, in order */
} FootingLog;

/* Reads the log at @path, or what is in use of that of @db, by @index: what a program has
 * left behind there that was killed does not count. NULL with @error. */
FootingLog *footing_log_read (const char *path, GError **error);
FootingLog *
footing_log_read_open (FootingDb *db, const FootingDbIndex *index, GError **error);

void footing_log_free (FootingLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingLog, footing_log_free)

/* Whether a file in @state is one that the log goes on from, or has gone through. */
gboolean footing_log_knows (const FootingLog *self, guint64 state);

/* Whether a file in @state is one into which as much of the log was moved as @index,
 * which is in use, says. */
gboolean footing_log_has_moved_to (const FootingLog *self,
                                   const FootingDbIndex *index,
                                   guint64 state);

/* Whether the log at @path, or the one that @db uses, is the one that @index is of. */
gboolean footing_log_agrees (const char *path, const FootingDbIndex *index);
gboolean footing_log_agrees_open (FootingDb *db, const FootingDbIndex *index);

G_END_DECLS
