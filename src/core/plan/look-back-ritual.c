/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "look-back-ritual.h"
#include "date.h"
#include "parts.h"
#include "schedule/recurrence.h"

#include <string.h>

/* How often a plan that is closed is looked back at, when, and for how long. */
#define WEEKS 4
#define TIME "16:00"
#define MINUTES 10

gboolean
footing_look_back_find (FootingStore *store,
                        const char *recovery,
                        FootingRitual **ritual,
                        GError **error)
{
  g_autoptr (GPtrArray) rituals = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (ritual != NULL, FALSE);

  *ritual = NULL;
  rituals = footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);
  for (guint i = 0; rituals != NULL && *ritual == NULL && i < rituals->len; i++) {
    FootingRitual *one = g_ptr_array_index (rituals, i);

    if (strcmp (one->code, FOOTING_RITUAL_LOOK_BACK) == 0)
      *ritual = g_object_ref (one);
  }

  return rituals != NULL;
}

/* On the weekday on which the plan was closed. */
static char *
add (FootingStore *store, const char *recovery, const char *today, GError **error)
{
  const char *const *weekdays = footing_recurrence_get_weekdays ();
  const char *days[] = {weekdays[footing_date_weekday (today) - 1], NULL};
  g_autofree char *id =
      footing_plan_add_part (store, FOOTING_TYPE_RITUAL, recovery, error);

  return id != NULL && footing_store_change (store, FOOTING_TYPE_RITUAL, id, error,
                                             "code", FOOTING_RITUAL_LOOK_BACK, "days",
                                             days, "time", TIME, "every-weeks", WEEKS,
                                             "length-minutes", MINUTES, NULL)
             ? g_steal_pointer (&id)
             : NULL;
}

static gboolean
keep (FootingStore *store, const char *recovery, FootingRitual *ritual, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *starts_on = footing_date_add_days (today, WEEKS * 7);
  g_autofree char *id = ritual != NULL ? g_strdup (footing_record_get_id (ritual))
                                       : add (store, recovery, today, error);

  return id != NULL &&
         footing_store_change (store, FOOTING_TYPE_RITUAL, id, error, "enabled", TRUE,
                               "starts-on", starts_on, "paused-until", "", NULL);
}

gboolean
footing_look_back_follow_state (FootingStore *store,
                                const char *recovery,
                                const char *state,
                                GError **error)
{
  g_autoptr (FootingRitual) ritual = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  if (!footing_look_back_find (store, recovery, &ritual, error))
    return FALSE;

  if (footing_recovery_state_is_recovered (state))
    return keep (store, recovery, ritual, error);

  return ritual == NULL ||
         footing_store_change (store, FOOTING_TYPE_RITUAL, footing_record_get_id (ritual),
                               error, "enabled", FALSE, NULL);
}

gboolean
footing_look_back_put_back (FootingStore *store,
                            const char *recovery,
                            FootingRitual *before,
                            GError **error)
{
  g_autoptr (FootingRitual) ritual = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  if (before != NULL)
    return footing_store_change (store, FOOTING_TYPE_RITUAL,
                                 footing_record_get_id (before), error, "enabled",
                                 before->enabled, "starts-on", before->starts_on,
                                 "paused-until", before->paused_until, NULL);

  return footing_look_back_find (store, recovery, &ritual, error) &&
         (ritual == NULL ||
          footing_plan_remove_part (store, FOOTING_TYPE_RITUAL,
                                    footing_record_get_id (ritual), error));
}
