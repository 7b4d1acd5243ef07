/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "due.h"
#include "date.h"
#include "store/store.h"

#include <string.h>

int
footing_due_compare (const FootingDue *a, const FootingDue *b)
{
  int order;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  order = b->first_win - a->first_win;
  if (order == 0)
    order = strcmp (a->date, b->date);

  return order != 0 ? order : footing_date_compare (a->time, b->time);
}

GPtrArray *
footing_due_one_each (GPtrArray *occurrences, GHashTable *begun)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *each = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (occurrences != NULL, NULL);
  g_return_val_if_fail (begun != NULL, NULL);

  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);
    FootingOccurrence *before = g_hash_table_lookup (chosen, occurrence->ritual);

    if (before == NULL ||
        (!g_hash_table_contains (begun, footing_record_get_id (before)) &&
         g_hash_table_contains (begun, footing_record_get_id (occurrence))))
      g_hash_table_replace (chosen, (gpointer)occurrence->ritual, occurrence);
  }

  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    if (g_hash_table_lookup (chosen, occurrence->ritual) == occurrence)
      g_ptr_array_add (each, g_object_ref (occurrence));
  }

  return each;
}
