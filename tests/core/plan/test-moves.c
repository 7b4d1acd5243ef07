/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F90: how a suggestion becomes a step that somebody can carry out, and what the step
 * keeps of it. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "error.h"
#include "moves-fixture.h"
#include "plan/moves.h"
#include "plan/plan.h"

#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT

/* A plan that knows whom, what and when. */
static void
make_known_plan (Moves *self, FootingPerspective perspective)
{
  moves_make_plan (self, perspective);
  moves_change_plan (self, "title", "Client demo in February");
  moves_change_plan (self, "trigger", "presentation-failed");
  moves_change_plan (self, "person", perspective == SUPPORT ? "Nadia" : "");
  moves_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan,
                                        "name", "Mira", "role", "manager", NULL));
  moves_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan,
                                        "name", "Tom", "role", "mentor", "ask",
                                        "start small in May, or in full in July", NULL));
  moves_save (self,
              footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan, "name",
                                  "Ana", "role", "client", "repair", "wanted", NULL));
}

static FootingStep *
accept (Moves *self, const FootingAcceptance *acceptance)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) step = footing_plan_accept_move (
      self->f.store, self->guidance, self->plan, acceptance, &error);
  FootingStep *stored;

  g_assert_no_error (error);
  g_assert_nonnull (step);

  /* As it is in the file. */
  stored = footing_store_get (self->f.store, FOOTING_TYPE_STEP,
                              footing_record_get_id (step), &error);
  g_assert_no_error (error);

  return stored;
}

static FootingStep *
accept_move (Moves *self, const char *move)
{
  const FootingAcceptance acceptance = {.move = move};

  return accept (self, &acceptance);
}

/* --- Sentences -----------------------------------------------------------------------
 */

/* Read without their catalogue entries and kept: each says who, what and, where it has
 * one, when. */
