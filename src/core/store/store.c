/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-struct.h"
#include "migrations.h"
#include "store-file.h"
#include "store-past.h"
#include "store-read.h"
#include "target.h"

G_DEFINE_FINAL_TYPE (FootingStore, footing_store, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
close_file (FootingStore *self)
{
  if (self->identity != NULL)
    footing_identity_prepare_close (self->identity);
  store_forget_initials (self);
  g_clear_pointer (&self->identity, footing_identity_free);
  g_clear_pointer (&self->db, footing_db_close);
  g_clear_pointer (&self->due_changes, footing_due_changes_free);
}

static void
footing_store_finalize (GObject *object)
{
  FootingStore *self = FOOTING_STORE (object);

  close_file (self);
  g_clear_object (&self->clock);
  g_free (self->path);
  g_free (self->notice);
  g_clear_error (&self->closed);
  g_array_unref (self->changes);

  G_OBJECT_CLASS (footing_store_parent_class)->finalize (object);
}

static void
footing_store_class_init (FootingStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_store_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", FOOTING_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_GTYPE, G_TYPE_STRING);
}

void
store_emit_changed (FootingStore *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE)
    store_forget_initials (self);
  g_signal_emit (self, signals[CHANGED], 0, type, id);
}

static void
footing_store_init (FootingStore *self)
{
  store_forget_changes (self);
}

/* What the file is known by; again after it was brought up, for older versions have less
 * of it. */
static gboolean
identify (FootingStore *self, GError **error)
{
  g_clear_pointer (&self->identity, footing_identity_free);
  self->identity = footing_identity_new (self->path, self->db, error);

  return self->identity != NULL;
}

/* Triggers last as long as the connection. */
static gboolean
watch_due (FootingStore *self, GError **error)
{
  if (self->follow == NULL)
    return TRUE;

  self->due_changes = footing_due_changes_new (self->db, error);

  return self->due_changes != NULL;
}

static gboolean
open_there (FootingStore *self, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();

  self->db = footing_file_open (self->path, &self->notice, error);
  if (self->db == NULL || !identify (self, error) ||
      !footing_migrations_run (self->db, self->path, scripts, error))
    return FALSE;

  return (footing_identity_is_complete (self->identity) || identify (self, error)) &&
         watch_due (self, error);
}

/* Nothing is open, because of @why: whoever asks finds nothing, whoever writes is told.
 */
static void
open_nothing (FootingStore *self, const GError *why)
{
  g_autofree const char **scripts = footing_migrations_load ();

  g_clear_pointer (&self->identity, footing_identity_free);
  g_clear_pointer (&self->db, footing_db_close);
  store_forget_initials (self);
  g_clear_error (&self->closed);
  self->closed = g_error_copy (why);
  self->db = footing_db_open_memory (NULL);
  if (self->db == NULL || !footing_migrations_run (self->db, NULL, scripts, NULL))
    g_error ("no memory for a database");
}

static gboolean
open_file (FootingStore *self, GError **error)
{
  g_autofree char *real = NULL;
  g_autofree char *folder = NULL;
  gboolean done;
  int held;

  if (!footing_file_check_past (self->path, error) ||
      (!g_file_test (self->path, G_FILE_TEST_EXISTS) &&
       !footing_file_create (self->path, error)))
    return FALSE;

  real = footing_file_resolve (self->path);
  folder = g_path_get_dirname (real);
  footing_side_sweep (folder);
  held = footing_side_hold (folder);
  done = open_there (self, error);
  footing_side_release (held);

  return done;
}

static FootingStore *
new_store (const char *path, FootingClock *clock)
{
  FootingStore *self = g_object_new (FOOTING_TYPE_STORE, NULL);

  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);

  return self;
}

FootingStore *
footing_store_new_with (FootingDb *db, const char *path, FootingClock *clock)
{
  FootingStore *self = new_store (path, clock);

  self->db = db;

  return self;
}

