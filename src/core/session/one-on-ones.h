/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The one-on-ones of a plan that supports somebody, as a log (F62). Each is one
 * FootingConversation: agenda, notes, its day and the next one. */

/* Those of @recovery that were held, the newest first. FootingConversation; owned by the
 * caller, NULL with @error. */
GPtrArray *
footing_one_on_ones_list (FootingStore *store, const char *recovery, GError **error);

/* The day on which the newest of @talks, such a list, that says so has the next one; ""
 * for none, or when one was held since. Borrowed. */
const char *footing_one_on_ones_get_next (GPtrArray *talks);

/* The local date of the next one of @recovery that there is: the day that was agreed in
 * one of @talks, such a list, unless it has passed, else that of its ritual; a day that
 * has passed when there is no other, "" when there is none at all. Owned by the caller.
 */
char *footing_one_on_ones_find_next (FootingStore *store,
                                     const char *recovery,
                                     GPtrArray *talks);

/* Whether the next one of @recovery is due on the local date @today with nothing that
 * says so: no ritual of the plan stands for it. FALSE too when that cannot be read. */
gboolean
footing_one_on_ones_is_due (FootingStore *store, const char *recovery, const char *today);

/* Notes one that was held today, to be typed in. What is left as it was added goes again
 * (footing_plan_drop_untouched ()). Its id, owned by the caller; NULL with @error. */
char *footing_one_on_ones_add (FootingStore *store, const char *recovery, GError **error);

/* Puts the next occurrence of @ritual on the local date @agreed, when that is after
 * today: those that would come before it do not (schedule/schedule.h). Otherwise the one
 * that was put on @before, the day that was agreed until now ("" for none), goes back,
 * and with it the others. @moved (or NULL) is the occurrence as it was, owned by the
 * caller, NULL when nothing has moved. */
gboolean footing_one_on_ones_agree (FootingStore *store,
                                    const char *ritual,
                                    const char *before,
                                    const char *agreed,
                                    FootingOccurrence **moved,
                                    GError **error);

/* What follows from a change to one, for footing_store_follow_due(); @change is as
 * store/store-follow.h says. Its ritual goes with the newest one's next day, what was
 * promised in one that was held is among one's steps, and the timeline has one entry for
 * each that was held and says something. The entry of a session is its own. */
gboolean
footing_one_on_ones_follow (FootingStore *store, const char *change, GError **error);

/* What follows from a change to the ritual @id, where it stands for them: when it is
 * switched on, its next occurrence is on the day that is agreed already. */
gboolean
footing_one_on_ones_follow_ritual (FootingStore *store, const char *id, GError **error);

/* The ritual of @recovery that stands for them, NULL without @error when there is none.
 * Owned by the caller. */
FootingRitual *footing_one_on_ones_find_ritual (FootingStore *store,
                                                const char *recovery,
                                                GError **error);

G_END_DECLS
