/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-step.h"
#include "format/bin-format.h"

#include <glib/gi18n-lib.h>

/* The day that was typed for the step is in it then, and no longer kept for itself. */
static FootingStep *
accept (FootingContext *context,
        const FootingAcceptance *acceptance,
        FootingSignState *row,
        GError **error)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (FootingStep) step = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  step = footing_plan_accept_move (store, footing_context_get_guidance (context),
                                   footing_context_get_recovery (context), acceptance,
                                   error);
  done = step != NULL && footing_sign_state_forget (row, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&step)
             : NULL;
}

void
footing_sign_step_add (FootingContext *context,
                       FootingSignState *row,
                       const FootingAcceptance *acceptance)
{
  /* The list may be made anew, and the row go with it. */
  g_autoptr (FootingSignState) kept = g_object_ref (row);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *name = NULL;
  g_autofree char *undone = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (acceptance != NULL);

  step = accept (context, acceptance, kept, &error);
  if (step == NULL) {
    footing_context_report (context, error);
    return;
  }

  footing_sign_state_reset (kept);
  name = footing_bin_format_name (step, context);
  /* Translators: that it was added has been taken back; %s is the title of a step */
  undone = g_strdup_printf (_ ("“%s” is off your plan again"), name);
  footing_context_added (context, FOOTING_TYPE_STEP, footing_record_get_id (step),
                         _ ("Added to your plan"), undone);
}
