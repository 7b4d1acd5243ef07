/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-momentum.h"
#include "store-private.h"

#define STEP_IDS                                                                         \
  "SELECT id FROM step WHERE recovery IS :parent AND deleted_at IS NULL AND "

/* A reduced scope is in force until what restores it is done, whether setting it up was
 * done or not. */
#define IS_IN_FORCE                                                                      \
  "state <> 'dropped' AND NOT EXISTS (SELECT 1 FROM step AS other"                       \
  "  WHERE other.restores = step.id AND other.state = 'done'"                            \
  "    AND other.deleted_at IS NULL)"
#define IS_PAST "state <> 'open' AND NOT (kind = 'scope' AND " IS_IN_FORCE ")"
#define STEP_ORDER " ORDER BY position, rowid"

/* The ids of each list, literal: they are the keys of the statement cache. A day that no
 * month has is a date to SQLite until it is moved, even by no days. */
static const char *const lists[] = {
    [FOOTING_LIST_PEOPLE] = "SELECT id FROM person WHERE recovery IS :parent"
                            "  AND deleted_at IS NULL ORDER BY position, rowid",
    [FOOTING_LIST_OUTCOMES] = "SELECT id FROM outcome WHERE recovery IS :parent"
                              "  AND deleted_at IS NULL ORDER BY position, rowid",
    [FOOTING_LIST_PROGRESS] =
        "SELECT id FROM progress WHERE outcome IS :parent AND deleted_at IS NULL"
        "  AND " FOOTING_PROGRESS_SAYS " ORDER BY date DESC, rowid DESC",
    [FOOTING_LIST_ADJUSTMENTS] =
        "SELECT id FROM adjustment WHERE outcome IS :parent"
        "  AND deleted_at IS NULL ORDER BY date DESC, rowid DESC",
    [FOOTING_LIST_OPEN_STEPS] =
        STEP_IDS "kind NOT IN ('practice', 'scope') AND state = 'open'" STEP_ORDER,
    [FOOTING_LIST_OPEN_PRACTICE] =
        STEP_IDS "kind = 'practice' AND state = 'open'" STEP_ORDER,
    [FOOTING_LIST_OPEN_SCOPES] = STEP_IDS "kind = 'scope' AND " IS_IN_FORCE STEP_ORDER,
    [FOOTING_LIST_PAST_STEPS] =
        STEP_IDS IS_PAST " ORDER BY max (done_on, dropped_on) DESC, position, rowid",
    [FOOTING_LIST_PRACTICE] =
        STEP_IDS "kind = 'practice' AND state <> 'dropped'" STEP_ORDER,
    [FOOTING_LIST_SCOPES] = STEP_IDS "kind = 'scope' AND state <> 'dropped'" STEP_ORDER,
    [FOOTING_LIST_MOVES] = STEP_IDS "kind NOT IN ('first-win', 'restore')" STEP_ORDER,
    [FOOTING_LIST_FIRST_WINS] = STEP_IDS "kind = 'first-win'" STEP_ORDER,
    [FOOTING_LIST_LATER_STEPS] = STEP_IDS "kind <> 'first-win'" STEP_ORDER,
    /* Blanks of all scripts are more than SQL knows; letters and digits are none. */
    [FOOTING_LIST_DOUBTFUL_STEPS] = STEP_IDS
    "kind <> 'first-win' AND (title NOT GLOB '*[0-9A-Za-z]*'"
    "  OR (kind = 'scope' AND date (until_on, '+0 days') IS NOT until_on))" STEP_ORDER,
    [FOOTING_LIST_LOST_SCOPES] = STEP_IDS
    "kind = 'scope' AND date (until_on, '+0 days') IS until_on"
    "  AND NOT EXISTS (SELECT 1 FROM step AS other"
    "    WHERE other.restores = step.id AND other.deleted_at IS NULL)" STEP_ORDER,
    [FOOTING_LIST_RITUALS] = "SELECT id FROM ritual WHERE recovery IS :parent"
                             "  AND deleted_at IS NULL ORDER BY position, rowid",
    [FOOTING_LIST_ENABLED_RITUALS] =
        "SELECT id FROM ritual WHERE recovery IS :parent AND enabled"
        "  AND deleted_at IS NULL ORDER BY position, rowid",
    [FOOTING_LIST_PAST_RITUALS] =
        "SELECT id FROM ritual WHERE recovery IS :parent AND deleted_at IS NULL"
        "  AND EXISTS (SELECT 1 FROM occurrence WHERE ritual = ritual.id"
        "    AND state IN ('done', 'skipped', 'missed') AND deleted_at IS NULL)"
        "  ORDER BY position, rowid",
    [FOOTING_LIST_PLANS] =
        "SELECT id FROM recovery WHERE state <> 'draft'"
        "  AND deleted_at IS NULL ORDER BY created_at DESC, rowid DESC",
    [FOOTING_LIST_DRAFTS] =
        "SELECT id FROM recovery WHERE state = 'draft'"
        "  AND deleted_at IS NULL ORDER BY created_at DESC, rowid DESC",
};

