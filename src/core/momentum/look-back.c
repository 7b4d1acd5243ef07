/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "look-back.h"
#include "text.h"

/* More than that nobody reads; the timeline has them all. */
#define MAX_WINS 60

static gboolean
read_outcomes (FootingLookBack *self,
               FootingStore *store,
               const char *recovery,
               GError **error)
{
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (store, FOOTING_TYPE_OUTCOME, recovery, error);

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++) {
    FootingOutcome *outcome = g_ptr_array_index (outcomes, i);

    if (!footing_text_is_blank (outcome->title))
      g_ptr_array_add (footing_outcome_is_delivered (outcome) ? self->delivered
                                                              : self->left,
                       g_object_ref (outcome));
  }

  return outcomes != NULL;
}

static gboolean
read_wins (FootingLookBack *self,
           FootingStore *store,
           const char *recovery,
           GError **error)
{
  const FootingEntryFilter filter = {.recovery = recovery, .kind = "win"};
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, &filter, error);

  if (keys == NULL)
    return FALSE;

  self->n_earlier = keys->len > MAX_WINS ? keys->len - MAX_WINS : 0;
  for (guint i = keys->len - self->n_earlier; i > 0; i--) {
    FootingEntry *win = footing_store_get_entry_at (
        store, g_array_index (keys, FootingEntryKey, i - 1).seq, error);

    if (win == NULL)
      return FALSE;
    g_ptr_array_add (self->wins, win);
  }

  return TRUE;
}

static gboolean
read_all (FootingLookBack *self,
          FootingStore *store,
          const char *recovery,
          GError **error)
{
  self->recovery = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (self->recovery == NULL)
    return FALSE;

  self->momentum = footing_momentum_new (store, recovery, error);

  return self->momentum != NULL && read_outcomes (self, store, recovery, error) &&
         read_wins (self, store, recovery, error);
}

FootingLookBack *
footing_look_back_new (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingLookBack) self = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_new0 (FootingLookBack, 1);
  self->delivered = g_ptr_array_new_with_free_func (g_object_unref);
  self->left = g_ptr_array_new_with_free_func (g_object_unref);
  self->wins = g_ptr_array_new_with_free_func (g_object_unref);
  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = read_all (self, store, recovery, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&self)
             : NULL;
}

void
footing_look_back_free (FootingLookBack *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->recovery);
  g_clear_pointer (&self->momentum, footing_momentum_free);
  g_ptr_array_unref (self->delivered);
  g_ptr_array_unref (self->left);
  g_ptr_array_unref (self->wins);
  g_free (self);
}
