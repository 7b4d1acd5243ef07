/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-state.h"
#include "format/bin-format.h"
#include "format/plan-format.h"
#include "plan/closing.h"
#include "plan/private.h"
#include "plan/look-back-ritual.h"

#include "text.h"

#include <glib/gi18n-lib.h>

/* How much of the name of a plan a toast has room for. */
#define TOAST_CHARS 40

/* What there was. */
typedef struct {
  FootingRecovery *plan;
  FootingRitual *look_back; /* or NULL */
} Before;

static void
free_before (gpointer data)
{
  Before *before = data;

  g_clear_object (&before->plan);
  g_clear_object (&before->look_back);
  g_free (before);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Before, free_before)

static gboolean
put_back_cb (gpointer context, gpointer data, GError **error)
{
  const Before *before = data;

  return footing_plan_put_back_state (footing_context_get_store (context), before->plan,
                                      before->look_back, error);
}

/* What became of a plan called @title. Owned by the caller. */
static char *
format_state (const char *state, const char *title)
{
  if (footing_recovery_state_is_paused (state))
    /* Translators: here and below, %s is the title of a plan */
    return g_strdup_printf (_ ("“%s” is paused"), title);
  if (footing_recovery_state_is_recovered (state))
    return g_strdup_printf (_ ("“%s” is closed"), title);
  if (footing_recovery_state_is_archived (state))
    return g_strdup_printf (_ ("“%s” is archived"), title);

  return g_strdup_printf (_ ("“%s” goes on"), title);
}

/* Takes @before. */
static void
say_state (FootingContext *context, Before *before, const char *state)
{
  g_autofree char *title = footing_bin_format_name (before->plan, context);
  g_autofree char *text = format_state (state, title);
  g_autofree char *undone = format_state (before->plan->state, title);

  footing_context_offer_undo (context, text, undone, put_back_cb, before, free_before);
}

gboolean
footing_plan_state_set (FootingContext *context, const char *id, const char *state)
{
  FootingStore *store;
  g_autoptr (Before) before = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  store = footing_context_get_store (context);
  before = g_new0 (Before, 1);
  before->plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, &error);
  if (before->plan == NULL ||
      !footing_look_back_find (store, id, &before->look_back, &error) ||
      !footing_plan_set_state (store, footing_record_get_id (before->plan), state,
                               &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  say_state (context, g_steal_pointer (&before), state);
  return TRUE;
}

static gboolean
put_back_on_feet_cb (gpointer context, gpointer before, GError **error)
{
  return footing_plan_put_back_on_feet (footing_context_get_store (context), before,
                                        error);
}

static const char *
get_ticked (FootingPerspective perspective, gboolean ticked)
{
  if (perspective == FOOTING_PERSPECTIVE_SUPPORT)
    return ticked ? _ ("“Back on their feet” is ticked")
                  : _ ("“Back on their feet” is no longer ticked");

  return ticked ? _ ("“Back on my feet” is ticked")
                : _ ("“Back on my feet” is no longer ticked");
}

gboolean
footing_plan_state_set_on_feet (FootingContext *context, const char *id, gboolean ticked)
{
  FootingStore *store;
  FootingPerspective perspective;
  g_autoptr (FootingRecovery) before = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  store = footing_context_get_store (context);
  perspective = footing_context_get_perspective (context, id);
  before = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, &error);
  if (before == NULL || !footing_plan_set_on_feet (store, id, ticked, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  footing_context_offer_undo (context, get_ticked (perspective, ticked),
                              get_ticked (perspective, !ticked), put_back_on_feet_cb,
                              g_steal_pointer (&before), g_object_unref);
  return TRUE;
}

/* --- Initials ------------------------------------------------------------------------
 */

/* The window below may show another plan: @plan is named, as it is shown now. */
static char *
format_shown (FootingRecovery *plan)
{
  g_autofree char *whole = footing_plan_format_title (plan);
  g_autofree char *name = footing_text_excerpt (whole, TOAST_CHARS);

  /* Translators: %s is the name of a plan */
  return g_strdup_printf (plan->initials ? _ ("People in “%s” now appear by initials")
                                         : _ ("People in “%s” now appear by name"),
                          name);
}

static gboolean
put_back_initials_cb (gpointer context, gpointer data, GError **error)
{
  FootingRecovery *before = data;

  return footing_plan_set_initials (footing_context_get_store (context),
                                    footing_record_get_id (before), before->initials,
                                    error);
}

gboolean
footing_plan_state_set_initials (FootingContext *context,
                                 const char *id,
                                 gboolean initials)
{
  FootingStore *store;
  g_autoptr (FootingRecovery) before = NULL;
  g_autoptr (FootingRecovery) after = NULL;
  g_autofree char *did = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  store = footing_context_get_store (context);
  before = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, &error);
  if (before != NULL && footing_plan_set_initials (store, id, initials, &error))
    after = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, &error);
  if (after == NULL) {
    footing_context_report (context, error);
    return FALSE;
  }

  did = format_shown (after);
  undone = format_shown (before);
  footing_context_offer_undo (context, did, undone, put_back_initials_cb,
                              g_steal_pointer (&before), g_object_unref);
  return TRUE;
}
