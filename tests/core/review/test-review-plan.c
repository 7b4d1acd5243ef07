/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F43: what the next week is for. Today is Friday, 27 February 2026, 15:05 in Berlin: the
 * next week goes from 2 to 8 March, with outreach on its Tuesday and the update on its
 * Thursday. */
#include "config.h"

#include "plan/rituals.h"
#include "review/review.h"
#include "samples.h"
#include "session-plan.h"

#include <string.h>

#define FRIDAY (NOW - 4 * DAY)
#define WEEK "2026-02-23"

static void
make_plan (Fixture *self, FootingPerspective perspective, SessionPlan *plan)
{
  g_autoptr (GError) error = NULL;

  footing_clock_set_now (self->clock, FRIDAY);
  session_plan_make (self, perspective, plan);
  session_plan_change (self, FOOTING_TYPE_RECOVERY, plan->recovery, "happened-on",
                       "2026-01-10");
  footing_schedule_update (self->store, &error);
  g_assert_no_error (error);
}

static FootingReviewPlan *
read_plan (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GError) error = NULL;
  FootingReviewPlan *next =
      footing_review_plan_new (self->store, plan->guidance, plan->recovery, WEEK, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (next->first, ==, "2026-03-02");
  g_assert_cmpstr (next->last, ==, "2026-03-08");

  return next;
}

/* The names of the choices of a block, the proposed first. */
static char *
join_choices (const FootingReviewBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->choices->len; i++) {
    const FootingReviewChoice *choice = g_ptr_array_index (block->choices, i);

    if (!choice->is_move)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", choice->name);
  }

  return g_string_free (text, FALSE);
}

static const FootingReviewChoice *
get_choice (const FootingReviewBlock *block, const char *name)
{
  for (guint i = 0; i < block->choices->len; i++) {
    const FootingReviewChoice *choice = g_ptr_array_index (block->choices, i);

    if (strcmp (choice->name, name) == 0)
      return choice;
  }

  g_assert_not_reached ();
}

static void
choose (FootingReviewPlan *plan, FootingReviewBlockKind kind, const char *name)
{
  FootingReviewBlock *block = &plan->blocks[kind];

  block->chosen = -1;
  for (guint i = 0; name != NULL && i < block->choices->len; i++)
    if (block->choices->pdata[i] == get_choice (block, name))
      block->chosen = (int)i;
}

static void
set_day (FootingReviewPlan *plan, FootingReviewBlockKind kind, const char *day)
{
  g_free (plan->blocks[kind].day);
  plan->blocks[kind].day = g_strdup (day);
}

static void
set_time (FootingReviewPlan *plan, FootingReviewBlockKind kind, const char *time)
{
  g_free (plan->blocks[kind].time);
  plan->blocks[kind].time = g_strdup (time);
}

/* --- Whom ----------------------------------------------------------------------- */

typedef struct {
  const char *name;
  const char *last;
  int rhythm;
  const char *saw;
  const char *repair;
  const char *reason;
} Somebody;

