/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rhythm.h"
#include "date.h"
#include "store/records/ritual.h"

#include <string.h>

#define DAYS_OF_WEEK 7
#define MAX_WEEKS 520
#define QUIET_WEEKS 2
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

/* What has become of a ritual since it began, or began anew. */
typedef struct {
  double score;
  guint n_done;
  guint n_missed;
  gboolean anew; /* after quiet weeks */
  gboolean last_done;
  const char *first_on; /* the first and the last day on which it was done */
  const char *last_on;
} Tally;

/* Whether it was done in more than one week: twice in an evening is no rhythm. */
static gboolean
has_lasted (const Tally *tally)
{
  return tally->n_done > 0 && footing_date_is_valid (tally->first_on) &&
         footing_date_is_valid (tally->last_on) &&
         footing_date_days_between (tally->first_on, tally->last_on) >= DAYS_OF_WEEK;
}

static FootingRhythmLevel
find_level (const Tally *tally)
{
  if (tally->n_done == 0 && tally->n_missed < 2 && !tally->anew)
    return FOOTING_RHYTHM_NONE;
  if (tally->score >= STEADY_FROM && has_lasted (tally))
    return FOOTING_RHYTHM_STEADY;
  if (tally->last_done)
    return tally->n_missed > 0 || tally->anew ? FOOTING_RHYTHM_COMING_BACK
                                              : FOOTING_RHYTHM_BEGUN;

  return tally->score < QUIET_BELOW || tally->n_done == 0 ? FOOTING_RHYTHM_QUIET
                                                          : FOOTING_RHYTHM_NOW_AND_THEN;
}

static void
count (Tally *tally, FootingOccurrence *occurrence)
{
  const gboolean done = footing_occurrence_is_done (occurrence);

  if (!done && !footing_occurrence_is_missed (occurrence))
    return;

  tally->score += done ? RAISE * (1 - tally->score) : LOWER * (0 - tally->score);
  tally->n_missed += !done;
  tally->last_done = done;
  if (!done)
    return;
  if (tally->n_done++ == 0)
    tally->first_on = occurrence->date;
  tally->last_on = occurrence->date;
}

int
footing_rhythm_count_quiet (int week, int later, int every_weeks)
{
  const int n = later - week - CLAMP (every_weeks, 1, MAX_WEEKS);

  return n >= QUIET_WEEKS ? n : 0;
}

static int
get_week (const char *date)
{
  return footing_day_get_week (footing_date_get_day (date), FOOTING_MONDAY);
}

/* Whether the weeks between two days were quiet. */
static gboolean
was_quiet (const char *from, const char *to, int every_weeks)
{
  return from != NULL && footing_date_is_valid (from) && footing_date_is_valid (to) &&
         footing_rhythm_count_quiet (get_week (from), get_week (to), every_weeks) > 0;
}

/* Whether something became of it, be it that it was skipped. */
static gboolean
is_answered (FootingOccurrence *occurrence)
{
  return footing_record_get_deleted_at (occurrence) == 0 &&
         !footing_occurrence_is_due (occurrence) &&
         !footing_occurrence_is_snoozed (occurrence);
}

FootingRhythm
footing_rhythm_compute (GPtrArray *occurrences, int every_weeks, const char *today)
{
  g_autoptr (GPtrArray) sorted = NULL;
  FootingRhythm rhythm = {0, FOOTING_RHYTHM_NONE};
  Tally tally = {.score = START};
  const char *last = NULL;

  g_return_val_if_fail (occurrences != NULL && today != NULL, rhythm);

  sorted = g_ptr_array_copy (occurrences, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_dates_cb);

  for (guint i = 0; i < sorted->len; i++) {
    FootingOccurrence *occurrence = sorted->pdata[i];

    if (!is_answered (occurrence))
      continue;
    if (was_quiet (last, occurrence->date, every_weeks))
      tally = (Tally){.score = START,
                      .anew = tally.anew || tally.n_done + tally.n_missed > 0};
    count (&tally, occurrence);
    last = occurrence->date;
  }

  if (tally.n_done + tally.n_missed > 0)
    rhythm = (FootingRhythm){tally.score, find_level (&tally)};
  if (rhythm.level != FOOTING_RHYTHM_NONE && was_quiet (last, today, every_weeks))
    rhythm.level = FOOTING_RHYTHM_QUIET;

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

static int
get_weeks (GPtrArray *rituals, const char *id)
{
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = rituals->pdata[i];

    if (strcmp (footing_record_get_id (ritual), id) == 0)
      return ritual->every_weeks;
  }

  return 1;
}

FootingRhythmLevel
footing_rhythm_compute_all (GPtrArray *occurrences, GPtrArray *rituals, const char *today)
{
  g_autoptr (GHashTable) groups = NULL;
  FootingRhythmLevel all = FOOTING_RHYTHM_NONE;
  GHashTableIter iter;
  gpointer id, own;

  g_return_val_if_fail (occurrences != NULL && rituals != NULL && today != NULL, all);

  groups = group (occurrences);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &id, &own)) {
    const FootingRhythmLevel level =
        footing_rhythm_compute (own, get_weeks (rituals, id), today).level;

    if (all == FOOTING_RHYTHM_NONE)
      all = level;
    else if (level != FOOTING_RHYTHM_NONE && level != all)
      all = FOOTING_RHYTHM_MIXED;
  }

  return all;
}
