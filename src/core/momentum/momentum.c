/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum.h"
#include "date.h"
#include "plan/plan.h"
#include "store/store-answers.h"
#include "weeks.h"

#include <math.h>
#include <string.h>

/* What happened longer ago than that before the plan began is not waited through. */
#define MAX_DAYS_BEFORE (8 * 7)

#define MAX_SETBACKS 200

/* More lines than that cannot be told apart; a plan is to have three. */
#define MAX_PRIORITIES 6

/* --- Its weeks ------------------------------------------------------------------ */

/* The day on which it begins; a plan from before there were such dates began when it was
 * made. Owned by the caller. */
static char *
find_beginning (FootingStore *store, FootingRecovery *recovery)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (footing_store_get_clock (store));
  g_autofree char *started =
      footing_date_is_valid (recovery->started_on)
          ? g_strdup (recovery->started_on)
          : footing_instant_to_date (footing_record_get_created_at (recovery), zone);
  int days;

  if (!footing_date_is_valid (recovery->happened_on))
    return g_steal_pointer (&started);

  days = footing_date_days_between (recovery->happened_on, started);

  return days > 0 && days <= MAX_DAYS_BEFORE ? g_strdup (recovery->happened_on)
                                             : g_steal_pointer (&started);
}

static void
set_weeks (FootingMomentum *self, FootingStore *store, FootingRecovery *recovery)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *beginning = find_beginning (store, recovery);
  const char *first, *end;

  self->over = footing_date_is_valid (recovery->closed_on);
  end = self->over ? recovery->closed_on : today;
  first = strcmp (beginning, end) < 0 ? beginning : end;
  self->n_weeks = footing_weeks_count (
      first, end, footing_clock_get_first_weekday (clock), &self->from);
}

/* Where the local @date is, in weeks from the first; NAN when it is none. */
static double
get_place (const FootingMomentum *self, const char *date)
{
  return footing_date_is_valid (date) ? footing_date_days_between (self->from, date) / 7.0
                                      : (double)NAN;
}

/* The week that @place is in; the first for what was before, -1 for what is after. */
static int
get_week (const FootingMomentum *self, double place)
{
  if (isnan (place) || place >= self->n_weeks)
    return -1;

  return MAX ((int)floor (place), 0);
}

/* --- Priorities ----------------------------------------------------------------- */

static void
priority_free (gpointer data)
{
  FootingPriority *priority = data;

  g_object_unref (priority->outcome);
  g_free (priority->shares);
  g_free (priority);
}

/* From the week of @place on it is @share. */
static void
stand_at (FootingMomentum *self, FootingPriority *priority, double place, double share)
{
  const int week = get_week (self, place);

  for (guint i = week; week >= 0 && i < self->n_weeks; i++)
    priority->shares[i] = share;
}

/* @progress is that of all outcomes, the oldest first. */
static void
follow_progress (FootingMomentum *self, FootingPriority *priority, GPtrArray *progress)
{
  const char *outcome = footing_record_get_id (priority->outcome);

  for (guint i = 0; i < progress->len; i++) {
    const FootingProgress *noted = g_ptr_array_index (progress, i);

    if (strcmp (noted->outcome, outcome) != 0)
      continue;
    priority->n_noted++;
    if (isnan (noted->value))
      continue;
    priority->last_value = noted->value;
    stand_at (self, priority, get_place (self, noted->date),
              footing_outcome_fraction (priority->outcome, noted->value));
  }
}

static void
add_priority (FootingMomentum *self, FootingOutcome *outcome, GPtrArray *progress)
{
  FootingPriority *priority = g_new0 (FootingPriority, 1);

  priority->outcome = g_object_ref (outcome);
  priority->shares = g_new (double, self->n_weeks);
  priority->due = get_place (self, outcome->due_on);
  priority->last_value = NAN;
  for (guint i = 0; i < self->n_weeks; i++)
    priority->shares[i] = NAN;
  g_ptr_array_add (self->priorities, priority);

  follow_progress (self, priority, progress);
  if (footing_outcome_is_delivered (outcome)) {
    const double place = get_place (self, outcome->delivered_on);
    const double last = self->n_weeks - 1.0;

    /* What was delivered on a day that nobody knows, or after the plan was closed, is so
     * at its end. */
    stand_at (self, priority, isnan (place) ? last : MIN (place, last), 1);
  }
}

