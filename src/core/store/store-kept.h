/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "error.h"

G_BEGIN_DECLS

/* The copies that there are of the file: nightly backups, and what was kept beside it. */

typedef enum {
  FOOTING_KEPT_BACKUP,         /* made nightly */
  FOOTING_KEPT_BEFORE_RESTORE, /* what a restore took the place of */
  FOOTING_KEPT_BEFORE_IMPORT,
  FOOTING_KEPT_BEFORE_UPDATE, /* a version that an update has changed */
  FOOTING_KEPT_DAMAGED,
  FOOTING_KEPT_LOG, /* a log that was not used, without a file */
} FootingKeptKind;

typedef struct {
  FootingKeptKind kind;
  char *path;     /* of the file, or of the log's without its suffix */
  gint64 kept_at; /* UTC seconds */
  gint64 size;    /* bytes, with its sidecars */
} FootingKept;

FootingKept *footing_kept_copy (const FootingKept *self);
void footing_kept_free (FootingKept *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingKept, footing_kept_free)

/* What is kept beside the file at @path, the newest first: FootingKept. Owned by the
 * caller. */
GPtrArray *footing_kept_list (const char *path);

/* The nightly backups of the file at @path, as above. */
GPtrArray *footing_kept_list_backups (const char *path);

/* How much there is in a copy that nobody has open: live plans, drafts too, and entries.
 * FALSE with @error when it cannot be used; damage deep inside is not looked for. */
gboolean footing_kept_count (const FootingKept *self,
                             int *n_plans,
                             int *n_entries,
                             GError **error);

/* Removes it with its sidecars. */
gboolean footing_kept_remove (const FootingKept *self, GError **error);

/* Which of @kept (FootingKept, the newest first) are too many: of each kind the newest
 * five stay, and of each day the first, which is how it was before that day's doings; the
 * day is the local one in @zone. What is in the result belongs to @kept. */
GPtrArray *footing_kept_choose (GPtrArray *kept, GTimeZone *zone);

/* For the nightly run, once it has made a good backup: removes what is older than
 * @before (UTC seconds), what is too many, and what a version before 0.2 has left half
 * made more than a day ago. */
void footing_kept_sweep (const char *path, gint64 before, FootingClock *clock);

G_END_DECLS
