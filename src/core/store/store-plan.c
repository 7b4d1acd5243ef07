/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"

const FootingTable footing_table_recovery = {
    .get = "SELECT * FROM recovery WHERE id = :id",
    .list = "SELECT * FROM recovery WHERE deleted_at IS NULL ORDER BY created_at, rowid",
    .save =
        "INSERT INTO recovery (id, perspective, state, page, reached, title, "
        "happened_on, trigger, seen_by, person, known, unknown, story, feelings, "
        "thoughts, behaviour, reframe, technical_change, communication_change, "
        "drivers_unclear, back_on_my_feet, back_on_my_feet_on, started_on, closed_on, "
        "created_at, changed_at, deleted_at) VALUES (:id, :perspective, :state, :page, "
        ":reached, :title, :happened_on, :trigger, :seen_by, :person, :known, :unknown, "
        ":story, :feelings, :thoughts, :behaviour, :reframe, :technical_change, "
        ":communication_change, :drivers_unclear, :back_on_my_feet, :back_on_my_feet_on, "
        ":started_on, :closed_on, :created_at, :changed_at, :deleted_at) ON CONFLICT "
        "(id) DO UPDATE SET (perspective, state, page, reached, title, happened_on, "
        "trigger, seen_by, person, known, unknown, story, feelings, thoughts, behaviour, "
        "reframe, technical_change, communication_change, drivers_unclear, "
        "back_on_my_feet, back_on_my_feet_on, started_on, closed_on, changed_at, "
        "deleted_at) = (excluded.perspective, excluded.state, excluded.page, "
        "excluded.reached, excluded.title, excluded.happened_on, excluded.trigger, "
        "excluded.seen_by, excluded.person, excluded.known, excluded.unknown, "
        "excluded.story, excluded.feelings, excluded.thoughts, excluded.behaviour, "
        "excluded.reframe, excluded.technical_change, excluded.communication_change, "
        "excluded.drivers_unclear, excluded.back_on_my_feet, "
        "excluded.back_on_my_feet_on, excluded.started_on, excluded.closed_on, "
        "max (changed_at, excluded.changed_at), excluded.deleted_at)",
    .touch = "UPDATE recovery SET changed_at = max (changed_at, :now) WHERE id = :id",
    .erase = "DELETE FROM recovery WHERE id = :id",
    .count = "SELECT count(*) FROM recovery WHERE deleted_at IS NULL",
};

const FootingTable footing_table_outcome = {
    .get = "SELECT * FROM outcome WHERE id = :id",
    .list =
        "SELECT * FROM outcome WHERE recovery IS :parent AND deleted_at IS NULL ORDER BY "
        "position, rowid",
    .save =
        "INSERT INTO outcome (id, recovery, position, title, unit, from_value, to_value, "
        "due_on, state, created_at, changed_at, deleted_at) VALUES (:id, :recovery, "
        ":position, :title, :unit, :from_value, :to_value, :due_on, :state, :created_at, "
        ":changed_at, :deleted_at) ON CONFLICT (id) DO UPDATE SET (recovery, position, "
        "title, unit, from_value, to_value, due_on, state, changed_at, deleted_at) = "
        "(excluded.recovery, excluded.position, excluded.title, excluded.unit, "
        "excluded.from_value, excluded.to_value, excluded.due_on, excluded.state, "
        "max (changed_at, excluded.changed_at), excluded.deleted_at)",
    .erase = "DELETE FROM outcome WHERE id = :id",
    .count = "SELECT count(*) FROM outcome WHERE deleted_at IS NULL",
};

const FootingTable footing_table_progress = {
    .get = "SELECT * FROM progress WHERE id = :id",
    .list =
        "SELECT * FROM progress WHERE outcome IS :parent AND deleted_at IS NULL ORDER BY "
        "date, rowid",
    .save =
        "INSERT INTO progress (id, outcome, date, value, note, created_at, changed_at, "
        "deleted_at) VALUES (:id, :outcome, :date, :value, :note, :created_at, "
        ":changed_at, :deleted_at) ON CONFLICT (id) DO UPDATE SET (outcome, date, value, "
        "note, changed_at, deleted_at) = (excluded.outcome, excluded.date, "
        "excluded.value, excluded.note, max (changed_at, excluded.changed_at), "
        "excluded.deleted_at)",
    .erase = "DELETE FROM progress WHERE id = :id",
    .count = "SELECT count(*) FROM progress WHERE deleted_at IS NULL",
};