FootingStore *
footing_store_open (const char *path, FootingClock *clock, GError **error)
{
  g_autoptr (FootingStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  self = new_store (path, clock);
  if (!open_file (self, error))
    return NULL;

  self->data_version = footing_db_get_int (self->db, "PRAGMA data_version", NULL);

  return g_steal_pointer (&self);
}

FootingStore *
footing_store_new_for_copy (FootingDb *db, const char *path, FootingClock *clock)
{
  FootingStore *self = new_store (path, clock);

  self->read_only = TRUE;
  self->db = db;

  return self;
}

FootingStore *
footing_store_open_read_only (const char *path, FootingClock *clock, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_auto (FootingReading) reading = {NULL};
  g_autoptr (FootingDb) db = NULL;
  FootingStore *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  db = footing_file_read (path, &reading, error);
  if (db == NULL || !footing_migrations_run (db, NULL, scripts, error))
    return NULL;

  self = footing_store_new_for_copy (g_steal_pointer (&db), path, clock);
  self->notice = g_steal_pointer (&reading.notice);
  self->lost = reading.lost;
  self->verified = reading.verified;

  return self;
}

FootingStore *
footing_store_copy (FootingStore *self, GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  FootingStore *copy;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  db = footing_db_open_memory (error);
  if (db == NULL || !footing_db_copy (self->db, db, error))
    return NULL;

  copy = footing_store_new_for_copy (g_steal_pointer (&db), self->path, self->clock);
  copy->lost = self->lost;

  return copy;
}

gboolean
footing_store_is_read_only (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return self->read_only;
}

gboolean
footing_store_is_verified (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return self->verified;
}

gboolean
footing_store_has_lost_changes (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return self->lost;
}

const char *
footing_store_get_notice (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return self->notice;
}

gboolean
footing_store_check (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (self->read_only)
    return TRUE;
  /* A file that nobody else knows has none: it is always the one that was opened. */
  if (self->closed == NULL)
    return self->identity == NULL || footing_identity_check (self->identity, error);

  if (error != NULL)
    *error = g_error_copy (self->closed);
  return FALSE;
}

gboolean
footing_store_reopen (FootingStore *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  /* What is open stays so while there is nothing to take its place. */
  if (!footing_file_inspect (self->path, error))
    return FALSE;

  close_file (self);
  g_clear_pointer (&self->notice, g_free);
  g_clear_error (&self->closed);
  done = open_file (self, &problem);
  if (done)
    self->data_version = footing_db_get_int (self->db, "PRAGMA data_version", NULL);
  else
    open_nothing (self, problem);

  store_emit_changed (self, G_TYPE_NONE, NULL);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return done;
}

gboolean
footing_store_has_content (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return self->closed == NULL;
}

const char *
footing_store_get_path (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return self->path;
}

FootingClock *
footing_store_get_clock (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return self->clock;
}

void
footing_store_set_sweeping (FootingStore *self, gboolean sweeping)
{
  self->sweeping = sweeping;
}

FootingDb *
footing_store_get_db (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return self->db;
}

gint64
footing_store_get_now (FootingStore *self)
{
  const gint64 now = self->as_of != 0 ? self->as_of : footing_clock_now (self->clock);

  /* 0 says that there is none. */
  return now != 0 ? now : 1;
}

void
footing_store_set_as_of (FootingStore *self, gint64 instant)
{
  self->as_of = instant;
}

gint64
footing_store_take_seq (FootingStore *self)
{
  return self->next_seq != 0 ? self->next_seq++ : 0;
}

void
footing_store_set_next_seq (FootingStore *self, gint64 seq)
{
  self->next_seq = seq;
}

gboolean
footing_store_get_indexing (FootingStore *self)
{
  return !self->unindexed;
}

void
footing_store_set_indexing (FootingStore *self, gboolean indexing)
{
  self->unindexed = !indexing;
}

void
footing_store_refresh (FootingStore *self)
{
  gint64 version;

  g_return_if_fail (FOOTING_IS_STORE (self));

  /* What is in memory nobody else writes to. */
  if (self->read_only)
    return;

  version = footing_db_get_int (self->db, "PRAGMA data_version", NULL);
  if (version < 0 || version == self->data_version)
    return;

  self->data_version = version;
  store_emit_changed (self, G_TYPE_NONE, NULL);
}

gboolean
footing_store_follow_due (FootingStore *self, FootingStoreFollow follow, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->due_changes == NULL, FALSE);

  self->follow = follow;

  return watch_due (self, error);
}
