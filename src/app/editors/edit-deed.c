/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "edit-deed.h"
#include "format/bin-format.h"

#include <glib/gi18n-lib.h>

/* The deeds of a context whose fields are not left yet: id of the record → Open. */
#define OPEN "footing-open-edits"

typedef struct {
  FootingEdit *edit; /* borrowed from the deed, while there is one */
  gint64 number;     /* of the deed */
} Open;

/* The record of @edit as it is now, or NULL. Owned by the caller. */
static gpointer
get_record (FootingContext *context, FootingEdit *edit)
{
  return footing_store_get (footing_context_get_store (context),
                            footing_edit_get_record_type (edit),
                            footing_edit_get_id (edit), NULL);
}

/* What @record (or NULL) is called. Owned by the caller. */
static char *
dup_name (FootingContext *context, gpointer record)
{
  return record != NULL ? footing_bin_format_name (record, context) : g_strdup ("");
}

/* What is called so now. Owned by the caller. */
static char *
dup_new_name (FootingContext *context, FootingEdit *edit)
{
  g_autoptr (GObject) record = get_record (context, edit);

  return dup_name (context, record);
}

/* And what was before, and is again when it is taken back. */
static char *
dup_old_name (FootingContext *context, FootingEdit *edit)
{
  g_autoptr (GObject) record =
      footing_edit_dup_record (edit, footing_context_get_store (context));

  return dup_name (context, record);
}

static char *
format_done (const char *name)
{
  /* Translators: an edit has been saved; %s is the title of what was edited */
  return g_strdup_printf (_ ("Changed “%s”"), name);
}

/* What is said once it is taken back, when it is called @name again. */
static char *
format_undone (const char *name)
{
  /* Translators: that it was edited has been taken back; %s is its title */
  return g_strdup_printf (_ ("“%s” is as it was"), name);
}

static gboolean
undo_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_edit_undo (edit, footing_context_get_store (context), error);
}

/* Whether @record is of a plan that has not started. */
static gboolean
is_draft (FootingContext *context, gpointer record)
{
  g_autofree char *id = NULL;
  g_autoptr (FootingRecovery) plan = NULL;

  if (FOOTING_IS_RECOVERY (record))
    return footing_recovery_is_draft (record);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (record), "recovery") == NULL)
    return FALSE;

  g_object_get (record, "recovery", &id, NULL);
  if (id != NULL)
    plan = footing_store_get (footing_context_get_store (context), FOOTING_TYPE_RECOVERY,
                              id, NULL);

  return plan != NULL && footing_recovery_is_draft (plan);
}

/* Whether @edit, which ends here, has changed something that is no draft. */
static gboolean
end (FootingContext *context, FootingEdit *edit)
{
  g_autoptr (GObject) record = NULL;
  gboolean changed = FALSE;

  if (edit == NULL ||
      !footing_edit_end (edit, footing_context_get_store (context), &changed, NULL) ||
      !changed)
    return FALSE;

  record = get_record (context, edit);

  return record != NULL && !is_draft (context, record);
}

static void
offer (FootingContext *context, FootingEdit *edit, FootingUndoFunc function)
{
  g_autofree char *name = dup_new_name (context, edit);
  g_autofree char *before = dup_old_name (context, edit);
  g_autofree char *text = format_done (name);
  g_autofree char *undone = format_undone (before);

  footing_context_offer_undo (context, text, undone, function, edit,
                              (GDestroyNotify)footing_edit_free);
}

void
footing_edit_deed_offer (FootingContext *context, FootingEdit *edit)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (edit != NULL);

  offer (context, edit, undo_cb);
}

void
footing_edit_deed_offer_with (FootingContext *context,
                              FootingEdit *edit,
                              FootingUndoFunc function)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (function != NULL);

  if (end (context, edit))
    offer (context, edit, function);
  else if (edit != NULL)
    footing_edit_free (edit);
}

