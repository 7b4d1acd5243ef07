/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A stretch of the timeline's line, with the mark of an entry on it or without.
 *
 * Properties: "kind" (of the entry, or NULL for no mark), "starts" (the line begins at
 * the mark, or after this stretch when there is none), "dotted" (time went by). */
#define FOOTING_TYPE_TIMELINE_MARK (footing_timeline_mark_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineMark, footing_timeline_mark, FOOTING, TIMELINE_MARK, GtkWidget)

void footing_timeline_mark_set_kind (FootingTimelineMark *self, const char *kind);
void footing_timeline_mark_set_starts (FootingTimelineMark *self, gboolean starts);

G_END_DECLS
