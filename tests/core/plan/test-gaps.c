/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F90: what is asked for when a move is taken, and what becomes of it. Today is Tuesday,
 * 3 March 2026. */
#include "config.h"

#include "moves-fixture.h"
#include "guidance/told.h"
#include "plan/moves.h"
#include "plan/plan.h"

#include <string.h>

static FootingStep *
accept (Moves *self, const FootingAcceptance *acceptance)
{
  g_autoptr (GError) error = NULL;
  FootingStep *step = footing_plan_accept_move (self->f.store, self->guidance, self->plan,
                                                acceptance, &error);

  g_assert_no_error (error);

  return step;
}

/* What is typed goes on with the sentence; nothing leaves it as it is. */
static void
test_typed (Moves *self, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *move;
    FootingSlot slot;
    const char *typed, *title;
  } cases[] = {
      {FOOTING_PERSPECTIVE_SELF, "micro-mentoring", FOOTING_SLOT_LEAN,
       "May, because two clients would take part",
       "Ask someone with experience about one decision, saying that I lean towards May, "
       "because two clients would take part: one that I have to make this month"},
      {FOOTING_PERSPECTIVE_SELF, "paired-work", FOOTING_SLOT_PART, " the questions\n",
       "Pair up with someone who does it well for the next task that others will see, "
       "where I take the questions"},
      {FOOTING_PERSPECTIVE_SUPPORT, "paired-work", FOOTING_SLOT_PART, "the introduction",
       "Pair up with them for the next task that others will see, where I take the "
       "introduction"},
      {FOOTING_PERSPECTIVE_SELF, "phase-scope", FOOTING_SLOT_FIGURE,
       "9 files in 10 run through",
       "Propose a small first part of the next larger task to whoever decides, and we go "
       "on if 9 files in 10 run through"},
      {FOOTING_PERSPECTIVE_SUPPORT, "phase-scope", FOOTING_SLOT_FIGURE, "%s of 10",
       "Agree with them on a small first part of the next larger task, and we go on if "
       "%s "
       "of 10"},
      {FOOTING_PERSPECTIVE_SELF, "phase-scope", FOOTING_SLOT_FIGURE, " ",
       "Propose a small first part of the next larger task to whoever decides, with the "
       "figure that decides whether we go on"},
      {FOOTING_PERSPECTIVE_SELF, "rebuild-visibility", FOOTING_SLOT_DAY, "mon",
       "Send one person who matters five lines on Mondays: a result, a figure, a lesson, "
       "the next step"},
      {FOOTING_PERSPECTIVE_SELF, "rebuild-visibility", FOOTING_SLOT_DAY, "",
       "Send one person who matters five lines every week: a result, a figure, a lesson, "
       "the next step"},
      {FOOTING_PERSPECTIVE_SELF, "reframe-objectives", FOOTING_SLOT_WHAT,
       "fewer open tickets",
       "Agree with my manager on fewer open tickets with a figure and a date"},
      {FOOTING_PERSPECTIVE_SUPPORT, "specific-feedback", FOOTING_SLOT_WHAT,
       "Tuesday’s summary",
       "Talk with them about Tuesday’s summary: what was done, what it led to, what to "
       "do "
       "next time"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (FootingFilling) filling = {0};
    const FootingAcceptance acceptance = {.move = cases[i].move, .filling = &filling};
    g_autoptr (FootingStep) step = NULL;

    moves_make_plan (self, cases[i].perspective);
    footing_gap_take (&filling, cases[i].slot, cases[i].typed);
    step = accept (self, &acceptance);
    g_assert_cmpstr (step->title, ==, cases[i].title);
  }
}

/* What somebody is to be told later has the same in it, and no words of the gap's own
 * that belong to the other sentence. */
static void
test_told (Moves *self, gconstpointer data)
{
  static const struct {
    const char *title, *done;
  } cases[] = {
      {"Pair up with Tom for the next talk or demo, and agree who takes which part",
       "Paired up with Tom for the next talk or demo, and agreed who takes which part"},
      {"Pair up with Tom for the next talk or demo, where I take the questions",
       "Paired up with Tom for the next talk or demo, where I take the questions"},
      {"Propose the import to Mira, and we go on if 9 files in 10 run through",
       "Proposed the import to Mira, and we go on if 9 files in 10 run through"},
      {"Propose the import to Mira, with the figure that decides whether we go on",
       "Proposed the import to Mira, with the figure that decides whether we go on"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingTold) told =
        footing_told_find (self->guidance, FOOTING_PERSPECTIVE_SELF, cases[i].title);

    g_assert_nonnull (told);
    g_assert_cmpstr (told->next, ==, cases[i].title);
    g_assert_cmpstr (told->done, ==, cases[i].done);
  }
}

