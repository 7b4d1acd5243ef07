/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-blank.h"
#include "store-private.h"

/* An occurrence that nobody has answered or written in was made by the schedule. */
#define UNANSWERED                                                                       \
  "state IN ('due', 'missed') AND notes = '' AND answered_at IS NULL "                   \
  "AND id NOT IN (SELECT occurrence FROM answer) "                                       \
  "AND id NOT IN (SELECT occurrence FROM entry WHERE occurrence IS NOT NULL)"

/* What each is called by, or where most of what it says is. */
static const struct {
  GType (*get_type) (void);
  const char *table;
  const char *blank;
} parts[] = {
    {footing_progress_get_type, "progress", "value IS NULL AND note = ''"},
    {footing_step_get_type, "step", "title = ''"},
    {footing_person_get_type, "person", "name = ''"},
    {footing_outcome_get_type, "outcome", "title = ''"},
    {footing_ritual_get_type, "ritual", "title = '' AND code = ''"},
    {footing_conversation_get_type, "conversation", "notes = '' AND agenda = ''"},
};

/* Adds for each column of the file that refers to @table that none of its rows does so:
 * the file says which these are. */
static gboolean
add_references (FootingDb *db, const char *table, GString *sql, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db,
                          "SELECT tables.name, keys.\"from\" FROM sqlite_schema AS tables"
                          " JOIN pragma_foreign_key_list (tables.name) AS keys"
                          " WHERE tables.type = 'table' AND keys.\"table\" = :table",
                          error);
  FootingDbStep step;

  footing_db_bind_text (statement, ":table", table);
  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    const char *from = (const char *)sqlite3_column_text (statement, 0);
    const char *column = (const char *)sqlite3_column_text (statement, 1);

    g_string_append_printf (sql,
                            " AND NOT EXISTS (SELECT 1 FROM %s AS other"
                            " WHERE other.%s = part.id%s)",
                            from, column,
                            g_str_equal (from, "occurrence") ? " AND NOT (" UNANSWERED ")"
                                                             : "");
  }

  return step == FOOTING_DB_DONE;
}

GPtrArray *
footing_store_list_blank (FootingStore *self, GType type, GError **error)
{
  FootingDb *db;
  g_autoptr (GString) sql = NULL;
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  db = footing_store_get_db (self);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && sql == NULL; i++)
    if (parts[i].get_type () == type) {
      sql = g_string_new (NULL);
      g_string_printf (sql,
                       "SELECT id FROM %s AS part WHERE %s AND deleted_at IS NULL"
                       " AND NOT EXISTS (SELECT 1 FROM kept_text"
                       " WHERE instr (place, part.id) > 0)",
                       parts[i].table, parts[i].blank);
      if (!add_references (db, parts[i].table, sql, error))
        return NULL;
    }
  g_return_val_if_fail (sql != NULL, NULL);

  /* One for each type, as the tables are the same each time. */
  statement = footing_db_prepare (db, g_intern_string (sql->str), error);

  return footing_store_read_ids (statement, error);
}
