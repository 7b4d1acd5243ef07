/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual.h"
#include "date.h"
#include "recovery.h"

#include <string.h>

static const FootingField ritual_fields[] = {
    FOOTING_FIELD (FootingRitual, recovery, REFERENCE),
    FOOTING_FIELD_PRESET (FootingRitual, position, INT, 0),
    FOOTING_FIELD (FootingRitual, code, CODE),
    FOOTING_FIELD_LINE (FootingRitual, title),
    FOOTING_FIELD_OF (FootingRitual, days, CODES, "mon tue wed thu fri sat sun"),
    FOOTING_FIELD (FootingRitual, time, TIME),
    FOOTING_FIELD_PRESET (FootingRitual, every_weeks, INT, 1),
    FOOTING_FIELD (FootingRitual, starts_on, DATE),
    FOOTING_FIELD_PRESET (FootingRitual, length_minutes, INT, 20),
    FOOTING_FIELD_PRESET (FootingRitual, snooze_minutes, INT, 60),
    FOOTING_FIELD_PRESET (FootingRitual, enabled, BOOL, 1),
    FOOTING_FIELD (FootingRitual, paused_until, DATE),
};

FOOTING_DEFINE_RECORD (FootingRitual, footing_ritual, "ritual", ritual_fields)

gboolean
footing_ritual_is_paused (FootingRitual *self, const char *date)
{
  g_return_val_if_fail (FOOTING_IS_RITUAL (self), FALSE);

  return footing_date_is_valid (self->paused_until) &&
         strcmp (date, self->paused_until) < 0;
}

gboolean
footing_ritual_runs_in (FootingRitual *self, const char *state)
{
  g_return_val_if_fail (FOOTING_IS_RITUAL (self), FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  return footing_recovery_state_is_active (state) ||
         (footing_recovery_state_is_recovered (state) &&
          strcmp (self->code, FOOTING_RITUAL_LOOK_BACK) == 0);
}

static const FootingField occurrence_fields[] = {
    FOOTING_FIELD (FootingOccurrence, ritual, REFERENCE),
    FOOTING_FIELD (FootingOccurrence, date, DATE),
    FOOTING_FIELD_OF (FootingOccurrence, state, CODE, "due done snoozed skipped missed"),
    FOOTING_FIELD (FootingOccurrence, moved_to, DATE),
    FOOTING_FIELD (FootingOccurrence, moved_time, TIME),
    FOOTING_FIELD (FootingOccurrence, due_at, INSTANT),
    FOOTING_FIELD (FootingOccurrence, snoozed_until, INSTANT),
    FOOTING_FIELD (FootingOccurrence, shown_at, INSTANT),
    FOOTING_FIELD (FootingOccurrence, answered_at, INSTANT),
    FOOTING_FIELD (FootingOccurrence, notes, TEXT),
};

FOOTING_DEFINE_RECORD (FootingOccurrence,
                       footing_occurrence,
                       "occurrence",
                       occurrence_fields)

gboolean
footing_occurrence_is_moved (FootingOccurrence *self)
{
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (self), FALSE);

  return *self->moved_to != '\0';
}

const char *
footing_occurrence_get_time (FootingOccurrence *self, FootingRitual *ritual)
{
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (self), NULL);
  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), NULL);

  return footing_time_is_valid (self->moved_time) ? self->moved_time : ritual->time;
}

const char *
footing_occurrence_get_day (FootingOccurrence *self)
{
  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (self), NULL);

  return footing_date_is_valid (self->moved_to) ? self->moved_to : self->date;
}

static const FootingField answer_fields[] = {
    FOOTING_FIELD (FootingAnswer, occurrence, REFERENCE),
    FOOTING_FIELD_OF (FootingAnswer,
                      question,
                      CODE,
                      " note reader headline done learned next moved feared experiment "
                      "agenda promised adjust seconds"),
    FOOTING_FIELD (FootingAnswer, person, REFERENCE),
    FOOTING_FIELD (FootingAnswer, text, TEXT),
};

FOOTING_DEFINE_RECORD (FootingAnswer, footing_answer, "answer", answer_fields)

FOOTING_DEFINE_IS (FootingRitual, footing_ritual, one_on_one, code, "one-on-one")
FOOTING_DEFINE_IS (FootingOccurrence, footing_occurrence, due, state, "due")
FOOTING_DEFINE_IS (FootingOccurrence, footing_occurrence, done, state, "done")
FOOTING_DEFINE_IS (FootingOccurrence, footing_occurrence, snoozed, state, "snoozed")
FOOTING_DEFINE_IS (FootingOccurrence, footing_occurrence, skipped, state, "skipped")
FOOTING_DEFINE_IS (FootingOccurrence, footing_occurrence, missed, state, "missed")
FOOTING_DEFINE_IS (FootingAnswer, footing_answer, reader, question, "reader")
