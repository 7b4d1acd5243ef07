/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-private.h"
#include "date.h"
#include "plan/moves.h"
#include "schedule/recurrence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingReviewDeed {
  GPtrArray *before; /* records as they were */
  GPtrArray *made;   /* records that were not there */
};

/* One confirming. */
typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  const FootingReviewPlan *plan;
  FootingReviewDeed *deed;
} Confirming;

static const FootingReviewChoice *
get_choice (Confirming *self, FootingReviewBlockKind kind)
{
  return footing_review_plan_get (self->plan, kind);
}

/* --- Sessions ------------------------------------------------------------------- */

/* An occurrence that is not there yet, for its day. */
static gboolean
make_occurrence (Confirming *self,
                 FootingRitual *ritual,
                 ReviewSlot *slot,
                 GError **error)
{
  slot->occurrence = footing_record_new (
      FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date",
      slot->date, "due-at", slot->due_at, "state", "due", NULL);
  g_ptr_array_add (self->deed->made, g_object_ref (slot->occurrence));

  return footing_store_save (self->store, slot->occurrence, error);
}

/* The occurrence, made where it is not there, and noted as it is. */
static gboolean
hold (Confirming *self, FootingRitual *ritual, ReviewSlot *slot, GError **error)
{
  if (slot->occurrence == NULL)
    return make_occurrence (self, ritual, slot, error);

  g_ptr_array_add (self->deed->before, g_object_ref (slot->occurrence));

  return TRUE;
}

static gboolean
is_skipped (const ReviewSlot *slot)
{
  return slot->occurrence != NULL && footing_occurrence_is_skipped (slot->occurrence);
}

/* Whether it is on the day of @block and at its time. */
static gboolean
is_there (FootingRitual *ritual, const ReviewSlot *slot, const FootingReviewBlock *block)
{
  const char *day = slot->date;
  const char *time = ritual->time;

  if (slot->occurrence != NULL) {
    day = footing_occurrence_get_day (slot->occurrence);
    time = footing_occurrence_get_time (slot->occurrence, ritual);
  }

  return strcmp (day, block->day) == 0 && strcmp (time, block->time) == 0;
}

/* It comes, when @block is. */
static gboolean
let_come (Confirming *self,
          FootingRitual *ritual,
          ReviewSlot *slot,
          const FootingReviewBlock *block,
          GError **error)
{
  const gboolean skipped = is_skipped (slot);
  const gboolean moved = !is_there (ritual, slot, block);
  const char *id;

  if (!skipped && !moved)
    return TRUE;
  if (!hold (self, ritual, slot, error))
    return FALSE;

  id = footing_record_get_id (slot->occurrence);

  return (!skipped || footing_schedule_take_back (self->store, id, error)) &&
         (!moved ||
          footing_schedule_move_to (self->store, id, block->day, block->time, error));
}

/* It does not come this once. One that comes on several days keeps its rhythm. */
static gboolean
leave_out (Confirming *self, FootingRitual *ritual, ReviewSlot *slot, GError **error)
{
  if (is_skipped (slot) || footing_recurrence_count_days (ritual) != 1)
    return TRUE;

  return hold (self, ritual, slot, error) &&
         footing_schedule_answer (self->store, footing_record_get_id (slot->occurrence),
                                  FOOTING_SCHEDULE_SKIP, NULL, error);
}

static gboolean
keep_session (Confirming *self, FootingReviewBlockKind kind, GError **error)
{
  const FootingReviewBlock *block = &self->plan->blocks[kind];
  g_autoptr (FootingRitual) ritual = NULL;
  g_auto (ReviewSlot) slot = {0};

  if (block->ritual == NULL)
    return TRUE;

  ritual = footing_store_get (self->store, FOOTING_TYPE_RITUAL, block->ritual, error);
  if (ritual == NULL || !review_find_slot (self->store, ritual, self->plan->first,
                                           self->plan->last, &slot, error))
    return FALSE;
  if (!slot.has)
    return TRUE;

  return get_choice (self, kind) != NULL
             ? let_come (self, ritual, &slot, block, error)
             : block->choices->len == 0 || leave_out (self, ritual, &slot, error);
}

/* --- The step ------------------------------------------------------------------- */

static gboolean
date_step (Confirming *self, const char *id, const char *day, GError **error)
{
  g_autoptr (FootingStep) step =
      footing_store_get (self->store, FOOTING_TYPE_STEP, id, error);

  if (step == NULL)
    return FALSE;
  if (!footing_step_is_open (step) || strcmp (step->due_on, day) == 0)
    return TRUE;

  g_ptr_array_add (self->deed->before, g_object_ref (step));

  return footing_store_change (self->store, FOOTING_TYPE_STEP, id, error, "due-on", day,
                               NULL);
}

/* The id of the step that is tried, in @step (owned by the caller), NULL for none. */
static gboolean
keep_step (Confirming *self, char **step, GError **error)
{
  const FootingReviewChoice *choice = get_choice (self, FOOTING_REVIEW_TRY);
  const char *day = self->plan->blocks[FOOTING_REVIEW_TRY].day;
  g_autoptr (FootingStep) made = NULL;

  if (choice == NULL)
    return TRUE;

  if (!choice->is_move) {
    *step = g_strdup (choice->id);
    return date_step (self, choice->id, day, error);
  }

  made = footing_plan_accept_move (self->store, self->guidance, self->plan->recovery,
                                   &(FootingAcceptance){.move = choice->id, .day = day},
                                   error);
  if (made == NULL)
    return FALSE;
  *step = g_strdup (footing_record_get_id (made));
  g_ptr_array_add (self->deed->made, g_steal_pointer (&made));

  return TRUE;
}

