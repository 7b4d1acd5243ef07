/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The debrief that somebody leads with the person they support (F60): calm, facts first,
 * with their own questions, and two changes in the end. What is written down is in the
 * plan itself, and private (theirs.h). What is meant for both, the facts and the changes,
 * can be copied, and is in the documents that are made of the plan; what they asked and
 * what isn't known yet goes nowhere. */

/* The two changes that end it. They are what the other person will do differently. */
typedef enum {
  FOOTING_DEBRIEF_TECHNICAL,
  FOOTING_DEBRIEF_COMMUNICATION,
  FOOTING_DEBRIEF_N_CHANGES,
} FootingDebriefChange;

/* How far something that was written down is a commitment of one's own. */
typedef enum {
  FOOTING_DEBRIEF_NOTHING,   /* nothing is written */
  FOOTING_DEBRIEF_READY,     /* it can become one */
  FOOTING_DEBRIEF_CHANGED,   /* it was one, and has been written anew since in part */
  FOOTING_DEBRIEF_COMMITTED, /* it is one, to be done or done */
} FootingDebriefState;

/* Whether one is still to be led: @plan supports somebody and runs, none was held, and
 * one of the two changes is not chosen yet. */
gboolean footing_debrief_is_wanted (FootingRecovery *plan);

/* Notes the local date @day on which it was held, "" that it was not. Not in the future,
 * and not before what it is about: FOOTING_ERROR_INVALID, with what to do. */
gboolean footing_debrief_set_held (FootingStore *store,
                                   const char *recovery,
                                   const char *day,
                                   GError **error);

/* Makes that what it was in @before: undoes footing_debrief_set_held(). */
gboolean footing_debrief_put_back_held (FootingStore *store,
                                        FootingRecovery *before,
                                        GError **error);

/* What is written for @change in @plan. Borrowed. */
const char *footing_debrief_get_text (FootingRecovery *plan, FootingDebriefChange change);

/* How far @change of @plan, and @question, one of footing_theirs_list_questions(), are
 * commitments among @steps, those of the plan. */
FootingDebriefState footing_debrief_get_state (FootingRecovery *plan,
                                               GPtrArray *steps,
                                               FootingDebriefChange change);
FootingDebriefState footing_debrief_get_question_state (GPtrArray *steps,
                                                        const char *question);

/* Makes it a step of @recovery to follow what is written for @change, or to find out what
 * @question asks, due in a week: one's own, so it says what one does and quotes them. Its
 * id, owned by the caller; FOOTING_ERROR_INVALID, with what to do, when nothing is
 * written or it is a commitment already. */
char *footing_debrief_commit (FootingStore *store,
                              const char *recovery,
                              FootingDebriefChange change,
                              GError **error);
char *footing_debrief_commit_question (FootingStore *store,
                                       const char *recovery,
                                       const char *question,
                                       GError **error);

/* Brings the step of a change in FOOTING_DEBRIEF_CHANGED up to date with what is written
 * now. The step as it was, owned by the caller; errors as above. */
FootingStep *footing_debrief_update (FootingStore *store,
                                     const char *recovery,
                                     FootingDebriefChange change,
                                     GError **error);

/* Makes a step what it was in @before: undoes that. */
gboolean
footing_debrief_put_back_step (FootingStore *store, FootingStep *before, GError **error);

/* The facts and the two changes of @plan, with names as it shows them, to be sent to the
 * other person; "" while no change is chosen. Owned by the caller. */
char *footing_debrief_format_agreed (FootingRecovery *plan);

/* The id of the newest setback of @recovery on the timeline, which has the four
 * questions; NULL without @error when there is none. Owned by the caller. */
char *
footing_debrief_find_setback (FootingStore *store, const char *recovery, GError **error);

G_END_DECLS
