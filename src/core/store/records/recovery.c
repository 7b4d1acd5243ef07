/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recovery.h"
#include "date.h"

static const FootingField recovery_fields[] = {
    FOOTING_FIELD_OF (FootingRecovery, perspective, CODE, "self support"),
    FOOTING_FIELD_OF (
        FootingRecovery, state, CODE, "draft active paused recovered archived"),
    FOOTING_FIELD_PRESET (FootingRecovery, page, INT, 0),
    FOOTING_FIELD_PRESET (FootingRecovery, reached, INT, 0),
    FOOTING_FIELD_LINE (FootingRecovery, title),
    FOOTING_FIELD (FootingRecovery, happened_on, DATE),
    FOOTING_FIELD (FootingRecovery, trigger, CODE),
    FOOTING_FIELD_LINE (FootingRecovery, seen_by),
    FOOTING_FIELD_LINE (FootingRecovery, person),
    FOOTING_FIELD (FootingRecovery, known, TEXT),
    FOOTING_FIELD (FootingRecovery, unknown, TEXT),
    FOOTING_FIELD (FootingRecovery, story, TEXT),
    FOOTING_FIELD (FootingRecovery, feelings, TEXT),
    FOOTING_FIELD (FootingRecovery, thoughts, TEXT),
    FOOTING_FIELD (FootingRecovery, behaviour, TEXT),
    FOOTING_FIELD (FootingRecovery, reframe, TEXT),
    FOOTING_FIELD (FootingRecovery, technical_change, TEXT),
    FOOTING_FIELD (FootingRecovery, communication_change, TEXT),
    FOOTING_FIELD (FootingRecovery, drivers_unclear, BOOL),
    FOOTING_FIELD (FootingRecovery, back_on_my_feet, TEXT),
    FOOTING_FIELD (FootingRecovery, back_on_my_feet_on, DATE),
    FOOTING_FIELD (FootingRecovery, started_on, DATE),
    FOOTING_FIELD (FootingRecovery, closed_on, DATE),
    FOOTING_FIELD (FootingRecovery, initials, BOOL),
    FOOTING_FIELD (FootingRecovery, their_questions, TEXT),
    FOOTING_FIELD (FootingRecovery, debriefed_on, DATE),
};

FOOTING_DEFINE_RECORD (FootingRecovery, footing_recovery, "recovery", recovery_fields)

FOOTING_DEFINE_IS (FootingRecovery, footing_recovery, draft, state, "draft")
FOOTING_DEFINE_IS (FootingRecovery, footing_recovery, active, state, "active")
FOOTING_DEFINE_IS (FootingRecovery, footing_recovery, recovered, state, "recovered")
FOOTING_DEFINE_IS (FootingRecovery, footing_recovery, support, perspective, "support")

FOOTING_DEFINE_CODE_IS (footing_recovery_state, draft, "draft")
FOOTING_DEFINE_CODE_IS (footing_recovery_state, active, "active")
FOOTING_DEFINE_CODE_IS (footing_recovery_state, paused, "paused")
FOOTING_DEFINE_CODE_IS (footing_recovery_state, recovered, "recovered")
FOOTING_DEFINE_CODE_IS (footing_recovery_state, archived, "archived")

int
footing_recovery_count_days (FootingRecovery *self, const char *today)
{
  const char *last;

  g_return_val_if_fail (FOOTING_IS_RECOVERY (self), 0);
  g_return_val_if_fail (today != NULL, 0);

  last = footing_date_is_valid (self->closed_on) ? self->closed_on : today;
  if (!footing_date_is_valid (self->started_on))
    return 0;

  return MAX (1, footing_date_days_between (self->started_on, last) + 1);
}

static const FootingField story_fields[] = {
    FOOTING_FIELD (FootingRecoveryStory, recovery, REFERENCE),
    FOOTING_FIELD_OF (FootingRecoveryStory,
                      reader,
                      CODE,
                      "manager stakeholder sponsor review interview"),
    FOOTING_FIELD (FootingRecoveryStory, date, DATE),
    FOOTING_FIELD (FootingRecoveryStory, body, TEXT),
};

FOOTING_DEFINE_RECORD (FootingRecoveryStory,
                       footing_recovery_story,
                       "recovery_story",
                       story_fields)
