/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* For what is made beside the file, to be put in its place: store-staging.c. */

/* Attaches the file at @path to @db, which was opened for that, to read it by @sql, a
 * static "ATTACH :uri AS name". Writing to @db keeps nobody out of it. */
gboolean
footing_db_attach (FootingDb *db, const char *sql, const char *path, GError **error);

/* Has writes to @db wait longer for others, and take their turn between those who write
 * all the time. */
void footing_db_be_patient (FootingDb *db);

/* Copies the whole of @from into @to in two steps. After the first nobody else can write
 * to @to, and @from may still be changed; NULL and @error when somebody else is writing.
 * The second is kept as one change. Ending without it leaves @to as it was. */
typedef struct sqlite3_backup FootingCopying;
FootingCopying *footing_db_copy_begin (FootingDb *from, FootingDb *to, GError **error);
gboolean footing_db_copy_run (FootingCopying *copying, FootingDb *to, GError **error);
void footing_db_copy_end (FootingCopying *copying);

G_END_DECLS
