/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "start-draft.h"
#include "plan/start.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FootingStart *start;
  char *before; /* the plan that was current, or NULL */
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  footing_start_free (deed->start);
  g_free (deed->before);
  g_free (deed);
}

static gboolean
take_back_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!footing_start_take_back (deed->start, footing_context_get_store (context), error))
    return FALSE;

  if (deed->before != NULL)
    footing_context_set_recovery (context, deed->before);

  return TRUE;
}

gboolean
footing_draft_start (FootingContext *context, const char *recovery, gboolean brief)
{
  g_autoptr (GError) error = NULL;
  FootingStart *start;
  Deed *deed;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  start =
      footing_start_plan (footing_context_get_store (context), recovery, brief, &error);
  if (start == NULL) {
    footing_context_report (context, error);
    return FALSE;
  }

  deed = g_new0 (Deed, 1);
  deed->start = start;
  deed->before = g_strdup (footing_context_get_recovery (context));
  footing_context_set_recovery (context, recovery);
  footing_context_offer_undo (context, _ ("Your plan has started"),
                              _ ("Your plan is a draft again"), take_back_cb, deed,
                              free_deed);

  return TRUE;
}
