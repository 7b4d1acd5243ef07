/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drivers.h"

gboolean
footing_plan_rate_driver (FootingStore *store,
                          const char *recovery,
                          const char *driver,
                          int rating,
                          GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (driver != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done =
      footing_store_set_driver (store, recovery, driver, rating, error) &&
      (rating <= 0 || footing_plan_set_drivers_unclear (store, recovery, FALSE, error));

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_plan_set_drivers_unclear (FootingStore *store,
                                  const char *recovery,
                                  gboolean unclear,
                                  GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error,
                               "drivers-unclear", unclear, NULL);
}
