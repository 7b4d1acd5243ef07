/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan.h"
#include "date.h"
#include "text.h"

#include <math.h>
#include <string.h>

typedef struct {
  /* borrowed */
  FootingStore *store;
  FootingRecovery *recovery;
  const char *today;

  /* state */
  FootingGap gap;
  char *record;
  FootingPerspective perspective;
  gboolean lenient; /* what is optional may be left out */
} Check;

static void
found (Check *check, FootingGap gap, gpointer record)
{
  check->gap = gap;
  if (record != NULL)
    check->record = g_strdup (footing_record_get_id (record));
}

/* Whether @date lies @min to @max days after today; any date will do after the start. */
static gboolean
is_ahead (Check *check, const char *date, int min, int max)
{
  const int days = footing_date_days_between (check->today, date);

  if (!footing_recovery_is_draft (check->recovery))
    return TRUE;

  return days >= min && days <= max;
}

static gboolean
check_happened (Check *check, GError **error)
{
  FootingRecovery *recovery = check->recovery;

  if (footing_text_is_blank (recovery->title))
    found (check, FOOTING_GAP_TITLE, NULL);
  else if (!footing_date_is_valid (recovery->happened_on))
    found (check, FOOTING_GAP_DATE, NULL);
  else if (strcmp (recovery->happened_on, check->today) > 0)
    found (check, FOOTING_GAP_DATE_IN_FUTURE, NULL);

  return TRUE;
}

static gboolean
check_drivers (Check *check, GError **error)
{
  g_autoptr (GHashTable) drivers = NULL;
  GHashTableIter iter;
  gpointer rating;

  if (check->recovery->drivers_unclear || check->lenient)
    return TRUE;

  drivers = footing_store_get_drivers (check->store,
                                       footing_record_get_id (check->recovery), error);
  if (drivers == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, drivers);
  while (g_hash_table_iter_next (&iter, NULL, &rating))
    if (GPOINTER_TO_INT (rating) > 0)
      return TRUE;

  found (check, FOOTING_GAP_DRIVERS, NULL);
  return TRUE;
}

gboolean
footing_outcome_is_blank (FootingOutcome *outcome)
{
  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), FALSE);

  return footing_text_is_blank (outcome->title) &&
         footing_text_is_blank (outcome->unit) && isnan (outcome->from_value) &&
         isnan (outcome->to_value);
}

FootingGap
footing_outcome_find_gap (FootingOutcome *outcome)
{
  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), FOOTING_GAP_NONE);

  if (footing_text_is_blank (outcome->title))
    return FOOTING_GAP_OUTCOME_TITLE;
  if (footing_text_is_blank (outcome->unit) || isnan (outcome->from_value) ||
      isnan (outcome->to_value))
    return FOOTING_GAP_OUTCOME_MEASURE;
  if (outcome->from_value == outcome->to_value)
    return FOOTING_GAP_OUTCOME_SAME;

  return footing_date_is_valid (outcome->due_on) ? FOOTING_GAP_NONE
                                                 : FOOTING_GAP_OUTCOME_DATE;
}

static void
check_outcome (Check *check, FootingOutcome *outcome)
{
  const FootingGap gap = footing_outcome_find_gap (outcome);

  if (gap != FOOTING_GAP_NONE)
    found (check, gap, outcome);
  else if (!is_ahead (check, outcome->due_on, FOOTING_OUTCOME_DAYS_MIN,
                      FOOTING_OUTCOME_DAYS_MAX))
    found (check, FOOTING_GAP_OUTCOME_RANGE, outcome);
}

static gboolean
check_outcomes (Check *check, GError **error)
{
  g_autoptr (GPtrArray) outcomes = footing_store_list (
      check->store, FOOTING_TYPE_OUTCOME, footing_record_get_id (check->recovery), error);
  guint n = 0;

  if (outcomes == NULL)
    return FALSE;

  for (guint i = 0; i < outcomes->len && check->gap == FOOTING_GAP_NONE; i++) {
    FootingOutcome *outcome = g_ptr_array_index (outcomes, i);

    if (footing_outcome_is_blank (outcome))
      continue;
    check_outcome (check, outcome);
    n++;
  }

  if (check->gap == FOOTING_GAP_NONE && n > FOOTING_OUTCOMES_MAX)
    found (check, FOOTING_GAP_OUTCOMES_MANY, NULL);

  return TRUE;
}

static GPtrArray *
read_steps (Check *check, FootingList list, GError **error)
{
  g_autoptr (GPtrArray) ids = footing_store_list_ids (
      check->store, list, footing_record_get_id (check->recovery), error);

  return ids != NULL ? footing_store_get_all (check->store, FOOTING_TYPE_STEP, ids, error)
                     : NULL;
}

