/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-private.h"
#include "date.h"
#include "schedule/recurrence.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The day of the next week, counted from its first, on which a step is tried that has
 * none: early enough to have been tried by its end. */
#define TRY_DAY 2

/* By how many days a week may begin otherwise on another computer, and is the same. */
#define WEEK_SHIFT 3

/* The rituals in which the blocks are done, by their codes; a step is done in none. */
static const char *const rituals[FOOTING_N_REVIEW_BLOCKS] = {
    [FOOTING_REVIEW_REACH] = "outreach",
    [FOOTING_REVIEW_UPDATE] = "progress-update",
};

/* --- Choices -------------------------------------------------------------------- */

static void
choice_free (gpointer data)
{
  FootingReviewChoice *choice = data;

  g_free (choice->id);
  g_free (choice->name);
  g_free (choice->reason);
  g_free (choice);
}

void
review_block_add (
    FootingReviewBlock *block, const char *id, gboolean is_move, char *name, char *reason)
{
  FootingReviewChoice *choice = g_new0 (FootingReviewChoice, 1);

  choice->id = g_strdup (id);
  choice->name = name;
  choice->reason = reason;
  choice->is_move = is_move;
  g_ptr_array_add (block->choices, choice);
}

/* The place of @id among the choices; -1 for NULL and for one that is none. */
static int
find_choice (const FootingReviewBlock *block, const char *id)
{
  for (guint i = 0; i < block->choices->len; i++)
    if (g_strcmp0 (((FootingReviewChoice *)block->choices->pdata[i])->id, id) == 0)
      return (int)i;

  return -1;
}

const FootingReviewChoice *
footing_review_plan_get (const FootingReviewPlan *self, FootingReviewBlockKind kind)
{
  const FootingReviewBlock *block;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < FOOTING_N_REVIEW_BLOCKS, NULL);

  block = &self->blocks[kind];

  return block->chosen >= 0 ? g_ptr_array_index (block->choices, block->chosen) : NULL;
}

/* --- The session in a week ------------------------------------------------------ */

void
review_slot_clear (ReviewSlot *self)
{
  g_clear_object (&self->occurrence);
  g_clear_pointer (&self->date, g_free);
}

/* One that waits, else one that is over, of the days from @first to @last. */
static FootingOccurrence *
pick (GPtrArray *occurrences, const char *first, const char *last)
{
  FootingOccurrence *found = NULL;

  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *row = g_ptr_array_index (occurrences, i);

    if (strcmp (row->date, first) < 0 || strcmp (row->date, last) > 0)
      continue;
    if (footing_occurrence_is_due (row) || footing_occurrence_is_snoozed (row))
      return row;
    if (found == NULL)
      found = row;
  }

  return found;
}

gboolean
review_find_slot (FootingStore *store,
                  FootingRitual *ritual,
                  const char *first,
                  const char *last,
                  ReviewSlot *slot,
                  GError **error)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  const gint64 start = footing_date_to_instant (first, "00:00", zone) - 1;
  g_autoptr (GPtrArray) occurrences = footing_store_list (
      store, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (ritual), error);

  if (occurrences == NULL)
    return FALSE;

  g_set_object (&slot->occurrence, pick (occurrences, first, last));
  slot->has = slot->occurrence != NULL;
  if (!slot->has)
    slot->has = footing_recurrence_next (ritual, MAX (start, footing_clock_now (clock)),
                                         zone, &slot->date, &slot->due_at) &&
                strcmp (slot->date, last) <= 0;

  return TRUE;
}

static const char *
get_day (const ReviewSlot *slot)
{
  if (!slot->has)
    return "";

  return slot->occurrence != NULL ? footing_occurrence_get_day (slot->occurrence)
                                  : slot->date;
}

static const char *
get_time (const ReviewSlot *slot, FootingRitual *ritual)
{
  return slot->occurrence != NULL ? footing_occurrence_get_time (slot->occurrence, ritual)
                                  : ritual->time;
}

static FootingRitual *
find_ritual (GPtrArray *rows, const char *code)
{
  for (guint i = 0; code != NULL && i < rows->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rows, i);

    if (ritual->enabled && strcmp (ritual->code, code) == 0)
      return ritual;
  }

  return NULL;
}

