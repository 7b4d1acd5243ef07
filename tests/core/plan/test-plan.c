/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a recovery goes through: the draft, the conditions for going on, the start, and
 * the steps. Today is Tuesday, 3 March 2026, 15:05 in Berlin. */
#include "config.h"

#include "plan-draft.h"
#include "plan/checkins.h"
#include "plan/scopes.h"
#include "plan/steps.h"
#include "samples.h"

#include <math.h>
#include <string.h>

static char *
add_outcome (Fixture *self, const char *recovery)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, "title",
                                "Answer within a day", "unit", "hours", "from-value",
                                48.0, "to-value", 24.0, "due-on", "2026-04-20", NULL));
}

/* A draft that may start, and the parts of it that the tests change. */
typedef struct {
  char *recovery;
  char *outcome; /* the first of two */
  char *win;
  char *step;
} Draft;

static void
draft_clear (Draft *self)
{
  g_free (self->recovery);
  g_free (self->outcome);
  g_free (self->win);
  g_free (self->step);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static void
fill (Fixture *self, Draft *draft)
{
  g_autoptr (GError) error = NULL;

  draft->recovery = plan_draft_create (self, FOOTING_PERSPECTIVE_SELF);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, draft->recovery, &error,
                        "title", "The pilot failed", "happened-on", "2026-02-20", "known",
                        "Three of five targets were missed", NULL);
  g_assert_no_error (error);
  footing_store_set_driver (self->store, draft->recovery, "no-plan", 2, &error);
  g_assert_no_error (error);

  draft->outcome = add_outcome (self, draft->recovery);
  g_free (add_outcome (self, draft->recovery));
  draft->win = footing_plan_ensure_first_win (self->store, draft->recovery, &error);
  g_assert_no_error (error);
  footing_store_change (self->store, FOOTING_TYPE_STEP, draft->win, &error, "title",
                        "Publish the report", "due-on", "2026-03-09", NULL);
  g_assert_no_error (error);
  draft->step = plan_draft_add_step (self, draft->recovery, "step");
}

static void
assert_gap (Fixture *self,
            const char *recovery,
            FootingPage page,
            FootingGap expected,
            const char *expected_record)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = NULL;
  FootingGap gap;

  g_assert_true (footing_plan_check (self->store, recovery, page, &gap, &record, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gap, ==, expected);
  g_assert_cmpstr (record, ==, expected_record);
}

/* @page and the review say @expected, and no other page does. */
static void
assert_only_gap (Fixture *self,
                 const char *recovery,
                 FootingPage page,
                 FootingGap expected,
                 const char *record)
{
  for (int i = 0; i < FOOTING_PAGE_REVIEW; i++)
    if (i == (int)page)
      assert_gap (self, recovery, i, expected, record);
    else
      assert_gap (self, recovery, i, FOOTING_GAP_NONE, NULL);

  assert_gap (self, recovery, FOOTING_PAGE_REVIEW, expected, record);
  g_assert_cmpint (footing_gap_get_page (expected), ==,
                   expected != FOOTING_GAP_NONE ? page : FOOTING_PAGE_REVIEW);
}

/* --- What is missing -----------------------------------------------------------------
 */

/* What of the draft is changed. */
typedef enum {
  RECOVERY,
  OUTCOME,
  WIN,
  STEP,
} Part;

typedef struct {
  Part part;
  const char *property;
  const char *value;
  FootingPage page;
  FootingGap gap;
} GapCase;

static void
check_gap (Fixture *self, const GapCase *c)
{
  g_auto (Draft) draft = {0};
  const char *ids[4];
  const GType types[] = {FOOTING_TYPE_RECOVERY, FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,
                         FOOTING_TYPE_STEP};

  fill (self, &draft);
  ids[RECOVERY] = draft.recovery;
  ids[OUTCOME] = draft.outcome;
  ids[WIN] = draft.win;
  ids[STEP] = draft.step;
  assert_gap (self, draft.recovery, FOOTING_PAGE_REVIEW, FOOTING_GAP_NONE, NULL);

  g_test_message ("%s of %d: “%s”", c->property, c->part, c->value);
  plan_draft_change (self, types[c->part], ids[c->part], c->property, c->value);
  /* Where no step is left, there is none to name. */
  assert_only_gap (self, draft.recovery, c->page, c->gap,
                   c->gap == FOOTING_GAP_NONE || c->part == RECOVERY ||
                           c->gap == FOOTING_GAP_STEPS
                       ? NULL
                       : ids[c->part]);
}

