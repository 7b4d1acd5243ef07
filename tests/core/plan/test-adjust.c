/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F11: an outcome is adjusted, and what it was is kept. Today is Tuesday, 3 March 2026.
 */
#include "config.h"

#include "fixture.h"
#include "plan/adjust.h"
#include "plan/outcomes.h"
#include "store/bin.h"

#include <math.h>

static char *
add_plan (Fixture *self, const char *state)
{
  return fixture_save (self,
                       footing_record_new (FOOTING_TYPE_RECOVERY, "state", state, NULL));
}

static char *
add_outcome (Fixture *self, const char *recovery)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, "title",
                                "Fewer open tickets", "unit", "tickets", "from-value",
                                60.0, "to-value", 20.0, "due-on", "2026-04-30", NULL));
}

/* What is said of an outcome, in one line. */
static char *
describe (const char *title, const char *unit, double from, double to, const char *due_on)
{
  return g_strdup_printf ("%s: %g to %g %s by %s", title, from, to, unit, due_on);
}

static char *
read_outcome (Fixture *self, const char *id)
{
  g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);

  return describe (outcome->title, outcome->unit, outcome->from_value, outcome->to_value,
                   outcome->due_on);
}

#define BEFORE "Fewer open tickets: 60 to 20 tickets by 2026-04-30"

/* F11: sentence, figure, target and day, each with what it was. */
static void
test_adjust (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title;
    const char *unit;
    double from, to;
    const char *due_on;
    const char *reason;
    gboolean changed;
  } cases[] = {
      {"Fewer open tickets", "tickets", 60, 20, "2026-04-30", "Nothing", FALSE},
      {"Fewer open tickets", "tickets", 60, 30, "2026-04-30", "Two people left", TRUE},
      {"Fewer open tickets", "tickets", 60, 20, "2026-06-01", "", TRUE},
      {"Fewer open tickets", "tickets", 55, 20, "2026-04-30", "It was 55", TRUE},
      {"Fewer tickets older than a week", "tickets", 60, 20, "2026-04-30", "", TRUE},
      {"Fewer open tickets", "open tickets", 60, 20, "2026-04-30", "", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, "active");
    g_autofree char *id = add_outcome (self, plan);
    g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
    g_autoptr (FootingOutcome) wanted = footing_record_copy (
        outcome, "title", cases[i].title, "unit", cases[i].unit, "from-value",
        cases[i].from, "to-value", cases[i].to, "due-on", cases[i].due_on, NULL);
    g_autofree char *expected = describe (cases[i].title, cases[i].unit, cases[i].from,
                                          cases[i].to, cases[i].due_on);
    g_autofree char *adjustment = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GPtrArray) kept = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    g_assert_true (footing_outcomes_adjust (self->store, wanted, cases[i].reason,
                                            &adjustment, &error));
    g_assert_no_error (error);
    after = read_outcome (self, id);
    g_assert_cmpstr (after, ==, expected);
    kept = fixture_list (self, FOOTING_TYPE_ADJUSTMENT, id);
    g_assert_cmpuint (kept->len, ==, cases[i].changed);
    g_assert_cmpint (adjustment != NULL, ==, cases[i].changed);
    if (cases[i].changed) {
      FootingAdjustment *first = g_ptr_array_index (kept, 0);
      g_autofree char *was = describe (first->title, first->unit, first->from_value,
                                       first->to_value, first->due_on);
      g_autofree char *undone = NULL;
      g_autoptr (GPtrArray) none = NULL;

      g_assert_cmpstr (was, ==, BEFORE);
      g_assert_cmpstr (first->reason, ==, cases[i].reason);
      g_assert_cmpstr (first->date, ==, TODAY);
      g_assert_true (
          footing_outcomes_take_back_adjustment (self->store, adjustment, &error));
      g_assert_no_error (error);
      undone = read_outcome (self, id);
      g_assert_cmpstr (undone, ==, BEFORE);
      none = fixture_list (self, FOOTING_TYPE_ADJUSTMENT, id);
      g_assert_cmpuint (none->len, ==, 0);
    }
  }
}

/* What says less than an outcome has to changes nothing, and keeps nothing. */
static void
test_invalid (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "active");
  g_autofree char *id = add_outcome (self, plan);
  g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (wanted, footing_record_copy (outcome, "title", " ", NULL));
  g_ptr_array_add (wanted, footing_record_copy (outcome, "unit", "", NULL));
  g_ptr_array_add (wanted, footing_record_copy (outcome, "to-value", (double)NAN, NULL));
  g_ptr_array_add (wanted, footing_record_copy (outcome, "to-value", 60.0, NULL));
  g_ptr_array_add (wanted, footing_record_copy (outcome, "due-on", "", NULL));
  for (guint i = 0; i < wanted->len; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) kept = NULL;
    g_autofree char *adjustment = NULL;
    g_autofree char *after = NULL;

    g_assert_false (footing_outcomes_adjust (self->store, wanted->pdata[i], "Because",
                                             &adjustment, &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
    after = read_outcome (self, id);
    g_assert_cmpstr (after, ==, BEFORE);
    kept = fixture_list (self, FOOTING_TYPE_ADJUSTMENT, id);
    g_assert_cmpuint (kept->len, ==, 0);
  }
}

