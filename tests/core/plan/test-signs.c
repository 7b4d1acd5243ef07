/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which signs count for somebody: hidden ones, one's own (F30, F33). */
#include "config.h"

#include "fixture.h"
#include "guidance/ranking.h"
#include "momentum/sign-trend.h"
#include "plan/checkins.h"
#include "plan/moves.h"
#include "plan/signs.h"

#include <string.h>

#define HIDDEN "micromanaged"
#define N_CATALOGUE 18

typedef struct {
  Fixture f;
  FootingGuidance *guidance;
  char *plans[3]; /* one's own, another of one's own, for somebody else */
} Signs;

static void
set_up (Signs *self, gconstpointer data)
{
  static const char *const perspectives[] = {"self", "self", "support"};

  fixture_set_up (&self->f, NULL);
  self->guidance = footing_guidance_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (perspectives); i++)
    self->plans[i] = fixture_save (
        &self->f, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                      "perspective", perspectives[i], NULL));
}

static void
tear_down (Signs *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->plans); i++)
    g_free (self->plans[i]);
  g_clear_object (&self->guidance);
  fixture_tear_down (&self->f, NULL);
}

/* NULL for without a plan, which is -1. */
static const char *
get_plan (Signs *self, int plan)
{
  return plan >= 0 ? self->plans[plan] : NULL;
}

static FootingSigns *
read_signs (Signs *self, int plan)
{
  g_autoptr (GError) error = NULL;
  FootingSigns *signs =
      footing_signs_new (self->f.store, self->guidance, get_plan (self, plan), &error);

  g_assert_no_error (error);

  return signs;
}

static FootingOwnSign *
add (Signs *self, int plan, const char *group, const char *title, const char *move)
{
  const FootingOwnWords words = {title, group, move};
  g_autoptr (GError) error = NULL;
  FootingOwnSign *sign = footing_signs_add (self->f.store, self->guidance,
                                            get_plan (self, plan), &words, &error);

  g_assert_no_error (error);

  return sign;
}

/* "18 0" and the titles of one's own with their groups. */
static char *
describe (Signs *self, int plan)
{
  g_autoptr (FootingSigns) signs = read_signs (self, plan);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u %u", footing_signs_get_n (signs),
                          footing_signs_get_n_hidden (signs));
  for (guint i = 0; i < footing_signs_get_n (signs); i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);

    g_assert_true (footing_signs_find (signs, sign->code) == sign);
    if (sign->own != NULL)
      g_string_append_printf (text, " %s:%s", sign->group, sign->title);
  }

  return g_string_free (text, FALSE);
}

static void
assert_signs (Signs *self, int plan, const char *expected)
{
  g_autofree char *text = describe (self, plan);

  g_assert_cmpstr (text, ==, expected);
}

/* Group by group, worded for the perspective, whoever asks. */
static void
test_catalogue (Signs *self, gconstpointer data)
{
  for (int plan = -1; plan < 3; plan++) {
    g_autoptr (FootingSigns) signs = read_signs (self, plan);
    const FootingPerspective perspective =
        plan == 2 ? FOOTING_PERSPECTIVE_SUPPORT : FOOTING_PERSPECTIVE_SELF;
    const char *const *groups = footing_signs_get_groups (signs);
    guint group = 0;

    g_assert_cmpuint (footing_signs_get_n (signs), ==, N_CATALOGUE);
    g_assert_cmpint (footing_signs_get_perspective (signs), ==, perspective);
    for (guint i = 0; i < footing_signs_get_n (signs); i++) {
      const FootingSign *sign = footing_signs_nth (signs, i);

      while (!g_str_equal (groups[group], sign->group))
        g_assert_nonnull (groups[++group]);
      g_assert_cmpstr (sign->title, ==, footing_guide_title (sign->guide, perspective));
      g_assert_cmpstr (sign->try, ==, footing_guide_try (sign->guide, perspective));
      g_assert_cmpstr (sign->move, ==,
                       footing_guide_counter_move (sign->guide, perspective));
    }
  }
}

/* What one hides holds in all plans of one's own and without one, and not for somebody
 * else; and the other way round. Doing it twice changes nothing. */
