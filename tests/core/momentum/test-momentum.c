/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four tracks of a plan (F71). */
#include "config.h"

#include "fixture.h"
#include "date.h"
#include "momentum/momentum.h"
#include "plan/closing.h"

#include <math.h>

/* TODAY is a Tuesday; the plan of the tests begins on Monday, five weeks before. */
#define STARTED "2026-01-26"

static char *
add_plan (Fixture *self, const char *started, const char *happened)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                                 "title", "Missed the demo", "started-on",
                                                 started, "happened-on", happened, NULL));
}

typedef struct {
  const char *kind;
  const char *date;
  double value;
  const char *seen_by; /* a name of people[], or "" */
} Entry;

static void
add_entry (Fixture *self, const char *plan, const Entry *entry, const char *person)
{
  const char *people[] = {person, NULL};
  g_autofree char *id = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", entry->kind,
                                "date", entry->date, "title", entry->date, "metric-value",
                                entry->value, NULL));

  if (person != NULL)
    g_assert_true (footing_store_set_seen_by (self->store, id, people, NULL));
}

static FootingMomentum *
read_momentum (Fixture *self, const char *plan)
{
  g_autoptr (GError) error = NULL;
  FootingMomentum *momentum = footing_momentum_new (self->store, plan, &error);

  g_assert_no_error (error);
  g_assert_nonnull (momentum);

  return momentum;
}

/* "measured/told/updates/reached" of each week, a space between. */
static char *
describe_weeks (const FootingMomentum *momentum)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (momentum->weeks->len, ==, momentum->n_weeks);
  for (guint i = 0; i < momentum->n_weeks; i++) {
    const FootingWeekTracks *week =
        &g_array_index (momentum->weeks, FootingWeekTracks, i);

    g_string_append_printf (text, "%s%d/%d/%d/%d", i > 0 ? " " : "", week->measured,
                            week->told, week->updates, week->reached);
  }

  return g_strdup (text->str);
}

static void
assert_weeks (const FootingMomentum *momentum, const char *expected)
{
  g_autofree char *text = describe_weeks (momentum);

  g_assert_cmpstr (text, ==, expected);
}

/* F71: the weeks from the one in which it began to the one of today. */
static void
test_span (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *started, *happened, *from;
    guint n_weeks;
  } cases[] = {
      {TODAY, "", "2026-03-02", 1},
      {STARTED, "", STARTED, 6},
      {"2026-01-28", "", STARTED, 6},
      {STARTED, "2026-01-20", "2026-01-19", 7},
      {STARTED, STARTED, STARTED, 6},
      {STARTED, "2026-02-10", STARTED, 6},   /* after it began */
      {STARTED, "2025-06-10", STARTED, 6},   /* too long before */
      {"", "2026-02-25", "2026-02-23", 2},   /* began when it was made */
      {"2026-03-20", "", "2026-03-02", 1},   /* begins in time to come */
      {"2010-01-04", "", "2016-03-07", 522}, /* ten years of it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, cases[i].started, cases[i].happened);
    g_autoptr (FootingMomentum) momentum = read_momentum (self, plan);

    g_assert_cmpstr (momentum->from, ==, cases[i].from);
    g_assert_cmpuint (momentum->n_weeks, ==, cases[i].n_weeks);
    g_assert_false (momentum->over);
    for (int j = 0; j < FOOTING_N_PERSPECTIVES; j++)
      g_assert_false (footing_momentum_has_any (momentum, j));
  }
}

/* Weeks begin where they do for the person; a plan that is closed has its own end. */
static void
test_first_weekday_and_end (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, STARTED, "");
  g_autoptr (FootingMomentum) sunday = NULL;
  g_autoptr (FootingMomentum) closed = NULL;
  g_autofree char *ancient = add_plan (self, "1900-01-01", "");
  g_autoptr (FootingMomentum) all = NULL;

  footing_clock_set_first_weekday (self->clock, FOOTING_SUNDAY);
  sunday = read_momentum (self, plan);
  g_assert_cmpstr (sunday->from, ==, "2026-01-25");

  /* Its first week begins before the first day that there is. */
  all = read_momentum (self, ancient);
  g_assert_cmpuint (all->n_weeks, ==, 522);

  g_assert_true (footing_plan_close (self->store, plan, NULL));
  footing_clock_set_now (self->clock, NOW + 100 * DAY);
  closed = read_momentum (self, plan);
  g_assert_cmpuint (closed->n_weeks, ==, sunday->n_weeks);
  g_assert_true (closed->over);
}

