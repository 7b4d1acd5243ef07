/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare/measure-find.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* F93: a measure is taken from what somebody wrote in so many words, never made up. */
static const struct {
  const char *text;
  double from;
  double to;
  const char *unit;
} found[] = {
    {"from 3 to 1", 3, 1, ""},
    {"Down from 3 to 1 escalations a month.", 3, 1, "escalations a month"},
    {"From 3 hours to 1, every week", 3, 1, "hours"},
    {"The run takes 90min → 45min", 90, 45, "min"},
    {"40 -> 20", 40, 20, ""},
    {"from 12,5 to 20 %", 12.5, 20, "%"},
    {"Fewer than 2 escalations a month", NAN, 2, "escalations a month"},
    {"at least 95% on time", NAN, 95, "%"},
    {"4 reports in a row", NAN, 4, "reports"},
    {"from ٣ to ١", 3, 1, ""},
    {"at least ٩٥٪ on time", NAN, 95, "٪"},
    {"from ١٢٫٥ to ٢٠ %", 12.5, 20, "%"},
    {"على الوقت، ٣ شكاوى", NAN, 3, "شكاوى"},
    {"خلال الشهر؛ ٤٥min → ٣٠", 45, 30, "min"},
    {"Two reviews without a rewrite; within 2 days", NAN, 2, "days"},
};

static const char *const none[] = {
    "",
    "Nobody has to ask twice",
    "by 20 April",
    "On April 20 it is live",
    "Live in 2027",
    "at 10 everyone is there",
    "at 10:30",
    "by 5 pm",
    "version 2 works",
    "Q3 closes on time",
    "the 3rd draft is the last",
    "3 of 4 clients renew",
    "1,250 units",
    "١٬٢٥٠ units",
    "ما عدد ٣ شكاوى؟",
    "from 3 to 1, and 2 people say so",
    "ask 2",
    "2 or more",
    "from 3. To 1.",
};

static void
test_found (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (found); i++) {
    g_auto (FootingMeasure) measure = {NAN, NAN, NULL};

    g_test_message ("%s", found[i].text);
    g_assert_true (footing_measure_find (found[i].text, &measure));
    if (isnan (found[i].from))
      g_assert_true (isnan (measure.from));
    else
      g_assert_cmpfloat (measure.from, ==, found[i].from);
    g_assert_cmpfloat (measure.to, ==, found[i].to);
    g_assert_cmpstr (measure.unit, ==, found[i].unit);
  }
}

static void
test_none (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    g_auto (FootingMeasure) measure = {NAN, NAN, NULL};

    g_test_message ("%s", none[i]);
    g_assert_false (footing_measure_find (none[i], &measure));
    g_assert_true (isnan (measure.from) && isnan (measure.to));
    g_assert_cmpstr (measure.unit, ==, "");
  }
}

static void
assert_figure (double figure, const char *expected)
{
  if (strcmp (expected, "-") == 0)
    g_assert_true (isnan (figure));
  else
    g_assert_cmpfloat (figure, ==, g_ascii_strtod (expected, NULL));
}

/* In the file that is named by MEASURES each line is what somebody writes in the language
 * of LANGUAGE, "=", the first figure, the second and the unit; "-" for none. */
static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (g_getenv ("MEASURES"), &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (content), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 10);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (FootingMeasure) measure = {NAN, NAN, NULL};
    g_auto (GStrv) sides = g_strsplit (lines[i], " = ", 2);
    g_auto (GStrv) parts = g_strsplit (sides[1], " ", 3);

    g_test_message ("%s", lines[i]);
    g_assert_cmpint (footing_measure_find (sides[0], &measure), ==,
                     strcmp (parts[1], "-") != 0);
    assert_figure (measure.from, parts[0]);
    assert_figure (measure.to, parts[1]);
    g_assert_cmpstr (measure.unit, ==, strcmp (parts[2], "-") == 0 ? "" : parts[2]);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (g_getenv ("TRANSLATIONS") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("MEASURES") != NULL) {
    g_test_add_func ("/prepare/measure/table", test_table);
    return g_test_run ();
  }
  g_test_add_func ("/prepare/measure/found", test_found);
  g_test_add_func ("/prepare/measure/none", test_none);

  return g_test_run ();
}
