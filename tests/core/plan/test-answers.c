/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F4, F30, F33: what is answered by a press: drivers that are rated, signs that are seen,
 * and the comparison with before, which comes back as it was. */
#include "config.h"

#include "fixture.h"
#include "plan/checkins.h"
#include "plan/drivers.h"

static char *
add_plan (Fixture *self, gboolean unclear)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                                 "drivers-unclear", unclear, NULL));
}

static int
get_answer (GHashTable *answers, const char *code)
{
  gpointer value;

  return g_hash_table_lookup_extended (answers, code, NULL, &value)
             ? GPOINTER_TO_INT (value)
             : -1;
}

/* Who finds something at work knows by now; who finds nothing may still not know. */
static void
test_rate (Fixture *self, gconstpointer data)
{
  static const struct {
    gboolean unclear;
    int rating;
    gboolean expected;
  } cases[] = {
      {TRUE, 3, FALSE},  {TRUE, 1, FALSE},  {TRUE, 0, TRUE},    {TRUE, -1, TRUE},
      {FALSE, 2, FALSE}, {FALSE, 0, FALSE}, {FALSE, -1, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, cases[i].unclear);
    g_autoptr (GError) error = NULL;
    g_autoptr (GHashTable) drivers = NULL;
    g_autoptr (FootingRecovery) after = NULL;

    g_test_message ("Case %u", i);
    g_assert_true (
        footing_plan_rate_driver (self->store, plan, "no-plan", cases[i].rating, &error));
    g_assert_no_error (error);
    drivers = footing_store_get_drivers (self->store, plan, &error);
    g_assert_cmpint (get_answer (drivers, "no-plan"), ==, cases[i].rating);
    after = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_assert_cmpint (after->drivers_unclear, ==, cases[i].expected);
  }
}

/* What was rated stays when somebody is not sure of it any more. */
static void
test_unclear (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) drivers = NULL;

  g_assert_true (footing_plan_rate_driver (self->store, plan, "no-plan", 2, &error));
  for (int unclear = 1; unclear >= 0; unclear--) {
    g_autoptr (FootingRecovery) after = NULL;

    g_assert_true (footing_plan_set_drivers_unclear (self->store, plan, unclear, &error));
    after = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_assert_cmpint (after->drivers_unclear, ==, unclear);
  }
  drivers = footing_store_get_drivers (self->store, plan, &error);
  g_assert_cmpint (get_answer (drivers, "no-plan"), ==, 2);
}

/* Neither half of it is left behind where the plan is gone. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_plan_rate_driver (self->store, "gone", "no-plan", 3, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (footing_plan_set_drivers_unclear (self->store, "gone", TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

static void
test_sign (Fixture *self, gconstpointer data)
{
  static const int answers[] = {0, 4, 1, -1, 2};
  g_autofree char *plan = add_plan (self, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *checkin =
      footing_plan_ensure_checkin (self->store, plan, "baseline", &error);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autoptr (GHashTable) signs = NULL;

    g_assert_true (
        footing_plan_answer_sign (self->store, checkin, "reactive", answers[i], &error));
    signs = footing_store_get_signs (self->store, checkin, &error);
    g_assert_cmpint (get_answer (signs, "reactive"), ==, answers[i]);
    g_assert_cmpint (footing_plan_count_answers (self->store, checkin, &error), ==,
                     answers[i] >= 0);
  }
  g_assert_false (footing_plan_answer_sign (self->store, "gone", "reactive", 1, &error));
  g_assert_nonnull (error);
}

/* F33: the comparison that was taken away comes back with its answers, while it is there
 * to come back; there is never more than one. */
static void
test_bring_back (Fixture *self, gconstpointer data)
{
  enum { FRESH, THERE, BINNED, ERASED };
  static const struct {
    int was;
    gboolean same;
    int answer;
  } cases[] = {
      {FRESH, FALSE, -1}, {THERE, TRUE, 3}, {BINNED, TRUE, 3}, {ERASED, FALSE, -1}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, FALSE);
    g_autofree char *removed = NULL;
    g_autofree char *checkin = NULL;
    g_autoptr (GHashTable) signs = NULL;
    g_autoptr (GPtrArray) all = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    if (cases[i].was != FRESH) {
      removed = footing_plan_ensure_checkin (self->store, plan, "before", &error);
      footing_plan_answer_sign (self->store, removed, "reactive", 3, &error);
    }
    if (cases[i].was == BINNED)
      footing_store_remove (self->store, FOOTING_TYPE_CHECKIN, removed, &error);
    if (cases[i].was == ERASED)
      footing_store_erase (self->store, FOOTING_TYPE_CHECKIN, removed, &error);
    g_assert_no_error (error);

    checkin =
        footing_plan_bring_back_checkin (self->store, plan, "before", removed, &error);
    g_assert_no_error (error);
    g_assert_cmpint (g_strcmp0 (checkin, removed) == 0, ==, cases[i].same);
    signs = footing_store_get_signs (self->store, checkin, &error);
    g_assert_cmpint (get_answer (signs, "reactive"), ==, cases[i].answer);
    all = footing_store_list (self->store, FOOTING_TYPE_CHECKIN, plan, &error);
    g_assert_cmpuint (all->len, ==, 1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/answers/F4-rate", test_rate);
  fixture_add ("/core/answers/F4-unclear", test_unclear);
  fixture_add ("/core/answers/F4-gone", test_gone);
  fixture_add ("/core/answers/F30-sign", test_sign);
  fixture_add ("/core/answers/F33-bring-back", test_bring_back);

  return g_test_run ();
}
