/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Brings an entry of the timeline into sight. A list that has no size yet scrolls
 * nowhere, and how high rows are that were out of sight is known once they have been
 * drawn: it waits for both, and shows the one that was asked for last. */
typedef struct _FootingTimelineShow FootingTimelineShow;

/* What comes with it. */
typedef enum {
  FOOTING_SHOW_PLAIN = 0,
  FOOTING_SHOW_SETTLES = 1 << 0, /* it is new on the line, and comes onto it */
  FOOTING_SHOW_FOCUS = 1 << 1,   /* it gets the focus */
  FOOTING_SHOW_JUMP = 1 << 2,    /* from far away: it stands at the top */
} FootingShowFlags;

/* The rows of @list are those of @above and then those of @timeline. All are borrowed and
 * stay as long as it does. */
FootingTimelineShow *footing_timeline_show_new (GtkListView *list,
                                                GListModel *above,
                                                FootingTimelineModel *timeline);
void footing_timeline_show_free (FootingTimelineShow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingTimelineShow, footing_timeline_show_free)

/* Shows the entry at @seq, with what is right above it; the beginning of the timeline
 * where there is no such entry, as with 0. */
void footing_timeline_show_entry (FootingTimelineShow *self,
                                  gint64 seq,
                                  FootingShowFlags flags);

/* The same with the newest entry up to @day (as in FootingEntryKey), else the oldest of
 * all, which also gets the focus. */
void footing_timeline_show_day (FootingTimelineShow *self, int day);

/* After @removed entries at @position gave way to @added ones: one of these that had the
 * focus has it again, as GTK would not let it; where it has gone, the one in its place
 * gets it. TRUE when one does. */
gboolean footing_timeline_show_keep_focus (FootingTimelineShow *self,
                                           guint position,
                                           guint removed,
                                           guint added);

G_END_DECLS
