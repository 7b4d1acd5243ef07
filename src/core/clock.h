/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FOOTING_TYPE_CLOCK (footing_clock_get_type ())
G_DECLARE_FINAL_TYPE (FootingClock, footing_clock, FOOTING, CLOCK, GObject)

/* The one source of time. Everything that needs "now" is given a clock, so that a test
 * can set it. */

/* Reads the system's clock and time zone at each call. */
FootingClock *footing_clock_new (void);

/* Stands still at @now (UTC seconds) in @zone (an IANA name such as "Europe/Berlin"). */
FootingClock *footing_clock_new_fixed (gint64 now, const char *zone);

/* Moves a fixed clock to @now (UTC seconds). */
void footing_clock_set_now (FootingClock *self, gint64 now);

/* Takes a fixed clock to @zone (an IANA name). */
void footing_clock_set_zone (FootingClock *self, const char *zone);

/* Lets weeks begin on @weekday for a fixed clock, 1 for Monday (as they do until then) to
 * 7 for Sunday. */
void footing_clock_set_first_weekday (FootingClock *self, int weekday);

/* Whether it stands still. */
gboolean footing_clock_is_fixed (FootingClock *self);

/* UTC seconds. */
gint64 footing_clock_now (FootingClock *self);

/* The local date, "YYYY-MM-DD"; owned by the caller. */
char *footing_clock_today (FootingClock *self);

/* The zone that local dates and times are meant in; owned by the caller. */
GTimeZone *footing_clock_zone (FootingClock *self);

/* The day on which weeks begin where the person lives, as every calendar there shows
 * them: 1 for Monday to 7 for Sunday. The one rule for all that is told by the week. */
int footing_clock_get_first_weekday (FootingClock *self);

G_END_DECLS
