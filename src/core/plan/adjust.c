/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "adjust.h"
#include "plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

gboolean
footing_outcome_is_settled (FootingOutcome *outcome, FootingRecovery *recovery)
{
  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), FALSE);

  return !footing_recovery_is_draft (recovery) &&
         footing_outcome_find_gap (outcome) == FOOTING_GAP_NONE;
}

static gboolean
is_same_value (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

gboolean
footing_outcome_is_adjusted (FootingOutcome *outcome, FootingOutcome *wanted)
{
  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), FALSE);
  g_return_val_if_fail (FOOTING_IS_OUTCOME (wanted), FALSE);

  return strcmp (outcome->title, wanted->title) != 0 ||
         strcmp (outcome->unit, wanted->unit) != 0 ||
         !is_same_value (outcome->from_value, wanted->from_value) ||
         !is_same_value (outcome->to_value, wanted->to_value) ||
         strcmp (outcome->due_on, wanted->due_on) != 0;
}

static gboolean
set_aim (FootingStore *store,
         const char *outcome,
         const char *title,
         const char *unit,
         double from,
         double to,
         const char *due_on,
         GError **error)
{
  return footing_store_change (store, FOOTING_TYPE_OUTCOME, outcome, error, "title",
                               title, "unit", unit, "from-value", from, "to-value", to,
                               "due-on", due_on, NULL);
}

/* What @outcome is, kept as of today. Owned by the caller. */
static FootingAdjustment *
make_adjustment (FootingStore *store, FootingOutcome *outcome, const char *reason)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));

  return footing_record_new (
      FOOTING_TYPE_ADJUSTMENT, "outcome", footing_record_get_id (outcome), "date", today,
      "title", outcome->title, "unit", outcome->unit, "from-value", outcome->from_value,
      "to-value", outcome->to_value, "due-on", outcome->due_on, "reason", reason, NULL);
}

static gboolean
adjust (FootingStore *store,
        FootingOutcome *wanted,
        const char *reason,
        char **adjustment,
        GError **error)
{
  const char *id = footing_record_get_id (wanted);
  g_autoptr (FootingAdjustment) kept = NULL;
  g_autoptr (FootingOutcome) outcome =
      footing_store_get (store, FOOTING_TYPE_OUTCOME, id, error);

  if (outcome == NULL)
    return FALSE;
  if (!footing_outcome_is_adjusted (outcome, wanted))
    return TRUE;

  kept = make_adjustment (store, outcome, reason);
  if (!footing_store_save (store, kept, error) ||
      !set_aim (store, id, wanted->title, wanted->unit, wanted->from_value,
                wanted->to_value, wanted->due_on, error))
    return FALSE;

  *adjustment = g_strdup (footing_record_get_id (kept));
  return TRUE;
}

gboolean
footing_outcomes_adjust (FootingStore *store,
                         FootingOutcome *wanted,
                         const char *reason,
                         char **adjustment,
                         GError **error)
{
  g_autofree char *kept = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_OUTCOME (wanted), FALSE);
  g_return_val_if_fail (reason != NULL && adjustment != NULL, FALSE);

  *adjustment = NULL;
  if (footing_outcome_find_gap (wanted) != FOOTING_GAP_NONE) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("Say what will be different, from where to where, and by "
                            "when."));
    return FALSE;
  }

  if (!footing_store_begin (store, error))
    return FALSE;
  done = adjust (store, wanted, reason, &kept, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  *adjustment = g_steal_pointer (&kept);
  return TRUE;
}

gboolean
footing_outcomes_take_back_adjustment (FootingStore *store,
                                       const char *adjustment,
                                       GError **error)
{
  g_autoptr (FootingAdjustment) kept = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (adjustment != NULL, FALSE);

  kept = footing_store_get (store, FOOTING_TYPE_ADJUSTMENT, adjustment, error);
  if (kept == NULL || !footing_store_begin (store, error))
    return FALSE;

  done = set_aim (store, kept->outcome, kept->title, kept->unit, kept->from_value,
                  kept->to_value, kept->due_on, error) &&
         footing_store_erase (store, FOOTING_TYPE_ADJUSTMENT, adjustment, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
