/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "edit-deed.h"
#include "format/bin-format.h"
#include "plan/parts.h"

#include <glib/gi18n-lib.h>

/* The deeds of a context whose fields are not left yet: id of the record → Open. */
#define OPEN "footing-open-edits"

typedef struct {
  FootingEdit *edit; /* borrowed from the deed, while there is one; NULL for one added */
  gint64 number;     /* of the deed */
} Open;

/* What was added. */
typedef struct {
  FootingContext *context; /* NULL where that is told */
  GType type;
  char *id;
} Added;

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

static void
open_deed (FootingContext *context, const char *id, FootingEdit *edit, gint64 number)
{
  Open *open = g_new0 (Open, 1);

  open->edit = edit;
  open->number = number;
  g_hash_table_replace (get_open (context), g_strdup (id), open);
}

/* A deed for what is typed from now on, which @edit knows. Takes it. */
static void
begin (FootingContext *context, FootingEdit *edit)
{
  g_autofree char *name = dup_old_name (context, edit);
  g_autofree char *undone = format_undone (name);

  open_deed (context, footing_edit_get_id (edit), edit,
             footing_context_note_undo (context, undone, undo_cb, edit,
                                        (GDestroyNotify)footing_edit_free));
}

/* What @record, which was added, is called by now. */
static void
name_added (FootingContext *context, gint64 number, gpointer record)
{
  g_autofree char *name = footing_bin_format_name (record, context);
  /* Translators: %s is the title of something */
  g_autofree char *done = g_strdup_printf (_ ("Added “%s”"), name);
  g_autofree char *undone = g_strdup_printf (_ ("Removed “%s”"), name);
  FootingUndo *undo = footing_context_get_undo (context);

  footing_undo_set_done (undo, number, done);
  footing_undo_set_undone (undo, number, undone);
}

/* @edit goes into the deed of its record, unless it is none. Takes it. */
static void
add (FootingContext *context, FootingEdit *edit)
{
  g_autoptr (FootingEdit) owned = edit;
  g_autoptr (GObject) record = get_record (context, edit);
  Open *open = find_open (context, footing_edit_get_id (edit));

  if (open != NULL && open->edit == NULL && record != NULL)
    name_added (context, open->number, record);
  else if (open != NULL && open->edit != NULL)
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
left_edit (FootingContext *context, const char *id, Open *open)
{
  FootingUndo *undo = footing_context_get_undo (context);
  gboolean changed = TRUE;

  footing_edit_end (open->edit, footing_context_get_store (context), &changed, NULL);
  if (!changed) {
    footing_undo_drop (undo, open->number);
  } else if (is_last (context, open)) {
    g_autofree char *name = dup_new_name (context, open->edit);
    g_autofree char *text = format_done (name);

    footing_context_say_undo (context, text, open->number);
  }
  g_hash_table_remove (get_open (context), id);
}

/* --- What was added to be typed in ----------------------------------------------------
 */

static Added *
new_added (FootingContext *context, GType type, const char *id)
{
  Added *added = g_new0 (Added, 1);

  g_set_object (&added->context, context);
  added->type = type;
  added->id = g_strdup (id);

  return added;
}

static void
free_added (gpointer data)
{
  Added *added = data;

  g_clear_object (&added->context);
  g_free (added->id);
  g_free (added);
}

/* One that says nothing leaves nothing in the bin, and is not added again: nobody would
 * be there to type in it. */
static gboolean
remove_added_cb (gpointer context, gpointer data, GError **error)
{
  FootingStore *store = footing_context_get_store (context);
  const Added *added = data;
  gboolean dropped = FALSE;

  if (!footing_plan_drop_untouched (store, added->type, added->id, &dropped, error))
    return FALSE;
  if (!dropped)
    return footing_plan_remove_part (store, added->type, added->id, error);

  footing_undo_leave_nothing (footing_context_get_undo (context));

  return TRUE;
}

void
footing_edit_deed_begin_added (FootingContext *context, GType type, const char *id)
{
  g_autoptr (GObject) record = NULL;
  Added *added;
  gint64 number;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  record = footing_store_get (footing_context_get_store (context), type, id, NULL);
  if (record == NULL || is_draft (context, record))
    return;

  added = new_added (NULL, type, id);
  number = footing_context_note_undo (context, "", remove_added_cb, added, free_added);
  name_added (context, number, record);
  open_deed (context, id, NULL, number);
}

/* What was added says something by now. */
static void
say_added (FootingContext *context, const Open *open, gpointer record)
{
  g_autofree char *name = dup_name (context, record);
  /* Translators: %s is the title of something */
  g_autofree char *text = g_strdup_printf (_ ("Added “%s”"), name);

  footing_context_say_undo (context, text, open->number);
}

static gboolean
settle_cb (gpointer data)
{
  const Added *added = data;
  FootingContext *context = added->context;
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GObject) record = NULL;
  g_autoptr (GError) error = NULL;
  gboolean dropped = FALSE;
  Open *open;

  if (!footing_plan_drop_untouched (store, added->type, added->id, &dropped, &error))
    footing_context_report (context, error);
  open = find_open (context, added->id);
  if (open == NULL || open->edit != NULL)
    return G_SOURCE_REMOVE;

  record = footing_store_get (store, added->type, added->id, NULL);
  if (dropped)
    footing_undo_drop (footing_context_get_undo (context), open->number);
  else if (record != NULL && is_last (context, open))
    say_added (context, open, record);
  g_hash_table_remove (get_open (context), added->id);

  return G_SOURCE_REMOVE;
}

/* What it was added to may be on its way out too, and hears of no change then. */
static void
left_cb (FootingAutosave *autosave)
{
  FootingContext *context = footing_saver_get_context (FOOTING_SAVER (autosave));
  const char *id = get_id (autosave);
  Open *open = id != NULL ? find_open (context, id) : NULL;

  if (open != NULL && open->edit != NULL)
    left_edit (context, id, open);
  else if (id != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, settle_cb,
                     new_added (context, footing_autosave_get_record_type (autosave), id),
                     free_added);
}

void
footing_edit_deed_follow (FootingAutosave *autosave)
{
  g_return_if_fail (FOOTING_IS_AUTOSAVE (autosave));

  g_signal_connect (autosave, "written", G_CALLBACK (written_cb), NULL);
  g_signal_connect (autosave, "left", G_CALLBACK (left_cb), NULL);
}
