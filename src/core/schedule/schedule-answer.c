/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule-private.h"
#include "date.h"

#include <string.h>

/* Whether an answer can still change it. */
static gboolean
is_open (FootingOccurrence *occurrence)
{
  return footing_schedule_is_waiting (occurrence) ||
         footing_occurrence_is_missed (occurrence);
}

/* What a step changes, read inside of its transaction. */
typedef struct {
  FootingStore *store;
  gint64 now;
  FootingOccurrence *row;
  FootingRitual *ritual;
  FootingScheduleAnswer given;
  const char *date;
  const char *time; /* "" for that of the ritual */
  FootingOccurrence *before;
  gboolean changed;
} Change;

static gboolean
read_and_do (Change *self,
             const char *id,
             gboolean (*step) (Change *self, GError **error),
             GError **error)
{
  g_autoptr (FootingOccurrence) row =
      footing_store_get (self->store, FOOTING_TYPE_OCCURRENCE, id, error);
  g_autoptr (FootingRitual) ritual =
      row != NULL
          ? footing_store_get (self->store, FOOTING_TYPE_RITUAL, row->ritual, error)
          : NULL;

  self->row = row;
  self->ritual = ritual;

  return ritual != NULL && step (self, error) &&
         (!self->changed || footing_schedule_update (self->store, error));
}

/* Does @step with the occurrence @id as one change: two who answer at once come one after
 * the other. */
static gboolean
run (Change *self,
     const char *id,
     gboolean (*step) (Change *self, GError **error),
     GError **error)
{
  gboolean done;

  if (!footing_store_begin (self->store, error))
    return FALSE;
  self->now = footing_clock_now (footing_store_get_clock (self->store));
  done = read_and_do (self, id, step, error);
  done = footing_store_end (self->store, done, done ? error : NULL) && done;
  self->changed = self->changed && done;

  return done;
}

/* S4: what was snoozed, or put off, while it was being shown still rings then. */
static gboolean
set_shown (Change *self, GError **error)
{
  if (!footing_schedule_is_waiting (self->row) || self->row->shown_at != 0 ||
      footing_schedule_get_ring (self->row) > self->now)
    return TRUE;

  return footing_store_change (self->store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (self->row), error, "shown-at",
                               self->now, NULL);
}

gboolean
footing_schedule_set_shown (FootingStore *store, const char *occurrence, GError **error)
{
  Change change = {store};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  return run (&change, occurrence, set_shown, error);
}

static gboolean
close_occurrence (Change *self, const char *state, GError **error)
{
  self->changed = TRUE;

  return footing_store_change (self->store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (self->row), error, "state", state,
                               "answered-at", self->now, NULL);
}

/* S4: counted from now. Pressed again while it waits, it waits no longer. */
static gboolean
snooze (Change *self, GError **error)
{
  if (self->row->snoozed_until > self->now && self->row->shown_at == 0)
    return TRUE;

  self->changed = TRUE;

  return footing_store_change (
      self->store, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (self->row), error,
      "state", "snoozed", "snoozed-until",
      self->now + self->ritual->snooze_minutes * (gint64)60, "shown-at", (gint64)0, NULL);
}

static gboolean
answer (Change *self, GError **error)
{
  if (!is_open (self->row))
    return TRUE;

  switch (self->given) {
  case FOOTING_SCHEDULE_DONE:
    return close_occurrence (self, "done", error);
  case FOOTING_SCHEDULE_SKIP:
    return close_occurrence (self, "skipped", error);
  case FOOTING_SCHEDULE_SNOOZE:
  default:
    return snooze (self, error);
  }
}

gboolean
footing_schedule_answer (FootingStore *store,
                         const char *occurrence,
                         FootingScheduleAnswer given,
                         gboolean *changed,
                         GError **error)
{
  Change change = {store, .given = given};
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  done = run (&change, occurrence, answer, error);
  if (changed != NULL)
    *changed = change.changed;

  return done;
}

static gboolean
take_back (Change *self, GError **error)
{
  if (is_open (self->row))
    return TRUE;

  self->changed = TRUE;

  return footing_store_change (self->store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (self->row), error, "state",
                               self->row->snoozed_until != 0 ? "snoozed" : "due",
                               "answered-at", (gint64)0, NULL);
}

gboolean
footing_schedule_take_back (FootingStore *store, const char *occurrence, GError **error)
{
  Change change = {store};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  return run (&change, occurrence, take_back, error);
}

static gboolean
mark_done (Change *self, GError **error)
{
  return footing_occurrence_is_done (self->row) || close_occurrence (self, "done", error);
}

gboolean
footing_schedule_mark_done (FootingStore *store, const char *occurrence, GError **error)
{
  Change change = {store};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  return run (&change, occurrence, mark_done, error);
}

/* The answer, and what was noted of how it rang. */
static gboolean
put_back (Change *self, GError **error)
{
  self->changed = TRUE;

  return footing_store_change (
      self->store, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (self->row), error,
      "state", self->before->state, "answered-at", self->before->answered_at,
      "snoozed-until", self->before->snoozed_until, "shown-at", self->before->shown_at,
      NULL);
}

gboolean
footing_schedule_put_back (FootingStore *store, FootingOccurrence *before, GError **error)
{
  Change change = {store, .before = before};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (before), FALSE);

  return run (&change, footing_record_get_id (before), put_back, error);
}

static gboolean
put_off (Change *self, GError **error)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (footing_store_get_clock (self->store));
  const char *own = self->ritual->time;
  const char *time = footing_time_is_valid (self->time) ? self->time : own;
  const gboolean is_own = strcmp (time, own) == 0;
  const gboolean back = is_own && strcmp (self->date, self->row->date) == 0;

  if (!is_open (self->row))
    return TRUE;

  self->changed = TRUE;

  return footing_store_change (
      self->store, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (self->row), error,
      "state", "due", "moved-to", back ? "" : self->date, "moved-time",
      is_own ? "" : time, "due-at",
      footing_date_to_instant (self->date, footing_time_is_valid (time) ? time : "00:00",
                               zone),
      "snoozed-until", (gint64)0, "shown-at", (gint64)0, NULL);
}

gboolean
footing_schedule_put_off (FootingStore *store,
                          const char *occurrence,
                          const char *date,
                          GError **error)
{
  return footing_schedule_move_to (store, occurrence, date, "", error);
}

gboolean
footing_schedule_move_to (FootingStore *store,
                          const char *occurrence,
                          const char *date,
                          const char *time,
                          GError **error)
{
  Change change = {store, .date = date, .time = time};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);
  g_return_val_if_fail (footing_date_is_valid (date), FALSE);
  g_return_val_if_fail (*time == '\0' || footing_time_is_valid (time), FALSE);

  return run (&change, occurrence, put_off, error);
}

static gboolean
move_back (Change *self, GError **error)
{
  const gboolean open = is_open (self->row);

  self->date = footing_occurrence_get_day (self->before);
  self->time = self->before->moved_time;

  return put_off (self, error) && (!open || put_back (self, error));
}

gboolean
footing_schedule_move_back (FootingStore *store,
                            FootingOccurrence *before,
                            GError **error)
{
  Change change = {store, .before = before};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (before), FALSE);

  return run (&change, footing_record_get_id (before), move_back, error);
}
