/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"

#include <limits.h>
#include <locale.h>
#include <string.h>

static void
test_valid (void)
{
  const struct {
    const char *date;
    gboolean valid;
  } cases[] = {
      {"2026-03-03", TRUE},
      {"1900-01-01", TRUE},
      {"2999-12-31", TRUE},
      {"9999-12-31", TRUE},
      {"2024-02-29", TRUE},
      {"2000-02-29", TRUE},
      {"2023-02-29", FALSE},
      {"1900-02-29", FALSE},
      {"2026-04-31", FALSE},
      {"2026-13-01", FALSE},
      {"2026-00-10", FALSE},
      {"2026-01-00", FALSE},
      {"2026-01-32", FALSE},
      {"1899-12-31", FALSE},
      {"10000-01-01", FALSE},
      {"0000-00-00", FALSE},
      {"", FALSE},
      {NULL, FALSE},
      {"2026-3-3", FALSE},
      {"2026-03-03 ", FALSE},
      {" 2026-03-03", FALSE},
      {"2026/03/03", FALSE},
      {"20260303", FALSE},
      {"-026-03-03", FALSE},
      {"+026-03-03", FALSE},
      {"2026-03-03T00", FALSE},
      {"2026-0x-03", FALSE},
      {"٢٠٢٦-٠٣-٠٣", FALSE},
      {"2026-03--3", FALSE},
      {"soon", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].date);
    g_assert_cmpint (footing_date_is_valid (cases[i].date), ==, cases[i].valid);
  }
}

