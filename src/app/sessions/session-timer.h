/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The time of a session: how much is left, and a button that pauses. It runs while it is
 * in sight; time for which the computer slept does not count.
 *
 * Properties: "used" (seconds), "over" (whether the time is over). */
#define FOOTING_TYPE_SESSION_TIMER (footing_session_timer_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSessionTimer, footing_session_timer, FOOTING, SESSION_TIMER, GtkBox)

/* Sets how long the session is, and how much of it was used before. */
void footing_session_timer_load (FootingSessionTimer *self,
                                 FootingClock *clock,
                                 int length_minutes,
                                 int used);

int footing_session_timer_get_used (FootingSessionTimer *self);
gboolean footing_session_timer_is_over (FootingSessionTimer *self);

/* Adds minutes to the length. */
void footing_session_timer_extend (FootingSessionTimer *self, int minutes);

/* Counts what has passed since the last time; it does so by itself. */
void footing_session_timer_tick (FootingSessionTimer *self);

G_END_DECLS