static void
test_reach (Fixture *self, gconstpointer data)
{
  const struct {
    Somebody people[4];
    const char *order;
  } rows[] = {
      {{{NULL}}, ""},
      {{{"A", "", -1, "", "none", "No contact noted yet"}}, "A"},
      /* By then both rhythms are over: the longer one by less. */
      {{{"A", "2026-02-03", 28, "", "none",
         "Time to be in touch again: the last time was 24 days ago"},
        {"B", "2026-02-13", 7, "", "none",
         "Time to be in touch again: the last time was 14 days ago"}},
       "B A"},
      {{{"A", "2026-02-26", 14, "", "none", "Heard from you yesterday"},
        {"B", "", 14, "", "none", "No contact noted yet"},
        {"C", "2026-02-01", 7, "", "none",
         "Time to be in touch again: the last time was 26 days ago"}},
       "C B A"},
      {{{"A", "2026-02-01", 7, "", "none",
         "Time to be in touch again: the last time was 26 days ago"},
        {"B", "2026-02-26", 14, "The failed demo", "none",
         "Saw the setback, and no win since"},
        {"C", "2026-02-26", 14, "", "wanted", "You want to clear the air"}},
       "C B A"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (SessionPlan) plan = {0};
    g_autoptr (FootingReviewPlan) next = NULL;
    g_autofree char *order = NULL;

    make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
    for (guint j = 0; j < 4 && rows[i].people[j].name != NULL; j++) {
      const Somebody *one = &rows[i].people[j];
      const char *id =
          session_plan_add_person (self, &plan, one->name, one->last, one->rhythm);

      session_plan_change (self, FOOTING_TYPE_PERSON, id, "saw", one->saw);
      session_plan_change (self, FOOTING_TYPE_PERSON, id, "repair", one->repair);
    }

    next = read_plan (self, &plan);
    order = join_choices (&next->blocks[FOOTING_REVIEW_REACH]);
    g_assert_cmpstr (order, ==, rows[i].order);
    g_assert_cmpint (next->blocks[FOOTING_REVIEW_REACH].chosen, ==,
                     *order != '\0' ? 0 : -1);
    for (guint j = 0; j < 4 && rows[i].people[j].name != NULL; j++)
      g_assert_cmpstr (
          get_choice (&next->blocks[FOOTING_REVIEW_REACH], rows[i].people[j].name)
              ->reason,
          ==, rows[i].people[j].reason);
  }
}

static void
test_update (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autofree char *order = NULL;
  const FootingReviewBlock *block;
  const char *people[] = {NULL, NULL};
  const char *seen;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  people[0] = session_plan_add_person (self, &plan, "Mira", "2026-02-20", 14);
  session_plan_add_person (self, &plan, "Jo", "2026-02-20", 14);
  session_plan_add_person (self, &plan, "Ines", "2026-02-01", 14);
  seen = session_plan_add_win (self, &plan, "Import fixed", "2026-02-24");
  g_assert_true (footing_store_set_seen_by (self->store, seen, people, NULL));
  session_plan_add_win (self, &plan, "Two tests", "2026-02-25");
  session_plan_add_win (self, &plan, "Too old", "2026-01-20");

  /* Ines is the one to be in touch with, and is told then. */
  next = read_plan (self, &plan);
  block = &next->blocks[FOOTING_REVIEW_UPDATE];
  order = join_choices (block);
  g_assert_cmpstr (order, ==, "Jo Ines Mira");
  g_assert_cmpstr (get_choice (block, "Jo")->reason, ==,
                   "2 wins they haven’t seen, the newest: Two tests");
  g_assert_cmpstr (get_choice (block, "Mira")->reason, ==,
                   "1 win they haven’t seen: Two tests");
  g_assert_cmpstr (block->day, ==, "2026-03-05");
  g_assert_cmpstr (block->time, ==, "15:00");
  g_assert_cmpstr (next->blocks[FOOTING_REVIEW_REACH].day, ==, "2026-03-03");
}

/* --- What ----------------------------------------------------------------------- */

typedef struct {
  const char *title;
  const char *kind;
  const char *state;
  const char *due_on;
  const char *rung;
  const char *reason;
} Something;

static void
test_try (Fixture *self, gconstpointer data)
{
  const struct {
    Something steps[4];
    const char *order;
    const char *day;
  } rows[] = {
      {{{NULL}}, "", "2026-03-04"},
      {{{"A", "step", "open", "", "", "An open step of your plan"}}, "A", "2026-03-04"},
      {{{"A", "step", "open", "2026-03-06", "", "Due by 6 Mar"},
        {"B", "step", "open", "2026-02-20", "", "Was due by 20 Feb"},
        {"C", "step", "open", "2026-03-09", "", "Due by 9 Mar"}},
       "B A C",
       "2026-03-04"},
      {{{"A", "step", "open", "2026-03-07", "", "Due by 7 Mar"}}, "A", "2026-03-07"},
      {{{"A", "step", "open", "2026-03-20", "stretch", "Due by 20 Mar"},
        {"B", "step", "open", "2026-04-20", "pair",
         "One rung up from what you’ve done so far"},
        {"C", "step", "done", "2026-02-20", "alone", NULL}},
       "B A",
       "2026-03-04"},
      {{{"A", "practice", "open", "2026-03-03", "", NULL},
        {"B", "step", "dropped", "2026-03-03", "", NULL},
        {"C", "first-win", "open", "2026-03-03", "", "Due by 3 Mar"}},
       "C",
       "2026-03-03"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (SessionPlan) plan = {0};
    g_autoptr (FootingReviewPlan) next = NULL;
    g_autofree char *order = NULL;
    const FootingReviewBlock *block;

    make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
    for (guint j = 0; j < 4 && rows[i].steps[j].title != NULL; j++) {
      const Something *one = &rows[i].steps[j];

      sample_save (self->store,
                   footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery,
                                       "title", one->title, "kind", one->kind, "state",
                                       one->state, "due-on", one->due_on, "rung",
                                       one->rung, "position", (int)j, NULL));
    }

    next = read_plan (self, &plan);
    block = &next->blocks[FOOTING_REVIEW_TRY];
    order = join_choices (block);
    g_assert_cmpstr (order, ==, rows[i].order);
    g_assert_cmpstr (block->day, ==, rows[i].day);
    for (guint j = 0; j < 4 && rows[i].steps[j].title != NULL; j++)
      if (rows[i].steps[j].reason != NULL)
        g_assert_cmpstr (get_choice (block, rows[i].steps[j].title)->reason, ==,
                         rows[i].steps[j].reason);
    /* There is always something else that could be tried. */
    g_assert_true (
        ((FootingReviewChoice *)block->choices->pdata[block->choices->len - 1])->is_move);
  }
}

/* --- Confirming ----------------------------------------------------------------- */

static FootingReviewDeed *
confirm (Fixture *self, SessionPlan *plan, FootingReviewPlan *next)
{
  g_autoptr (GError) error = NULL;
  FootingReviewDeed *deed =
      footing_review_confirm (self->store, plan->guidance, next, &error);

  g_assert_no_error (error);
  g_assert_nonnull (deed);

  return deed;
}

static void
take_back (Fixture *self, FootingReviewDeed *deed)
{
  g_autoptr (GError) error = NULL;

  footing_review_take_back (self->store, deed, &error);
  g_assert_no_error (error);
}

/* All that confirming may touch, as text. */
static char *
describe (Fixture *self)
{
  return fixture_query (
      self->path,
      "SELECT (SELECT group_concat (ritual.code || ':' || date || ':' || occurrence.state"
      "          || ':' || moved_to || ':' || moved_time || ':' || due_at, ' ')"
      "        FROM (SELECT * FROM occurrence ORDER BY ritual, date) AS occurrence"
      "        JOIN ritual ON ritual.id = occurrence.ritual)"
      "  || (SELECT ' ' || ifnull (group_concat (title || due_on), '') FROM step)"
      "  || (SELECT ' ' || ifnull (group_concat (week || ifnull (reach, '-') || reach_on"
      "        || ifnull (reader, '-') || update_on || ifnull (step, '-') || step_on"
      "        || ask), '') FROM review)");
}

static FootingOccurrence *
find_session (Fixture *self, SessionPlan *plan, const char *code, const char *date)
{
  g_autoptr (GPtrArray) rituals =
      fixture_list (self, FOOTING_TYPE_RITUAL, plan->recovery);

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (strcmp (ritual->code, code) == 0)
      return footing_store_find_occurrence (self->store, footing_record_get_id (ritual),
                                            date, NULL);
  }

  g_assert_not_reached ();
}