static const struct {
  FootingPerspective perspective;
  gboolean known; /* a plan with people, an event and a name */
  const char *move, *title;
} TITLES[] = {
    {SELF, TRUE, "reframe-objectives",
     "Agree with Mira on two or three results, each with a figure and a date"},
    {SELF, TRUE, "rebuild-visibility",
     "Send Mira five lines on Thursdays: a result, a figure, a lesson, the next step"},
    {SELF, TRUE, "repair-relationships",
     "Take fifteen minutes with Ana: what happened, my part in it, what I’ll do next"},
    {SELF, TRUE, "micro-mentoring",
     "Ask Tom about one decision, saying which way I lean: start small in May, or in "
     "full in July"},
    {SELF, TRUE, "phase-scope",
     "Propose a small first part of the next larger task to Mira, with the figure that "
     "decides whether we go on"},
    {SELF, TRUE, "volunteer-strategically",
     "Tell Mira that I can take on one visible part of something I do well, and by when"},
    {SELF, TRUE, "name-the-recovery",
     "Tell Mira about two results as parts of one plan, and what comes next"},
    {SELF, TRUE, "fact-debrief",
     "Write one page on “Client demo in February”: what’s known, what isn’t, and two "
     "changes"},
    {SELF, TRUE, "separate-person-event",
     "Write two sentences on “Client demo in February”: what was done, and what I’ll "
     "do next"},
    {SELF, TRUE, "paired-work",
     "Pair up with Tom for the next talk or demo, and agree who takes which part"},
    {SELF, TRUE, "development-plan",
     "Practise the part I couldn’t do yet, and ask Tom to watch once and name one thing "
     "to change"},
    {SELF, TRUE, "recalibrate-goals",
     "Do only the most important part of the work for now, as agreed with Mira"},
    {SELF, TRUE, "specific-feedback",
     "Ask Mira about one piece of my work: what helped, what was missing, what to do "
     "next time"},
    {SELF, TRUE, "ask-for-criteria",
     "Ask Mira which two or three things are needed next time, and set a date to look "
     "at them"},
    {SELF, TRUE, "win-an-advocate",
     "Show one senior person a finished result, and ask what they’d need to see to speak "
     "up for me"},
    {SELF, TRUE, "agree-what-good-looks-like",
     "Write one page with Mira: what’s expected, what would show it, by when"},
    {SELF, TRUE, "correct-the-record",
     "Write two sentences to those who saw it: what’s fixed, and what I changed"},
    {SELF, TRUE, "win-back-room",
     "Agree with Mira on one routine decision that I take myself and report "
     "afterwards"},
    {SELF, FALSE, "rebuild-visibility",
     "Send one person who matters five lines on Thursdays: a result, a figure, a "
     "lesson, the next step"},
    {SELF, FALSE, "quick-impact",
     "Finish one small thing that gets in several people’s way and tell those who use "
     "it"},
    {SELF, FALSE, "track-wins",
     "Write down three things I completed each week, with a figure, for three weeks"},
    {SELF, FALSE, "small-visible-win",
     "Finish one small thing of my own and show it to someone who uses it"},
    {SELF, FALSE, "paired-work",
     "Pair up with someone who does it well for the next task that others will see, and "
     "agree who takes which part"},
    {SELF, FALSE, "micro-experiments",
     "Try the next task that others will see on a small scale first, and note "
     "beforehand what I expect"},
    {SUPPORT, TRUE, "fact-debrief",
     "Go through “Client demo in February” with Nadia for half an hour, and choose two "
     "changes"},
    {SUPPORT, TRUE, "small-visible-win",
     "Give Nadia one small task to own, finish and show to others"},
    {SUPPORT, TRUE, "paired-work",
     "Pair up with Nadia for the next talk or demo, and take the smaller part"},
    {SUPPORT, TRUE, "share-own-failures",
     "Tell Nadia about one small failure of mine, and what I changed after it"},
    {SUPPORT, TRUE, "protect-from-blame",
     "For four weeks, correct in private, and steer back to the topic when blame comes "
     "up"},
    {SUPPORT, TRUE, "recalibrate-goals",
     "Agree with Nadia on only the most important part of the work for now"},
    {SUPPORT, TRUE, "specific-feedback",
     "Talk with Nadia about one situation: what was done, what it led to, what to do "
     "next time"},
    {SUPPORT, TRUE, "recognise-publicly",
     "Ask Nadia whether I may name one piece of progress in front of others, and "
     "then do it"},
    {SUPPORT, FALSE, "phase-scope",
     "Agree with them on a small first part of the next larger task, and on the figure "
     "that decides whether it goes on"},
    {SUPPORT, FALSE, "micro-experiments",
     "With them, plan the next task that others will see on a small scale: what "
     "they expect, and later what happened"},
};

/* F90 */
static void
test_titles (Moves *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++) {
    g_autoptr (FootingStep) step = NULL;

    if (TITLES[i].known)
      make_known_plan (self, TITLES[i].perspective);
    else
      moves_make_plan (self, TITLES[i].perspective);

    step = accept_move (self, TITLES[i].move);
    g_test_message ("%s", TITLES[i].move);
    g_assert_cmpstr (step->title, ==, TITLES[i].title);
  }
}

/* F90: of all moves in both perspectives, each gap is filled with what the plan knows, or
 * is asked for, or has words of its own. */
static void
test_gaps (Moves *self, gconstpointer data)
{
  for (int p = SELF; p <= SUPPORT; p++)
    for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_MOVE); i++) {
      const FootingGuide *move =
          footing_guidance_nth (self->guidance, FOOTING_GUIDE_MOVE, i);
      const char *frame = footing_guide_frame (move, p);
      g_autoptr (FootingStep) known = NULL;
      g_autoptr (FootingStep) unknown = NULL;
      g_autofree char *plain = NULL;

      if (frame == NULL)
        continue;

      plain = footing_frame_fill (frame, NULL);
      moves_make_plan (self, p);
      moves_change_plan (self, "person", "");
      unknown = accept_move (self, footing_guide_code (move));
      make_known_plan (self, p);
      known = accept_move (self, footing_guide_code (move));

      g_test_message ("%s", known->title);
      for (guint slot = 0; slot < FOOTING_N_SLOTS; slot++) {
        g_autofree char *neutral = footing_frame_dup_neutral (frame, slot);

        if (neutral == NULL)
          continue;
        g_assert_cmpuint (strlen (neutral), >, 2);
        /* What the plan always knows is not left to neutral words. */
        if (slot >= FOOTING_N_ASKED_SLOTS || slot == FOOTING_SLOT_NEXT ||
            slot == FOOTING_SLOT_DAY)
          g_assert_null (strstr (known->title, neutral));
      }
      for (const char *c = "{|}"; *c != '\0'; c++) {
        g_assert_null (strchr (known->title, *c));
        g_assert_null (strchr (unknown->title, *c));
      }
      /* Only the day of updates is known from the first day on. */
      if (strstr (frame, "{day|") == NULL)
        g_assert_cmpstr (unknown->title, ==, plain);
    }
}

