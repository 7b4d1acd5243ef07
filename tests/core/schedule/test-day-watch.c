/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B10, D38: another day is noticed when it comes, and nothing wakes before. */
#include "config.h"

#include "schedule/day-watch.h"

#define HOUR 3600

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static gint64
read_instant (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  return g_date_time_to_unix (time);
}

/* The one instant it wakes at is the next local midnight; where that is skipped, the
 * first after it; where it comes twice, the first. */
static void
test_midnight (void)
{
  const struct {
    const char *now;
    const char *zone;
    const char *midnight;
  } cases[] = {
      {"2026-03-05T09:00:00Z", "Europe/Berlin", "2026-03-05T23:00:00Z"},
      {"2026-03-05T22:59:59Z", "Europe/Berlin", "2026-03-05T23:00:00Z"},
      {"2026-03-05T23:00:00Z", "Europe/Berlin", "2026-03-06T23:00:00Z"},
      {"2026-03-28T23:30:00Z", "Europe/Berlin", "2026-03-29T22:00:00Z"},
      {"2026-10-24T22:30:00Z", "Europe/Berlin", "2026-10-25T23:00:00Z"},
      {"2026-09-05T12:00:00Z", "America/Santiago", "2026-09-06T04:00:00Z"},
      {"2026-04-04T12:00:00Z", "America/Santiago", "2026-04-05T04:00:00Z"},
      {"2026-03-05T09:00:00Z", "Asia/Kathmandu", "2026-03-05T18:15:00Z"},
      {"1969-07-20T20:17:40Z", "UTC", "1969-07-21T00:00:00Z"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingClock) clock =
        footing_clock_new_fixed (read_instant (cases[i].now), cases[i].zone);
    g_autoptr (FootingDayWatch) watch = footing_day_watch_new (clock);
    g_autofree char *before = footing_clock_today (clock);
    const gint64 at = footing_alarm_get (footing_day_watch_get_alarm (watch));
    g_autofree char *eve = NULL;
    g_autofree char *after = NULL;

    g_test_message ("%s in %s", cases[i].now, cases[i].zone);
    g_assert_cmpint (at, ==, read_instant (cases[i].midnight));
    g_assert_cmpstr (footing_day_watch_get_today (watch), ==, before);
    footing_clock_set_now (clock, at - 1);
    eve = footing_clock_today (clock);
    footing_clock_set_now (clock, at);
    after = footing_clock_today (clock);
    g_assert_cmpstr (eve, ==, before);
    g_assert_cmpstr (after, !=, before);
  }
}

/* It rings: another day is told once, the same day never, and the next midnight is set
 * each time: the clock may have been set, forward or back, or the computer slept. */
static void
test_ring (void)
{
  g_autoptr (FootingClock) clock =
      footing_clock_new_fixed (read_instant ("2026-03-05T09:00:00Z"), "Europe/Berlin");
  g_autoptr (FootingDayWatch) watch = footing_day_watch_new (clock);
  FootingAlarm *alarm = footing_day_watch_get_alarm (watch);
  const struct {
    const char *now;
    guint told;
    const char *today;
    const char *midnight;
  } cases[] = {
      {"2026-03-05T20:00:00Z", 0, "2026-03-05", "2026-03-05T23:00:00Z"},
      {"2026-03-05T23:00:00Z", 1, "2026-03-06", "2026-03-06T23:00:00Z"},
      {"2026-03-05T23:00:01Z", 0, "2026-03-06", "2026-03-06T23:00:00Z"},
      {"2026-03-20T06:00:00Z", 1, "2026-03-20", "2026-03-20T23:00:00Z"},
      {"2026-03-02T06:00:00Z", 1, "2026-03-02", "2026-03-02T23:00:00Z"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint told = 0;
    gulong handler =
        g_signal_connect_swapped (watch, "changed", G_CALLBACK (count_cb), &told);

    footing_clock_set_now (clock, read_instant (cases[i].now));
    g_signal_emit_by_name (alarm, "rang");
    g_assert_cmpuint (told, ==, cases[i].told);
    g_assert_cmpstr (footing_day_watch_get_today (watch), ==, cases[i].today);
    g_assert_cmpint (footing_alarm_get (alarm), ==, read_instant (cases[i].midnight));
    g_signal_handler_disconnect (watch, handler);
  }
}

/* T6: in another zone it may be another day, and midnight is at another instant. */
static void
test_zone (void)
{
  g_autoptr (FootingClock) clock =
      footing_clock_new_fixed (read_instant ("2026-03-05T20:00:00Z"), "Europe/Berlin");
  g_autoptr (FootingDayWatch) watch = footing_day_watch_new (clock);
  guint told = 0;

  g_signal_connect_swapped (watch, "changed", G_CALLBACK (count_cb), &told);
  footing_clock_set_zone (clock, "Asia/Tokyo");
  footing_day_watch_check (watch);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpstr (footing_day_watch_get_today (watch), ==, "2026-03-06");
  g_assert_cmpint (footing_alarm_get (footing_day_watch_get_alarm (watch)), ==,
                   read_instant ("2026-03-06T15:00:00Z"));
}

/* On the system's clock: the alarm is set, within a day and a change of the clock. */
static void
test_system (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingDayWatch) watch = footing_day_watch_new (clock);
  const gint64 at = footing_alarm_get (footing_day_watch_get_alarm (watch));

  g_assert_cmpint (at, >, footing_clock_now (clock) - 1);
  g_assert_cmpint (at, <=, footing_clock_now (clock) + 26 * HOUR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-watch/B10-midnight", test_midnight);
  g_test_add_func ("/day-watch/B10-ring", test_ring);
  g_test_add_func ("/day-watch/T6-zone", test_zone);
  g_test_add_func ("/day-watch/system", test_system);

  return g_test_run ();
}
