/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "day-watch.h"
#include "date.h"
#include "zone-watch.h"

#include <string.h>

struct _FootingDayWatch {
  GObject parent_instance;

  /* owned */
  FootingClock *clock;
  FootingAlarm *alarm;
  FootingZoneWatch *zone; /* NULL for a fixed clock */

  /* state */
  char *today;
};

G_DEFINE_FINAL_TYPE (FootingDayWatch, footing_day_watch, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The first instant of the day after @today. */
static gint64
find_midnight (FootingDayWatch *self)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (self->clock);
  g_autofree char *tomorrow = footing_date_add_days (self->today, 1);

  return tomorrow != NULL ? footing_date_to_instant (tomorrow, "00:00", zone)
                          : G_MAXINT64;
}

static void
footing_day_watch_finalize (GObject *object)
{
  FootingDayWatch *self = FOOTING_DAY_WATCH (object);

  g_clear_object (&self->zone);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_free (self->today);

  G_OBJECT_CLASS (footing_day_watch_parent_class)->finalize (object);
}

static void
footing_day_watch_class_init (FootingDayWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_day_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", FOOTING_TYPE_DAY_WATCH, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_day_watch_init (FootingDayWatch *self)
{
}

FootingDayWatch *
footing_day_watch_new (FootingClock *clock)
{
  FootingDayWatch *self = g_object_new (FOOTING_TYPE_DAY_WATCH, NULL);

  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), self);

  self->clock = g_object_ref (clock);
  self->today = footing_clock_today (clock);
  if (footing_clock_is_fixed (clock)) {
    self->alarm = footing_alarm_new_on (-1, NULL);
  } else {
    self->alarm = footing_alarm_new ();
    self->zone = footing_zone_watch_new ();
    g_signal_connect_object (self->zone, "changed", G_CALLBACK (footing_day_watch_check),
                             self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->alarm, "rang", G_CALLBACK (footing_day_watch_check),
                           self, G_CONNECT_SWAPPED);
  footing_alarm_set (self->alarm, find_midnight (self));

  return self;
}

const char *
footing_day_watch_get_today (FootingDayWatch *self)
{
  g_return_val_if_fail (FOOTING_IS_DAY_WATCH (self), NULL);

  return self->today;
}

void
footing_day_watch_check (FootingDayWatch *self)
{
  g_autofree char *before = NULL;

  g_return_if_fail (FOOTING_IS_DAY_WATCH (self));

  before = self->today;
  self->today = footing_clock_today (self->clock);
  footing_alarm_set (self->alarm, find_midnight (self));
  if (strcmp (before, self->today) != 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

FootingAlarm *
footing_day_watch_get_alarm (FootingDayWatch *self)
{
  g_return_val_if_fail (FOOTING_IS_DAY_WATCH (self), NULL);

  return self->alarm;
}