static void
check_gaps (Fixture *self, const GapCase *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    check_gap (self, &cases[i]);
}

static void
test_gaps_happened (Fixture *self, gconstpointer data)
{
  const FootingPage page = FOOTING_PAGE_HAPPENED;
  const GapCase cases[] = {
      {RECOVERY, "title", "", page, FOOTING_GAP_TITLE},
      {RECOVERY, "title", " \t\n\xc2\xa0", page, FOOTING_GAP_TITLE},
      {RECOVERY, "title", "<", page, FOOTING_GAP_NONE},
      {RECOVERY, "happened-on", "", page, FOOTING_GAP_DATE},
      {RECOVERY, "happened-on", "2026-03-04", page, FOOTING_GAP_DATE_IN_FUTURE},
      {RECOVERY, "happened-on", TODAY, page, FOOTING_GAP_NONE},
      {RECOVERY, "happened-on", "1999-12-31", page, FOOTING_GAP_NONE},
  };

  check_gaps (self, cases, G_N_ELEMENTS (cases));
}

static void
test_gaps_outcomes (Fixture *self, gconstpointer data)
{
  const FootingPage page = FOOTING_PAGE_OUTCOMES;
  const GapCase cases[] = {
      {OUTCOME, "title", " ", page, FOOTING_GAP_OUTCOME_TITLE},
      {OUTCOME, "unit", "", page, FOOTING_GAP_OUTCOME_MEASURE},
      {OUTCOME, "unit", "\n", page, FOOTING_GAP_OUTCOME_MEASURE},
      {OUTCOME, "from-value", "nan", page, FOOTING_GAP_OUTCOME_MEASURE},
      {OUTCOME, "to-value", "nan", page, FOOTING_GAP_OUTCOME_MEASURE},
      {OUTCOME, "from-value", "24", page, FOOTING_GAP_OUTCOME_SAME},
      {OUTCOME, "from-value", "0", page, FOOTING_GAP_NONE},
      {OUTCOME, "due-on", "", page, FOOTING_GAP_OUTCOME_DATE},
      {OUTCOME, "due-on", "2026-03-01", page, FOOTING_GAP_OUTCOME_RANGE},
      {OUTCOME, "due-on", "2026-04-01", page, FOOTING_GAP_OUTCOME_RANGE},
      {OUTCOME, "due-on", "2026-04-02", page, FOOTING_GAP_NONE},
      {OUTCOME, "due-on", "2026-06-01", page, FOOTING_GAP_NONE},
      {OUTCOME, "due-on", "2026-06-02", page, FOOTING_GAP_OUTCOME_RANGE},
  };
  g_auto (Draft) draft = {0};
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;
  G_GNUC_UNUSED g_autofree char *blank = NULL;

  check_gaps (self, cases, G_N_ELEMENTS (cases));

  /* H2: one, two or three; a blank one is none, and makes no fourth. */
  fill (self, &draft);
  footing_store_remove (self->store, FOOTING_TYPE_OUTCOME, draft.outcome, NULL);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_NONE, NULL);
  footing_store_restore (self->store, FOOTING_TYPE_OUTCOME, draft.outcome, NULL);
  third = add_outcome (self, draft.recovery);
  blank = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", draft.recovery, NULL));
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_NONE, NULL);
  fourth = add_outcome (self, draft.recovery);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_OUTCOMES_MANY, NULL);
}

/* H2, F5: outcomes may come later, in one's own plan as in support: what is blank keeps
 * nobody, and is gone once the plan has started. */
