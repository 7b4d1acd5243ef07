/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The timeline, newest first (F20): a list of FootingTimelineItem that follows the store.
 * It keeps a key for each entry, and the items that were asked for last. Of many entries
 * the first keys are there at once, the others are read after that. Where rows only go,
 * each run of them is told as a change; else the smallest range that holds all that
 * differ is. */
#define FOOTING_TYPE_TIMELINE_MODEL (footing_timeline_model_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineModel, footing_timeline_model, FOOTING, TIMELINE_MODEL, GObject)

FootingTimelineModel *footing_timeline_model_new (FootingStore *store);

/* Shows only what @filter lets through (F22), as footing_store_filter_entry_keys(). */
void footing_timeline_model_set_filter (FootingTimelineModel *self,
                                        const FootingEntryFilter *filter);

/* Whether what is told now was there before, and has only now been read. */
gboolean footing_timeline_model_is_growing (FootingTimelineModel *self);

/* Whether anything but a plan's other entries is left out: then quiet weeks and the
 * chart would say what is not so. */
gboolean footing_timeline_model_is_narrowed (FootingTimelineModel *self);

/* Whether it follows the file, as it does from the start. While it does not, it only
 * notes that something has changed; that is read when it is live again. */
void footing_timeline_model_set_live (FootingTimelineModel *self, gboolean live);

/* Brings it up to date with the day, and with the file where it has not followed it. */
void footing_timeline_model_refresh (FootingTimelineModel *self);

/* The day of the oldest entry that has one (as in FootingEntryKey); 0 for none. */
int footing_timeline_model_get_oldest (FootingTimelineModel *self);

/* The position of the newest entry that is not after @day, else of the oldest one; 0 when
 * there is none. */
int footing_timeline_model_find_day (FootingTimelineModel *self, int day);

/* The position of the entry at @seq, or -1. */
int footing_timeline_model_find (FootingTimelineModel *self, gint64 seq);

G_END_DECLS
