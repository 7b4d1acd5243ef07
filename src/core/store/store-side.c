/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-side.h"
#include "store-file.h"
#include "store-private.h"
#include "store-side-tables.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* So many entries may be added by others meanwhile. */
#define SEQ_GAP 1000000

/* How often it looks what others have written without keeping them from more. */
#define MAX_LOOKS 5

struct _FootingSide {
  /* owned */
  FootingStore *target; /* on the file itself */
  FootingStore *store;
  char *path;
  char *trigger; /* the one that was taken off */

  /* state */
  gint64 version; /* of the target that @store goes together with */
  gint64 first_seq;
  dev_t device;
  ino_t inode;
};

/* Not written through to the disk: after a crash nobody looks at it. */
static const char pragmas[] = "PRAGMA synchronous = OFF;"
                              "PRAGMA journal_mode = MEMORY;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA cache_size = -65536;";

static gboolean
note_identity (FootingSide *self, GError **error)
{
  GStatBuf info;

  if (g_stat (footing_store_get_path (self->target), &info) != 0) {
    footing_db_set_error (error, SQLITE_CANTOPEN);
    return FALSE;
  }

  self->device = info.st_dev;
  self->inode = info.st_ino;
  return TRUE;
}

static gboolean
check_identity (FootingSide *self, GError **error)
{
  GStatBuf info;

  if (g_stat (footing_store_get_path (self->target), &info) == 0 &&
      info.st_dev == self->device && info.st_ino == self->inode)
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
               _ ("“%s” was moved or replaced meanwhile, so nothing was changed: look at "
                  "it, then try again."),
               footing_store_get_path (self->target));
  return FALSE;
}

static gboolean
make_file (FootingSide *self, GError **error)
{
  self->path =
      footing_file_free_name (footing_store_get_path (self->target), "importing");
  const int fd = g_open (self->path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0) {
    footing_db_set_error (error, errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL
                                                                    : SQLITE_READONLY);
    g_clear_pointer (&self->path, g_free);
    return FALSE;
  }

  close (fd);
  return TRUE;
}

/* Opens the side with what @copy holds. */
static FootingDb *
open_side (FootingSide *self, const char *copy, GError **error)
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

/* Takes off the trigger that indexes each entry by itself, which costs more than all the
 * rest: they are indexed together at the end. */
static gboolean
take_trigger_off (FootingSide *self, FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      db, "SELECT sql FROM main.sqlite_schema WHERE name = 'entry_search_insert'", error);

  if (statement == NULL)
    return FALSE;
  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    self->trigger = footing_db_column_text (statement, 0);
    break;
  case FOOTING_DB_DONE:
    footing_db_set_error (error, SQLITE_CORRUPT);
    return FALSE;
  case FOOTING_DB_ERROR:
  default:
    return FALSE;
  }
  footing_statement_release (g_steal_pointer (&statement));

  return footing_db_exec (db, "DROP TRIGGER entry_search_insert", error);
}

static gboolean
put_trigger_back (FootingSide *self, GError **error)
{
  FootingDb *db = footing_store_get_db (self->store);
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      db,
      "INSERT INTO entry_search (rowid, title, body) SELECT seq, title, body FROM entry "
      "WHERE seq >= :first",
      error);

  if (statement == NULL)
    return FALSE;
  footing_db_bind_int (statement, ":first", self->first_seq);

  return footing_db_run (statement, error) && footing_db_exec (db, self->trigger, error);
}

static gboolean
prepare (FootingSide *self, const char *copy, GError **error)
{
  FootingDb *db;
  gint64 last_seq;

  if (!note_identity (self, error) || !make_file (self, error))
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
  self->first_seq = last_seq + SEQ_GAP;
  footing_store_set_next_seq (self->store, self->first_seq);

  return take_trigger_off (self, db, error) &&
         footing_db_attach (db, "ATTACH :uri AS base", copy, error) &&
         footing_db_attach (db, "ATTACH :uri AS now",
                            footing_store_get_path (self->target), error);
}