/* What is typed into the gaps goes before what the plan knows; what is taken out stays
 * out. */
static void
test_typed (Moves *self, gconstpointer data)
{
  char *values[][4] = {
      /* who, what, what it reads */
      {"Kim", "the weekly list",
       "Show Kim the weekly list, and ask what they’d need to see "
       "to speak up for me"},
      {" ", NULL,
       "Show one senior person a finished result, and ask what they’d need to see "
       "to speak up for me"},
      {"a {who|b}\nc", "%s <b>",
       "Show a {who|b} c %s <b>, and ask what they’d need to see to "
       "speak up for me"},
  };

  make_known_plan (self, SELF);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    FootingFilling filling = {
        {[FOOTING_SLOT_WHO] = values[i][0], [FOOTING_SLOT_WHAT] = values[i][1]}};
    const FootingAcceptance acceptance = {.move = "win-an-advocate", .filling = &filling};
    g_autoptr (FootingStep) step = accept (self, &acceptance);

    g_assert_cmpstr (step->title, ==, values[i][2]);
  }
}

/* F90: frames that translators may get wrong. */
static void
test_frames (void)
{
  static const struct {
    const char *frame;
    gboolean sound;
  } frames[] = {
      {"", TRUE},
      {"No gap", TRUE},
      {"Show {what|a result} to {who|somebody}", TRUE},
      {"{who|somebody}", TRUE},
      {"Show {was|a result}", FALSE},
      {"Show {what|}", FALSE},
      {"Show {what}", FALSE},
      {"Show {what|a result", FALSE},
      {"Show what|a result}", FALSE},
      {"Show {what|a {who|b}}", FALSE},
      {"Show {what|a|b}", FALSE},
      {"Show } {what|a}", FALSE},
      {"{ {what|a}", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++) {
    g_test_message ("%s", frames[i].frame);
    g_assert_cmpint (footing_frame_is_sound (frames[i].frame), ==, frames[i].sound);
  }
}

/* --- Steps -------------------------------------------------------------------------- */

/* F90, C1: what a step is and when it is due comes from its move, wherever it is
 * accepted; every one of them has a day, so that it reaches Today. */
static void
test_steps (Moves *self, gconstpointer data)
{
  static const struct {
    const char *move, *sign;
    const char *kind, *rung, *due_on, *until_on, *often;
  } steps[] = {
      {"rebuild-visibility", NULL, "step", "", "2026-03-10", "", ""},
      {"track-wins", NULL, "step", "", "2026-03-24", "", ""},
      {"rituals", NULL, "step", "", "2026-03-17", "", ""},
      {"paired-work", NULL, "step", "pair", "2026-03-17", "", ""},
      {"micro-experiments", NULL, "step", "alone", "2026-03-10", "", ""},
      {"correct-the-record", NULL, "step", "", "2026-03-06", "", ""},
      {"development-plan", NULL, "practice", "", "2026-03-10", "2026-03-31",
       "twice a week"},
      {"recalibrate-goals", NULL, "scope", "", "", "2026-03-31", ""},
      /* What a sign suggests is for this week. */
      {"rebuild-visibility", "seen-less", "step", "", "2026-03-10", "", ""},
      {"volunteer-strategically", "safe-choices", "step", "own", "2026-03-10", "", ""},
      {"paired-work", "volunteers-less", "step", "pair", "2026-03-10", "", ""},
  };

  moves_make_plan (self, SELF);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const FootingAcceptance acceptance = {.move = steps[i].move, .sign = steps[i].sign};
    g_autoptr (FootingStep) step = accept (self, &acceptance);

    g_test_message ("%s", steps[i].move);
    g_assert_cmpstr (step->move, ==, steps[i].move);
    g_assert_cmpstr (step->kind, ==, steps[i].kind);
    g_assert_cmpstr (step->rung, ==, steps[i].rung);
    g_assert_cmpstr (step->due_on, ==, steps[i].due_on);
    g_assert_cmpstr (step->until_on, ==, steps[i].until_on);
    g_assert_cmpstr (step->often, ==, steps[i].often);
    g_assert_cmpstr (step->state, ==, "open");
    g_assert_cmpstr (step->recovery, ==, self->plan);
  }
}

