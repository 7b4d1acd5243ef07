/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "closing.h"
#include "look-back-ritual.h"

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

static gboolean
is_end (const char *state)
{
  return footing_recovery_state_is_recovered (state) ||
         footing_recovery_state_is_archived (state);
}

static gboolean
set_state (FootingStore *store, const char *id, const char *state, GError **error)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, id, error);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  const char *closed_on = "";

  if (recovery == NULL)
    return FALSE;
  if (is_end (state))
    closed_on = is_end (recovery->state) ? recovery->closed_on : today;

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, id, error, "state", state,
                               "closed-on", closed_on, NULL) &&
         footing_look_back_follow_state (store, id, state, error);
}

gboolean
footing_plan_set_state (FootingStore *store,
                        const char *recovery,
                        const char *state,
                        GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = set_state (store, recovery, state, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static gboolean
put_back_state (FootingStore *store,
                FootingRecovery *before,
                FootingRitual *look_back,
                GError **error)
{
  const char *id = footing_record_get_id (before);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, id, error, "state",
                               before->state, "closed-on", before->closed_on, NULL) &&
         footing_look_back_put_back (store, id, look_back, error);
}

gboolean
footing_plan_put_back_state (FootingStore *store,
                             FootingRecovery *before,
                             FootingRitual *look_back,
                             GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (before), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = put_back_state (store, before, look_back, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_plan_close (FootingStore *store, const char *recovery, GError **error)
{
  return footing_plan_set_state (store, recovery, "recovered", error);
}

gboolean
footing_plan_take_up (FootingStore *store, const char *recovery, GError **error)
{
  return footing_plan_set_state (store, recovery, "active", error);
}

gboolean
footing_plan_set_on_feet (FootingStore *store,
                          const char *recovery,
                          gboolean ticked,
                          GError **error)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error,
                               "back-on-my-feet-on", ticked ? today : "", NULL);
}

gboolean
footing_plan_put_back_on_feet (FootingStore *store,
                               FootingRecovery *before,
                               GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (before), FALSE);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY,
                               footing_record_get_id (before), error,
                               "back-on-my-feet-on", before->back_on_my_feet_on, NULL);
}
