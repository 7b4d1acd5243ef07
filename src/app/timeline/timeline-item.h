/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What stands around an entry on the timeline. */
typedef struct {
  gboolean first;  /* of all */
  gboolean opens;  /* it is the newest of its week */
  int quiet_weeks; /* between it and the newer one, when these are worth a word; or 0 */
} FootingTimelinePlace;

/* One row of the timeline. The entry is read when it is first asked for. */
#define FOOTING_TYPE_TIMELINE_ITEM (footing_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTimelineItem, footing_timeline_item, FOOTING, TIMELINE_ITEM, GObject)

/* For @key at @place; @today is a day as in the key, weeks begin on @first_weekday. */
FootingTimelineItem *footing_timeline_item_new (FootingStore *store,
                                                FootingEntryKey key,
                                                FootingTimelinePlace place,
                                                int today,
                                                int first_weekday);

/* NULL when it cannot be read. Borrowed. */
FootingEntry *footing_timeline_item_get_entry (FootingTimelineItem *self);

gint64 footing_timeline_item_get_seq (FootingTimelineItem *self);
FootingEntryKey footing_timeline_item_get_key (FootingTimelineItem *self);
const FootingTimelinePlace *footing_timeline_item_get_place (FootingTimelineItem *self);

/* "This week" when it opens its week, else NULL; owned by the caller. */
char *footing_timeline_item_dup_week_title (FootingTimelineItem *self);

/* The same wherever it stands in its week; owned by the caller. */
char *footing_timeline_item_dup_week_name (FootingTimelineItem *self);

/* "three quiet weeks" when there were some before, else NULL; owned by the caller. */
char *footing_timeline_item_dup_gap (FootingTimelineItem *self);

/* What the row says, at most a few hundred characters: the title, the weekday, the
 * measure and who has seen it ("" without one, or where nobody has). Owned by the caller.
 */
char *footing_timeline_item_dup_title (FootingTimelineItem *self);
char *footing_timeline_item_dup_weekday (FootingTimelineItem *self);
char *footing_timeline_item_dup_measure (FootingTimelineItem *self);
char *footing_timeline_item_dup_seen_by (FootingTimelineItem *self);

/* F22: what stands around the first of @words, folded ones, that its title does not have,
 * in its text or its evidence; NULL when the title has them all, or nothing of it has.
 * Owned by the caller. */
char *footing_timeline_item_dup_found (FootingTimelineItem *self,
                                       const char *const *words);

/* The thought that it answers, as one line; "" for none. Owned by the caller. */
char *footing_timeline_item_dup_thought (FootingTimelineItem *self);

/* "Answers “The pilot was late”", or what answered it; "" for nothing of both. Owned by
 * the caller. */
char *footing_timeline_item_dup_answers (FootingTimelineItem *self);

/* The id of the entry that is named there, or NULL. Borrowed. */
const char *footing_timeline_item_get_other (FootingTimelineItem *self);

/* Whether the entry @id stands on its other side, as far as the entry has been read. */
gboolean footing_timeline_item_concerns (FootingTimelineItem *self, const char *id);

/* The row in one sentence, for those who hear it; owned by the caller. */
char *footing_timeline_item_dup_description (FootingTimelineItem *self);

/* Whether what has been read is what the file says now; TRUE while nothing was. */
gboolean footing_timeline_item_is_fresh (FootingTimelineItem *self);

G_END_DECLS
