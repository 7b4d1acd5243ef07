/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "checkins.h"

#include <string.h>

gboolean
footing_plan_find_checkin (FootingStore *store,
                           const char *recovery,
                           const char *kind,
                           char **checkin,
                           GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (GPtrArray) checkins = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (checkin != NULL, FALSE);

  *checkin = NULL;
  today = footing_clock_today (footing_store_get_clock (store));
  checkins = footing_store_list (store, FOOTING_TYPE_CHECKIN, recovery, error);
  for (guint i = 0; checkins != NULL && i < checkins->len && *checkin == NULL; i++) {
    FootingCheckin *other = g_ptr_array_index (checkins, i);

    if (strcmp (other->kind, kind) == 0 &&
        (!footing_checkin_is_regular (other) || strcmp (other->date, today) == 0))
      *checkin = g_strdup (footing_record_get_id (other));
  }

  return checkins != NULL;
}

char *
footing_plan_ensure_checkin (FootingStore *store,
                             const char *recovery,
                             const char *kind,
                             GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *found = NULL;
  g_autoptr (FootingCheckin) checkin = NULL;

  if (!footing_plan_find_checkin (store, recovery, kind, &found, error))
    return NULL;
  if (found != NULL)
    return g_steal_pointer (&found);

  today = footing_clock_today (footing_store_get_clock (store));
  checkin = footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", recovery, "kind", kind,
                                "date", today, NULL);
  if (!footing_store_save (store, checkin, error))
    return NULL;

  return g_strdup (footing_record_get_id (checkin));
}

char *
footing_plan_bring_back_checkin (FootingStore *store,
                                 const char *recovery,
                                 const char *kind,
                                 const char *removed,
                                 GError **error)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) gone = NULL;

  if (!footing_plan_find_checkin (store, recovery, kind, &found, error))
    return NULL;
  if (found != NULL)
    return g_steal_pointer (&found);

  if (removed == NULL)
    return footing_plan_ensure_checkin (store, recovery, kind, error);
  if (footing_store_restore (store, FOOTING_TYPE_CHECKIN, removed, &gone))
    return g_strdup (removed);
  if (g_error_matches (gone, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return footing_plan_ensure_checkin (store, recovery, kind, error);

  g_propagate_error (error, g_steal_pointer (&gone));

  return NULL;
}

gboolean
footing_plan_answer_sign (FootingStore *store,
                          const char *checkin,
                          const char *sign,
                          int frequency,
                          GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (checkin != NULL, FALSE);
  g_return_val_if_fail (sign != NULL, FALSE);

  return footing_store_set_sign (store, checkin, sign, frequency, error);
}

int
footing_plan_count_answers (FootingStore *store, const char *checkin, GError **error)
{
  g_autoptr (GHashTable) signs = footing_store_get_signs (store, checkin, error);

  return signs != NULL ? (int)g_hash_table_size (signs) : -1;
}

gboolean
footing_plan_find_checkin_entry (FootingStore *store,
                                 FootingCheckin *checkin,
                                 FootingEntry **entry,
                                 GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_CHECKIN (checkin), FALSE);
  g_return_val_if_fail (entry != NULL && *entry == NULL, FALSE);

  *entry =
      footing_store_find_checkin_entry (store, footing_record_get_id (checkin), &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Of one check-in over what was answered before. */
static void
add_answers (GHashTable *last, GHashTable *answers)
{
  GHashTableIter iter;
  gpointer sign, frequency;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &sign, &frequency))
    g_hash_table_replace (last, g_strdup (sign), frequency);
}

GHashTable *
footing_plan_get_last_answers (FootingStore *store, const char *checkin, GError **error)
{
  g_autoptr (GHashTable) last =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FootingCheckin) row = NULL;
  g_autoptr (GPtrArray) checkins = NULL;
  g_autoptr (GHashTable) signs = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (checkin != NULL, NULL);

  row = footing_store_get (store, FOOTING_TYPE_CHECKIN, checkin, error);
  if (row != NULL)
    checkins = footing_store_list (store, FOOTING_TYPE_CHECKIN, row->recovery, error);
  if (checkins != NULL)
    signs = footing_store_get_all_signs (store, row->recovery, error);
  if (signs == NULL)
    return NULL;

  for (guint i = 0; i < checkins->len; i++) {
    FootingCheckin *other = g_ptr_array_index (checkins, i);
    GHashTable *answers = g_hash_table_lookup (signs, footing_record_get_id (other));

    if (strcmp (footing_record_get_id (other), checkin) == 0)
      break;
    if (answers != NULL && !footing_checkin_is_before (other))
      add_answers (last, answers);
  }

  return g_steal_pointer (&last);
}

/* The entry of @checkin, a new one when there is none; NULL with @error. */
static FootingEntry *
find_entry (FootingStore *store, FootingCheckin *checkin, GError **error)
{
  g_autoptr (FootingEntry) entry = NULL;

  if (!footing_plan_find_checkin_entry (store, checkin, &entry, error))
    return NULL;

  return entry != NULL
             ? g_steal_pointer (&entry)
             : footing_record_new (FOOTING_TYPE_ENTRY, "recovery", checkin->recovery,
                                   "kind", "check-in", "checkin",
                                   footing_record_get_id (checkin), NULL);
}

FootingEntry *
footing_plan_record_checkin (FootingStore *store, const char *checkin, GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingCheckin) row = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingEntry) dated = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  row = footing_store_get (store, FOOTING_TYPE_CHECKIN, checkin, error);
  if (row != NULL)
    entry = find_entry (store, row, error);
  if (entry == NULL)
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  dated = footing_record_copy (entry, "date", today, NULL);

  return footing_store_change (store, FOOTING_TYPE_CHECKIN, checkin, error, "date", today,
                               NULL) &&
                 footing_store_save (store, dated, error)
             ? g_steal_pointer (&dated)
             : NULL;
}

gboolean
footing_plan_discard_checkin (FootingStore *store, const char *checkin, GError **error)
{
  g_autoptr (FootingCheckin) row = NULL;
  g_autoptr (GError) gone = NULL;
  int answers;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  row = footing_store_get (store, FOOTING_TYPE_CHECKIN, checkin, &gone);
  if (g_error_matches (gone, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;
  if (row == NULL) {
    g_propagate_error (error, g_steal_pointer (&gone));
    return FALSE;
  }

  answers = footing_plan_count_answers (store, checkin, error);
  if (answers != 0 || *row->note != '\0')
    return answers >= 0;

  return footing_store_erase (store, FOOTING_TYPE_CHECKIN, checkin, error);
}
