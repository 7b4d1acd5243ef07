/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What of a thread, which joins a setback to what answers it, is drawn at a mark. */
typedef enum {
  FOOTING_THREAD_NONE = 0,
  FOOTING_THREAD_OPENS,  /* from the mark down: the newest answer */
  FOOTING_THREAD_PASSES, /* past the mark */
  FOOTING_THREAD_JOINS,  /* the same, and the mark is joined to it: one more answer */
  FOOTING_THREAD_CLOSES, /* from above to the mark: the setback */
} FootingMarkThread;

/* Before the line, and behind it. */
#define FOOTING_MARK_SIDES 2

typedef struct {
  FootingMarkThread sides[FOOTING_MARK_SIDES];
} FootingMarkThreads;

/* A stretch of the timeline's line, with the mark of an entry on it or without.
 *
 * Properties: "kind" (of the entry, or NULL for no mark), "starts" (the line begins at
 * the mark, or after this stretch when there is none), "dotted" (time went by). */
#define FOOTING_TYPE_TIMELINE_MARK (footing_timeline_mark_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineMark, footing_timeline_mark, FOOTING, TIMELINE_MARK, GtkWidget)

void footing_timeline_mark_set_kind (FootingTimelineMark *self, const char *kind);
void footing_timeline_mark_set_starts (FootingTimelineMark *self, gboolean starts);

/* The threads beside it; without a mark those that come from above pass. */
void footing_timeline_mark_set_threads (FootingTimelineMark *self,
                                        const FootingMarkThreads *threads);

/* Borrowed. */
const FootingMarkThreads *footing_timeline_mark_get_threads (FootingTimelineMark *self);

G_END_DECLS
