/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F91: when the first 72 hours are offered, and which plan they are about. */
#include "config.h"

#include "fixture.h"
#include "plan/first-days.h"

#include <string.h>

static void
test_near (void)
{
  static const struct {
    const char *happened_on, *today;
    gboolean near;
  } cases[] = {
      {"2026-03-03", "2026-03-03", TRUE},  {"2026-03-02", "2026-03-03", TRUE},
      {"2026-02-28", "2026-03-03", TRUE},  {"2026-02-27", "2026-03-03", FALSE},
      {"2025-03-03", "2026-03-03", FALSE}, {"2026-03-04", "2026-03-03", FALSE},
      {"2025-12-31", "2026-01-03", TRUE},  {"2028-02-29", "2028-03-03", TRUE},
      {"", "2026-03-03", FALSE},           {"2026-02-30", "2026-03-03", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s, %s", cases[i].happened_on, cases[i].today);
    g_assert_cmpint (footing_first_days_is_near (cases[i].happened_on, cases[i].today),
                     ==, cases[i].near);
  }
}

static char *
add (Fixture *self, const char *perspective, const char *state, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRecovery) plan =
      footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", perspective, "state",
                          state, "title", "It", "happened-on", date, NULL);

  footing_store_save (self->store, plan, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (plan));
}

/* The clock goes on by a number of days before it is asked for. */
static void
test_find (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *perspective, *state, *date;
    int later;
    gboolean found, offered;
  } cases[] = {
      {"self", "active", TODAY, 0, TRUE, TRUE},
      {"self", "active", TODAY, 1, TRUE, TRUE},
      {"self", "active", TODAY, 2, TRUE, TRUE},
      /* The hours are over, but what is opened is still about them. */
      {"self", "active", TODAY, 3, TRUE, FALSE},
      {"self", "paused", TODAY, 0, FALSE, FALSE},
      {"self", "active", TODAY, 4, FALSE, FALSE},
      {"self", "draft", TODAY, 2, TRUE, TRUE},
      {"self", "draft", TODAY, 3, TRUE, FALSE},
      {"self", "draft", TODAY, 4, FALSE, FALSE},
      {"self", "draft", "", 0, TRUE, FALSE},
      {"self", "draft", "", 3, TRUE, FALSE},
      {"self", "draft", "", 4, FALSE, FALSE},
      {"self", "active", "", 0, FALSE, FALSE},
      {"self", "recovered", TODAY, 0, FALSE, FALSE},
      {"self", "archived", TODAY, 0, FALSE, FALSE},
      {"support", "active", TODAY, 0, FALSE, FALSE},
      {"support", "draft", "", 0, FALSE, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add (self, cases[i].perspective, cases[i].state, cases[i].date);
    g_autofree char *found = NULL;
    g_autofree char *today = NULL;
    g_autoptr (FootingRecovery) plan = NULL;
    g_autoptr (GError) error = NULL;

    footing_clock_set_now (self->clock, NOW + (gint64)cases[i].later * DAY);
    today = footing_clock_today (self->clock);
    g_test_message ("%u: %s, %s", i, cases[i].state, cases[i].perspective);
    g_assert_true (footing_first_days_find (self->store, &found, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (found, ==, cases[i].found ? id : NULL);
    plan = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, &error);
    g_assert_no_error (error);
    g_assert_cmpint (footing_first_days_is_offered (plan, today), ==, cases[i].offered);
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
    footing_clock_set_now (self->clock, NOW);
  }
}

/* One that there is is not begun again; where there is none, a draft is. */
static void
test_open (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autofree char *old = add (self, "self", "active", "2026-01-07");
  g_autofree char *draft = footing_first_days_open (self->store, guidance, &error);
  g_autofree char *again = footing_first_days_open (self->store, guidance, &error);
  g_autofree char *today = footing_clock_today (self->clock);
  g_autoptr (FootingRecovery) plan =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, draft, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (plan->happened_on, ==, today);
  g_assert_nonnull (draft);
  g_assert_cmpstr (draft, !=, old);
  g_assert_cmpstr (again, ==, draft);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RECOVERY), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/first-days/F91-near", test_near);
  fixture_add ("/core/first-days/F91-find", test_find);
  fixture_add ("/core/first-days/F91-open", test_open);

  return g_test_run ();
}