GPtrArray *
footing_store_read_ids (FootingStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_ptr_array_add (ids, footing_db_column_text (statement, 0));
    /* Without memory an id reads as empty, and its record would be missing. */
    if (sqlite3_errcode (sqlite3_db_handle (statement)) == SQLITE_NOMEM) {
      footing_statement_fail (statement, SQLITE_NOMEM, error);
      return NULL;
    }
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&ids) : NULL;
}

GStrv
footing_store_read_texts (FootingStatement *statement, GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_autofree char *text = footing_db_column_text (statement, 0);

    g_strv_builder_add (texts, text);
  }

  return step == FOOTING_DB_DONE ? g_strv_builder_end (texts) : NULL;
}

GPtrArray *
footing_store_list_ids (FootingStore *self,
                        FootingList list,
                        const char *parent,
                        GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (list < G_N_ELEMENTS (lists), NULL);

  statement = footing_db_prepare (footing_store_get_db (self), lists[list], error);
  footing_db_bind_text (statement, ":parent", parent);

  return footing_store_read_ids (statement, error);
}

GPtrArray *
footing_store_list_due_steps (FootingStore *self,
                              const char *recovery,
                              const char *until,
                              GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  today = footing_clock_today (footing_store_get_clock (self));
  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT id FROM step WHERE recovery = :recovery AND deleted_at IS NULL"
      "  AND state = 'open' AND (kind = 'first-win'"
      "    OR (date (due_on, '+0 days') IS due_on AND due_on <= :until))"
      "  AND NOT (kind = 'practice' AND due_on > :today AND EXISTS ("
      "    SELECT 1 FROM entry WHERE entry.step = step.id AND entry.date = :today"
      "      AND entry.kind = 'experiment' AND entry.deleted_at IS NULL))"
      "  ORDER BY kind <> 'first-win', due_on, position, rowid",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":until", until);
  footing_db_bind_text (statement, ":today", today);

  return footing_store_read_ids (statement, error);
}

FootingStep *
footing_store_find_restore (FootingStore *self, const char *scope, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM step WHERE restores = :scope AND deleted_at IS NULL"
      "  ORDER BY position, rowid LIMIT 1",
      error);
  footing_db_bind_text (statement, ":scope", scope);

  return footing_db_step (statement, error) == FOOTING_DB_ROW
             ? footing_store_read (self, statement, FOOTING_TYPE_STEP, error)
             : NULL;
}

/* The number that the one row of @sql has for :recovery (and :kind); -1 with @error. */
static int
read_number (FootingStore *self,
             const char *sql,
             const char *recovery,
             const char *kind,
             GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":kind", kind);

  return footing_db_step (statement, error) == FOOTING_DB_ROW
             ? sqlite3_column_int (statement, 0)
             : -1;
}

#define NEXT(table)                                                                      \
  "SELECT ifnull (max (position) + 1, 0) FROM " table                                    \
  "  WHERE recovery IS :recovery AND deleted_at IS NULL"

