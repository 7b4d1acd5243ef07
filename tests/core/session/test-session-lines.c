/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42, F62: steps of the plan as lines that are taken into a text, and left out. Today is
 * Tuesday, 3 March 2026. */
#include "config.h"

#include "samples.h"
#include "session-plan.h"

#include <string.h>

static void
test_lines (void)
{
  static const struct {
    const char *text, *heading, *line, *with, *without;
  } cases[] = {
      {"", NULL, "– A", "– A", ""},
      {"– A", NULL, "– B", "– A\n– B", "– A"},
      {"– A\n\n", NULL, "– B", "– A\n– B", "– A"},
      {"Own words", NULL, "– B", "Own words\n– B", "Own words"},
      {"– AB", NULL, "– A", "– AB\n– A", "– AB"},
      {"", "H:", "– A", "H:\n– A", ""},
      {"H:\n– A", "H:", "– B", "H:\n– A\n– B", "H:\n– A"},
      {"H:\n– A\n\nI:\n– X", "H:", "– B", "H:\n– A\n– B\n\nI:\n– X",
       "H:\n– A\n\nI:\n– X"},
      {"I:\n– X", "H:", "– B", "I:\n– X\n\nH:\n– B", "I:\n– X"},
      {"I:\n– X\n\nH:\n– A", "H:", "– B", "I:\n– X\n\nH:\n– A\n– B",
       "I:\n– X\n\nH:\n– A"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *with =
        footing_session_add_line (cases[i].text, cases[i].heading, cases[i].line);
    g_autofree char *without =
        footing_session_remove_line (with, cases[i].heading, cases[i].line);

    g_test_message ("%u", i);
    g_assert_cmpstr (with, ==, cases[i].with);
    g_assert_cmpstr (without, ==, cases[i].without);
    g_assert_false (footing_session_has_line (cases[i].text, cases[i].line));
    g_assert_true (footing_session_has_line (with, cases[i].line));
    g_assert_false (footing_session_has_line (without, cases[i].line));
  }
}

/* The last line takes its heading with it, what others wrote below stays. */
static void
test_removed (void)
{
  static const struct {
    const char *text, *left;
  } cases[] = {
      {"H:\n– A\n\nI:\n– X", "I:\n– X"},         {"I:\n– X\n\nH:\n– A", "I:\n– X"},
      {"H:\n– A\nmore of it", "H:\nmore of it"}, {"  – A  \nI:", "I:"},
      {"H:\n\nno such line", "no such line"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *left = footing_session_remove_line (cases[i].text, "H:", "– A");

    g_assert_cmpstr (left, ==, cases[i].left);
  }
}

static void
add_steps (Fixture *self, SessionPlan *plan, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("Step %u", i + 1);
    g_autofree char *day = g_strdup_printf ("2026-03-%02u", i + 10);

    sample_save (self->store,
                 footing_record_new (FOOTING_TYPE_STEP, "recovery", plan->recovery,
                                     "title", title, "due-on", day, NULL));
  }
}

/* What is in the draft is on offer, and some more; what is not for the reader is not. */
static void
test_update (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (FootingUpdateDraft) draft = NULL;
  const char *mira;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  mira = session_plan_add_person (self, &plan, "Mira", "", 14);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery, "title",
                                   "Ask Mira: A or B", "due-on", "2026-03-04", NULL));
  add_steps (self, &plan, FOOTING_SESSION_LINES + 2);
  occurrence = session_plan_open_session (self, &plan, "progress-update");
  draft = session_plan_draft (self, &plan, occurrence, mira);
  g_assert_cmpstr (draft->next, ==, "– Step 1 (by 10 Mar)\n– Step 2 (by 11 Mar)");
  g_assert_cmpuint (draft->steps->len, ==, FOOTING_SESSION_LINES);
  g_assert_cmpstr (g_ptr_array_index (draft->steps, 0), ==, "– Step 1 (by 10 Mar)");
  g_assert_cmpstr (g_ptr_array_index (draft->steps, 5), ==, "– Step 6 (by 15 Mar)");
}

static void
test_promises (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *without = NULL;
  g_autoptr (FootingSession) session = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, &plan);
  add_steps (self, &plan, FOOTING_SESSION_LINES + 2);
  occurrence = session_plan_open_session (self, &plan, "one-on-one");
  session = footing_session_open (self->store, occurrence, NULL);
  lines = footing_session_list_promises (self->store, plan.guidance, session, NULL);
  agenda = footing_session_draft_agenda (self->store, plan.guidance, session, NULL);
  g_assert_cmpuint (lines->len, ==, FOOTING_SESSION_LINES);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpint (footing_session_has_line (agenda, g_ptr_array_index (lines, i)), ==,
                     i < 5);
  without = footing_session_remove_line (agenda, footing_session_get_promises_heading (),
                                         g_ptr_array_index (lines, 1));
  g_assert_true (
      g_str_has_prefix (without, "What I promised:\n– Step 1\n– Step 3\n– Step 4"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/F42-lines/add-and-remove", test_lines);
  g_test_add_func ("/session/F42-lines/removed", test_removed);
  fixture_add ("/session/F42-lines/update", test_update);
  fixture_add ("/session/F62-lines/promises", test_promises);

  return g_test_run ();
}
