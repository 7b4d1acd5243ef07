/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* The file as a file: where it is, whether it is ours, copies of it. */

/* $FOOTING_DATA_DIR when it is absolute, else "footing" in the user's data folder. */
char *footing_file_get_default_path (void);

/* Makes the folder of @path (0700) when it is missing. */
gboolean footing_file_make_folder (const char *path, GError **error);

/* Makes a new, empty, complete file (0600) at @path, all at once; fine when there is one
 * already. */
gboolean footing_file_create (const char *path, GError **error);

/* Reads the first bytes of @path, without opening it as a database: an error when it is
 * not ours, newer, cut short or cannot be read. Nothing is written. */
gboolean footing_file_inspect (const char *path, GError **error);

/* Opens the file at @path to write, after looking at it as above and at what its log
 * holds; a file that is refused, and its log, stay as they are. */
FootingDb *footing_file_open (const char *path, GError **error);

/* The same to read only; nothing is written, not even beside it. */
FootingDb *footing_file_open_read_only (const char *path, GError **error);

/* Whether every page and every reference of @db holds. */
gboolean footing_file_verify (FootingDb *db, GError **error);

/* Writes a verified copy of @db to @path (0600), all at once: a copy that was there is
 * replaced only by a good one. */
gboolean footing_file_copy (FootingDb *db, const char *path, GError **error);

/* The same for a damaged file: page by page, and not verified. */
gboolean footing_file_copy_as_is (FootingDb *db, const char *path, GError **error);

/* Removes @path with what SQLite keeps beside it. */
void footing_file_remove (const char *path);

/* Renames the closed file @from to @to, replacing what was there, and makes that
 * durable. */
gboolean footing_file_move (const char *from, const char *to, GError **error);

/* A name beside @path that is not taken, such as "footing.db.damaged-1" for @what
 * "damaged". Owned by the caller. */
char *footing_file_free_name (const char *path, const char *what);

/* Puts the closed file @side in place of the one at @path. What was there, with its log,
 * goes to a free name beside it ("footing.db.damaged-1"), which is put in @kept; NULL
 * when there was nothing. */
gboolean
footing_file_replace (const char *side, const char *path, char **kept, GError **error);

void footing_file_refuse_newer (const char *path, GError **error);

G_END_DECLS
