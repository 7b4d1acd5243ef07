/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F94: exposed moments; which one matters, how far it is, what it leaves on the timeline,
 * and the next one. Today is 2026-03-03. */
#include "config.h"

#include "fixture.h"
#include "plan/parts.h"
#include "prepare/moments.h"
#include "prepare/prepared.h"
#include "samples.h"

static char *
add_plan (Fixture *self, const char *perspective)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "perspective",
                                                 perspective, "state", "active", NULL));
}

static char *
add_moment (Fixture *self, const char *plan, const char *title, const char *date)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_MOMENT, "recovery", plan,
                                                 "title", title, "date", date, NULL));
}

static void
change (Fixture *self, const char *id, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_MOMENT, id, &error, property, value,
                        NULL);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *self, const char *plan)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *moments = footing_moments_list (self->store, plan, &error);

  g_assert_no_error (error);

  return moments;
}

static char *
read_stage (Fixture *self, const char *plan)
{
  g_auto (FootingPrepared) state = {NULL};
  g_autoptr (GError) error = NULL;

  footing_prepared_read (self->store, plan, FOOTING_PREPARE_MOMENT, &state, &error);
  g_assert_no_error (error);

  return g_strdup (state.stage);
}

/* --- Which one -----------------------------------------------------------------------
 */

static void
test_stages (void)
{
  static const struct {
    const char *state, *date, *stage;
    gboolean has_come;
  } cases[] = {
      {"ahead", "", "ahead", FALSE},
      {"ahead", "2026-03-04", "ahead", FALSE},
      {"ahead", TODAY, "today", TRUE},
      {"ahead", "2026-03-02", "after", TRUE},
      {"held", "2026-03-02", "held", TRUE},
      {"held", "2026-03-09", "held", FALSE},
      {"dropped", "2026-03-02", "dropped", TRUE},
      {"dropped", "2026-03-09", "dropped", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingMoment) moment = footing_record_new (
        FOOTING_TYPE_MOMENT, "state", cases[i].state, "date", cases[i].date, NULL);

    g_test_message ("%u", i);
    g_assert_cmpstr (footing_moment_get_stage (moment, TODAY), ==, cases[i].stage);
    g_assert_cmpint (footing_moment_has_come (moment, TODAY), ==, cases[i].has_come);
  }
}

/* Two in one fortnight, one without a day, one that was, one held and one dropped. */
static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  const struct {
    const char *title, *date, *state;
  } made[] = {
      {"later", "2026-03-12", "ahead"},   {"dropped", "2026-03-04", "dropped"},
      {"held", "2026-02-20", "held"},     {"soon", "2026-03-05", "ahead"},
      {"waiting", "2026-03-01", "ahead"}, {"some day", "", "ahead"},
      {"earlier", "2026-02-10", "ahead"},
  };
  static const char *const expected[] = {"soon", "later",   "some day", "waiting",
                                         "held", "earlier", "dropped"};
  g_autoptr (GPtrArray) moments = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (made); i++) {
    g_autofree char *id = add_moment (self, plan, made[i].title, made[i].date);

    change (self, id, "state", made[i].state);
  }

  moments = list (self, plan);
  g_assert_cmpuint (moments->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < moments->len; i++)
    g_assert_cmpstr (((FootingMoment *)moments->pdata[i])->title, ==, expected[i]);
  g_assert_cmpstr (footing_moments_find_waiting (moments, TODAY)->title, ==, "waiting");
}

