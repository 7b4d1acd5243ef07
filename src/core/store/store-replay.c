/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* What sqlite3.h declares only then; meson.build asks for it. */
#define SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_SESSION

#include "store-replay.h"
#include "store-private.h"
#include "store-staging-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingReplay {
  /* owned */
  sqlite3_session *session; /* while it follows */
  void *changes;            /* of SQLite's own format */

  /* state */
  int length; /* of @changes, in bytes */
};

/* What a row without a record of its own belongs to: the record of this type whose id is
 * its first column. */
static const struct {
  const char *table;
  GType (*get_type) (void);
} owners[] = {
    {"driver_rating", footing_recovery_get_type},
    {"sign_rating", footing_checkin_get_type},
    {"entry_person", footing_entry_get_type},
    {"entry_against", footing_entry_get_type},
    {"entry_opened", footing_entry_get_type},
};

/* --- Following ------------------------------------------------------------------------
 */

static int
follow_tables (sqlite3_session *session)
{
  int code = SQLITE_OK;

  for (guint i = 0; code == SQLITE_OK && i < FOOTING_N_STAGING_TABLES; i++)
    code = sqlite3session_attach (session, footing_staging_tables[i].name);

  return code;
}

FootingReplay *
footing_replay_begin (FootingStore *store, GError **error)
{
  g_autoptr (FootingReplay) self = g_new0 (FootingReplay, 1);
  FootingDb *db;
  int code;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  db = footing_store_get_db (store);
  code = sqlite3session_create (footing_db_get_handle (db), "main", &self->session);
  if (code == SQLITE_OK)
    code = follow_tables (self->session);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);

  footing_db_fail (db, code, error);
  return NULL;
}

gboolean
footing_replay_end (FootingReplay *self, FootingStore *store, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL && self->session != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  code = sqlite3session_changeset (self->session, &self->length, &self->changes);
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (code != SQLITE_OK)
    footing_db_fail (footing_store_get_db (store), code, error);

  return code == SQLITE_OK;
}

void
footing_replay_free (FootingReplay *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  sqlite3_free (self->changes);
  g_free (self);
}

gboolean
footing_replay_is_empty (FootingReplay *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->length == 0;
}

/* --- What stands in the way -----------------------------------------------------------
 */

static gboolean
is_same (sqlite3_value *a, sqlite3_value *b)
{
  if (sqlite3_value_type (a) != sqlite3_value_type (b))
    return FALSE;

  switch (sqlite3_value_type (a)) {
  case SQLITE_NULL:
    return TRUE;
  case SQLITE_INTEGER:
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
  case SQLITE_FLOAT:
    return sqlite3_value_double (a) == sqlite3_value_double (b);
  default:
    return g_strcmp0 ((const char *)sqlite3_value_text (a),
                      (const char *)sqlite3_value_text (b)) == 0;
  }
}

/* Whether nobody has decided what is in @column: when it was written, or shown. */
static gboolean
is_bookkeeping (FootingDb *db, const char *table, int column)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      db,
      "SELECT name IN ('changed_at', 'shown_at', 'day_shown_at', 'hour_shown_at') "
      "FROM pragma_table_info (:table) WHERE cid = :column",
      NULL);

  footing_db_bind_text (statement, ":table", table);
  footing_db_bind_int (statement, ":column", column);

  return footing_db_step (statement, NULL) == FOOTING_DB_ROW &&
         sqlite3_column_int (statement, 0) != 0;
}

/* Whether the row differs from what was expected only in what nobody has decided. */
static gboolean
is_as_expected (FootingDb *db, sqlite3_changeset_iter *change)
{
  const char *table;
  int n_columns, deed, indirect;

  if (sqlite3changeset_op (change, &table, &n_columns, &deed, &indirect) != SQLITE_OK)
    return FALSE;

  for (int i = 0; i < n_columns; i++) {
    sqlite3_value *expected = NULL;
    sqlite3_value *found = NULL;

    if (sqlite3changeset_old (change, i, &expected) != SQLITE_OK ||
        sqlite3changeset_conflict (change, i, &found) != SQLITE_OK)
      return FALSE;
    if (expected != NULL && !is_same (expected, found) && !is_bookkeeping (db, table, i))
      return FALSE;
  }

  return TRUE;
}

/* A row that was to go has gone, with what it belongs to. */
static gboolean
was_to_go (sqlite3_changeset_iter *change)
{
  const char *table;
  int n_columns, deed, indirect;

  return sqlite3changeset_op (change, &table, &n_columns, &deed, &indirect) ==
             SQLITE_OK &&
         deed == SQLITE_DELETE;
}

