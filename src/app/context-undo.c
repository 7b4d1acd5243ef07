/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "context.h"
#include "plan/parts.h"
#include "store/bin.h"

#include <glib/gi18n-lib.h>

/* What was done to a record: it went, or it came. */
typedef struct {
  GType type;
  char *id;
} Deed;

static Deed *
new_deed (GType type, const char *id)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->type = type;
  deed->id = g_strdup (id);

  return deed;
}

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->id);
  g_free (deed);
}

static gboolean
restore_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_bin_restore (footing_context_get_store (context), deed->id, NULL, error);
}

static gboolean
remove_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_plan_remove_part (footing_context_get_store (context), deed->type,
                                   deed->id, error);
}

void
footing_context_remove (FootingContext *self,
                        GType type,
                        const char *id,
                        const char *text,
                        const char *undone)
{
  Deed *deed;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  /* Removing lets go of the row that @id may belong to. */
  deed = new_deed (type, id);
  footing_context_flush (self);
  if (footing_plan_remove_part (footing_context_get_store (self), type, deed->id,
                                &error)) {
    footing_context_offer_undo (self, text, undone, restore_cb, deed, free_deed);
  } else {
    footing_context_report (self, error);
    free_deed (deed);
  }
}

void
footing_context_added (FootingContext *self,
                       GType type,
                       const char *id,
                       const char *text,
                       const char *undone)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  footing_context_offer_undo (self, text, undone, remove_cb, new_deed (type, id),
                              free_deed);
}

/* --- What can be taken back -----------------------------------------------------------
 */

void
footing_context_offer_undo (FootingContext *self,
                            const char *text,
                            const char *undone,
                            FootingUndoFunc function,
                            gpointer data,
                            GDestroyNotify destroy)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  footing_context_say_undo (
      self, text, footing_context_note_undo (self, undone, function, data, destroy));
}

gint64
footing_context_note_undo (FootingContext *self,
                           const char *undone,
                           FootingUndoFunc function,
                           gpointer data,
                           GDestroyNotify destroy)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), 0);

  return footing_undo_push (footing_context_get_undo (self), undone, function, data,
                            destroy);
}

void
footing_context_say_undo (FootingContext *self, const char *text, gint64 number)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));
  g_return_if_fail (number > 0);

  footing_context_toast (self, text, _ ("_Undo"), FOOTING_UNDO_ACTION,
                         g_variant_new_int64 (number));
}

/* No toast offers to take back the deed with @number, or any when it is 0. */
static void
withdraw_offer (FootingContext *self, gint64 number)
{
  g_autoptr (GVariant) taken = g_variant_ref_sink (g_variant_new_int64 (number));

  g_signal_emit_by_name (self, "undone", taken);
}

gboolean
footing_context_undo (FootingContext *self, gint64 number)
{
  FootingUndo *undo;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  gboolean stored, done;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), FALSE);

  /* What is typed and not stored yet was done last. */
  undo = footing_context_get_undo (self);
  stored = footing_context_flush (self);
  if (number == 0)
    number = footing_undo_get_last (undo);
  if (number == 0 || !stored)
    return number != 0;

  done = footing_undo_take (undo, number, self, &undone, &error);
  withdraw_offer (self, number);
  if (!done)
    footing_context_report (self, error);
  else if (undone != NULL)
    footing_context_toast (self, undone, NULL, NULL, NULL);

  return TRUE;
}

void
footing_context_forget_undo (FootingContext *self)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  footing_undo_clear (footing_context_get_undo (self));
  withdraw_offer (self, 0);
}
