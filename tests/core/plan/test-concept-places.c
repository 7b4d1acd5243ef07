/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F74: where an article belongs in a plan, as that stands. */
#include "config.h"

#include "fixture.h"
#include "plan/concept-places.h"
#include "plan/signs.h"

static char *
list (Fixture *self, FootingGuidance *guidance, const char *plan, const char *concept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) places = footing_concept_list_places (
      self->store, guidance, plan,
      footing_guidance_lookup (guidance, FOOTING_GUIDE_CONCEPT, concept), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < places->len; i++) {
    const FootingConceptPlace *place = &g_array_index (places, FootingConceptPlace, i);

    g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "",
                            footing_page_to_code (place->page),
                            place->item != NULL ? footing_guide_code (place->item) : "");
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_step (Fixture *self, const char *plan, const char *move, const char *state)
{
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                  "move", move, "state", state, NULL)));
}

static void
rate (Fixture *self, const char *plan)
{
  g_autofree char *checkin =
      fixture_save (self, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", plan,
                                              "date", TODAY, NULL));

  g_assert_true (footing_store_set_driver (self->store, plan, "no-plan", 2, NULL) &&
                 footing_store_set_driver (self->store, plan, "attribution", 0, NULL) &&
                 footing_store_set_sign (self->store, checkin, "quick-fixes", 3, NULL) &&
                 footing_store_set_sign (self->store, checkin, "patchwork", 1, NULL) &&
                 footing_store_set_sign (self->store, checkin, "safe-choices", 0, NULL));
}

static void
test_list (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *concept, *empty, *rated, *hidden;
  } cases[] = {
      /* A page that an item is on is not named twice. */
      {"performance-recovery-plan", "outcomes:",
       "drivers:no-plan signs:quick-fixes moves:reframe-objectives outcomes:",
       "drivers:no-plan moves:reframe-objectives outcomes:"},
      /* A step that was dropped is not in the plan. */
      {"small-wins", "first-win:", "signs:patchwork moves:track-wins first-win:",
       "signs:patchwork moves:track-wins first-win:"},
      /* What was rated 0 is not there. */
      {"growth-mindset", "", "", ""},
      {"confidence-calibration", "moves:", "moves:micro-experiments",
       "moves:micro-experiments"},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));

  for (guint phase = 0; phase < 3; phase++) {
    if (phase == 1) {
      rate (self, plan);
      add_step (self, plan, "reframe-objectives", "open");
      add_step (self, plan, "track-wins", "done");
      add_step (self, plan, "quick-impact", "dropped");
      add_step (self, plan, "micro-experiments", "open");
    } else if (phase == 2) {
      g_assert_true (footing_signs_hide (self->store, plan, "quick-fixes", NULL));
    }
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
      const char *const expected[] = {cases[i].empty, cases[i].rated, cases[i].hidden};
      g_autofree char *text = list (self, guidance, plan, cases[i].concept);

      g_assert_cmpstr (text, ==, expected[phase]);
    }
  }
}

/* In support, the debrief stands where one else tells oneself what happened. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  static const char *const expected[FOOTING_N_PERSPECTIVES] = {"impostor-feelings",
                                                               "after-action-review"};
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autofree char *plan =
      fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                              "perspective", "support", NULL));
  g_autofree char *own = list (self, guidance, plan, "impostor-feelings");
  g_autofree char *debrief = list (self, guidance, plan, "after-action-review");

  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++)
    g_assert_cmpstr (footing_guide_code (
                         footing_concept_find_for_plan (guidance, FOOTING_PAGE_STORY, p)),
                     ==, expected[p]);
  g_assert_null (footing_concept_find_for_plan (guidance, FOOTING_PAGE_REVIEW, 0));
  g_assert_cmpstr (own, ==, "");
  g_assert_cmpstr (debrief, ==, "happened: story:");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/concept-places/F74/list", test_list);
  fixture_add ("/concept-places/F74/pages", test_pages);

  return g_test_run ();
}
