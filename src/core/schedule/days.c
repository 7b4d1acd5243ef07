/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "days.h"
#include "date.h"
#include "recurrence.h"
#include "schedule-private.h"

#include <string.h>

/* What is looked at: two years of a ritual of every day. */
#define MAX_DAYS (2 * 366)

typedef struct {
  FootingStore *store;
  FootingRitual *ritual;
  GPtrArray *occurrences; /* borrowed */
} Reading;

void
footing_days_free (FootingDays *self)
{
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->moved);
  g_free (self);
}

/* The last day of the week of the last one that is known; NULL for none. */
static char *
find_end (const Reading *self)
{
  const char *last = "";
  g_autofree char *week = NULL;

  for (guint i = 0; i < self->occurrences->len; i++) {
    const FootingOccurrence *occurrence = self->occurrences->pdata[i];

    if (strcmp (occurrence->date, last) > 0)
      last = occurrence->date;
    if (strcmp (occurrence->moved_to, last) > 0)
      last = occurrence->moved_to;
  }
  if (footing_date_is_valid (last))
    week = footing_date_week_start (last, FOOTING_MONDAY);

  return week != NULL ? footing_date_add_days (week, 6) : NULL;
}

static FootingOccurrence *
find_on (const Reading *self, const char *date)
{
  for (guint i = 0; i < self->occurrences->len; i++) {
    FootingOccurrence *occurrence = self->occurrences->pdata[i];

    if (strcmp (occurrence->date, date) == 0)
      return occurrence;
  }

  return NULL;
}

/* Whether a one-on-one that is agreed for a later day stands for the one on @date. */
static gboolean
is_agreed_later (const Reading *self, const char *date)
{
  for (guint i = 0; i < self->occurrences->len; i++)
    if (footing_ritual_is_one_on_one (self->ritual) &&
        footing_schedule_stands_for (self->occurrences->pdata[i], date))
      return TRUE;

  return FALSE;
}

static gboolean
find_left_out (const Reading *self, const char *date, gboolean *left_out, GError **error)
{
  FootingOccurrence *occurrence = find_on (self, date);

  *left_out = occurrence != NULL ? !footing_schedule_is_waiting (occurrence)
                                 : is_agreed_later (self, date);

  return occurrence != NULL || *left_out ||
         footing_schedule_find_week_done (self->store, self->ritual, date, left_out,
                                          error);
}

static gboolean
add_left_out (
    const Reading *self, FootingDays *days, gint64 now, GTimeZone *zone, GError **error)
{
  g_autofree char *end = find_end (self);

  for (int i = 0; end != NULL && i < MAX_DAYS; i++) {
    g_autofree char *date = NULL;
    gboolean left_out;

    if (!footing_recurrence_next (self->ritual, now, zone, &date, &now) ||
        strcmp (date, end) > 0)
      return TRUE;
    if (!find_left_out (self, date, &left_out, error))
      return FALSE;
    if (left_out)
      g_ptr_array_add (days->left_out, g_steal_pointer (&date));
  }

  return TRUE;
}

static void
add_moved (const Reading *self, FootingDays *days, gint64 now, GTimeZone *zone)
{
  for (guint i = 0; i < self->occurrences->len; i++) {
    FootingOccurrence *occurrence = self->occurrences->pdata[i];
    const char *time = footing_occurrence_get_time (occurrence, self->ritual);

    if (footing_schedule_is_waiting (occurrence) &&
        footing_occurrence_is_moved (occurrence) &&
        footing_date_to_instant (occurrence->moved_to, time, zone) > now)
      g_ptr_array_add (days->moved, g_object_ref (occurrence));
  }
}

FootingDays *
footing_days_read (FootingStore *store,
                   FootingRitual *ritual,
                   gint64 now,
                   GTimeZone *zone,
                   GError **error)
{
  g_autoptr (GPtrArray) occurrences = NULL;
  g_autoptr (FootingDays) days = NULL;
  Reading self = {store, ritual};

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), NULL);

  occurrences = footing_store_list (store, FOOTING_TYPE_OCCURRENCE,
                                    footing_record_get_id (ritual), error);
  if (occurrences == NULL)
    return NULL;

  self.occurrences = occurrences;
  days = g_new0 (FootingDays, 1);
  days->left_out = g_ptr_array_new_with_free_func (g_free);
  days->moved = g_ptr_array_new_with_free_func (g_object_unref);
  if (!add_left_out (&self, days, now, zone, error))
    return NULL;
  add_moved (&self, days, now, zone);

  return g_steal_pointer (&days);
}