static gboolean
read_priorities (FootingMomentum *self,
                 FootingStore *store,
                 const char *recovery,
                 GError **error)
{
  g_autoptr (GPtrArray) progress = NULL;
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (store, FOOTING_TYPE_OUTCOME, recovery, error);

  if (outcomes == NULL)
    return FALSE;
  progress = footing_store_list_all_progress (store, recovery, error);
  if (progress == NULL)
    return FALSE;

  for (guint i = 0; i < outcomes->len && self->priorities->len < MAX_PRIORITIES; i++) {
    FootingOutcome *outcome = g_ptr_array_index (outcomes, i);

    if (footing_outcome_is_open (outcome) || footing_outcome_is_delivered (outcome))
      add_priority (self, outcome, progress);
  }

  return TRUE;
}

/* --- Risk ----------------------------------------------------------------------- */

static void
prediction_free (gpointer data)
{
  FootingPrediction *prediction = data;

  g_free (prediction->feared);
  g_free (prediction);
}

static int
compare_predictions (gconstpointer a, gconstpointer b)
{
  const FootingPrediction *one = *(FootingPrediction *const *)a;
  const FootingPrediction *other = *(FootingPrediction *const *)b;

  return (one->at > other->at) - (one->at < other->at);
}

static void
add_prediction (FootingMomentum *self, const FootingPrediction *made)
{
  FootingPrediction *prediction;

  if (isnan (made->at))
    return;

  prediction = g_memdup2 (made, sizeof *made);
  prediction->feared = g_strdup (made->feared);
  g_ptr_array_add (self->predictions, prediction);
}

static void
add_step (FootingMomentum *self, FootingStep *step)
{
  const gboolean done = footing_step_is_done (step);
  g_autofree char *feared = footing_record_show (step, step->feared);
  const FootingPrediction made = {
      .feared = feared,
      .at = get_place (self, done ? step->done_on : step->due_on),
      .of_step = TRUE,
      .rung = footing_rung_get_place (step->rung),
      .likelihood = step->likelihood,
      .came_true = footing_came_true_get_share (step->came_true),
      .done = done,
  };

  add_prediction (self, &made);
}

/* What was feared of an experiment is what its debrief asks first. */
static void
add_experiment (FootingMomentum *self, FootingEntry *entry)
{
  g_autofree char *feared = footing_record_show (
      entry, *entry->intended != '\0' ? entry->intended : entry->title);
  const FootingPrediction made = {
      .feared = feared,
      .at = get_place (self, entry->date),
      .likelihood = entry->likelihood,
      .came_true = footing_came_true_get_share (entry->came_true),
      .done = TRUE,
  };

  add_prediction (self, &made);
}

/* Whoever has reached a rung keeps it. */
static void
climb (FootingMomentum *self)
{
  int rung = 0;

  self->rungs = g_new (int, self->n_weeks);
  for (guint i = 0; i < self->n_weeks; i++) {
    rung = MAX (rung, g_array_index (self->weeks, FootingWeekTracks, i).rung);
    self->rungs[i] = rung;
  }
}

static gboolean
read_risk (FootingMomentum *self,
           FootingStore *store,
           const char *recovery,
           GError **error)
{
  g_autoptr (GPtrArray) experiments = NULL;
  g_autoptr (GPtrArray) steps = footing_store_list_feared (store, recovery, error);

  if (steps == NULL)
    return FALSE;
  experiments = footing_store_list_experiments (store, recovery, error);
  if (experiments == NULL)
    return FALSE;

  climb (self);
  for (guint i = 0; i < steps->len; i++)
    add_step (self, g_ptr_array_index (steps, i));
  for (guint i = 0; i < experiments->len; i++)
    add_experiment (self, g_ptr_array_index (experiments, i));
  g_ptr_array_sort (self->predictions, compare_predictions);

  return TRUE;
}

/* --- Setbacks ------------------------------------------------------------------- */

