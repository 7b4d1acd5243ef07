/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "one-on-ones.h"
#include "date.h"
#include "plan/parts.h"
#include "schedule/schedule.h"

#include <string.h>

/* The newest first; of those of one day the one that was noted last. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
  FootingConversation *one = *(FootingConversation *const *)a;
  FootingConversation *other = *(FootingConversation *const *)b;
  const int by_day = footing_date_compare (other->date, one->date);
  const gint64 made = footing_record_get_created_at (one);
  const gint64 other_made = footing_record_get_created_at (other);

  if (by_day != 0)
    return by_day;

  return made > other_made ? -1 : made < other_made;
}

GPtrArray *
footing_one_on_ones_list (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) talks = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  talks = footing_store_list (store, FOOTING_TYPE_CONVERSATION, recovery, error);
  if (talks == NULL)
    return NULL;

  for (guint i = talks->len; i > 0; i--) {
    FootingConversation *talk = talks->pdata[i - 1];

    if (!footing_conversation_is_one_on_one (talk) ||
        !footing_conversation_is_held (talk))
      g_ptr_array_remove_index (talks, i - 1);
  }
  g_ptr_array_sort (talks, compare_cb);

  return g_steal_pointer (&talks);
}

const char *
footing_one_on_ones_get_next (GPtrArray *talks)
{
  g_return_val_if_fail (talks != NULL, "");

  for (guint i = 0; i < talks->len; i++) {
    const FootingConversation *newest = talks->pdata[0];
    const FootingConversation *talk = talks->pdata[i];

    if (footing_date_is_valid (talk->next_on))
      return i == 0 || strcmp (talk->next_on, newest->date) > 0 ? talk->next_on : "";
  }

  return "";
}

FootingRitual *
footing_one_on_ones_find_ritual (FootingStore *store,
                                 const char *recovery,
                                 GError **error)
{
  g_autoptr (GPtrArray) rituals = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  rituals = footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);
  for (guint i = 0; rituals != NULL && i < rituals->len; i++) {
    FootingRitual *ritual = rituals->pdata[i];

    if (ritual->enabled && footing_ritual_is_one_on_one (ritual))
      return g_object_ref (ritual);
  }

  return NULL;
}

gboolean
footing_one_on_ones_is_due (FootingStore *store, const char *recovery, const char *today)
{
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GError) error = NULL;
  const char *next;

  g_return_val_if_fail (today != NULL, FALSE);

  talks = footing_one_on_ones_list (store, recovery, NULL);
  next = talks != NULL ? footing_one_on_ones_get_next (talks) : "";
  if (*next == '\0' || footing_date_days_between (next, today) < 0)
    return FALSE;

  ritual = footing_one_on_ones_find_ritual (store, recovery, &error);

  return ritual == NULL && error == NULL;
}

char *
footing_one_on_ones_find_next (FootingStore *store,
                               const char *recovery,
                               GPtrArray *talks)
{
  g_autoptr (FootingRitual) ritual = NULL;
  g_autofree char *today = NULL;
  g_autofree char *waiting = NULL;
  const char *agreed;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (talks != NULL, NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  agreed = footing_one_on_ones_get_next (talks);
  if (footing_date_is_coming (agreed, today))
    return g_strdup (agreed);

  ritual = footing_one_on_ones_find_ritual (store, recovery, NULL);
  if (ritual != NULL)
    waiting =
        footing_schedule_find_waiting_day (store, footing_record_get_id (ritual), today);

  return waiting != NULL && *waiting != '\0' ? g_steal_pointer (&waiting)
                                             : g_strdup (agreed);
}

char *
footing_one_on_ones_add (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingConversation) talk = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  talk = footing_plan_make_one_on_one (NULL, recovery, today);
  if (!footing_store_save (store, talk, error))
    return NULL;

  return g_strdup (footing_record_get_id (talk));
}
