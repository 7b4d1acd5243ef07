/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-staging.h"
#include "db-staging.h"
#include "store-file.h"
#include "store-lineage.h"
#include "store-mark.h"
#include "store-private.h"
#include "store-staging-tables.h"
#include "target.h"

#include <unistd.h>

/* So many entries may be added by others meanwhile. */
#define SEQ_GAP 1000000

/* How often it looks what others have written without keeping them from more. */
#define MAX_LOOKS 5

struct _FootingStaging {
  /* owned */
  FootingStore *target; /* on the file itself */
  FootingStore *store;
  char *path;

  /* state */
  int held;
  gint64 version; /* of the target that @store goes together with */
};

/* Not written through to the disk: after a crash nobody looks at it. */
static const char pragmas[] = "PRAGMA synchronous = OFF;"
                              "PRAGMA journal_mode = MEMORY;"
                              "PRAGMA cache_size = -65536;";

static gboolean
make_file (FootingStaging *self, GError **error)
{
  const char *path = footing_store_get_path (self->target);
  g_autofree char *folder = g_path_get_dirname (path);

  self->held = footing_side_hold (folder);
  self->path = footing_side_new (path, error);

  return self->path != NULL;
}

/* Opens the side with what @copy holds. */
static FootingDb *
open_side (FootingStaging *self, const char *copy, GError **error)
{
  g_autoptr (FootingDb) from = footing_db_open_read_only (copy, error);
  g_autoptr (FootingDb) db = NULL;

  if (from == NULL)
    return NULL;

  db = footing_db_open_attaching (self->path, error);
  if (db == NULL || !footing_db_copy (from, db, error) ||
      !footing_db_exec (db, pragmas, error))
    return NULL;

  return g_steal_pointer (&db);
}

static gboolean
prepare (FootingStaging *self, const char *copy, GError **error)
{
  FootingDb *db;
  gint64 last_seq;

  if (!footing_store_check (self->target, error) || !make_file (self, error))
    return FALSE;

  db = open_side (self, copy, error);
  if (db == NULL)
    return FALSE;
  self->store =
      footing_store_new_with (db, self->path, footing_store_get_clock (self->target));

  last_seq =
      footing_db_get_int (db, "SELECT ifnull (max (seq), 0) FROM main.entry", error);
  if (last_seq < 0)
    return FALSE;
  footing_store_set_next_seq (self->store, last_seq + SEQ_GAP);
  /* All at once takes a fraction of the time. */
  footing_store_set_indexing (self->store, FALSE);

  return footing_db_attach (db, "ATTACH :uri AS base", copy, error) &&
         footing_db_attach (db, "ATTACH :uri AS now",
                            footing_store_get_path (self->target), error) &&
         footing_store_check (self->target, error);
}

