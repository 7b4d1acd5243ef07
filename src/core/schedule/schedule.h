/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Occurrences: which ones there are, when each rings, and what was answered.
 *
 * A ritual runs while it is switched on and its plan is active; each that runs has one
 * regular occurrence ahead. An occurrence rings at the end of its snooze, else when it is
 * due; FOOTING_SCHEDULE_GRACE later, unanswered, it is missed. A one-on-one that was put
 * on a later day stands for those up to that day: there is none before the next one. All
 * functions are for the time and the zone of the store's clock; errors are the store's.
 */

/* How long an occurrence waits for its answer, in seconds. */
#define FOOTING_SCHEDULE_GRACE (12 * 60 * 60)

/* How far back occurrences that passed while nothing ran are listed, in days. */
#define FOOTING_SCHEDULE_LOOK_BACK 28

/**
 * FootingScheduleAnswer:
 * @FOOTING_SCHEDULE_DONE: it took place
 * @FOOTING_SCHEDULE_SKIP: not this time
 * @FOOTING_SCHEDULE_SNOOZE: again in as many minutes from now as its ritual says
 */
typedef enum {
  FOOTING_SCHEDULE_DONE,
  FOOTING_SCHEDULE_SKIP,
  FOOTING_SCHEDULE_SNOOZE,
} FootingScheduleAnswer;

/* Brings the occurrences up to date: those that passed their grace are missed (skipped,
 * when they were paused over), those that came due while nothing ran are there, and each
 * ritual that runs has its next one ahead, at its wall time in today's zone. What a clock
 * that was wrong has done is put right. Writes nothing when nothing is to be changed.
 * What was written in a session stays, whatever becomes of its occurrence. */
gboolean footing_schedule_update (FootingStore *store, GError **error);

/* Puts what is ahead of @ritual where its days and time put it now; what has rung stays.
 * For a ritual that was changed. One that does not run has nothing ahead; when it runs
 * again, nothing of the time between is missed. */
gboolean footing_schedule_move (FootingStore *store, const char *ritual, GError **error);

/* The same for all rituals of @recovery: for one that was started, paused or closed. */
gboolean
footing_schedule_move_all (FootingStore *store, const char *recovery, GError **error);

/* When @occurrence rings: UTC seconds. */
gint64 footing_schedule_get_ring (FootingOccurrence *occurrence);

/* The next instant (UTC seconds) at which something rings or is missed; G_MAXINT64 when
 * there is none, -1 with @error. One indexed query. */
gint64 footing_schedule_next (FootingStore *store, GError **error);

/* The occurrences that ring now and were not shown, the earliest first. Owned by the
 * caller. */
GPtrArray *footing_schedule_list_ringing (FootingStore *store, GError **error);

/* The occurrences that were shown and wait for an answer, the earliest first. Owned by
 * the caller. */
GPtrArray *footing_schedule_list_shown (FootingStore *store, GError **error);

/* Notes that an occurrence was shown; one that was answered, snoozed or put off meanwhile
 * stays as it is. */
gboolean
footing_schedule_set_shown (FootingStore *store, const char *occurrence, GError **error);

/* Answers an occurrence. What is done or skipped stays so, and a missed one can still be
 * done; @changed (or NULL) says whether anything changed. FOOTING_ERROR_GONE for one that
 * is not there. */
gboolean footing_schedule_answer (FootingStore *store,
                                  const char *occurrence,
                                  FootingScheduleAnswer answer,
                                  gboolean *changed,
                                  GError **error);

/* Takes the answer of an occurrence back: it waits again as it did before. */
gboolean
footing_schedule_take_back (FootingStore *store, const char *occurrence, GError **error);

/* Marks an occurrence done afterwards, whether it was missed or skipped. */
gboolean
footing_schedule_mark_done (FootingStore *store, const char *occurrence, GError **error);

/* Puts an occurrence back to the answer that it has in @before, and to what was noted
 * there of how it rang: undoes footing_schedule_answer() and
 * footing_schedule_mark_done(). */
gboolean footing_schedule_put_back (FootingStore *store,
                                    FootingOccurrence *before,
                                    GError **error);

/* Moves one occurrence, and no other (but that a one-on-one can stand for others, as said
 * above), to the local @date, or back to its own; it rings there at its ritual's time.
 * What is done or skipped stays. */
gboolean footing_schedule_put_off (FootingStore *store,
                                   const char *occurrence,
                                   const char *date,
                                   GError **error);

/* The same, to the local @time of that day, "HH:MM", or to its ritual's (""). */
gboolean footing_schedule_move_to (FootingStore *store,
                                   const char *occurrence,
                                   const char *date,
                                   const char *time,
                                   GError **error);

/* Moves an occurrence back to where it is in @before, to wait there as it did: undoes
 * footing_schedule_put_off() and footing_schedule_move_to(). */
gboolean footing_schedule_move_back (FootingStore *store,
                                     FootingOccurrence *before,
                                     GError **error);

/* The occurrence of @ritual that rings, else the next one, when it can be done early by
 * footing_recurrence_is_early(): its id in @occurrence, owned by the caller, or NULL. */
gboolean footing_schedule_find_session (FootingStore *store,
                                        const char *ritual,
                                        char **occurrence,
                                        GError **error);

/* The occurrence that a session of @ritual belongs to now: the same, else the one that is
 * done for today, or early for a day to come (H19), else one for today, which is made;
 * its id, owned by the caller. */
char *
footing_schedule_open_session (FootingStore *store, const char *ritual, GError **error);

/* The same when that one is done: one more for today, which is made. While it waits, it
 * is the one that a session belongs to. */
char *
footing_schedule_open_another (FootingStore *store, const char *ritual, GError **error);

/* The session of @occurrence is left. One that was opened of one's own accord and holds
 * nothing that was written has not taken place, and waits for nothing: it is gone. Does
 * nothing else. */
gboolean footing_schedule_leave_session (FootingStore *store,
                                         const char *occurrence,
                                         GError **error);

/* The first local date from @first on on which @ritual (an id) waits; "" for none, when
 * that cannot be read, or when @first is NULL, as the day after the last of the calendar
 * is. Owned by the caller. */
char *footing_schedule_find_waiting_day (FootingStore *store,
                                         const char *ritual,
                                         const char *first);

/* The local date on which @occurrence was done, or NULL when it is not; @early (or NULL)
 * says whether it was done before the day that it was meant for. Owned by the caller. */
char *footing_schedule_find_done_date (FootingOccurrence *occurrence,
                                       FootingClock *clock,
                                       gboolean *early);

G_END_DECLS
