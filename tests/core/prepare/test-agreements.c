/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "prepare/agreements.h"
#include "prepare/prepared.h"

#include <math.h>

static char *
add_plan (Fixture *self, const char *perspective)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "title",
                                                 "Passed over", "perspective",
                                                 perspective, "state", "active", NULL));
}

static char *
begin (Fixture *self, const char *plan)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_agreements_begin (self->store, plan, &error);

  g_assert_no_error (error);

  return id;
}

static char *
add_line (Fixture *self, const char *page, const char *title, const char *detail)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_agreements_add_line (self->store, page, &error);

  g_assert_no_error (error);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, id, NULL,
                                       "title", title, "detail", detail, NULL));

  return id;
}

/* Begins one with a line. */
static char *
begin_said (Fixture *self, const char *plan)
{
  char *page = begin (self, plan);

  g_free (add_line (self, page, "Reports arrive on time", ""));

  return page;
}

static void
note (Fixture *self, const char *page, FootingAgreementDay day, const char *date)
{
  g_autoptr (GError) error = NULL;

  footing_agreements_note (self->store, page, day, date, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture *self,
                const char *page,
                FootingAgreementDay day,
                const char *date)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_agreements_note (self->store, page, day, date, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
}

static void
assert_stage (Fixture *self, const char *page, const char *code)
{
  g_autoptr (FootingAgreement) record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);

  g_assert_cmpstr (
      footing_agreement_stage_get_code (footing_agreement_find_stage (record)), ==, code);
}

/* --- Stages ------------------------------------------------------------------------- */

static void
test_stages (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin_said (self, plan);
  g_autoptr (FootingAgreement) record = NULL;

  assert_stage (self, page, "draft");
  note (self, page, FOOTING_AGREEMENT_SENT_ON, "2026-02-20");
  assert_stage (self, page, "sent");
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, TODAY);
  assert_stage (self, page, "agreed");

  /* What is agreed is looked at four weeks later. */
  record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);
  g_assert_cmpstr (record->check_on, ==, "2026-03-31");
  note (self, page, FOOTING_AGREEMENT_CHECKED_ON, TODAY);
  assert_stage (self, page, "checked");

  note (self, page, FOOTING_AGREEMENT_CHECKED_ON, "");
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, "");
  note (self, page, FOOTING_AGREEMENT_SENT_ON, "");
  assert_stage (self, page, "draft");
}

/* A day of one's own is kept, and one that was agreed long ago is not checked in the
 * past. */
static void
test_check_on (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin_said (self, plan);
  g_autoptr (FootingAgreement) record = NULL;

  note (self, page, FOOTING_AGREEMENT_AGREED_ON, "2025-11-01");
  record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);
  g_assert_cmpstr (record->check_on, ==, "2026-03-31");

  note (self, page, FOOTING_AGREEMENT_CHECK_ON, "2026-03-20");
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, "2026-03-01");
  g_clear_object (&record);
  record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);
  g_assert_cmpstr (record->check_on, ==, "2026-03-20");
}

static void
test_days (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin_said (self, plan);

  assert_refused (self, page, FOOTING_AGREEMENT_SENT_ON, "2026-03-04");
  assert_refused (self, page, FOOTING_AGREEMENT_AGREED_ON, "2026-03-04");
  assert_refused (self, page, FOOTING_AGREEMENT_CHECKED_ON, "2026-03-04");
  assert_refused (self, page, FOOTING_AGREEMENT_SENT_ON, "soon");

  note (self, page, FOOTING_AGREEMENT_SENT_ON, "2026-02-20");
  assert_refused (self, page, FOOTING_AGREEMENT_AGREED_ON, "2026-02-19");
  assert_refused (self, page, FOOTING_AGREEMENT_CHECKED_ON, "2026-02-19");
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, "2026-02-20");
  assert_refused (self, page, FOOTING_AGREEMENT_SENT_ON, "2026-02-21");
  assert_refused (self, page, FOOTING_AGREEMENT_CHECK_ON, "2026-02-19");
  assert_refused (self, page, FOOTING_AGREEMENT_CHECKED_ON, "2026-02-19");
  note (self, page, FOOTING_AGREEMENT_CHECK_ON, "2026-06-01");
  note (self, page, FOOTING_AGREEMENT_CHECKED_ON, "2026-03-01");
  assert_refused (self, page, FOOTING_AGREEMENT_AGREED_ON, "2026-03-02");
}

/* Of an empty page there is nothing to be sent or agreed. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autofree char *line = add_line (self, page, " ", "Seen by both");

  assert_refused (self, page, FOOTING_AGREEMENT_SENT_ON, TODAY);
  assert_refused (self, page, FOOTING_AGREEMENT_AGREED_ON, TODAY);
  assert_refused (self, page, FOOTING_AGREEMENT_CHECKED_ON, TODAY);
  assert_stage (self, page, "draft");
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, "");

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, line, NULL,
                                       "title", "On time", NULL));
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, TODAY);
  assert_stage (self, page, "agreed");
}

/* --- Pages and lines ---------------------------------------------------------------- */

