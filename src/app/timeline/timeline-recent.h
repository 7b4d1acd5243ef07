/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-item.h"

G_BEGIN_DECLS

/* The items of the timeline that were asked for last, each under the seq of its entry: a
 * list view asks for the same ones again and again, and each was read from the file. */
typedef struct _FootingTimelineRecent FootingTimelineRecent;

/* Keeps up to @max items. */
FootingTimelineRecent *footing_timeline_recent_new (guint max);
void footing_timeline_recent_free (FootingTimelineRecent *self);

/* The item at @seq, which counts as asked for, or NULL. Borrowed. */
FootingTimelineItem *footing_timeline_recent_get (FootingTimelineRecent *self,
                                                  gint64 seq);

/* Keeps @item, which is consumed and is not here yet; the one that was asked for longest
 * ago may go for it. */
void footing_timeline_recent_add (FootingTimelineRecent *self, FootingTimelineItem *item);

void footing_timeline_recent_forget (FootingTimelineRecent *self, gint64 seq);
void footing_timeline_recent_forget_all (FootingTimelineRecent *self);

/* The keys of all items, GArray of FootingEntryKey; owned by the caller. */
GArray *footing_timeline_recent_list (FootingTimelineRecent *self);

/* The seqs (gint64) of items that are not what their entry is now; owned by the caller.
 */
GArray *footing_timeline_recent_list_stale (FootingTimelineRecent *self);

/* The seqs (gint64) of items on whose other side the entry @id stands, and @seq where
 * that is here; owned by the caller. */
GArray *footing_timeline_recent_list_others (FootingTimelineRecent *self,
                                             const char *id,
                                             gint64 seq);

G_END_DECLS