static void
test_hidden (Signs *self, gconstpointer data)
{
  static const struct {
    int plan;
    const char *own;
    const char *others;
  } cases[] = {{-1, "17 1", "18 0"}, {0, "17 1", "18 0"}, {2, "18 0", "17 1"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *plan = get_plan (self, cases[i].plan);
    g_autoptr (FootingSigns) signs = NULL;

    for (int twice = 0; twice < 2; twice++)
      g_assert_true (footing_signs_hide (self->f.store, plan, HIDDEN, NULL));
    for (int j = -1; j < 3; j++)
      assert_signs (self, j, j == 2 ? cases[i].others : cases[i].own);
    signs = read_signs (self, cases[i].plan);
    g_assert_false (footing_signs_counts (signs, HIDDEN));
    g_assert_nonnull (footing_signs_find (signs, HIDDEN));
    g_assert_cmpstr (footing_signs_nth_hidden (signs, 0)->code, ==, HIDDEN);

    for (int twice = 0; twice < 2; twice++)
      g_assert_true (footing_signs_show (self->f.store, plan, HIDDEN, NULL));
    for (int j = -1; j < 3; j++)
      assert_signs (self, j, "18 0");
  }
}

/* All that a hidden sign had is there when it is shown again; meanwhile it speaks for no
 * move. */
static void
test_hidden_answers (Signs *self, gconstpointer data)
{
  g_autofree char *checkin =
      footing_plan_ensure_checkin (self->f.store, self->plans[0], "regular", NULL);
  g_autoptr (FootingSigns) before = read_signs (self, 0);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (FootingSigns) after = NULL;
  g_autoptr (GHashTable) ratings = NULL;
  g_autoptr (GHashTable) counting = NULL;

  for (guint i = 0; i < footing_signs_get_n (before); i++)
    g_assert_true (footing_plan_answer_sign (
        self->f.store, checkin, footing_signs_nth (before, i)->code, 3, NULL));
  g_assert_true (footing_signs_hide (self->f.store, self->plans[0], HIDDEN, NULL));
  after = read_signs (self, 0);
  ratings = footing_store_get_signs (self->f.store, checkin, NULL);
  g_assert_cmpuint (g_hash_table_size (ratings), ==, N_CATALOGUE);
  counting = footing_signs_filter (after, ratings);
  g_assert_cmpuint (g_hash_table_size (counting), ==, N_CATALOGUE - 1);

  suggestions =
      footing_plan_suggest (self->f.store, self->guidance, self->plans[0], NULL);
  g_assert_cmpuint (suggestions->len, >, 0);
  for (guint i = 0; i < suggestions->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    for (guint j = 0; j < suggestion->reasons->len; j++)
      g_assert_cmpstr (
          footing_guide_code (g_array_index (suggestion->reasons, FootingReason, j).item),
          !=, HIDDEN);
  }
}

/* One's own is in its group after the catalogue's, or in the last where there is no such
 * group; renamed and moved; and comes back with its answers when it was removed. */
static void
test_own (Signs *self, gconstpointer data)
{
  g_autoptr (FootingOwnSign) sign =
      add (self, 0, "risk", "  I nod\tto all ", "Ask once.");
  G_GNUC_UNUSED g_autoptr (FootingOwnSign) other =
      add (self, -1, "no-such", "I eat alone", "");
  G_GNUC_UNUSED g_autoptr (FootingOwnSign) theirs =
      add (self, 2, "work", "Leaves early", "");
  const char *id = footing_record_get_id (sign);
  const FootingOwnWords moved = {"I nod", "work", "Ask twice."};
  g_autofree char *checkin =
      footing_plan_ensure_checkin (self->f.store, self->plans[1], "regular", NULL);
  g_autoptr (GHashTable) ratings = NULL;
  g_autoptr (GError) error = NULL;

  for (int plan = -1; plan < 2; plan++)
    assert_signs (self, plan, "20 0 risk:I nod to all relations:I eat alone");
  assert_signs (self, 2, "19 0 work:Leaves early");

  g_assert_true (
      footing_signs_change (self->f.store, self->guidance, id, &moved, &error));
  assert_signs (self, -1, "20 0 work:I nod relations:I eat alone");

  g_assert_true (footing_plan_answer_sign (self->f.store, checkin, id, 2, NULL));
  g_assert_true (footing_store_remove (self->f.store, FOOTING_TYPE_OWN_SIGN, id, NULL));
  assert_signs (self, 0, "19 0 relations:I eat alone");
  g_assert_true (footing_store_restore (self->f.store, FOOTING_TYPE_OWN_SIGN, id, NULL));
  assert_signs (self, 0, "20 0 work:I nod relations:I eat alone");
  ratings = footing_store_get_signs (self->f.store, checkin, NULL);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (ratings, id)), ==, 2);
}