FootingStaging *
footing_staging_new (FootingStore *store,
                     const char *copy,
                     gint64 version,
                     GError **error)
{
  g_autoptr (FootingStaging) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (copy != NULL, NULL);

  self = g_new0 (FootingStaging, 1);
  self->held = -1;
  self->target = g_object_ref (store);
  self->version = version;
  if (!prepare (self, copy, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
footing_staging_free (FootingStaging *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->target);
  if (self->path != NULL)
    footing_side_remove (self->path);
  if (self->held >= 0)
    close (self->held);
  g_free (self->path);
  g_free (self);
}

FootingStore *
footing_staging_get_store (FootingStaging *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->store;
}

/* --- What others have written -------------------------------------------------- */

/* Reads the records of @statement, and saves each as it is there. */
static gboolean
save_all (FootingStaging *self, FootingStatement *statement, GType type, GError **error)
{
  FootingDbStep step;
  gboolean done = TRUE;

  while (done && (step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_autoptr (GObject) record = footing_store_read (NULL, statement, type, error);

    if (record == NULL)
      return FALSE;
    footing_store_set_as_of (self->store, footing_record_get_changed_at (record));
    if (FOOTING_IS_ENTRY (record))
      footing_store_set_next_seq (self->store, sqlite3_column_int64 (statement, 0));
    done = footing_store_save (self->store, record, error);
  }

  return done && step == FOOTING_DB_DONE;
}

static gboolean
run (FootingDb *db, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, sql, error);

  return footing_db_run (statement, error);
}

/* Does to @table what others have done to it since the copy. */
static gboolean
follow_table (FootingStaging *self, const FootingStagingTable *table, GError **error)
{
  FootingDb *db = footing_store_get_db (self->store);
  g_autoptr (FootingStatement) statement = NULL;

  if (!run (db, table->erase, error))
    return FALSE;
  if (table->get_type == NULL)
    return run (db, table->changed, error);

  statement = footing_db_prepare (db, table->changed, error);
  return save_all (self, statement, table->get_type (), error);
}

static gboolean
follow_in_transaction (FootingStaging *self, GError **error)
{
  gboolean done = TRUE;

  if (!footing_store_begin (self->store, error))
    return FALSE;

  for (guint i = 0; done && i < FOOTING_N_STAGING_TABLES; i++)
    done = follow_table (self, &footing_staging_tables[i], error);
  footing_store_set_as_of (self->store, 0);
  footing_store_set_next_seq (self->store, 0);

  return footing_store_finish (self->store, done, error);
}

/* Does here what others have done to the file since the copy. What they erased takes
 * nothing with it here that they did not erase: whether all still holds is looked at
 * afterwards. */
static gboolean
follow (FootingStaging *self, GError **error)
{
  FootingDb *db = footing_store_get_db (self->store);
  g_autoptr (GError) problem = NULL;

  if (!footing_db_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  if (follow_in_transaction (self, &problem) &&
      footing_db_check_references (db, &problem))
    return TRUE;

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_INVALID))
    footing_db_fail (footing_store_get_db (self->target), SQLITE_BUSY, error);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Follows when somebody has written since it was looked last. */
static gboolean
look (FootingStaging *self, GError **error)
{
  const gint64 version = footing_store_get_version (self->target, error);

  if (version < 0 || version == self->version)
    return version >= 0;

  self->version = version;
  return follow (self, error);
}

/* Whether nobody has written since it was looked last. */
static gboolean
is_current (FootingStaging *self)
{
  return footing_store_get_version (self->target, NULL) == self->version;
}

/* --- In its place -------------------------------------------------------------- */

/* The file itself, to be written. */
static FootingDb *
open_target (FootingStaging *self, GError **error)
{
  g_autoptr (FootingDb) db = NULL;

  if (!footing_store_check (self->target, error))
    return NULL;

  db = footing_db_open (footing_store_get_path (self->target), error);
  if (db == NULL || !footing_store_check (self->target, error))
    return NULL;
  footing_db_be_patient (db);

  return g_steal_pointer (&db);
}

/* What the side holds becomes what follows on the file. It is a copy of an older state,
 * with what has been swept from the file since. */
static gboolean
follow_on (FootingStaging *self, GError **error)
{
  FootingDb *db = footing_store_get_db (self->store);
  FootingLineage lineage;

  return footing_lineage_read (footing_store_get_db (self->target), &lineage, error) &&
         footing_lineage_advance (db, &lineage, error) && footing_store_mark (db, error);
}

/* Copies the side over the file. Once that has begun nobody else can write: whether
 * somebody has just done so is looked at for the last time. With @insist it is followed
 * then; else @again says that somebody was quicker. */
static gboolean
put (FootingStaging *self, gboolean insist, gboolean *again, GError **error)
{
  g_autoptr (FootingDb) to = open_target (self, error);
  g_autoptr (GError) problem = NULL;
  FootingCopying *copying;
  gboolean done;

  if (to == NULL)
    return FALSE;

  copying = footing_db_copy_begin (footing_store_get_db (self->store), to, &problem);
  if (copying == NULL) {
    *again = !insist && g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_BUSY);
    if (!*again)
      g_propagate_error (error, g_steal_pointer (&problem));
    return *again;
  }

  *again = !insist && !is_current (self);
  done = *again || (look (self, error) && follow_on (self, error) &&
                    footing_db_copy_run (copying, to, error));
  footing_db_copy_end (copying);

  return done;
}

gboolean
footing_staging_finish (FootingStaging *self, GError **error)
{
  gboolean again = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  footing_store_set_next_seq (self->store, 0);
  footing_store_set_indexing (self->store, TRUE);
  if (!footing_store_index_missing (footing_store_get_db (self->store), error))
    return FALSE;

  for (int i = 1; again; i++)
    if (!look (self, error) || !put (self, i == MAX_LOOKS, &again, error))
      return FALSE;

  return TRUE;
}
