/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of the nightly backups and the names in it: "footing-2026-03-03.db" by the
 * local date. */

/* The local dates of the backups in @folder, the newest first; none when there is no such
 * folder. Owned by the caller. */
GStrv footing_backup_folder_list (const char *folder);

/* The path of the backup of the local @date. Owned by the caller. */
char *footing_backup_folder_get_path (const char *folder, const char *date);

/* The date in @name and, in @rest, what stands after the name of a backup; NULL for
 * another name. */
char *footing_backup_folder_parse_name (const char *name, const char **rest);

G_END_DECLS
