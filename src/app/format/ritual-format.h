/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "format/ritual-when.h"
#include "schedule/rhythm.h"

G_BEGIN_DECLS

/* Rituals and their occurrences told in calm words. What is returned is owned by the
 * caller. */

/* When it comes (format/ritual-when.h), or why it does not: "Off", "Paused until Tue, 10
 * March". */
char *footing_ritual_format_state (FootingRitual *ritual, FootingClock *clock);

/* What @ritual is called, worded for @perspective, as one short line. */
char *footing_ritual_format_title (FootingRitual *ritual,
                                   FootingContext *context,
                                   FootingPerspective perspective);

/* How one ritual goes, in a word or two, and how all of them go, in a sentence; "" when
 * there is nothing to say yet. Static and translated. */
const char *footing_rhythm_to_word (FootingRhythmLevel level);
const char *footing_rhythm_to_sentence (FootingRhythmLevel level);

/* When one that waits comes: "tomorrow, 10:00", "today, 10:00 · waits for you",
 * "again today, 11:20", "Thu, 12 March, 10:00 · moved from Tue, 10 March"; of one whose
 * session is @begun, that one can go on with it. */
char *footing_occurrence_format_coming (FootingOccurrence *occurrence,
                                        gboolean begun,
                                        FootingClock *clock);

/* When one was done: "Done today.", "Done early, on Thu, 5 March."; NULL when it was
 * not. */
char *footing_occurrence_format_done (FootingOccurrence *occurrence, FootingClock *clock);

/* What became of one that has passed: "Tue, 3 March: done", "Sun, 1 March: done early,
 * for Tue, 3 March", "… : not this time", "… : missed". */
char *footing_occurrence_format_past (FootingOccurrence *occurrence, FootingClock *clock);

/* Which one @occurrence of @ritual, not done yet, counts as when it is done today, where
 * that is not plain: for the day to come that it is meant for, or for none, as one more
 * than its ritual asks for. NULL otherwise; owned by the caller. */
char *footing_occurrence_format_counts (FootingOccurrence *occurrence,
                                        FootingRitual *ritual,
                                        FootingStore *store);

G_END_DECLS
