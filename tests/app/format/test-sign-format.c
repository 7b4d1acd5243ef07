/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F31: how a sign went, in a sentence. */
#include "config.h"

#include "fixture.h"
#include "format/sign-format.h"

#include <math.h>

#define MOVE "Send short updates"

/* 0 is never, 4 nearly always. */
static void
test_trend (void)
{
  static const struct {
    guint n_answers;
    int oldest, latest;
    const char *oldest_on, *latest_on;
    const char *began_on; /* NULL: no step for it */
    int at_beginning;
    const char *words;
  } cases[] = {
      {0, -1, -1, "", "", NULL, -1, "Not answered yet."},
      {0, -1, -1, "", "", "2026-02-01", -1, "Not answered yet."},
      {1, 3, 3, "2026-02-02", "2026-02-02", NULL, -1, "On 2 Feb: often."},
      {2, 3, 3, "2026-02-02", "2026-03-02", NULL, -1, "On 2 Mar as on 2 Feb: often."},
      {2, 3, 1, "2026-02-02", "2026-03-02", NULL, -1,
       "From often to rarely since 2 Feb."},
      /* Before the step, on its day, and after it. */
      {1, 3, 3, "2026-02-02", "2026-02-02", "2026-02-05", 3,
       "“" MOVE "” began on 5 Feb; until then: often."},
      {1, 3, 3, "2026-02-05", "2026-02-05", "2026-02-05", 3,
       "“" MOVE "” began on 5 Feb; until then: often."},
      {1, 3, 3, "2026-02-09", "2026-02-09", "2026-02-05", 3, "On 9 Feb: often."},
      {2, 3, 1, "2026-02-02", "2026-03-02", "2026-02-05", 3,
       "From often to rarely since “" MOVE "” began on 5 Feb."},
      {3, 4, 3, "2026-01-02", "2026-03-02", "2026-02-05", 3,
       "As often as when “" MOVE "” began on 5 Feb: often."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingSignTrend trend = {
        .n_answers = cases[i].n_answers,
        .first = cases[i].oldest,
        .before = -1,
        .oldest = cases[i].oldest,
        .oldest_on = (char *)cases[i].oldest_on,
        .latest = cases[i].latest,
        .latest_on = (char *)cases[i].latest_on,
        .began_on = (char *)cases[i].began_on,
        .began = NAN,
        .at_beginning = cases[i].at_beginning,
    };
    g_autofree char *words = footing_sign_format_trend (&trend, MOVE, "2026-03-05");

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* A small picture that ends long before today says so; one in full goes up to today. */
static void
test_end (void)
{
  static const struct {
    guint n_weeks, answered; /* how many there are, and the last with an answer, from 1 */
    gboolean says;
  } cases[] = {{1, 1, FALSE},     {26, 1, FALSE},   {27, 1, TRUE},
               {200, 180, FALSE}, {200, 100, TRUE}, {200, 0, FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int values[200];
    const FootingSignTrend trend = {.n_answers = 1,
                                    .n_weeks = cases[i].n_weeks,
                                    .values = values,
                                    .first = 3,
                                    .before = 1,
                                    .oldest = 3,
                                    .oldest_on = (char *)"2025-02-02",
                                    .latest = 3,
                                    .latest_on = (char *)"2025-02-02",
                                    .began = NAN,
                                    .at_beginning = -1};
    const char *end = " The picture ends on 2 Feb 2025, with the last answer.";
    g_autofree char *row = NULL;
    g_autofree char *small = NULL;
    g_autofree char *full = NULL;
    g_autofree char *words =
        g_strconcat ("On 2 Feb 2025: often.", cases[i].says ? end : "", NULL);
    g_autofree char *picture = g_strconcat (
        words, " In the first check-in: often. Before the setback: rarely.", NULL);

    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      values[j] = j + 1 == cases[i].answered ? 3 : -1;
    row = footing_sign_format_row (&trend, NULL, "2026-03-05");
    small = footing_sign_format_picture (&trend, FALSE, NULL, "2026-03-05");
    full = footing_sign_format_picture (&trend, TRUE, NULL, "2026-03-05");
    g_assert_cmpstr (row, ==, words);
    g_assert_cmpstr (small, ==, picture);
    g_assert_cmpstr (full, ==,
                     "On 2 Feb 2025: often. In the first check-in: often. Before the "
                     "setback: rarely.");
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/sign-format/F31-trend", test_trend);
  g_test_add_func ("/app/sign-format/F31-end", test_end);

  return g_test_run ();
}
