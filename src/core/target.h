/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Files that are written where somebody names them: exports and backups. The one way to
 * do so for all: links are followed, what is no file is refused, our own files are no
 * target, and nothing beside a target is touched. A target is complete or as it was.
 *
 * What is being made stands beside its target under a name of its own, a side; one that
 * a kill has left behind is removed by footing_side_sweep(). */

/* Where a file is written when @path is named: what @path leads to, when it is a link.
 * NULL with @error, which names it, when that is a folder, a device or a pipe, or one of
 * the files that belong to the one at @own (or NULL): itself, what SQLite keeps beside
 * it, its copies and backups. Owned by the caller. */
char *footing_target_resolve (const char *path, const char *own, GError **error);

/* The same for a database. A log beside it, which would be taken for its own when it is
 * opened, is an error too. */
char *footing_target_resolve_database (const char *path, const char *own, GError **error);

/* Makes an empty side (0600) for the resolved @target; its path, owned by the caller. */
char *footing_side_new (const char *target, GError **error);

/* Puts @side in the place of the resolved @target, and makes that durable. On an error
 * @side is gone and the target as it was. */
gboolean footing_side_finish (const char *side, const char *target, GError **error);

/* Removes @side, with what SQLite has made beside it. */
void footing_side_remove (const char *side);

/* Holds @folder while sides are made in it, so that nobody takes them for what was left
 * behind, until the same is released; -1 when it cannot be held, which stops nothing. */
int footing_side_hold (const char *folder);
void footing_side_release (int held);

/* Removes the sides in @folder that were left behind; none while somebody holds it. */
void footing_side_sweep (const char *folder);

/* Writes @bytes where @path leads to, all at once (0600). */
gboolean
footing_target_write (const char *path, const char *own, GBytes *bytes, GError **error);

G_END_DECLS
