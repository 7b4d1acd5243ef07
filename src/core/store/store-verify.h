/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Whether what is written in @db, a copy that may be written to, can be what we wrote:
 * the schema is ours, every text is one, and the search index says the same as the
 * entries. Finds damage that leaves the pages in order, which footing_file_verify()
 * cannot see. */
gboolean footing_file_verify_content (FootingDb *db, GError **error);

/* The names of the tables of @db that hold records, not those of the search index. NULL
 * with @error. Owned by the caller. */
GStrv footing_file_list_tables (FootingDb *db, GError **error);

G_END_DECLS
