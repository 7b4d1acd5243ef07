/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "open.h"
#include "one-on-ones.h"
#include "plan/debrief-follow.h"
#include "prepare/agreements.h"
#include "prepare/moments.h"
#include "schedule/moments.h"
#include "schedule/schedule.h"

#include <string.h>

static gboolean
follow_moment (FootingStore *store, const char *change, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (change, "\x1f", 4);

  if (strcmp (parts[1], "2") == 0)
    return footing_moments_follow (store, parts[0], parts[2], parts[3], error);

  return footing_moment_reminders_follow (store, parts[0], strcmp (parts[1], "1") == 0,
                                          error);
}

static gboolean
follow_line (FootingStore *store, const char *change, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (change, "\x1f", 2);

  return footing_agreements_follow (store, parts[0], parts[1], error);
}

static gboolean
follow (FootingStore *store, GType type, const char *id, GError **error)
{
  if (type == FOOTING_TYPE_RITUAL)
    return footing_schedule_move (store, id, error) &&
           footing_one_on_ones_follow_ritual (store, id, error);
  if (type == FOOTING_TYPE_CONVERSATION)
    return footing_one_on_ones_follow (store, id, error);
  if (type == FOOTING_TYPE_MOMENT)
    return follow_moment (store, id, error);
  if (type == FOOTING_TYPE_ENTRY)
    return footing_debrief_follow (store, id, error);
  if (type == FOOTING_TYPE_PLAN_LINE)
    return follow_line (store, id, error);

  return footing_schedule_move_all (store, id, error);
}

FootingStore *
footing_open (const char *path, FootingClock *clock, GError **error)
{
  g_autoptr (FootingStore) store = footing_store_open (path, clock, error);

  if (store == NULL || !footing_store_follow_due (store, follow, error))
    return NULL;

  return g_steal_pointer (&store);
}