static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *manager =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                              "name", "Mira", "role", "manager", NULL));
  g_autofree char *page = begin_said (self, plan);
  g_autoptr (FootingAgreement) record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);
  g_autoptr (FootingAgreement) now = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *other = NULL;

  g_assert_cmpstr (record->person, ==, manager);
  g_assert_null (footing_agreements_begin (self->store, plan, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);

  note (self, page, FOOTING_AGREEMENT_CHECKED_ON, TODAY);
  other = begin (self, plan);
  now = footing_agreements_find (self->store, plan, NULL);
  g_assert_cmpstr (footing_record_get_id (now), ==, other);
  pages = footing_agreements_list (self->store, plan, NULL);
  g_assert_cmpuint (pages->len, ==, 2);
}

/* In support whoever keeps the plan decides. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "support");
  g_autofree char *manager =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                              "name", "Mira", "role", "manager", NULL));
  g_autofree char *page = begin (self, plan);
  g_autoptr (FootingAgreement) record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);

  g_assert_nonnull (manager);
  g_assert_null (record->person);
}

static void
test_lines (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autoptr (FootingAgreement) record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < FOOTING_AGREEMENT_LINES_MAX; i++) {
    g_autofree char *title = g_strdup_printf ("%u", i);

    g_free (add_line (self, page, title, ""));
  }
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery",
                                                  plan, "kind", "decision", NULL)));
  lines = footing_agreements_list_lines (self->store, record, NULL);
  g_assert_cmpuint (lines->len, ==, FOOTING_AGREEMENT_LINES_MAX);
  for (guint i = 0; i < lines->len; i++) {
    g_autofree char *title = g_strdup_printf ("%u", i);

    g_assert_cmpstr (((FootingPlanLine *)lines->pdata[i])->title, ==, title);
  }
  g_assert_null (footing_agreements_add_line (self->store, page, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
}

/* --- Outcomes ----------------------------------------------------------------------- */

static char *
make_outcome (Fixture *self, const char *line)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_agreements_make_outcome (self->store, line, &error);

  g_assert_no_error (error);

  return id;
}

static void
assert_not_made (Fixture *self, const char *line)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (footing_agreements_make_outcome (self->store, line, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
}

static void
test_outcome (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autofree char *line = add_line (self, page, "Reports arrive on time", "from 3 to 1");
  g_autofree char *id = NULL;
  g_autoptr (FootingPlanLine) record = NULL;
  g_autoptr (FootingOutcome) outcome = NULL;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, line, NULL,
                                       "due-on", "2026-04-20", NULL));
  id = make_outcome (self, line);
  record = fixture_get (self, FOOTING_TYPE_PLAN_LINE, line);
  outcome = footing_agreement_line_find_outcome (self->store, record);
  g_assert_cmpstr (footing_record_get_id (outcome), ==, id);
  g_assert_cmpstr (outcome->title, ==, "Reports arrive on time");
  g_assert_cmpstr (outcome->due_on, ==, "2026-04-20");
  g_assert_cmpfloat (outcome->from_value, ==, 3);
  g_assert_cmpfloat (outcome->to_value, ==, 1);
  g_assert_cmpstr (outcome->unit, ==, "");
  assert_not_made (self, line);

  /* Deleted, it is simply a line again; and back, it is tied to it as before. */
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_OUTCOME, id, NULL));
  g_assert_null (footing_agreement_line_find_outcome (self->store, record));
  g_assert_true (footing_store_restore (self->store, FOOTING_TYPE_OUTCOME, id, NULL));
  g_clear_object (&outcome);
  outcome = footing_agreement_line_find_outcome (self->store, record);
  g_assert_nonnull (outcome);

  g_assert_true (footing_agreements_take_outcome_back (self->store, line, id, NULL));
  g_clear_object (&record);
  record = fixture_get (self, FOOTING_TYPE_PLAN_LINE, line);
  g_assert_null (footing_agreement_line_find_outcome (self->store, record));
  g_assert_null (record->outcome);
}

static void
assert_due (Fixture *self, const char *line, const char *date, const char *outcome)
{
  g_autoptr (FootingPlanLine) record = NULL;
  g_autoptr (FootingOutcome) made = NULL;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, line, NULL,
                                       "due-on", date, NULL));
  record = fixture_get (self, FOOTING_TYPE_PLAN_LINE, line);
  made = footing_agreement_line_find_outcome (self->store, record);
  g_assert_cmpstr (made->due_on, ==, outcome);
}

/* A new day of a line is the outcome's, too, unless that has got one of its own. */
static void
test_outcome_day (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autofree char *line = add_line (self, page, "Reports arrive on time", "");
  g_autofree char *id = NULL;

  fixture_reopen_as_program (self);
  id = make_outcome (self, line);
  assert_due (self, line, "2026-04-20", "2026-04-20");
  assert_due (self, line, "2026-05-04", "2026-05-04");
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_OUTCOME, id, NULL,
                                       "due-on", "2026-06-01", NULL));
  assert_due (self, line, "2026-05-20", "2026-06-01");
}