/* Bad input gets one sentence, and changes nothing. */
static void
test_refused (Signs *self, gconstpointer data)
{
  static const struct {
    int plan;
    const char *title;
    gboolean refused;
  } cases[] = {
      {0, "", TRUE},
      {0, " \t\n", TRUE},
      {0, "speaking  up LESS", TRUE}, /* the catalogue's */
      {-1, "i nod to all", TRUE},
      {2, "I nod to all", FALSE}, /* of somebody else */
  };
  g_autoptr (FootingOwnSign) sign = add (self, 0, "risk", "I nod to all", "");
  const FootingOwnWords same = {"I Nod To All", "risk", ""};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingOwnWords words = {cases[i].title, "risk", ""};
    g_autoptr (GError) error = NULL;
    g_autoptr (FootingOwnSign) added = footing_signs_add (
        self->f.store, self->guidance, get_plan (self, cases[i].plan), &words, &error);

    g_test_message ("%s", cases[i].title);
    g_assert_true ((added == NULL) == cases[i].refused);
    if (cases[i].refused) {
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
      fixture_assert_sentence (error);
    }
  }
  assert_signs (self, 0, "19 0 risk:I nod to all");

  /* It may be called as it is, in other letters. */
  g_assert_true (footing_signs_change (self->f.store, self->guidance,
                                       footing_record_get_id (sign), &same, NULL));
  assert_signs (self, 0, "19 0 risk:I Nod To All");
}

/* What helps with it becomes a step, by the same door; the trend knows it. */
static void
test_step (Signs *self, gconstpointer data)
{
  g_autoptr (FootingOwnSign) sign = add (self, 0, "risk", "I nod", "Ask once.");
  g_autoptr (FootingOwnSign) helpless = add (self, 0, "risk", "I yawn", "");
  const char *id = footing_record_get_id (sign);
  const FootingAcceptance acceptance = {.move = "", .sign = id, .rung = "pair"};
  const FootingAcceptance none = {.move = "", .sign = footing_record_get_id (helpless)};
  g_autofree char *day = footing_plan_propose_day (self->f.store, self->guidance, "", id);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) step = footing_plan_accept_move (
      self->f.store, self->guidance, self->plans[0], &acceptance, &error);
  g_autoptr (FootingSignHistory) history = NULL;
  g_autoptr (FootingSigns) signs = NULL;
  g_autoptr (GPtrArray) trends = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (step->title, ==, "Ask once");
  g_assert_cmpstr (step->move, ==, "");
  g_assert_cmpstr (step->due_on, ==, day);
  g_assert_cmpstr (step->rung, ==, "pair");
  g_assert_true (footing_step_comes_from (step, "", id));
  g_assert_null (footing_plan_accept_move (self->f.store, self->guidance, self->plans[0],
                                           &none, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);

  g_free (fixture_save (&self->f, footing_record_new (FOOTING_TYPE_ENTRY, "recovery",
                                                      self->plans[0], "step",
                                                      footing_record_get_id (step),
                                                      "date", "2026-03-01", NULL)));
  history = footing_sign_history_new (self->f.store, self->plans[0], NULL);
  signs = read_signs (self, 0);
  trends = footing_sign_trends_list (history, signs, FOOTING_SIGNS_BY_GROUP, TODAY, 1);
  g_assert_cmpuint (trends->len, ==, N_CATALOGUE + 2);
  for (guint i = 0; i < trends->len; i++) {
    const FootingSignTrend *trend = g_ptr_array_index (trends, i);

    n += trend->step != NULL;
    if (trend->step != NULL) {
      g_assert_cmpstr (trend->sign, ==, id);
      g_assert_cmpstr (trend->practised_on, ==, "2026-03-01");
    }
  }
  g_assert_cmpuint (n, ==, 1);
}

/* F31: trends are of the signs that count, in each order: a hidden one is in none of them
 * and comes back with its answers, one's own is among them. */
