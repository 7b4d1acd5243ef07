/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today-items-private.h"
#include "format/person-format.h"
#include "date.h"
#include "format/matter-format.h"
#include "format/outcome-format.h"
#include "format/prepare-format.h"
#include "plan/debrief.h"
#include "session/one-on-ones.h"
#include "store/store-initials.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* --- People --------------------------------------------------------------------------
 */

/* How many days ago @person heard of one; -1 when that is not too long. */
static int
count_days (TodayList *list, FootingPerson *person, GPtrArray *talks, GPtrArray *viewers)
{
  const FootingViewer *viewer =
      footing_viewers_find (viewers, footing_record_get_id (person));
  const char *last = footing_person_find_contact (
      person, talks, viewer != NULL ? viewer->touched_on : NULL, list->today);
  int days;

  if (person->rhythm_days < 0 || *last == '\0')
    return -1;

  days = footing_date_days_between (last, list->today);

  return days >= person->rhythm_days ? days : -1;
}

static void
add_person (TodayList *list, FootingPerson *person, int days)
{
  today_list_add (list, FOOTING_TODAY_PERSON, person, footing_person_format_name (person),
                  g_strdup_printf (ngettext ("hasn’t heard from you for %d day",
                                             "hasn’t heard from you for %d days", days),
                                   days));
}

static void
add_talk (TodayList *list, FootingPerson *person)
{
  const gboolean asked = footing_person_was_asked_to_talk (person);

  today_list_add (
      list, FOOTING_TODAY_TALK, person, footing_person_format_name (person),
      g_strdup (asked ? _ ("you’ve asked for a talk") : _ ("you want to talk")));
}

/* What the conversations with @person ask for today; FALSE for nothing. The one to clear
 * the air is named all along, whether its day has come or not. */
static gboolean
find_due_talk (TodayList *list,
               FootingPerson *person,
               GPtrArray *talks,
               FootingMatter *matter)
{
  *matter = footing_matter_find (person, talks, NULL, list->perspective, list->today);

  return matter->talk != NULL && matter->path != FOOTING_PATH_REPAIR &&
         footing_talk_is_due (matter->talk, list->today);
}

static void
add_due_talk (TodayList *list, FootingPerson *person, const FootingMatter *matter)
{
  today_list_add (list, FOOTING_TODAY_TALK, person, footing_person_format_name (person),
                  footing_matter_format_reason (matter));
}

/* Whoever is named is taken out of @people: one line each. */
static void
add_talks (TodayList *list, GPtrArray *people, GPtrArray *talks)
{
  guint n = 0;

  for (guint i = 0; i < people->len;) {
    FootingPerson *person = g_ptr_array_index (people, i);
    FootingMatter matter;
    const gboolean due = find_due_talk (list, person, talks, &matter);

    if (!due && !footing_person_wants_talk (person)) {
      i++;
      continue;
    }
    if (n++ < TODAY_MAX_EACH && due)
      add_due_talk (list, person, &matter);
    else if (n <= TODAY_MAX_EACH)
      add_talk (list, person);
    g_ptr_array_remove_index (people, i);
  }
  today_list_add_rest (list, FOOTING_TODAY_TALK,
                       n > TODAY_MAX_EACH ? n - TODAY_MAX_EACH : 0);
}

static void
add_due (TodayList *list, GPtrArray *people, GPtrArray *talks, GPtrArray *viewers)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);
    const int days = count_days (list, person, talks, viewers);

    if (days >= 0 && n++ < TODAY_MAX_EACH)
      add_person (list, person, days);
  }
  today_list_add_rest (list, FOOTING_TODAY_PERSON,
                       n > TODAY_MAX_EACH ? n - TODAY_MAX_EACH : 0);
}

gboolean
today_list_add_people (TodayList *list, GError **error)
{
  g_autoptr (GPtrArray) people =
      footing_store_list (list->store, FOOTING_TYPE_PERSON, list->recovery, error);
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (GPtrArray) viewers = NULL;

  if (people != NULL)
    talks = footing_store_list (list->store, FOOTING_TYPE_CONVERSATION, list->recovery,
                                error);
  if (talks != NULL)
    viewers = footing_store_list_ledger (list->store, list->recovery, error);
  if (viewers == NULL)
    return FALSE;

  add_talks (list, people, talks);
  add_due (list, people, talks, viewers);

  return TRUE;
}

/* --- Support -------------------------------------------------------------------------
 */

static char *
format_one_on_one (FootingRecovery *plan)
{
  g_autofree char *shown = footing_record_show (plan, plan->person);
  g_autofree char *name = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);

  /* Translators: %s is a name or initials */
  return *name != '\0' ? g_strdup_printf (_ ("One-on-one with %s"), name)
                       : g_strdup (_ ("One-on-one"));
}

