/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule.h"
#include "recurrence.h"

#include <string.h>

/* How long an occurrence may wait for its answer, in seconds. */
#define GRACE (12 * 60 * 60)

/* Whether there is an occurrence of @ritual on @date, answered or not. */
static gboolean
has_date (FootingStore *store, FootingRitual *ritual, const char *date)
{
  g_autoptr (GPtrArray) occurrences = footing_store_list (
      store, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (ritual), NULL);

  for (guint i = 0; occurrences != NULL && i < occurrences->len; i++)
    if (strcmp (((FootingOccurrence *)g_ptr_array_index (occurrences, i))->date, date) ==
        0)
      return TRUE;

  return FALSE;
}

static gboolean
add_first_occurrence (FootingStore *store, FootingRitual *ritual, GError **error)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (FootingOccurrence) occurrence = NULL;
  g_autofree char *date = NULL;
  gint64 due_at;

  if (!footing_recurrence_next (ritual, footing_clock_now (clock), zone, &date, &due_at))
    return TRUE;
  if (has_date (store, ritual, date))
    return TRUE;

  occurrence = footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                   footing_record_get_id (ritual), "date", date, "due-at",
                                   due_at, NULL);

  return footing_store_save (store, occurrence, error);
}

/* The occurrence that waits for its first notice; NULL without @error for none. */
static FootingOccurrence *
find_open (FootingStore *store, const char *ritual, GError **error)
{
  g_autoptr (GPtrArray) occurrences =
      footing_store_list (store, FOOTING_TYPE_OCCURRENCE, ritual, error);

  for (guint i = 0; occurrences != NULL && i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    if (strcmp (occurrence->state, "due") == 0 && occurrence->shown_at == 0)
      return g_object_ref (occurrence);
  }

  return NULL;
}

static gboolean
move_open (FootingStore *store, FootingRitual *ritual, GError **error)
{
  const char *id = footing_record_get_id (ritual);
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingOccurrence) open = find_open (store, id, &problem);
  g_autofree char *date = NULL;
  gint64 due_at;

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (open == NULL)
    return add_first_occurrence (store, ritual, error);
  if (!footing_recurrence_next (ritual, footing_clock_now (clock), zone, &date,
                                &due_at) ||
      due_at == open->due_at)
    return TRUE;
  if (strcmp (date, open->date) != 0 && has_date (store, ritual, date))
    return TRUE;

  return footing_store_change (store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (open), error, "date", date,
                               "due-at", due_at, NULL);
}

gboolean
footing_schedule_move (FootingStore *store, const char *ritual, GError **error)
{
  g_autoptr (FootingRitual) row =
      footing_store_get (store, FOOTING_TYPE_RITUAL, ritual, NULL);
  g_autoptr (FootingRecovery) recovery = NULL;

  if (row == NULL || footing_record_get_deleted_at (row) != 0)
    return TRUE;

  recovery = footing_store_get (store, FOOTING_TYPE_RECOVERY, row->recovery, error);
  if (recovery == NULL)
    return FALSE;

  return strcmp (recovery->state, "active") != 0 || move_open (store, row, error);
}

static gboolean
catch_up_ritual (FootingStore *store, FootingRitual *ritual, GError **error)
{
  const gint64 now = footing_clock_now (footing_store_get_clock (store));
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingOccurrence) open =
      find_open (store, footing_record_get_id (ritual), &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (open != NULL && open->due_at > now - GRACE)
    return TRUE;

  return (open == NULL || footing_store_change (store, FOOTING_TYPE_OCCURRENCE,
                                                footing_record_get_id (open), error,
                                                "state", "missed", NULL)) &&
         add_first_occurrence (store, ritual, error);
}

static gboolean
catch_up_plan (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++)
    if (!catch_up_ritual (store, g_ptr_array_index (rituals, i), error))
      return FALSE;

  return rituals != NULL;
}

gboolean
footing_schedule_catch_up (FootingStore *store, GError **error)
{
  g_autoptr (GPtrArray) recoveries =
      footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, error);
  gboolean done = TRUE;

  if (recoveries == NULL || !footing_store_begin (store, error))
    return FALSE;

  for (guint i = 0; done && i < recoveries->len; i++) {
    FootingRecovery *recovery = g_ptr_array_index (recoveries, i);

    if (strcmp (recovery->state, "active") == 0)
      done = catch_up_plan (store, footing_record_get_id (recovery), error);
  }

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_schedule_start (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  if (rituals == NULL)
    return FALSE;

  for (guint i = 0; i < rituals->len; i++)
    if (!add_first_occurrence (store, g_ptr_array_index (rituals, i), error))
      return FALSE;

  return TRUE;
}
