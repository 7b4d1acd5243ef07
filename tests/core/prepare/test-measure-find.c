/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare/measure-find.h"

#include <math.h>

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepare/measure/found", test_found);
  g_test_add_func ("/prepare/measure/none", test_none);

  return g_test_run ();
}
