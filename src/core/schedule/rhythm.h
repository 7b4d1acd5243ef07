/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* F44: a forgiving rhythm, never a streak that breaks. */

/**
 * FootingRhythmLevel:
 * @FOOTING_RHYTHM_NONE: there is nothing to say yet
 * @FOOTING_RHYTHM_BEGUN: it took place, and was never missed
 * @FOOTING_RHYTHM_QUIET: it has not been taking place
 * @FOOTING_RHYTHM_NOW_AND_THEN: it took place before, and not the last time
 * @FOOTING_RHYTHM_COMING_BACK: it took place the last time, and was missed or quiet
 *   before
 * @FOOTING_RHYTHM_STEADY: it takes place most of the time
 * @FOOTING_RHYTHM_MIXED: of several rituals, not the same of all
 */
typedef enum {
  FOOTING_RHYTHM_NONE,
  FOOTING_RHYTHM_BEGUN,
  FOOTING_RHYTHM_QUIET,
  FOOTING_RHYTHM_NOW_AND_THEN,
  FOOTING_RHYTHM_COMING_BACK,
  FOOTING_RHYTHM_STEADY,
  FOOTING_RHYTHM_MIXED,
} FootingRhythmLevel;

/**
 * FootingRhythm:
 * @score: from 0 to 1; 0 when there is none yet. Not for the eyes of a person
 * @level: what may be said of it
 */
typedef struct {
  double score;
  FootingRhythmLevel level;
} FootingRhythm;

/* How many weeks were quiet between two, numbered, in which there was something; of what
 * comes every so many weeks. 0 while there are too few to be worth a word: the timeline
 * and the rhythm of a ritual speak of the same. */
int footing_rhythm_count_quiet (int week, int later, int every_weeks);

/* The rhythm of the FootingOccurrence in @occurrences, in any order, of one ritual that
 * comes every so many weeks, on the local date @today.
 *
 * It is simple exponential smoothing (Brown, 1956; Holt, 1957), by date:
 *
 *   s(0) = 1/2
 *   done:    s(n) = s(n-1) + 0.30 (1 - s(n-1))
 *   missed:  s(n) = s(n-1) + 0.15 (0 - s(n-1))
 *   skipped, due, snoozed: s(n) = s(n-1)
 *
 * One that is missed weighs half as much as one that is done, so that a week off costs
 * little and is soon made up for. It is steady from 0.7 on, once it was done over a week
 * or more, and quiet below 0.4 when the last one was missed; between them the last one
 * decides, so that the word never says another thing than what stands beside it. Quiet
 * weeks begin it anew, and after those up to @today it is quiet whatever was before. What
 * is in the bin does not count. */
FootingRhythm
footing_rhythm_compute (GPtrArray *occurrences, int every_weeks, const char *today);

/* How the rituals of @occurrences, of any number of them, go together: as each of them
 * does, or FOOTING_RHYTHM_MIXED. Those of which there is nothing to say are left out.
 * @rituals (FootingRitual) say how often they come; others come every week. */
FootingRhythmLevel footing_rhythm_compute_all (GPtrArray *occurrences,
                                               GPtrArray *rituals,
                                               const char *today);

G_END_DECLS
