/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "timeline-item.h"
#include "timeline-mark.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry in the list: the week above when it opens one, its mark on the line, what it
 * says, and a menu. */
#define FOOTING_TYPE_TIMELINE_ROW (footing_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineRow, footing_timeline_row, FOOTING, TIMELINE_ROW, GtkWidget)

GtkWidget *footing_timeline_row_new (FootingContext *context);

/* Shows @item; nothing when it is NULL. */
void footing_timeline_row_set_item (FootingTimelineRow *self, FootingTimelineItem *item);

/* F22: marks what a search for @words, folded ones, has found in what it shows; nothing
 * when it is NULL. */
void footing_timeline_row_set_words (FootingTimelineRow *self, const char *const *words);

/* Draws the threads that pass it. */
void footing_timeline_row_set_threads (FootingTimelineRow *self,
                                       const FootingMarkThreads *threads);

/* Borrowed; NULL when it shows nothing. */
FootingTimelineItem *footing_timeline_row_get_item (FootingTimelineRow *self);

/* Opens the entry to be edited. */
void footing_timeline_row_edit (FootingTimelineRow *self);

/* Opens @entry over the window of @place: a check-in as such, with its answers. */
void
footing_timeline_open (GtkWidget *place, FootingContext *context, FootingEntry *entry);

/* Opens the menu. */
void footing_timeline_row_popup_menu (FootingTimelineRow *self);

/* The heading of its week, while it has one; or NULL. Borrowed. */
GtkWidget *footing_timeline_row_get_heading (FootingTimelineRow *self);

G_END_DECLS
