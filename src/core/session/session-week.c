/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "session-private.h"

#include <string.h>

#define WEEK_DAYS 7

GPtrArray *
footing_session_list_week (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  first = footing_date_add_days (today, 1 - WEEK_DAYS);
  entries = session_list_entries (store, recovery, first, error);
  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--) {
    FootingEntry *entry = g_ptr_array_index (entries, i - 1);

    if (strcmp (entry->date, today) > 0 ||
        (!footing_entry_is_win (entry) && !footing_entry_is_setback (entry)))
      g_ptr_array_remove_index (entries, i - 1);
  }

  return g_steal_pointer (&entries);
}
