/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/moments.h"

G_BEGIN_DECLS

/* What @moment is called, with initials where its plan says so. Owned by the caller. */
char *footing_moment_format_name (FootingMoment *moment);

/* When it is: "Thu, 5 March, 14:00", as footing_date_format_told() has the day; "" while
 * it has none. Owned by the caller. */
char *footing_moment_format_when (FootingMoment *moment, const char *today);

/* When it is and how far it is on the local date @today, among others: "Thu, 5 March ·
 * held". Owned by the caller. */
char *footing_moment_format_state (FootingMoment *moment, const char *today);

/* When @which of its reminders rings, or that it is too late for that; "" where it never
 * does. Owned by the caller. */
char *footing_moment_format_reminder (FootingMoment *moment,
                                      FootingMomentWhich which,
                                      FootingClock *clock);

G_END_DECLS
