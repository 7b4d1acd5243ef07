/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "schedule/alarm.h"

G_BEGIN_DECLS

/* Notices that another local day has come: at midnight, when the clock was set, when the
 * computer slept, when the time zone was changed. It sleeps until then.
 *
 * Signal:
 *
 *   changed (FootingDayWatch *watch) */
#define FOOTING_TYPE_DAY_WATCH (footing_day_watch_get_type ())
G_DECLARE_FINAL_TYPE (FootingDayWatch, footing_day_watch, FOOTING, DAY_WATCH, GObject)

FootingDayWatch *footing_day_watch_new (FootingClock *clock);

/* The local date when it last looked. Borrowed. */
const char *footing_day_watch_get_today (FootingDayWatch *self);

/* Looks now. */
void footing_day_watch_check (FootingDayWatch *self);

/* What it sleeps on; that of a fixed clock never rings by itself. Borrowed. */
FootingAlarm *footing_day_watch_get_alarm (FootingDayWatch *self);

G_END_DECLS
