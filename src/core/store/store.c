/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "migrations.h"
#include "store-file.h"
#include "store-follow.h"
#include "store-identity.h"
#include "store-past.h"

/* Past this many changes in one transaction `changed` names none of them. */
#define MAX_NAMED 16

typedef struct {
  GType type;
  char *id;
} Change;

struct _FootingStore {
  GObject parent_instance;

  /* owned */
  FootingDb *db;
  FootingIdentity *identity;
  FootingDueChanges *due_changes; /* NULL when nobody follows them */
  FootingClock *clock;
  char *path;
  char *notice;
  GError *closed; /* why no file is open; NULL while one is */

  /* borrowed */
  FootingStoreFollow follow;

  /* state */
  int depth;
  gint64 n_changed; /* rows, when the transaction began */
  GArray *changes;
  gboolean all_changed;
  gboolean replaced; /* something, by the change under way */
  gint64 data_version;
};

G_DEFINE_FINAL_TYPE (FootingStore, footing_store, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_change (gpointer data)
{
  g_free (((Change *)data)->id);
}

static void
close_file (FootingStore *self)
{
  if (self->identity != NULL)
    footing_identity_prepare_close (self->identity);
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

static void
forget_changes (FootingStore *self)
{
  g_clear_pointer (&self->changes, g_array_unref);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  self->all_changed = FALSE;
}

static void
footing_store_init (FootingStore *self)
{
  forget_changes (self);
}

/* What the file is known by; anew, for older versions have less of it. */
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
open_file (FootingStore *self, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();

  if (!footing_file_check_past (self->path, error) ||
      (!g_file_test (self->path, G_FILE_TEST_EXISTS) &&
       !footing_file_create (self->path, error)))
    return FALSE;

  self->db = footing_file_open (self->path, &self->notice, error);
  if (self->db == NULL || !identify (self, error) ||
      !footing_migrations_run (self->db, self->path, scripts, error))
    return FALSE;

  return identify (self, error) && watch_due (self, error);
}

/* Nothing is open, because of @why: whoever asks finds nothing, whoever writes is told.
 */
static void
open_nothing (FootingStore *self, const GError *why)
{
  g_autofree const char **scripts = footing_migrations_load ();

  g_clear_pointer (&self->identity, footing_identity_free);
  g_clear_pointer (&self->db, footing_db_close);
  g_clear_error (&self->closed);
  self->closed = g_error_copy (why);
  self->db = footing_db_open_memory (NULL);
  if (self->db == NULL || !footing_migrations_run (self->db, NULL, scripts, NULL))
    g_error ("no memory for a database");
}

FootingStore *
footing_store_open (const char *path, FootingClock *clock, GError **error)
{
  g_autoptr (FootingStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  self = g_object_new (FOOTING_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);

  if (!open_file (self, error))
    return NULL;

  footing_store_watch_replaced (self->db, &self->replaced);
  self->data_version = footing_db_get_int (self->db, "PRAGMA data_version", NULL);

  return g_steal_pointer (&self);
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

  if (self->closed == NULL)
    return footing_identity_check (self->identity, error);

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

  g_signal_emit (self, signals[CHANGED], 0, G_TYPE_NONE, NULL);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return done;
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

FootingDb *
footing_store_get_db (FootingStore *self)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return self->db;
}

void
footing_store_refresh (FootingStore *self)
{
  gint64 version;

  g_return_if_fail (FOOTING_IS_STORE (self));

  version = footing_db_get_int (self->db, "PRAGMA data_version", NULL);
  if (version < 0 || version == self->data_version)
    return;

  self->data_version = version;
  g_signal_emit (self, signals[CHANGED], 0, G_TYPE_NONE, NULL);
}

void
footing_store_note (FootingStore *self, GType type, const char *id)
{
  Change change = {type, NULL};

  for (guint i = 0; i < self->changes->len; i++) {
    Change *other = &g_array_index (self->changes, Change, i);

    if (other->type == type && g_strcmp0 (other->id, id) == 0)
      return;
  }

  if (self->changes->len > MAX_NAMED)
    return;

  change.id = g_strdup (id);
  g_array_append_val (self->changes, change);
}

void
footing_store_note_all (FootingStore *self)
{
  self->all_changed = TRUE;
}

static void
emit_changes (FootingStore *self)
{
  g_autoptr (GArray) changes = g_steal_pointer (&self->changes);
  const gboolean all = self->all_changed || changes->len > MAX_NAMED;

  forget_changes (self);

  if (all) {
    g_signal_emit (self, signals[CHANGED], 0, G_TYPE_NONE, NULL);
    return;
  }

  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index (changes, Change, i);

    g_signal_emit (self, signals[CHANGED], 0, change->type, change->id);
  }
}

gboolean
footing_store_begin (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (self->depth == 0 && !footing_store_check (self, error))
    return FALSE;
  if (!footing_db_begin (self->db, error))
    return FALSE;

  if (self->depth++ == 0)
    self->n_changed = footing_db_count_changes (self->db);
  return TRUE;
}

gboolean
footing_store_follow_due (FootingStore *self, FootingStoreFollow follow, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->due_changes == NULL, FALSE);

  self->follow = follow;

  return watch_due (self, error);
}

/* Following may change more: until nothing is left. */
static gboolean
follow_due (FootingStore *self, GError **error)
{
  gboolean done = TRUE;
  GType type;
  char *taken;

  while (done && self->due_changes != NULL &&
         (type = footing_due_changes_take (self->due_changes, &taken)) != G_TYPE_NONE) {
    g_autofree char *id = taken;

    /* What is changed inside is part of this transaction. */
    self->depth++;
    done = self->follow (self, type, id, error);
    self->depth--;
  }

  return done;
}

/* Before the outermost transaction is kept. One that has changed nothing writes nothing,
 * and one that an error has ended would not keep this either. */
static gboolean
seal (FootingStore *self, GError **error)
{
  return footing_db_count_changes (self->db) == self->n_changed ||
         sqlite3_get_autocommit (footing_db_get_handle (self->db)) ||
         (footing_identity_check (self->identity, error) && follow_due (self, error) &&
          (!self->replaced || footing_store_note_replaced (self->db, error)) &&
          footing_identity_advance (self->identity, error));
}

gboolean
footing_store_end (FootingStore *self, gboolean keep, GError **error)
{
  gboolean sealed, kept;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  self->depth--;
  sealed = !keep || self->depth > 0 || seal (self, error);
  if (self->depth == 0) {
    self->replaced = FALSE;
    if (self->due_changes != NULL)
      footing_due_changes_clear (self->due_changes);
  }
  if (!footing_db_end (self->db, keep && sealed, &kept, sealed ? error : NULL) ||
      !sealed) {
    forget_changes (self);
    return FALSE;
  }

  if (self->depth == 0) {
    if (kept)
      emit_changes (self);
    else
      forget_changes (self);
  }

  return TRUE;
}

gboolean
footing_store_finish (FootingStore *self, gboolean done, GError **error)
{
  return footing_store_end (self, done, done ? error : NULL) && done;
}
