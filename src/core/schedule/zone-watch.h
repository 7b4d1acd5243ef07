/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Notices that the system's time zone was changed: the files that say it are watched,
 * which wakes nobody until one is written.
 *
 * Signal:
 *
 *   changed (FootingZoneWatch *watch) */
#define FOOTING_TYPE_ZONE_WATCH (footing_zone_watch_get_type ())
G_DECLARE_FINAL_TYPE (FootingZoneWatch, footing_zone_watch, FOOTING, ZONE_WATCH, GObject)

FootingZoneWatch *footing_zone_watch_new (void);

/* The same in @folder instead of the system's, for tests. */
FootingZoneWatch *footing_zone_watch_new_in (const char *folder);

G_END_DECLS
