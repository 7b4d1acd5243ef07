/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule-private.h"
#include "date.h"
#include "moments.h"
#include "recurrence.h"
#include "store/store-rings.h"

#include <string.h>

#define LOOK_BACK (FOOTING_SCHEDULE_LOOK_BACK * G_GINT64_CONSTANT (24 * 60 * 60))

/* How many of the last answered ones are looked at for one that was held early. */
#define HELD_EARLY 4

/* What there is of one ritual. */
typedef struct {
  FootingRitual *ritual;
  GPtrArray *waiting;        /* owned */
  GPtrArray *ahead;          /* owned: the regular ones that have not come due */
  GPtrArray *agreed;         /* owned: those that stand for others, for find_agreed () */
  FootingOccurrence *lapsed; /* borrowed: the last regular one that has, not shown yet */
} Outlook;

static gboolean
add (FootingScheduleUpdate *self,
     FootingRitual *ritual,
     const char *date,
     gint64 due_at,
     GError **error)
{
  const gboolean passed = due_at + FOOTING_SCHEDULE_GRACE <= self->now;
  g_autoptr (FootingOccurrence) occurrence = footing_record_new (
      FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date", date,
      "due-at", due_at, "state", passed ? "missed" : "due", NULL);

  return footing_store_save (self->store, occurrence, error);
}

/* Whether @occurrence was begun of one's own accord: not when its ritual rings. */
static gboolean
is_own (FootingScheduleUpdate *self, FootingRitual *ritual, FootingOccurrence *occurrence)
{
  return footing_schedule_is_own (occurrence) &&
         !(footing_recurrence_has (ritual, occurrence->date) &&
           footing_date_to_instant (footing_occurrence_get_day (occurrence), ritual->time,
                                    self->zone) == occurrence->due_at);
}

/* Its time to be answered has passed. What was paused over, or is not on a day of its
 * ritual, was not missed; what was begun of one's own accord and left empty never was. */
static gboolean
lapse (FootingScheduleUpdate *self,
       FootingRitual *ritual,
       FootingOccurrence *occurrence,
       GError **error)
{
  const gboolean empty = is_own (self, ritual, occurrence) &&
                         !footing_schedule_has_writing (self->store, occurrence);
  const gboolean missed =
      !self->changed && footing_recurrence_has (ritual, occurrence->date);

  if (empty)
    return footing_schedule_erase (self, occurrence, error);

  return footing_schedule_set_state (self, occurrence, missed ? "missed" : "skipped",
                                     error);
}

static void
add_agreed (Outlook *outlook, GPtrArray *occurrences)
{
  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    if (footing_schedule_is_agreed (occurrence))
      g_ptr_array_add (outlook->agreed, g_object_ref (occurrence));
  }
}

/* A one-on-one that was put on a later day than its own is the next one: it waits there,
 * or was held early. */
static gboolean
read_agreed (FootingScheduleUpdate *self, Outlook *outlook, GError **error)
{
  g_autoptr (GPtrArray) last = NULL;

  if (!footing_ritual_is_one_on_one (outlook->ritual))
    return TRUE;

  last = footing_store_list_history (self->store, footing_record_get_id (outlook->ritual),
                                     HELD_EARLY, error);
  if (last == NULL)
    return FALSE;

  add_agreed (outlook, outlook->waiting);
  add_agreed (outlook, last);

  return TRUE;
}

/* The day of the one that is agreed to stand for what its rule gives on @date, for there
 * is none before the next one; NULL when it takes place. Borrowed. */
static const char *
find_agreed (Outlook *outlook, const char *date)
{
  for (guint i = 0; i < outlook->agreed->len; i++) {
    FootingOccurrence *agreed = g_ptr_array_index (outlook->agreed, i);

    if (footing_schedule_stands_for (agreed, date))
      return agreed->moved_to;
  }

  return NULL;
}

static gboolean
sort_out (FootingScheduleUpdate *self, Outlook *outlook, GError **error)
{
  for (guint i = 0; i < outlook->waiting->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (outlook->waiting, i);

    if (footing_schedule_get_ring (occurrence) + FOOTING_SCHEDULE_GRACE <= self->now &&
        !lapse (self, outlook->ritual, occurrence, error))
      return FALSE;

    if (footing_schedule_is_regular (occurrence) && occurrence->due_at <= self->now)
      outlook->lapsed = occurrence;
    else if (footing_schedule_is_regular (occurrence))
      g_ptr_array_add (outlook->ahead, occurrence);
    /* It rang by a clock that was far ahead. */
    else if (!footing_occurrence_is_moved (occurrence) &&
             occurrence->due_at > self->now + LOOK_BACK &&
             !footing_schedule_erase (self, occurrence, error))
      return FALSE;
  }

  return TRUE;
}

