/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-row.h"

G_BEGIN_DECLS

/* The rows of the list that the timeline is. */

/* Scrolls to the row at @position, which is tracked from then on. */
void footing_timeline_list_scroll_to (GtkListView *list, guint position);

/* The same, with what is right above it. */
void footing_timeline_list_show (GtkListView *list, guint position);

/* The row of the entry at @seq, or NULL while there is none. Borrowed. */
GtkWidget *footing_timeline_list_find (GtkListView *list, gint64 seq);

/* The row that has the focus, or NULL. Borrowed. */
FootingTimelineRow *footing_timeline_list_get_focused (GtkListView *list);

G_END_DECLS
