/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The exposed moments of a plan (F94): what each is prepared with, what became of it, and
 * the next one. */

/* How far @self is on the local date @today: "ahead" (also without a day), "today",
 * "after" when its day has come and nothing was noted of it since, "held" or "dropped".
 * Static. */
const char *footing_moment_get_stage (FootingMoment *self, const char *today);

/* Whether its day has come, so that it can be looked back at. */
gboolean footing_moment_has_come (FootingMoment *self, const char *today);

/* Those of @recovery: the ones ahead by their days, those without one after them; then
 * the ones whose day has come, the newest first; then those that were dropped. Owned by
 * the caller; NULL with @error. */
GPtrArray *
footing_moments_list (FootingStore *store, const char *recovery, GError **error);

/* The one of @moments, such a list, that matters on @today: the nearest that is ahead,
 * else the last one that nothing was noted of, else the last that was held. Borrowed;
 * NULL when there is none. */
FootingMoment *footing_moments_find_current (GPtrArray *moments, const char *today);

/* The last of @moments whose day came before @today and that nothing was noted of;
 * borrowed, or NULL. */
FootingMoment *footing_moments_find_waiting (GPtrArray *moments, const char *today);

/* The one of @moments that follows the one with the id @moment; borrowed, or NULL. */
FootingMoment *footing_moments_find_follower (GPtrArray *moments, const char *moment);

/* Adds one to @recovery, or a line of @kind, "risk" or "rehearsal", to @moment. The id of
 * what was added, owned by the caller; NULL with @error. */
char *footing_moments_add (FootingStore *store, const char *recovery, GError **error);
char *footing_moments_add_line (FootingStore *store,
                                const char *moment,
                                const char *kind,
                                GError **error);

/* Erases @moment when nobody has written anything into it, and it has no lines; one that
 * is gone is no error. */
gboolean
footing_moments_drop_untouched (FootingStore *store, const char *moment, GError **error);

/* The lines of @kind that @moment has. Owned by the caller; NULL with @error. */
GPtrArray *footing_moments_list_lines (FootingStore *store,
                                       FootingMoment *moment,
                                       const char *kind,
                                       GError **error);

/* Whether @line is done with: a rehearsal that was gone through, a risk that has an
 * answer. */
gboolean footing_moment_line_is_done (FootingPlanLine *line);

/* Whether @moment is @dropped: it does not happen, or does after all. */
gboolean footing_moments_set_dropped (FootingStore *store,
                                      const char *moment,
                                      gboolean dropped,
                                      GError **error);

/* Whether the rehearsal @line was gone through, today. */
gboolean footing_moments_rehearse (FootingStore *store,
                                   const char *line,
                                   gboolean done,
                                   GError **error);

/* The last day for which @self can be planned: @today once it was held, else "". And what
 * is wrong with a later one, a sentence, translated and static. */
const char *footing_moment_get_last_day (FootingMoment *self, const char *today);
const char *footing_moment_get_day_problem (void);

/* The day on which @self was held: the one that was noted, unless that has not come on
 * @today, else that for which it was planned. Borrowed. */
const char *footing_moment_get_held_on (FootingMoment *self, const char *today);

/* The entry that @moment left on the timeline; NULL in @entry when there is none, or it
 * is in the bin. Owned by the caller. */
gboolean footing_moments_find_entry (FootingStore *store,
                                     FootingMoment *moment,
                                     FootingEntry **entry,
                                     GError **error);

/* Puts @moment on the timeline as @kind, "win" or "setback", dated the day on which it
 * was held: with what was feared beside what happened. Once: where there is an entry, it
 * stays as it is. The id of the entry, owned by the caller; FOOTING_ERROR_INVALID, with
 * what to do, when its day has not come. */
char *footing_moments_debrief (FootingStore *store,
                               const char *moment,
                               const char *kind,
                               GError **error);

/* Takes that back: the entry goes to the bin, and the moment is as it was in @before. */
gboolean footing_moments_take_back_debrief (FootingStore *store,
                                            FootingMoment *before,
                                            GError **error);

/* What the timeline says of @moment follows from what has changed in it: its @title
 * before that, and whether it @came_true. What somebody wrote there stays. */
gboolean footing_moments_follow (FootingStore *store,
                                 const char *moment,
                                 const char *title,
                                 const char *came_true,
                                 GError **error);

/* The rung of the next one after @self: one higher when what was feared did not come
 * true, one lower when it did, the same otherwise. One of which that was not said counts
 * as done together when it has a partner, else as owned, where the next one is another
 * size; of the same size it is "", too. Static. */
const char *footing_moment_propose_rung (FootingMoment *self);

/* Adds the one that follows @moment, on that rung, before the same people and with the
 * same partner. Its id, owned by the caller; NULL with @error. */
char *footing_moments_plan_next (FootingStore *store, const char *moment, GError **error);

G_END_DECLS
