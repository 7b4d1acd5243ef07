/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief.h"
#include "parts.h"
#include "store/store-answers.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
footing_debrief_is_wanted (FootingRecovery *plan)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);

  return footing_recovery_is_support (plan) && footing_recovery_is_active (plan) &&
         *plan->debriefed_on == '\0' &&
         (footing_text_is_blank (plan->technical_change) ||
          footing_text_is_blank (plan->communication_change));
}

gboolean
footing_debrief_set_held (FootingStore *store,
                          const char *recovery,
                          gboolean held,
                          GError **error)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  today = held ? footing_clock_today (footing_store_get_clock (store)) : g_strdup ("");

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error,
                               "debriefed-on", today, NULL);
}

gboolean
footing_debrief_put_back_held (FootingStore *store,
                               FootingRecovery *before,
                               GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (before), FALSE);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY,
                               footing_record_get_id (before), error, "debriefed-on",
                               before->debriefed_on, NULL);
}

const char *
footing_debrief_get_text (FootingRecovery *plan, FootingDebriefChange change)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), "");

  switch (change) {
  case FOOTING_DEBRIEF_QUESTIONS:
    return plan->their_questions;
  case FOOTING_DEBRIEF_TECHNICAL:
    return plan->technical_change;
  case FOOTING_DEBRIEF_COMMUNICATION:
    return plan->communication_change;
  case FOOTING_DEBRIEF_N_CHANGES:
  default:
    return "";
  }
}

/* In one line, as a step is called; "" for nothing. */
static char *
make_title (FootingRecovery *plan, FootingDebriefChange change)
{
  g_autofree char *line =
      footing_text_normalize_line (footing_debrief_get_text (plan, change));

  if (*line == '\0' || change != FOOTING_DEBRIEF_QUESTIONS)
    return g_steal_pointer (&line);

  /* Translators: a commitment; %s is what somebody asked: "Find out: Who decided on the
   * date?" */
  return g_strdup_printf (_ ("Find out: %s"), line);
}

/* Whether @steps has one called @title that is still to be done. */
static gboolean
has_open (GPtrArray *steps, const char *title)
{
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (footing_step_is_open (step) && strcmp (step->title, title) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, sentence);

  return FALSE;
}

/* Whether a step called @title may be made. */
static gboolean
check_title (GPtrArray *steps, const char *title, GError **error)
{
  if (*title == '\0')
    return refuse (error, _ ("Write it down first: a line is enough."));
  if (has_open (steps, title))
    return refuse (error, _ ("This is one of your commitments already."));

  return TRUE;
}

char *
footing_debrief_commit (FootingStore *store,
                        const char *recovery,
                        FootingDebriefChange change,
                        GError **error)
{
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (FootingStep) blank = NULL;
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *title = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (plan != NULL)
    steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (steps == NULL)
    return NULL;

  title = make_title (plan, change);
  if (!check_title (steps, title, error))
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  blank = footing_plan_make_step (NULL, recovery, "step", (int)steps->len, today);
  step = footing_record_copy (blank, "title", title, NULL);
  if (!footing_store_save (store, step, error))
    return NULL;

  return g_strdup (footing_record_get_id (step));
}

char *
footing_debrief_find_setback (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) setbacks = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  setbacks = footing_store_list_setbacks (store, recovery, "", 1, error);
  if (setbacks == NULL || setbacks->len == 0)
    return NULL;

  return g_strdup (footing_record_get_id (setbacks->pdata[0]));
}