/* Every event leaves one with a decision, which the step asks about until somebody says
 * which it is. */
static void
test_decisions (Moves *self, gconstpointer data)
{
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_TRIGGER); i++) {
    const FootingGuide *trigger =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_TRIGGER, i);
    const FootingAcceptance acceptance = {.move = "micro-mentoring"};
    g_autofree char *end = NULL;
    g_autoptr (FootingStep) step = NULL;

    g_assert_nonnull (footing_guide_decision (trigger));
    moves_make_plan (self, FOOTING_PERSPECTIVE_SELF);
    moves_change_plan (self, "trigger", footing_guide_code (trigger));
    step = accept (self, &acceptance);
    end = g_strconcat ("which way I lean: ", footing_guide_decision (trigger), NULL);
    g_assert_true (g_str_has_suffix (step->title, end));
  }
}

/* The day that is chosen goes before the one that the move proposes, whatever the kind of
 * step; what is no day leaves it to the move. */
static void
test_day (Moves *self, gconstpointer data)
{
  static const struct {
    const char *move, *sign, *day, *due_on, *until_on;
  } cases[] = {
      {"rebuild-visibility", NULL, "2026-03-05", "2026-03-05", ""},
      {"rebuild-visibility", NULL, "", "2026-03-10", ""},
      {"rebuild-visibility", NULL, "soon", "2026-03-10", ""},
      {"rebuild-visibility", "seen-less", "2026-03-04", "2026-03-04", ""},
      {"rebuild-visibility", "seen-less", NULL, "2026-03-10", ""},
      {"development-plan", NULL, "2026-05-01", "2026-03-10", "2026-05-01"},
      {"development-plan", NULL, "2026-03-04", "2026-03-04", "2026-03-04"},
      {"recalibrate-goals", NULL, "2026-03-21", "", "2026-03-21"},
      {"recalibrate-goals", NULL, NULL, "", "2026-03-31"},
  };

  moves_make_plan (self, FOOTING_PERSPECTIVE_SELF);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingAcceptance acceptance = {
        .move = cases[i].move, .sign = cases[i].sign, .day = cases[i].day};
    g_autoptr (FootingStep) step = accept (self, &acceptance);
    g_autoptr (FootingStep) stored = footing_store_get (
        self->f.store, FOOTING_TYPE_STEP, footing_record_get_id (step), NULL);

    g_test_message ("%s %s", cases[i].move, cases[i].day);
    g_assert_cmpstr (stored->due_on, ==, cases[i].due_on);
    g_assert_cmpstr (stored->until_on, ==, cases[i].until_on);
  }
}

/* What is proposed is what a step gets that nobody has chosen a day for. */
static void
test_proposed (Moves *self, gconstpointer data)
{
  moves_make_plan (self, FOOTING_PERSPECTIVE_SELF);
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_MOVE); i++) {
    const FootingGuide *move =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_MOVE, i);
    const FootingAcceptance acceptance = {.move = footing_guide_code (move)};
    g_autofree char *day = footing_plan_propose_day (self->f.store, self->guidance,
                                                     footing_guide_code (move), NULL);
    g_autoptr (FootingStep) step = NULL;
    g_autoptr (FootingStep) stored = NULL;

    if (!footing_guide_offered_to (move, FOOTING_PERSPECTIVE_SELF))
      continue;
    step = accept (self, &acceptance);
    stored = footing_store_get (self->f.store, FOOTING_TYPE_STEP,
                                footing_record_get_id (step), NULL);
    g_assert_cmpstr (*stored->until_on != '\0' ? stored->until_on : stored->due_on, ==,
                     day);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                              \
  g_test_add ("/gaps/F90/" path, Moves, NULL, moves_set_up, function, moves_tear_down)

  ADD ("typed", test_typed);
  ADD ("told", test_told);
  ADD ("decisions", test_decisions);
  ADD ("day", test_day);
  ADD ("proposed", test_proposed);

#undef ADD

  return g_test_run ();
}
