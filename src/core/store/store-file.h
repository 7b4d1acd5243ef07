/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"
#include "store-copy.h"
#include "store-inspect.h"
#include "store-path.h"

G_BEGIN_DECLS

/* The file as a file: made and opened here; store-path, store-inspect and store-copy have
 * the rest. */

/* Makes a new, empty, complete file (0600) at @path, all at once; fine when there is one
 * already. FOOTING_ERROR_MISSING where one has been. */
gboolean footing_file_create (const char *path, GError **error);

/* The same, also where a file has been: what is in its place goes to a free name beside
 * it, which is put in @kept; NULL when there was nothing. */
gboolean footing_file_start_new (const char *path, char **kept, GError **error);

/* Writes a copy of @db to @path, where nothing is; never replaces anything. */
gboolean footing_file_put_back (FootingDb *db, const char *path, GError **error);

/* Opens the file at @path to write, after looking at it as footing_file_open_read_only()
 * does, and at what was left beside it as footing_leftover_settle() does, whose notice is
 * put in @notice (or NULL). A file that is refused, and its log, stay as they are. */
FootingDb *footing_file_open (const char *path, char **notice, GError **error);

G_END_DECLS
