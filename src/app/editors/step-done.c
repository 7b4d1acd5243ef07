/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-done.h"
#include "format/bin-format.h"
#include "plan/steps.h"

#include <glib/gi18n-lib.h>

static gboolean
reopen_cb (gpointer context, gpointer id, GError **error)
{
  return footing_steps_set_done (footing_context_get_store (context),
                                 footing_context_get_guidance (context), id, FALSE,
                                 error);
}

static char *
format_reopened (FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) step = footing_store_get (footing_context_get_store (context),
                                                    FOOTING_TYPE_STEP, id, NULL);
  g_autofree char *name =
      step != NULL ? footing_bin_format_name (step, context) : g_strdup ("");

  /* Translators: that it was done has been taken back; %s is the title of a step */
  return g_strdup_printf (_ ("“%s” is open again"), name);
}

gboolean
footing_step_done (FootingContext *context, const char *id, const char *text)
{
  /* The row that @id may belong to goes with the change. */
  g_autofree char *copy = g_strdup (id);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!footing_steps_set_done (footing_context_get_store (context),
                               footing_context_get_guidance (context), copy, TRUE,
                               &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  undone = format_reopened (context, copy);
  footing_context_offer_undo (context, text, undone, reopen_cb, g_steal_pointer (&copy),
                              g_free);
  return TRUE;
}