static void
assert_changed (Fixture *self, const char *page, gboolean changed)
{
  g_autoptr (FootingAgreement) record = fixture_get (self, FOOTING_TYPE_AGREEMENT, page);

  g_assert_cmpint (footing_agreements_has_changed (self->store, record), ==, changed);
}

/* What was agreed on another day and then changed is told apart. */
static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autofree char *line = add_line (self, page, "Reports arrive on time", "");

  note (self, page, FOOTING_AGREEMENT_AGREED_ON, TODAY);
  assert_changed (self, page, FALSE);
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 24 * 60 * 60);
  g_free (make_outcome (self, line));
  assert_changed (self, page, FALSE);
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 60);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, line, NULL,
                                       "due-on", "2026-05-04", NULL));
  assert_changed (self, page, TRUE);
  note (self, page, FOOTING_AGREEMENT_CHECKED_ON, TODAY);
  assert_changed (self, page, FALSE);
}

static void
test_outcome_without_measure (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autofree char *line = add_line (self, page, "Trust", "She says so by 20 April");
  g_autofree char *id = make_outcome (self, line);
  g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);

  g_assert_true (isnan (outcome->from_value) && isnan (outcome->to_value));
  g_assert_cmpstr (outcome->unit, ==, "");
}

/* What cannot be made leaves everything as it was. */
static void
test_outcome_limit (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = begin (self, plan);
  g_autofree char *blank = add_line (self, page, "", "from 3 to 1");
  g_autofree char *last = add_line (self, page, "A fourth", "");
  g_autofree char *log = NULL;
  g_autofree char *rest = NULL;

  assert_not_made (self, blank);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *line = add_line (self, page, "Something", "");

    g_free (make_outcome (self, line));
  }
  log = fixture_take_log (self);
  assert_not_made (self, last);
  rest = fixture_take_log (self);
  g_assert_cmpstr (rest, ==, "");
}

/* --- How far it is ------------------------------------------------------------------ */

static void
assert_read (Fixture *self,
             const char *plan,
             const char *stage,
             const char *due_on,
             guint n,
             guint n_done)
{
  g_auto (FootingPrepared) state = {0};

  g_assert_true (
      footing_prepared_read (self->store, plan, FOOTING_PREPARE_GOOD, &state, NULL));
  g_assert_cmpstr (state.stage, ==, stage);
  g_assert_cmpstr (state.due_on, ==, due_on);
  g_assert_cmpuint (state.n, ==, n);
  g_assert_cmpuint (state.n_done, ==, n_done);
}

static void
test_read (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *page = NULL;
  g_autofree char *line = NULL;
  g_autofree char *later = NULL;
  g_autofree char *outcome = NULL;

  assert_read (self, plan, "", "", 0, 0);
  page = begin (self, plan);
  assert_read (self, plan, "draft", "", 0, 0);

  line = add_line (self, page, "On time", "");
  later = add_line (self, page, "Without errors", "");
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, line, NULL,
                                       "due-on", "2026-04-20", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, later, NULL,
                                       "due-on", "2026-05-20", NULL));
  note (self, page, FOOTING_AGREEMENT_SENT_ON, TODAY);
  assert_read (self, plan, "sent", "2026-04-20", 2, 0);

  outcome = make_outcome (self, line);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_OUTCOME, outcome, NULL,
                                       "state", "delivered", NULL));
  assert_read (self, plan, "sent", "2026-05-20", 2, 1);
  note (self, page, FOOTING_AGREEMENT_AGREED_ON, TODAY);
  assert_read (self, plan, "agreed", "2026-03-31", 2, 1);
  note (self, page, FOOTING_AGREEMENT_CHECKED_ON, TODAY);
  assert_read (self, plan, "checked", "2026-05-20", 2, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/prepare/agreements/stages", test_stages);
  fixture_add ("/prepare/agreements/check-on", test_check_on);
  fixture_add ("/prepare/agreements/days", test_days);
  fixture_add ("/prepare/agreements/empty", test_empty);
  fixture_add ("/prepare/agreements/pages", test_pages);
  fixture_add ("/prepare/agreements/support", test_support);
  fixture_add ("/prepare/agreements/lines", test_lines);
  fixture_add ("/prepare/agreements/outcome", test_outcome);
  fixture_add ("/prepare/agreements/outcome-day", test_outcome_day);
  fixture_add ("/prepare/agreements/changed", test_changed);
  fixture_add ("/prepare/agreements/without-measure", test_outcome_without_measure);
  fixture_add ("/prepare/agreements/limit", test_outcome_limit);
  fixture_add ("/prepare/agreements/read", test_read);

  return g_test_run ();
}
