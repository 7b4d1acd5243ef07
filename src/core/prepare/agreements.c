/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements.h"
#include "date.h"
#include "measure-find.h"
#include "plan/parts.h"
#include "plan/plan.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, sentence);
}

/* --- Stages ------------------------------------------------------------------------- */

/* The day of @self that @day is, "" while it is not said. */
static const char *
get_day (FootingAgreement *self, FootingAgreementDay day)
{
  const char *const days[FOOTING_N_AGREEMENT_DAYS] = {self->sent_on, self->agreed_on,
                                                      self->check_on, self->checked_on};

  return days[day];
}

FootingAgreementStage
footing_agreement_find_stage (FootingAgreement *self)
{
  g_return_val_if_fail (FOOTING_IS_AGREEMENT (self), FOOTING_AGREEMENT_DRAFT);

  if (*self->checked_on != '\0')
    return FOOTING_AGREEMENT_CHECKED;
  if (*self->agreed_on != '\0')
    return FOOTING_AGREEMENT_AGREED;

  return *self->sent_on != '\0' ? FOOTING_AGREEMENT_SENT : FOOTING_AGREEMENT_DRAFT;
}

const char *
footing_agreement_stage_get_code (FootingAgreementStage stage)
{
  static const char *const codes[] = {"draft", "sent", "agreed", "checked"};

  g_return_val_if_fail (stage < G_N_ELEMENTS (codes), "");

  return codes[stage];
}

const char *
footing_agreement_day_get_property (FootingAgreementDay day)
{
  static const char *const names[FOOTING_N_AGREEMENT_DAYS] = {"sent-on", "agreed-on",
                                                              "check-on", "checked-on"};

  g_return_val_if_fail (day < FOOTING_N_AGREEMENT_DAYS, "");

  return names[day];
}

void
footing_agreement_get_span (FootingAgreement *self,
                            FootingAgreementDay day,
                            const char **first,
                            const char **last)
{
  g_return_if_fail (FOOTING_IS_AGREEMENT (self));
  g_return_if_fail (first != NULL && last != NULL);

  *first = "";
  *last = "";
  if (day == FOOTING_AGREEMENT_AGREED_ON)
    *first = self->sent_on;
  else if (day != FOOTING_AGREEMENT_SENT_ON)
    *first = *self->agreed_on != '\0' ? self->agreed_on : self->sent_on;
  if (day == FOOTING_AGREEMENT_SENT_ON && *self->agreed_on != '\0')
    *last = self->agreed_on;
  else if (day == FOOTING_AGREEMENT_SENT_ON || day == FOOTING_AGREEMENT_AGREED_ON)
    *last = self->checked_on;
}

const char *
footing_agreement_day_get_problem (FootingAgreementDay day, gboolean early)
{
  switch (day) {
  case FOOTING_AGREEMENT_SENT_ON:
    return _ ("The page was agreed or checked before that day: choose an earlier one.");
  case FOOTING_AGREEMENT_AGREED_ON:
    return early ? _ ("The page was sent after that day: choose a later one.")
                 : _ ("The page was checked before that day: choose an earlier one.");
  case FOOTING_AGREEMENT_CHECK_ON:
  case FOOTING_AGREEMENT_CHECKED_ON:
  default:
    return _ ("The page was sent or agreed after that day: choose a later one.");
  }
}

/* --- Pages -------------------------------------------------------------------------- */

static int
compare_newest_cb (gconstpointer a, gconstpointer b)
{
  const gint64 one = footing_record_get_created_at (*(FootingAgreement *const *)a);
  const gint64 other = footing_record_get_created_at (*(FootingAgreement *const *)b);

  return one > other ? -1 : one < other;
}

GPtrArray *
footing_agreements_list (FootingStore *store, const char *recovery, GError **error)
{
  GPtrArray *pages;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  pages = footing_store_list (store, FOOTING_TYPE_AGREEMENT, recovery, error);
  if (pages != NULL)
    g_ptr_array_sort (pages, compare_newest_cb);

  return pages;
}

FootingAgreement *
footing_agreements_find (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) pages = footing_agreements_list (store, recovery, error);

  if (pages == NULL || pages->len == 0)
    return NULL;
  for (guint i = 0; i < pages->len; i++)
    if (footing_agreement_find_stage (pages->pdata[i]) != FOOTING_AGREEMENT_CHECKED)
      return g_object_ref (pages->pdata[i]);

  return g_object_ref (pages->pdata[0]);
}

/* Who leads whom the plan is for: the first of its people who does; @id stays NULL where
 * nobody is known to. In support that is whoever the plan is kept by. */