/* F71: what is counted of the timeline, of this plan alone and without the bin. */
static void
test_weeks (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = {
      {"win", "2026-01-25", NAN, ""}, /* the day before */
      {"win", "2026-01-26", 4, ""},       {"win", "2026-02-01", NAN, "Ines"},
      {"win", "2026-02-02", 0, "Ines"},   {"update", "2026-02-03", NAN, "Ines"},
      {"update", "2026-02-04", NAN, ""},  {"conversation", "2026-02-20", NAN, "Mira"},
      {"win", "2026-02-20", NAN, "Mira"}, {"setback", "2026-02-27", NAN, "Jonas"},
      {"win", "2026-03-03", 1, ""},       {"win", "2026-03-20", 1, ""}, /* not yet */
  };
  g_autofree char *plan = add_plan (self, STARTED, "");
  g_autofree char *other = add_plan (self, STARTED, "");
  g_autofree char *ines = fixture_save (
      self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Ines",
                                "saw", "The demo stopped", NULL));
  g_autofree char *mira =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                              "name", "Mira", NULL));
  G_GNUC_UNUSED g_autofree char *jonas = fixture_save (
      self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Jonas",
                                "saw", "The demo stopped", NULL));
  g_autoptr (FootingMomentum) momentum = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    const char *name = entries[i].seen_by;
    const char *person = *name == 'I'   ? ines
                         : *name == 'M' ? mira
                         : *name == 'J' ? jonas
                                        : NULL;
    const Entry deleted = {"win", "2026-02-10", 9, ""};

    add_entry (self, plan, &entries[i], person);
    add_entry (self, other, &deleted, NULL);
  }
  momentum = read_momentum (self, plan);

  assert_weeks (momentum, "1/1/0/1 1/0/2/1 0/0/0/0 0/1/0/1 0/0/0/0 1/0/0/0");
  g_assert_true (footing_momentum_has_any (momentum, FOOTING_PERSPECTIVE_SELF));
  g_assert_cmpuint (footing_momentum_count_winning_weeks (momentum), ==, 4);
  g_assert_cmpuint (footing_momentum_count_measured (momentum), ==, 3);
  g_assert_cmpuint (footing_momentum_count_updates (momentum), ==, 2);

  names = g_strjoinv (" ", momentum->reached);
  g_assert_cmpstr (names, ==, "Ines Mira");
  g_assert_cmpuint (momentum->shown_nothing->len, ==, 1);
  g_assert_cmpstr (FOOTING_PERSON (momentum->shown_nothing->pdata[0])->name, ==, "Jonas");
  g_assert_cmpuint (momentum->setbacks->len, ==, 1);
  g_assert_cmpfloat (((FootingWeekSetback *)momentum->setbacks->pdata[0])->at, ==,
                     32 / 7.0);

  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_PERSON, mira, NULL));
  g_clear_pointer (&momentum, footing_momentum_free);
  momentum = read_momentum (self, plan);
  assert_weeks (momentum, "1/1/0/1 1/0/2/1 0/0/0/0 0/1/0/0 0/0/0/0 1/0/0/0");
}

/* Who stands at an entry has seen a win or was told something where that is what it
 * says, and not where they saw a setback, or where it was thought or rated alone. */
static void
test_reached (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *kind;
    gboolean reached;
  } cases[] = {
      {"win", TRUE},      {"setback", FALSE},     {"reflection", FALSE},
      {"update", TRUE},   {"conversation", TRUE}, {"experiment", TRUE},
      {"reframe", FALSE}, {"check-in", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, TODAY, "");
    g_autofree char *ines =
        fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                "name", "Ines", NULL));
    const Entry entry = {cases[i].kind, TODAY, NAN, "Ines"};
    g_autoptr (FootingMomentum) momentum = NULL;

    g_test_message ("%s", cases[i].kind);
    add_entry (self, plan, &entry, ines);
    momentum = read_momentum (self, plan);
    g_assert_cmpint (g_array_index (momentum->weeks, FootingWeekTracks, 0).reached, ==,
                     cases[i].reached);
    g_assert_cmpuint (g_strv_length (momentum->reached), ==, cases[i].reached);
  }
}

/* Who supports somebody sees steps that were done and people who were reached; a step on
 * no rung is to be seen on no track of one's own. */
static void
test_has_any (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *rung, *kind; /* of a step, of an entry; NULL for none */
    gboolean own, support;
  } cases[] = {
      {"", NULL, FALSE, TRUE},         {"pair", NULL, TRUE, TRUE},
      {NULL, "win", TRUE, FALSE},      {NULL, "update", TRUE, FALSE},
      {NULL, "setback", FALSE, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, TODAY, "");
    g_autoptr (FootingMomentum) momentum = NULL;

    if (cases[i].rung != NULL) {
      g_free (fixture_save (
          self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "state", "done",
                                    "rung", cases[i].rung, "done-on", TODAY, NULL)));
    } else {
      const Entry entry = {cases[i].kind, TODAY, NAN, ""};

      add_entry (self, plan, &entry, NULL);
    }
    momentum = read_momentum (self, plan);
    g_assert_cmpint (footing_momentum_has_any (momentum, FOOTING_PERSPECTIVE_SELF), ==,
                     cases[i].own);
    g_assert_cmpint (footing_momentum_has_any (momentum, FOOTING_PERSPECTIVE_SUPPORT), ==,
                     cases[i].support);
  }
}

