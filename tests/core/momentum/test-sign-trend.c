/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a sign went over the weeks (F31). */
#include "config.h"

#include "fixture.h"
#include "date.h"
#include "momentum/sign-trend.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SIGN "seen-less"
#define MOVE "rebuild-visibility"

/* @checkins is "KIND DATE VALUE" with a comma between, VALUE "-" where the sign was left
 * out; each answers another sign as well. */
static void
add_checkins (Fixture *self, const char *plan, const char *checkins)
{
  g_auto (GStrv) all = g_strsplit (checkins, ",", -1);

  for (guint i = 0; all[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (all[i], " ", 3);
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", plan, "kind",
                                  parts[0], "date", parts[1], "note", parts[2], NULL));

    g_assert_true (footing_store_set_sign (self->store, id, "reactive", 1, NULL));
    if (*parts[2] != '-')
      g_assert_true (
          footing_store_set_sign (self->store, id, SIGN, atoi (parts[2]), NULL));
  }
}

/* A step of the move because of the sign, which came into the plan @days before today,
 * and was done on @done_on or not yet (""). */
static void
add_step (Fixture *self, const char *plan, int days, const char *done_on)
{
  static const char *const because[] = {SIGN, NULL};

  footing_clock_set_now (self->clock, NOW - (gint64)days * DAY);
  g_free (fixture_save (self,
                        footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "move",
                                            MOVE, "because-signs", because, "title",
                                            "Write to Ines", "done-on", done_on, NULL)));
  footing_clock_set_now (self->clock, NOW);
}

static char *
add_plan (Fixture *self)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
}

typedef struct {
  const char *checkins;
  int step;             /* how many days ago it began, or -1 */
  const char *expected; /* see describe() */
  const char *done_on;  /* its step, or NULL */
} Case;

/* "FROM: answer of each week or - | first before oldest latest | began at-beginning =
 * change". */
static char *
describe (const FootingSignTrend *trend)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s:", trend->from != NULL ? trend->from : "never");
  for (guint i = 0; i < trend->n_weeks; i++)
    if (trend->values[i] < 0)
      g_string_append (text, " -");
    else
      g_string_append_printf (text, " %d", trend->values[i]);
  g_string_append_printf (text, " | %d %d %d %d |", trend->first, trend->before,
                          trend->oldest, trend->latest);
  if (trend->began_on != NULL)
    g_string_append_printf (text, " %s %d", trend->began_on, trend->at_beginning);
  g_string_append_printf (text, " = %d", footing_sign_trend_get_change (trend));

  return g_strdup (text->str);
}

static FootingSignTrend *
read_trend (FootingSignHistory **history, Fixture *self, const char *plan, int weekday)
{
  g_autoptr (GError) error = NULL;

  *history = footing_sign_history_new (self->store, plan, &error);
  g_assert_no_error (error);

  return footing_sign_trend_new (*history, SIGN, MOVE, TODAY, weekday);
}

