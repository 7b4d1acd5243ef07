/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One timer on the system's clock. It sleeps until its instant and wakes for nothing else
 * but a clock that was set, or a computer that comes back from sleep.
 *
 * Signal:
 *
 *   rang (FootingAlarm *alarm)
 *
 * the instant has come, or the clock has jumped: look what is due and set it again. */
#define FOOTING_TYPE_ALARM (footing_alarm_get_type ())
G_DECLARE_FINAL_TYPE (FootingAlarm, footing_alarm, FOOTING, ALARM, GObject)

/* How the timer's file descriptor is read; errno as read (2). */
typedef gssize (*FootingAlarmRead) (int fd, void *buffer, gsize size);

/* On the system's clock. */
FootingAlarm *footing_alarm_new (void);

/* For tests: on @fd, which it takes, read by @read; instants are not set on it. */
FootingAlarm *footing_alarm_new_on (int fd, FootingAlarmRead read);

/* Rings at @at (UTC seconds), at once when that has passed; never when it is
 * G_MAXINT64. */
void footing_alarm_set (FootingAlarm *self, gint64 at);

/* When it rings: UTC seconds, or G_MAXINT64. */
gint64 footing_alarm_get (FootingAlarm *self);

G_END_DECLS