gboolean
today_list_add_support (TodayList *list, GError **error)
{
  g_autoptr (FootingRecovery) plan = NULL;

  if (list->perspective != FOOTING_PERSPECTIVE_SUPPORT)
    return TRUE;

  plan = footing_store_get (list->store, FOOTING_TYPE_RECOVERY, list->recovery, error);
  if (plan == NULL)
    return FALSE;

  if (footing_debrief_is_wanted (plan))
    today_list_add (list, FOOTING_TODAY_DEBRIEF, plan, g_strdup (_ ("Lead the debrief")),
                    g_strdup (_ ("calm, facts first, in private")));
  if (footing_one_on_ones_is_due (list->store, list->recovery, list->today))
    today_list_add (list, FOOTING_TODAY_ONE_ON_ONE, plan, format_one_on_one (plan),
                    g_strdup (_ ("is due")));

  return TRUE;
}

/* --- Outcomes ------------------------------------------------------------------------
 */

static int
compare_due_cb (gconstpointer a, gconstpointer b)
{
  FootingOutcome *one = *(FootingOutcome *const *)a;
  FootingOutcome *two = *(FootingOutcome *const *)b;

  return footing_date_compare (one->due_on, two->due_on);
}

GPtrArray *
today_list_read_outcomes (TodayList *list, GError **error)
{
  GPtrArray *outcomes =
      footing_store_list (list->store, FOOTING_TYPE_OUTCOME, list->recovery, error);

  for (guint i = outcomes != NULL ? outcomes->len : 0; i > 0; i--) {
    FootingOutcome *outcome = g_ptr_array_index (outcomes, i - 1);

    if (!footing_outcome_is_open (outcome) || footing_text_is_blank (outcome->title))
      g_ptr_array_remove_index (outcomes, i - 1);
  }
  if (outcomes != NULL)
    g_ptr_array_sort (outcomes, compare_due_cb);

  return outcomes;
}

static gboolean
is_near (TodayList *list, FootingOutcome *outcome)
{
  return footing_date_is_valid (outcome->due_on) &&
         footing_date_days_between (list->today, outcome->due_on) <= TODAY_STEP_DAYS;
}

static void
add_outcome (TodayList *list, FootingOutcome *outcome)
{
  g_autofree char *shown = footing_record_show (outcome, outcome->title);
  g_autofree char *title = footing_text_excerpt (shown, FOOTING_STEP_CHARS);
  FootingTodayItem *item =
      today_list_add (list, FOOTING_TODAY_OUTCOME, outcome,
                      /* Translators: %s is a result that somebody wants to deliver */
                      g_strdup_printf (_ ("Outcome: %s"), title),
                      footing_outcome_format_aim (outcome, list->today));

  item->later = !is_near (list, outcome);
  item->date = g_strdup (outcome->due_on);
  item->time = g_strdup ("");
}

static guint
count_near (TodayList *list)
{
  guint n = 0;

  while (n < list->outcomes->len && is_near (list, g_ptr_array_index (list->outcomes, n)))
    n++;

  return n;
}

void
today_list_add_near_outcomes (TodayList *list)
{
  const guint n = count_near (list);

  for (guint i = 0; i < MIN (n, TODAY_MAX_EACH); i++)
    add_outcome (list, g_ptr_array_index (list->outcomes, i));
  today_list_add_rest (list, FOOTING_TODAY_OUTCOME,
                       n > TODAY_MAX_EACH ? n - TODAY_MAX_EACH : 0);
}

void
today_list_add_next_outcome (TodayList *list)
{
  if (list->outcomes->len > 0 && count_near (list) == 0)
    add_outcome (list, g_ptr_array_index (list->outcomes, 0));
}

/* --- What was prepared ---------------------------------------------------------------
 */

static void
add_prepared (TodayList *list, FootingPreparePage page, const FootingPrepared *state)
{
  g_autofree char *shown = footing_store_show (list->store, state->title);
  g_autofree char *title = footing_text_excerpt (shown, FOOTING_STEP_CHARS);
  FootingTodayItem *item = g_new0 (FootingTodayItem, 1);

  item->kind = FOOTING_TODAY_PREPARED;
  item->id = g_strdup_printf ("%s %s", footing_prepare_get_code (page), state->id);
  item->title = g_strdup (*title != '\0' ? title : footing_prepare_get_title (page));
  item->detail = footing_prepare_format_why (page, state, list->today);
  item->date =
      g_strdup (footing_date_is_valid (state->due_on) ? state->due_on : list->today);
  item->time = g_strdup ("");
  g_ptr_array_add (list->items, item);
}

gboolean
today_list_add_prepared (TodayList *list, GError **error)
{
  for (FootingPreparePage page = 0; page < FOOTING_N_PREPARE_PAGES; page++) {
    g_auto (FootingPrepared) state = {0};

    if (!footing_prepared_read (list->store, list->recovery, page, &state, error))
      return FALSE;
    if (footing_prepared_is_due (page, &state, list->today))
      add_prepared (list, page, &state);
  }

  return TRUE;
}