/* F9, F90: a smaller scope ends: the step that restores it is there with it. */
static void
test_scope (Moves *self, gconstpointer data)
{
  g_autoptr (FootingStep) scope = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  FootingStep *restore;

  moves_make_plan (self, SELF);
  scope = accept_move (self, "recalibrate-goals");
  steps = footing_store_list (self->f.store, FOOTING_TYPE_STEP, self->plan, NULL);
  g_assert_cmpuint (steps->len, ==, 2);
  restore = g_ptr_array_index (steps, 1);
  g_assert_cmpstr (restore->kind, ==, "restore");
  g_assert_cmpstr (restore->restores, ==, footing_record_get_id (scope));
  g_assert_cmpstr (restore->due_on, ==, "2026-03-31");
  g_assert_true (g_str_has_prefix (restore->title, "Back to full scope: Do only"));
}

/* Each goes behind all others, those of every kind. */
static void
test_positions (Moves *self, gconstpointer data)
{
  static const char *const moves[] = {"track-wins", "recalibrate-goals", "paired-work"};

  moves_make_plan (self, SELF);
  moves_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                        "first-win", "position", 4, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    g_autoptr (FootingStep) step = accept_move (self, moves[i]);

    g_assert_cmpint (step->position, ==, 5 + (int)i);
  }
}

/* F32, C1: the sentence of the sign is the step, and only that sign says it is in the
 * plan.
 */
static void
test_sign (Moves *self, gconstpointer data)
{
  const FootingAcceptance acceptance = {.move = "rebuild-visibility",
                                        .sign = "low-visibility-work"};
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingStep) dropped = NULL;

  make_known_plan (self, SELF);
  step = accept (self, &acceptance);
  g_assert_cmpstr (step->title, ==,
                   "Tell one person what the quiet work has made possible");
  g_assert_cmpstr (step->because_signs[0], ==, "low-visibility-work");
  g_assert_null (step->because_signs[1]);
  g_assert_null (step->because_drivers[0]);

  g_assert_true (footing_step_comes_from (step, "rebuild-visibility", NULL));
  g_assert_true (
      footing_step_comes_from (step, "rebuild-visibility", "low-visibility-work"));
  g_assert_false (footing_step_comes_from (step, "rebuild-visibility", "seen-less"));
  g_assert_false (footing_step_comes_from (step, "rebuild-visibility", "reactive"));
  g_assert_false (footing_step_comes_from (step, "paired-work", "low-visibility-work"));
  g_assert_false (footing_step_comes_from (step, NULL, NULL));

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_STEP,
                                       footing_record_get_id (step), NULL, "state",
                                       "dropped", NULL));
  dropped = footing_store_get (self->f.store, FOOTING_TYPE_STEP,
                               footing_record_get_id (step), NULL);
  g_assert_false (footing_step_comes_from (dropped, "rebuild-visibility", NULL));
}