static void
test_trends (Signs *self, gconstpointer data)
{
  g_autoptr (FootingOwnSign) own = add (self, 0, "thinking", "I hold back", "Ask once");
  const char *id = footing_record_get_id (own);
  const struct {
    const char *date;
    int hidden, own, reactive; /* -1 for no answer */
  } checkins[] = {
      {"2026-02-09", 4, -1, 1}, {"2026-02-16", 4, 3, 1}, {"2026-03-02", 3, 0, 1}};
  static const struct {
    FootingSignOrder order;
    gboolean hide;
    int first; /* 0: the hidden one, 1: one's own; -1 for the catalogue's first */
  } cases[] = {
      {FOOTING_SIGNS_BY_CHANGE, FALSE, 1}, {FOOTING_SIGNS_BY_CHANGE, TRUE, 1},
      {FOOTING_SIGNS_BY_HELP, FALSE, 0},   {FOOTING_SIGNS_BY_GROUP, TRUE, -1},
      {FOOTING_SIGNS_BY_GROUP, FALSE, -1},
  };
  const char *const codes[] = {HIDDEN, id};

  for (guint i = 0; i < G_N_ELEMENTS (checkins); i++) {
    g_autofree char *checkin = fixture_save (
        &self->f, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", self->plans[0],
                                      "kind", i == 0 ? "baseline" : "regular", "date",
                                      checkins[i].date, NULL));

    footing_plan_answer_sign (self->f.store, checkin, HIDDEN, checkins[i].hidden, NULL);
    footing_plan_answer_sign (self->f.store, checkin, id, checkins[i].own, NULL);
    footing_plan_answer_sign (self->f.store, checkin, "reactive", checkins[i].reactive,
                              NULL);
  }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingSignHistory) history = NULL;
    g_autoptr (FootingSigns) signs = NULL;
    g_autoptr (GPtrArray) trends = NULL;
    guint n_own = 0, n_hidden = 0;

    g_assert_true (
        cases[i].hide ? footing_signs_hide (self->f.store, self->plans[0], HIDDEN, NULL)
                      : footing_signs_show (self->f.store, self->plans[0], HIDDEN, NULL));
    history = footing_sign_history_new (self->f.store, self->plans[0], NULL);
    signs = read_signs (self, 0);
    trends = footing_sign_trends_list (history, signs, cases[i].order, TODAY, 1);
    g_assert_cmpuint (trends->len, ==, N_CATALOGUE + (cases[i].hide ? 0 : 1));
    g_assert_cmpstr (((FootingSignTrend *)trends->pdata[0])->sign, ==,
                     cases[i].first >= 0 ? codes[cases[i].first]
                                         : footing_signs_nth (signs, 0)->code);
    for (guint j = 0; j < trends->len; j++) {
      const FootingSignTrend *trend = trends->pdata[j];

      n_hidden += g_str_equal (trend->sign, HIDDEN);
      if (!g_str_equal (trend->sign, id))
        continue;
      n_own++;
      /* Its first answer is of the second check-in; there is none in the week between. */
      g_assert_cmpint (trend->first, ==, -1);
      g_assert_cmpint (trend->oldest, ==, 3);
      g_assert_cmpuint (trend->n_weeks, ==, 4);
      g_assert_cmpint (trend->values[0], ==, -1);
      g_assert_cmpint (trend->values[1], ==, 3);
      g_assert_cmpint (trend->values[2], ==, -1);
      g_assert_cmpint (trend->values[3], ==, 0);
    }
    g_assert_cmpuint (n_own, ==, 1);
    g_assert_cmpuint (n_hidden, ==, cases[i].hide ? 0 : 1);
  }
}

/* The last answer of each sign before a check-in, whichever that was in. */
static void
test_last_answers (Signs *self, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *date;
    int reactive;
    int reworks;
  } checkins[] = {{"before", "2026-02-01", 0, 0},
                  {"baseline", "2026-02-02", 4, 1},
                  {"regular", "2026-02-09", 3, -1},
                  {"regular", "2026-02-16", 2, 2},
                  {"regular", "2026-02-23", 1, 1}};
  static const struct {
    guint checkin;
    int reactive; /* -1: never answered */
    int reworks;
  } cases[] = {{1, -1, -1}, {2, 4, 1}, {3, 3, 1}, {4, 2, 2}};
  char *ids[G_N_ELEMENTS (checkins)];

  for (guint i = 0; i < G_N_ELEMENTS (checkins); i++) {
    ids[i] = fixture_save (&self->f,
                           footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                               self->plans[0], "kind", checkins[i].kind,
                                               "date", checkins[i].date, NULL));
    footing_plan_answer_sign (self->f.store, ids[i], "reactive", checkins[i].reactive,
                              NULL);
    footing_plan_answer_sign (self->f.store, ids[i], "reworks", checkins[i].reworks,
                              NULL);
  }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) last =
        footing_plan_get_last_answers (self->f.store, ids[cases[i].checkin], NULL);
    const int found[] = {
        g_hash_table_contains (last, "reactive")
            ? GPOINTER_TO_INT (g_hash_table_lookup (last, "reactive"))
            : -1,
        g_hash_table_contains (last, "reworks")
            ? GPOINTER_TO_INT (g_hash_table_lookup (last, "reworks"))
            : -1,
    };

    g_assert_cmpint (found[0], ==, cases[i].reactive);
    g_assert_cmpint (found[1], ==, cases[i].reworks);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

#define ADD(path, function)                                                              \
  g_test_add ("/signs/" path, Signs, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("F30-F33-catalogue", test_catalogue);
  ADD ("F30-hidden", test_hidden);
  ADD ("F30-hidden-answers", test_hidden_answers);
  ADD ("F30-own", test_own);
  ADD ("F30-refused", test_refused);
  ADD ("F32-own-step", test_step);
  ADD ("F31-trends", test_trends);
  ADD ("F30-last-answers", test_last_answers);

  return g_test_run ();
}
