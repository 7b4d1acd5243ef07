/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* One case: a setback and what follows. */
#define FOOTING_TYPE_RECOVERY (footing_recovery_get_type ())
G_DECLARE_FINAL_TYPE (FootingRecovery, footing_recovery, FOOTING, RECOVERY, FootingRecord)

struct _FootingRecovery {
  FootingRecord parent_instance;

  /* fields */
  const char *perspective;
  const char *state;
  int page;
  int reached;
  const char *title;
  const char *happened_on;
  const char *trigger;
  const char *seen_by;
  const char *person;
  const char *known;
  const char *unknown;
  const char *story;
  const char *feelings;
  const char *thoughts;
  const char *behaviour;
  const char *reframe;
  const char *technical_change;
  const char *communication_change;
  gboolean drivers_unclear;
  const char *back_on_my_feet;
  const char *back_on_my_feet_on;
  const char *started_on;
  const char *closed_on;
  gboolean initials;           /* whether people are shown by their initials (F63) */
  const char *their_questions; /* in the debrief (F60) */
  const char *debriefed_on;
};

/* Its state: one that is being written, one that runs, one that has come to its end. */
gboolean footing_recovery_is_draft (FootingRecovery *self);
gboolean footing_recovery_is_active (FootingRecovery *self);
gboolean footing_recovery_is_recovered (FootingRecovery *self);

/* Its state as a code: one that it is to get, or had. */
gboolean footing_recovery_state_is_draft (const char *state);
gboolean footing_recovery_state_is_active (const char *state);
gboolean footing_recovery_state_is_paused (const char *state);
gboolean footing_recovery_state_is_recovered (const char *state);
gboolean footing_recovery_state_is_archived (const char *state);

/* How many days the plan has run, the first and the last included: until @today, or until
 * it was closed. 0 for one that has not started. */
int footing_recovery_count_days (FootingRecovery *self, const char *today);

/* Whether it is about somebody whom one supports, rather than oneself. */
gboolean footing_recovery_is_support (FootingRecovery *self);

/* A version of the story of a recovery (F55), as it was kept on a day: whom it is told
 * (a code), and the text. */
#define FOOTING_TYPE_RECOVERY_STORY (footing_recovery_story_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRecoveryStory, footing_recovery_story, FOOTING, RECOVERY_STORY, FootingRecord)

struct _FootingRecoveryStory {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *reader;
  const char *date;
  const char *body;
};

G_END_DECLS