static void
test_current (void)
{
  static const struct {
    const char *states[3], *dates[3];
    int current;
  } cases[] = {
      {{"ahead", "ahead", "held"}, {"2026-03-05", "2026-03-01", "2026-02-01"}, 0},
      {{"ahead", "held", "dropped"}, {"2026-03-01", "2026-02-20", "2026-02-01"}, 0},
      {{"held", "ahead", "dropped"}, {"2026-03-02", "2026-03-01", "2026-02-01"}, 1},
      {{"held", "held", "dropped"}, {"2026-03-02", "2026-03-01", "2026-02-01"}, 0},
      {{"dropped", "dropped", "dropped"}, {"2026-03-09", "2026-03-05", ""}, -1},
  };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_null (footing_moments_find_current (none, TODAY));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint j = 0; j < G_N_ELEMENTS (cases[i].states); j++)
      g_ptr_array_add (moments, footing_record_new (FOOTING_TYPE_MOMENT, "state",
                                                    cases[i].states[j], "date",
                                                    cases[i].dates[j], NULL));
    g_test_message ("%u", i);
    if (cases[i].current < 0)
      g_assert_null (footing_moments_find_current (moments, TODAY));
    else
      g_assert_true (footing_moments_find_current (moments, TODAY) ==
                     moments->pdata[cases[i].current]);
  }
}

/* --- Before it -----------------------------------------------------------------------
 */

/* What others are shown of the page. */
static void
test_read (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_auto (FootingPrepared) state = {NULL};
  g_autoptr (GError) error = NULL;
  g_autofree char *none = read_stage (self, plan);
  g_autofree char *id = NULL;
  g_autofree char *risk = NULL;
  g_autofree char *open = NULL;
  g_autofree char *part = NULL;

  g_assert_cmpstr (none, ==, "");
  id = add_moment (self, plan, "Board demo", "2026-03-05");
  risk = footing_moments_add_line (self->store, id, "risk", &error);
  g_assert_no_error (error);
  open = footing_moments_add_line (self->store, id, "risk", &error);
  part = footing_moments_add_line (self->store, id, "rehearsal", &error);
  g_assert_no_error (error);
  footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, risk, &error, "detail",
                        "A recording is ready", NULL);
  g_assert_no_error (error);

  footing_prepared_read (self->store, plan, FOOTING_PREPARE_MOMENT, &state, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (state.id, ==, id);
  g_assert_cmpstr (state.title, ==, "Board demo");
  g_assert_cmpstr (state.stage, ==, "ahead");
  g_assert_cmpstr (state.due_on, ==, "2026-03-05");
  g_assert_cmpuint (state.n, ==, 3);
  g_assert_cmpuint (state.n_done, ==, 1);

  footing_moments_rehearse (self->store, part, TRUE, &error);
  g_assert_no_error (error);
  footing_prepared_read (self->store, plan, FOOTING_PREPARE_MOMENT, &state, &error);
  g_assert_cmpuint (state.n_done, ==, 2);
}

/* A rehearsal is ticked with its day; another moment's lines are its own. */
static void
test_lines (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-05");
  g_autofree char *other = add_moment (self, plan, "Review", "2026-03-12");
  g_autoptr (FootingMoment) moment = fixture_get (self, FOOTING_TYPE_MOMENT, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *first =
      footing_moments_add_line (self->store, id, "rehearsal", &error);
  g_autofree char *second =
      footing_moments_add_line (self->store, id, "rehearsal", &error);
  g_autofree char *theirs =
      footing_moments_add_line (self->store, other, "rehearsal", &error);
  g_autoptr (FootingPlanLine) done = NULL;
  g_autoptr (FootingPlanLine) again = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) risks = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (theirs);
  lines = footing_moments_list_lines (self->store, moment, "rehearsal", &error);
  risks = footing_moments_list_lines (self->store, moment, "risk", &error);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpuint (risks->len, ==, 0);
  g_assert_cmpstr (footing_record_get_id (lines->pdata[0]), ==, first);
  g_assert_cmpstr (footing_record_get_id (lines->pdata[1]), ==, second);

  footing_moments_rehearse (self->store, first, TRUE, &error);
  done = fixture_get (self, FOOTING_TYPE_PLAN_LINE, first);
  g_assert_cmpstr (done->done_on, ==, TODAY);
  g_assert_true (footing_moment_line_is_done (done));
  footing_moments_rehearse (self->store, first, FALSE, &error);
  again = fixture_get (self, FOOTING_TYPE_PLAN_LINE, first);
  g_assert_false (footing_moment_line_is_done (again));
  g_assert_no_error (error);
}

