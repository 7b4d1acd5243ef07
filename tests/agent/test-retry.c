/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "retry.h"

/* F41: what is held for a moment is late by a moment, and what fails for long is seldom
 * tried. */

#define NOW G_GINT64_CONSTANT (1772701200)

static void
test_delays (void)
{
  static const int delays[] = {1, 2, 4, 8, 16, 32, 60, 60, 60};
  FootingRetry retry = {0};
  gint64 now = NOW;

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++) {
    const gint64 next = footing_retry_failed (&retry, now);

    g_assert_cmpint (next - now, ==, delays[i]);
    now = next;
  }
  footing_retry_reset (&retry);
  g_assert_cmpint (footing_retry_failed (&retry, now), ==, now + 1);
}

/* Somebody else has it tried in between: the next try stays where it is. */
static void
test_between (void)
{
  FootingRetry retry = {0};

  g_assert_cmpint (footing_retry_failed (&retry, NOW), ==, NOW + 1);
  g_assert_cmpint (footing_retry_failed (&retry, NOW + 1), ==, NOW + 3);
  for (int i = 0; i < 100; i++)
    g_assert_cmpint (footing_retry_failed (&retry, NOW + 2), ==, NOW + 3);
  g_assert_cmpint (footing_retry_failed (&retry, NOW + 3), ==, NOW + 7);
  g_assert_cmpint (footing_retry_failed (&retry, NOW + 500), ==, NOW + 508);
}

/* T: the clock is set back by an hour. It is not an hour until the next try. */
static void
test_set_back (void)
{
  FootingRetry retry = {0};

  footing_retry_failed (&retry, NOW);
  g_assert_cmpint (footing_retry_failed (&retry, NOW - 3600), ==, NOW - 3600 + 2);
}

/* When a reminder that is due at 0 comes, with the file held until @held. Each try waits
 * for it for @patience seconds, as SQLite does. */
static int
simulate (int held, int patience)
{
  FootingRetry retry = {0};
  gint64 now = NOW;

  while (now + patience < NOW + held)
    now = footing_retry_failed (&retry, now + patience);

  return MAX (now - NOW, held);
}

/* A file that is held for 5 seconds delays a reminder by at most 2 more; for however
 * long, by at most as long again, and a minute. */
static void
test_held (void)
{
  for (int patience = 0; patience <= 2; patience++) {
    g_assert_cmpint (simulate (5, patience), <=, 5 + 2);
    for (int held = 0; held <= 600; held++) {
      const int late = simulate (held, patience) - held;

      g_assert_cmpint (late, <=, MIN (MAX (held, 1), FOOTING_RETRY_LONGEST));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/F41/retry/delays", test_delays);
  g_test_add_func ("/F41/retry/between", test_between);
  g_test_add_func ("/F41/retry/set-back", test_set_back);
  g_test_add_func ("/F41/retry/held", test_held);

  return g_test_run ();
}