static int
conflict_cb (void *db, int reason, sqlite3_changeset_iter *change)
{
  if (reason == SQLITE_CHANGESET_NOTFOUND && was_to_go (change))
    return SQLITE_CHANGESET_OMIT;
  if (reason == SQLITE_CHANGESET_DATA && is_as_expected (db, change))
    return SQLITE_CHANGESET_REPLACE;

  return SQLITE_CHANGESET_ABORT;
}

/* --- Doing it -------------------------------------------------------------------------
 */

/* The type of the record that has @table or is what its rows belong to; G_TYPE_NONE when
 * there is none. */
static GType
find_type (const char *table)
{
  for (guint i = 0; i < FOOTING_N_STAGING_TABLES; i++)
    if (footing_staging_tables[i].get_type != NULL &&
        strcmp (footing_staging_tables[i].name, table) == 0)
      return footing_staging_tables[i].get_type ();
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (strcmp (owners[i].table, table) == 0)
      return owners[i].get_type ();

  return G_TYPE_NONE;
}

/* Entries are numbered before they are named. */
static int
find_id_column (const char *table)
{
  return strcmp (table, "entry") == 0 ? 1 : 0;
}

/* The id that the row of @change has, which SQLite owns: an update names only its key and
 * what it changes. NULL for none. */
static const char *
get_id (sqlite3_changeset_iter *change, int deed, int column)
{
  sqlite3_value *value = NULL;

  if (deed == SQLITE_INSERT)
    sqlite3changeset_new (change, column, &value);
  else
    sqlite3changeset_old (change, column, &value);

  return value != NULL ? (const char *)sqlite3_value_text (value) : NULL;
}

/* The id of the entry with the number of @change. Owned by the caller; NULL for none. */
static char *
find_entry (FootingStore *store, sqlite3_changeset_iter *change)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      footing_store_get_db (store), "SELECT id FROM entry WHERE seq = :seq", NULL);
  sqlite3_value *seq = NULL;

  sqlite3changeset_old (change, 0, &seq);
  footing_db_bind_int (statement, ":seq", seq != NULL ? sqlite3_value_int64 (seq) : 0);

  return footing_db_step (statement, NULL) == FOOTING_DB_ROW
             ? footing_db_column_text (statement, 0)
             : NULL;
}

/* The record of @change counts as changed now, and is found by what it says now. What is
 * kept of a field is nobody's. */
static gboolean
follow_change (FootingStore *store, sqlite3_changeset_iter *change, GError **error)
{
  const char *table;
  int n_columns, deed, indirect;
  g_autofree char *id = NULL;
  GType type;

  sqlite3changeset_op (change, &table, &n_columns, &deed, &indirect);
  if (strcmp (table, "kept_text") == 0)
    return TRUE;

  type = find_type (table);
  id = g_strdup (get_id (change, deed, find_id_column (table)));
  if (id == NULL && type == FOOTING_TYPE_ENTRY)
    id = find_entry (store, change);
  if (type == G_TYPE_NONE || id == NULL) {
    footing_store_note_all (store);
    return TRUE;
  }

  return footing_store_touch (store, type, id, error) &&
         footing_store_index (store, type, id, error);
}

static gboolean
follow_changes (FootingStore *store, int length, void *changes, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, length, changes);
  gboolean done = code == SQLITE_OK;

  while (done && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    done = follow_change (store, iter, error);
  sqlite3changeset_finalize (iter);
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return done;

  footing_db_fail (footing_store_get_db (store), code, error);
  return FALSE;
}

static gboolean
apply (FootingStore *store, int length, void *changes, GError **error)
{
  FootingDb *db = footing_store_get_db (store);
  const int code = sqlite3changeset_apply (footing_db_get_handle (db), length, changes,
                                           NULL, conflict_cb, db);

  if (code == SQLITE_OK)
    return follow_changes (store, length, changes, error);

  if (code == SQLITE_ABORT)
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
                         _ ("It has been changed since then, so it stays as it is."));
  else
    footing_db_fail (db, code, error);
  return FALSE;
}

static gboolean
write_changes (FootingStore *store, int length, void *changes, GError **error)
{
  return footing_store_begin (store, error) &&
         footing_store_finish (store, apply (store, length, changes, error), error);
}

gboolean
footing_replay_repeat (FootingReplay *self, FootingStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && self->session == NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  return write_changes (store, self->length, self->changes, error);
}

gboolean
footing_replay_revert (FootingReplay *self, FootingStore *store, GError **error)
{
  void *inverted = NULL;
  int length = 0;
  int code;
  gboolean done;

  g_return_val_if_fail (self != NULL && self->session == NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  code = sqlite3changeset_invert (self->length, self->changes, &length, &inverted);
  if (code != SQLITE_OK) {
    footing_db_fail (footing_store_get_db (store), code, error);
    return FALSE;
  }

  done = write_changes (store, length, inverted, error);
  sqlite3_free (inverted);

  return done;
}
