/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline-item.h"

G_BEGIN_DECLS

/* The keys of the timeline's rows, GArray of FootingEntryKey in its order, and the filter
 * that they come through. */

/* Borrowed. */
const FootingEntryKey *footing_timeline_keys_get (GArray *keys, guint position);

/* A range of rows that are replaced, as g_list_model_items_changed() tells it: @added of
 * the new keys, those @from there on. */
typedef struct {
  guint position;
  guint removed;
  guint from;
  guint added;
} FootingTimelineRange;

/* What makes @after of @before, to be done in its order. Where rows only go, each run of
 * them is a range, so that those between them stay; else all that differ are one. Owned
 * by the caller. The rest as in footing_timeline_keys_get_place(). */
GArray *footing_timeline_keys_compare (GArray *before,
                                       GArray *after,
                                       int first_weekday,
                                       gboolean quiet);

/* The keys with @key where it belongs now, or without it when it is not @shown; the
 * others stay as they are. Owned by the caller; NULL where a date that is unreadable does
 * not let it tell. */
GArray *footing_timeline_keys_move (GArray *keys, FootingEntryKey key, gboolean shown);

/* The position of the entry at @seq, or -1. */
int footing_timeline_keys_find (GArray *keys, gint64 seq);

/* The day of the entry at @seq, or -1. */
int footing_timeline_keys_get_day (GArray *keys, gint64 seq);

/* The position of @key, or -1; found quickly, but not always where dates are unreadable.
 */
int footing_timeline_keys_find_key (GArray *keys, FootingEntryKey key);

/* The position of the newest entry that is not after @day, else of the oldest one; 0 when
 * there is none. */
int footing_timeline_keys_find_day (GArray *keys, int day);

/* The day of the oldest entry that has one; 0 for none. */
int footing_timeline_keys_get_oldest (GArray *keys);

/* What stands around the entry at @position, in weeks that begin on @first_weekday; with
 * the @quiet weeks before it. */
FootingTimelinePlace footing_timeline_keys_get_place (GArray *keys,
                                                      guint position,
                                                      int first_weekday,
                                                      gboolean quiet);

gboolean footing_timeline_keys_is_same_place (FootingTimelinePlace a,
                                              FootingTimelinePlace b);

/* A filter with texts of its own, in which a blank search is NULL; they are cleared by
 * footing_timeline_keys_clear_filter(). */
FootingEntryFilter footing_timeline_keys_copy_filter (const FootingEntryFilter *filter);
void footing_timeline_keys_clear_filter (FootingEntryFilter *filter);

/* Whether something else than the search is another. */
gboolean footing_timeline_keys_is_other_filter (const FootingEntryFilter *a,
                                                const FootingEntryFilter *b);

/* Whether it leaves out anything but other plans. */
gboolean footing_timeline_keys_is_narrow (const FootingEntryFilter *filter);

/* The first @n keys that @filter lets through, after which more can be read; NULL where
 * only all of them can: a search is one answer. Owned by the caller. */
GArray *footing_timeline_keys_read_first (FootingStore *store,
                                          const FootingEntryFilter *filter,
                                          guint n);

G_END_DECLS