/* An outcome of a draft is being written, and so is one of which something is missing. */
static void
test_settled (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state;
    const char *title;
    gboolean settled;
  } cases[] = {
      {"draft", "Fewer open tickets", FALSE},
      {"active", "Fewer open tickets", TRUE},
      {"active", "", FALSE},
      {"paused", "Fewer open tickets", TRUE},
      {"recovered", "Fewer open tickets", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, cases[i].state);
    g_autofree char *id = add_outcome (self, plan);
    g_autoptr (FootingRecovery) recovery =
        fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
    g_autoptr (FootingOutcome) titled =
        footing_record_copy (outcome, "title", cases[i].title, NULL);

    g_assert_cmpint (footing_outcome_is_settled (titled, recovery), ==, cases[i].settled);
  }
}

/* What is kept of an outcome goes to the bin with it, and comes back. */
static void
test_bin (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "active");
  g_autofree char *id = add_outcome (self, plan);
  g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
  g_autoptr (FootingOutcome) wanted =
      footing_record_copy (outcome, "to-value", 30.0, NULL);
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *adjustment = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      footing_outcomes_adjust (self->store, wanted, "Why", &adjustment, &error));
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_OUTCOME, id, &error));
  g_assert_true (footing_bin_restore (self->store, id, NULL, &error));
  g_assert_no_error (error);
  kept = fixture_list (self, FOOTING_TYPE_ADJUSTMENT, id);
  g_assert_cmpuint (kept->len, ==, 1);

  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_OUTCOME, id, &error));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ADJUSTMENT), ==, 0);
}

/* The day on which it was delivered comes and goes with that. */
static void
test_delivered_on (Fixture *self, gconstpointer data)
{
  static const struct {
    gboolean delivered;
    const char *on;
  } cases[] = {{TRUE, TODAY}, {FALSE, ""}, {TRUE, TODAY}};
  g_autofree char *plan = add_plan (self, "active");
  g_autofree char *id = add_outcome (self, plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingOutcome) before = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
    g_autoptr (FootingOutcome) after = NULL;
    g_autoptr (FootingOutcome) undone = NULL;

    g_assert_true (
        footing_outcomes_set_delivered (self->store, id, cases[i].delivered, NULL));
    after = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
    g_assert_cmpstr (after->delivered_on, ==, cases[i].on);
    g_assert_true (footing_outcomes_put_back_delivered (self->store, before, NULL));
    undone = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
    g_assert_true (footing_record_equal (before, undone));
    g_assert_true (footing_outcomes_put_back_delivered (self->store, after, NULL));
  }
}

/* What was delivered before there was a day for it was so when it was last noted, if it
 * had got there by then. */
static void
test_migrated (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *outcome;  /* from, to, state */
    const char *progress; /* date, value and whether it is deleted, of each */
    const char *on;
  } cases[] = {
      {"60, 20, 'delivered'", "('2026-02-01', 40, NULL), ('2026-02-20', 20, NULL)",
       "2026-02-20"},
      {"60, 20, 'delivered'", "('2026-02-20', 12, NULL), ('2026-02-01', 40, NULL)",
       "2026-02-20"},
      {"0, 5, 'delivered'", "('2026-02-10', 7, NULL)", "2026-02-10"},
      {"0, 5, 'delivered'", "('2026-02-10', 5, NULL), ('2026-02-20', 4, NULL)", ""},
      {"0, 5, 'delivered'", "('2026-02-10', 5, NULL), ('2026-02-20', 4, 99)",
       "2026-02-10"},
      {"0, 5, 'delivered'", "('2026-02-10', 5, NULL), ('2026-02-20', NULL, NULL)",
       "2026-02-10"},
      {"0, 5, 'delivered'", "('2026-02-30', 5, NULL)", ""},
      {"NULL, 5, 'delivered'", "('2026-02-10', 5, NULL)", ""},
      {"5, 5, 'delivered'", "('2026-02-10', 5, NULL)", ""},
      {"0, 5, 'delivered'", NULL, ""},
      {"0, 5, 'open'", "('2026-02-10', 5, NULL)", ""},
  };

  fixture_copy (TEST_FIXTURES "/v4.db", self->path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *outcome = g_strdup_printf (
        "INSERT INTO outcome (id, recovery, from_value, to_value, state, created_at,"
        "    changed_at)"
        "  SELECT 'outcome-%u', id, %s, 1, 1 FROM recovery LIMIT 1",
        i, cases[i].outcome);
    g_autofree char *progress = g_strdup_printf (
        "INSERT INTO progress (id, outcome, date, value, deleted_at, created_at,"
        "    changed_at)"
        "  SELECT 'progress-%u-' || column1, 'outcome-%u', column1, column2, column3,"
        "    1, 1 FROM (VALUES %s)",
        i, i, cases[i].progress != NULL ? cases[i].progress : "(1)");

    fixture_sql (self->path, outcome);
    if (cases[i].progress != NULL)
      fixture_sql (self->path, progress);
  }
  fixture_open (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = g_strdup_printf ("outcome-%u", i);
    g_autoptr (FootingOutcome) outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);

    g_test_message ("Case %u", i);
    g_assert_cmpstr (outcome->delivered_on, ==, cases[i].on);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/adjust/F11-adjust", test_adjust);
  fixture_add ("/core/adjust/F11-invalid", test_invalid);
  fixture_add ("/core/adjust/F11-settled", test_settled);
  fixture_add ("/core/adjust/F23-bin", test_bin);
  fixture_add ("/core/adjust/F11-delivered-on", test_delivered_on);

  fixture_add_empty ("/core/adjust/F11-migrated", test_migrated);

  return g_test_run ();
}
