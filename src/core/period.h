/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stretch of time that somebody looks back on (F22). */

/* The codes, in the order to offer them: "month" (this one), "three-months" (up to
 * today), "year" (this one), "last-year"; NULL-terminated. */
const char *const *footing_periods (void);

/* The first and the last day of @period, a code, as seen from @today; dates, owned by the
 * caller. Both are NULL for an unknown code. */
void
footing_period_get_dates (const char *period, const char *today, char **from, char **to);

G_END_DECLS