const FootingTable footing_table_step = {
    .get = "SELECT * FROM step WHERE id = :id",
    .list =
        "SELECT * FROM step WHERE recovery IS :parent AND deleted_at IS NULL ORDER BY "
        "position, rowid",
    .save =
        "INSERT INTO step (id, recovery, position, kind, move, title, note, due_on, cue, "
        "often, until_on, restores, seen_by, state, done_on, rung, because_drivers, "
        "because_signs, feared, likelihood, confidence, happened, created_at, "
        "changed_at, deleted_at) VALUES (:id, :recovery, :position, :kind, :move, "
        ":title, :note, :due_on, :cue, :often, :until_on, :restores, :seen_by, :state, "
        ":done_on, :rung, :because_drivers, :because_signs, :feared, :likelihood, "
        ":confidence, :happened, :created_at, :changed_at, :deleted_at) ON CONFLICT (id) "
        "DO UPDATE SET (recovery, position, kind, move, title, note, due_on, cue, often, "
        "until_on, restores, seen_by, state, done_on, rung, because_drivers, "
        "because_signs, feared, likelihood, confidence, happened, changed_at, "
        "deleted_at) = (excluded.recovery, excluded.position, excluded.kind, "
        "excluded.move, excluded.title, excluded.note, excluded.due_on, excluded.cue, "
        "excluded.often, excluded.until_on, excluded.restores, excluded.seen_by, "
        "excluded.state, excluded.done_on, excluded.rung, excluded.because_drivers, "
        "excluded.because_signs, excluded.feared, excluded.likelihood, "
        "excluded.confidence, excluded.happened, max (changed_at, excluded.changed_at), "
        "excluded.deleted_at)",
    .erase = "DELETE FROM step WHERE id = :id",
    .count = "SELECT count(*) FROM step WHERE deleted_at IS NULL",
};

static void
insert_number (GHashTable *table, FootingStatement *statement)
{
  g_hash_table_insert (table, footing_db_column_text (statement, 0),
                       GINT_TO_POINTER (sqlite3_column_int (statement, 1)));
}

GHashTable *
footing_store_read_ratings (FootingStore *self,
                            const char *sql,
                            const char *id,
                            GError **error)
{
  g_autoptr (GHashTable) ratings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);
  FootingDbStep step;

  if (statement == NULL)
    return NULL;
  footing_db_bind_text (statement, ":id", id);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    insert_number (ratings, statement);

  return step == FOOTING_DB_DONE ? g_steal_pointer (&ratings) : NULL;
}

static gboolean
run_rating (FootingStore *self,
            const char *sql,
            const char *id,
            const char *code,
            int rating,
            GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  if (statement == NULL)
    return FALSE;

  footing_db_bind_text (statement, ":id", id);
  footing_db_bind_text (statement, ":code", code);
  footing_db_bind_int (statement, ":rating", rating);

  return footing_db_run (statement, error);
}

gboolean
footing_store_write_rating (FootingStore *self,
                            const char *sql,
                            GType type,
                            const char *id,
                            const char *code,
                            int rating,
                            GError **error)
{
  gboolean done;

  if (!footing_store_begin (self, error))
    return FALSE;

  done = run_rating (self, sql, id, code, rating, error) &&
         footing_store_touch (self, type, id, error);

  return footing_store_finish (self, done, error);
}

GHashTable *
footing_store_get_drivers (FootingStore *self, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return footing_store_read_ratings (
      self, "SELECT driver, rating FROM driver_rating WHERE recovery = :id", recovery,
      error);
}

gboolean
footing_store_set_driver (FootingStore *self,
                          const char *recovery,
                          const char *driver,
                          int rating,
                          GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return footing_store_write_rating (
      self,
      rating < 0 ? "DELETE FROM driver_rating WHERE recovery = :id AND driver = :code"
                 : "INSERT INTO driver_rating (recovery, driver, rating) VALUES (:id, "
                   ":code, :rating) "
                   "ON CONFLICT DO UPDATE SET rating = excluded.rating",
      FOOTING_TYPE_RECOVERY, recovery, driver, rating, error);
}
