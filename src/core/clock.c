/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clock.h"
#include "date.h"

#include <langinfo.h>
#include <string.h>
#include <sys/stat.h>

struct _FootingClock {
  GObject parent_instance;

  /* state */
  gboolean fixed;
  gint64 now;
  char *zone;
  int first_weekday;
};

G_DEFINE_FINAL_TYPE (FootingClock, footing_clock, G_TYPE_OBJECT)

static void
footing_clock_finalize (GObject *object)
{
  FootingClock *self = FOOTING_CLOCK (object);

  g_free (self->zone);

  G_OBJECT_CLASS (footing_clock_parent_class)->finalize (object);
}

static void
footing_clock_class_init (FootingClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_clock_finalize;
}

static void
footing_clock_init (FootingClock *self)
{
}

FootingClock *
footing_clock_new (void)
{
  return g_object_new (FOOTING_TYPE_CLOCK, NULL);
}

FootingClock *
footing_clock_new_fixed (gint64 now, const char *zone)
{
  FootingClock *self = footing_clock_new ();

  g_return_val_if_fail (zone != NULL, self);

  self->fixed = TRUE;
  self->now = now;
  self->zone = g_strdup (zone);
  self->first_weekday = FOOTING_MONDAY;

  return self;
}

void
footing_clock_set_now (FootingClock *self, gint64 now)
{
  g_return_if_fail (FOOTING_IS_CLOCK (self));
  g_return_if_fail (self->fixed);

  self->now = now;
}

void
footing_clock_set_zone (FootingClock *self, const char *zone)
{
  g_return_if_fail (FOOTING_IS_CLOCK (self));
  g_return_if_fail (self->fixed);
  g_return_if_fail (zone != NULL);

  g_free (self->zone);
  self->zone = g_strdup (zone);
}

void
footing_clock_set_first_weekday (FootingClock *self, int weekday)
{
  g_return_if_fail (FOOTING_IS_CLOCK (self));
  g_return_if_fail (self->fixed);
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  self->first_weekday = weekday;
}

gboolean
footing_clock_is_fixed (FootingClock *self)
{
  g_return_val_if_fail (FOOTING_IS_CLOCK (self), TRUE);

  return self->fixed;
}

gint64
footing_clock_now (FootingClock *self)
{
  g_return_val_if_fail (FOOTING_IS_CLOCK (self), 0);

  return self->fixed ? self->now : g_get_real_time () / G_USEC_PER_SEC;
}

#define LOCAL_ZONE "/etc/localtime"

/* What the local zone was made from: it is the same until one of these is another. */
typedef struct {
  char *variable;   /* TZ, or NULL */
  struct stat file; /* wherever the link leads; all 0 where that is nowhere */
} ZoneSource;

static void
look_at_zone (ZoneSource *source)
{
  *source = (ZoneSource){.variable = (char *)g_getenv ("TZ")};
  if (stat (LOCAL_ZONE, &source->file) != 0)
    memset (&source->file, 0, sizeof source->file);
}

static gboolean
is_same_file (const struct stat *a, const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
         a->st_ctim.tv_sec == b->st_ctim.tv_sec &&
         a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* GLib finds a zone that was changed by its name. Where /etc/localtime has none that it
 * can tell, a copy or what a sandbox is given, it keeps to the first one that it read. */
static GTimeZone *
read_local_zone (void)
{
  GTimeZone *zone = g_time_zone_new_local ();
  const char *name = g_time_zone_get_identifier (zone);
  GTimeZone *read = NULL;

  if (g_getenv ("TZ") == NULL && (*name == '/' || strcmp (name, "UTC") == 0))
    read = g_time_zone_new_identifier (LOCAL_ZONE);
  if (read == NULL)
    return zone;

  g_time_zone_unref (zone);

  return read;
}

/* A day is asked for at every turn: the zone is read again only when it may have changed.
 */
static GTimeZone *
get_local_zone (void)
{
  static GMutex mutex;
  static GTimeZone *zone;
  static ZoneSource known;
  ZoneSource source;
  GTimeZone *found;

  look_at_zone (&source);
  g_mutex_lock (&mutex);
  if (zone == NULL || g_strcmp0 (source.variable, known.variable) != 0 ||
      !is_same_file (&source.file, &known.file)) {
    g_clear_pointer (&zone, g_time_zone_unref);
    g_free (known.variable);
    known = source;
    known.variable = g_strdup (source.variable);
    zone = read_local_zone ();
  }
  found = g_time_zone_ref (zone);
  g_mutex_unlock (&mutex);

  return found;
}

GTimeZone *
footing_clock_zone (FootingClock *self)
{
  GTimeZone *zone = NULL;

  g_return_val_if_fail (FOOTING_IS_CLOCK (self), NULL);

  if (self->zone != NULL)
    zone = g_time_zone_new_identifier (self->zone);

  return zone != NULL ? zone : get_local_zone ();
}

char *
footing_clock_today (FootingClock *self)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (self);

  return footing_instant_to_date (footing_clock_now (self), zone);
}

/* As GtkCalendar reads it: which day counts as the first in the locale, told by a date
 * that was one, and the number of the one that weeks begin with. */
static int
read_first_weekday (void)
{
#ifdef __GLIBC__
  const guint day_1 = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  const int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  const int offset = day_1 == 19971201 ? FOOTING_MONDAY : FOOTING_SUNDAY;

  if (first >= 1 && first <= 7)
    return (offset + first - 2) % 7 + 1;
#endif

  return FOOTING_MONDAY;
}

int
footing_clock_get_first_weekday (FootingClock *self)
{
  g_return_val_if_fail (FOOTING_IS_CLOCK (self), FOOTING_MONDAY);

  return self->fixed ? self->first_weekday : read_first_weekday ();
}