/* Of every sign in both perspectives, the step reads as the sign's own sentence. */
static void
test_all_signs (Moves *self, gconstpointer data)
{
  for (int p = SELF; p <= SUPPORT; p++) {
    moves_make_plan (self, p);
    for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_SIGN); i++) {
      const FootingGuide *sign =
          footing_guidance_nth (self->guidance, FOOTING_GUIDE_SIGN, i);
      const FootingAcceptance acceptance = {.move = footing_guide_counter_move (sign, p),
                                            .sign = footing_guide_code (sign)};
      g_autoptr (FootingStep) step = accept (self, &acceptance);

      g_assert_true (g_str_has_prefix (footing_guide_try (sign, p), step->title));
      g_assert_false (g_str_has_suffix (step->title, "."));
      g_assert_cmpstr (step->due_on, ==, "2026-03-10");
    }
  }
}

/* What is refused leaves nothing behind. */
static void
test_refused (Moves *self, gconstpointer data)
{
  static const char *const moves[] = {"unheard-of", "protect-from-blame"};

  moves_make_plan (self, SELF);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    const FootingAcceptance acceptance = {.move = moves[i]};
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) steps = NULL;

    g_assert_null (footing_plan_accept_move (self->f.store, self->guidance, self->plan,
                                             &acceptance, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
    steps = footing_store_list (self->f.store, FOOTING_TYPE_STEP, self->plan, NULL);
    g_assert_cmpuint (steps->len, ==, 0);
  }
}

/* --- Help --------------------------------------------------------------------------- */

static FootingHelp *
find_help (Moves *self, FootingStep *step)
{
  g_autoptr (GError) error = NULL;
  FootingHelp *help;

  g_assert_true (
      footing_plan_find_help (self->f.store, self->guidance, step, &help, &error));
  g_assert_no_error (error);

  return help;
}

/* F90: a step finds its help again, in the words for its plan. */
static void
test_help (Moves *self, gconstpointer data)
{
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingStep) own = NULL;
  g_autoptr (FootingHelp) help = NULL;

  make_known_plan (self, SELF);
  step = accept_move (self, "repair-relationships");
  help = find_help (self, step);
  g_assert_nonnull (help);
  g_assert_cmpstr (footing_guide_code (help->move), ==, "repair-relationships");
  g_assert_cmpuint (g_strv_length (help->how), ==, 4);
  g_assert_true (g_str_has_prefix (help->words, "The demo stopped"));
  g_assert_true (
      g_str_has_prefix (help->caution, "Wait until the first anger has passed"));
  g_assert_cmpstr (help->done_when, ==, "You’ve had the conversation.");

  own = footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "title", "Walk",
                            NULL);
  g_assert_null (find_help (self, own));
}

/* A move of another version, or of the other perspective, has none: that is no error. */
static void
test_no_help (Moves *self, gconstpointer data)
{
  static const char *const moves[] = {"unheard-of", "protect-from-blame"};

  moves_make_plan (self, SELF);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", self->plan, "move", moves[i], NULL);

    g_assert_null (find_help (self, step));
  }
}

/* --- What the plan holds ------------------------------------------------------------ */

static void
add_outcome (Moves *self, const char *due_on)
{
  moves_save (self,
              footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", self->plan, "title",
                                  "Demos without a hitch", "unit", "demos", "from-value",
                                  0.0, "to-value", 4.0, "due-on", due_on, NULL));
}

static gboolean
holds (Moves *self, const char *move)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) held =
      footing_plan_list_held (self->f.store, self->guidance, self->plan, &error);

  g_assert_no_error (error);

  return g_hash_table_contains (held, move);
}

static void
add_win (Moves *self)
{
  moves_save (self,
              footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->plan, "kind",
                                  "win", "date", TODAY, "title", "Sent", NULL));
}

