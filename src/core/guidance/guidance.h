/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The catalogue that Footing guides with: events, what keeps them going, what can be
 * seen, what helps and why. It is read once from a data file and never changes, so
 * everything it hands out as const stays valid as long as the FootingGuidance does.
 *
 * Texts are translated when they are asked for, in the language of the moment. */

#define FOOTING_TYPE_GUIDANCE (footing_guidance_get_type ())
G_DECLARE_FINAL_TYPE (FootingGuidance, footing_guidance, FOOTING, GUIDANCE, GObject)

/* One item of the catalogue. */
typedef struct _FootingGuide FootingGuide;

/**
 * FootingGuideKind:
 * @FOOTING_GUIDE_TRIGGER: the kind of event it was
 * @FOOTING_GUIDE_DRIVER: what keeps it going, rated 0–3
 * @FOOTING_GUIDE_SIGN: what can be seen week by week, rated 0–4
 * @FOOTING_GUIDE_MOVE: what helps
 * @FOOTING_GUIDE_RITUAL: a weekly block
 * @FOOTING_GUIDE_EVIDENCE: why a move or a feature is here
 * @FOOTING_GUIDE_DOOR: what brings somebody here; see guidance/door.h
 * @FOOTING_GUIDE_CONCEPT: an idea around it, as an article; see guidance/concept.h
 */
typedef enum {
  FOOTING_GUIDE_TRIGGER,
  FOOTING_GUIDE_DRIVER,
  FOOTING_GUIDE_SIGN,
  FOOTING_GUIDE_MOVE,
  FOOTING_GUIDE_RITUAL,
  FOOTING_GUIDE_EVIDENCE,
  FOOTING_GUIDE_DOOR,
  FOOTING_GUIDE_CONCEPT,
} FootingGuideKind;

#define FOOTING_N_GUIDE_KINDS 8

#define FOOTING_DRIVER_MAX 3
#define FOOTING_SIGN_MAX 4

/* Reads the catalogue that is built in. NULL with FOOTING_ERROR_DAMAGED when it does not
 * hold together. */
FootingGuidance *footing_guidance_new (GError **error);

/* The same from @length bytes of @xml, or up to its NUL when @length is -1. */
FootingGuidance *
footing_guidance_new_from_data (const char *xml, gssize length, GError **error);

/* Items of one kind, in the order of the catalogue. */
guint footing_guidance_n (FootingGuidance *self, FootingGuideKind kind);
const FootingGuide *
footing_guidance_nth (FootingGuidance *self, FootingGuideKind kind, guint position);

/* The item of @kind with @code; NULL when there is none, or @code is NULL. */
const FootingGuide *
footing_guidance_lookup (FootingGuidance *self, FootingGuideKind kind, const char *code);

/* Codes of the families of drivers, the groups of signs or the sections of moves, in
 * order; empty for the other kinds. NULL-terminated. */
const char *const *footing_guidance_groups (FootingGuidance *self, FootingGuideKind kind);

/* The title of one of them; NULL when there is no such group. */
const char *footing_guidance_group_title (FootingGuidance *self,
                                          FootingGuideKind kind,
                                          const char *code);

/* When to seek support. Never a diagnosis, and never shown because of a rating. The
 * arrays are owned by the caller. */
char **footing_guidance_dup_seek_support (FootingGuidance *self,
                                          FootingPerspective perspective);
char **footing_guidance_dup_where_to_turn (FootingGuidance *self);

/* What the page begins with: it speaks to anybody. */
const char *footing_guidance_support_lead (FootingGuidance *self);

/* What stands above the lines for @perspective. */
const char *footing_guidance_support_reason (FootingGuidance *self,
                                             FootingPerspective perspective);

/* What to do in danger. */
const char *footing_guidance_emergency (FootingGuidance *self);

/* That Footing is no medical device. */
const char *footing_guidance_disclaimer (FootingGuidance *self);

/* The line that every fourth check-in shows to everybody. */
const char *footing_guidance_quiet_line (FootingGuidance *self);

/* What else may explain a sign; stands on the page of signs. */
const char *footing_guidance_signs_note (FootingGuidance *self,
                                         FootingPerspective perspective);

/* Below, texts are NULL where an item has none for @perspective. */

FootingGuideKind footing_guide_kind (const FootingGuide *guide);

/* The place among the items of its kind, from 0. */
guint footing_guide_position (const FootingGuide *guide);

/* The stable identifier, never translated. */
const char *footing_guide_code (const FootingGuide *guide);

/* The code of its family (driver), group (sign) or section (move), else NULL. */
const char *footing_guide_group (const FootingGuide *guide);

/* Whether it is meant for @perspective; moves and rituals may be for one of them only. */
gboolean footing_guide_offered_to (const FootingGuide *guide,
                                   FootingPerspective perspective);

/* At most 40 characters in English. */
const char *footing_guide_title (const FootingGuide *guide,
                                 FootingPerspective perspective);

/* One sentence: "you" for self, "they" for support. */
const char *footing_guide_text (const FootingGuide *guide,
                                FootingPerspective perspective);

/* A concrete case (triggers and signs). */
const char *footing_guide_example (const FootingGuide *guide);

