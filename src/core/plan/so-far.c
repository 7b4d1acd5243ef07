/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "so-far.h"
#include "store/store-momentum.h"

#define FIRST_DAY "0001-01-01"
#define LAST_DAY "9999-12-31"

static gboolean
count_outcomes (FootingSoFar *self, FootingStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (store, FOOTING_TYPE_OUTCOME, id, error);

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++) {
    const gboolean delivered = footing_outcome_is_delivered (outcomes->pdata[i]);

    self->n_outcomes += delivered || footing_outcome_is_open (outcomes->pdata[i]);
    self->n_delivered += delivered;
  }

  return outcomes != NULL;
}

/* What is due first; where nothing has a day, what stands first. */
static gboolean
find_next (FootingSoFar *self, FootingStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) ids = footing_store_list_due_steps (store, id, LAST_DAY, error);

  if (ids != NULL && ids->len == 0) {
    g_ptr_array_unref (ids);
    ids = footing_store_list_ids (store, FOOTING_LIST_OPEN_STEPS, id, error);
  }
  if (ids == NULL)
    return FALSE;
  if (ids->len > 0)
    self->next = footing_store_get (store, FOOTING_TYPE_STEP, ids->pdata[0], error);

  return ids->len == 0 || self->next != NULL;
}

static gboolean
read_all (FootingSoFar *self,
          FootingStore *store,
          FootingRecovery *recovery,
          GError **error)
{
  const char *id = footing_record_get_id (recovery);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  int dropped;

  self->day = footing_recovery_count_days (recovery, today);
  self->n_wins = MAX (footing_store_count_wins (store, id, FIRST_DAY), 0);

  return count_outcomes (self, store, id, error) &&
         footing_store_count_past_steps (store, id, &self->n_done, &dropped, error) &&
         (!footing_recovery_is_active (recovery) || find_next (self, store, id, error));
}

FootingSoFar *
footing_so_far_new (FootingStore *store, FootingRecovery *recovery, GError **error)
{
  g_autoptr (FootingSoFar) self = g_new0 (FootingSoFar, 1);
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), NULL);

  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = read_all (self, store, recovery, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&self)
             : NULL;
}

void
footing_so_far_free (FootingSoFar *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->next);
  g_free (self);
}