static void
test_trends (Fixture *self, gconstpointer data)
{
  static const Case cases[] = {
      {"", -1, "never: | -1 -1 -1 -1 | = 0"},
      {"before 2026-01-01 0", -1, "never: | -1 0 -1 -1 | = 0"},
      /* One without a day that can be read does not hide the others. */
      {"regular  1,regular 2026-02-16 3", -1, "2026-02-16: 3 - - | 1 -1 3 3 | = 0"},
      /* The check-in has answers, but not to this. */
      {"baseline 2026-02-16 -", -1, "2026-02-16: - - - | -1 -1 -1 -1 | = 0"},
      {"baseline 2026-03-03 3", -1, "2026-03-02: 3 | 3 -1 3 3 | = 0"},
      {"baseline 2026-02-10 4,before 2026-02-10 1,regular 2026-02-18 3,"
       "regular 2026-03-02 2",
       -1, "2026-02-09: 4 3 - 2 | 4 1 4 2 | = -2"},
      /* Two in one week: the later; a first one that left it out. */
      {"baseline 2026-02-09 -,regular 2026-02-16 1,regular 2026-02-22 4", -1,
       "2026-02-09: - 4 - - | -1 -1 1 4 | = 3"},
      /* Since its step began: what stood then, on that day too, or what came next. */
      {"baseline 2026-02-09 4,regular 2026-02-16 3,regular 2026-03-02 1", 15,
       "2026-02-09: 4 3 - 1 | 4 -1 4 1 | 2026-02-16 3 = -2"},
      {"baseline 2026-02-09 4,regular 2026-02-16 3,regular 2026-03-02 1", 16,
       "2026-02-09: 4 3 - 1 | 4 -1 4 1 | 2026-02-15 4 = -3"},
      {"baseline 2026-02-16 3,regular 2026-03-02 1", 30,
       "2026-02-16: 3 - 1 | 3 -1 3 1 | 2026-02-01 3 = -2"},
      {"baseline 2026-02-16 3", 0, "2026-02-16: 3 - - | 3 -1 3 3 | 2026-03-03 3 = 0"},
      {"", 3, "never: | -1 -1 -1 -1 | 2026-02-28 -1 = 0"},
      /* Done before it was in this file: after an import. */
      {"baseline 2026-02-09 4,regular 2026-03-02 1", 0,
       "2026-02-09: 4 - - 1 | 4 -1 4 1 | 2026-02-12 4 = -3", "2026-02-12"},
      /* A check-in that is dated in time to come is of no week yet. */
      {"baseline 2026-02-23 2,regular 2026-05-01 0", -1,
       "2026-02-23: 2 - | 2 -1 2 0 | = -2"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self);
    g_autoptr (FootingSignHistory) history = NULL;
    g_autoptr (FootingSignTrend) trend = NULL;
    g_autofree char *text = NULL;

    if (*cases[i].checkins != '\0')
      add_checkins (self, plan, cases[i].checkins);
    if (cases[i].step >= 0)
      add_step (self, plan, cases[i].step,
                cases[i].done_on != NULL ? cases[i].done_on : "");
    trend = read_trend (&history, self, plan, FOOTING_MONDAY);
    text = describe (trend);
    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

/* F32: the start of a move changes: its first step that was not dropped is what counts;
 * with the second one alone it began later, and without any it has not begun. */
static void
test_beginnings (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *first, *second; /* their states; NULL: in the bin */
    const char *expected;
  } cases[] = {
      {"open", "open", "2026-02-13 4 = -3"},
      {"done", "open", "2026-02-13 4 = -3"},
      {"dropped", "open", "2026-02-21 3 = -2"},
      {NULL, "open", "2026-02-21 3 = -2"},
      {"dropped", "done", "2026-02-21 3 = -2"},
      {"dropped", "dropped", "- -1 = -3"},
      {NULL, NULL, "- -1 = -3"},
      {"open", NULL, "2026-02-13 4 = -3"},
  };
  static const int days[] = {18, 10};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *const states[] = {cases[i].first, cases[i].second};
    g_autofree char *plan = add_plan (self);
    g_autoptr (FootingSignHistory) history = NULL;
    g_autoptr (FootingSignTrend) trend = NULL;
    g_autoptr (GPtrArray) steps = NULL;
    g_autofree char *text = NULL;

    add_checkins (self, plan,
                  "baseline 2026-02-09 4,regular 2026-02-16 3,regular 2026-03-02 1");
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      add_step (self, plan, days[j], "");
    steps = footing_store_list (self->store, FOOTING_TYPE_STEP, plan, NULL);
    g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (days));
    for (guint j = 0; j < steps->len; j++) {
      const char *id = footing_record_get_id (steps->pdata[j]);

      g_assert_true (
          states[j] != NULL
              ? footing_store_change (self->store, FOOTING_TYPE_STEP, id, NULL, "state",
                                      states[j], NULL)
              : footing_store_remove (self->store, FOOTING_TYPE_STEP, id, NULL));
    }
    trend = read_trend (&history, self, plan, FOOTING_MONDAY);
    text = g_strdup_printf ("%s %d = %d", trend->began_on != NULL ? trend->began_on : "-",
                            trend->at_beginning, footing_sign_trend_get_change (trend));
    g_test_message ("%u", i);
    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

/* Two plans, and none: each has its own. */
static void
test_plans (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *other = add_plan (self);
  const char *const plans[] = {plan, other, NULL};
  const char *const expected[] = {"2026-03-01: 1 | 1 -1 1 1 | 2026-03-03 1 = 0",
                                  "2026-03-01: 2 | 2 -1 2 2 | = 0",
                                  "2026-03-01: 3 | 3 -1 3 3 | = 0"};

  add_checkins (self, plan, "regular 2026-03-01 1");
  add_checkins (self, other, "regular 2026-03-01 2");
  add_checkins (self, NULL, "regular 2026-03-01 3");
  add_step (self, plan, 0, "");

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autoptr (FootingSignHistory) history = NULL;
    g_autoptr (FootingSignTrend) trend =
        read_trend (&history, self, plans[i], FOOTING_SUNDAY);
    g_autofree char *text = describe (trend);

    g_assert_cmpstr (text, ==, expected[i]);
  }
}