/* What was added and left so goes again: not once it says something or has a line. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autoptr (GError) error = NULL;

  for (guint touched = 0; touched < 3; touched++) {
    g_autofree char *id = footing_moments_add (self->store, plan, &error);
    g_autofree char *line = NULL;
    g_autoptr (FootingMoment) left = NULL;
    gboolean dropped = FALSE;

    g_assert_no_error (error);
    if (touched == 1)
      change (self, id, "audience", "The board");
    if (touched == 2)
      line = footing_moments_add_line (self->store, id, "risk", &error);
    footing_moments_drop_untouched (self->store, id, &error);
    g_assert_no_error (error);
    left = footing_store_get (self->store, FOOTING_TYPE_MOMENT, id, NULL);
    g_assert_cmpint (left != NULL, ==, touched > 0);

    if (line != NULL) {
      footing_plan_drop_untouched (self->store, FOOTING_TYPE_PLAN_LINE, line, &dropped,
                                   &error);
      g_assert_true (dropped);
    }
    /* One that is gone is nothing to complain of. */
    footing_moments_drop_untouched (self->store, "none", &error);
    g_assert_no_error (error);
  }
}

static void
test_dropped (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-05");
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL;
  g_autofree char *back = NULL;

  footing_moments_set_dropped (self->store, id, TRUE, &error);
  g_assert_no_error (error);
  none = read_stage (self, plan);
  g_assert_cmpstr (none, ==, "");
  footing_moments_set_dropped (self->store, id, FALSE, &error);
  g_assert_no_error (error);
  back = read_stage (self, plan);
  g_assert_cmpstr (back, ==, "ahead");
}

/* --- After it ------------------------------------------------------------------------
 */

/* The day on which it was held is never one to come. */
static void
test_held_on (void)
{
  static const struct {
    const char *date, *held_on, *day;
  } cases[] = {
      {"2026-03-02", "", "2026-03-02"},
      {"2026-03-02", "2026-03-01", "2026-03-01"},
      {"2026-03-02", TODAY, TODAY},
      {"2026-03-02", "2026-03-04", "2026-03-02"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingMoment) moment = footing_record_new (
        FOOTING_TYPE_MOMENT, "date", cases[i].date, "held-on", cases[i].held_on, NULL);

    g_assert_cmpstr (footing_moment_get_held_on (moment, TODAY), ==, cases[i].day);
  }
}

/* What was feared stands beside what happened. */
static void
test_debrief_words (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *perspective, *happened, *feared, *came_true;
    int likelihood;
    const char *actual;
  } cases[] = {
      {"self", "It ran to the end", "It stops again", "no", 70,
       "It ran to the end\n\nWhat I feared: It stops again (70%)\nIt didn’t come true."},
      {"self", "", "It stops", "partly", -1,
       "What I feared: It stops\nIt came true in part."},
      {"self", "It stopped", "It stops", "yes", 0,
       "It stopped\n\nWhat I feared: It stops (0%)\nIt came true."},
      {"self", "It ran", "It stops", "", -1, "It ran\n\nWhat I feared: It stops"},
      {"self", "It ran", " ", "no", 70, "It ran"},
      {"self", "", "", "", -1, ""},
      {"support", "It ran", "100% s %s", "no", 40,
       "It ran\n\nWhat they feared: 100% s %s (40%)\nIt didn’t come true."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, cases[i].perspective);
    g_autofree char *id = fixture_save (
        self,
        footing_record_new (FOOTING_TYPE_MOMENT, "recovery", plan, "title", "Demo",
                            "date", "2026-03-02", "happened", cases[i].happened, "feared",
                            cases[i].feared, "came-true", cases[i].came_true,
                            "likelihood", cases[i].likelihood, NULL));
    g_autoptr (GError) error = NULL;
    g_autofree char *made = footing_moments_debrief (self->store, id, "win", &error);
    g_autoptr (FootingEntry) entry = NULL;

    g_assert_no_error (error);
    entry = fixture_get (self, FOOTING_TYPE_ENTRY, made);
    g_test_message ("%u", i);
    g_assert_cmpstr (entry->actual, ==, cases[i].actual);
    g_assert_cmpstr (entry->recovery, ==, plan);
    g_assert_cmpstr (entry->title, ==, "Demo");
    g_assert_cmpstr (entry->date, ==, "2026-03-02");
    g_assert_true (footing_entry_is_win (entry));
  }
}

