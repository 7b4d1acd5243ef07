/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* For the files of the wrapper itself. */

/* What a database in memory is called, which stands for our file. */
#define DB_NAMELESS "footing.db"

struct _FootingDb {
  /* owned */
  sqlite3 *handle;
  GHashTable *statements;

  /* state */
  int depth;
  gboolean given_up;
};

/* TRUE for SQLITE_OK; else FALSE with @error. */
gboolean db_check (FootingDb *db, int code, GError **error);

G_END_DECLS
