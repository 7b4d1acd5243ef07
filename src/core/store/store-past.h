/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Whether there was a file before: a missing or empty one is not a first start then. */

/* Sets FOOTING_ERROR_MISSING and returns FALSE when the file at @path is missing or empty
 * beside backups, copies or a log of it; the sentence names where they are. */
gboolean footing_file_check_past (const char *path, GError **error);

G_END_DECLS