static void
test_outcomes_later (Fixture *self, gconstpointer data)
{
  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    g_auto (Draft) draft = {0};
    g_autoptr (GPtrArray) before = NULL;
    g_autoptr (GPtrArray) after = NULL;

    fill (self, &draft);
    plan_draft_change (self, FOOTING_TYPE_RECOVERY, draft.recovery, "perspective",
                       footing_perspective_to_code (p));
    before = fixture_list (self, FOOTING_TYPE_OUTCOME, draft.recovery);
    for (guint i = 0; i < before->len; i++)
      footing_store_erase (self->store, FOOTING_TYPE_OUTCOME,
                           footing_record_get_id (g_ptr_array_index (before, i)), NULL);
    for (guint i = 0; i < 2; i++)
      g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery",
                                                      draft.recovery, "due-on",
                                                      "2026-04-20", NULL)));

    g_assert_true (footing_page_is_optional (FOOTING_PAGE_OUTCOMES, p));
    assert_only_gap (self, draft.recovery, FOOTING_PAGE_OUTCOMES, FOOTING_GAP_NONE, NULL);
    plan_draft_start (self, draft.recovery);
    after = fixture_list (self, FOOTING_TYPE_OUTCOME, draft.recovery);
    g_assert_cmpuint (after->len, ==, 0);
  }
}

static void
test_gaps_first_win (Fixture *self, gconstpointer data)
{
  const FootingPage page = FOOTING_PAGE_FIRST_WIN;
  const GapCase cases[] = {
      {WIN, "title", "", page, FOOTING_GAP_FIRST_WIN_TITLE},
      {WIN, "due-on", "", page, FOOTING_GAP_FIRST_WIN_DATE},
      {WIN, "due-on", "2026-03-02", page, FOOTING_GAP_FIRST_WIN_RANGE},
      {WIN, "due-on", TODAY, page, FOOTING_GAP_NONE},
      {WIN, "due-on", "2026-03-10", page, FOOTING_GAP_NONE},
      {WIN, "due-on", "2026-03-11", page, FOOTING_GAP_FIRST_WIN_RANGE},
  };
  g_auto (Draft) draft = {0};

  check_gaps (self, cases, G_N_ELEMENTS (cases));

  fill (self, &draft);
  footing_store_remove (self->store, FOOTING_TYPE_STEP, draft.win, NULL);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_FIRST_WIN_TITLE, NULL);
}

static void
test_gaps_moves (Fixture *self, gconstpointer data)
{
  const FootingPage page = FOOTING_PAGE_MOVES;
  const GapCase cases[] = {
      {STEP, "title", " ", page, FOOTING_GAP_STEP_TITLE},
      {STEP, "due-on", "", page, FOOTING_GAP_NONE},
      {STEP, "kind", "scope", page, FOOTING_GAP_SCOPE_END},
      {STEP, "kind", "practice", page, FOOTING_GAP_STEPS},
      {STEP, "kind", "restore", page, FOOTING_GAP_STEPS},
  };
  g_auto (Draft) draft = {0};
  g_autofree char *scope = NULL;

  check_gaps (self, cases, G_N_ELEMENTS (cases));

  /* F9: a reduced scope beside a step, without and with the day it ends. */
  fill (self, &draft);
  scope = plan_draft_add_step (self, draft.recovery, "scope");
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_SCOPE_END, scope);
  plan_draft_change (self, FOOTING_TYPE_STEP, scope, "until-on", "2026-04-30");
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_NONE, NULL);
}

static void
test_gaps_drivers (Fixture *self, gconstpointer data)
{
  const FootingPage page = FOOTING_PAGE_DRIVERS;
  g_auto (Draft) draft = {0};

  fill (self, &draft);
  footing_store_set_driver (self->store, draft.recovery, "no-plan", 0, NULL);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_DRIVERS, NULL);
  footing_store_set_driver (self->store, draft.recovery, "no-plan", -1, NULL);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_DRIVERS, NULL);
  footing_store_set_driver (self->store, draft.recovery, "dwelling", 1, NULL);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_NONE, NULL);

  /* "I cannot tell" is an answer. */
  footing_store_set_driver (self->store, draft.recovery, "dwelling", -1, NULL);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, draft.recovery, NULL,
                        "drivers-unclear", TRUE, NULL);
  assert_only_gap (self, draft.recovery, page, FOOTING_GAP_NONE, NULL);
}