static gboolean
find_manager (FootingStore *store, const char *recovery, char **id, GError **error)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  g_autoptr (GPtrArray) people =
      plan != NULL ? footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error)
                   : NULL;

  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < people->len && !footing_recovery_is_support (plan); i++) {
    FootingPerson *person = people->pdata[i];

    if (footing_role_is_manager (person->role) && *id == NULL)
      *id = g_strdup (footing_record_get_id (person));
  }

  return TRUE;
}

/* Whether a page of @recovery is not checked yet; TRUE as well with @error. */
static gboolean
is_one_running (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingAgreement) page = footing_agreements_find (store, recovery, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return TRUE;
  }
  if (page == NULL || footing_agreement_find_stage (page) == FOOTING_AGREEMENT_CHECKED)
    return FALSE;

  refuse (error, _ ("The page that you have isn’t checked yet: mark it as checked or "
                    "remove it, then begin another."));
  return TRUE;
}

char *
footing_agreements_begin (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *manager = NULL;
  g_autoptr (FootingAgreement) page = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  if (is_one_running (store, recovery, error) ||
      !find_manager (store, recovery, &manager, error))
    return NULL;

  page = footing_record_new (FOOTING_TYPE_AGREEMENT, "recovery", recovery, "person",
                             manager, NULL);

  return footing_store_save (store, page, error) ? g_strdup (footing_record_get_id (page))
                                                 : NULL;
}

/* --- Lines -------------------------------------------------------------------------- */

GPtrArray *
footing_agreements_list_lines (FootingStore *store,
                               FootingAgreement *agreement,
                               GError **error)
{
  GPtrArray *lines;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_AGREEMENT (agreement), NULL);

  lines = footing_store_list (store, FOOTING_TYPE_PLAN_LINE, agreement->recovery, error);
  for (guint i = lines != NULL ? lines->len : 0; i > 0; i--) {
    FootingPlanLine *line = lines->pdata[i - 1];

    if (!footing_plan_line_is_expectation (line) ||
        g_strcmp0 (line->agreement, footing_record_get_id (agreement)) != 0)
      g_ptr_array_remove_index (lines, i - 1);
  }

  return lines;
}

char *
footing_agreements_add_line (FootingStore *store, const char *agreement, GError **error)
{
  g_autoptr (FootingAgreement) page = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (FootingPlanLine) line = NULL;
  int position = 0;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  page = footing_store_get (store, FOOTING_TYPE_AGREEMENT, agreement, error);
  lines = page != NULL ? footing_agreements_list_lines (store, page, error) : NULL;
  if (lines == NULL)
    return NULL;
  if (lines->len >= FOOTING_AGREEMENT_LINES_MAX) {
    refuse (error, _ ("The page has five lines, and more would not be read: remove one, "
                      "then add another."));
    return NULL;
  }

  if (lines->len > 0)
    position = ((FootingPlanLine *)lines->pdata[lines->len - 1])->position + 1;
  line = footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", page->recovery, "kind",
                             "expectation", "agreement", agreement, "position", position,
                             NULL);

  return footing_store_save (store, line, error) ? g_strdup (footing_record_get_id (line))
                                                 : NULL;
}

/* --- Days --------------------------------------------------------------------------- */

static gboolean
check_day (FootingStore *store,
           FootingAgreement *page,
           FootingAgreementDay day,
           const char *date,
           GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  const char *first, *last;

  footing_agreement_get_span (page, day, &first, &last);
  if (*date == '\0')
    return TRUE;
  if (!footing_date_is_valid (date))
    refuse (error, _ ("Enter a day, or choose one from the calendar."));
  else if (day != FOOTING_AGREEMENT_CHECK_ON && footing_date_compare (date, today) > 0)
    refuse (error, _ ("That day hasn’t come yet: choose today or an earlier day."));
  else if (*first != '\0' && footing_date_compare (date, first) < 0)
    refuse (error, footing_agreement_day_get_problem (day, TRUE));
  else if (*last != '\0' && footing_date_compare (date, last) > 0)
    refuse (error, footing_agreement_day_get_problem (day, FALSE));
  else
    return TRUE;

  return FALSE;
}

/* Whether something is expected on @page. */
static gboolean
check_lines (FootingStore *store, FootingAgreement *page, GError **error)
{
  g_autoptr (GPtrArray) lines = footing_agreements_list_lines (store, page, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (!footing_text_is_blank (((FootingPlanLine *)lines->pdata[i])->title))
      return TRUE;

  refuse (error, _ ("Nothing is on the page yet: add a line that says what’s expected."));
  return FALSE;
}

/* The day on which what was agreed on @date is looked at. Owned by the caller. */
static char *
propose_check (FootingStore *store, const char *date)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *proposed = footing_date_propose (date, FOOTING_AGREEMENT_CHECK_DAYS);

  if (proposed != NULL && footing_date_is_coming (proposed, today))
    return g_steal_pointer (&proposed);

  return footing_date_propose (today, FOOTING_AGREEMENT_CHECK_DAYS);
}

