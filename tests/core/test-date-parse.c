/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F87, H5: dates as people say them. In the file that is named by DATES each line is what
 * somebody types, "=", the date it means in a field for the past, and that for what is
 * due, on Wednesday, 25 November 2026; "-" for no date. */
#include "config.h"

#include "date-parse.h"
#include "date-sense.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define TODAY "2026-11-25"

static void
assert_means (const char *text, FootingDateSide side, const char *expected)
{
  g_autofree char *date = footing_date_parse (text, TODAY, side);

  g_assert_cmpstr (date, ==, strcmp (expected, "-") == 0 ? NULL : expected);
}

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (g_getenv ("DATES"), &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (content), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 50);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) sides = g_strsplit (lines[i], " = ", 2);
    g_auto (GStrv) dates = NULL;

    g_assert_cmpuint (g_strv_length (sides), ==, 2);
    dates = g_strsplit (sides[1], " ", -1);
    g_assert_cmpuint (g_strv_length (dates), ==, 2);
    g_test_message ("%s", lines[i]);
    assert_means (sides[0], FOOTING_DATE_PAST, dates[0]);
    assert_means (sides[0], FOOTING_DATE_FUTURE, dates[1]);
  }
}

/* Without knowing the day only what says its year is a date. */
static void
test_no_today (void)
{
  const struct {
    const char *text;
    const char *date;
  } cases[] = {
      {"2026-01-15", "2026-01-15"}, {"15.1.2026", "2026-01-15"},  {"15.1.", NULL},
      {"2026-1-5", "2026-01-05"},   {" 2026 3 1 ", "2026-03-01"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date = footing_date_parse (cases[i].text, NULL, FOOTING_DATE_PAST);

    g_assert_cmpstr (date, ==, cases[i].date);
  }
}

/* In numbers, which every language reads. */
static void
test_lacks_year (void)
{
  const struct {
    const char *text;
    gboolean lacks;
  } cases[] = {
      {"19.11.", TRUE},      {"19/11", TRUE},       {"15.1.", TRUE},
      {"2026-11-19", FALSE}, {"19.11.2026", FALSE}, {"19.11.26", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date =
        footing_date_parse (cases[i].text, TODAY, FOOTING_DATE_FUTURE);

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (footing_date_lacks_year (cases[i].text, date), ==, cases[i].lacks);
  }
}

/* What stands in quotation marks in @sentence is a date. */
static void
assert_examples (const char *sentence)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) plain = g_string_new (sentence);
  const char *marks[] = {"“", "”", "„", "«", "»"};

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (plain, marks[i], "|", 0);
  parts = g_strsplit (plain->str, "|", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 7);

  for (guint i = 1; parts[i] != NULL; i += 2) {
    g_autofree char *date = footing_date_parse (parts[i], TODAY, FOOTING_DATE_PAST);

    g_test_message ("“%s”", parts[i]);
    g_assert_nonnull (date);
  }
}

/* The words that a field suggests in this language are those that it reads. */
static void
test_examples (void)
{
  const FootingDateSense senses[] = {FOOTING_DATE_HAPPENED, FOOTING_DATE_COMING};

  for (guint i = 0; i < G_N_ELEMENTS (senses); i++) {
    g_autofree char *sentence =
        footing_date_sense_format_problem (senses[i], FALSE, "?", "", "");

    assert_examples (sentence);
  }
}

/* What was held or done was so today or before, what is planned is today or later. */
static void
test_sense (void)
{
  const struct {
    const char *date;
    gboolean happened;
    gboolean coming;
  } cases[] = {
      {TODAY, TRUE, TRUE},         {"2026-11-24", TRUE, FALSE},
      {"1900-01-01", TRUE, FALSE}, {"2026-11-26", FALSE, TRUE},
      {"9999-12-31", FALSE, TRUE}, {"2026-02-30", FALSE, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *date = cases[i].date;

    g_test_message ("%s", date);
    g_assert_cmpint (footing_date_sense_allows (FOOTING_DATE_HAPPENED, date, TODAY), ==,
                     cases[i].happened);
    g_assert_cmpint (footing_date_sense_allows (FOOTING_DATE_COMING, date, TODAY), ==,
                     cases[i].coming);
    g_assert_true (footing_date_sense_allows (FOOTING_DATE_ANY, date, TODAY));
  }
}

/* Nothing that is typed or pasted is too odd. */
static void
test_hostile (void)
{
  const char *texts[] = {"",
                         " ",
                         "\n",
                         "99999999999999999999",
                         "1",
                         "0.0.",
                         "32.1.",
                         "1/2/3/4",
                         "last last",
                         "in 9999 months",
                         "9999 weeks ago",
                         "in 9999 days",
                         "9999 years ago",
                         "in 9999 years",
                         "a a a days ago",
                         "end end end",
                         "end of the end",
                         "next next week",
                         "after next",
                         "before last",
                         "a week before",
                         "week",
                         "99.12.",
                         "end of 99",
                         "in",
                         "the of the of",
                         "\xe2\x80\xae",
                         "2026-02-30",
                         "30 February",
                         "31.11.",
                         "2026-13-01",
                         "15.15.2026",
                         "-",
                         "--",
                         "- -",
                         "last",
                         "next",
                         "ago",
                         "in",
                         "week",
                         "2026-03",
                         "12",
                         "7 7 7 7 7 7 7 7 7 7 7 7",
                         "\xf0\x9f\x8c\xb1",
                         "soon",
                         "friday friday",
                         "yesterday tomorrow"};
  g_autofree char *long_text = g_strnfill (1000000, '1');

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *past = footing_date_parse (texts[i], TODAY, FOOTING_DATE_PAST);
    g_autofree char *future = footing_date_parse (texts[i], TODAY, FOOTING_DATE_FUTURE);

    g_test_message ("“%s”", texts[i]);
    if (!g_str_has_prefix (texts[i], "in 9999") && !g_str_has_prefix (texts[i], "9999")) {
      g_assert_null (past);
      g_assert_null (future);
    }
  }
  g_assert_null (footing_date_parse (long_text, TODAY, FOOTING_DATE_PAST));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/date-parse/F87/table", test_table);
  g_test_add_func ("/date-parse/F87/no-today", test_no_today);
  g_test_add_func ("/date-parse/F87/lacks-year", test_lacks_year);
  g_test_add_func ("/date-parse/F87/examples", test_examples);
  g_test_add_func ("/date-parse/F87/sense", test_sense);
  g_test_add_func ("/date-parse/F87/hostile", test_hostile);

  return g_test_run ();
}
