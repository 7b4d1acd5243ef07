/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "room-deeds.h"
#include "format/bin-format.h"
#include "format/room-format.h"
#include "store/edit.h"

#include <glib/gi18n-lib.h>

/* The decision @id as it is in the file; NULL, with the reason said, when it cannot be
 * read. Owned by the caller. */
static FootingPlanLine *
read_decision (FootingContext *context, const char *id)
{
  g_autoptr (GError) error = NULL;
  FootingPlanLine *decision = footing_store_get (footing_context_get_store (context),
                                                 FOOTING_TYPE_PLAN_LINE, id, &error);

  if (decision == NULL)
    footing_context_report (context, error);

  return decision;
}

/* --- Moved ---------------------------------------------------------------------------
 */

/* Owned by the caller. */
static char *
format_moved (const char *name, const char *latitude, FootingRoomMove move)
{
  const char *label = footing_latitude_to_label (latitude);

  switch (move) {
  case FOOTING_ROOM_UP_AS_AGREED:
    /* Translators: a decision, and the column that it stands in now: "“Small purchases”
     * moved to Propose, as agreed" */
    return g_strdup_printf (_ ("“%s” moved to %s, as agreed"), name, label);
  case FOOTING_ROOM_UP_UNAGREED:
    return g_strdup_printf (_ ("“%s” moved to %s. That isn’t agreed yet"), name, label);
  case FOOTING_ROOM_UP_BEFORE:
  case FOOTING_ROOM_DOWN:
  case FOOTING_ROOM_STAYED:
  default:
    return g_strdup_printf (_ ("“%s” moved to %s. Clean runs are counted from here"),
                            name, label);
  }
}

static gboolean
put_back_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_edit_undo (edit, footing_context_get_store (context), error);
}

/* Takes @edit. */
static void
offer_moved (FootingContext *context,
             FootingPlanLine *before,
             const char *latitude,
             FootingRoomMove move,
             FootingEdit *edit)
{
  g_autofree char *name = footing_bin_format_name (before, context);
  g_autofree char *text = format_moved (name, latitude, move);
  /* Translators: that a decision was moved has been taken back: it is in the column that
   * it was in */
  g_autofree char *undone = g_strdup_printf (
      _ ("“%s” is back under %s"), name, footing_latitude_to_label (before->latitude));

  footing_context_offer_undo (context, text, undone, put_back_cb, edit,
                              (GDestroyNotify)footing_edit_free);
}

gboolean
footing_room_deed_move (FootingContext *context,
                        const char *id,
                        const char *latitude,
                        FootingRoomMove *move)
{
  FootingStore *store;
  g_autoptr (FootingPlanLine) before = NULL;
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL && latitude != NULL && move != NULL, FALSE);

  footing_context_flush (context);
  store = footing_context_get_store (context);
  before = read_decision (context, id);
  if (before == NULL)
    return FALSE;

  edit = footing_edit_begin (store, FOOTING_TYPE_PLAN_LINE, id, &error);
  if (edit == NULL || !footing_room_move (store, id, latitude, move, &error) ||
      !footing_edit_end (edit, store, &changed, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  if (changed)
    offer_moved (context, before, latitude, *move, g_steal_pointer (&edit));
  return TRUE;
}

/* --- A run ---------------------------------------------------------------------------
 */

void
footing_room_deed_log (FootingContext *context, const char *id, gboolean clean)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *run = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  footing_context_flush (context);
  run = footing_room_log_run (footing_context_get_store (context), id, clean, &error);
  if (run == NULL)
    footing_context_report (context, error);
  else
    footing_context_added (context, FOOTING_TYPE_MARK, run,
                           clean ? _ ("Noted as a clean run")
                                 : _ ("Noted as not clean. The count starts over"),
                           _ ("The run is no longer noted"));
}

/* --- A win ---------------------------------------------------------------------------
 */

gboolean
footing_room_deed_win (FootingContext *context, const char *id, guint runs)
{
  g_autoptr (FootingPlanLine) decision = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *win = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  decision = read_decision (context, id);
  if (decision == NULL)
    return FALSE;

  win = footing_room_log_win (
      footing_context_get_store (context), decision,
      footing_context_get_perspective (context, decision->recovery), runs, &error);
  if (win == NULL) {
    footing_context_report (context, error);
    return FALSE;
  }

  footing_context_added (context, FOOTING_TYPE_ENTRY, win, _ ("Added to your wins"),
                         _ ("Removed from your wins"));
  return TRUE;
}