static void
fill_plan (Fixture *self, SessionPlan *plan)
{
  session_plan_add_person (self, plan, "Mira", "2026-02-01", 7);
  session_plan_add_person (self, plan, "Jo", "2026-02-20", 14);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan->recovery, "title",
                                   "Show it", NULL));
}

static void
test_confirm (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewPlan) again = NULL;
  g_autoptr (FootingReviewDeed) deed = NULL;
  g_autoptr (FootingOccurrence) outreach = NULL;
  g_autoptr (FootingOccurrence) update = NULL;
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  before = describe (self);

  next = read_plan (self, &plan);
  g_assert_false (next->confirmed);
  choose (next, FOOTING_REVIEW_REACH, "Jo");
  set_day (next, FOOTING_REVIEW_REACH, "2026-03-04");
  choose (next, FOOTING_REVIEW_UPDATE, NULL);
  set_day (next, FOOTING_REVIEW_TRY, "2026-03-06");
  g_free (next->ask);
  next->ask = g_strdup ("Two hours a week");
  deed = confirm (self, &plan, next);

  /* The sessions: one on another day, one not this once. */
  outreach = find_session (self, &plan, "outreach", "2026-03-03");
  g_assert_true (footing_occurrence_is_due (outreach));
  g_assert_cmpstr (outreach->moved_to, ==, "2026-03-04");
  update = find_session (self, &plan, "progress-update", "2026-03-05");
  g_assert_true (footing_occurrence_is_skipped (update));
  step = fixture_get (self, FOOTING_TYPE_STEP,
                      footing_review_plan_get (next, FOOTING_REVIEW_TRY)->id);
  g_assert_cmpstr (step->due_on, ==, "2026-03-06");

  /* Opened again, it shows what was confirmed. */
  again = read_plan (self, &plan);
  g_assert_true (again->confirmed);
  g_assert_cmpstr (footing_review_plan_get (again, FOOTING_REVIEW_REACH)->name, ==, "Jo");
  g_assert_cmpstr (again->blocks[FOOTING_REVIEW_REACH].day, ==, "2026-03-04");
  g_assert_null (footing_review_plan_get (again, FOOTING_REVIEW_UPDATE));
  g_assert_cmpstr (again->blocks[FOOTING_REVIEW_TRY].day, ==, "2026-03-06");
  g_assert_cmpstr (again->ask, ==, "Two hours a week");

  take_back (self, deed);
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

