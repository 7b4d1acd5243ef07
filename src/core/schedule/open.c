/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "open.h"
#include "schedule.h"

static gboolean
follow (FootingStore *store, GType type, const char *id, GError **error)
{
  return type == FOOTING_TYPE_RITUAL ? footing_schedule_move (store, id, error)
                                     : footing_schedule_move_all (store, id, error);
}

FootingStore *
footing_open (const char *path, FootingClock *clock, GError **error)
{
  g_autoptr (FootingStore) store = footing_store_open (path, clock, error);

  if (store == NULL || !footing_store_follow_due (store, follow, error))
    return NULL;

  return g_steal_pointer (&store);
}
