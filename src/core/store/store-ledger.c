/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-ledger.h"
#include "store-private.h"

#include <string.h>

#define STRING_(x) #x
#define STRING(x) STRING_ (x)

/* Each subquery ends with what it finds first, or goes through few rows: setbacks, the
 * latest wins, what people were in touch about. The "+" keeps the planner to the index by
 * date, which has the latest first. */
/* clang-format off */
static const char VIEWERS[] =
    "WITH touched AS MATERIALIZED ("
    "    SELECT entry_person.person AS person, max (entry.date) AS date"
    "    FROM entry CROSS JOIN entry_person ON entry_person.entry = entry.id"
    "    WHERE entry.kind IN ('conversation', 'update') AND entry.deleted_at IS NULL"
    "    GROUP BY entry_person.person),"
    "  setback AS MATERIALIZED (SELECT id, date FROM entry"
    "    WHERE recovery = :recovery AND kind = 'setback' AND deleted_at IS NULL),"
    "  latest AS MATERIALIZED (SELECT id FROM entry"
    "    WHERE +recovery = :recovery AND kind = 'win' AND deleted_at IS NULL"
    "    ORDER BY date DESC, seq DESC LIMIT " STRING (FOOTING_LATEST_WINS) "),"
    "  viewer AS MATERIALIZED (SELECT person.id AS id, person.position AS position,"
    "    person.rowid AS row, trim (person.saw) <> '' AS told,"
    "    (SELECT max (setback.date) FROM setback JOIN entry_person"
    "      ON entry_person.entry = setback.id AND entry_person.person = person.id"
    "    ) AS shown, recovery.happened_on AS happened"
    "    FROM person JOIN recovery ON recovery.id = person.recovery"
    "    WHERE person.recovery = :recovery AND person.deleted_at IS NULL)"
    "SELECT id, ifnull (shown, CASE WHEN told THEN happened ELSE '' END),"
    "  told OR shown IS NOT NULL,"
    "  EXISTS (SELECT 1 FROM entry_person JOIN entry ON entry.id = entry_person.entry"
    "    WHERE entry_person.person = viewer.id AND entry.kind = 'win'"
    "    AND entry.deleted_at IS NULL AND entry.date >= ifnull (shown, happened)),"
    "  (SELECT count (*) FROM latest WHERE NOT EXISTS (SELECT 1 FROM entry_person"
    "    WHERE entry_person.entry = latest.id AND entry_person.person = viewer.id)),"
    "  ifnull ((SELECT date FROM touched WHERE touched.person = viewer.id), '')"
    " FROM viewer ORDER BY position, row";
/* clang-format on */

void
footing_viewer_free (FootingViewer *self)
{
  if (self == NULL)
    return;

  g_free (self->person);
  g_free (self->saw_on);
  g_free (self->touched_on);
  g_free (self);
}

static FootingViewer *
read_viewer (FootingStatement *statement)
{
  FootingViewer *viewer = g_new0 (FootingViewer, 1);

  viewer->person = footing_db_column_text (statement, 0);
  viewer->saw_on = footing_db_column_text (statement, 1);
  viewer->saw = sqlite3_column_int (statement, 2) != 0;
  viewer->seen_since = sqlite3_column_int (statement, 3) != 0;
  viewer->unseen = (guint)sqlite3_column_int (statement, 4);
  viewer->touched_on = footing_db_column_text (statement, 5);

  return viewer;
}

GPtrArray *
footing_store_list_ledger (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) viewers =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_viewer_free);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  statement = footing_db_prepare (footing_store_get_db (self), VIEWERS, error);
  footing_db_bind_text (statement, ":recovery", recovery);
  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    g_ptr_array_add (viewers, read_viewer (statement));

  return step == FOOTING_DB_DONE ? g_steal_pointer (&viewers) : NULL;
}

const FootingViewer *
footing_viewers_find (GPtrArray *viewers, const char *person)
{
  g_return_val_if_fail (viewers != NULL, NULL);
  g_return_val_if_fail (person != NULL, NULL);

  for (guint i = 0; i < viewers->len; i++) {
    const FootingViewer *viewer = g_ptr_array_index (viewers, i);

    if (strcmp (viewer->person, person) == 0)
      return viewer;
  }

  return NULL;
}

GPtrArray *
footing_store_list_shown_to (FootingStore *self,
                             const char *person,
                             guint limit,
                             GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT entry.* FROM entry_person JOIN entry ON entry.id = entry_person.entry"
      " WHERE entry_person.person = :person AND " FOOTING_LIVE_ENTRY
      "ORDER BY date DESC, seq DESC LIMIT :limit",
      error);
  footing_db_bind_text (statement, ":person", person);
  footing_db_bind_int (statement, ":limit", limit);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GPtrArray *
footing_store_list_unseen (FootingStore *self,
                           const char *recovery,
                           const char *person,
                           guint limit,
                           GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (recovery != NULL && person != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM entry WHERE recovery = :recovery AND kind = 'win'"
      " AND deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM entry_person"
      "  WHERE entry_person.entry = entry.id AND entry_person.person = :person)"
      " ORDER BY date DESC, seq DESC LIMIT :limit",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":person", person);
  footing_db_bind_int (statement, ":limit", limit);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GPtrArray *
footing_store_list_talks_with (FootingStore *self, const char *person, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  statement = footing_db_prepare (footing_store_get_db (self),
                                  "SELECT * FROM conversation WHERE person = :person"
                                  " AND deleted_at IS NULL ORDER BY date, rowid",
                                  error);
  footing_db_bind_text (statement, ":person", person);

  return footing_store_read_all (self, statement, FOOTING_TYPE_CONVERSATION, error);
}

GPtrArray *
footing_store_get_entries_at (FootingStore *self, GArray *seqs, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (seqs != NULL, NULL);

  list = footing_store_join_seqs (seqs);
  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM entry WHERE seq IN (SELECT value FROM json_each (:seqs))"
      " AND deleted_at IS NULL ORDER BY date DESC, seq DESC",
      error);
  footing_db_bind_text (statement, ":seqs", list);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GHashTable *
footing_store_get_seen_at (FootingStore *self, GArray *seqs, GError **error)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FootingStatement) statement = NULL;
  g_autofree char *list = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (seqs != NULL, NULL);

  list = footing_store_join_seqs (seqs);
  statement =
      footing_db_prepare (footing_store_get_db (self),
                          "SELECT entry.id || ' ' || person FROM entry JOIN entry_person"
                          " ON entry_person.entry = entry.id"
                          " WHERE seq IN (SELECT value FROM json_each (:seqs))",
                          error);
  footing_db_bind_text (statement, ":seqs", list);
  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    g_hash_table_add (seen, footing_db_column_text (statement, 0));

  return step == FOOTING_DB_DONE ? g_steal_pointer (&seen) : NULL;
}
