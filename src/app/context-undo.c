/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "context.h"
#include "plan/parts.h"
#include "store/bin.h"
#include "store/store-replay.h"

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

  footing_undo_set_done (footing_context_get_undo (self), number, text);
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

/* --- And done again -------------------------------------------------------------------
 */

static gboolean
again_cb (gpointer context, gpointer taken, GError **error)
{
  return footing_replay_revert (taken, footing_context_get_store (context), error);
}

static gboolean
back_cb (gpointer context, gpointer taken, GError **error)
{
  return footing_replay_repeat (taken, footing_context_get_store (context), error);
}

/* What @words speak of can be done again, as far as it was one of the file; @taken (or
 * NULL) has followed how it was taken back. What was taken back before it stands on it.
 */
static void
offer_again (FootingContext *self, const FootingUndoWords *words, FootingReplay *taken)
{
  FootingUndo *undo = footing_context_get_undo (self);
  g_autoptr (FootingReplay) owned = taken;

  if (owned != NULL && !footing_replay_is_empty (owned))
    footing_undo_push_again (undo, words, again_cb, back_cb, g_steal_pointer (&owned),
                             (GDestroyNotify)footing_replay_free);
  else
    footing_undo_clear_again (undo);
}

/* Takes back the deed with @number; whether it could, and what is to be said then. */
static gboolean
take_back (FootingContext *self, gint64 number, FootingUndoWords *words, GError **error)
{
  FootingStore *store = footing_context_get_store (self);
  g_autoptr (FootingReplay) taken = footing_replay_begin (store, NULL);
  const gboolean done =
      footing_undo_take (footing_context_get_undo (self), number, self, words, error);

  if (taken != NULL && !footing_replay_end (taken, store, NULL))
    g_clear_pointer (&taken, footing_replay_free);
  if (words->undone != NULL)
    offer_again (self, words, g_steal_pointer (&taken));

  return done;
}

gboolean
footing_context_undo (FootingContext *self, gint64 number)
{
  g_auto (FootingUndoWords) words = {NULL};
  g_autoptr (GError) error = NULL;
  gboolean stored, done;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), FALSE);

  /* What is typed and not stored yet was done last. */
  stored = footing_context_flush (self);
  if (number == 0)
    number = footing_undo_get_last (footing_context_get_undo (self));
  if (number == 0 || !stored)
    return number != 0;

  done = take_back (self, number, &words, &error);
  withdraw_offer (self, number);
  if (!done)
    footing_context_report (self, error);
  else if (words.undone != NULL)
    footing_context_toast (self, words.undone, NULL, NULL, NULL);

  return TRUE;
}

gboolean
footing_context_redo (FootingContext *self)
{
  FootingUndo *undo;
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), FALSE);

  /* What is typed and not stored yet is something else that was done. */
  undo = footing_context_get_undo (self);
  if (!footing_context_flush (self))
    return TRUE;
  if (!footing_undo_has_again (undo))
    return FALSE;

  number = footing_undo_take_again (undo, self, &done, &error);
  if (number == 0)
    footing_context_report (self, error);
  else
    footing_context_say_undo (self, done != NULL ? done : _ ("Done again"), number);

  return TRUE;
}

void
footing_context_forget_undo (FootingContext *self)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  footing_undo_clear (footing_context_get_undo (self));
  withdraw_offer (self, 0);
}
