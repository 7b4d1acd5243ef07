/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Whether a file is ours and whole. Nothing is written. */

/* Reads the first bytes of @path, without opening it as a database: an error when it is
 * not ours, newer, cut short or cannot be read. */
gboolean footing_file_inspect (const char *path, GError **error);

/* Opens the file at @path to read only, after looking at it as above and at what its log
 * holds; nothing is written, not even beside it. */
FootingDb *footing_file_open_read_only (const char *path, GError **error);

/* Whether what @db, the open file at @path, holds together with its log is ours, of a
 * version that we know, and as long as its pages need. */
gboolean footing_file_check_content (FootingDb *db, const char *path, GError **error);

/* Whether every page and every reference of @db holds. */
gboolean footing_file_verify (FootingDb *db, GError **error);

/* Whether a write-ahead log with something in it is beside the file. */
gboolean footing_file_has_log (const char *path);

gboolean footing_file_fail_damaged (const char *path, GError **error);
void footing_file_refuse_newer (const char *path, GError **error);

/* Takes @problem, which SQLite had with a file whose first bytes are ours: damage is told
 * with the name of the file. */
void footing_file_take_problem (const char *path, GError *problem, GError **error);

G_END_DECLS
