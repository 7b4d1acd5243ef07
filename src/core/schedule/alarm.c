/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "alarm.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _FootingAlarm {
  GObject parent_instance;

  /* owned */
  int fd;
  guint source;

  /* state */
  gboolean injected;
  FootingAlarmRead read;
  gint64 at;
};

G_DEFINE_FINAL_TYPE (FootingAlarm, footing_alarm, G_TYPE_OBJECT)

enum {
  RANG,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ECANCELED says that the clock was set or the computer slept; the timer is to be set
 * anew then, which whoever hears of it does. */
static gboolean
ready_cb (int fd, GIOCondition condition, gpointer data)
{
  g_autoptr (FootingAlarm) self = g_object_ref (data);
  guint64 count;

  if (self->read (fd, &count, sizeof count) < 0 && errno != ECANCELED) {
    if (errno == EAGAIN || errno == EINTR)
      return G_SOURCE_CONTINUE;
    self->source = 0;
    return G_SOURCE_REMOVE;
  }

  g_signal_emit (self, signals[RANG], 0);

  return G_SOURCE_CONTINUE;
}

static void
footing_alarm_finalize (GObject *object)
{
  FootingAlarm *self = FOOTING_ALARM (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->fd >= 0)
    close (self->fd);

  G_OBJECT_CLASS (footing_alarm_parent_class)->finalize (object);
}

static void
footing_alarm_class_init (FootingAlarmClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_alarm_finalize;

  signals[RANG] = g_signal_new ("rang", FOOTING_TYPE_ALARM, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_alarm_init (FootingAlarm *self)
{
  self->fd = -1;
  self->at = G_MAXINT64;
}

FootingAlarm *
footing_alarm_new_on (int fd, FootingAlarmRead read)
{
  FootingAlarm *self = g_object_new (FOOTING_TYPE_ALARM, NULL);

  self->fd = fd;
  self->read = read;
  self->injected = TRUE;
  if (fd >= 0)
    self->source = g_unix_fd_add (fd, G_IO_IN, ready_cb, self);

  return self;
}

FootingAlarm *
footing_alarm_new (void)
{
  FootingAlarm *self = footing_alarm_new_on (
      timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK), read);

  self->injected = FALSE;

  return self;
}

void
footing_alarm_set (FootingAlarm *self, gint64 at)
{
  struct itimerspec when = {0};

  g_return_if_fail (FOOTING_IS_ALARM (self));

  self->at = at;
  if (self->injected)
    return;

  /* All zeros would disarm it. */
  if (at != G_MAXINT64)
    when.it_value.tv_sec = MAX (at, 1);
  if (timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when,
                       NULL) < 0)
    g_warning ("The timer cannot be set: %s", g_strerror (errno));
}

gint64
footing_alarm_get (FootingAlarm *self)
{
  g_return_val_if_fail (FOOTING_IS_ALARM (self), G_MAXINT64);

  return self->at;
}
