/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kept-discard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Owned. */
typedef struct {
  GType type; /* of the record that the form is about */
  char *id;   /* of that, or NULL */
  char *place;
  GHashTable *texts; /* field → text */
} Discarded;

static void
free_discarded (gpointer data)
{
  Discarded *self = data;

  g_free (self->id);
  g_free (self->place);
  g_hash_table_unref (self->texts);
  g_free (self);
}

/* What is kept for the form, which is not open. */
static FootingKeptForm *
open_kept (FootingContext *context, const Discarded *self)
{
  return self->id == NULL
             ? footing_kept_form_new (context, self->place)
             : footing_kept_form_new_for (context, self->type, self->id,
                                          self->place + strlen (self->id) + 1);
}

/* A record that is gone has no form that it could come back in. */
static gboolean
keep_closed (FootingContext *context, const Discarded *self, GError **error)
{
  FootingKeptForm *form;

  if (self->id != NULL) {
    g_autoptr (GObject) record = footing_store_get (footing_context_get_store (context),
                                                    self->type, self->id, error);

    if (record == NULL)
      return FALSE;
  }

  form = open_kept (context, self);
  footing_kept_form_put_back (form, self->texts);
  footing_saver_free (form);

  return TRUE;
}

static gboolean
put_back_cb (gpointer context, gpointer data, GError **error)
{
  const Discarded *self = data;
  FootingKeptForm *form = footing_kept_form_find (context, self->place);

  if (form == NULL)
    return keep_closed (context, self, error);

  footing_kept_form_put_back (form, self->texts);

  return TRUE;
}

gint64
footing_kept_form_discard (FootingKeptForm *form, GError **error)
{
  FootingContext *context;
  Discarded *discarded;
  g_autoptr (GHashTable) texts = NULL;
  gint64 number;

  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (form), 0);

  context = footing_saver_get_context (FOOTING_SAVER (form));
  texts = footing_kept_form_dup_kept (form);
  if (!footing_kept_form_forget (form, error))
    return 0;

  footing_kept_form_reset (form);
  discarded = g_new0 (Discarded, 1);
  discarded->id = g_strdup (footing_kept_form_get_record (form, &discarded->type));
  discarded->place = g_strdup (footing_kept_form_get_place (form));
  discarded->texts = g_steal_pointer (&texts);
  /* Translators: what was typed in a form and then discarded; Undo has been pressed */
  number = footing_context_note_undo (context, _ ("What was discarded is back"),
                                      put_back_cb, discarded, free_discarded);
  footing_undo_set_done (footing_context_get_undo (context), number, _ ("Discarded"));

  return number;
}
