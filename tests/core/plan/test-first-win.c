/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F90, H15: a first win keeps how it is done, whether an event, a sign, a move or a door
 * has put it, and loses that with its words. */
#include "config.h"

#include "guidance/wins.h"
#include "plan-draft.h"
#include "plan/begin-door.h"
#include "plan/moves.h"

#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT

/* The help with the first win of @recovery is whole. */
static void
assert_help (Fixture *self, FootingGuidance *guidance, const char *recovery)
{
  g_autofree char *id = footing_plan_ensure_first_win (self->store, recovery, NULL);
  g_autoptr (FootingStep) step = fixture_get (self, FOOTING_TYPE_STEP, id);
  g_autoptr (FootingHelp) help = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s: %s", step->move, step->title);
  g_assert_true (footing_step_has_help (guidance, step));
  g_assert_true (footing_plan_find_help (self->store, guidance, step, &help, &error));
  g_assert_no_error (error);
  g_assert_nonnull (help);
  g_assert_cmpuint (g_strv_length (help->how), >=, 2);
  g_assert_nonnull (help->done_when);
}

/* As it is chosen on the pages of a plan. */
static void
choose (Fixture *self,
        FootingGuidance *guidance,
        const char *recovery,
        FootingPerspective perspective,
        const char *title)
{
  g_autofree char *id = footing_plan_ensure_first_win (self->store, recovery, NULL);
  const char *move = footing_win_find_move (guidance, perspective, title, "");

  g_assert_cmpstr (move, !=, "");
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, id, NULL, "title",
                                       title, "move", move, NULL));
}

/* Every first win that is offered after any event. */
static void
test_offered (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (int p = SELF; p <= SUPPORT; p++) {
    g_autofree char *id = plan_draft_create (self, p);

    for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER); i++) {
      const char *trigger =
          footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i));
      g_autoptr (GArray) wins = footing_ranking_first_wins (guidance, p, trigger, NULL);

      plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "trigger", trigger);
      g_assert_cmpuint (wins->len, >, 4);
      for (guint j = 0; j < wins->len; j++) {
        choose (self, guidance, id, p, g_array_index (wins, FootingFirstWin, j).text);
        assert_help (self, guidance, id);
      }
    }
  }
}

/* What is to be tried for a sign, as the momentum check gives it. */
static void
test_signs (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (int p = SELF; p <= SUPPORT; p++) {
    g_autofree char *id = plan_draft_create (self, p);

    for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_SIGN); i++) {
      const FootingGuide *sign = footing_guidance_nth (guidance, FOOTING_GUIDE_SIGN, i);

      choose (self, guidance, id, p, footing_guide_try (sign, p));
      assert_help (self, guidance, id);
    }
  }
}

/* What a door begins with, chosen there or its own. */
static void
test_doors (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  guint n = 0;

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DOOR); i++) {
    const FootingGuide *door = footing_guidance_nth (guidance, FOOTING_GUIDE_DOOR, i);
    const FootingPerspective p = footing_door_get_perspective (door);
    g_autoptr (GArray) wins = footing_door_list_wins (guidance, door, NULL);
    const char *const texts[] = {footing_guide_first_win (door, p),
                                 footing_guide_try (door, p),
                                 footing_door_has_part (door, "wins")
                                     ? g_array_index (wins, FootingFirstWin, 0).text
                                     : NULL};

    for (guint j = 0; j < G_N_ELEMENTS (texts); j++) {
      const FootingDoorAnswers answers = {.win = texts[j]};
      g_autofree char *id = NULL;

      if (texts[j] == NULL)
        continue;
      id = footing_plan_begin_door (self->store, guidance, door, &answers, NULL);
      g_assert_nonnull (id);
      assert_help (self, guidance, id);
      n++;
    }
  }
  g_assert_cmpuint (n, >=, 7);
}

/* Another win has its own help; words that are changed keep it, and others have none. */
static void
test_words (void)
{
  static const struct {
    FootingPerspective perspective;
    const char *title, *before, *after;
  } titles[] = {
      {SELF, "", "small-visible-win", ""},
      {SELF, " ", "", ""},
      {SELF, "Finish the handbook", "small-visible-win", ""},
      {SELF, "Finish the handbook", "", ""},
      {SELF, "Save one result that others can still use, and send it to one of them.", "",
       "small-visible-win"},
      {SELF, " Save one result that others can still use, and send it to one of them ",
       "quick-impact", "small-visible-win"},
      {SELF, "Save the report that others can still use, and send it to Mira",
       "small-visible-win", "small-visible-win"},
      /* of another move; and nobody has chosen it */
      {SELF, "Save the report that others can still use, and send it to Mira",
       "correct-the-record", ""},
      {SELF, "Save the report that others can still use, and send it to Mira", "", ""},
      {SELF, "Save the report", "small-visible-win", ""},
      /* said in support only */
      {SELF, "Give them one small task from that role, with their name on it.", "", ""},
      {SUPPORT, "Give them one small task from that role, with their name on it.", "",
       "small-visible-win"},
      {SELF, "Save the report", "no-such-move", ""},
  };
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autofree char *endless = g_strnfill (100000, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_test_message ("%u: %s", i, titles[i].title);
    g_assert_cmpstr (footing_win_find_move (guidance, titles[i].perspective,
                                            titles[i].title, titles[i].before),
                     ==, titles[i].after);
  }
  g_assert_cmpstr (footing_win_find_move (guidance, SELF, endless, "quick-impact"), ==,
                   "");
}

/* It is a small beginning of its move, which is offered as before. */
static void
test_not_held (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autofree char *id = plan_draft_create (self, SELF);
  g_autofree char *step = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  choose (self, guidance, id, SELF,
          "Fix one small thing that gets in several people’s way, and tell them it’s "
          "done.");
  before = footing_plan_list_held (self->store, guidance, id, NULL);
  g_assert_false (g_hash_table_contains (before, "quick-impact"));
  g_assert_true (g_hash_table_contains (before, "small-visible-win"));

  step =
      fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "move",
                                              "quick-impact", "title", "A", NULL));
  after = footing_plan_list_held (self->store, guidance, id, NULL);
  g_assert_true (g_hash_table_contains (after, "quick-impact"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/first-win/F90-H15-offered", test_offered);
  fixture_add ("/core/first-win/F90-F30-signs", test_signs);
  fixture_add ("/core/first-win/F90-F72-doors", test_doors);
  g_test_add_func ("/core/first-win/F90-words", test_words);
  fixture_add ("/core/first-win/F90-not-held", test_not_held);

  return g_test_run ();
}
