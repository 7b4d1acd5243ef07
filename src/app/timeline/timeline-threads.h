/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-mark.h"
#include "timeline-row.h"

G_BEGIN_DECLS

/* A setback and what answers it are joined by a thread beside the line (F20), where they
 * are near enough to be seen at a glance; else the words in their rows do. */

/* So many entries may stand between the two. */
#define FOOTING_THREAD_BETWEEN 8

/* An entry as it stands on the timeline. */
typedef struct {
  const char *id;
  const char *answers; /* the id of the setback that it answers, or NULL */
  guint position;      /* in the list */
} FootingThreadEntry;

/* What of each thread is drawn beside each of @n @entries, the newest first. @threads has
 * room for as many. A thread goes through entries that stand one after the other; two
 * that pass the same entry are on two sides of the line, and a third one is not drawn. */
void footing_timeline_threads_find (const FootingThreadEntry *entries,
                                    guint n,
                                    FootingMarkThreads *threads);

/* Draws the threads of the rows of @list, which it borrows, as they come and go. */
typedef struct _FootingTimelineThreads FootingTimelineThreads;

FootingTimelineThreads *footing_timeline_threads_new (GtkListView *list);
void footing_timeline_threads_free (FootingTimelineThreads *self);

/* The row in @item shows something else, or nothing any more: threads are looked for
 * again, once for all rows that do. */
void footing_timeline_threads_bind (FootingTimelineThreads *self, GtkListItem *item);

G_END_DECLS