static void
moment_free (gpointer data)
{
  FootingWeekSetback *moment = data;

  g_free (moment->date);
  g_free (moment->title);
  g_free (moment);
}

/* If it is of these weeks. */
static void
add_setback (FootingMomentum *self,
             gconstpointer record,
             const char *date,
             const char *title)
{
  const double at = get_place (self, date);
  FootingWeekSetback *moment;

  if (isnan (at) || at < 0 || at >= self->n_weeks)
    return;

  moment = g_new0 (FootingWeekSetback, 1);
  moment->date = g_strdup (date);
  moment->title = footing_record_show ((gpointer)record, title);
  moment->at = at;
  g_ptr_array_add (self->setbacks, moment);
}

static gboolean
has_setback_on (const FootingMomentum *self, const char *date)
{
  for (guint i = 0; i < self->setbacks->len; i++)
    if (strcmp (((FootingWeekSetback *)self->setbacks->pdata[i])->date, date) == 0)
      return TRUE;

  return FALSE;
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const FootingWeekSetback *one = *(FootingWeekSetback *const *)a;
  const FootingWeekSetback *other = *(FootingWeekSetback *const *)b;

  return strcmp (one->date, other->date);
}

static gboolean
read_setbacks (FootingMomentum *self,
               FootingStore *store,
               FootingRecovery *recovery,
               GError **error)
{
  g_autoptr (GPtrArray) entries = footing_store_list_setbacks (
      store, footing_record_get_id (recovery), "", MAX_SETBACKS, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const FootingEntry *entry = g_ptr_array_index (entries, i);

    add_setback (self, entry, entry->date, entry->title);
  }
  /* What the plan is about is often an entry, too. */
  if (!has_setback_on (self, recovery->happened_on))
    add_setback (self, recovery, recovery->happened_on, recovery->title);
  g_ptr_array_sort (self->setbacks, compare_moments);

  return entries != NULL;
}

/* --- All of it ------------------------------------------------------------------ */

static gboolean
read_all (FootingMomentum *self,
          FootingStore *store,
          FootingRecovery *recovery,
          GError **error)
{
  const char *id = footing_record_get_id (recovery);

  self->weeks = footing_store_count_tracks (store, id, self->from, self->n_weeks, error);
  if (self->weeks == NULL)
    return FALSE;
  self->shown_nothing = footing_store_list_shown_nothing (store, id, self->from, error);
  if (self->shown_nothing == NULL)
    return FALSE;
  self->reached = footing_store_list_reached (store, id, self->from, error);

  return self->reached != NULL && read_priorities (self, store, id, error) &&
         read_risk (self, store, id, error) &&
         read_setbacks (self, store, recovery, error);
}

static FootingMomentum *
read_momentum (FootingStore *store, const char *id, GError **error)
{
  g_autoptr (FootingMomentum) self = g_new0 (FootingMomentum, 1);
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, id, error);

  self->priorities = g_ptr_array_new_with_free_func (priority_free);
  self->predictions = g_ptr_array_new_with_free_func (prediction_free);
  self->setbacks = g_ptr_array_new_with_free_func (moment_free);

  if (recovery == NULL)
    return NULL;

  set_weeks (self, store, recovery);

  return read_all (self, store, recovery, error) ? g_steal_pointer (&self) : NULL;
}

FootingMomentum *
footing_momentum_new (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingMomentum) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  if (!footing_store_begin_reading (store, error))
    return NULL;
  self = read_momentum (store, recovery, error);

  return footing_store_end (store, self != NULL, self != NULL ? error : NULL) &&
                 self != NULL
             ? g_steal_pointer (&self)
             : NULL;
}

void
footing_momentum_free (FootingMomentum *self)
{
  if (self == NULL)
    return;

  g_free (self->from);
  g_clear_pointer (&self->priorities, g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
  g_free (self->rungs);
  g_clear_pointer (&self->predictions, g_ptr_array_unref);
  g_clear_pointer (&self->setbacks, g_ptr_array_unref);
  g_clear_pointer (&self->shown_nothing, g_ptr_array_unref);
  g_strfreev (self->reached);
  g_free (self);
}
