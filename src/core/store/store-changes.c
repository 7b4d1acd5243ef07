/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-struct.h"
#include "store-mark.h"

#include <glib/gi18n-lib.h>

/* Past this many changes in one transaction `changed` names none of them. */
#define MAX_NAMED 16

typedef struct {
  GType type;
  char *id;
} Change;

static void
clear_change (gpointer data)
{
  g_free (((Change *)data)->id);
}

void
store_forget_changes (FootingStore *self)
{
  g_clear_pointer (&self->changes, g_array_unref);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  self->all_changed = FALSE;
}

void
footing_store_note (FootingStore *self, GType type, const char *id)
{
  Change change = {type, NULL};

  if (type == FOOTING_TYPE_RECOVERY || type == FOOTING_TYPE_PERSON)
    store_forget_initials (self);
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
  store_forget_initials (self);
}

static void
emit_changes (FootingStore *self)
{
  g_autoptr (GArray) changes = g_steal_pointer (&self->changes);
  const gboolean all = self->all_changed || changes->len > MAX_NAMED;

  store_forget_changes (self);

  if (all) {
    store_emit_changed (self, G_TYPE_NONE, NULL);
    return;
  }

  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index (changes, Change, i);

    store_emit_changed (self, change->type, change->id);
  }
}

/* Whoever shows what was not saved shows again what is there. */
static gboolean
refused_cb (gpointer data)
{
  store_emit_changed (data, G_TYPE_NONE, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
refuse_change (FootingStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refused_cb, g_object_ref (self),
                   g_object_unref);
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
               _ ("“%s” is open for reading only, so nothing was saved: allow writing, "
                  "then open it again."),
               name);
  return FALSE;
}

gboolean
footing_store_begin (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (self->read_only)
    return refuse_change (self, error);
  if (self->depth == 0 && !footing_store_check (self, error))
    return FALSE;
  if (!footing_db_begin (self->db, error))
    return FALSE;

  if (self->depth++ == 0) {
    self->n_changed = footing_db_count_changes (self->db);
    self->began_at = footing_clock_now (self->clock);
  }
  return TRUE;
}

gint64
footing_store_get_began_at (FootingStore *self)
{
  return self->began_at;
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
         (footing_store_check (self, error) && follow_due (self, error) &&
          (self->sweeping || footing_store_mark (self->db, error)) &&
          (self->identity == NULL || footing_identity_advance (self->identity, error)));
}

gboolean
footing_store_begin_reading (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (!footing_db_begin_reading (self->db, error))
    return FALSE;

  if (self->depth++ == 0)
    self->n_changed = footing_db_count_changes (self->db);
  return TRUE;
}

gboolean
footing_store_end (FootingStore *self, gboolean keep, GError **error)
{
  gboolean sealed, kept;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  self->depth--;
  sealed = !keep || self->depth > 0 || seal (self, error);
  if (self->depth == 0 && self->due_changes != NULL)
    footing_due_changes_clear (self->due_changes);
  if (!footing_db_end (self->db, keep && sealed, &kept, sealed ? error : NULL) ||
      !sealed) {
    store_forget_changes (self);
    store_forget_initials (self);
    return FALSE;
  }

  if (self->depth == 0) {
    if (kept)
      emit_changes (self);
    else {
      store_forget_changes (self);
      store_forget_initials (self);
    }
  }

  return TRUE;
}

gboolean
footing_store_finish (FootingStore *self, gboolean done, GError **error)
{
  return footing_store_end (self, done, done ? error : NULL) && done;
}
