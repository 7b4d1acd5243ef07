/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/ritual.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A plan that is paused, closed as recovered from or archived, and taken up again (F46):
 * only one that is active reminds of anything. */

/* Whether @recovery has come to where it was to lead: it is active, "back on my feet" is
 * ticked, and every outcome is delivered or dropped, at least one of them delivered.
 * FALSE too when that cannot be read. */
gboolean footing_plan_has_arrived (FootingStore *store, FootingRecovery *recovery);

/* Pauses, closes, archives or takes up @recovery: @state is "paused", "recovered",
 * "archived" or "active". A plan that ends is dated today, and keeps that date when it is
 * archived after it was recovered from; one that goes on has none. One that is recovered
 * from gets a look back every four weeks, from four weeks on, as a ritual that can be
 * switched off. */
gboolean footing_plan_set_state (FootingStore *store,
                                 const char *recovery,
                                 const char *state,
                                 GError **error);

/* Makes the state of a plan, and the day it ended on, what they were in @before, and the
 * look back at it what it was in @look_back, NULL where there was none
 * (footing_look_back_find()): undoes footing_plan_set_state(). */
gboolean footing_plan_put_back_state (FootingStore *store,
                                      FootingRecovery *before,
                                      FootingRitual *look_back,
                                      GError **error);

/* Closes the plan as recovered from, today: all that it still reminds of is the look
 * back.
 */
gboolean footing_plan_close (FootingStore *store, const char *recovery, GError **error);

/* Takes up a plan again that was paused, closed or archived. */
gboolean footing_plan_take_up (FootingStore *store, const char *recovery, GError **error);

/* Ticks, today, that the person is back on their feet, or takes the tick back. */
gboolean footing_plan_set_on_feet (FootingStore *store,
                                   const char *recovery,
                                   gboolean ticked,
                                   GError **error);

/* Makes that what it was in @before: undoes footing_plan_set_on_feet(). */
gboolean footing_plan_put_back_on_feet (FootingStore *store,
                                        FootingRecovery *before,
                                        GError **error);

G_END_DECLS
