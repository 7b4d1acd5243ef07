/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "current.h"

#include <string.h>

gboolean
footing_plan_find_current (FootingStore *store,
                           const char *chosen,
                           char **recovery,
                           GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  const char *active = NULL, *started = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  plans = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, error);
  if (plans == NULL)
    return FALSE;

  for (guint i = 0; i < plans->len; i++) {
    FootingRecovery *plan = g_ptr_array_index (plans, i);
    const char *id = footing_record_get_id (plan);

    if (footing_recovery_is_draft (plan))
      continue;
    if (g_strcmp0 (id, chosen) == 0) {
      *recovery = g_strdup (id);
      return TRUE;
    }
    if (footing_recovery_is_active (plan))
      active = id;
    started = id;
  }

  *recovery = g_strdup (active != NULL ? active : started);
  return TRUE;
}

gboolean
footing_plan_has_several (FootingStore *store)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  plans = footing_store_list_ids (store, FOOTING_LIST_PLANS, NULL, NULL);

  return plans != NULL && plans->len > 1;
}