/* Where and when each block is done. */
static gboolean
read_days (ReviewProposal *self, GError **error)
{
  FootingReviewPlan *plan = self->plan;
  g_autoptr (GPtrArray) rows = footing_store_list (
      self->store, FOOTING_TYPE_RITUAL, footing_record_get_id (self->recovery), error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < FOOTING_N_REVIEW_BLOCKS; i++) {
    FootingReviewBlock *block = &plan->blocks[i];
    FootingRitual *ritual = find_ritual (rows, rituals[i]);
    g_auto (ReviewSlot) slot = {0};

    if (ritual != NULL &&
        !review_find_slot (self->store, ritual, plan->first, plan->last, &slot, error))
      return FALSE;
    block->day = g_strdup (get_day (&slot));
    block->time = g_strdup (slot.has ? get_time (&slot, ritual) : "");
    block->ritual = slot.has ? g_strdup (footing_record_get_id (ritual)) : NULL;
  }

  return TRUE;
}

/* --- What is proposed, or was confirmed ----------------------------------------- */

char *
review_make_id (const char *recovery, const char *week)
{
  g_autofree char *name = g_strdup_printf ("footing-review:%s:%s", recovery, week);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", hash, hash + 8, hash + 13,
                          hash + 17, hash + 20);
}

gboolean
review_find (FootingStore *store,
             const char *recovery,
             const char *week,
             FootingReview **review,
             GError **error)
{
  g_autoptr (GPtrArray) rows =
      footing_store_list (store, FOOTING_TYPE_REVIEW, recovery, error);
  int nearest = WEEK_SHIFT + 1;

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    FootingReview *row = g_ptr_array_index (rows, i);
    const int days = footing_date_is_valid (row->week)
                         ? ABS (footing_date_days_between (week, row->week))
                         : G_MAXINT;

    if (days < nearest) {
      g_set_object (review, row);
      nearest = days;
    }
  }

  return rows != NULL;
}

/* The day on which the step is tried: its own when that is in the week, else early in it.
 */
static gboolean
set_try_day (ReviewProposal *self, GError **error)
{
  FootingReviewPlan *plan = self->plan;
  const FootingReviewChoice *choice = footing_review_plan_get (plan, FOOTING_REVIEW_TRY);
  g_autofree char *early = footing_date_add_days (plan->first, TRY_DAY);
  g_autoptr (FootingStep) step = NULL;
  const char *own = "";

  if (choice != NULL && !choice->is_move) {
    step = footing_store_get (self->store, FOOTING_TYPE_STEP, choice->id, error);
    if (step == NULL)
      return FALSE;
    own = step->due_on;
  }
  g_free (plan->blocks[FOOTING_REVIEW_TRY].day);
  if (strcmp (own, plan->earliest) >= 0 && strcmp (own, plan->last) <= 0)
    plan->blocks[FOOTING_REVIEW_TRY].day = g_strdup (own);
  else
    plan->blocks[FOOTING_REVIEW_TRY].day =
        g_strdup (strcmp (early, plan->earliest) >= 0 ? early : plan->earliest);

  return TRUE;
}

/* A step that was chosen, and is done by now, is still what was chosen. */
static gboolean
add_chosen_step (ReviewProposal *self, const char *id, GError **error)
{
  FootingReviewBlock *block = &self->plan->blocks[FOOTING_REVIEW_TRY];
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *shown = NULL;

  if (id == NULL || find_choice (block, id) >= 0)
    return TRUE;

  step = footing_store_get (self->store, FOOTING_TYPE_STEP, id, error);
  if (step == NULL)
    return FALSE;
  shown = footing_record_show (step, step->title);
  if (footing_record_get_deleted_at (step) == 0)
    review_block_add (block, id, FALSE,
                      footing_text_excerpt_or (shown, REVIEW_LINE_CHARS, _ ("A step")),
                      g_strdup (footing_step_is_done (step)
                                    /* Translators: of a step */
                                    ? C_ ("step", "Done")
                                    : C_ ("step", "Dropped")));

  return TRUE;
}

/* A day that was confirmed; where its session was moved since, that counts. */
static void
confirm_day (FootingReviewBlock *block, const char *day)
{
  if (block->ritual != NULL || !footing_date_is_valid (day))
    return;

  g_free (block->day);
  block->day = g_strdup (day);
}

