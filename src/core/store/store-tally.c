/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-tally.h"
#include "store-inspect.h"

/* What is typed is counted, not what follows from it, such as occurrences. Each record
 * with whether it is in the bin; those of a draft without a title count as little as it
 * does. */
static const char count[] =
    "WITH plan (id, gone) AS (SELECT id, deleted_at IS NOT NULL FROM recovery "
    "  WHERE state <> 'draft' OR title <> ''),"
    "part (gone) AS ("
    "  SELECT gone FROM plan"
    "  UNION ALL SELECT deleted_at IS NOT NULL FROM entry"
    "  UNION ALL SELECT deleted_at IS NOT NULL FROM checkin"
    "    WHERE recovery IS NULL OR recovery IN (SELECT id FROM plan)"
    "  UNION ALL SELECT deleted_at IS NOT NULL FROM outcome"
    "    WHERE recovery IN (SELECT id FROM plan)"
    "  UNION ALL SELECT deleted_at IS NOT NULL FROM step"
    "    WHERE recovery IN (SELECT id FROM plan)"
    "  UNION ALL SELECT deleted_at IS NOT NULL FROM person"
    "    WHERE recovery IN (SELECT id FROM plan)"
    "  UNION ALL SELECT deleted_at IS NOT NULL FROM conversation"
    "    WHERE recovery IN (SELECT id FROM plan))"
    "SELECT (SELECT count (*) FROM plan WHERE gone = 0),"
    "  (SELECT count (*) FROM entry WHERE deleted_at IS NULL),"
    "  (SELECT count (*) FROM part WHERE gone = 0), (SELECT count (*) FROM part)";

gboolean
footing_tally_count (FootingDb *db, FootingTally *tally, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, count, error);

  if (footing_db_step (statement, error) != FOOTING_DB_ROW)
    return FALSE;

  *tally = (FootingTally){
      .recoveries = sqlite3_column_int64 (statement, 0),
      .entries = sqlite3_column_int64 (statement, 1),
      .live = sqlite3_column_int64 (statement, 2),
      .all = sqlite3_column_int64 (statement, 3),
  };
  return TRUE;
}

gboolean
footing_tally_count_file (const char *path, FootingTally *tally)
{
  g_autoptr (FootingDb) db = footing_file_open_read_only (path, NULL);

  return db != NULL && footing_tally_count (db, tally, NULL);
}

gboolean
footing_tally_is_loss (const FootingTally *before, const FootingTally *after)
{
  return after->all * 2 < before->live;
}
