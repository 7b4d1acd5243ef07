/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the rows of the timeline: those which are in sight before they are painted. The
 * others are slots, which have their names soon after. */

typedef struct _FootingTimelineSight FootingTimelineSight;

/* For @list, whose items are those of the timeline, and widgets that stand above them.
 * Both are borrowed. */
FootingTimelineSight *footing_timeline_sight_new (GtkListView *list,
                                                  FootingContext *context);

/* While the list is still there. */
void footing_timeline_sight_free (FootingTimelineSight *self);

/* Marks what @text searches for in rows that are made from now on; nothing when it is
 * blank. */
void footing_timeline_sight_search (FootingTimelineSight *self, const char *text);

/* Marks it in the rows that there are. */
void footing_timeline_sight_mark (FootingTimelineSight *self);

G_END_DECLS
