/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "store-rings.h"

/* A ritual that its plan lets run: of an active plan, or the look back at one that is
 * closed, as footing_ritual_runs_in() has it. */
#define OF_PLAN                                                                          \
  "    AND (recovery.state = 'active' OR"                                                \
  "      (recovery.state = 'recovered' AND ritual.code = 'look-back'))"                  \
  "    AND recovery.deleted_at IS NULL"

/* An occurrence of a ritual that runs: switched on, of such a plan, not paused. The
 * occurrences come first, by their index: CROSS JOIN keeps the order. */
#define RUNNING                                                                          \
  "  CROSS JOIN ritual ON ritual.id = occurrence.ritual"                                 \
  "  CROSS JOIN recovery ON recovery.id = ritual.recovery"                               \
  "  WHERE ritual.enabled AND ritual.deleted_at IS NULL"                                 \
  "    AND iif (occurrence.moved_to = '', occurrence.date, occurrence.moved_to)"         \
  "      >= ritual.paused_until" OF_PLAN "    AND occurrence.deleted_at IS NULL"         \
  "    AND occurrence.state IN ('due', 'snoozed')"

/* As the indexes have it. */
#define RING "ifnull (occurrence.snoozed_until, occurrence.due_at)"

GPtrArray *
footing_store_list_ringing (FootingStore *self, gint64 until, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement =
      footing_db_prepare (footing_store_get_db (self),
                          "SELECT occurrence.* FROM occurrence" RUNNING
                          "    AND occurrence.shown_at IS NULL AND " RING " <= :until"
                          "  ORDER BY " RING,
                          error);
  footing_db_bind_int (statement, ":until", until);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

GPtrArray *
footing_store_list_shown (FootingStore *self, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (footing_store_get_db (self),
                                  "SELECT occurrence.* FROM occurrence" RUNNING
                                  "    AND occurrence.shown_at IS NOT NULL"
                                  "  ORDER BY " RING,
                                  error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

/* The first of those that @Shown says which ring after @after, @more later. */
#define FIRST(Shown, after, more)                                                        \
  "SELECT * FROM (SELECT " RING more " AS at FROM occurrence" RUNNING                    \
  "    AND occurrence.shown_at IS " Shown " AND " RING " > " after "  ORDER BY " RING    \
  " LIMIT 1)"

gint64
footing_store_find_next_ring (FootingStore *self,
                              gint64 now,
                              gint64 grace,
                              GError **error)
{
  static const char sql[] =
      "SELECT min (at) FROM (" FIRST ("NULL", ":now", "") " UNION ALL " FIRST (
          "NULL", ":since", " + :grace") " UNION ALL " FIRST ("NOT NULL", ":since",
                                                              " + :grace") ")";
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), -1);

  statement = footing_db_prepare (footing_store_get_db (self), sql, error);
  footing_db_bind_int (statement, ":now", now);
  footing_db_bind_int (statement, ":since", now - grace);
  footing_db_bind_int (statement, ":grace", grace);

  if (footing_db_step (statement, error) != FOOTING_DB_ROW)
    return -1;

  return sqlite3_column_type (statement, 0) == SQLITE_NULL
             ? G_MAXINT64
             : sqlite3_column_int64 (statement, 0);
}

/* A session that is begun of one's own accord makes an occurrence that counts as shown in
 * the second in which it is made and due: nothing was shown then. */
gint64
footing_store_get_last_shown (FootingStore *self)
{
  FootingDb *db;
  gint64 ritual, moment;

  g_return_val_if_fail (FOOTING_IS_STORE (self), 0);

  db = footing_store_get_db (self);
  ritual = footing_db_get_int (db,
                               "SELECT max (shown_at) FROM occurrence"
                               " WHERE due_at <> shown_at OR created_at <> shown_at",
                               NULL);
  moment = footing_db_get_int (db,
                               "SELECT max (max (ifnull (day_shown_at, 0),"
                               " ifnull (hour_shown_at, 0))) FROM moment",
                               NULL);

  return MAX (MAX (0, ritual), moment > FOOTING_MOMENT_PASSED ? moment : 0);
}

GPtrArray *
footing_store_list_running_rituals (FootingStore *self, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT ritual.* FROM ritual JOIN recovery ON recovery.id = ritual.recovery"
      "  WHERE ritual.enabled AND ritual.deleted_at IS NULL" OF_PLAN
      "  ORDER BY ritual.rowid",
      error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_RITUAL, error);
}

GPtrArray *
footing_store_list_waiting (FootingStore *self, const char *ritual, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM occurrence WHERE ritual = :ritual AND deleted_at IS NULL"
      "  AND state IN ('due', 'snoozed') ORDER BY date",
      error);
  footing_db_bind_text (statement, ":ritual", ritual);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

GPtrArray *
footing_store_list_history (FootingStore *self,
                            const char *ritual,
                            guint limit,
                            GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM occurrence WHERE ritual = :ritual AND deleted_at IS NULL"
      "  AND state IN ('done', 'skipped', 'missed') ORDER BY date DESC LIMIT :limit",
      error);
  footing_db_bind_text (statement, ":ritual", ritual);
  footing_db_bind_int (statement, ":limit", limit);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

FootingOccurrence *
footing_store_find_occurrence (FootingStore *self,
                               const char *ritual,
                               const char *date,
                               GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM occurrence WHERE ritual = :ritual AND date = :date", error);
  footing_db_bind_text (statement, ":ritual", ritual);
  footing_db_bind_text (statement, ":date", date);

  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    return footing_store_read (self, statement, FOOTING_TYPE_OCCURRENCE, error);
  case FOOTING_DB_DONE:
  case FOOTING_DB_ERROR:
  default:
    return NULL;
  }
}

gboolean
footing_store_has_answers (FootingStore *self, const char *occurrence)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT 1 FROM answer WHERE occurrence = :occurrence AND text <> '' "
      "AND question <> 'seconds' LIMIT 1",
      NULL);
  footing_db_bind_text (statement, ":occurrence", occurrence);

  return footing_db_step (statement, NULL) != FOOTING_DB_DONE;
}

GPtrArray *
footing_store_list_missed (FootingStore *self,
                           const char *ritual,
                           gint64 after,
                           GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM occurrence WHERE ritual = :ritual AND state = 'missed'"
      "  AND deleted_at IS NULL AND " RING " > :after",
      error);
  footing_db_bind_text (statement, ":ritual", ritual);
  footing_db_bind_int (statement, ":after", after);

  return footing_store_read_all (self, statement, FOOTING_TYPE_OCCURRENCE, error);
}

int
footing_store_count_done (FootingStore *self,
                          const char *ritual,
                          const char *from,
                          const char *to,
                          GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), -1);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT count(*) FROM occurrence WHERE ritual = :ritual"
      "  AND date BETWEEN :from AND :to AND state = 'done' AND deleted_at IS NULL",
      error);
  footing_db_bind_text (statement, ":ritual", ritual);
  footing_db_bind_text (statement, ":from", from);
  footing_db_bind_text (statement, ":to", to);

  return footing_db_step (statement, error) == FOOTING_DB_ROW
             ? sqlite3_column_int (statement, 0)
             : -1;
}
