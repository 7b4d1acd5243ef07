/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcomes.h"

char *
footing_outcomes_add_progress (FootingStore *store, const char *outcome, GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingProgress) progress = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (outcome != NULL, NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  progress =
      footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome, "date", today, NULL);

  return footing_store_save (store, progress, error)
             ? g_strdup (footing_record_get_id (progress))
             : NULL;
}

gboolean
footing_outcomes_set_delivered (FootingStore *store,
                                const char *outcome,
                                gboolean delivered,
                                GError **error)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (outcome != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));

  return footing_store_change (store, FOOTING_TYPE_OUTCOME, outcome, error, "state",
                               delivered ? "delivered" : "open", "delivered-on",
                               delivered ? today : "", NULL);
}

gboolean
footing_outcomes_put_back_delivered (FootingStore *store,
                                     FootingOutcome *before,
                                     GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_OUTCOME (before), FALSE);

  return footing_store_change (store, FOOTING_TYPE_OUTCOME,
                               footing_record_get_id (before), error, "state",
                               before->state, "delivered-on", before->delivered_on, NULL);
}
