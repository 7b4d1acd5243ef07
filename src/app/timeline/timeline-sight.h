/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-slot.h"

G_BEGIN_DECLS

/* Sees to it that the rows of the timeline which are in sight are made before they are
 * painted, and that the others, which are slots, have their names soon after. */

typedef struct _FootingTimelineSight FootingTimelineSight;

/* For @list, which is borrowed; @fill, called with @owner, makes a row of it. */
FootingTimelineSight *
footing_timeline_sight_new (GtkListView *list, FootingTimelineFill fill, gpointer owner);

/* While the list is still there. */
void footing_timeline_sight_free (FootingTimelineSight *self);

/* Puts something into @item, which has got another item of a timeline: the row itself
 * where there is one already, or when @few rows are all that there is; else a slot. */
void
footing_timeline_sight_bind (FootingTimelineSight *self, GtkListItem *item, gboolean few);

G_END_DECLS
