/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The debrief that somebody leads with the person they support (F60): calm, facts first,
 * with their own questions, and two changes in the end. What is written down is in the
 * plan itself. */

/* What of it can become a commitment of one's own. */
typedef enum {
  FOOTING_DEBRIEF_QUESTIONS, /* what they asked */
  FOOTING_DEBRIEF_TECHNICAL, /* the one technical change */
  FOOTING_DEBRIEF_COMMUNICATION,
  FOOTING_DEBRIEF_N_CHANGES,
} FootingDebriefChange;

/* Whether one is still to be led: @plan supports somebody and runs, none was held, and
 * one of the two changes is not chosen yet. */
gboolean footing_debrief_is_wanted (FootingRecovery *plan);

/* Notes that it was held today, or with !@held that it was not. */
gboolean footing_debrief_set_held (FootingStore *store,
                                   const char *recovery,
                                   gboolean held,
                                   GError **error);

/* Makes that what it was in @before: undoes footing_debrief_set_held(). */
gboolean footing_debrief_put_back_held (FootingStore *store,
                                        FootingRecovery *before,
                                        GError **error);

/* What is written for @change in @plan. Borrowed. */
const char *footing_debrief_get_text (FootingRecovery *plan, FootingDebriefChange change);

/* Makes what is written for @change a step of @recovery, due in a week. Its id, owned by
 * the caller; FOOTING_ERROR_INVALID, with what to do, when nothing is written or there is
 * such an open step already. */
char *footing_debrief_commit (FootingStore *store,
                              const char *recovery,
                              FootingDebriefChange change,
                              GError **error);

/* The id of the newest setback of @recovery on the timeline, which has the four
 * questions; NULL without @error when there is none. Owned by the caller. */
char *
footing_debrief_find_setback (FootingStore *store, const char *recovery, GError **error);

G_END_DECLS
