/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan.h"
#include "date.h"
#include "draft.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
add_ritual (FootingStore *store,
            const char *recovery,
            const FootingGuide *guide,
            int position,
            GError **error)
{
  const char *days[] = {footing_guide_weekday (guide), NULL};
  g_autoptr (FootingRitual) ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", recovery, "position", position, "code",
      footing_guide_code (guide), "days", days, "time", footing_guide_time (guide),
      "length-minutes", (int)footing_guide_minutes (guide), NULL);

  return footing_store_save (store, ritual, error);
}

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

    if (footing_guide_offered_to (guide, perspective) &&
        !add_ritual (store, id, guide, later ? n + i : i, error))
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
footing_plan_ensure_checkin (FootingStore *store,
                             const char *recovery,
                             const char *kind,
                             GError **error)
{
  g_autoptr (GPtrArray) checkins =
      footing_store_list (store, FOOTING_TYPE_CHECKIN, recovery, error);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingCheckin) checkin = NULL;

  if (checkins == NULL)
    return NULL;

  for (guint i = 0; i < checkins->len; i++) {
    FootingCheckin *other = g_ptr_array_index (checkins, i);

    if (strcmp (other->kind, kind) == 0)
      return g_strdup (footing_record_get_id (other));
  }

  checkin = footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", recovery, "kind", kind,
                                "date", today, NULL);
  if (!footing_store_save (store, checkin, error))
    return NULL;

  return g_strdup (footing_record_get_id (checkin));
}

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

static gboolean
save_restore (FootingStore *store,
              FootingStep *scope,
              const char *until_on,
              const char *title,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingStep) restore =
      footing_store_find_restore (store, footing_record_get_id (scope), &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (restore != NULL)
    return footing_store_change (store, FOOTING_TYPE_STEP,
                                 footing_record_get_id (restore), error, "due-on",
                                 until_on, "title", title, NULL);

  restore =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", scope->recovery, "kind",
                          "restore", "restores", footing_record_get_id (scope), "title",
                          title, "due-on", until_on, "position", scope->position, NULL);

  return footing_store_save (store, restore, error);
}

char *
footing_plan_name_restore (const char *scope)
{
  g_autofree char *title = footing_text_excerpt (scope, FOOTING_TITLE_CHARS);

  /* Translators: %s is what was reduced: "Back to full scope: the weekly report" */
  return *title != '\0' ? g_strdup_printf (_ ("Back to full scope: %s"), title)
                        : g_strdup (_ ("Back to full scope"));
}

gboolean
footing_plan_set_scope_end (FootingStore *store,
                            const char *scope,
                            const char *until_on,
                            const char *title,
                            GError **error)
{
  g_autoptr (FootingStep) step =
      footing_store_get (store, FOOTING_TYPE_STEP, scope, error);
  gboolean done;

  if (step == NULL || !footing_store_begin (store, error))
    return FALSE;

  done = footing_store_change (store, FOOTING_TYPE_STEP, scope, error, "until-on",
                               until_on, NULL);
  if (done && footing_date_is_valid (until_on))
    done = save_restore (store, step, until_on, title, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
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
  g_autoptr (GHashTable) signs = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  if (checkin == NULL || !footing_store_change (store, FOOTING_TYPE_CHECKIN, checkin,
                                                error, "date", today, NULL))
    return FALSE;

  signs = footing_store_get_signs (store, checkin, error);
  if (signs == NULL || g_hash_table_size (signs) == 0)
    return signs != NULL;

  entry = footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery, "kind",
                              "check-in", "date", today, "checkin", checkin, NULL);

  return footing_store_save (store, entry, error);
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
         add_setback (store, recovery, error) && add_baseline (store, id, today, error);
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