gboolean
footing_agreements_note (FootingStore *store,
                         const char *agreement,
                         FootingAgreementDay day,
                         const char *date,
                         GError **error)
{
  g_autoptr (FootingAgreement) page = NULL;
  g_autofree char *check = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (agreement != NULL && date != NULL, FALSE);
  g_return_val_if_fail (day < FOOTING_N_AGREEMENT_DAYS, FALSE);

  page = footing_store_get (store, FOOTING_TYPE_AGREEMENT, agreement, error);
  if (page == NULL || (*date != '\0' && !check_lines (store, page, error)) ||
      !check_day (store, page, day, date, error))
    return FALSE;

  if (day == FOOTING_AGREEMENT_AGREED_ON && *date != '\0' &&
      *get_day (page, FOOTING_AGREEMENT_CHECK_ON) == '\0')
    check = propose_check (store, date);

  return footing_store_change (
      store, FOOTING_TYPE_AGREEMENT, agreement, error,
      footing_agreement_day_get_property (day), date,
      check != NULL ? footing_agreement_day_get_property (FOOTING_AGREEMENT_CHECK_ON)
                    : NULL,
      check, NULL);
}

/* --- Outcomes ----------------------------------------------------------------------- */

FootingOutcome *
footing_agreement_line_find_outcome (FootingStore *store, FootingPlanLine *line)
{
  g_autoptr (FootingOutcome) outcome = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (line), NULL);

  if (line->outcome != NULL && *line->outcome != '\0')
    outcome = footing_store_get (store, FOOTING_TYPE_OUTCOME, line->outcome, NULL);

  return outcome != NULL && footing_record_get_deleted_at (outcome) == 0
             ? g_steal_pointer (&outcome)
             : NULL;
}

/* Whether @line can become one. */
static gboolean
may_become (FootingStore *store, FootingPlanLine *line, GError **error)
{
  g_autoptr (FootingOutcome) outcome = footing_agreement_line_find_outcome (store, line);
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  if (outcome != NULL || footing_text_is_blank (line->title)) {
    refuse (error, outcome != NULL
                       ? _ ("This line is an outcome of your plan already.")
                       : _ ("Say first what’s expected: that becomes the outcome."));
    return FALSE;
  }

  all = footing_store_list (store, FOOTING_TYPE_OUTCOME, line->recovery, error);
  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    n += !footing_outcome_is_blank (all->pdata[i]);
  if (n < FOOTING_OUTCOMES_MAX)
    return TRUE;

  refuse (error,
          _ ("Your plan has three outcomes, and there’s room for no more: remove one "
             "on Plan, then make this line an outcome."));
  return FALSE;
}

static char *
make_outcome (FootingStore *store, FootingPlanLine *line, GError **error)
{
  const int position = footing_store_get_next_position (store, FOOTING_TYPE_OUTCOME,
                                                        line->recovery, error);
  g_auto (FootingMeasure) measure = {NAN, NAN, NULL};
  g_autoptr (FootingOutcome) outcome = NULL;
  const char *id;

  if (position < 0)
    return NULL;

  footing_measure_find (line->detail, &measure);
  outcome = footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", line->recovery,
                                "position", position, "title", line->title, "unit",
                                measure.unit, "from-value", measure.from, "to-value",
                                measure.to, "due-on", line->due_on, NULL);
  id = footing_record_get_id (outcome);
  if (!footing_store_save (store, outcome, error) ||
      !footing_store_change (store, FOOTING_TYPE_PLAN_LINE, footing_record_get_id (line),
                             error, "outcome", id, NULL))
    return NULL;

  return g_strdup (id);
}

char *
footing_agreements_make_outcome (FootingStore *store, const char *line, GError **error)
{
  g_autoptr (FootingPlanLine) record = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (line != NULL, NULL);

  record = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, line, error);
  if (record == NULL || !may_become (store, record, error) ||
      !footing_store_begin (store, error))
    return NULL;

  id = make_outcome (store, record, error);

  return footing_store_end (store, id != NULL, id != NULL ? error : NULL)
             ? g_steal_pointer (&id)
             : NULL;
}

gboolean
footing_agreements_take_outcome_back (FootingStore *store,
                                      const char *line,
                                      const char *outcome,
                                      GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (line != NULL && outcome != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = footing_store_change (store, FOOTING_TYPE_PLAN_LINE, line, error, "outcome",
                               NULL, NULL) &&
         footing_plan_remove_part (store, FOOTING_TYPE_OUTCOME, outcome, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
