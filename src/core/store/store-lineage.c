/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-lineage.h"

#include <string.h>

#define ID_LENGTH 8

/* The one row as it stands on its page: the lengths of the row and of its head, its key,
 * the types of its two values (the key again, and a blob of 16 bytes). */
static const guint8 cell[] = {19, 1, 3, 0, 12 + 2 * 2 * ID_LENGTH};

#define PAGE_HEADER 8
#define TABLE_LEAF 13

static void
take_ids (const guint8 *ids, FootingLineage *lineage)
{
  memcpy (&lineage->state, ids, ID_LENGTH);
  memcpy (&lineage->previous, ids + ID_LENGTH, ID_LENGTH);
}

gint64
footing_lineage_find_page (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      db, "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'lineage'",
      error);

  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    return sqlite3_column_int64 (statement, 0);
  case FOOTING_DB_DONE:
    return 0;
  case FOOTING_DB_ERROR:
  default:
    return -1;
  }
}

gboolean
footing_lineage_read (FootingDb *db, FootingLineage *lineage, GError **error)
{
  const gint64 page = footing_lineage_find_page (db, error);

  *lineage = (FootingLineage){0};

  return page > 0 ? footing_lineage_read_row (db, lineage, error) : page == 0;
}

gboolean
footing_lineage_read_row (FootingDb *db, FootingLineage *lineage, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, "SELECT ids FROM lineage", error);

  *lineage = (FootingLineage){0};

  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    if (sqlite3_column_bytes (statement, 0) == 2 * ID_LENGTH) {
      take_ids (sqlite3_column_blob (statement, 0), lineage);
      return TRUE;
    }
    G_GNUC_FALLTHROUGH;
  case FOOTING_DB_DONE:
    footing_db_fail (db, SQLITE_CORRUPT, error);
    return FALSE;
  case FOOTING_DB_ERROR:
  default:
    return FALSE;
  }
}

gboolean
footing_lineage_read_page (const guint8 *page, gsize length, FootingLineage *lineage)
{
  gsize at;

  if (length < PAGE_HEADER + 2 || page[0] != TABLE_LEAF || page[3] != 0 || page[4] != 1)
    return FALSE;

  at = page[PAGE_HEADER] << 8 | page[PAGE_HEADER + 1];
  if (at + sizeof cell + 2 * ID_LENGTH > length ||
      memcmp (page + at, cell, sizeof cell) != 0)
    return FALSE;

  take_ids (page + at + sizeof cell, lineage);
  return TRUE;
}

gboolean
footing_lineage_advance (FootingDb *db, FootingLineage *lineage, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, "UPDATE lineage SET ids = :ids", error);
  FootingLineage next = {.previous = lineage->state};
  guint8 ids[2 * ID_LENGTH];

  sqlite3_randomness (ID_LENGTH, &next.state);
  memcpy (ids, &next.state, ID_LENGTH);
  memcpy (ids + ID_LENGTH, &next.previous, ID_LENGTH);
  sqlite3_bind_blob (statement, 1, ids, sizeof ids, SQLITE_STATIC);
  if (!footing_db_run (statement, error))
    return FALSE;

  *lineage = next;
  return TRUE;
}
