/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clock.h"

/* The local date at an instant in a zone: around midnight, both changes of the clock, and
 * the date line (T9, D15). */
static void
test_today (void)
{
  const struct {
    gint64 now;
    const char *zone;
    const char *today;
  } cases[] = {
      {1772546700, "UTC", "2026-03-03"},
      {1772546700, "Europe/Berlin", "2026-03-03"},
      {1772578799, "Europe/Berlin", "2026-03-03"}, /* 23:59:59 */
      {1772578800, "Europe/Berlin", "2026-03-04"}, /* 00:00:00 */
      {1774738799, "Europe/Berlin", "2026-03-28"}, /* the night of the change */
      {1774738800, "Europe/Berlin", "2026-03-29"}, /* 00:00 winter time */
      {1774821599, "Europe/Berlin", "2026-03-29"}, /* 23:59:59 summer time */
      {1774821600, "Europe/Berlin", "2026-03-30"}, /* 00:00 summer time */
      {1772546700, "Pacific/Kiritimati", "2026-03-04"},
      {1772532000, "Pacific/Pago_Pago", "2026-03-02"},
      {0, "UTC", "1970-01-01"},
      {-1, "UTC", "1969-12-31"},
      {4102444800, "UTC", "2100-01-01"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingClock) clock =
        footing_clock_new_fixed (cases[i].now, cases[i].zone);
    g_autofree char *today = footing_clock_today (clock);

    g_assert_cmpint (footing_clock_now (clock), ==, cases[i].now);
    g_assert_cmpstr (today, ==, cases[i].today);
  }
}

static void
test_set_now (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (1000, "UTC");
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);

  g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, "UTC");
  g_assert_cmpint (footing_clock_now (clock), ==, 1000);
  footing_clock_set_now (clock, 86400 * 365);
  g_assert_cmpint (footing_clock_now (clock), ==, 86400 * 365);
}

/* A name that no system knows: the local zone, and no crash. */
static void
test_unknown_zone (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (0, "Nowhere/Nothing");
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autofree char *today = footing_clock_today (clock);

  g_assert_nonnull (zone);
  g_assert_cmpstr (today, ==, "1970-01-01"); /* the tests run in UTC */
}

static void
test_system (void)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  const gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  const gint64 now = footing_clock_now (clock);
  const gint64 after = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_nonnull (zone);
  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, after);
}

/* It is read again when the variable says another one. */
static void
test_local_zone (void)
{
  static const char *const names[] = {"Europe/Berlin", "Asia/Tokyo", "Asia/Tokyo"};
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GTimeZone) zone = NULL;

    g_setenv ("TZ", names[i], TRUE);
    zone = footing_clock_zone (clock);
    g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, names[i]);
  }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

/* B11: a fixed clock's weeks begin on Monday until it is told otherwise; the system's are
 * those of the locale. */
static void
test_first_weekday (void)
{
  g_autoptr (FootingClock) fixed = footing_clock_new_fixed (0, "UTC");
  g_autoptr (FootingClock) system = footing_clock_new ();

  g_assert_cmpint (footing_clock_get_first_weekday (fixed), ==, 1);
  footing_clock_set_first_weekday (fixed, 7);
  g_assert_cmpint (footing_clock_get_first_weekday (fixed), ==, 7);
  g_assert_cmpint (footing_clock_get_first_weekday (system), >=, 1);
  g_assert_cmpint (footing_clock_get_first_weekday (system), <=, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/today", test_today);
  g_test_add_func ("/clock/set-now", test_set_now);
  g_test_add_func ("/clock/unknown-zone", test_unknown_zone);
  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/local-zone", test_local_zone);
  g_test_add_func ("/clock/B11-first-weekday", test_first_weekday);

  return g_test_run ();
}
