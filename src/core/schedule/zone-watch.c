/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zone-watch.h"

#include <errno.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

/* A watch of its own rather than GFileMonitor: that starts a thread, and with some
 * programs installed it talks to a file system service. */
struct _FootingZoneWatch {
  GObject parent_instance;

  /* owned */
  int fd;
  guint source;
};

G_DEFINE_FINAL_TYPE (FootingZoneWatch, footing_zone_watch, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_about_zone (const struct inotify_event *event)
{
  return event->len > 0 && (strcmp (event->name, "localtime") == 0 ||
                            strcmp (event->name, "timezone") == 0);
}

static gboolean
ready_cb (int fd, GIOCondition condition, gpointer data)
{
  g_autoptr (FootingZoneWatch) self = g_object_ref (data);
  char buffer[4096] __attribute__ ((aligned (__alignof__(struct inotify_event))));
  gboolean changed = FALSE;
  gssize length;

  while ((length = read (fd, buffer, sizeof buffer)) > 0) {
    for (const char *at = buffer; at < buffer + length;) {
      const struct inotify_event *event = (const struct inotify_event *)(gpointer)at;

      changed |= is_about_zone (event);
      at += sizeof *event + event->len;
    }
  }
  if (length < 0 && errno != EAGAIN && errno != EINTR) {
    self->source = 0;
    return G_SOURCE_REMOVE;
  }
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_CONTINUE;
}

static void
footing_zone_watch_finalize (GObject *object)
{
  FootingZoneWatch *self = FOOTING_ZONE_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->fd >= 0)
    close (self->fd);

  G_OBJECT_CLASS (footing_zone_watch_parent_class)->finalize (object);
}

static void
footing_zone_watch_class_init (FootingZoneWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_zone_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", FOOTING_TYPE_ZONE_WATCH, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_zone_watch_init (FootingZoneWatch *self)
{
  self->fd = inotify_init1 (IN_CLOEXEC | IN_NONBLOCK);
}

static void
watch (FootingZoneWatch *self, const char *folder)
{
  inotify_add_watch (self->fd, folder,
                     IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_TO);
}

FootingZoneWatch *
footing_zone_watch_new_in (const char *folder)
{
  FootingZoneWatch *self = g_object_new (FOOTING_TYPE_ZONE_WATCH, NULL);

  g_return_val_if_fail (folder != NULL, self);

  if (self->fd >= 0) {
    watch (self, folder);
    self->source = g_unix_fd_add (self->fd, G_IO_IN, ready_cb, self);
  }

  return self;
}

FootingZoneWatch *
footing_zone_watch_new (void)
{
  FootingZoneWatch *self = footing_zone_watch_new_in ("/etc");

  /* Where a sandbox sees the zone of the system; missing elsewhere. */
  watch (self, "/run/host/monitor");

  return self;
}