static void
test_add_days (void)
{
  const struct {
    const char *date;
    int days;
    const char *result;
  } cases[] = {
      {"2026-03-03", 0, "2026-03-03"},
      {"2026-03-03", 30, "2026-04-02"},
      {"2026-03-03", 90, "2026-06-01"},
      {"2026-02-28", 1, "2026-03-01"},
      {"2024-02-28", 1, "2024-02-29"},
      {"2025-12-31", 1, "2026-01-01"},
      {"2026-01-01", -1, "2025-12-31"},
      {"2026-03-03", -365, "2025-03-03"},
      {"1900-01-01", 0, "1900-01-01"},
      {"2999-12-31", 1, "3000-01-01"},
      {"9999-12-31", 0, "9999-12-31"},
      {"1900-01-01", -1, NULL},
      {"9999-12-31", 1, NULL},
      {"2026-03-03", INT_MAX, NULL},
      {"2026-03-03", INT_MIN, NULL},
      {"2026-02-30", 1, NULL},
      {"", 1, NULL},
      {NULL, 1, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *result = footing_date_add_days (cases[i].date, cases[i].days);

    g_assert_cmpstr (result, ==, cases[i].result);
  }
}

static void
test_between (void)
{
  const struct {
    const char *from;
    const char *to;
    int days;
  } cases[] = {
      {"2026-03-03", "2026-03-03", 0},      {"2026-03-03", "2026-03-04", 1},
      {"2026-03-04", "2026-03-03", -1},     {"2024-02-01", "2024-03-01", 29},
      {"2026-03-28", "2026-03-30", 2},      {"2025-03-03", "2026-03-03", 365},
      {"1900-01-01", "2999-12-31", 401766},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (footing_date_days_between (cases[i].from, cases[i].to), ==,
                     cases[i].days);
}

static void
test_week (void)
{
  const struct {
    const char *date;
    int weekday;
    const char *monday;
    const char *sunday;
    const char *saturday;
  } cases[] = {
      {"2026-03-02", 1, "2026-03-02", "2026-03-01", "2026-02-28"},
      {"2026-03-03", 2, "2026-03-02", "2026-03-01", "2026-02-28"},
      {"2026-03-07", 6, "2026-03-02", "2026-03-01", "2026-03-07"},
      {"2026-03-08", 7, "2026-03-02", "2026-03-08", "2026-03-07"},
      {"2026-03-09", 1, "2026-03-09", "2026-03-08", "2026-03-07"},
      {"2026-01-01", 4, "2025-12-29", "2025-12-28", "2025-12-27"},
      {"2024-03-01", 5, "2024-02-26", "2024-02-25", "2024-02-24"},
      {"1900-01-01", 1, "1900-01-01", NULL, NULL},
      {"2999-12-31", 2, "2999-12-30", "2999-12-29", "2999-12-28"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *monday = footing_date_week_start (cases[i].date, FOOTING_MONDAY);
    g_autofree char *sunday = footing_date_week_start (cases[i].date, FOOTING_SUNDAY);
    g_autofree char *saturday = footing_date_week_start (cases[i].date, 6);

    g_assert_cmpint (footing_date_weekday (cases[i].date), ==, cases[i].weekday);
    g_assert_cmpstr (monday, ==, cases[i].monday);
    g_assert_cmpstr (sunday, ==, cases[i].sunday);
    g_assert_cmpstr (saturday, ==, cases[i].saturday);
  }

  g_assert_null (footing_date_week_start ("", FOOTING_MONDAY));
  g_assert_null (footing_date_week_start (NULL, FOOTING_MONDAY));
  g_assert_null (footing_date_week_start ("2026-02-30", FOOTING_MONDAY));
}

/* B11: wherever weeks begin, a number stands for seven days in a row, the first of which
 * is their start. */
static void
test_week_numbers (void)
{
  for (int first = 1; first <= 7; first++) {
    int before = -1;

    g_assert_cmpint (footing_day_get_week (0, first), ==, -1);
    for (int i = 0; i < 800; i++) {
      g_autofree char *date = footing_date_add_days ("2024-12-01", i);
      g_autofree char *start = footing_date_week_start (date, first);
      const int week = footing_day_get_week (footing_date_get_day (date), first);

      g_assert_cmpint (footing_date_weekday (start), ==, first);
      g_assert_cmpint (footing_date_days_between (start, date), <, 7);
      g_assert_cmpint (footing_day_get_week (footing_date_get_day (start), first), ==,
                       week);
      if (before >= 0)
        g_assert_cmpint (week - before, ==, footing_date_weekday (date) == first);
      before = week;
    }
  }
}

/* H20: what is proposed for something at work falls on a working day. */
static void
test_propose (void)
{
  static const struct {
    const char *date;
    int days;
    const char *day;
  } cases[] = {
      {"2026-03-03", 3, "2026-03-06"}, {"2026-03-04", 3, "2026-03-09"},
      {"2026-03-05", 3, "2026-03-09"}, {"2026-03-06", 3, "2026-03-09"},
      {"2026-03-07", 7, "2026-03-16"}, {"2026-12-31", 2, "2027-01-04"},
      {"9999-12-31", 1, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *day = footing_date_propose (cases[i].date, cases[i].days);

    g_assert_cmpstr (day, ==, cases[i].day);
  }
}

/* F87: what is to come is today or later. */
static void
test_coming (void)
{
  static const struct {
    const char *date;
    gboolean coming;
  } cases[] = {
      {"2026-03-05", TRUE},  {"2026-03-06", TRUE}, {"9999-12-31", TRUE},
      {"2026-03-04", FALSE}, {"", FALSE},          {"2026-02-30", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (footing_date_is_coming (cases[i].date, "2026-03-05"), ==,
                     cases[i].coming);
  g_assert_false (footing_date_is_coming ("2026-03-05", ""));
}

/* Every day of a century and more: adding, counting and weekdays agree. */
static void
test_every_day (void)
{
  g_autofree char *day = g_strdup ("1999-12-25");

  for (int i = 0; i < 40000; i++) {
    g_autofree char *next = footing_date_add_days (day, 1);
    g_autofree char *back = footing_date_add_days (next, -1);

    g_assert_true (footing_date_is_valid (next));
    g_assert_cmpint (strcmp (day, next), <, 0);
    g_assert_cmpstr (back, ==, day);
    g_assert_cmpint (footing_date_days_between ("1999-12-25", next), ==, i + 1);
    g_assert_cmpint (footing_date_weekday (next), ==, (i + 6) % 7 + 1);
    g_assert_cmpint (footing_date_get_day (next), ==, footing_date_get_day (day) + 1);
    g_free (day);
    day = g_steal_pointer (&next);
  }
}

static void
test_date_time (void)
{
  g_autoptr (GDateTime) midnight = footing_date_to_date_time ("2026-03-29");
  g_autofree char *text = g_date_time_format_iso8601 (midnight);

  g_assert_cmpstr (text, ==, "2026-03-29T00:00:00Z");
  g_assert_null (footing_date_to_date_time (""));
  g_assert_null (footing_date_to_date_time (NULL));
  g_assert_null (footing_date_to_date_time ("2026-02-29"));
}

static void
test_time (void)
{
  const struct {
    const char *time;
    gboolean valid;
  } cases[] = {
      {"00:00", TRUE},  {"23:59", TRUE},  {"09:30", TRUE},  {"24:00", FALSE},
      {"12:60", FALSE}, {"9:30", FALSE},  {"", FALSE},      {NULL, FALSE},
      {"0930", FALSE},  {"09:3", FALSE},  {"-1:00", FALSE}, {"09:30:00", FALSE},
      {"ab:cd", FALSE}, {"09.30", FALSE}, {" 9:30", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (footing_time_is_valid (cases[i].time), ==, cases[i].valid);
}

/* D38: an instant has a valid local date whatever the clock says. */
static void
test_instant (void)
{
  const struct {
    gint64 at;
    const char *zone;
    const char *date;
  } cases[] = {
      {0, "UTC", "1970-01-01"},
      {-1, "UTC", "1969-12-31"},
      {-14182940, "Europe/Berlin", "1969-07-20"},
      {253402300799, "UTC", "9999-12-31"},
      {253402300799, "Pacific/Kiritimati", "9999-12-31"},
      {253402300800, "UTC", "9999-12-31"},
      {G_MAXINT64, "UTC", "9999-12-31"},
      {G_MAXINT64, "Pacific/Pago_Pago", "9999-12-31"},
      {G_MININT64, "UTC", "1900-01-01"},
      {G_MININT64, "Pacific/Pago_Pago", "1900-01-01"},
      {G_MININT64, "Asia/Tokyo", "1900-01-01"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
    g_autofree char *date = footing_instant_to_date (cases[i].at, zone);

    g_test_message ("%" G_GINT64_FORMAT " in %s", cases[i].at, cases[i].zone);
    g_assert_true (footing_date_is_valid (date));
    g_assert_cmpstr (date, ==, cases[i].date);
  }
}

/* Days and times of day; what has none comes last. */
static void
test_compare (void)
{
  static const struct {
    const char *first, *then;
  } cases[] = {
      {"2026-03-05", "2026-03-06"}, {"2025-12-31", "2026-01-01"}, {"2026-03-05", ""},
      {"9999-12-31", ""},           {"09:00", "10:30"},           {"23:59", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_cmpint (footing_date_compare (cases[i].first, cases[i].then), <, 0);
    g_assert_cmpint (footing_date_compare (cases[i].then, cases[i].first), >, 0);
    g_assert_cmpint (footing_date_compare (cases[i].then, cases[i].then), ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/add-days", test_add_days);
  g_test_add_func ("/date/between", test_between);
  g_test_add_func ("/date/week", test_week);
  g_test_add_func ("/date/B11-week-numbers", test_week_numbers);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/date-time", test_date_time);
  g_test_add_func ("/date/D38-instant", test_instant);
  g_test_add_func ("/date/time", test_time);
  g_test_add_func ("/date/H20-propose", test_propose);
  g_test_add_func ("/date/F87-coming", test_coming);
  g_test_add_func ("/date/compare", test_compare);

  return g_test_run ();
}
