/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quiet.h"
#include "format/plan-format.h"
#include "plan/steps.h"

#include <glib/gi18n-lib.h>

const char *
footing_quiet_describe (FootingStore *store,
                        FootingRecovery *recovery,
                        gboolean *needs_step)
{
  const char *rest = recovery != NULL ? footing_plan_describe_rest (recovery) : NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), "");
  g_return_val_if_fail (needs_step != NULL, "");

  *needs_step = recovery != NULL && footing_recovery_is_active (recovery) &&
                !footing_steps_any_open (store, footing_record_get_id (recovery));
  if (rest != NULL)
    return rest;

  return *needs_step ? _ ("No step is open. What could come next?")
                     : _ ("Nothing is due in the next few days.");
}
