/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Whether there was a file before: a missing or empty one is not a first start then. */

/* Sets FOOTING_ERROR_MISSING and returns FALSE when the file at @path is missing or empty
 * beside backups, copies or a log of it; the sentence names where they are. */
gboolean footing_file_check_past (const char *path, GError **error);

/* The name of the newest log beside @path that was set aside after @after (UTC seconds),
 * and when; NULL when there is none. Owned by the caller. */
char *footing_file_find_set_aside (const char *path, gint64 after, gint64 *when);

G_END_DECLS