static gboolean
check_first_win (Check *check, GError **error)
{
  g_autoptr (GPtrArray) steps = read_steps (check, FOOTING_LIST_FIRST_WINS, error);
  FootingStep *step;

  if (steps == NULL)
    return FALSE;

  step = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;
  if (check->lenient && (step == NULL || footing_text_is_blank (step->title)))
    return TRUE;

  if (step == NULL || footing_text_is_blank (step->title))
    found (check, FOOTING_GAP_FIRST_WIN_TITLE, step);
  else if (!footing_date_is_valid (step->due_on))
    found (check, FOOTING_GAP_FIRST_WIN_DATE, step);
  else if (!is_ahead (check, step->due_on, 0, FOOTING_FIRST_WIN_DAYS))
    found (check, FOOTING_GAP_FIRST_WIN_RANGE, step);

  return TRUE;
}

static gboolean
check_moves (Check *check, GError **error)
{
  g_autoptr (GPtrArray) steps = read_steps (check, FOOTING_LIST_DOUBTFUL_STEPS, error);
  int n;

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len && check->gap == FOOTING_GAP_NONE; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (footing_text_is_blank (step->title))
      found (check, FOOTING_GAP_STEP_TITLE, step);
    else if (footing_step_is_scope (step) && !footing_date_is_valid (step->until_on))
      found (check, FOOTING_GAP_SCOPE_END, step);
  }

  n = footing_store_count_steps (check->store, footing_record_get_id (check->recovery),
                                 "step", error);
  if (n == 0 && check->gap == FOOTING_GAP_NONE)
    found (check, FOOTING_GAP_STEPS, NULL);

  return n >= 0;
}

static gboolean
check_page (Check *check, FootingPage page, GError **error)
{
  switch (page) {
  case FOOTING_PAGE_HAPPENED:
    return check_happened (check, error);
  case FOOTING_PAGE_DRIVERS:
    return check_drivers (check, error);
  case FOOTING_PAGE_OUTCOMES:
    return check_outcomes (check, error);
  case FOOTING_PAGE_FIRST_WIN:
    return check_first_win (check, error);
  case FOOTING_PAGE_MOVES:
    return check_moves (check, error);
  case FOOTING_PAGE_REVIEW:
    for (int i = 0; i < FOOTING_N_PAGES - 1 && check->gap == FOOTING_GAP_NONE; i++)
      if (!check_page (check, footing_page_at (i, check->perspective), error))
        return FALSE;
    return TRUE;
  case FOOTING_PAGE_STORY:
  case FOOTING_PAGE_SIGNS:
  case FOOTING_PAGE_PEOPLE:
  case FOOTING_PAGE_RHYTHM:
  default:
    return TRUE;
  }
}

static gboolean
run (FootingStore *store,
     const char *recovery,
     FootingPage page,
     gboolean full,
     FootingGap *gap,
     char **record,
     GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingRecovery) row =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  Check check = {store, row, today, FOOTING_GAP_NONE, NULL};
  gboolean done;

  if (row == NULL)
    return FALSE;

  footing_perspective_from_code (row->perspective, &check.perspective);
  check.lenient = full && check.perspective == FOOTING_PERSPECTIVE_SUPPORT;
  done = check_page (&check, page, error);
  *gap = check.gap;
  if (record != NULL)
    *record = g_steal_pointer (&check.record);
  g_free (check.record);

  return done;
}

gboolean
footing_plan_check (FootingStore *store,
                    const char *recovery,
                    FootingPage page,
                    FootingGap *gap,
                    char **record,
                    GError **error)
{
  return run (store, recovery, page, FALSE, gap, record, error);
}

gboolean
footing_plan_check_full (FootingStore *store,
                         const char *recovery,
                         FootingPage page,
                         FootingGap *gap,
                         char **record,
                         GError **error)
{
  return run (store, recovery, page, TRUE, gap, record, error);
}

FootingPage
footing_gap_get_page (FootingGap gap)
{
  switch (gap) {
  case FOOTING_GAP_TITLE:
  case FOOTING_GAP_DATE:
  case FOOTING_GAP_DATE_IN_FUTURE:
    return FOOTING_PAGE_HAPPENED;
  case FOOTING_GAP_DRIVERS:
    return FOOTING_PAGE_DRIVERS;
  case FOOTING_GAP_OUTCOMES_MANY:
  case FOOTING_GAP_OUTCOME_TITLE:
  case FOOTING_GAP_OUTCOME_MEASURE:
  case FOOTING_GAP_OUTCOME_SAME:
  case FOOTING_GAP_OUTCOME_DATE:
  case FOOTING_GAP_OUTCOME_RANGE:
    return FOOTING_PAGE_OUTCOMES;
  case FOOTING_GAP_FIRST_WIN_TITLE:
  case FOOTING_GAP_FIRST_WIN_DATE:
  case FOOTING_GAP_FIRST_WIN_RANGE:
    return FOOTING_PAGE_FIRST_WIN;
  case FOOTING_GAP_STEPS:
  case FOOTING_GAP_STEP_TITLE:
  case FOOTING_GAP_SCOPE_END:
    return FOOTING_PAGE_MOVES;
  case FOOTING_GAP_NONE:
  default:
    return FOOTING_PAGE_REVIEW;
  }
}