/* What helps, for the driver that is dominant. */
const char *footing_guide_explanation (const FootingGuide *guide,
                                       FootingPerspective perspective);

/* Codes of the moves that answer a driver most directly, and of those that support it.
 * NULL-terminated; empty for other kinds. Some may not be offered in a perspective. */
const char *const *footing_guide_first_moves (const FootingGuide *guide);
const char *const *footing_guide_then_moves (const FootingGuide *guide);

/* For a driver: the code of the move to lead with, the first of its first moves that is
 * offered to @perspective, or else what stands in for them. */
const char *footing_guide_lead_move (const FootingGuide *guide,
                                     FootingPerspective perspective);

/* For a sign: the code of its counter-move, or of what stands in for it where that is not
 * offered to @perspective. */
const char *footing_guide_counter_move (const FootingGuide *guide,
                                        FootingPerspective perspective);

/* For a driver: why no first move is offered to @perspective, in one or two sentences;
 * NULL where one is. */
const char *footing_guide_stand_in_reason (const FootingGuide *guide,
                                           FootingPerspective perspective);

/* For a sign: its counter-move in one concrete sentence for this week. */
const char *footing_guide_try (const FootingGuide *guide, FootingPerspective perspective);

/* For a move: how one sees that it is done. */
const char *footing_guide_done_when (const FootingGuide *guide,
                                     FootingPerspective perspective);

/* For a trigger or a move: a small visible win for the next days. */
const char *footing_guide_first_win (const FootingGuide *guide,
                                     FootingPerspective perspective);

/* For a move: what to mind before it. */
const char *footing_guide_caution (const FootingGuide *guide,
                                   FootingPerspective perspective);

/* For a move: the sentence of the step it becomes, with gaps; see guidance/frame.h. */
const char *footing_guide_frame (const FootingGuide *guide,
                                 FootingPerspective perspective);

/* For a move: two to four things to do, in order. NULL-terminated, owned by the caller.
 */
char **footing_guide_dup_how (const FootingGuide *guide, FootingPerspective perspective);

/* For a move: a few sentences one could say or send, for the event of code @trigger where
 * it has some of its own, else for any. */
const char *footing_guide_words (const FootingGuide *guide,
                                 FootingPerspective perspective,
                                 const char *trigger);

/* For a move that becomes practice: how often. */
const char *footing_guide_often (const FootingGuide *guide,
                                 FootingPerspective perspective);

/* For a trigger: what comes next of its kind, to be named in a sentence. */
const char *footing_guide_next (const FootingGuide *guide);

/* For a trigger: a decision that it leaves somebody with, to be named in a sentence. */
const char *footing_guide_decision (const FootingGuide *guide);

/* For a move: the days until its step is due; the kind of step ("step", "practice",
 * "scope"); its rung on the risk ladder, or "". */
guint footing_guide_days (const FootingGuide *guide);
const char *footing_guide_step_kind (const FootingGuide *guide);
const char *footing_guide_rung (const FootingGuide *guide);

/* For a move: the roles in which to look for the person it is done with, the best first;
 * "repair" stands for somebody with whom things are to be cleared, "ask" for somebody
 * with a question noted. NULL-terminated. */
const char *const *footing_guide_roles (const FootingGuide *guide);

/* For a move: whether the event of code @trigger (or NULL) speaks for it, and whether it
 * is not offered after that event. */
gboolean footing_guide_suits (const FootingGuide *guide, const char *trigger);
gboolean footing_guide_is_not_for (const FootingGuide *guide, const char *trigger);

/* For a move: the code of the driver that has to be dealt with first, or NULL. */
const char *footing_guide_waits_for (const FootingGuide *guide);

/* For a move: a code for what in a plan does the same; see footing_plan_list_held(). NULL
 * for none. */
const char *footing_guide_fulfilled_by (const FootingGuide *guide);

/* For a move or a piece of evidence: why it helps, in plain words; author, year and
 * journal, not translated; and the grade, 'A' to 'C'. NULL and 0 without evidence. */
const char *footing_guide_why (const FootingGuide *guide);
const char *footing_guide_source (const FootingGuide *guide);
char footing_guide_grade (const FootingGuide *guide);

/* For a piece of evidence: the place in the program that it is shown beside, when it
 * speaks for that and for no move: "outcomes". Else NULL. */
const char *footing_guide_beside (const FootingGuide *guide);

/* For a move: whether what comes of it is told to others unasked, as in a progress
 * update. What is between two people, or only with oneself, is not. */
gboolean footing_guide_is_told (const FootingGuide *guide);

/* For a move: whether its first win makes sense only where what was said speaks for the
 * move. "Get a yes to phase one" is nothing to somebody who has told of no project. */
gboolean footing_guide_presumes (const FootingGuide *guide);

/* For a move: the code of the ritual in whose session it is carried out; NULL for none.
 */
const char *footing_guide_session (const FootingGuide *guide,
                                   FootingPerspective perspective);

/* For a ritual: the weekday it starts with ("mon" to "sun"), its local time ("HH:MM") and
 * its length; NULL and 0 for other kinds. */
const char *footing_guide_weekday (const FootingGuide *guide);
const char *footing_guide_time (const FootingGuide *guide);
guint footing_guide_minutes (const FootingGuide *guide);

G_END_DECLS
