/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "closing.h"

#include <string.h>

gboolean
footing_plan_has_arrived (FootingStore *store, FootingRecovery *recovery)
{
  g_autoptr (GPtrArray) outcomes = NULL;
  guint n_delivered = 0;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), FALSE);

  if (!footing_recovery_is_active (recovery) || *recovery->back_on_my_feet_on == '\0')
    return FALSE;

  outcomes = footing_store_list (store, FOOTING_TYPE_OUTCOME,
                                 footing_record_get_id (recovery), NULL);
  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++) {
    FootingOutcome *outcome = g_ptr_array_index (outcomes, i);

    if (footing_outcome_is_open (outcome))
      return FALSE;
    n_delivered += footing_outcome_is_delivered (outcome);
  }

  return n_delivered > 0;
}

gboolean
footing_plan_close (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error, "state",
                               "recovered", "closed-on", today, NULL);
}

gboolean
footing_plan_take_up (FootingStore *store, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error, "state",
                               "active", "closed-on", "", NULL);
}
