/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan.h"
#include "rituals.h"
#include "checkins.h"
#include "date.h"
#include "draft.h"
#include "people.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
fill_draft (FootingStore *store,
            FootingGuidance *guidance,
            FootingPerspective perspective,
            const char *id,
            GError **error)
{
  g_autofree char *checkin = NULL;

  const int n = (int)footing_guidance_n (guidance, FOOTING_GUIDE_RITUAL);

  for (int i = 0; i < n; i++) {
    const FootingGuide *guide = footing_guidance_nth (guidance, FOOTING_GUIDE_RITUAL, i);
    /* H11: the one-on-one, and whatever else is for support alone, comes first. */
    const gboolean later = perspective == FOOTING_PERSPECTIVE_SUPPORT &&
                           footing_guide_offered_to (guide, FOOTING_PERSPECTIVE_SELF);

    /* It comes when the plan ends. */
    if (strcmp (footing_guide_code (guide), FOOTING_RITUAL_LOOK_BACK) == 0)
      continue;
    if (footing_guide_offered_to (guide, perspective) &&
        !footing_rituals_add (store, id, guide, later ? n + i : i, TRUE, error))
      return FALSE;
  }

  checkin = footing_plan_ensure_checkin (store, id, "baseline", error);

  return checkin != NULL;
}

char *
footing_plan_create_draft (FootingStore *store,
                           FootingGuidance *guidance,
                           FootingPerspective perspective,
                           GError **error)
{
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "perspective",
                          footing_perspective_to_code (perspective), NULL);
  const char *id = footing_record_get_id (recovery);
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  done = footing_store_save (store, recovery, error) &&
         fill_draft (store, guidance, perspective, id, error) &&
         footing_draft_note_begun (store, id, error);

  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return NULL;

  return g_strdup (id);
}

char *
footing_plan_create_draft_for (FootingStore *store,
                               FootingGuidance *guidance,
                               FootingPerspective perspective,
                               const char *trigger,
                               GError **error)
{
  g_autofree char *id = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  id = footing_plan_create_draft (store, guidance, perspective, error);
  done = id != NULL &&
         footing_store_change (store, FOOTING_TYPE_RECOVERY, id, error, "trigger",
                               trigger, NULL) &&
         footing_draft_note_begun (store, id, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&id)
             : NULL;
}

/* --- Parts that are made when they are needed ----------------------------------------
 */

char *
footing_plan_ensure_first_win (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (store, FOOTING_LIST_FIRST_WINS, recovery, error);
  g_autoptr (FootingStep) step = NULL;

  if (ids == NULL)
    return NULL;
  if (ids->len > 0)
    return g_strdup (g_ptr_array_index (ids, 0));

  step = footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "kind", "first-win",
                             NULL);
  if (!footing_store_save (store, step, error))
    return NULL;

  return g_strdup (footing_record_get_id (step));
}

/* --- Living the plan -----------------------------------------------------------------
 */

static gboolean
add_setback (FootingStore *store, FootingRecovery *recovery, GError **error)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", footing_record_get_id (recovery), "kind", "setback",
      "date", recovery->happened_on, "title", recovery->title, "body", recovery->known,
      NULL);

  return footing_store_save (store, entry, error);
}

/* The baseline is dated the day the plan starts; it is an entry when it has answers. */
static gboolean
add_baseline (FootingStore *store,
              const char *recovery,
              const char *today,
              GError **error)
{
  g_autofree char *checkin =
      footing_plan_ensure_checkin (store, recovery, "baseline", error);
  g_autoptr (FootingEntry) entry = NULL;
  const int answers =
      checkin != NULL ? footing_plan_count_answers (store, checkin, error) : -1;

  if (answers == 0)
    return footing_store_change (store, FOOTING_TYPE_CHECKIN, checkin, error, "date",
                                 today, NULL);
  if (answers > 0)
    entry = footing_plan_record_checkin (store, checkin, error);

  return entry != NULL;
}

/* F98: those who will see the first win are people of the plan. */
static gboolean
add_viewers (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (store, FOOTING_LIST_FIRST_WINS, recovery, error);
  g_autoptr (GPtrArray) steps = NULL;

  if (ids != NULL)
    steps = footing_store_get_all (store, FOOTING_TYPE_STEP, ids, error);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (!footing_people_ensure_viewers (store, g_ptr_array_index (steps, i), error))
      return FALSE;

  return steps != NULL;
}

gboolean
footing_plan_start_with (FootingStore *store,
                         const char *id,
                         FootingGap gap,
                         GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, id, error);

  if (recovery == NULL)
    return FALSE;

  if (gap != FOOTING_GAP_NONE || !footing_recovery_is_draft (recovery)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("The plan isn’t complete yet: look through its pages."));
    return FALSE;
  }

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, id, error, "state", "active",
                               "started-on", today, NULL) &&
         footing_draft_forget_begun (store, id, error) &&
         add_setback (store, recovery, error) && add_baseline (store, id, today, error) &&
         add_viewers (store, id, error);
}

/* What was left out leaves nothing behind: outcomes and a first win without a word. */
static gboolean
drop_blank (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (store, FOOTING_TYPE_OUTCOME, recovery, error);
  g_autoptr (GPtrArray) wins = NULL;

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    if (footing_outcome_is_blank (g_ptr_array_index (outcomes, i)) &&
        !footing_store_erase (store, FOOTING_TYPE_OUTCOME,
                              footing_record_get_id (g_ptr_array_index (outcomes, i)),
                              error))
      return FALSE;

  if (outcomes != NULL)
    wins = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  for (guint i = 0; wins != NULL && i < wins->len; i++) {
    FootingStep *step = g_ptr_array_index (wins, i);

    if (footing_step_is_first_win (step) && footing_text_is_blank (step->title) &&
        !footing_store_erase (store, FOOTING_TYPE_STEP, footing_record_get_id (step),
                              error))
      return FALSE;
  }

  return wins != NULL;
}

gboolean
footing_plan_start (FootingStore *store, const char *recovery, GError **error)
{
  FootingGap gap;
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  done =
      footing_plan_check_full (store, recovery, FOOTING_PAGE_REVIEW, &gap, NULL, error) &&
      drop_blank (store, recovery, error) &&
      footing_plan_start_with (store, recovery, gap, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

double
footing_outcome_fraction (FootingOutcome *outcome, double value)
{
  if (isnan (outcome->from_value) || isnan (outcome->to_value) ||
      outcome->from_value == outcome->to_value)
    return NAN;
  if (isnan (value))
    return 0;

  return CLAMP ((value - outcome->from_value) / (outcome->to_value - outcome->from_value),
                0, 1);
}
