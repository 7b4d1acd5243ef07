/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F72, H3: what was chosen and typed at a door is in the draft that it leads to. */
#include "config.h"

#include "fixture.h"
#include "plan/checkins.h"
#include "plan/begin-door.h"
#include "plan/draft.h"
#include "plan/moves.h"
#include "plan/plan.h"
#include "plan/repair.h"

#include <string.h>

#define WRITTEN "Ten minutes on <Tuesday>,\nplease."

static char *
begin (Fixture *self, const char *code, const FootingDoorAnswers *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  char *id = footing_plan_begin_door (
      self->store, guidance, footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, code),
      answers, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);

  return id;
}

#define TEN_MINUTES                                                                      \
  "Take ten minutes with your manager: what happened, what you’re doing about it, "    \
  "what you need."
#define FIFTEEN_MINUTES                                                                  \
  "Ask one person it affected for fifteen minutes, and bring your next step."

typedef struct {
  const char *door;
  FootingDoorAnswers answers;
  const char *perspective, *trigger, *win; /* the win is NULL where there is none */
  guint n_people;
  const char *name, *role, *repair;
  int rhythm;
  const char *step, *opening;
} Case;

static const Case cases[] = {
    {"promotion",
     {"passed-over", "Show one task"},
     "self",
     "passed-over",
     "Show one task",
     0},
    {"review", {"review-without-path"}, "self", "review-without-path", NULL, 0},
    {"small-wins", {"", ""}, "self", "", NULL, 0},
    {"support", {"reprimand", "A small task"}, "support", "reprimand", "A small task", 0},
    {"manager",
     {.trigger = "comparison", .name = " Mira\n", .role = "manager"},
     "self",
     "comparison",
     TEN_MINUTES,
     1,
     "Mira",
     "manager",
     "none",
     -1,
     NULL,
     NULL},
    {"manager",
     {.name = "Priya Raman", .role = "sponsor"},
     "self",
     "",
     "Tell Priya Raman what happened, what I’m doing about it and what I need",
     1,
     "Priya Raman",
     "sponsor",
     "none",
     -1,
     NULL,
     NULL},
    {"manager",
     {.name = "Mira", .role = "manager", .text = WRITTEN},
     "self",
     "",
     NULL,
     1,
     "Mira",
     "manager",
     "none",
     -1,
     "Tell Mira what happened, what I’m doing about it and what I need",
     NULL},
    {"seen",
     {.text = WRITTEN, .role = "sponsor"},
     "self",
     "",
     NULL,
     1,
     "",
     "sponsor",
     "none",
     14,
     "Send one person who matters five lines: a result, a figure, a lesson, the next "
     "step",
     NULL},
    {"trust",
     {.name = "Ines", .role = "client", .text = WRITTEN},
     "self",
     "",
     FIFTEEN_MINUTES,
     1,
     "Ines",
     "client",
     "wanted",
     -1,
     NULL,
     WRITTEN},
    {"trust",
     {.name = "Ines", .role = "client"},
     "self",
     "",
     FIFTEEN_MINUTES,
     1,
     "Ines",
     "client",
     "wanted",
     -1,
     NULL,
     ""},
    {"trust", {.role = "client"}, "self", "", FIFTEEN_MINUTES, 0},
};

/* The first win of the plan, or with @first FALSE the step beside it; NULL for none. */
static FootingStep *
find_step (GPtrArray *steps, gboolean first)
{
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (first == (strcmp (step->kind, "first-win") == 0))
      return step;
  }

  return NULL;
}

static void
assert_person (Fixture *self, FootingPerson *person, const Case *expected)
{
  g_autoptr (FootingConversation) talk =
      footing_repair_find_talk (self->store, person, NULL);

  g_assert_cmpstr (person->name, ==, expected->name);
  g_assert_cmpstr (person->role, ==, expected->role);
  g_assert_cmpstr (person->repair, ==, expected->repair);
  g_assert_cmpint (person->rhythm_days, ==, expected->rhythm);
  g_assert_cmpstr (talk != NULL ? talk->opening : NULL, ==, expected->opening);
}

/* H3, C1: the words are whole, and the step is one as of any move that is accepted: it
 * knows its move and has a day, so that it reaches Today. */
static void
assert_step (FootingStep *step, const Case *expected)
{
  const gboolean moves = strcmp (expected->door, "seen") == 0;

  g_assert_cmpstr (step->note, ==, WRITTEN);
  g_assert_cmpstr (step->move, ==, moves ? "rebuild-visibility" : "");
  g_assert_cmpstr (step->kind, ==, "step");
  g_assert_cmpstr (step->due_on, ==, "2026-03-10");
}