/* --- All of it ------------------------------------------------------------------ */

static const char *
get_id (Confirming *self, FootingReviewBlockKind kind)
{
  const FootingReviewChoice *choice = get_choice (self, kind);

  return choice != NULL ? choice->id : NULL;
}

static const char *
get_day (Confirming *self, FootingReviewBlockKind kind)
{
  return get_choice (self, kind) != NULL ? self->plan->blocks[kind].day : "";
}

static gboolean
keep_review (Confirming *self, const char *step, GError **error)
{
  const FootingReviewPlan *plan = self->plan;
  g_autofree char *id = review_make_id (plan->recovery, plan->week);
  g_autoptr (FootingReview) before = NULL;
  g_autoptr (FootingReview) now = NULL;

  if (!review_find (self->store, plan->recovery, plan->week, &before, error))
    return FALSE;

  now = footing_record_new (
      FOOTING_TYPE_REVIEW, "id", before != NULL ? footing_record_get_id (before) : id,
      "recovery", plan->recovery, "week", plan->week, "reach",
      get_id (self, FOOTING_REVIEW_REACH), "reach-on",
      get_day (self, FOOTING_REVIEW_REACH), "reader",
      get_id (self, FOOTING_REVIEW_UPDATE), "update-on",
      get_day (self, FOOTING_REVIEW_UPDATE), "step", step, "step-on",
      get_day (self, FOOTING_REVIEW_TRY), "ask", plan->ask, NULL);
  if (before != NULL)
    g_ptr_array_add (self->deed->before, g_steal_pointer (&before));
  else
    g_ptr_array_add (self->deed->made, g_object_ref (now));

  return footing_store_save (self->store, now, error);
}

static gboolean
check_times (const FootingReviewPlan *plan, GError **error)
{
  for (guint i = 0; i < FOOTING_N_REVIEW_BLOCKS; i++) {
    const char *time = plan->blocks[i].time;

    if (*time != '\0' && !footing_time_is_valid (time)) {
      g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                           _ ("Enter a time such as 9:30 or 2 pm."));
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
check_days (const FootingReviewPlan *plan, GError **error)
{
  for (guint i = 0; i < FOOTING_N_REVIEW_BLOCKS; i++) {
    const char *day = plan->blocks[i].day;

    if (footing_review_plan_get (plan, i) == NULL || *day == '\0')
      continue;
    if (!footing_date_is_valid (day) || strcmp (day, plan->first) < 0 ||
        strcmp (day, plan->last) > 0) {
      g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                           _ ("Choose a day of the next week."));
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
confirm (Confirming *self, GError **error)
{
  g_autofree char *step = NULL;

  return keep_session (self, FOOTING_REVIEW_REACH, error) &&
         keep_session (self, FOOTING_REVIEW_UPDATE, error) &&
         keep_step (self, &step, error) && keep_review (self, step, error);
}

FootingReviewDeed *
footing_review_confirm (FootingStore *store,
                        FootingGuidance *guidance,
                        const FootingReviewPlan *plan,
                        GError **error)
{
  g_autoptr (FootingReviewDeed) deed = g_new0 (FootingReviewDeed, 1);
  Confirming self = {store, guidance, plan, deed};
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  deed->before = g_ptr_array_new_with_free_func (g_object_unref);
  deed->made = g_ptr_array_new_with_free_func (g_object_unref);
  if (!check_days (plan, error) || !check_times (plan, error) ||
      !footing_store_begin (store, error))
    return NULL;
  done = confirm (&self, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&deed)
             : NULL;
}

void
footing_review_deed_free (FootingReviewDeed *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_free (self);
}

/* --- Taking it back ------------------------------------------------------------- */

/* Only what confirming changes: what somebody else did to it since stays. */
static gboolean
put_back (FootingStore *store, gpointer record, GError **error)
{
  const char *id = footing_record_get_id (record);

  if (FOOTING_IS_STEP (record))
    return footing_store_change (store, FOOTING_TYPE_STEP, id, error, "due-on",
                                 FOOTING_STEP (record)->due_on, NULL);
  if (FOOTING_IS_OCCURRENCE (record)) {
    FootingOccurrence *row = record;

    return footing_store_change (store, FOOTING_TYPE_OCCURRENCE, id, error, "state",
                                 row->state, "moved-to", row->moved_to, "moved-time",
                                 row->moved_time, "due-at", row->due_at, "snoozed-until",
                                 row->snoozed_until, "shown-at", row->shown_at,
                                 "answered-at", row->answered_at, NULL);
  }

  return footing_store_save (store, record, error);
}

/* A session in which something was written since stays. */
static gboolean
remove_made (FootingStore *store, gpointer record, GError **error)
{
  const char *id = footing_record_get_id (record);

  return (FOOTING_IS_OCCURRENCE (record) && footing_store_has_answers (store, id)) ||
         footing_store_erase (store, G_OBJECT_TYPE (record), id, error);
}

static gboolean
take_back (FootingStore *store, FootingReviewDeed *deed, GError **error)
{
  for (guint i = deed->made->len; i > 0; i--)
    if (!remove_made (store, deed->made->pdata[i - 1], error))
      return FALSE;
  for (guint i = deed->before->len; i > 0; i--)
    if (!put_back (store, deed->before->pdata[i - 1], error))
      return FALSE;

  return footing_schedule_update (store, error);
}

gboolean
footing_review_take_back (FootingStore *store, FootingReviewDeed *deed, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (deed != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = take_back (store, deed, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
