/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Notes in the file, inside a transaction, that there is something to sweep: each change
 * does so but those of the sweep itself. */
gboolean footing_store_mark (FootingDb *db, GError **error);

G_END_DECLS
