/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"
#include "store-format.h"

G_BEGIN_DECLS

/* The scripts of the schema in order, ending in NULL; the version of a file is how many
 * of them have run. Owned by the caller, each a GBytes' data kept by the resource. */
const char **footing_migrations_load (void);

/* Brings @db, the open file at @path, to the last of @scripts, one transaction each; an
 * empty one comes to the present version in one, by a script that is made of ours when
 * they are compiled. @scripts begin with ours as far as they go.
 * Before the first one a copy is made beside the file ("footing.db.v1"); without that
 * copy nothing is changed. No copy is made when @path is NULL, for a file that is being
 * made. A newer file is refused, and one that is not ours, or not any more. */
gboolean footing_migrations_run (FootingDb *db,
                                 const char *path,
                                 const char *const *scripts,
                                 GError **error);

G_END_DECLS
