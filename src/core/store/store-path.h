/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Where the file is, and what is beside it: names, sidecars, the disk. */

/* "footing.db" in $FOOTING_DATA_DIR, which may be relative to the current folder, else in
 * "footing" in the user's data folder. Owned by the caller. */
char *footing_file_get_default_path (void);

/* A translated sentence when $XDG_DATA_HOME is relative, and so ignored; else NULL. Owned
 * by the caller. */
char *footing_file_dup_ignored (void);

/* Makes the folder of @path (0700) when it is missing. */
gboolean footing_file_make_folder (const char *path, GError **error);

/* Makes the folder of @path and holds it, as long as the descriptor is open, against
 * others that make or restore the file too. -1 with @error, FOOTING_ERROR_BUSY when
 * somebody else does not let go of it. */
int footing_file_hold_folder (const char *path, GError **error);

/* Sets @error to the sentence for a @number of errno when @path was to be written; always
 * FALSE. */
gboolean footing_file_fail_errno (const char *path, int number, GError **error);

/* Where the file is that @path leads to: its sidecars are there. Owned by the caller. */
char *footing_file_resolve (const char *path);

/* Whether there is anything of that name, be it a link to nowhere. */
gboolean footing_file_is_there (const char *path);

/* Removes, or renames, the sidecars of a file: what SQLite keeps beside it ("-wal",
 * "-shm", "-journal"). */
void footing_file_remove_sidecars (const char *path);
void footing_file_move_sidecars (const char *from, const char *to);

/* Lets the owner write to the sidecars of a file that the owner may write: SQLite makes
 * them with the mode that the file has just then. */
void footing_file_allow_sidecars (const char *path);

/* What logs are called that were not applied: "footing.db.set-aside-1-wal". */
#define FOOTING_SET_ASIDE "set-aside"

/* A name beside @path that is not taken, such as "footing.db.damaged-1" for @what
 * "damaged". Owned by the caller. */
char *footing_file_free_name (const char *path, const char *what);

/* Makes the content of @path, or what its folder says of it, durable. */
gboolean footing_file_sync (const char *path, GError **error);
gboolean footing_file_sync_folder (const char *path, GError **error);

G_END_DECLS
