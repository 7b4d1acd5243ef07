/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-days.h"
#include "begin.h"
#include "clock.h"
#include "date.h"

/* How many days after it happened the page is about it, and is offered: a date says no
 * hour, and on the third day after it 72 of them have passed, or nearly so. */
#define NEAR_DAYS 3
#define OFFERED_DAYS 2

/* Whether @today is that day, or one of the @n after it. */
static gboolean
is_within (const char *happened_on, const char *today, int n)
{
  int days;

  if (!footing_date_is_valid (happened_on) || !footing_date_is_valid (today))
    return FALSE;
  days = footing_date_days_between (happened_on, today);

  return days >= 0 && days <= n;
}

gboolean
footing_first_days_is_near (const char *happened_on, const char *today)
{
  g_return_val_if_fail (happened_on != NULL, FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  return is_within (happened_on, today, NEAR_DAYS);
}

/* Whether it is somebody's own, and is being written or runs. */
static gboolean
is_open (FootingRecovery *plan)
{
  return !footing_recovery_is_support (plan) &&
         (footing_recovery_is_draft (plan) || footing_recovery_is_active (plan));
}

gboolean
footing_first_days_is_offered (FootingRecovery *plan, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  return is_open (plan) && is_within (plan->happened_on, today, OFFERED_DAYS);
}

static gboolean
is_about (FootingRecovery *plan, FootingClock *clock)
{
  g_autofree char *today = footing_clock_today (clock);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autofree char *begun = NULL;

  if (*plan->happened_on != '\0' || !footing_recovery_is_draft (plan) || !is_open (plan))
    return is_open (plan) && footing_first_days_is_near (plan->happened_on, today);

  begun = footing_instant_to_date (footing_record_get_created_at (plan), zone);

  return footing_first_days_is_near (begun, today);
}

gboolean
footing_first_days_find (FootingStore *store, char **recovery, GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  *recovery = NULL;
  plans = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, error);
  for (guint i = plans != NULL ? plans->len : 0; i > 0 && *recovery == NULL; i--) {
    FootingRecovery *plan = g_ptr_array_index (plans, i - 1);

    if (is_about (plan, footing_store_get_clock (store)))
      *recovery = g_strdup (footing_record_get_id (plan));
  }

  return plans != NULL;
}

char *
footing_first_days_open (FootingStore *store, FootingGuidance *guidance, GError **error)
{
  char *recovery;

  if (!footing_first_days_find (store, &recovery, error))
    return NULL;

  return recovery != NULL ? recovery
                          : footing_plan_create_brief (store, guidance, NULL, error);
}