/* F90, C2: what in a plan makes a move superfluous. */
static void
test_held (Moves *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (FootingStep) step = NULL;

  moves_make_plan (self, SELF);
  g_assert_false (holds (self, "reframe-objectives"));
  add_outcome (self, "2026-04-20");
  g_assert_false (holds (self, "reframe-objectives"));
  add_outcome (self, "2026-04-20");
  g_assert_true (holds (self, "reframe-objectives"));

  g_assert_false (holds (self, "separate-person-event"));
  moves_change_plan (self, "reframe", "I showed figures I had not checked.");
  g_assert_true (holds (self, "separate-person-event"));

  g_assert_false (holds (self, "small-visible-win"));
  moves_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                        "first-win", NULL));
  g_assert_false (holds (self, "small-visible-win"));
  moves_save (self,
              footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                  "first-win", "title", "The page on test data", NULL));
  g_assert_true (holds (self, "small-visible-win"));

  g_assert_false (holds (self, "development-plan"));
  moves_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                        "practice", NULL));
  g_assert_true (holds (self, "development-plan"));
  g_assert_false (holds (self, "recalibrate-goals"));
  moves_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                        "scope", NULL));
  g_assert_true (holds (self, "recalibrate-goals"));

  g_assert_false (holds (self, "repair-relationships"));
  g_assert_false (holds (self, "micro-mentoring"));
  moves_save (self,
              footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan, "name",
                                  "Ana", "repair", "wanted", "ask", "A or B", NULL));
  g_assert_true (holds (self, "repair-relationships"));
  g_assert_true (holds (self, "micro-mentoring"));

  add_win (self);
  add_win (self);
  g_assert_false (holds (self, "track-wins"));
  add_win (self);
  g_assert_true (holds (self, "track-wins"));

  g_assert_false (holds (self, "paired-work"));
  step = accept_move (self, "paired-work");
  g_assert_true (holds (self, "paired-work"));
  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_STEP,
                                       footing_record_get_id (step), NULL, "state",
                                       "dropped", NULL));
  g_assert_false (holds (self, "paired-work"));

  g_assert_true (holds (self, "rituals"));
  rituals = footing_store_list (self->f.store, FOOTING_TYPE_RITUAL, self->plan, NULL);
  for (guint i = 0; i < rituals->len; i++)
    g_assert_true (
        footing_store_change (self->f.store, FOOTING_TYPE_RITUAL,
                              footing_record_get_id (g_ptr_array_index (rituals, i)),
                              NULL, "enabled", FALSE, NULL));
  g_assert_false (holds (self, "rituals"));
}

/* In support the regular one-on-one is on from the beginning. */
static void
test_held_in_support (Moves *self, gconstpointer data)
{
  moves_make_plan (self, SELF);
  g_assert_false (holds (self, "track-in-one-on-ones"));
  moves_make_plan (self, SUPPORT);
  g_assert_true (holds (self, "track-in-one-on-ones"));
}

/* Every code of "fulfilled-by" is one that plans are searched for. */
static void
test_fulfilled_codes (Moves *self, gconstpointer data)
{
  static const char *const codes[] = {"outcomes", "repair",     "ask",   "wins",
                                      "rituals",  "reframe",    "scope", "first-win",
                                      "practice", "one-on-one", NULL};

  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_MOVE); i++) {
    const FootingGuide *move =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_MOVE, i);

    if (footing_guide_fulfilled_by (move) != NULL)
      g_assert_true (g_strv_contains (codes, footing_guide_fulfilled_by (move)));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                              \
  g_test_add ("/moves/" path, Moves, NULL, moves_set_up, function, moves_tear_down)

  ADD ("F90/titles", test_titles);
  ADD ("F90/gaps", test_gaps);
  ADD ("F90/typed", test_typed);
  g_test_add_func ("/moves/F90/frames", test_frames);
  ADD ("F90-C1/steps", test_steps);
  ADD ("F90/scope", test_scope);
  ADD ("F90/positions", test_positions);
  ADD ("F90/sign", test_sign);
  ADD ("F90/all-signs", test_all_signs);
  ADD ("F90/refused", test_refused);
  ADD ("F90/help", test_help);
  ADD ("F90/no-help", test_no_help);
  ADD ("F90-C2/held", test_held);
  ADD ("F90/held-in-support", test_held_in_support);
  ADD ("F90/fulfilled-codes", test_fulfilled_codes);

#undef ADD

  return g_test_run ();
}
