/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "store/records/ritual.h"

G_BEGIN_DECLS

/* When a ritual is next due after @now (UTC seconds) in @zone: the local date in @date
 * (owned by the caller) and the instant in @due_at (UTC seconds). FALSE when it is off,
 * has no day or no time.
 *
 * Weekly means the same wall time each week. A wall time that the clock skips falls on
 * the first one after it; one that comes twice falls on the first.
 *
 * Every so many weeks is counted in weeks from Monday to Sunday, the first of which is
 * the one of starts_on, for everybody: the program, the agent and another computer must
 * come to the same dates, whatever locale they run in. */
gboolean footing_recurrence_next (
    FootingRitual *ritual, gint64 now, GTimeZone *zone, char **date, gint64 *due_at);

/* Whether the local @date is one of @ritual's, at or after the end of its pause; FALSE
 * for one that is not valid. */
gboolean footing_recurrence_has (FootingRitual *ritual, const char *date);

/* The codes of the weekdays, "mon" first, NULL-terminated. Static. */
const char *const *footing_recurrence_get_weekdays (void);

/* On how many days of a week @ritual comes. */
guint footing_recurrence_count_days (FootingRitual *ritual);

/* H19: whether what is done on @today, of one's own accord, is the one that comes on
 * @date (both local dates, @date not before @today) done early: it comes in the same week
 * as the person sees it, which begins on @first_weekday, or within half a week. */
gboolean
footing_recurrence_is_early (const char *today, const char *date, int first_weekday);

/* What starts_on is for a rhythm of several weeks that begins this week, as the person
 * sees it: today, or the Monday to come when most of this week lies in the counted week
 * after that. Owned by the caller. */
char *footing_recurrence_start_week (FootingClock *clock);

G_END_DECLS