/* The review names the first page on which something is missing. */
static void
test_gaps_in_order (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *outcome = NULL;
  g_autoptr (GError) error = NULL;
  FootingGap gap;

  assert_gap (self, id, FOOTING_PAGE_REVIEW, FOOTING_GAP_TITLE, NULL);
  plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "title", "A");
  assert_gap (self, id, FOOTING_PAGE_REVIEW, FOOTING_GAP_DATE, NULL);
  plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", TODAY);
  assert_gap (self, id, FOOTING_PAGE_REVIEW, FOOTING_GAP_DRIVERS, NULL);
  footing_store_set_driver (self->store, id, "no-plan", 3, NULL);
  assert_gap (self, id, FOOTING_PAGE_REVIEW, FOOTING_GAP_FIRST_WIN_TITLE, NULL);
  outcome = add_outcome (self, id);
  plan_draft_change (self, FOOTING_TYPE_OUTCOME, outcome, "title", "");
  assert_gap (self, id, FOOTING_PAGE_REVIEW, FOOTING_GAP_OUTCOME_TITLE, outcome);

  g_assert_false (
      footing_plan_check (self->store, "gone", FOOTING_PAGE_REVIEW, &gap, NULL, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

/* Once the plan runs, its dates may be moved to any day. */
static void
test_dates_after_start (Fixture *self, gconstpointer data)
{
  g_auto (Draft) draft = {0};

  fill (self, &draft);
  plan_draft_start (self, draft.recovery);
  plan_draft_change (self, FOOTING_TYPE_OUTCOME, draft.outcome, "due-on", "2027-01-01");
  assert_gap (self, draft.recovery, FOOTING_PAGE_OUTCOMES, FOOTING_GAP_NONE, NULL);
  plan_draft_change (self, FOOTING_TYPE_STEP, draft.win, "due-on", "2026-02-01");
  assert_gap (self, draft.recovery, FOOTING_PAGE_FIRST_WIN, FOOTING_GAP_NONE, NULL);
}

/* --- The draft and its start ---------------------------------------------------------
 */

static void
check_draft (Fixture *self, FootingPerspective perspective, const char *expected)
{
  g_autofree char *id = plan_draft_create (self, perspective);
  g_autoptr (FootingRecovery) recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
  g_autoptr (GPtrArray) rituals = fixture_list (self, FOOTING_TYPE_RITUAL, id);
  g_autoptr (GPtrArray) checkins = fixture_list (self, FOOTING_TYPE_CHECKIN, id);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpstr (recovery->state, ==, "draft");
  g_assert_cmpstr (recovery->perspective, ==, footing_perspective_to_code (perspective));
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    g_autofree char *days = g_strjoinv (",", (GStrv)ritual->days);

    g_assert_true (ritual->enabled);
    g_string_append_printf (found, "%s%s %s %s %d", i > 0 ? "; " : "", ritual->code, days,
                            ritual->time, ritual->length_minutes);
  }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (checkins->len, ==, 1);
  g_assert_cmpstr (((FootingCheckin *)g_ptr_array_index (checkins, 0))->kind, ==,
                   "baseline");
}

#define USUAL                                                                            \
  "outreach tue 10:00 20; progress-update thu 15:00 20; reflection fri 15:30 20; "       \
  "check-in fri 16:00 5"

static void
test_draft (Fixture *self, gconstpointer data)
{
  check_draft (self, FOOTING_PERSPECTIVE_SELF, USUAL);
  check_draft (self, FOOTING_PERSPECTIVE_SUPPORT, "one-on-one wed 11:00 30; " USUAL);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_OCCURRENCE), ==, 0);
}

/* Made once, and found again. */
static void
test_ensure (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autofree char *again = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autofree char *baseline =
      footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  g_autofree char *before = footing_plan_ensure_checkin (self->store, id, "before", NULL);

  g_assert_nonnull (win);
  g_assert_cmpstr (again, ==, win);
  g_assert_cmpstr (before, !=, baseline);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_CHECKIN), ==, 2);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_STEP), ==, 1);
}

