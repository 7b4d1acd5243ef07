/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "date.h"
#include "format/date-format.h"
#include "format/week-format.h"

#define TODAY "2026-03-05"

typedef char *(*Format) (const char *date, const char *today);

static const struct {
  const char *name;
  Format format;
} formats[] = {
    {"short", footing_date_format_short},       {"day", footing_date_format_day},
    {"long", footing_date_format_long},         {"month", footing_date_format_month},
    {"distance", footing_date_format_distance}, {"near", footing_date_format_near},
};

static Format
find_format (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return formats[i].format;

  g_assert_not_reached ();
}

/* B7, D38: the year is said whenever it is not this one. */
static void
test_year (void)
{
  const struct {
    const char *format;
    const char *date;
    const char *text;
  } cases[] = {
      {"short", "2026-03-05", "5 Mar"},
      {"short", "2026-01-01", "1 Jan"},
      {"short", "2025-12-31", "31 Dec 2025"},
      {"short", "2027-01-01", "1 Jan 2027"},
      {"day", "2026-12-31", "31 December"},
      {"day", "2025-03-05", "5 March 2025"},
      {"long", "2026-03-05", "Thu, 5 March"},
      {"long", "2025-03-05", "Wed, 5 March 2025"},
      {"long", "2027-03-05", "Fri, 5 March 2027"},
      {"month", "2026-02-01", "February"},
      {"month", "2025-10-01", "October 2025"},
      {"distance", "2026-03-05", "today"},
      {"distance", "2026-03-19", "in 14 days"},
      {"distance", "2026-03-20", "20 Mar"},
      {"distance", "2026-02-19", "14 days ago"},
      {"distance", "2025-02-18", "18 Feb 2025"},
      {"near", "2026-03-06", "tomorrow"},
      {"near", "2026-03-04", "yesterday"},
      {"near", "2026-03-07", "Sat, 7 March"},
      {"near", "2027-03-07", "Sun, 7 March 2027"},
      {"long", "1969-07-20", "Sun, 20 July 1969"},
      {"long", "2999-12-31", "Tue, 31 December 2999"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = find_format (cases[i].format) (cases[i].date, TODAY);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* B7: all of them at once, for every day around a New Year: a text that names a day or a
 * month ends in its year when that is not the one of today. */
static void
test_all (void)
{
  const char *today = "2026-01-03";

  for (int days = -40; days <= 400; days++) {
    g_autofree char *date = footing_date_add_days (today, days);
    g_autofree char *year = g_strndup (date, 4);

    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
      g_autofree char *text = formats[i].format (date, today);
      const gboolean names_day =
          g_unichar_isdigit (g_utf8_get_char (text)) || g_ascii_isupper (*text);

      g_test_message ("%s, %s: %s", formats[i].name, date, text);
      if (names_day && !g_str_has_suffix (text, "days ago"))
        g_assert_cmpint (g_str_has_suffix (text, year), ==,
                         !g_str_has_prefix (today, year));
    }
  }
}

static void
test_invalid (void)
{
  static const char *const dates[] = {"", "soon", "2026-02-30", "2026", "2026-03"};

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++) {
      g_autofree char *text = formats[j].format (dates[i], TODAY);

      g_assert_cmpstr (text, ==, "");
    }
}

/* B7: a span says its year once, and both when it goes over New Year. */
static void
test_span (void)
{
  const struct {
    const char *first;
    const char *last;
    const char *text;
  } cases[] = {
      {"2026-03-02", "2026-03-08", "2–8 March"},
      {"2026-03-30", "2026-04-05", "30 March – 5 April"},
      {"2025-03-03", "2025-03-09", "3–9 March 2025"},
      {"2025-03-31", "2025-04-06", "31 March – 6 April 2025"},
      {"2025-12-29", "2026-01-04", "29 December 2025 – 4 January 2026"},
      {"2026-12-28", "2027-01-03", "28 December 2026 – 3 January 2027"},
      {"2024-12-30", "2025-01-05", "30 December 2024 – 5 January 2025"},
      {"2025-03-31", "2026-03-05", "31 March 2025 – 5 March 2026"},
      {"2026-03-05", "2026-03-05", "5 March"},
      {"2025-03-05", "2025-03-05", "5 March 2025"},
      {"", "2026-03-05", ""},
      {"2026-03-05", "", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
        footing_date_format_span (cases[i].first, cases[i].last, TODAY);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* D15, D38: an instant is told in the local day of the clock. */
static void
test_instant (void)
{
  const struct {
    gint64 at;
    const char *text;
  } cases[] = {
      {1772701200, "today, 10:00"},
      {1772787600, "tomorrow, 10:00"},
      {1772614800, "yesterday, 10:00"},
      {1773133200, "Tue, 10 March, 10:00"},
      {1741597200, "Mon, 10 March 2025, 10:00"},
      {-1, "Thu, 1 January 1970, 00:59"},
  };
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (1772701200, "Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_instant_format (cases[i].at, clock);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* Where there is no today to read it by, the year is always said. */
static void
test_alone (void)
{
  g_autofree char *full = footing_date_format_full (TODAY);
  g_autofree char *typed = footing_date_format_typed (TODAY);
  g_autofree char *none = footing_date_format_full ("");

  g_assert_cmpstr (full, ==, "Thu, 5 March 2026");
  g_assert_cmpstr (typed, ==, "2026-03-05");
  g_assert_cmpstr (none, ==, "");
}

/* F20: quiet weeks in words, up to twelve. */
static void
test_quiet_weeks (void)
{
  static const struct {
    int n;
    const char *words;
  } cases[] = {
      {1, "one quiet week"},      {2, "two quiet weeks"}, {3, "three quiet weeks"},
      {12, "twelve quiet weeks"}, {13, "13 quiet weeks"}, {520, "520 quiet weeks"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = footing_week_format_gap (cases[i].n);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/date-format/B7-year", test_year);
  g_test_add_func ("/app/date-format/B7-all", test_all);
  g_test_add_func ("/app/date-format/invalid", test_invalid);
  g_test_add_func ("/app/date-format/B7-span", test_span);
  g_test_add_func ("/app/date-format/D15-instant", test_instant);
  g_test_add_func ("/app/date-format/alone", test_alone);
  g_test_add_func ("/app/date-format/F20-quiet-weeks", test_quiet_weeks);

  return g_test_run ();
}