/* What the doors leave in a draft, by what was answered. */
static void
test_answers (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = begin (self, cases[i].door, &cases[i].answers);
    g_autoptr (FootingRecovery) draft =
        footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, NULL);
    g_autoptr (GPtrArray) people = fixture_list (self, FOOTING_TYPE_PERSON, id);
    g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, id);
    FootingStep *win = find_step (steps, TRUE);
    FootingStep *step = find_step (steps, FALSE);

    g_test_message ("%u: %s", i, cases[i].door);
    g_assert_cmpstr (draft->state, ==, "draft");
    g_assert_cmpint (draft->page, ==, FOOTING_PAGE_HAPPENED);
    g_assert_cmpstr (draft->perspective, ==, cases[i].perspective);
    g_assert_cmpstr (draft->trigger, ==, cases[i].trigger);
    g_assert_cmpstr (win != NULL ? win->title : NULL, ==, cases[i].win);
    g_assert_cmpstr (step != NULL ? step->title : NULL, ==, cases[i].step);
    g_assert_cmpstr (win != NULL ? win->due_on : NULL, ==,
                     cases[i].win != NULL ? "2026-03-06" : NULL);
    if (step != NULL)
      assert_step (step, &cases[i]);
    g_assert_cmpuint (people->len, ==, cases[i].n_people);
    if (people->len > 0)
      assert_person (self, g_ptr_array_index (people, 0), &cases[i]);
  }
}

/* F90: what was noted with a step is part of its help, whole, and is all of it where the
 * step is one's own. */
static void
test_noted (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *door;
    gboolean moves;
  } doors[] = {{"seen", TRUE}, {"manager", FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    const FootingDoorAnswers answers = {.text = WRITTEN};
    g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
    g_autofree char *id = begin (self, doors[i].door, &answers);
    g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, id);
    g_autoptr (FootingHelp) help = NULL;

    g_assert_true (footing_plan_find_help (self->store, guidance,
                                           find_step (steps, FALSE), &help, NULL));
    g_assert_nonnull (help);
    g_assert_cmpstr (help->own, ==, WRITTEN);
    g_assert_cmpint (help->move != NULL, ==, doors[i].moves);
    g_assert_cmpint (help->how[0] != NULL, ==, doors[i].moves);
  }
}

/* H13: a draft of a door at which nothing was chosen or typed goes as any other does that
 * was only looked at; one with an answer in it stays. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *door;
    FootingDoorAnswers answers;
    gboolean stays;
  } doors[] = {
      {"promotion", {.trigger = "passed-over", .role = ""}, FALSE},
      {"manager", {.role = "manager"}, FALSE},
      {"example", {.win = ""}, FALSE},
      {"promotion", {.trigger = "passed-over", .win = "Show one task"}, TRUE},
      {"manager", {.trigger = "comparison"}, TRUE},
      {"seen", {.name = "Mira"}, TRUE},
      {"trust", {.text = WRITTEN}, TRUE},
      {"promotion", {.trigger = "passed-over", .is_prepared = TRUE}, TRUE},
      {"promotion", {.what = "The role went to Sam", .is_prepared = TRUE}, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    g_autofree char *id = begin (self, doors[i].door, &doors[i].answers);
    g_autoptr (FootingRecovery) draft = NULL;

    g_assert_true (footing_draft_drop_untouched (self->store, id, NULL));
    draft = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, NULL);
    g_test_message ("%u: %s", i, doors[i].door);
    g_assert_cmpint (draft != NULL, ==, doors[i].stays);
  }
}

/* F92: what happened is not asked again. */
static void
test_what (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {NULL, "", "The role went to Sam"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const FootingDoorAnswers answers = {.trigger = "passed-over", .what = texts[i]};
    g_autofree char *id = begin (self, "promotion", &answers);
    g_autoptr (FootingRecovery) draft = fixture_get (self, FOOTING_TYPE_RECOVERY, id);

    g_assert_cmpstr (draft->title, ==, texts[i] != NULL ? texts[i] : "");
    g_assert_cmpstr (draft->trigger, ==, "passed-over");
  }
}

/* F30: the signs that were checked are the baseline; what to try is the first win. */
static void
test_signs (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) signs = g_hash_table_new (g_str_hash, g_str_equal);
  const FootingDoorAnswers answers = {.signs = signs, .win = "Start one thread"};
  g_autoptr (GHashTable) stored = NULL;
  g_autofree char *checkin = NULL;
  g_autofree char *id = NULL;

  g_hash_table_insert (signs, (gpointer) "reactive", GINT_TO_POINTER (3));
  g_hash_table_insert (signs, (gpointer) "seen-less", GINT_TO_POINTER (0));
  g_hash_table_insert (signs, (gpointer) "micromanaged", GINT_TO_POINTER (4));
  id = begin (self, "momentum", &answers);
  checkin = footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  stored = footing_store_get_signs (self->store, checkin, NULL);

  g_assert_cmpuint (g_hash_table_size (stored), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (stored, "reactive")), ==, 3);
  g_assert_true (g_hash_table_contains (stored, "seen-less"));
}

/* What cannot be written leaves nothing behind. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingDoorAnswers answers = {.name = "Ines", .role = "no such role"};
  g_autoptr (GError) error = NULL;

  g_assert_null (footing_plan_begin_door (
      self->store, guidance,
      footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, "trust"), &answers, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RECOVERY), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/begin-door/F72-H3-answers", test_answers);
  fixture_add ("/core/begin-door/H13-untouched", test_untouched);
  fixture_add ("/core/begin-door/F90-noted", test_noted);
  fixture_add ("/core/begin-door/F92-what", test_what);
  fixture_add ("/core/begin-door/F72-F30-signs", test_signs);
  fixture_add ("/core/begin-door/failure", test_failure);

  return g_test_run ();
}
