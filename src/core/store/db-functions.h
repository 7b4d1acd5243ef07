/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Gives the SQL of @db, but not what the file itself holds, these functions:
 *
 *   footing_fold (text)   the text as a search compares it, see fold.h */
gboolean footing_db_add_functions (FootingDb *db, GError **error);

G_END_DECLS
