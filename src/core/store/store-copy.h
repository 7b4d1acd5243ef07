/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Copies of the file, and files in the place of others. */

/* Writes a verified copy of @db to @path (0600), all at once: a copy that was there is
 * replaced only by a good one. */
gboolean footing_file_copy (FootingDb *db, const char *path, GError **error);

/* The same for a damaged file: page by page, and not verified. */
gboolean footing_file_copy_as_is (FootingDb *db, const char *path, GError **error);

/* A verified copy of @db as a file would hold it, in memory: nothing is written. Owned by
 * the caller; NULL with @error. */
GBytes *footing_file_copy_to_memory (FootingDb *db, GError **error);

/* Removes @path with its sidecars. */
void footing_file_remove (const char *path);

/* Renames the closed file @from to @to, replacing what was there, and makes that
 * durable. */
gboolean footing_file_move (const char *from, const char *to, GError **error);

/* Puts the closed file @side in place of the one at @path. What was there, with its log,
 * goes to a free name beside it ("footing.db.damaged-1"), which is put in @kept; NULL
 * when there was nothing. */
gboolean
footing_file_replace (const char *side, const char *path, char **kept, GError **error);

G_END_DECLS
