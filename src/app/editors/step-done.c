/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-done.h"
#include "plan/steps.h"

static gboolean
reopen_cb (gpointer context, gpointer id, GError **error)
{
  return footing_steps_set_done (footing_context_get_store (context),
                                 footing_context_get_guidance (context), id, FALSE,
                                 error);
}

gboolean
footing_step_done (FootingContext *context, const char *id, const char *text)
{
  /* The row that @id may belong to goes with the change. */
  g_autofree char *copy = g_strdup (id);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!footing_steps_set_done (footing_context_get_store (context),
                               footing_context_get_guidance (context), copy, TRUE,
                               &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  footing_context_offer_undo (context, text, reopen_cb, g_steal_pointer (&copy), g_free);
  return TRUE;
}
