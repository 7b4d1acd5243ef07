/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C7, F90: what six people who come with a setback of theirs are offered, and one who
 * helps another, with a reader's judgement of each suggestion. */
#include "config.h"

#include "moves-fixture.h"
#include "plan/checkins.h"
#include "plan/moves.h"
#include "plan/plan.h"

#include <string.h>

/* Of the thirty suggestions of the six. */
#define WANTED 27

static const char *const CASES[] = {
    "passed-over",           "failed-demo",       "reorganised",
    "harsh-public-feedback", "skill-gap-exposed", "sponsor-left",
};

static void
rate (Moves *self, GKeyFile *file, const char *checkin)
{
  g_auto (GStrv) drivers = g_key_file_get_keys (file, "drivers", NULL, NULL);
  g_auto (GStrv) signs = g_key_file_get_keys (file, "signs", NULL, NULL);

  for (guint i = 0; drivers[i] != NULL; i++) {
    g_assert_nonnull (
        footing_guidance_lookup (self->guidance, FOOTING_GUIDE_DRIVER, drivers[i]));
    g_assert_true (footing_store_set_driver (
        self->f.store, self->plan, drivers[i],
        g_key_file_get_integer (file, "drivers", drivers[i], NULL), NULL));
  }
  for (guint i = 0; signs[i] != NULL; i++) {
    g_assert_nonnull (
        footing_guidance_lookup (self->guidance, FOOTING_GUIDE_SIGN, signs[i]));
    g_assert_true (footing_store_set_sign (
        self->f.store, checkin, signs[i],
        g_key_file_get_integer (file, "signs", signs[i], NULL), NULL));
  }
}

static void
add_outcome (Moves *self, const char *due_on)
{
  moves_save (self,
              footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", self->plan, "title",
                                  "Demos without a hitch", "unit", "demos", "from-value",
                                  0.0, "to-value", 4.0, "due-on", due_on, NULL));
}

/* A plan as far as the page of moves: two outcomes, a first win, the usual rituals. */
static void
make_case (Moves *self, GKeyFile *file)
{
  g_autofree char *perspective =
      g_key_file_get_string (file, "plan", "perspective", NULL);
  g_autofree char *trigger = g_key_file_get_string (file, "plan", "trigger", NULL);
  g_autofree char *title = g_key_file_get_string (file, "plan", "title", NULL);
  g_autofree char *checkin = NULL;
  FootingPerspective which;

  g_assert_true (footing_perspective_from_code (perspective, &which));
  moves_make_plan (self, which);
  moves_change_plan (self, "trigger", trigger);
  moves_change_plan (self, "title", title);
  checkin = footing_plan_ensure_checkin (self->f.store, self->plan, "baseline", NULL);
  rate (self, file, checkin);
  add_outcome (self, "2026-04-20");
  add_outcome (self, "2026-04-20");
  moves_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                        "first-win", "title", "One page, sent", NULL));
}

static GKeyFile *
load_case (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".case", NULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "core", "plan", "cases", file, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&keys);
}

/* How many of the suggestions of a case its reader finds useful; each has a reason. */
static guint
count_useful (GKeyFile *file)
{
  g_auto (GStrv) moves = g_key_file_get_keys (file, "suggestions", NULL, NULL);
  guint n = 0;

  for (guint i = 0; moves[i] != NULL; i++) {
    g_autofree char *judgement =
        g_key_file_get_string (file, "suggestions", moves[i], NULL);

    g_assert_true (g_regex_match_simple ("^(Useful|Fair)[.,] .{12}", judgement, 0, 0));
    n += g_str_has_prefix (judgement, "Useful");
  }

  return n;
}

/* F90, C7: each file is a case as somebody might bring it; the five suggestions that it
 * gets are in it, with what a reader thinks of each. */
static void
test_case (Moves *self, gconstpointer data)
{
  g_autoptr (GKeyFile) file = load_case (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  g_auto (GStrv) expected = NULL;
  g_autofree char *order = NULL;
  g_autoptr (GString) suggested = g_string_new (NULL);

  make_case (self, file);
  suggestions = footing_plan_suggest (self->f.store, self->guidance, self->plan, &error);
  g_assert_no_error (error);

  expected = g_key_file_get_keys (file, "suggestions", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (expected), ==, 5);
  for (guint i = 0; i < 5; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    g_string_append_printf (suggested, "%s%s", i > 0 ? " " : "",
                            footing_guide_code (suggestion->move));
  }
  order = g_strjoinv (" ", expected);
  g_assert_cmpstr (suggested->str, ==, order);

  for (guint i = 0; i < 5; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    g_assert_false (suggestion->held);
    g_assert_cmpuint (suggestion->reasons->len, >, 0);
  }
  g_assert_cmpuint (count_useful (file), >=, 4);
}

/* C7: four of the five at least in each, and of all of them together what is wanted. */
static void
test_useful (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GKeyFile) file = load_case (CASES[i]);

    n += count_useful (file);
  }
  g_test_message ("%u of 30 are useful", n);
  g_assert_cmpuint (n, >=, WANTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strconcat ("/cases/C7/", CASES[i], NULL);

    g_test_add (path, Moves, CASES[i], moves_set_up, test_case, moves_tear_down);
  }
  g_test_add ("/cases/C7/failed-demo-support", Moves, "failed-demo-support", moves_set_up,
              test_case, moves_tear_down);
  g_test_add_func ("/cases/C7/useful", test_useful);

  return g_test_run ();
}
