/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Which state of which file it is. Each change of a file gives it a new random number and
 * keeps the one before, so that a log shows whether it goes on from where a file is. */
typedef struct {
  guint64 state; /* 0 in a file before version 3 */
  guint64 previous;
} FootingLineage;

/* What @db holds together with its log. */
gboolean footing_lineage_read (FootingDb *db, FootingLineage *lineage, GError **error);

/* The same, of a file that has it for certain: nothing is looked up in its schema. */
gboolean
footing_lineage_read_row (FootingDb *db, FootingLineage *lineage, GError **error);

/* The page that it stands on, from 1, 0 when there is none; -1 with @error. */
gint64 footing_lineage_find_page (FootingDb *db, GError **error);

/* Whether @page is that page; what it says. */
gboolean
footing_lineage_read_page (const guint8 *page, gsize length, FootingLineage *lineage);

/* Goes on to a new state, from the one in @lineage, inside a transaction. */
gboolean footing_lineage_advance (FootingDb *db, FootingLineage *lineage, GError **error);

G_END_DECLS
