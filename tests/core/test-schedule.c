/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "schedule.h"

/* F40: each ritual of an active plan has one occurrence that comes next. */

#define THURSDAY 1772701200 /* 5 March 2026, 10:00 in Berlin */
#define HOUR (60 * 60)

typedef struct {
  FootingStore *store;
  FootingClock *clock;
  char *recovery;
  char *ritual;
} Plan;

static void
save (FootingStore *store, gpointer record)
{
  g_autoptr (GError) error = NULL;

  footing_store_save (store, record, &error);
  g_assert_no_error (error);
}

static void
make_plan (Plan *plan, Fixture *f, const char *state)
{
  g_autoptr (GError) error = NULL;
  const char *days[] = {"tue", NULL};
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "state", state, NULL);
  g_autoptr (FootingRitual) ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", footing_record_get_id (recovery), "days", days,
      "time", "10:00", NULL);

  plan->clock = footing_clock_new_fixed (THURSDAY, "Europe/Berlin");
  plan->store = footing_store_open (f->path, plan->clock, &error);
  g_assert_no_error (error);
  plan->recovery = g_strdup (footing_record_get_id (recovery));
  plan->ritual = g_strdup (footing_record_get_id (ritual));
  save (plan->store, recovery);
  save (plan->store, ritual);
}

static void
clear_plan (Plan *plan)
{
  g_object_unref (plan->store);
  g_object_unref (plan->clock);
  g_free (plan->recovery);
  g_free (plan->ritual);
}

/* "2026-03-10 due, …" */
static char *
describe (Plan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) occurrences =
      footing_store_list (plan->store, FOOTING_TYPE_OCCURRENCE, plan->ritual, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", occurrence->date,
                            occurrence->state);
  }

  return g_strdup (text->str);
}

static void
assert_occurrences (Plan *plan, const char *expected)
{
  g_autofree char *text = describe (plan);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_catch_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Plan plan;

  make_plan (&plan, f, "active");
  footing_schedule_start (plan.store, plan.recovery, &error);
  g_assert_no_error (error);
  assert_occurrences (&plan, "2026-03-10 due");

  /* Due on Tuesday at 10:00; it may wait for twelve hours. */
  footing_clock_set_now (plan.clock, THURSDAY + 5 * DAY + 11 * HOUR);
  footing_schedule_catch_up (plan.store, &error);
  g_assert_no_error (error);
  assert_occurrences (&plan, "2026-03-10 due");

  footing_clock_set_now (plan.clock, THURSDAY + 5 * DAY + 13 * HOUR);
  for (int i = 0; i < 2; i++) {
    footing_schedule_catch_up (plan.store, &error);
    g_assert_no_error (error);
    assert_occurrences (&plan, "2026-03-10 missed, 2026-03-17 due");
  }

  clear_plan (&plan);
}

static void
test_move (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *friday[] = {"fri", NULL};
  Plan plan;

  make_plan (&plan, f, "active");
  footing_schedule_start (plan.store, plan.recovery, &error);
  footing_store_change (plan.store, FOOTING_TYPE_RITUAL, plan.ritual, &error, "days",
                        friday, "time", "09:00", NULL);
  g_assert_no_error (error);
  footing_schedule_move (plan.store, plan.ritual, &error);
  g_assert_no_error (error);
  assert_occurrences (&plan, "2026-03-06 due");

  clear_plan (&plan);
}

/* A day that has been answered already is not given twice. */
static void
test_answered (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingOccurrence) done = NULL;
  Plan plan;

  make_plan (&plan, f, "active");
  done = footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual", plan.ritual, "date",
                             "2026-03-10", "state", "done", NULL);
  save (plan.store, done);
  footing_schedule_catch_up (plan.store, &error);
  g_assert_no_error (error);
  assert_occurrences (&plan, "2026-03-10 done");

  clear_plan (&plan);
}

static void
test_not_active (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Plan plan;

  make_plan (&plan, f, "paused");
  footing_schedule_catch_up (plan.store, &error);
  g_assert_no_error (error);
  footing_schedule_move (plan.store, plan.ritual, &error);
  g_assert_no_error (error);
  assert_occurrences (&plan, "");

  clear_plan (&plan);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/schedule/F40-catch-up", test_catch_up);
  fixture_add ("/core/schedule/F40-move", test_move);
  fixture_add ("/core/schedule/F40-answered", test_answered);
  fixture_add ("/core/schedule/F40-not-active", test_not_active);

  return g_test_run ();
}
