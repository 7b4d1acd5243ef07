/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sweep.h"
#include "parts.h"
#include "store/store-blank.h"

static gboolean
sweep_type (FootingStore *store, GType type, GError **error)
{
  g_autoptr (GPtrArray) ids = footing_store_list_blank (store, type, error);
  gboolean dropped;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!footing_plan_drop_untouched (store, type, ids->pdata[i], &dropped, error))
      return FALSE;

  return ids != NULL;
}

gboolean
footing_plan_sweep (FootingStore *store, GError **error)
{
  /* Progress belongs to an outcome, which goes after it. */
  const GType types[] = {FOOTING_TYPE_PROGRESS, FOOTING_TYPE_STEP,
                         FOOTING_TYPE_PERSON,   FOOTING_TYPE_OUTCOME,
                         FOOTING_TYPE_RITUAL,   FOOTING_TYPE_CONVERSATION};
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (types) && done; i++)
    done = sweep_type (store, types[i], error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