int
footing_store_get_next_position (FootingStore *self,
                                 GType type,
                                 const char *recovery,
                                 GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), -1);

  if (type == FOOTING_TYPE_PERSON)
    return read_number (self, NEXT ("person"), recovery, NULL, error);
  if (type == FOOTING_TYPE_OUTCOME)
    return read_number (self, NEXT ("outcome"), recovery, NULL, error);
  if (type == FOOTING_TYPE_STEP)
    return read_number (self, NEXT ("step"), recovery, NULL, error);
  if (type == FOOTING_TYPE_RITUAL)
    return read_number (self, NEXT ("ritual"), recovery, NULL, error);
  if (type == FOOTING_TYPE_PLAN_LINE)
    return read_number (self, NEXT ("plan_line"), recovery, NULL, error);

  g_error ("%s has no position", g_type_name (type));
}

int
footing_store_count_steps (FootingStore *self,
                           const char *recovery,
                           const char *kind,
                           GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), -1);

  return read_number (self,
                      "SELECT count (*) FROM step WHERE recovery = :recovery"
                      "  AND kind = :kind AND deleted_at IS NULL",
                      recovery, kind, error);
}

gboolean
footing_store_count_past_steps (
    FootingStore *self, const char *recovery, int *done, int *dropped, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (done != NULL && dropped != NULL, FALSE);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT count (*) FILTER (WHERE state = 'done'),"
      "  count (*) FILTER (WHERE state = 'dropped')"
      "  FROM step WHERE recovery = :recovery AND deleted_at IS NULL AND " IS_PAST,
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  if (footing_db_step (statement, error) != FOOTING_DB_ROW)
    return FALSE;

  *done = sqlite3_column_int (statement, 0);
  *dropped = sqlite3_column_int (statement, 1);
  return TRUE;
}

/* --- Pages ------------------------------------------------------------------------- */

#define PAGE(table)                                                                      \
  "SELECT * FROM " table " WHERE id IN (" FOOTING_STORE_PAGE ") AND deleted_at IS NULL"

static const char *
find_page (GType type)
{
  const struct {
    GType type;
    const char *sql;
  } pages[] = {
      {FOOTING_TYPE_RECOVERY, PAGE ("recovery")},
      {FOOTING_TYPE_OUTCOME, PAGE ("outcome")},
      {FOOTING_TYPE_PROGRESS, PAGE ("progress")},
      {FOOTING_TYPE_ADJUSTMENT, PAGE ("adjustment")},
      {FOOTING_TYPE_STEP, PAGE ("step")},
      {FOOTING_TYPE_PERSON, PAGE ("person")},
      {FOOTING_TYPE_RITUAL, PAGE ("ritual")},
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].type == type)
      return pages[i].sql;

  g_error ("%s has no pages", g_type_name (type));
}

void
footing_store_bind_page (FootingStatement *statement, GPtrArray *ids, guint first)
{
  for (guint i = 0; i < FOOTING_PAGE_LENGTH && first + i < ids->len; i++)
    sqlite3_bind_text (statement, (int)i + 1, g_ptr_array_index (ids, first + i), -1,
                       SQLITE_STATIC);
}

static gboolean
read_page (FootingStore *self,
           GType type,
           GPtrArray *ids,
           guint first,
           GHashTable *found,
           GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), find_page (type), error);
  FootingDbStep step;

  footing_store_bind_page (statement, ids, first);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    gpointer record = footing_store_read (self, statement, type, error);

    if (record == NULL)
      return FALSE;
    g_hash_table_insert (found, (gpointer)footing_record_get_id (record), record);
  }

  return step == FOOTING_DB_DONE;
}

GPtrArray *
footing_store_get_all (FootingStore *self, GType type, GPtrArray *ids, GError **error)
{
  g_autoptr (GHashTable) found =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < ids->len; i += FOOTING_PAGE_LENGTH)
    if (!read_page (self, type, ids, i, found, error))
      return NULL;

  for (guint i = 0; i < ids->len; i++) {
    gpointer record = g_hash_table_lookup (found, g_ptr_array_index (ids, i));

    if (record != NULL)
      g_ptr_array_add (records, g_object_ref (record));
  }

  return g_steal_pointer (&records);
}