static gboolean
show_confirmed (ReviewProposal *self, FootingReview *review, GError **error)
{
  FootingReviewBlock *blocks = self->plan->blocks;

  if (!add_chosen_step (self, review->step, error))
    return FALSE;

  self->plan->confirmed = TRUE;
  self->plan->ask = g_strdup (review->ask);
  blocks[FOOTING_REVIEW_REACH].chosen =
      find_choice (&blocks[FOOTING_REVIEW_REACH], review->reach);
  blocks[FOOTING_REVIEW_UPDATE].chosen =
      find_choice (&blocks[FOOTING_REVIEW_UPDATE], review->reader);
  blocks[FOOTING_REVIEW_TRY].chosen =
      find_choice (&blocks[FOOTING_REVIEW_TRY], review->step);
  if (!set_try_day (self, error))
    return FALSE;
  confirm_day (&blocks[FOOTING_REVIEW_REACH], review->reach_on);
  confirm_day (&blocks[FOOTING_REVIEW_UPDATE], review->update_on);
  confirm_day (&blocks[FOOTING_REVIEW_TRY], review->step_on);

  return TRUE;
}

static gboolean
show_proposed (ReviewProposal *self, GError **error)
{
  self->plan->ask = g_strdup ("");
  for (guint i = 0; i < FOOTING_N_REVIEW_BLOCKS; i++)
    self->plan->blocks[i].chosen = self->plan->blocks[i].choices->len > 0 ? 0 : -1;

  return set_try_day (self, error);
}

static gboolean
fill (ReviewProposal *self, GError **error)
{
  g_autoptr (FootingReview) review = NULL;

  if (!read_days (self, error) || !review_propose_people (self, error) ||
      !review_propose_steps (self, error) ||
      !review_find (self->store, self->plan->recovery, self->plan->week, &review, error))
    return FALSE;

  return review != NULL ? show_confirmed (self, review, error)
                        : show_proposed (self, error);
}

static gboolean
read_plan (FootingStore *store,
           FootingGuidance *guidance,
           FootingReviewPlan *plan,
           GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingRecovery) row =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, plan->recovery, error);
  ReviewProposal self = {store, guidance, row, FOOTING_PERSPECTIVE_SELF, today, plan};

  if (row == NULL)
    return FALSE;
  footing_perspective_from_code (row->perspective, &self.perspective);
  plan->earliest = g_strdup (strcmp (plan->first, today) < 0 ? today : plan->first);

  return fill (&self, error);
}

gboolean
footing_review_has_next (const char *week)
{
  g_autofree char *last = footing_date_add_days (week, 2 * REVIEW_WEEK_DAYS - 1);

  return last != NULL;
}

FootingReviewPlan *
footing_review_plan_new (FootingStore *store,
                         FootingGuidance *guidance,
                         const char *recovery,
                         const char *week,
                         GError **error)
{
  g_autoptr (FootingReviewPlan) plan = g_new0 (FootingReviewPlan, 1);
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);
  g_return_val_if_fail (footing_review_has_next (week), NULL);

  plan->recovery = g_strdup (recovery);
  plan->week = g_strdup (week);
  plan->first = footing_date_add_days (week, REVIEW_WEEK_DAYS);
  plan->last = footing_date_add_days (week, 2 * REVIEW_WEEK_DAYS - 1);
  for (guint i = 0; i < FOOTING_N_REVIEW_BLOCKS; i++)
    plan->blocks[i].choices = g_ptr_array_new_with_free_func (choice_free);
  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = read_plan (store, guidance, plan, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&plan)
             : NULL;
}

void
footing_review_plan_free (FootingReviewPlan *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < FOOTING_N_REVIEW_BLOCKS; i++) {
    g_clear_pointer (&self->blocks[i].choices, g_ptr_array_unref);
    g_free (self->blocks[i].day);
    g_free (self->blocks[i].time);
    g_free (self->blocks[i].ritual);
  }
  g_free (self->recovery);
  g_free (self->week);
  g_free (self->first);
  g_free (self->last);
  g_free (self->earliest);
  g_free (self->ask);
  g_free (self);
}

/* --- What sessions begin with --------------------------------------------------- */

gboolean
footing_review_find_for (FootingStore *store,
                         const char *recovery,
                         const char *date,
                         FootingReview **review,
                         GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (footing_date_is_valid (date), FALSE);
  g_return_val_if_fail (review != NULL, FALSE);

  *review = NULL;
  rows = footing_store_list (store, FOOTING_TYPE_REVIEW, recovery, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    FootingReview *row = g_ptr_array_index (rows, i);
    const int days = footing_date_is_valid (row->week)
                         ? footing_date_days_between (row->week, date)
                         : -1;

    if (days >= REVIEW_WEEK_DAYS && days < 2 * REVIEW_WEEK_DAYS)
      g_set_object (review, row);
  }

  return rows != NULL;
}