/* The occurrence on @date, NULL when it is free. */
static gboolean
find (FootingScheduleUpdate *self,
      FootingRitual *ritual,
      const char *date,
      FootingOccurrence **found,
      GError **error)
{
  g_autoptr (GError) problem = NULL;

  *found = footing_store_find_occurrence (self->store, footing_record_get_id (ritual),
                                          date, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* What came due after the one that was ahead. */
static gboolean
fill_gap (FootingScheduleUpdate *self, Outlook *outlook, GError **error)
{
  gint64 at = MAX (outlook->lapsed->due_at, self->now - LOOK_BACK);

  for (;;) {
    g_autoptr (FootingOccurrence) taken = NULL;
    g_autofree char *date = NULL;
    gboolean week_done;

    if (!footing_recurrence_next (outlook->ritual, at, self->zone, &date, &at) ||
        at > self->now)
      return TRUE;
    if (find_agreed (outlook, date) != NULL)
      continue;

    if (!find (self, outlook->ritual, date, &taken, error) ||
        !footing_schedule_find_week_done (self->store, outlook->ritual, date, &week_done,
                                          error) ||
        (taken == NULL && !week_done && !add (self, outlook->ritual, date, at, error)))
      return FALSE;
  }
}

/* The one of those ahead that is on @date, or NULL. */
static FootingOccurrence *
pick (GPtrArray *ahead, const char *date)
{
  for (guint i = 0; i < ahead->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (ahead, i);

    if (strcmp (occurrence->date, date) == 0)
      return occurrence;
  }

  return NULL;
}

/* The first date that its rule gives from now on, that nothing else has or stands for, in
 * a week that has not been done; NULL when there is none. */
static gboolean
find_ahead (FootingScheduleUpdate *self,
            Outlook *outlook,
            char **date,
            gint64 *due_at,
            GError **error)
{
  *due_at = self->now;

  for (;;) {
    g_autoptr (FootingOccurrence) taken = NULL;
    g_autofree char *next = NULL;
    const char *agreed;
    gboolean week_done;

    if (!footing_recurrence_next (outlook->ritual, *due_at, self->zone, &next, due_at))
      return TRUE;
    agreed = find_agreed (outlook, next);
    if (agreed != NULL) {
      *due_at = footing_date_to_instant (agreed, "23:59", self->zone);
      continue;
    }

    if (!find (self, outlook->ritual, next, &taken, error) ||
        !footing_schedule_find_week_done (self->store, outlook->ritual, next, &week_done,
                                          error))
      return FALSE;
    if (!week_done && (taken == NULL || pick (outlook->ahead, next) != NULL)) {
      *date = g_steal_pointer (&next);
      return TRUE;
    }
  }
}

/* One is ahead, and it is the next. */
static gboolean
look_ahead (FootingScheduleUpdate *self, Outlook *outlook, GError **error)
{
  g_autofree char *date = NULL;
  FootingOccurrence *kept = NULL;
  gint64 due_at;

  if (!find_ahead (self, outlook, &date, &due_at, error))
    return FALSE;

  if (date != NULL)
    kept = pick (outlook->ahead, date);
  if (kept == NULL && date != NULL && outlook->ahead->len > 0)
    kept = g_ptr_array_index (outlook->ahead, 0);

  for (guint i = 0; i < outlook->ahead->len; i++)
    if (outlook->ahead->pdata[i] != kept &&
        !footing_schedule_erase (self, outlook->ahead->pdata[i], error))
      return FALSE;

  if (date == NULL ||
      (kept != NULL && strcmp (date, kept->date) == 0 && due_at == kept->due_at))
    return TRUE;

  return kept != NULL ? footing_schedule_set_due (self, kept, date, due_at, error)
                      : add (self, outlook->ritual, date, due_at, error);
}

static gboolean
update_ritual (FootingScheduleUpdate *self, FootingRitual *ritual, GError **error)
{
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) ahead = g_ptr_array_new ();
  g_autoptr (GPtrArray) agreed = g_ptr_array_new_with_free_func (g_object_unref);
  Outlook outlook = {ritual};

  if (!footing_schedule_follow_clock (self, ritual, error))
    return FALSE;

  waiting =
      footing_store_list_waiting (self->store, footing_record_get_id (ritual), error);
  if (waiting == NULL)
    return FALSE;

  outlook.waiting = waiting;
  outlook.ahead = ahead;
  outlook.agreed = agreed;

  return read_agreed (self, &outlook, error) && sort_out (self, &outlook, error) &&
         (outlook.lapsed == NULL || self->changed || fill_gap (self, &outlook, error)) &&
         look_ahead (self, &outlook, error);
}

/* Takes away what is ahead of a ritual that no longer runs. */
static gboolean
stop_ritual (FootingScheduleUpdate *self, FootingRitual *ritual, GError **error)
{
  g_autoptr (GPtrArray) waiting =
      footing_store_list_waiting (self->store, footing_record_get_id (ritual), error);

  for (guint i = 0; waiting != NULL && i < waiting->len; i++)
    if (footing_schedule_is_regular (waiting->pdata[i]) &&
        !footing_schedule_erase (self, waiting->pdata[i], error))
      return FALSE;

  return waiting != NULL;
}

static gboolean
change_ritual (FootingScheduleUpdate *self, FootingRitual *ritual, GError **error)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, ritual->recovery, error);

  if (recovery == NULL)
    return FALSE;

  return ritual->enabled && footing_record_get_deleted_at (ritual) == 0 &&
                 footing_ritual_runs_in (ritual, recovery->state) &&
                 footing_record_get_deleted_at (recovery) == 0
             ? update_ritual (self, ritual, error)
             : stop_ritual (self, ritual, error);
}

