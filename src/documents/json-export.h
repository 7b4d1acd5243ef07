/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Writes all that is in @store, but for the bin, to @path as JSON of version 1
 * (data/footing-export.schema.json). Two exports of the same content differ in
 * "exported_at" only. What was at @path is replaced by the whole, or left as it is with
 * @error set. */
gboolean footing_json_export (FootingStore *store, const char *path, GError **error);

/* The same as text; ends in a newline. Owned by the caller. */
GBytes *footing_json_export_to_bytes (FootingStore *store, GError **error);

G_END_DECLS
