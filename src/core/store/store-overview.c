/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "date.h"

GArray *
footing_store_count_wins_by_week (FootingStore *self,
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
  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT CAST (julianday (date) - julianday (:from) AS INTEGER) / 7,"
      "  sum (kind = 'win'), sum (kind = 'setback') FROM entry"
      "  WHERE deleted_at IS NULL AND date >= :from AND date < :end"
      "    AND date (date) IS NOT NULL GROUP BY 1",
      error);
  if (statement == NULL)
    return NULL;
  footing_db_bind_text (statement, ":from", from);
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

GPtrArray *
footing_store_list_open_occurrences (FootingStore *self,
                                     const char *recovery,
                                     GError **error)
{
  g_autoptr (GPtrArray) occurrences = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT occurrence.* FROM occurrence JOIN ritual ON ritual.id = occurrence.ritual"
      "  WHERE occurrence.state IN ('due', 'snoozed') AND occurrence.deleted_at IS NULL"
      "    AND ritual.recovery = :recovery AND ritual.enabled"
      "    AND ritual.deleted_at IS NULL ORDER BY occurrence.due_at, occurrence.rowid",
      error);
  if (statement == NULL)
    return NULL;
  footing_db_bind_text (statement, ":recovery", recovery);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    gpointer occurrence = footing_store_read (statement, FOOTING_TYPE_OCCURRENCE, error);

    if (occurrence == NULL)
      return NULL;
    g_ptr_array_add (occurrences, occurrence);
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&occurrences) : NULL;
}