static gboolean
change (FootingScheduleUpdate *self, const char *id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingRitual) ritual =
      footing_store_get (self->store, FOOTING_TYPE_RITUAL, id, &problem);

  if (ritual != NULL)
    return change_ritual (self, ritual, error);
  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
change_all (FootingScheduleUpdate *self, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (self->store, FOOTING_TYPE_RITUAL, recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++)
    if (!change_ritual (self, rituals->pdata[i], error))
      return FALSE;

  return rituals != NULL &&
         footing_moment_reminders_follow_all (self->store, recovery, error);
}

static gboolean
update_all (FootingScheduleUpdate *self, const char *unused, GError **error)
{
  g_autoptr (GPtrArray) rituals = footing_store_list_running_rituals (self->store, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++)
    if (!update_ritual (self, rituals->pdata[i], error))
      return FALSE;

  return rituals != NULL && footing_moment_reminders_correct (self->store, error);
}

/* Does @step, for @id, as one change. Another process that is at it is waited for. */
static gboolean
run (FootingStore *store,
     gboolean (*step) (FootingScheduleUpdate *self, const char *id, GError **error),
     const char *id,
     GError **error)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  FootingScheduleUpdate update = {store, footing_clock_now (clock), zone,
                                  step != update_all};
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;
  done = step (&update, id, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_schedule_update (FootingStore *store, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  return run (store, update_all, NULL, error);
}

gboolean
footing_schedule_move (FootingStore *store, const char *ritual, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ritual != NULL, FALSE);

  return run (store, change, ritual, error);
}

gboolean
footing_schedule_move_all (FootingStore *store, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  return run (store, change_all, recovery, error);
}

gint64
footing_schedule_next (FootingStore *store, GError **error)
{
  gint64 ritual, moment;

  g_return_val_if_fail (FOOTING_IS_STORE (store), -1);

  ritual = footing_store_find_next_ring (
      store, footing_clock_now (footing_store_get_clock (store)), FOOTING_SCHEDULE_GRACE,
      error);
  moment = ritual >= 0 ? footing_moment_reminders_next (store, error) : -1;

  return MIN (ritual, moment);
}

GPtrArray *
footing_schedule_list_ringing (FootingStore *store, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  return footing_store_list_ringing (
      store, footing_clock_now (footing_store_get_clock (store)), error);
}

GPtrArray *
footing_schedule_list_shown (FootingStore *store, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  return footing_store_list_shown (store, error);
}
