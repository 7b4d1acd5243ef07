/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule-private.h"
#include "date.h"

/* How much later than it was begun a session may be in the file, in seconds. */
#define AT_ONCE 2

gint64
footing_schedule_get_ring (FootingOccurrence *occurrence)
{
  return occurrence->snoozed_until != 0 ? occurrence->snoozed_until : occurrence->due_at;
}

gboolean
footing_schedule_is_regular (FootingOccurrence *occurrence)
{
  return occurrence->shown_at == 0 && occurrence->snoozed_until == 0 &&
         !footing_occurrence_is_moved (occurrence);
}

gboolean
footing_schedule_set_state (FootingScheduleUpdate *self,
                            FootingOccurrence *occurrence,
                            const char *state,
                            GError **error)
{
  return footing_store_change (self->store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (occurrence), error, "state", state,
                               NULL);
}

gboolean
footing_schedule_set_due (FootingScheduleUpdate *self,
                          FootingOccurrence *occurrence,
                          const char *date,
                          gint64 due_at,
                          GError **error)
{
  return footing_store_change (self->store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (occurrence), error, "date", date,
                               "due-at", due_at, NULL);
}

/* As store-overview.c has it: made, due and shown in one moment. */
gboolean
footing_schedule_is_own (FootingOccurrence *occurrence)
{
  return footing_schedule_is_waiting (occurrence) && occurrence->shown_at != 0 &&
         occurrence->due_at == occurrence->shown_at &&
         footing_record_get_created_at (occurrence) >= occurrence->shown_at &&
         footing_record_get_created_at (occurrence) <= occurrence->shown_at + AT_ONCE;
}

gboolean
footing_schedule_has_writing (FootingStore *store, FootingOccurrence *occurrence)
{
  return *occurrence->notes != '\0' ||
         footing_store_has_answers (store, footing_record_get_id (occurrence));
}

gboolean
footing_schedule_erase (FootingScheduleUpdate *self,
                        FootingOccurrence *occurrence,
                        GError **error)
{
  return footing_schedule_has_writing (self->store, occurrence) ||
         footing_store_erase (self->store, FOOTING_TYPE_OCCURRENCE,
                              footing_record_get_id (occurrence), error);
}

/* T7: @occurrence was missed only by a clock that was ahead of the time. */
static gboolean
revive (FootingScheduleUpdate *self, FootingOccurrence *occurrence, GError **error)
{
  if (footing_schedule_is_regular (occurrence) && occurrence->due_at > self->now &&
      !footing_schedule_has_writing (self->store, occurrence))
    return footing_schedule_erase (self, occurrence, error);

  return footing_schedule_set_state (
      self, occurrence, occurrence->snoozed_until != 0 ? "snoozed" : "due", error);
}

static gboolean
revive_all (FootingScheduleUpdate *self, FootingRitual *ritual, GError **error)
{
  g_autoptr (GPtrArray) missed =
      footing_store_list_missed (self->store, footing_record_get_id (ritual),
                                 self->now - FOOTING_SCHEDULE_GRACE, error);

  for (guint i = 0; missed != NULL && i < missed->len; i++)
    if (!revive (self, missed->pdata[i], error))
      return FALSE;

  return missed != NULL;
}

/* T6: an occurrence that has not rung keeps its wall time, in another zone too. */
static gboolean
keep_wall_time (FootingScheduleUpdate *self,
                FootingRitual *ritual,
                FootingOccurrence *occurrence,
                GError **error)
{
  const char *date = footing_occurrence_get_day (occurrence);
  const char *time = footing_occurrence_get_time (occurrence, ritual);
  gint64 due_at;

  if (occurrence->shown_at != 0 || occurrence->snoozed_until != 0 ||
      !footing_date_is_valid (date) || !footing_time_is_valid (time))
    return TRUE;

  due_at = footing_date_to_instant (date, time, self->zone);
  if (due_at == occurrence->due_at ||
      (due_at <= self->now && (self->changed || occurrence->due_at <= self->now)))
    return TRUE;

  return footing_schedule_set_due (self, occurrence, occurrence->date, due_at, error);
}

/* T7: a snooze is never longer than it was when it began. */
static gboolean
keep_snooze (FootingScheduleUpdate *self,
             FootingRitual *ritual,
             FootingOccurrence *occurrence,
             GError **error)
{
  const gint64 latest = self->now + ritual->snooze_minutes * (gint64)60;

  return occurrence->snoozed_until <= latest ||
         footing_store_change (self->store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (occurrence), error, "snoozed-until",
                               latest, NULL);
}

gboolean
footing_schedule_follow_clock (FootingScheduleUpdate *self,
                               FootingRitual *ritual,
                               GError **error)
{
  g_autoptr (GPtrArray) waiting = NULL;

  if (!revive_all (self, ritual, error))
    return FALSE;

  waiting =
      footing_store_list_waiting (self->store, footing_record_get_id (ritual), error);
  for (guint i = 0; waiting != NULL && i < waiting->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (waiting, i);

    if (!keep_wall_time (self, ritual, occurrence, error) ||
        !keep_snooze (self, ritual, occurrence, error))
      return FALSE;
  }

  return waiting != NULL;
}
