/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stands for a row of the timeline that is out of sight. A list view keeps some two
 * hundred rows at hand, of which a dozen are seen; only those are made. It is about as
 * high as the row will be, and says what the row says to whoever cannot see. */

#define FOOTING_TYPE_TIMELINE_SLOT (footing_timeline_slot_get_type ())

G_DECLARE_FINAL_TYPE (
    FootingTimelineSlot, footing_timeline_slot, FOOTING, TIMELINE_SLOT, GtkWidget)

/* Puts the row in place of the slot, which is the child of @item. */
typedef void (*FootingTimelineFill) (gpointer owner, GtkListItem *item);

/* A slot to be the child of @item, in whose place @fill, called with @owner, puts the
 * row. Both are borrowed, and live as long as it is that child. */
GtkWidget *
footing_timeline_slot_new (GtkListItem *item, FootingTimelineFill fill, gpointer owner);

/* It is @height pixels high from now on. */
void footing_timeline_slot_set_height (FootingTimelineSlot *self, int height);

/* Gives it the name that the row of its item has, when it has none yet: to read that
 * asks the file. Whether there was something to do. */
gboolean footing_timeline_slot_describe (FootingTimelineSlot *self);

/* Forgets its name, for it stands for another row now. */
void footing_timeline_slot_forget (FootingTimelineSlot *self);

/* The item of the row, or NULL. Borrowed. */
FootingTimelineItem *footing_timeline_slot_get_item (FootingTimelineSlot *self);

/* Puts the row in its place: the slot may not be used after that. */
void footing_timeline_slot_fill (FootingTimelineSlot *self);

G_END_DECLS
