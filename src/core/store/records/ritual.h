/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* A weekly block of time. */
#define FOOTING_TYPE_RITUAL (footing_ritual_get_type ())
G_DECLARE_FINAL_TYPE (FootingRitual, footing_ritual, FOOTING, RITUAL, FootingRecord)

struct _FootingRitual {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  int position;
  const char *code;
  const char *title;
  const char *const *days;
  const char *time;
  int every_weeks;
  const char *starts_on;
  int length_minutes;
  int snooze_minutes;
  gboolean enabled;
  const char *paused_until;
};

/* The ritual that stays when a plan is closed (F46): a look back at it. */
#define FOOTING_RITUAL_LOOK_BACK "look-back"

/* Whether @ritual, which is switched on, reminds while its plan is in @state: in an
 * active one all do, in one that was recovered from the look back does. */
gboolean footing_ritual_runs_in (FootingRitual *ritual, const char *state);

/* One ritual on one local date. */
#define FOOTING_TYPE_OCCURRENCE (footing_occurrence_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingOccurrence, footing_occurrence, FOOTING, OCCURRENCE, FootingRecord)

struct _FootingOccurrence {
  FootingRecord parent_instance;

  /* fields */
  const char *ritual;
  const char *date;
  const char *state;
  const char *moved_to;
  const char *moved_time;
  gint64 due_at;
  gint64 snoozed_until;
  gint64 shown_at;
  gint64 answered_at;
  const char *notes;
};

/* What was written in the session of an occurrence: one question's answer. */
#define FOOTING_TYPE_ANSWER (footing_answer_get_type ())
G_DECLARE_FINAL_TYPE (FootingAnswer, footing_answer, FOOTING, ANSWER, FootingRecord)

struct _FootingAnswer {
  FootingRecord parent_instance;

  /* fields */
  const char *occurrence;
  const char *question;
  const char *person;
  const char *text;
};

/* Whether it is that of the talks with somebody who is supported. */
gboolean footing_ritual_is_one_on_one (FootingRitual *self);

/* Whether a pause covers the local @date: it ends on a later day. */
gboolean footing_ritual_is_paused (FootingRitual *self, const char *date);

/* The local date that it is meant for: the one it was moved to, else its own. It belongs
 * to @self. */
const char *footing_occurrence_get_day (FootingOccurrence *self);

/* The local time that it is meant for: the one it was moved to, else that of @ritual,
 * whose it is; "" where that has none. It belongs to one of them. */
const char *footing_occurrence_get_time (FootingOccurrence *self, FootingRitual *ritual);

/* Whether it was moved to a date at all, be it its own, as one is that takes place at
 * another time. */
gboolean footing_occurrence_is_moved (FootingOccurrence *self);

/* An occurrence's state. */
gboolean footing_occurrence_is_due (FootingOccurrence *self);
gboolean footing_occurrence_is_done (FootingOccurrence *self);
gboolean footing_occurrence_is_snoozed (FootingOccurrence *self);
gboolean footing_occurrence_is_skipped (FootingOccurrence *self);
gboolean footing_occurrence_is_missed (FootingOccurrence *self);

/* Whether it says who reads what the session is about. */
gboolean footing_answer_is_reader (FootingAnswer *self);

G_END_DECLS
