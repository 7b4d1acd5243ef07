/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-reader.h"

G_BEGIN_DECLS

/* What footing_json_read() reads from the file at @path, which must be a regular one, and
 * when that was written (UTC seconds). */
JsonNode *footing_json_read_file (const char *path, gint64 *written_at, GError **error);

G_END_DECLS
