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

/* @n_done were done and @n_missed missed; @last_done says which the last one was. */
static FootingRhythmLevel
find_level (double score, guint n_done, guint n_missed, gboolean last_done)
{
  if (n_done == 0 && n_missed < 2)
    return FOOTING_RHYTHM_NONE;
  if (score >= STEADY_FROM)
    return FOOTING_RHYTHM_STEADY;
  if (last_done)
    return n_missed > 0 ? FOOTING_RHYTHM_COMING_BACK : FOOTING_RHYTHM_BEGUN;

  return score < QUIET_BELOW || n_done == 0 ? FOOTING_RHYTHM_QUIET
                                            : FOOTING_RHYTHM_NOW_AND_THEN;
}

FootingRhythm
footing_rhythm_compute (GPtrArray *occurrences)
{
  g_autoptr (GPtrArray) sorted = NULL;
  FootingRhythm rhythm = {0, FOOTING_RHYTHM_NONE};
  double score = START;
  guint n_done = 0, n_missed = 0;
  gboolean last_done = FALSE;

  g_return_val_if_fail (occurrences != NULL, rhythm);

  sorted = g_ptr_array_copy (occurrences, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_dates_cb);

  for (guint i = 0; i < sorted->len; i++) {
    FootingOccurrence *occurrence = sorted->pdata[i];
    const gboolean done = footing_occurrence_is_done (occurrence);

    if (footing_record_get_deleted_at (occurrence) != 0 ||
        (!done && !footing_occurrence_is_missed (occurrence)))
      continue;

    score += done ? RAISE * (1 - score) : LOWER * (0 - score);
    n_done += done;
    n_missed += !done;
    last_done = done;
  }

  if (n_done + n_missed > 0)
    rhythm = (FootingRhythm){score, find_level (score, n_done, n_missed, last_done)};

  return rhythm;
}

/* @occurrences by their ritual: id, borrowed → GPtrArray. */
static GHashTable *
group (GPtrArray *occurrences)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = occurrences->pdata[i];
    GPtrArray *own = g_hash_table_lookup (groups, occurrence->ritual);

    if (own == NULL) {
      own = g_ptr_array_new ();
      g_hash_table_insert (groups, (gpointer)occurrence->ritual, own);
    }
    g_ptr_array_add (own, occurrence);
  }

  return groups;
}

FootingRhythmLevel
footing_rhythm_compute_all (GPtrArray *occurrences)
{
  g_autoptr (GHashTable) groups = NULL;
  FootingRhythmLevel all = FOOTING_RHYTHM_NONE;
  GHashTableIter iter;
  gpointer own;

  g_return_val_if_fail (occurrences != NULL, all);

  groups = group (occurrences);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &own)) {
    const FootingRhythmLevel level = footing_rhythm_compute (own).level;

    if (all == FOOTING_RHYTHM_NONE)
      all = level;
    else if (level != FOOTING_RHYTHM_NONE && level != all)
      all = FOOTING_RHYTHM_MIXED;
  }

  return all;
}
