/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-history.h"
#include "date.h"
#include "plan/moves.h"
#include "store/store-momentum.h"

#include <string.h>

typedef struct {
  /* owned */
  FootingCheckin *row;
  GHashTable *signs;
} Answers;

struct _FootingSignHistory {
  /* owned */
  GArray *checkins; /* Answers, the oldest first */
  GHashTable *before;
  GPtrArray *steps;
  GHashTable *practised; /* id of a step → local date */
  GTimeZone *zone;

  /* state */
  gboolean has_plan;
};

static void
clear_answers (gpointer data)
{
  Answers *answers = data;

  g_object_unref (answers->row);
  g_hash_table_unref (answers->signs);
}

/* Adds @row with its answers, which are all that it is here for. */
static void
add_checkin (FootingSignHistory *self, FootingCheckin *row, GHashTable *signs)
{
  Answers answers;

  if (signs == NULL)
    return;

  if (footing_checkin_is_before (row)) {
    g_clear_pointer (&self->before, g_hash_table_unref);
    self->before = g_hash_table_ref (signs);
    return;
  }

  answers = (Answers){g_object_ref (row), g_hash_table_ref (signs)};
  g_array_append_val (self->checkins, answers);
}

/* When somebody last wrote of each of the steps. */
static gboolean
read_practised (FootingSignHistory *self, FootingStore *store, GError **error)
{
  for (guint i = 0; i < self->steps->len; i++) {
    const char *id = footing_record_get_id (g_ptr_array_index (self->steps, i));
    g_autoptr (GError) problem = NULL;
    g_autoptr (FootingEntry) entry =
        footing_store_find_last_of_step (store, id, &problem);

    if (problem != NULL) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
    if (entry != NULL && footing_date_is_valid (entry->date))
      g_hash_table_insert (self->practised, (gpointer)id, g_strdup (entry->date));
  }

  return TRUE;
}

FootingSignHistory *
footing_sign_history_new (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingSignHistory) self = g_new0 (FootingSignHistory, 1);
  g_autoptr (GHashTable) signs = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  self->has_plan = recovery != NULL;
  self->zone = footing_clock_zone (footing_store_get_clock (store));
  self->checkins = g_array_new (FALSE, FALSE, sizeof (Answers));
  g_array_set_clear_func (self->checkins, clear_answers);
  self->practised = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  rows = footing_store_list (store, FOOTING_TYPE_CHECKIN, recovery, error);
  if (rows != NULL)
    signs = footing_store_get_all_signs (store, recovery, error);
  if (signs == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++) {
    FootingCheckin *row = g_ptr_array_index (rows, i);

    add_checkin (self, row, g_hash_table_lookup (signs, footing_record_get_id (row)));
  }
  self->steps = footing_store_list_first_moves (store, recovery, error);

  return self->steps != NULL && read_practised (self, store, error)
             ? g_steal_pointer (&self)
             : NULL;
}

void
footing_sign_history_free (FootingSignHistory *self)
{
  g_array_unref (self->checkins);
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_hash_table_unref (self->practised);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_time_zone_unref (self->zone);
  g_free (self);
}

gboolean
footing_sign_history_has_plan (FootingSignHistory *self)
{
  return self->has_plan;
}

guint
footing_sign_history_get_n (FootingSignHistory *self)
{
  return self->checkins->len;
}

guint
footing_sign_history_get_n_regular (FootingSignHistory *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checkins->len; i++)
    if (footing_checkin_is_regular (g_array_index (self->checkins, Answers, i).row))
      n++;

  return n;
}

const char *
footing_sign_history_get_date (FootingSignHistory *self)
{
  const guint n = self->checkins->len;

  return n > 0 ? g_array_index (self->checkins, Answers, n - 1).row->date : NULL;
}

static int
get_answer (GHashTable *signs, const char *sign)
{
  gpointer value;

  return signs != NULL && g_hash_table_lookup_extended (signs, sign, NULL, &value)
             ? GPOINTER_TO_INT (value)
             : -1;
}

int
footing_sign_history_get_before (FootingSignHistory *self, const char *sign)
{
  return get_answer (self->before, sign);
}

FootingStep *
footing_sign_history_find_step (FootingSignHistory *self,
                                const char *move,
                                const char *sign)
{
  for (guint i = 0; i < self->steps->len; i++) {
    FootingStep *step = g_ptr_array_index (self->steps, i);

    if (footing_step_comes_from (step, move, sign))
      return step;
  }

  return NULL;
}

const char *
footing_sign_history_get_practised (FootingSignHistory *self, FootingStep *step)
{
  return g_hash_table_lookup (self->practised, footing_record_get_id (step));
}

int
footing_sign_history_get_at (FootingSignHistory *self,
                             guint i,
                             const char *sign,
                             const char **date,
                             const char **note)
{
  const Answers *answers = &g_array_index (self->checkins, Answers, i);

  *date = answers->row->date;
  *note = answers->row->note;

  return get_answer (answers->signs, sign);
}

char *
footing_sign_history_get_beginning (FootingSignHistory *self, FootingStep *step)
{
  char *made = footing_instant_to_date (footing_record_get_created_at (step), self->zone);

  if (!footing_date_is_valid (step->done_on) || strcmp (made, step->done_on) <= 0)
    return made;

  g_free (made);
  return g_strdup (step->done_on);
}