/* The setback that the plan is about is one of them, once; two of a day are two. */
static void
test_setbacks (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, STARTED, "2026-01-20");
  const Entry same = {"setback", "2026-01-20", NAN, ""};
  const Entry later = {"setback", "2026-02-05", NAN, ""};
  const Entry before = {"setback", "2025-12-05", NAN, ""};
  g_autoptr (FootingMomentum) momentum = NULL;

  add_entry (self, plan, &later, NULL);
  momentum = read_momentum (self, plan);
  g_assert_cmpuint (momentum->setbacks->len, ==, 2);
  g_assert_cmpstr (((FootingWeekSetback *)momentum->setbacks->pdata[0])->title, ==,
                   "Missed the demo");

  add_entry (self, plan, &same, NULL);
  add_entry (self, plan, &before, NULL);
  g_clear_pointer (&momentum, footing_momentum_free);
  momentum = read_momentum (self, plan);
  g_assert_cmpuint (momentum->setbacks->len, ==, 2);
  g_assert_cmpstr (((FootingWeekSetback *)momentum->setbacks->pdata[0])->title, ==,
                   "2026-01-20");

  add_entry (self, plan, &later, NULL);
  g_clear_pointer (&momentum, footing_momentum_free);
  momentum = read_momentum (self, plan);
  g_assert_cmpuint (momentum->setbacks->len, ==, 3);
}

/* F71: how far each outcome has come, a number of percent for each week or "-". */
static void
test_priorities (Fixture *self, gconstpointer data)
{
  static const struct {
    double from, to;
    const char *state;
    const char *progress; /* "DATE VALUE" or "DATE -", a comma between */
    const char *shares;
    guint n_noted;
  } cases[] = {
      {0, 10, "open", "", "- - - - - -", 0},
      {0, 10, "open", "2026-02-03 5", "- 50 50 50 50 50", 1},
      {10, 0, "open", "2026-01-26 8,2026-03-03 1", "20 20 20 20 20 90", 2},
      {0, 10, "open", "2026-02-03 5,2026-02-05 2,2026-02-19 -", "- 20 20 20 20 20", 3},
      {0, 10, "open", "2026-01-02 4,2026-02-19 40", "40 40 40 100 100 100", 2},
      {0, 10, "open", "2026-02-19 -3,2026-03-30 9", "- - - 0 0 0", 2},
      {NAN, NAN, "open", "2026-02-19 7", "- - - - - -", 1},
      {NAN, NAN, "delivered", "", "- - - - - 100", 0},
      {0, 10, "delivered", "2026-02-03 5", "- 50 50 50 50 100", 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, STARTED, "");
    g_autofree char *outcome = fixture_save (
        self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan, "title", "A",
                                  "from-value", cases[i].from, "to-value", cases[i].to,
                                  "state", cases[i].state, "due-on", "2026-02-09", NULL));
    g_auto (GStrv) progress = g_strsplit (cases[i].progress, ",", -1);
    g_autoptr (FootingMomentum) momentum = NULL;
    g_autoptr (GString) text = g_string_new (NULL);
    const FootingPriority *priority;

    for (guint j = 0; progress[j] != NULL; j++) {
      g_auto (GStrv) parts = g_strsplit (progress[j], " ", 2);
      const gboolean words = g_strcmp0 (parts[1], "-") == 0;
      G_GNUC_UNUSED g_autofree char *id = fixture_save (
          self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome, "date",
                                    parts[0], "note", words ? "Went well" : "", "value",
                                    words ? (double)NAN : g_ascii_strtod (parts[1], NULL),
                                    NULL));
    }
    momentum = read_momentum (self, plan);
    g_assert_cmpuint (momentum->priorities->len, ==, 1);
    priority = momentum->priorities->pdata[0];
    for (guint j = 0; j < momentum->n_weeks; j++)
      if (isnan (priority->shares[j]))
        g_string_append (text, j > 0 ? " -" : "-");
      else
        g_string_append_printf (text, "%s%.0f", j > 0 ? " " : "",
                                100 * priority->shares[j]);
    g_assert_cmpstr (text->str, ==, cases[i].shares);
    g_assert_cmpuint (priority->n_noted, ==, cases[i].n_noted);
    g_assert_cmpfloat (priority->due, ==, 2);
  }
}

static void
test_dropped_outcome (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, STARTED, "");
  G_GNUC_UNUSED g_autofree char *outcome =
      fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan,
                                              "state", "dropped", NULL));
  g_autoptr (FootingMomentum) momentum = read_momentum (self, plan);

  g_assert_cmpuint (momentum->priorities->len, ==, 0);
}

