/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/ritual.h"

G_BEGIN_DECLS

/* When a ritual is next due after @now (UTC seconds) in @zone: the local date in @date
 * (owned by the caller) and the instant in @due_at (UTC seconds). FALSE when it is off,
 * has no day or no time.
 *
 * Weekly means the same wall time each week. A wall time that the clock skips falls on
 * the first one after it; one that comes twice falls on the first. */
gboolean footing_recurrence_next (
    FootingRitual *ritual, gint64 now, GTimeZone *zone, char **date, gint64 *due_at);

/* Whether the local @date is one of @ritual's, at or after the end of its pause; FALSE
 * for one that is not valid. */
gboolean footing_recurrence_has (FootingRitual *ritual, const char *date);

G_END_DECLS