/* F43: the session is at another time, this once: on its own day or another, where it was
 * moved already too; with its own time again it is where the rhythm has it. */
static void
test_time (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *day, *time;
    const char *moved_to, *moved_time;
    const char *at; /* a moment */
  } cases[] = {
      {"2026-03-03", "14:30", "2026-03-03", "14:30", "2026-03-03 14:30"},
      {"2026-03-04", "14:30", "2026-03-04", "14:30", "2026-03-04 14:30"},
      {"2026-03-04", "08:15", "2026-03-04", "08:15", "2026-03-04 08:15"},
      {"2026-03-04", "10:00", "2026-03-04", "", "2026-03-04 10:00"},
      {"2026-03-03", "10:00", "", "", "2026-03-03 10:00"},
  };
  g_auto (SessionPlan) plan = {0};
  g_autofree char *before = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  before = describe (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingReviewPlan) next = read_plan (self, &plan);
    g_autoptr (FootingReviewPlan) again = NULL;
    g_autoptr (FootingReviewDeed) deed = NULL;
    g_autoptr (FootingOccurrence) row = NULL;
    g_autoptr (GDateTime) at = NULL;
    g_autoptr (GTimeZone) zone = footing_clock_zone (self->clock);
    g_autofree char *moment = NULL;
    g_autofree char *then = describe (self);
    g_autofree char *back = NULL;

    g_test_message ("%s, %s", cases[i].day, cases[i].time);
    set_day (next, FOOTING_REVIEW_REACH, cases[i].day);
    set_time (next, FOOTING_REVIEW_REACH, cases[i].time);
    deed = confirm (self, &plan, next);
    row = find_session (self, &plan, "outreach", "2026-03-03");
    if (row != NULL) {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (row->due_at);

      g_assert_cmpstr (row->moved_to, ==, cases[i].moved_to);
      g_assert_cmpstr (row->moved_time, ==, cases[i].moved_time);
      at = g_date_time_to_timezone (utc, zone);
      moment = g_date_time_format (at, "%Y-%m-%d %H:%M");
      g_assert_cmpstr (moment, ==, cases[i].at);
    }
    again = read_plan (self, &plan);
    g_assert_cmpstr (again->blocks[FOOTING_REVIEW_REACH].day, ==, cases[i].day);
    g_assert_cmpstr (again->blocks[FOOTING_REVIEW_REACH].time, ==, cases[i].time);

    take_back (self, deed);
    back = describe (self);
    g_assert_cmpstr (then, ==, back);
    /* And stays for the next one. */
    g_clear_pointer (&deed, footing_review_deed_free);
    g_clear_pointer (&next, footing_review_plan_free);
    next = read_plan (self, &plan);
    set_day (next, FOOTING_REVIEW_REACH, cases[i].day);
    set_time (next, FOOTING_REVIEW_REACH, cases[i].time);
    deed = confirm (self, &plan, next);
  }
}

static void
assert_refused (Fixture *self, const SessionPlan *plan, FootingReviewPlan *next)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingReviewDeed) deed =
      footing_review_confirm (self->store, plan->guidance, next, &error);

  g_assert_null (deed);
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
}