/* F71: the rungs reached, and what was feared of steps that are not dropped. */
static void
test_risk (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state, *rung, *done_on, *due_on, *feared;
  } steps[] = {
      {"done", "alone", "2026-02-03", "", "They laugh"},
      {"done", "own", "2026-02-17", "", ""},
      {"done", "pair", "2026-02-25", "2026-02-01", "It breaks"},
      {"open", "stretch", "", "2026-03-10", "Nobody comes"},
      {"dropped", "stretch", "2026-02-25", "2026-02-25", "All of it"},
      {"open", "", "", "", "No day for it"},
  };
  g_autofree char *plan = add_plan (self, STARTED, "");
  g_autoptr (FootingMomentum) momentum = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    G_GNUC_UNUSED g_autofree char *id = fixture_save (
        self,
        footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "state", steps[i].state,
                            "rung", steps[i].rung, "done-on", steps[i].done_on, "due-on",
                            steps[i].due_on, "feared", steps[i].feared, NULL));
  }
  momentum = read_momentum (self, plan);

  for (guint i = 0; i < momentum->n_weeks; i++)
    g_string_append_printf (text, "%d/%d ",
                            g_array_index (momentum->weeks, FootingWeekTracks, i).done,
                            momentum->rungs[i]);
  for (guint i = 0; i < momentum->predictions->len; i++)
    g_string_append_printf (
        text, "%s; ", ((FootingPrediction *)momentum->predictions->pdata[i])->feared);
  g_assert_cmpstr (text->str, ==,
                   "0/0 1/1 0/1 1/3 1/3 0/3 They laugh; It breaks; Nobody comes; ");
  g_assert_cmpint (footing_momentum_get_rung (momentum), ==, 3);
}

/* Feared and happened: steps and experiments alike, by date, with how likely it seemed
 * and how much came true. */
static void
test_predictions (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state, *done_on, *due_on, *came_true;
    int likelihood;
  } steps[] = {
      {"done", "2026-02-10", "", "no", 80},
      {"done", "2026-02-03", "", "partly", -1},
      {"open", "", "2026-03-20", "", 40},
      {"dropped", "2026-02-10", "", "no", 80},
  };
  g_autofree char *plan = add_plan (self, STARTED, "");
  g_autoptr (FootingMomentum) momentum = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_not;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_free (fixture_save (
        self,
        footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "state", steps[i].state,
                            "done-on", steps[i].done_on, "due-on", steps[i].due_on,
                            "feared", "It breaks", "likelihood", steps[i].likelihood,
                            "came-true", steps[i].came_true, NULL)));
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind",
                                "experiment", "date", "2026-02-20", "title", "I asked",
                                "likelihood", 60, "came-true", "yes", NULL)));
  g_free (
      fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                              "kind", "experiment", "date", "2026-02-21",
                                              "title", "No prediction", NULL)));
  momentum = read_momentum (self, plan);

  for (guint i = 0; i < momentum->predictions->len; i++) {
    const FootingPrediction *prediction = momentum->predictions->pdata[i];

    g_string_append_printf (text, "%s %d ", prediction->feared, prediction->likelihood);
    if (isnan (prediction->came_true))
      g_string_append (text, "-; ");
    else
      g_string_append_printf (text, "%.1f; ", prediction->came_true);
  }
  g_assert_cmpstr (
      text->str, ==,
      "It breaks -1 0.5; It breaks 80 0.0; I asked 60 1.0; It breaks 40 -; ");
  g_assert_cmpuint (footing_momentum_count_answered (momentum, &n_not), ==, 3);
  g_assert_cmpuint (n_not, ==, 1);
  /* The experiment is no step, however afraid one was of it. */
  g_assert_cmpuint (footing_momentum_count_dared (momentum), ==, 2);
  g_assert_cmpuint (footing_momentum_count_done (momentum), ==, 2);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (footing_momentum_new (self->store, "nobody", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/momentum/F71-span", test_span);
  fixture_add ("/core/momentum/F71-first-weekday", test_first_weekday_and_end);
  fixture_add ("/core/momentum/F71-weeks", test_weeks);
  fixture_add ("/core/momentum/F71-reached", test_reached);
  fixture_add ("/core/momentum/F71-has-any", test_has_any);
  fixture_add ("/core/momentum/F71-setbacks", test_setbacks);
  fixture_add ("/core/momentum/F71-priorities", test_priorities);
  fixture_add ("/core/momentum/F71-dropped-outcome", test_dropped_outcome);
  fixture_add ("/core/momentum/F71-risk", test_risk);
  fixture_add ("/core/momentum/F11-predictions", test_predictions);
  fixture_add ("/core/momentum/F71-gone", test_gone);

  return g_test_run ();
}
