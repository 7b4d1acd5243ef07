/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kept-plan.h"

/* The field that says of which plan; blank for none. */
#define PLAN "plan"

static char *
choose (FootingContext *context, FootingKeptForm *form)
{
  const char *kept = footing_kept_form_get (form, PLAN);
  g_autoptr (FootingRecovery) recovery = NULL;

  if (kept != NULL && *kept == '\0')
    return NULL;
  if (kept != NULL)
    recovery = footing_store_get (footing_context_get_store (context),
                                  FOOTING_TYPE_RECOVERY, kept, NULL);
  if (recovery != NULL && footing_record_get_deleted_at (recovery) == 0)
    return g_strdup (kept);

  return g_strdup (footing_context_get_recovery (context));
}

char *
footing_kept_plan_choose (FootingContext *context, FootingKeptForm *form)
{
  char *plan;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (form), NULL);

  plan = choose (context, form);
  footing_kept_form_add (form, PLAN, plan != NULL ? plan : "");

  return plan;
}