/* --- What is stored as it is typed ----------------------------------------------------
 */

static GHashTable *
get_open (FootingContext *context)
{
  GHashTable *open = g_object_get_data (G_OBJECT (context), OPEN);

  if (open == NULL) {
    open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    g_object_set_data_full (G_OBJECT (context), OPEN, open,
                            (GDestroyNotify)g_hash_table_unref);
  }

  return open;
}

/* The deed of the record @id that can still be added to, or NULL. */
static Open *
find_open (FootingContext *context, const char *id)
{
  Open *open = g_hash_table_lookup (get_open (context), id);

  return open != NULL &&
                 footing_undo_has (footing_context_get_undo (context), open->number)
             ? open
             : NULL;
}

static const char *
get_id (FootingAutosave *autosave)
{
  return footing_autosave_get_id (autosave);
}

/* A deed for what is typed from now on, which @edit knows. Takes it. */
static void
begin (FootingContext *context, FootingEdit *edit)
{
  const char *id = footing_edit_get_id (edit);
  g_autofree char *name = dup_old_name (context, edit);
  g_autofree char *undone = format_undone (name);
  Open *open = g_new0 (Open, 1);

  open->edit = edit;
  open->number = footing_context_note_undo (context, undone, undo_cb, edit,
                                            (GDestroyNotify)footing_edit_free);
  g_hash_table_replace (get_open (context), g_strdup (id), open);
}

/* @edit goes into the deed of its record, unless it is none. Takes it. */
static void
add (FootingContext *context, FootingEdit *edit)
{
  g_autoptr (FootingEdit) owned = edit;
  g_autoptr (GObject) record = get_record (context, edit);
  Open *open = find_open (context, footing_edit_get_id (edit));

  if (open != NULL)
    footing_edit_add (open->edit, edit);
  else if (record != NULL && !is_draft (context, record))
    begin (context, g_steal_pointer (&owned));
}

static void
written_cb (FootingAutosave *autosave, GHashTable *before)
{
  FootingEdit *edit =
      footing_edit_new (footing_autosave_get_record_type (autosave), get_id (autosave));
  GHashTableIter iter;
  gpointer property, value;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &property, &value))
    footing_edit_note (edit, property, value);
  add (footing_saver_get_context (FOOTING_SAVER (autosave)), edit);
}

void
footing_edit_deed_add (FootingContext *context,
                       FootingAutosave *autosave,
                       FootingEdit *edit)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (autosave == NULL)
    footing_edit_deed_offer_with (context, edit, undo_cb);
  else if (end (context, edit))
    add (context, edit);
  else if (edit != NULL)
    footing_edit_free (edit);
}

/* Whether it is still the last thing that was done. */
static gboolean
is_last (FootingContext *context, const Open *open)
{
  return footing_undo_get_last (footing_context_get_undo (context)) == open->number;
}

static void
left_cb (FootingAutosave *autosave)
{
  FootingContext *context = footing_saver_get_context (FOOTING_SAVER (autosave));
  const char *id = get_id (autosave);
  Open *open = id != NULL ? find_open (context, id) : NULL;
  gboolean changed = TRUE;

  if (open == NULL)
    return;

  footing_edit_end (open->edit, footing_context_get_store (context), &changed, NULL);
  if (!changed) {
    footing_undo_drop (footing_context_get_undo (context), open->number);
  } else if (is_last (context, open)) {
    g_autofree char *name = dup_new_name (context, open->edit);
    g_autofree char *text = format_done (name);

    footing_context_say_undo (context, text, open->number);
  }
  g_hash_table_remove (get_open (context), id);
}

void
footing_edit_deed_follow (FootingAutosave *autosave)
{
  g_return_if_fail (FOOTING_IS_AUTOSAVE (autosave));

  g_signal_connect (autosave, "written", G_CALLBACK (written_cb), NULL);
  g_signal_connect (autosave, "left", G_CALLBACK (left_cb), NULL);
}