/* What is no time is said, and nothing is kept. */
static void
test_bad_time (Fixture *self, gconstpointer data)
{
  static const char *const times[] = {"9:30", "24:00", "noon", "10:00 "};
  g_auto (SessionPlan) plan = {0};
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  before = describe (self);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autoptr (FootingReviewPlan) next = read_plan (self, &plan);

    set_time (next, FOOTING_REVIEW_REACH, times[i]);
    assert_refused (self, &plan, next);
  }
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

/* What was confirmed is changed, and only that is taken back. */
static void
test_confirm_again (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewPlan) again = NULL;
  g_autoptr (FootingReviewDeed) first = NULL;
  g_autoptr (FootingReviewDeed) second = NULL;
  g_autoptr (FootingOccurrence) update = NULL;
  g_autoptr (GPtrArray) reviews = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  next = read_plan (self, &plan);
  choose (next, FOOTING_REVIEW_UPDATE, NULL);
  first = confirm (self, &plan, next);
  before = describe (self);

  again = read_plan (self, &plan);
  choose (again, FOOTING_REVIEW_UPDATE, "Mira");
  second = confirm (self, &plan, again);
  update = find_session (self, &plan, "progress-update", "2026-03-05");
  g_assert_true (footing_occurrence_is_due (update));
  reviews = fixture_list (self, FOOTING_TYPE_REVIEW, plan.recovery);
  g_assert_cmpuint (reviews->len, ==, 1);

  take_back (self, second);
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

/* Where weeks begin on another day, it is the same review. */
static void
test_confirm_elsewhere (Fixture *self, gconstpointer data)
{
  const struct {
    const char *week;
    gboolean confirmed;
  } rows[] = {
      {"2026-02-16", FALSE}, {"2026-02-20", TRUE}, {"2026-02-22", TRUE},
      {"2026-02-23", TRUE},  {"2026-02-26", TRUE}, {"2026-02-27", FALSE},
      {"2026-03-02", FALSE},
  };
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewDeed) deed = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  next = read_plan (self, &plan);
  deed = confirm (self, &plan, next);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FootingReviewPlan) other = footing_review_plan_new (
        self->store, plan.guidance, plan.recovery, rows[i].week, NULL);

    g_assert_nonnull (other);
    g_assert_cmpint (other->confirmed, ==, rows[i].confirmed);
  }
}

/* This week's session still waits, so that the next one is not in the file yet. */
static void
test_confirm_ahead (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewDeed) deed = NULL;
  g_autoptr (FootingOccurrence) none = NULL;
  g_autoptr (FootingOccurrence) outreach = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) rituals = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  rituals = fixture_list (self, FOOTING_TYPE_RITUAL, plan.recovery);
  for (guint i = 0; i < rituals->len; i++)
    if (strcmp (((FootingRitual *)rituals->pdata[i])->code, "outreach") == 0) {
      const char *days[] = {"sat", NULL};

      g_assert_true (footing_rituals_set_days (
          self->store, footing_record_get_id (rituals->pdata[i]), days, NULL));
      g_assert_true (footing_schedule_move (
          self->store, footing_record_get_id (rituals->pdata[i]), NULL));
    }
  none = find_session (self, &plan, "outreach", "2026-03-07");
  g_assert_null (none);
  before = describe (self);

  next = read_plan (self, &plan);
  g_assert_cmpstr (next->blocks[FOOTING_REVIEW_REACH].day, ==, "2026-03-07");
  set_day (next, FOOTING_REVIEW_REACH, "2026-03-05");
  deed = confirm (self, &plan, next);
  outreach = find_session (self, &plan, "outreach", "2026-03-07");
  g_assert_nonnull (outreach);
  g_assert_cmpstr (outreach->moved_to, ==, "2026-03-05");

  take_back (self, deed);
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

