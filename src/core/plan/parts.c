/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"
#include "scopes.h"

static gpointer
make_part (GType type, const char *recovery, int position)
{
  static const char *const days[] = {"mon", NULL};

  if (type == FOOTING_TYPE_RITUAL)
    return footing_record_new (type, "recovery", recovery, "position", position, "days",
                               days, "time", "09:00", NULL);

  return footing_record_new (type, "recovery", recovery, "position", position, NULL);
}

char *
footing_plan_add_part (FootingStore *store,
                       GType type,
                       const char *recovery,
                       GError **error)
{
  g_autoptr (FootingRecord) part = NULL;
  int position;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  position = footing_store_get_next_position (store, type, recovery, error);
  if (position < 0)
    return NULL;
  part = make_part (type, recovery, position);

  return footing_store_save (store, part, error) ? g_strdup (footing_record_get_id (part))
                                                 : NULL;
}

gboolean
footing_plan_remove_part (FootingStore *store, GType type, const char *id, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = (type != FOOTING_TYPE_STEP || footing_plan_remove_restore (store, id, error)) &&
         footing_store_remove (store, type, id, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
