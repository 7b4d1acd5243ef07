/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ranking.h"

G_BEGIN_DECLS

/* What brings somebody here (F72), and what it is answered with before there is a plan.
 * A door is an item of the catalogue of kind FOOTING_GUIDE_DOOR. */

/* The door that the first 72 hours (F91) are behind. */
#define FOOTING_FIRST_DAYS_DOOR "first-days"

/* What is typed behind a door is kept at this and its code (store/forms.h); what is to be
 * said is its field "text". */
#define FOOTING_DOOR_PLACE "door "

/* How many first wins a door offers. */
#define FOOTING_DOOR_WINS 3

/**
 * FootingMomentum:
 * @FOOTING_MOMENTUM_UNKNOWN: fewer than two thirds of the signs are answered
 * @FOOTING_MOMENTUM_STEADY: none happens often, and fewer than half sometimes
 * @FOOTING_MOMENTUM_SLOWING: in between
 * @FOOTING_MOMENTUM_LOW: at least half of those answered happen often
 *
 * What a check of a door's signs comes to. A convention, not a validated measure.
 */
typedef enum {
  FOOTING_MOMENTUM_UNKNOWN,
  FOOTING_MOMENTUM_STEADY,
  FOOTING_MOMENTUM_SLOWING,
  FOOTING_MOMENTUM_LOW,
} FootingMomentum;

/* Whom the plan is for that @door leads to. */
FootingPerspective footing_door_get_perspective (const FootingGuide *door);

/* What its answer is made of, in order: "event", "wins", "words", "draft", "signs",
 * "steps", "examples"; "first-days" stands for a page of its own (F91).
 * NULL-terminated. */
const char *const *footing_door_get_parts (const FootingGuide *door);
gboolean footing_door_has_part (const FootingGuide *door, const char *part);

/* The codes of the events to choose from, or of the one that it was; and of the signs to
 * check. NULL-terminated. */
const char *const *footing_door_get_events (const FootingGuide *door);
const char *const *footing_door_get_signs (const FootingGuide *door);

/* A heading over what could be said; NULL when nothing is. */
const char *footing_door_get_say (const FootingGuide *door);

/* The move that its words come from, or NULL. */
const FootingGuide *footing_door_get_move (FootingGuidance *guidance,
                                           const FootingGuide *door);

/* The event that is known without asking: its only one. NULL when there are several. */
const char *footing_door_get_known_event (const FootingGuide *door);

/* What could be said after the event of code @trigger (or NULL); NULL when nothing is. */
const char *footing_door_get_words (FootingGuidance *guidance,
                                    const FootingGuide *door,
                                    const char *trigger);

/* For the first 72 hours after the event of code @trigger (or NULL): whom to tell first,
 * what not to send yet, and when to sleep on it. NULL for a door that is not about them.
 */
const char *footing_door_get_whom (const FootingGuide *door, const char *trigger);
const char *footing_door_get_not_yet (const FootingGuide *door, const char *trigger);
const char *footing_door_get_sleep (const FootingGuide *door, const char *trigger);

/* What to take, in order. NULL-terminated, owned by the caller. */
char **footing_door_dup_steps (FootingGuidance *guidance, const FootingGuide *door);

/* The first FOOTING_DOOR_WINS of footing_ranking_first_wins(); while @trigger is NULL,
 * before all others those of the moves that the door begins with, which make sense after
 * any event. Owned by the caller. */
GArray *footing_door_list_wins (FootingGuidance *guidance,
                                const FootingGuide *door,
                                const char *trigger);

/* What @signs, code → GINT_TO_POINTER (0–4), come to. Others than the door's are left
 * out. */
FootingMomentum footing_door_judge (const FootingGuide *door, GHashTable *signs);

/* That in words; NULL while it is unknown. */
const char *footing_door_describe (const FootingGuide *door, FootingMomentum momentum);

/* One thing to try: what answers the sign that happens most, of equal ones the first; the
 * door's own where none happens. */
const char *footing_door_get_try (FootingGuidance *guidance,
                                  const FootingGuide *door,
                                  GHashTable *signs);

G_END_DECLS