/* Ten years of it, and not more. */
static void
test_long (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingSignHistory) history = NULL;
  g_autoptr (FootingSignTrend) trend = NULL;

  add_checkins (self, plan, "baseline 2010-01-04 4,regular 2026-03-02 1");
  trend = read_trend (&history, self, plan, FOOTING_MONDAY);
  g_assert_cmpuint (trend->n_weeks, ==, 522);
  g_assert_cmpstr (trend->from, ==, "2016-03-07");
  g_assert_cmpint (trend->values[521], ==, 1);
  g_assert_cmpint (trend->oldest, ==, 4);
}

/* A small picture: its weeks, and whether it ends before today. */
static void
test_span (void)
{
  static const struct {
    const char *weeks; /* '-' for none, else answered */
    guint most;
    FootingSignSpan span;
  } cases[] = {
      {"", 4, {0, 0, FALSE}},           {"----", 4, {0, 0, FALSE}},
      {"3", 4, {0, 1, FALSE}},          {"3---", 4, {0, 4, FALSE}},
      {"3-3--", 4, {1, 4, FALSE}},      {"33333", 4, {1, 4, FALSE}},
      {"-3---", 4, {1, 4, FALSE}},      {"3----", 4, {0, 1, TRUE}},
      {"33333----", 4, {1, 4, TRUE}},   {"33333---", 4, {4, 4, FALSE}},
      {"-3---------", 4, {0, 2, TRUE}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int values[16];
    const FootingSignTrend trend = {.n_weeks = (guint)strlen (cases[i].weeks),
                                    .values = values};
    FootingSignSpan span;

    for (guint j = 0; j < trend.n_weeks; j++)
      values[j] = cases[i].weeks[j] == '-' ? -1 : 3;
    span = footing_sign_trend_get_span (&trend, cases[i].most);
    g_test_message ("“%s”", cases[i].weeks);
    g_assert_cmpuint (span.from, ==, cases[i].span.from);
    g_assert_cmpuint (span.n, ==, cases[i].span.n);
    g_assert_cmpint (span.ends_early, ==, cases[i].span.ends_early);
  }
}

static void
test_order (void)
{
  FootingStep *step = GINT_TO_POINTER (1);
  const FootingSignTrend eased = {.oldest = 3, .at_beginning = -1, .latest = 1};
  const FootingSignTrend worse = {.oldest = 1, .at_beginning = -1, .latest = 3};
  const FootingSignTrend still = {
      .oldest = 3, .at_beginning = 3, .latest = 3, .step = step};
  const FootingSignTrend none = {.oldest = -1, .at_beginning = -1, .latest = -1};
  static const FootingSignOrder change = FOOTING_SIGNS_BY_CHANGE;
  static const FootingSignOrder help = FOOTING_SIGNS_BY_HELP;

  g_assert_cmpint (footing_sign_trend_compare (&eased, &worse, change), <, 0);
  g_assert_cmpint (footing_sign_trend_compare (&worse, &still, change), <, 0);
  g_assert_cmpint (footing_sign_trend_compare (&still, &none, change), ==, 0);
  g_assert_cmpint (footing_sign_trend_compare (&worse, &eased, help), <, 0);
  g_assert_cmpint (footing_sign_trend_compare (&worse, &still, help), <, 0);
  g_assert_cmpint (footing_sign_trend_compare (&none, &eased, help), >, 0);
  g_assert_cmpint (footing_sign_trend_compare (&none, &eased, FOOTING_SIGNS_BY_GROUP), ==,
                   0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/sign-trend/F31-trends", test_trends);
  fixture_add ("/core/sign-trend/F32-beginnings", test_beginnings);
  fixture_add ("/core/sign-trend/F31-plans", test_plans);
  fixture_add ("/core/sign-trend/F31-long", test_long);
  g_test_add_func ("/core/sign-trend/F31-span", test_span);
  g_test_add_func ("/core/sign-trend/F31-order", test_order);

  return g_test_run ();
}