/* Once; and taken back it is as it was, with the entry in the bin. */
static void
test_debrief (Fixture *self, gconstpointer data)
{
  static const char *const kinds[] = {"win", "setback"};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *plan = add_plan (self, "self");
    g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-02");
    g_autoptr (FootingMoment) before = fixture_get (self, FOOTING_TYPE_MOMENT, id);
    g_autoptr (GError) error = NULL;
    g_autofree char *made = footing_moments_debrief (self->store, id, kinds[i], &error);
    g_autofree char *again = footing_moments_debrief (self->store, id, "win", &error);
    g_autoptr (FootingMoment) held = fixture_get (self, FOOTING_TYPE_MOMENT, id);
    g_autoptr (FootingMoment) back = NULL;
    g_autoptr (FootingEntry) entry = NULL;
    g_autoptr (FootingEntry) gone = NULL;
    g_autofree char *anew = NULL;

    g_assert_no_error (error);
    g_assert_cmpstr (again, ==, made);
    entry = fixture_get (self, FOOTING_TYPE_ENTRY, made);
    g_assert_cmpstr (entry->kind, ==, kinds[i]);
    g_assert_true (footing_moment_is_held (held));
    g_assert_cmpstr (held->held_on, ==, "2026-03-02");
    g_assert_cmpstr (held->entry, ==, made);

    footing_moments_take_back_debrief (self->store, before, &error);
    g_assert_no_error (error);
    back = fixture_get (self, FOOTING_TYPE_MOMENT, id);
    g_assert_true (footing_record_equal (back, before));
    gone = fixture_get (self, FOOTING_TYPE_ENTRY, made);
    g_assert_cmpint (footing_record_get_deleted_at (gone), !=, 0);

    anew = footing_moments_debrief (self->store, id, "win", &error);
    g_assert_no_error (error);
    g_assert_cmpstr (anew, !=, made);
  }
}

static void
assert_entry (Fixture *self, const char *id, const char *title, const char *actual)
{
  g_autoptr (FootingEntry) entry = fixture_get (self, FOOTING_TYPE_ENTRY, id);

  g_assert_cmpstr (entry->title, ==, title);
  g_assert_cmpstr (entry->actual, ==, actual);
}

/* What is said of it later is said on the timeline too; what somebody wrote there stays.
 */
static void
test_follow (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *id = add_moment (self, plan, "", "2026-03-02");
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;

  fixture_reopen_as_program (self);
  change (self, id, "feared", "It stops");
  change (self, id, "came-true", "partly");
  made = footing_moments_debrief (self->store, id, "setback", &error);
  g_assert_no_error (error);
  assert_entry (self, made, "", "What I feared: It stops\nIt came true in part.");

  change (self, id, "title", "Board");
  change (self, id, "title", "Board demo");
  change (self, id, "came-true", "no");
  assert_entry (self, made, "Board demo",
                "What I feared: It stops\nIt didn’t come true.");
  change (self, id, "came-true", "");
  assert_entry (self, made, "Board demo", "What I feared: It stops");
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, made, NULL,
                                       "title", "Mine", "actual",
                                       "What I feared: It stops\nAnd it ran.", NULL));
  change (self, id, "title", "Demo");
  change (self, id, "came-true", "yes");
  assert_entry (self, made, "Mine",
                "What I feared: It stops\nIt came true.\nAnd it ran.");
}

