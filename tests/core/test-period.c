/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "period.h"

/* F22: what the timeline can be narrowed to, whatever day it is. */
static void
test_dates (void)
{
  const struct {
    const char *period;
    const char *today;
    const char *from;
    const char *to;
  } cases[] = {
      {"month", "2026-03-05", "2026-03-01", "2026-03-05"},
      {"month", "2026-03-01", "2026-03-01", "2026-03-01"},
      {"three-months", "2026-03-05", "2025-12-05", "2026-03-05"},
      {"three-months", "2026-05-31", "2026-02-28", "2026-05-31"},
      {"three-months", "2024-05-31", "2024-02-29", "2024-05-31"},
      {"year", "2026-03-05", "2026-01-01", "2026-03-05"},
      {"year", "2026-12-31", "2026-01-01", "2026-12-31"},
      {"last-year", "2026-03-05", "2025-01-01", "2025-12-31"},
      {"no-such", "2026-03-05", NULL, NULL},
      {NULL, "2026-03-05", NULL, NULL},
      {"month", "not a date", NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *from = NULL;
    g_autofree char *to = NULL;

    footing_period_get_dates (cases[i].period, cases[i].today, &from, &to);
    g_assert_cmpstr (from, ==, cases[i].from);
    g_assert_cmpstr (to, ==, cases[i].to);
  }
}

/* Every code that is offered has dates, in order. */
static void
test_all (void)
{
  const char *const *periods = footing_periods ();
  guint n = 0;

  for (; periods[n] != NULL; n++) {
    g_autofree char *from = NULL;
    g_autofree char *to = NULL;

    footing_period_get_dates (periods[n], "2026-03-05", &from, &to);
    g_assert_true (footing_date_is_valid (from));
    g_assert_true (footing_date_is_valid (to));
    g_assert_cmpstr (from, <=, to);
  }
  g_assert_cmpuint (n, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/F22-dates", test_dates);
  g_test_add_func ("/period/F22-all", test_all);

  return g_test_run ();
}
