/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule-private.h"
#include "date.h"
#include "recurrence.h"

#include <string.h>

gboolean
footing_schedule_is_agreed (FootingOccurrence *occurrence)
{
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (occurrence), FALSE);

  return strcmp (occurrence->moved_to, occurrence->date) > 0 &&
         (footing_schedule_is_waiting (occurrence) ||
          footing_occurrence_is_done (occurrence));
}

gboolean
footing_schedule_stands_for (FootingOccurrence *occurrence, const char *date)
{
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (occurrence), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  return footing_schedule_is_agreed (occurrence) && strcmp (occurrence->date, date) < 0 &&
         strcmp (date, occurrence->moved_to) <= 0;
}

gboolean
footing_schedule_find_week_done (FootingStore *store,
                                 FootingRitual *ritual,
                                 const char *date,
                                 gboolean *week_done,
                                 GError **error)
{
  g_autofree char *from = footing_date_week_start (date, FOOTING_MONDAY);
  g_autofree char *to = from != NULL ? footing_date_add_days (from, 6) : NULL;
  int n;

  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), FALSE);

  *week_done = FALSE;
  if (to == NULL)
    return TRUE;

  n = footing_store_count_done (store, footing_record_get_id (ritual), from, to, error);
  *week_done = n > 0 && (guint)n >= footing_recurrence_count_days (ritual);

  return n >= 0;
}