/* What has not come cannot be looked back at, and says what to do. */
static void
test_debrief_early (Fixture *self, gconstpointer data)
{
  static const char *const days[] = {"2026-03-04", ""};
  g_autofree char *plan = add_plan (self, "self");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *id = add_moment (self, plan, "Board demo", days[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (FootingMoment) still = NULL;

    g_assert_null (footing_moments_debrief (self->store, id, "win", &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
    still = fixture_get (self, FOOTING_TYPE_MOMENT, id);
    g_assert_true (footing_moment_is_ahead (still));
  }
}

static void
test_rung (void)
{
  static const struct {
    const char *rung, *partner, *came_true, *next;
  } cases[] = {
      {"pair", "", "no", "own"},      {"pair", "", "yes", "alone"},
      {"pair", "", "partly", "pair"}, {"pair", "", "", "pair"},
      {"alone", "", "yes", "alone"},  {"stretch", "", "no", "stretch"},
      {"own", "", "no", "stretch"},   {"", "", "no", "stretch"},
      {"", "", "yes", "pair"},        {"", "Mira", "no", "own"},
      {"", "Mira", "yes", "alone"},   {"", " ", "", ""},
      {"", "Mira", "partly", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingMoment) moment =
        footing_record_new (FOOTING_TYPE_MOMENT, "rung", cases[i].rung, "partner",
                            cases[i].partner, "came-true", cases[i].came_true, NULL);

    g_test_message ("%u", i);
    g_assert_cmpstr (footing_moment_propose_rung (moment), ==, cases[i].next);
  }
}

static void
test_next (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "self");
  g_autofree char *id = fixture_save (
      self, footing_record_new (FOOTING_TYPE_MOMENT, "recovery", plan, "title", "Demo",
                                "date", "2026-03-02", "audience", "The board", "partner",
                                "Mira", "rung", "pair", "came-true", "no", NULL));
  g_autoptr (GError) error = NULL;
  g_autofree char *next = footing_moments_plan_next (self->store, id, &error);
  g_autoptr (FootingMoment) moment = NULL;
  g_autoptr (GPtrArray) moments = NULL;

  g_assert_no_error (error);
  moment = fixture_get (self, FOOTING_TYPE_MOMENT, next);
  g_assert_cmpstr (moment->follows, ==, id);
  g_assert_cmpstr (moment->rung, ==, "own");
  g_assert_cmpstr (moment->audience, ==, "The board");
  g_assert_cmpstr (moment->partner, ==, "Mira");
  g_assert_cmpstr (moment->title, ==, "");
  g_assert_cmpstr (moment->date, ==, "");
  moments = list (self, plan);
  g_assert_cmpstr (footing_record_get_id (footing_moments_find_follower (moments, id)),
                   ==, next);
  g_assert_null (footing_moments_find_follower (moments, next));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moments/F94/stages", test_stages);
  fixture_add ("/moments/F94/list", test_list);
  g_test_add_func ("/moments/F94/current", test_current);
  fixture_add ("/moments/F94/read", test_read);
  fixture_add ("/moments/F94/lines", test_lines);
  fixture_add ("/moments/F94/untouched", test_untouched);
  fixture_add ("/moments/F94/dropped", test_dropped);
  g_test_add_func ("/moments/F94/held-on", test_held_on);
  fixture_add ("/moments/F94/debrief-words", test_debrief_words);
  fixture_add ("/moments/F94/debrief", test_debrief);
  fixture_add ("/moments/F94/follow", test_follow);
  fixture_add ("/moments/F94/debrief-early", test_debrief_early);
  g_test_add_func ("/moments/F94/rung", test_rung);
  fixture_add ("/moments/F94/next", test_next);

  return g_test_run ();
}
