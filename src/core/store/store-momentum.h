/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What the timeline says of a plan week by week, without the bin. One query each. */

/* One week of it. */
typedef struct {
  int measured; /* wins that carry a figure */
  int told;     /* wins without one */
  int updates;
  int reached; /* people who stand at a win, an update, a conversation or an experiment */
  int done;    /* steps that were done */
  int rung; /* the highest of the risk ladder that one of those stands on, as a place in
               footing_rungs(); 0 for none */
} FootingWeekTracks;

/* Those of @n_weeks weeks of @recovery, the first of which begins on the local date
 * @from: FootingWeekTracks. Owned by the caller; NULL with @error. */
GArray *footing_store_count_tracks (FootingStore *self,
                                    const char *recovery,
                                    const char *from,
                                    guint n_weeks,
                                    GError **error);

/* What is noted of the progress of all outcomes of @recovery and says something, the
 * oldest first: FootingProgress. Owned by the caller; NULL with @error. */
GPtrArray *footing_store_list_all_progress (FootingStore *self,
                                            const char *recovery,
                                            GError **error);

/* The people of @recovery of whom it is noted what they saw, and who have seen no win
 * since the local date @since: FootingPerson. Owned by the caller; NULL with @error. */
GPtrArray *footing_store_list_shown_nothing (FootingStore *self,
                                             const char *recovery,
                                             const char *since,
                                             GError **error);

/* The steps of @recovery of which something is feared, that are not dropped: FootingStep.
 * Owned by the caller; NULL with @error. */
GPtrArray *
footing_store_list_feared (FootingStore *self, const char *recovery, GError **error);

/* The experiments of @recovery of which it is said how likely what was feared seemed, or
 * whether it came true: FootingEntry. Owned by the caller; NULL with @error. */
GPtrArray *
footing_store_list_experiments (FootingStore *self, const char *recovery, GError **error);

/* The names of the people of @recovery who stand at a win, an update, a conversation or
 * an experiment since the local date @since, each once, in the order of the plan. Owned
 * by the caller; NULL with @error. */
GStrv footing_store_list_reached (FootingStore *self,
                                  const char *recovery,
                                  const char *since,
                                  GError **error);

/* How many steps of @recovery are done, and how many dropped: as they are in
 * FOOTING_LIST_PAST_STEPS. */
gboolean footing_store_count_past_steps (
    FootingStore *self, const char *recovery, int *done, int *dropped, GError **error);

/* The newest live entry of @step; NULL without @error when there is none. Owned by the
 * caller. */
FootingEntry *
footing_store_find_last_of_step (FootingStore *self, const char *step, GError **error);

G_END_DECLS
