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
 * already. */
gboolean footing_file_create (const char *path, GError **error);

/* Opens the file at @path to write, after looking at it and at what its log holds as
 * footing_file_open_read_only() does; a file that is refused, and its log, stay as they
 * are. */
FootingDb *footing_file_open (const char *path, GError **error);

G_END_DECLS
