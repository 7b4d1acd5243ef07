/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the timeline is narrowed to (F22, H10): a search, a menu of filters, a chip for
 * each that is set, which removes it, and whether one plan is shown or all.
 *
 * Signals: "changed", when something else is to be shown; "left", when the search is
 * given up with Escape. */
#define FOOTING_TYPE_TIMELINE_BAR (footing_timeline_bar_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineBar, footing_timeline_bar, FOOTING, TIMELINE_BAR, GtkWidget)

/* To be called once, before anything else. */
void footing_timeline_bar_set_context (FootingTimelineBar *self, FootingContext *context);

/* What is to be shown now; its texts last until the next call. */
FootingEntryFilter footing_timeline_bar_get_filter (FootingTimelineBar *self);

/* Whether a search or a filter is set. */
gboolean footing_timeline_bar_is_narrowed (FootingTimelineBar *self);

/* Reads anew which plans there are and what the filters are called. */
void footing_timeline_bar_refresh (FootingTimelineBar *self);

/* Says, or no longer, that something was just added or changed that is not shown. */
void footing_timeline_bar_set_hiding (FootingTimelineBar *self, gboolean hiding);

/* Without search and filters; "changed" is emitted when there were any. */
void footing_timeline_bar_clear (FootingTimelineBar *self);

void footing_timeline_bar_show_all_plans (FootingTimelineBar *self);

/* Searches for @text and nothing else; "changed" is emitted when that is something else
 * than before. */
void footing_timeline_bar_search (FootingTimelineBar *self, const char *text);

void footing_timeline_bar_focus_search (FootingTimelineBar *self);

G_END_DECLS