/* A move of the catalogue becomes a step, and is none again. */
static void
test_confirm_move (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewPlan) again = NULL;
  g_autoptr (FootingReviewDeed) deed = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) after = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  next = read_plan (self, &plan);
  g_assert_true (footing_review_plan_get (next, FOOTING_REVIEW_TRY)->is_move);
  deed = confirm (self, &plan, next);

  steps = fixture_list (self, FOOTING_TYPE_STEP, plan.recovery);
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpstr (((FootingStep *)steps->pdata[0])->due_on, ==, "2026-03-04");
  again = read_plan (self, &plan);
  g_assert_cmpstr (footing_review_plan_get (again, FOOTING_REVIEW_TRY)->id, ==,
                   footing_record_get_id (steps->pdata[0]));

  take_back (self, deed);
  after = fixture_list (self, FOOTING_TYPE_STEP, plan.recovery);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  const char *const days[] = {"2026-03-01", "2026-03-09", "never"};
  g_auto (SessionPlan) plan = {0};
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  fill_plan (self, &plan);
  before = describe (self);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint kind = 0; kind < FOOTING_N_REVIEW_BLOCKS; kind++) {
      g_autoptr (FootingReviewPlan) next = read_plan (self, &plan);

      set_day (next, kind, days[i]);
      assert_refused (self, &plan, next);
    }
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

/* --- What others begin with ----------------------------------------------------- */

static void
test_find_for (Fixture *self, gconstpointer data)
{
  const struct {
    const char *date;
    gboolean found;
  } rows[] = {
      {"2026-03-01", FALSE}, {"2026-03-02", TRUE},  {"2026-03-05", TRUE},
      {"2026-03-08", TRUE},  {"2026-03-09", FALSE},
  };
  g_auto (SessionPlan) plan = {0};
  g_auto (SessionPlan) other = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewDeed) deed = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SELF, &plan);
  make_plan (self, FOOTING_PERSPECTIVE_SELF, &other);
  fill_plan (self, &plan);
  next = read_plan (self, &plan);
  deed = confirm (self, &plan, next);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FootingReview) review = NULL;
    g_autoptr (FootingReview) none = NULL;

    g_assert_true (footing_review_find_for (self->store, plan.recovery, rows[i].date,
                                            &review, NULL));
    g_assert_cmpint (review != NULL, ==, rows[i].found);
    g_assert_true (
        footing_review_find_for (self->store, other.recovery, rows[i].date, &none, NULL));
    g_assert_null (none);
  }
}

static void
test_agenda (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewPlan) next = NULL;
  g_autoptr (FootingReviewDeed) deed = NULL;
  g_autoptr (FootingSession) session = NULL;
  g_autofree char *occurrence = NULL;
  g_autofree char *without = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *expected = NULL;

  make_plan (self, FOOTING_PERSPECTIVE_SUPPORT, &plan);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery, "title",
                                   "Booked the rehearsal", "state", "done", "done-on",
                                   "2026-02-25", NULL));
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  session = footing_session_open (self->store, occurrence, NULL);
  without = footing_review_draft_agenda (self->store, plan.guidance, session, NULL);

  next = read_plan (self, &plan);
  choose (next, FOOTING_REVIEW_TRY, NULL);
  g_free (next->ask);
  next->ask = g_strdup (" Which demo comes next? \n");
  deed = confirm (self, &plan, next);
  agenda = footing_review_draft_agenda (self->store, plan.guidance, session, NULL);
  expected = g_strconcat ("What moved:\n– Booked the rehearsal\n\n"
                          "What I want to ask for:\nWhich demo comes next?",
                          *without != '\0' ? "\n\n" : "", without, NULL);
  g_assert_cmpstr (agenda, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/review/F43-plan/reach", test_reach);
  fixture_add ("/review/F43-plan/update", test_update);
  fixture_add ("/review/F43-plan/try", test_try);
  fixture_add ("/review/F43-confirm/once", test_confirm);
  fixture_add ("/review/F43-confirm/time", test_time);
  fixture_add ("/review/F43-confirm/bad-time", test_bad_time);
  fixture_add ("/review/F43-confirm/again", test_confirm_again);
  fixture_add ("/review/F43-confirm/elsewhere", test_confirm_elsewhere);
  fixture_add ("/review/F43-confirm/ahead", test_confirm_ahead);
  fixture_add ("/review/F43-confirm/move", test_confirm_move);
  fixture_add ("/review/F43-confirm/refused", test_refused);
  fixture_add ("/review/F43-sessions/find", test_find_for);
  fixture_add ("/review/F43-sessions/agenda", test_agenda);

  return g_test_run ();
}
