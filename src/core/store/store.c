/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "migrations.h"
#include "store-file.h"

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
  FootingClock *clock;
  char *path;

  /* state */
  int depth;
  gint64 as_of;    /* what is written counts as of then; 0 for now */
  gint64 next_seq; /* of an entry that is added; 0 for the next free one */
  GArray *changes;
  gboolean all_changed;
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
footing_store_finalize (GObject *object)
{
  FootingStore *self = FOOTING_STORE (object);

  g_clear_pointer (&self->db, footing_db_close);
  g_clear_object (&self->clock);
  g_free (self->path);
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

static gboolean
open_file (FootingStore *self, GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS) &&
      !footing_file_create (self->path, error))
    return FALSE;

  self->db = footing_file_open (self->path, error);

  return self->db != NULL &&
         footing_migrations_run (self->db, self->path, scripts, error);
}

FootingStore *
footing_store_new_with (FootingDb *db, const char *path, FootingClock *clock)
{
  FootingStore *self = g_object_new (FOOTING_TYPE_STORE, NULL);

  self->db = db;
  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);

  return self;
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

  self->data_version = footing_db_get_int (self->db, "PRAGMA data_version", NULL);

  return g_steal_pointer (&self);
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

  if (!footing_db_begin (self->db, error))
    return FALSE;

  self->depth++;
  return TRUE;
}

gboolean
footing_store_end (FootingStore *self, gboolean keep, GError **error)
{
  gboolean kept;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  self->depth--;
  if (!footing_db_end (self->db, keep, &kept, error)) {
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