FootingSide *
footing_side_new (FootingStore *store, const char *copy, gint64 version, GError **error)
{
  g_autoptr (FootingSide) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (copy != NULL, NULL);

  self = g_new0 (FootingSide, 1);
  self->target = g_object_ref (store);
  self->version = version;
  if (!prepare (self, copy, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
footing_side_free (FootingSide *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->target);
  if (self->path != NULL)
    footing_file_remove (self->path);
  g_free (self->path);
  g_free (self->trigger);
  g_free (self);
}

FootingStore *
footing_side_get_store (FootingSide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->store;
}

/* Reads the records of @statement, and saves each as it is there. */
static gboolean
save_all (FootingSide *self, FootingStatement *statement, GType type, GError **error)
{
  FootingDbStep step;
  gboolean done = TRUE;

  while (done && (step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_autoptr (GObject) record = footing_store_read (statement, type, error);

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

  return statement != NULL && footing_db_run (statement, error);
}

/* Does to @table what others have done to it since the copy. */
static gboolean
follow_table (FootingSide *self, const FootingSideTable *table, GError **error)
{
  FootingDb *db = footing_store_get_db (self->store);
  g_autoptr (FootingStatement) statement = NULL;

  if (!run (db, table->erase, error))
    return FALSE;
  if (table->get_type == NULL)
    return run (db, table->changed, error);

  statement = footing_db_prepare (db, table->changed, error);
  return statement != NULL && save_all (self, statement, table->get_type (), error);
}

static gboolean
follow_in_transaction (FootingSide *self, GError **error)
{
  gboolean done = TRUE;

  if (!footing_store_begin (self->store, error))
    return FALSE;

  for (guint i = 0; done && i < FOOTING_N_SIDE_TABLES; i++)
    done = follow_table (self, &footing_side_tables[i], error);
  footing_store_set_as_of (self->store, 0);
  footing_store_set_next_seq (self->store, 0);

  return footing_store_finish (self->store, done, error);
}

/* Does here what others have done to the file since the copy. What they erased takes
 * nothing with it here that they did not erase: whether all still holds is looked at
 * afterwards. */
static gboolean
follow (FootingSide *self, GError **error)
{
  FootingDb *db = footing_store_get_db (self->store);
  g_autoptr (GError) problem = NULL;

  if (!footing_db_exec (db, "PRAGMA foreign_keys = OFF", error) ||
      !follow_in_transaction (self, &problem) ||
      !footing_db_check_references (db, &problem)) {
    if (problem != NULL &&
        (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
         g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_INVALID)))
      footing_db_set_error (error, SQLITE_BUSY);
    else if (problem != NULL)
      g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return TRUE;
}

/* Follows when somebody has written since it was looked last. */
static gboolean
look (FootingSide *self, GError **error)
{
  const gint64 version = footing_store_get_version (self->target, error);

  if (version < 0 || version == self->version)
    return version >= 0;

  self->version = version;
  return follow (self, error);
}

/* Whether nobody has written since it was looked last. */
static gboolean
is_current (FootingSide *self)
{
  return footing_store_get_version (self->target, NULL) == self->version;
}

/* The file itself, to be written. */
static FootingDb *
open_target (FootingSide *self, GError **error)
{
  g_autoptr (FootingDb) db = NULL;

  if (!check_identity (self, error))
    return NULL;

  db = footing_db_open (footing_store_get_path (self->target), error);
  if (db == NULL || !check_identity (self, error))
    return NULL;
  footing_db_be_patient (db);

  return g_steal_pointer (&db);
}

/* Copies the side over the file. Once that has begun nobody else can write: whether
 * somebody has just done so is looked at for the last time. With @insist it is followed
 * then; else @again says that somebody was quicker. */
static gboolean
put (FootingSide *self, gboolean insist, gboolean *again, GError **error)
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
  done = *again || (look (self, error) && footing_db_copy_run (copying, error));
  footing_db_copy_end (copying);

  return done;
}

gboolean
footing_side_finish (FootingSide *self, GError **error)
{
  gboolean again = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  footing_store_set_next_seq (self->store, 0);
  if (!put_trigger_back (self, error))
    return FALSE;

  for (int i = 1; again; i++)
    if (!look (self, error) || !put (self, i == MAX_LOOKS, &again, error))
      return FALSE;

  return TRUE;
}