static void
assert_occurrences (Fixture *self, const char *recovery, const char *expected)
{
  g_autoptr (GPtrArray) rituals = fixture_list (self, FOOTING_TYPE_RITUAL, recovery);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    g_autoptr (GPtrArray) occurrences =
        fixture_list (self, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (ritual));

    for (guint j = 0; j < occurrences->len; j++) {
      FootingOccurrence *occurrence = g_ptr_array_index (occurrences, j);
      g_autoptr (GDateTime) due = g_date_time_new_from_unix_utc (occurrence->due_at);
      g_autofree char *time = g_date_time_format (due, "%H:%M");

      g_assert_cmpstr (occurrence->state, ==, "due");
      g_string_append_printf (found, "%s %s %s; ", ritual->code, occurrence->date, time);
    }
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static FootingRitual *
get_ritual (Fixture *self, const char *recovery, guint i)
{
  g_autoptr (GPtrArray) rituals = fixture_list (self, FOOTING_TYPE_RITUAL, recovery);

  return g_object_ref (g_ptr_array_index (rituals, i));
}

/* Active from today; the setback is on the timeline, the unanswered baseline is not; each
 * ritual that is on comes once. Outreach was this morning: next week. */
static void
test_start (Fixture *self, gconstpointer data)
{
  g_auto (Draft) draft = {0};
  g_autoptr (FootingRitual) off = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) checkins = NULL;
  FootingEntry *entry;

  fixture_reopen_as_program (self);
  fill (self, &draft);
  off = get_ritual (self, draft.recovery, 2);
  footing_store_change (self->store, FOOTING_TYPE_RITUAL, footing_record_get_id (off),
                        NULL, "enabled", FALSE, NULL);
  plan_draft_start (self, draft.recovery);

  recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, draft.recovery);
  g_assert_cmpstr (recovery->state, ==, "active");
  g_assert_cmpstr (recovery->started_on, ==, TODAY);

  entries = fixture_list (self, FOOTING_TYPE_ENTRY, draft.recovery);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->kind, ==, "setback");
  g_assert_cmpstr (entry->date, ==, "2026-02-20");
  g_assert_cmpstr (entry->title, ==, "The pilot failed");
  g_assert_cmpstr (entry->body, ==, "Three of five targets were missed");

  checkins = fixture_list (self, FOOTING_TYPE_CHECKIN, draft.recovery);
  g_assert_cmpuint (checkins->len, ==, 1);
  assert_occurrences (self, draft.recovery,
                      "outreach 2026-03-10 09:00; progress-update 2026-03-05 14:00; "
                      "check-in 2026-03-06 15:00; ");
}

/* A baseline with answers is dated the day the plan starts, however long the draft lay.
 */
static void
test_start_baseline (Fixture *self, gconstpointer data)
{
  g_auto (Draft) draft = {0};
  g_autofree char *checkin = NULL;
  g_autoptr (FootingCheckin) row = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  int found = 0;

  fill (self, &draft);
  checkin = footing_plan_ensure_checkin (self->store, draft.recovery, "baseline", NULL);
  footing_store_set_sign (self->store, checkin, "seen-less", 0, NULL);
  footing_clock_set_now (self->clock, NOW + 2 * DAY);
  plan_draft_start (self, draft.recovery);

  row = fixture_get (self, FOOTING_TYPE_CHECKIN, checkin);
  g_assert_cmpstr (row->date, ==, "2026-03-05");
  entries = fixture_list (self, FOOTING_TYPE_ENTRY, draft.recovery);
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (strcmp (entry->kind, "check-in") != 0)
      continue;
    g_assert_cmpstr (entry->checkin, ==, checkin);
    g_assert_cmpstr (entry->date, ==, "2026-03-05");
    found++;
  }
  g_assert_cmpint (found, ==, 1);
}

static void
assert_no_start (Fixture *self, const char *recovery, int code)
{
  g_autoptr (GError) error = NULL;
  const int entries = footing_store_count (self->store, FOOTING_TYPE_ENTRY);
  const int occurrences = footing_store_count (self->store, FOOTING_TYPE_OCCURRENCE);

  g_assert_false (footing_plan_start (self->store, recovery, &error));
  fixture_assert_error (error, code);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, entries);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_OCCURRENCE), ==,
                   occurrences);
}

