/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "private.h"

gboolean
footing_plan_set_initials (FootingStore *store,
                           const char *recovery,
                           gboolean initials,
                           GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error, "initials",
                               initials, NULL);
}

gboolean
footing_plan_erase (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingRecovery) plan = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  /* One that is gone already is said to be. */
  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  return plan != NULL &&
         footing_store_erase (store, FOOTING_TYPE_RECOVERY, recovery, error) &&
         footing_store_sweep (store, error);
}
