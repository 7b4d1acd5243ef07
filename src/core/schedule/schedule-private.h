/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule.h"

G_BEGIN_DECLS

/* For the schedule's own files. */

/**
 * FootingScheduleUpdate:
 * @changed: the ritual or its plan was: nothing rings, and nothing is missed, for that
 *
 * One run of bringing occurrences up to date.
 */
typedef struct {
  FootingStore *store;
  gint64 now;
  GTimeZone *zone;
  gboolean changed;
} FootingScheduleUpdate;

/* Whether nothing has happened to it but that it was made. */
gboolean footing_schedule_is_regular (FootingOccurrence *occurrence);

/* Whether it waits for an answer, or will: it is due, or snoozed. */
gboolean footing_schedule_is_waiting (FootingOccurrence *occurrence);

/* Whether it was made for a session of one's own accord, and nothing has become of it. */
gboolean footing_schedule_is_own (FootingOccurrence *occurrence);

/* Whether it, a one-on-one, is agreed for a day after its own: it waits there, or was
 * held early. */
gboolean footing_schedule_is_agreed (FootingOccurrence *occurrence);

/* Whether it then stands for what its rule gives on the local @date, for there is none
 * before it. */
gboolean footing_schedule_stands_for (FootingOccurrence *occurrence, const char *date);

/* H19: whether the week of @date, from Monday to Sunday as it is counted, has been done:
 * as many have as there are days of @ritual. One that was done early counts for its week,
 * whatever day the ritual is moved to. */
gboolean footing_schedule_find_week_done (FootingStore *store,
                                          FootingRitual *ritual,
                                          const char *date,
                                          gboolean *week_done,
                                          GError **error);

gboolean footing_schedule_set_state (FootingScheduleUpdate *self,
                                     FootingOccurrence *occurrence,
                                     const char *state,
                                     GError **error);
gboolean footing_schedule_set_due (FootingScheduleUpdate *self,
                                   FootingOccurrence *occurrence,
                                   const char *date,
                                   gint64 due_at,
                                   GError **error);

/* Whether something was written in its session; TRUE when that cannot be told. */
gboolean footing_schedule_has_writing (FootingStore *store,
                                       FootingOccurrence *occurrence);

/* Erases it, unless something was written in its session. */
gboolean footing_schedule_erase (FootingScheduleUpdate *self,
                                 FootingOccurrence *occurrence,
                                 GError **error);

/* Makes what waits of @ritual fit with the clock, which may have been set or be in
 * another zone. */
gboolean footing_schedule_follow_clock (FootingScheduleUpdate *self,
                                        FootingRitual *ritual,
                                        GError **error);

G_END_DECLS
