/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rhythm.h"
#include "store/records/ritual.h"

#include <string.h>

#define START 0.5
#define RAISE 0.30
#define LOWER 0.15
#define QUIET_BELOW 0.4
#define STEADY_FROM 0.7

static int
compare_dates_cb (gconstpointer a, gconstpointer b)
{
  const FootingOccurrence *x = *(gpointer const *)a;
  const FootingOccurrence *y = *(gpointer const *)b;
  const int order = strcmp (x->date, y->date);

  return order != 0 ? order : (x->due_at > y->due_at) - (x->due_at < y->due_at);
}

static FootingRhythmLevel
find_level (double score)
{
  return score < QUIET_BELOW   ? FOOTING_RHYTHM_QUIET
         : score < STEADY_FROM ? FOOTING_RHYTHM_COMING_BACK
                               : FOOTING_RHYTHM_STEADY;
}

FootingRhythm
footing_rhythm_compute (GPtrArray *occurrences)
{
  g_autoptr (GPtrArray) sorted = NULL;
  FootingRhythm rhythm = {0, FOOTING_RHYTHM_NONE};
  double score = START;
  guint n = 0;

  g_return_val_if_fail (occurrences != NULL, rhythm);

  sorted = g_ptr_array_copy (occurrences, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_dates_cb);

  for (guint i = 0; i < sorted->len; i++) {
    FootingOccurrence *occurrence = sorted->pdata[i];
    const gboolean done = strcmp (occurrence->state, "done") == 0;

    if (footing_record_get_deleted_at (occurrence) != 0 ||
        (!done && strcmp (occurrence->state, "missed") != 0))
      continue;

    score += done ? RAISE * (1 - score) : LOWER * (0 - score);
    n++;
  }

  if (n > 0)
    rhythm = (FootingRhythm){score, find_level (score)};

  return rhythm;
}
