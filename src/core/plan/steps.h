/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What somebody can do with a step of their plan. All changes go through the store, so
 * errors are its own. */

/* Checks a step off (or opens it again). Done, it is a win on the timeline, dated today
 * and called by what was done: a sentence of the catalogue is put in the past, somebody's
 * own words stay;
 * opened again, that win goes to the bin. Done once more, the win comes back from there
 * as it was, with what was added to it and who has seen it (B18), and the step is done on
 * its day. One that names somebody in front of others is not done before their answer is
 * noted (plan/asked.h). */
gboolean footing_steps_set_done (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *step,
                                 gboolean done,
                                 GError **error);

/* Checks a step off so that it can be taken back; @people gets those who have become
 * people of the plan by it (FootingPerson), owned by the caller. */
gboolean footing_steps_do (FootingStore *store,
                           FootingGuidance *guidance,
                           const char *step,
                           GPtrArray **people,
                           GError **error);

/* Takes that back: the step is open again, and @people of whom nothing was said since are
 * none of the plan any more. */
gboolean footing_steps_take_back (FootingStore *store,
                                  FootingGuidance *guidance,
                                  const char *step,
                                  GPtrArray *people,
                                  GError **error);

/* The same for one that names somebody in front of others: with @answer as their yes, in
 * one transaction. The answer comes and goes with it. */
gboolean footing_steps_do_asked (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *step,
                                 const char *answer,
                                 GPtrArray **people,
                                 GError **error);
gboolean footing_steps_take_back_asked (FootingStore *store,
                                        FootingGuidance *guidance,
                                        const char *step,
                                        GPtrArray *people,
                                        GError **error);

/* Whether a step of @recovery is still to be done, whenever it is due; TRUE also when
 * that cannot be read. */
gboolean footing_steps_any_open (FootingStore *store, const char *recovery);

/* Adds an empty step of one's own of @kind, the last of @recovery; one of the kind "step"
 * is due in a week. Its id, owned by the caller. */
char *footing_steps_add_own (FootingStore *store,
                             const char *recovery,
                             const char *kind,
                             GError **error);

G_END_DECLS
