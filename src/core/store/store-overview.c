/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "date.h"

#include <math.h>

/* Days are put together before weeks: a date is read once for all entries of its day. */
#define COUNT_WEEKS                                                                      \
  "SELECT CAST (julianday (date) - julianday (:from) AS INTEGER) / 7,"                   \
  "  sum (wins), sum (setbacks) FROM ("                                                  \
  "    SELECT date, sum (kind = 'win') AS wins, sum (kind = 'setback') AS setbacks"      \
  "      FROM entry WHERE deleted_at IS NULL AND date >= :from AND date < :end"          \
  "        AND (:recovery IS NULL OR recovery = :recovery)"                              \
  "        AND (recovery IS NULL OR recovery NOT IN ("                                   \
  "          SELECT id FROM recovery WHERE deleted_at IS NOT NULL)) GROUP BY date)"      \
  "  WHERE date (date) IS NOT NULL GROUP BY 1"

GArray *
footing_store_count_wins_by_week (FootingStore *self,
                                  const char *recovery,
                                  const char *from,
                                  guint n_weeks,
                                  GError **error)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (FootingWeekCount));
  g_autofree char *end = footing_date_add_days (from, 7 * (int)n_weeks);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (footing_date_is_valid (from), NULL);

  g_array_set_size (weeks, n_weeks);
  statement = footing_db_prepare (footing_store_get_db (self), COUNT_WEEKS, error);
  footing_db_bind_text (statement, ":from", from);
  footing_db_bind_text (statement, ":recovery", recovery);
  /* There is no date after 9999-12-31. */
  footing_db_bind_text (statement, ":end", end != NULL ? end : "9999-12-32");

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    const int week = sqlite3_column_int (statement, 0);

    if (week >= 0 && week < (int)n_weeks)
      g_array_index (weeks, FootingWeekCount, week) = (FootingWeekCount){
          sqlite3_column_int (statement, 1), sqlite3_column_int (statement, 2)};
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&weeks) : NULL;
}

/* What @sql selects of @recovery: records of @type. */
static GPtrArray *
read_of (
    FootingStore *self, const char *sql, GType type, const char *recovery, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":recovery", recovery);

  return footing_store_read_all (self, statement, type, error);
}

GPtrArray *
footing_store_list_open_occurrences (FootingStore *self,
                                     const char *recovery,
                                     GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return read_of (
      self,
      "SELECT occurrence.* FROM occurrence JOIN ritual ON ritual.id = occurrence.ritual"
      "  WHERE occurrence.state IN ('due', 'snoozed') AND occurrence.deleted_at IS NULL"
      "    AND ritual.recovery = :recovery AND ritual.enabled"
      "    AND ritual.deleted_at IS NULL ORDER BY occurrence.due_at, occurrence.rowid",
      FOOTING_TYPE_OCCURRENCE, recovery, error);
}

/* --- Looking back ------------------------------------------------------------------- */

#define PAST "occurrence.state IN ('done', 'skipped', 'missed')"

GPtrArray *
footing_store_list_past (FootingStore *self,
                         const char *recovery,
                         guint limit,
                         GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT occurrence.* FROM occurrence JOIN ritual ON ritual.id = occurrence.ritual"
      "  WHERE ritual.recovery = :recovery AND ritual.deleted_at IS NULL AND " PAST
      "    AND occurrence.deleted_at IS NULL"
      "  ORDER BY occurrence.date DESC, occurrence.due_at DESC LIMIT :limit",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_int (statement, ":limit", limit);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

GPtrArray *
footing_store_list_histories (FootingStore *self,
                              GPtrArray *rituals,
                              guint limit,
                              GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (rituals->len <= FOOTING_PAGE_LENGTH, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM (SELECT *,"
      "    row_number () OVER (PARTITION BY ritual ORDER BY date DESC) AS place"
      "  FROM occurrence WHERE ritual IN (" FOOTING_STORE_PAGE ") AND " PAST
      "    AND deleted_at IS NULL) WHERE place <= :limit ORDER BY ritual, date DESC",
      error);
  footing_store_bind_page (statement, rituals, 0);
  footing_db_bind_int (statement, ":limit", limit);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

GPtrArray *
footing_store_list_unnoticed (FootingStore *self,
                              const char *recovery,
                              const char *since,
                              gboolean all,
                              GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT occurrence.* FROM occurrence JOIN ritual ON ritual.id = occurrence.ritual"
      "  WHERE ritual.recovery = :recovery AND ritual.deleted_at IS NULL"
      "    AND (ritual.enabled OR :all) AND occurrence.state = 'missed'"
      "    AND occurrence.answered_at IS NULL AND occurrence.date >= :since"
      "    AND occurrence.deleted_at IS NULL ORDER BY occurrence.date",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":since", since);
  footing_db_bind_int (statement, ":all", all);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

/* --- What hangs on records -----------------------------------------------------------
 */

/* It was opened of one's own accord: made, due and shown in one moment. */
#define OWN_ACCORD                                                                       \
  "occurrence.due_at = occurrence.shown_at AND occurrence.created_at >= "                \
  "occurrence.shown_at"

GHashTable *
footing_store_list_begun (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (GHashTable) begun =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT occurrence.id FROM occurrence"
      "  JOIN ritual ON ritual.id = occurrence.ritual"
      "  WHERE ritual.recovery = :recovery AND occurrence.state IN ('due', 'snoozed')"
      "    AND occurrence.deleted_at IS NULL"
      "    AND (" OWN_ACCORD
      "      OR EXISTS (SELECT 1 FROM answer WHERE answer.occurrence = occurrence.id"
      "        AND answer.text <> '' AND answer.question <> 'seconds'))",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    g_hash_table_add (begun, footing_db_column_text (statement, 0));

  return step == FOOTING_DB_DONE ? g_steal_pointer (&begun) : NULL;
}

static void
add_standing (GHashTable *standings, FootingStatement *statement)
{
  FootingStanding *standing = g_new (FootingStanding, 1);

  standing->n = sqlite3_column_int (statement, 1);
  standing->value = sqlite3_column_type (statement, 2) == SQLITE_NULL
                        ? (double)NAN
                        : sqlite3_column_double (statement, 2);
  g_hash_table_insert (standings, footing_db_column_text (statement, 0), standing);
}

GHashTable *
footing_store_get_standings (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (GHashTable) standings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  /* The last that has a value comes first of its outcome. */
  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT outcome, count (*), max (iif (place = 1, value, NULL)) FROM ("
      "  SELECT progress.outcome, progress.value, row_number () OVER ("
      "      PARTITION BY progress.outcome"
      "      ORDER BY progress.value IS NULL, progress.date DESC, progress.rowid DESC)"
      "    AS place FROM outcome JOIN progress ON progress.outcome = outcome.id"
      "    WHERE outcome.recovery = :recovery AND progress.deleted_at IS NULL"
      "      AND " FOOTING_PROGRESS_SAYS ")"
      "  GROUP BY outcome",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    add_standing (standings, statement);

  return step == FOOTING_DB_DONE ? g_steal_pointer (&standings) : NULL;
}

GPtrArray *
footing_store_list_first_moves (FootingStore *self, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  /* The other columns are of the row that has the least. */
  return read_of (self,
                  "SELECT *, min ((state = 'dropped') * 1000000000 + position) FROM step"
                  "  WHERE recovery IS :recovery AND deleted_at IS NULL"
                  "    AND (move <> '' OR because_signs <> '') AND kind <> 'first-win'"
                  "  GROUP BY move, because_signs",
                  FOOTING_TYPE_STEP, recovery, error);
}