/* Neither an incomplete draft starts, nor a plan a second time. */
static void
test_start_refused (Fixture *self, gconstpointer data)
{
  g_auto (Draft) draft = {0};
  g_autoptr (FootingRecovery) row = NULL;

  fill (self, &draft);
  plan_draft_change (self, FOOTING_TYPE_STEP, draft.win, "due-on", "2026-03-11");
  assert_no_start (self, draft.recovery, FOOTING_ERROR_INVALID);
  row = fixture_get (self, FOOTING_TYPE_RECOVERY, draft.recovery);
  g_assert_cmpstr (row->state, ==, "draft");

  plan_draft_change (self, FOOTING_TYPE_STEP, draft.win, "due-on", "2026-03-10");
  plan_draft_start (self, draft.recovery);
  assert_no_start (self, draft.recovery, FOOTING_ERROR_INVALID);
  plan_draft_change (self, FOOTING_TYPE_RECOVERY, draft.recovery, "state", "paused");
  assert_no_start (self, draft.recovery, FOOTING_ERROR_INVALID);
  assert_no_start (self, "gone", FOOTING_ERROR_GONE);
}

/* --- Living the plan -----------------------------------------------------------------
 */

static FootingStep *
find_restore (Fixture *self, const char *recovery, int *n)
{
  g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, recovery);
  FootingStep *found = NULL;

  *n = 0;
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (strcmp (step->kind, "restore") != 0)
      continue;
    (*n)++;
    g_set_object (&found, step);
  }

  return found;
}

/* The day on which a reduced scope ends comes back as a step, which follows that day. */
static void
test_scope_end (Fixture *self, gconstpointer data)
{
  g_auto (Draft) draft = {0};
  g_autofree char *scope = NULL;
  g_autoptr (FootingStep) restore = NULL;
  g_autoptr (FootingStep) moved = NULL;
  g_autoptr (FootingStep) still = NULL;
  g_autoptr (FootingStep) row = NULL;
  g_autoptr (GError) error = NULL;
  int n;

  fill (self, &draft);
  scope = plan_draft_add_step (self, draft.recovery, "scope");
  g_assert_null (find_restore (self, draft.recovery, &n));

  g_assert_true (
      footing_plan_set_scope_end (self->store, scope, "2026-04-30", "Back to two", NULL));
  restore = find_restore (self, draft.recovery, &n);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpstr (restore->restores, ==, scope);
  g_assert_cmpstr (restore->due_on, ==, "2026-04-30");
  g_assert_cmpstr (restore->title, ==, "Back to two");
  g_assert_cmpstr (restore->state, ==, "open");

  g_assert_true (
      footing_plan_set_scope_end (self->store, scope, "2026-05-31", "Back to all", NULL));
  moved = find_restore (self, draft.recovery, &n);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpstr (footing_record_get_id (moved), ==, footing_record_get_id (restore));
  g_assert_cmpstr (moved->due_on, ==, "2026-05-31");
  g_assert_cmpstr (moved->title, ==, "Back to all");

  /* While no day is given, the step keeps the last one. */
  g_assert_true (footing_plan_set_scope_end (self->store, scope, "", "Back", NULL));
  still = find_restore (self, draft.recovery, &n);
  g_assert_cmpstr (still->due_on, ==, "2026-05-31");
  row = fixture_get (self, FOOTING_TYPE_STEP, scope);
  g_assert_cmpstr (row->until_on, ==, "");

  g_assert_false (
      footing_plan_set_scope_end (self->store, "gone", "2026-05-31", "Back", &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

/* A step done is a win on the timeline, once; opened again, the win goes. */
static void
test_step_done (Fixture *self, gconstpointer data)
{
  g_auto (Draft) draft = {0};
  g_autoptr (FootingStep) done = NULL;
  g_autoptr (FootingStep) open = NULL;
  g_autoptr (FootingEntry) win = NULL;

  fill (self, &draft);
  plan_draft_check_off (self, draft.step, TRUE);
  done = fixture_get (self, FOOTING_TYPE_STEP, draft.step);
  g_assert_cmpstr (done->state, ==, "done");
  g_assert_cmpstr (done->done_on, ==, TODAY);
  win = footing_store_pick_win (self->store, "2026-03-04", 0, NULL);
  g_assert_cmpstr (win->title, ==, "Agree on two targets");
  g_assert_cmpstr (win->step, ==, draft.step);
  g_assert_cmpstr (win->recovery, ==, draft.recovery);
  g_assert_cmpstr (win->date, ==, TODAY);

  plan_draft_check_off (self, draft.step, TRUE);
  g_assert_cmpint (plan_draft_count_wins (self, draft.recovery), ==, 1);
  plan_draft_check_off (self, draft.win, TRUE);
  g_assert_cmpint (plan_draft_count_wins (self, draft.recovery), ==, 2);

  plan_draft_check_off (self, draft.step, FALSE);
  open = fixture_get (self, FOOTING_TYPE_STEP, draft.step);
  g_assert_cmpstr (open->state, ==, "open");
  g_assert_cmpstr (open->done_on, ==, "");
  g_assert_cmpint (plan_draft_count_wins (self, draft.recovery), ==, 1);
  plan_draft_check_off (self, draft.step, FALSE);
  g_assert_cmpint (plan_draft_count_wins (self, draft.recovery), ==, 1);
  plan_draft_check_off (self, draft.step, TRUE);
  g_assert_cmpint (plan_draft_count_wins (self, draft.recovery), ==, 2);
}

typedef struct {
  double from, to;
  double values[3]; /* up to the first 0 */
  double fraction, value;
} FractionCase;

static void
assert_real (double found, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (found, expected, 1e-9);
}

/* Where an outcome stands, as the store reads it from its progress (F5, D35). */
static void
test_fraction (Fixture *self, gconstpointer data)
{
  const FractionCase cases[] = {
      {48, 24, {0}, 0, NAN},
      {48, 24, {48}, 0, 48},
      {48, 24, {36}, 0.5, 36},
      {48, 24, {24}, 1, 24},
      /* Further than planned, and behind the start. */
      {48, 24, {12}, 1, 12},
      {48, 24, {60}, 0, 60},
      /* The last one counts, also when it is a step back; one without a value does not.
       */
      {0, 10, {8, 4}, 0.4, 4},
      {0, 10, {4, NAN}, 0.4, 4},
      {0, 10, {NAN}, 0, NAN},
      {-10, 10, {-5}, 0.25, -5},
      /* No measure. */
      {NAN, 10, {4}, NAN, 4},
      {0, NAN, {4}, NAN, 4},
      {5, 5, {5}, NAN, 5},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FractionCase *c = &cases[i];
    const char *recovery =
        sample_save (self->store, sample_blank (FOOTING_TYPE_RECOVERY));
    g_autoptr (FootingOutcome) outcome =
        footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, "from-value",
                            c->from, "to-value", c->to, NULL);
    const char *id =
        sample_save (self->store, footing_record_copy (outcome, "position", 1, NULL));
    g_autoptr (GHashTable) standings = NULL;
    const FootingStanding *standing;
    double value;

    g_test_message ("case %u", i);
    for (guint j = 0; j < G_N_ELEMENTS (c->values) && c->values[j] != 0; j++)
      sample_save (self->store,
                   footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", id, "date",
                                       TODAY, "value", c->values[j], NULL));
    standings = footing_store_get_standings (self->store, recovery, NULL);
    standing = g_hash_table_lookup (standings, id);
    value = standing != NULL ? standing->value : (double)NAN;
    assert_real (footing_outcome_fraction (outcome, value), c->fraction);
    assert_real (value, c->value);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/plan/F1-gaps-happened", test_gaps_happened);
  fixture_add ("/core/plan/F4-gaps-drivers", test_gaps_drivers);
  fixture_add ("/core/plan/F5-gaps-outcomes", test_gaps_outcomes);
  fixture_add ("/core/plan/H2-F5-outcomes-later", test_outcomes_later);
  fixture_add ("/core/plan/F6-gaps-first-win", test_gaps_first_win);
  fixture_add ("/core/plan/F9-gaps-moves", test_gaps_moves);
  fixture_add ("/core/plan/F1-gaps-in-order", test_gaps_in_order);
  fixture_add ("/core/plan/F5-dates-after-start", test_dates_after_start);
  fixture_add ("/core/plan/F40-draft", test_draft);
  fixture_add ("/core/plan/F6-ensure", test_ensure);
  fixture_add ("/core/plan/F40-start", test_start);
  fixture_add ("/core/plan/F30-start-baseline", test_start_baseline);
  fixture_add ("/core/plan/F1-start-refused", test_start_refused);
  fixture_add ("/core/plan/F9-scope-end", test_scope_end);
  fixture_add ("/core/plan/F7-step-done", test_step_done);
  fixture_add ("/core/plan/F5-fraction", test_fraction);

  return g_test_run ();
}
