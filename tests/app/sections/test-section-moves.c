/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "session-support.h"
#include "plan/checkins.h"
#include "plan/moves.h"
#include "editors/why.h"
#include "widgets/choice-row.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"
#include "editors/step-row.h"
#include "editors/suggestion-row.h"
#include "sections/section-moves.h"

#include <string.h>

/* As a page does, which scrolls. */
static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_MOVES, self->context, id);

  fixture_show (self, g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", section,
                                    "hscrollbar-policy", GTK_POLICY_NEVER, NULL));

  return GTK_WIDGET (section);
}

static GtkWidget *
get_step (GtkWidget *section, guint i)
{
  g_autoptr (GPtrArray) rows = probe_all (section, FOOTING_TYPE_STEP_ROW);

  g_assert_cmpuint (rows->len, >, i);
  return g_ptr_array_index (rows, i);
}

static guint
count_steps (GtkWidget *section)
{
  g_autoptr (GPtrArray) rows = probe_all (section, FOOTING_TYPE_STEP_ROW);

  return rows->len;
}

static FootingStep *
read_back (Fixture *self, GtkWidget *row)
{
  g_assert_true (footing_context_flush (self->context));

  return probe_get (self, FOOTING_TYPE_STEP,
                    footing_step_row_get_id (FOOTING_STEP_ROW (row)));
}

static const char *
get_subtitle (GtkWidget *row)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));
}

/* --- Suggestions ---------------------------------------------------------------------
 */

/* F4: why a move fits, in a sentence that names what was rated and how. */
static void
test_because (Fixture *self, gconstpointer data)
{
  const struct {
    const char *drivers; /* "code=rating" */
    const char *signs;
    const char *move;
    const char *because;
    const char *trigger;
  } cases[] = {
      {"unclear-feedback=1", "", "specific-feedback",
       "Because you rated “Unclear feedback” a little."},
      {"unclear-feedback=2", "", "specific-feedback",
       "Because you rated “Unclear feedback” clearly."},
      {"unclear-feedback=3", "", "specific-feedback",
       "Because you rated “Unclear feedback” strongly."},
      {"", "reworks=1", "specific-feedback",
       "Because you rarely noticed “Redoing the same kind of task”."},
      {"", "reworks=2", "specific-feedback",
       "Because you sometimes noticed “Redoing the same kind of task”."},
      {"", "reworks=3", "specific-feedback",
       "Because you often noticed “Redoing the same kind of task”."},
      {"", "reworks=4", "specific-feedback",
       "Because you nearly always noticed “Redoing the same kind of task”."},
      {"unclear-feedback=3 role-ambiguity=1", "reworks=4", "specific-feedback",
       "Because of “Unclear feedback” (strongly) and “Redoing the same kind of "
       "task” (noticed nearly always)."},
      {"unclear-feedback=2 role-ambiguity=1", "", "specific-feedback",
       "Because of “Unclear feedback” (clearly) and “Unclear expectations” (a "
       "little)."},
      {"pressure=3", "", "specific-feedback", ""},
      {"", "", "specific-feedback", "Because of what happened: “Passed over for a role”.",
       "passed-over"},
      {"unclear-feedback=2", "", "specific-feedback",
       "Because of “Unclear feedback” (clearly) and “Passed over for a role” "
       "(what happened).",
       "passed-over"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
    g_autofree char *checkin =
        footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
    g_auto (GStrv) drivers = g_strsplit (cases[i].drivers, " ", -1);
    g_auto (GStrv) signs = g_strsplit (cases[i].signs, " ", -1);
    g_autoptr (GHashTable) driver_ratings = NULL;
    g_autoptr (GHashTable) sign_ratings = NULL;
    g_autoptr (GPtrArray) ranked = NULL;
    gboolean found = FALSE;

    for (guint j = 0; drivers[j] != NULL; j++) {
      g_auto (GStrv) pair = g_strsplit (drivers[j], "=", 2);

      g_assert_true (
          footing_store_set_driver (self->store, id, pair[0], pair[1][0] - '0', NULL));
    }
    for (guint j = 0; signs[j] != NULL; j++) {
      g_auto (GStrv) pair = g_strsplit (signs[j], "=", 2);

      g_assert_true (
          footing_store_set_sign (self->store, checkin, pair[0], pair[1][0] - '0', NULL));
    }

    driver_ratings = footing_store_get_drivers (self->store, id, NULL);
    sign_ratings = footing_store_get_latest_signs (self->store, id, NULL);
    ranked = footing_ranking_rank (self->guidance, FOOTING_PERSPECTIVE_SELF,
                                   driver_ratings, sign_ratings, cases[i].trigger, NULL);
    for (guint j = 0; j < ranked->len; j++) {
      const FootingSuggestion *suggestion = g_ptr_array_index (ranked, j);
      g_autofree char *because =
          footing_suggestion_format_because (suggestion, FOOTING_PERSPECTIVE_SELF);

      if (strcmp (footing_guide_code (suggestion->move), cases[i].move) != 0)
        continue;
      g_assert_cmpstr (because, ==, cases[i].because);
      found = TRUE;
    }
    g_assert_true (found);
  }
}

/* F4: in the order of the ranking, five first, and all on demand. */
static void
test_ranked (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  GtkWidget *section = show_section (self, id);
  g_autoptr (GPtrArray) ranked =
      footing_plan_suggest (self->store, self->guidance, id, NULL);
  g_autoptr (GPtrArray) first = probe_all (section, FOOTING_TYPE_SUGGESTION_ROW);
  g_autoptr (GPtrArray) all = NULL;

  fixture_assert_named (section);
  g_assert_cmpuint (first->len, ==, 5);
  probe_press (section, "More suggestions");
  all = probe_all (section, FOOTING_TYPE_SUGGESTION_ROW);
  g_assert_cmpuint (all->len, ==, ranked->len);
  for (guint i = 0; i < all->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (ranked, i);

    g_assert_cmpstr (footing_suggestion_row_get_move (g_ptr_array_index (all, i)), ==,
                     footing_guide_code (suggestion->move));
  }
}

/* F4: what a move is, what to mind, how one sees that it is done, what is known. */
static void
test_details (Fixture *self, gconstpointer data)
{
  static const char *const shown[] = {
      "Write down calmly what happened and what’s known, with one technical change and "
      "one in communication.",
      "Done when: The facts and both changes are written down.",
      "Only if you want to, and only about the task. Where conduct, law or safety is "
      "concerned, get advice first.",
      "In studies, people and teams who reviewed an event in a structured way did better "
      "afterwards.",
      "Tannenbaum & Cerasoli 2013, Human Factors 55:231–45; Keiser & Arthur 2021, "
      "Journal "
      "of Applied Psychology 106:1007–32",
  };
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section, *row, *why;

  g_assert_true (footing_store_set_driver (self->store, id, "exposure", 3, NULL));
  section = show_section (self, id);
  row = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW, "Write a short debrief");
  /* Without a step, the first one is open and shows how it is done. */
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  why = fixture_find (row, GTK_TYPE_EXPANDER, "_Why This");
  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++) {
    GtkWidget *label = fixture_find (row, GTK_TYPE_LABEL, shown[i]);

    g_assert_nonnull (label);
    g_assert_true (gtk_widget_get_visible (label));
  }

  /* A move without evidence claims none. */
  row = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW, "Propose it in phases");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "How to do this"));
  g_assert_null (fixture_find (row, FOOTING_TYPE_WHY, NULL));
}

/* F7: an accepted move becomes a step; its card says so until the step is removed. */
static void
test_accept (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *checkin =
      footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *section, *card, *accepted, *row;

  footing_store_set_driver (self->store, id, "unclear-feedback", 2, NULL);
  footing_store_set_sign (self->store, checkin, "reworks", 1, NULL);
  section = show_section (self, id);
  card = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW,
                       "Ask for feedback you can act on");
  accepted = fixture_find (card, GTK_TYPE_LABEL, "In your plan");
  g_assert_false (gtk_widget_get_visible (accepted));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
  fixture_settle ();
  probe_press (card, "Add to plan: Ask for feedback you can act on");
  g_assert_true (gtk_widget_get_visible (accepted));
  row = get_step (section, 0);
  step = read_back (self, row);
  g_assert_cmpstr (step->kind, ==, "step");
  g_assert_cmpstr (step->move, ==, "specific-feedback");
  g_assert_cmpstr (step->title, ==,
                   "Ask someone I work with about one piece of my work: what helped, "
                   "what was missing, what to do next time");
  g_assert_cmpstr (step->due_on, ==, "2026-03-12");
  g_assert_cmpstr (step->because_drivers[0], ==, "unclear-feedback");
  g_assert_null (step->because_drivers[1]);
  g_assert_cmpstr (step->because_signs[0], ==, "reworks");
  g_assert_cmpstr (step->rung, ==, "");
  g_assert_cmpstr (get_subtitle (row), ==, "By Thu, 12 March");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  probe_press (row, "Remove from plan");
  g_assert_cmpuint (count_steps (section), ==, 0);
  g_assert_false (gtk_widget_get_visible (accepted));
  probe_toast_press (toast);
  g_assert_cmpuint (count_steps (section), ==, 1);
  g_assert_true (gtk_widget_get_visible (accepted));
}

static const char *
get_entry (GtkWidget *card, const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (probe_row (card, title)));
}

/* F90: the gaps of the sentence are there to be filled, with what the plan knows in them;
 * the step reads as it is shown, and its help stays with it. */
static void
test_gaps_asked (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", id, "name", "Mira", "role", "peer", NULL);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *section, *card;

  g_assert_true (footing_store_save (self->store, person, NULL));
  footing_store_set_driver (self->store, id, "skill-gap", 2, NULL);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "trigger", "public-criticism", NULL));
  section = show_section (self, id);
  card = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW, "Do the next one together");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
  fixture_settle ();
  g_assert_cmpstr (get_entry (card, "Who"), ==, "Mira");
  g_assert_cmpstr (get_entry (card, "Which task"), ==,
                   "the next piece of work for the same people");
  g_assert_nonnull (fixture_find (card, GTK_TYPE_LABEL,
                                  "Pair up with Mira for the next piece of work for the "
                                  "same people, and agree who takes which part"));

  probe_type (card, "Which task", "the April report");
  probe_type (card, "Who", "");
  g_assert_nonnull (fixture_find (card, GTK_TYPE_LABEL,
                                  "Pair up with someone who does it well for the April "
                                  "report, and agree who takes which part"));
  /* Closed and opened, what was typed is still there. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
  g_assert_cmpstr (get_entry (card, "Which task"), ==, "the April report");

  /* So it is when the page is opened again. */
  g_assert_true (footing_context_flush (self->context));
  section = show_section (self, id);
  card = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW, "Do the next one together");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
  fixture_settle ();
  g_assert_cmpstr (get_entry (card, "Which task"), ==, "the April report");
  g_assert_cmpstr (get_entry (card, "Who"), ==, "");

  probe_press (card, "Add to plan: Do the next one together");
  step = read_back (self, get_step (section, 0));
  g_assert_cmpstr (
      step->title, ==,
      "Pair up with someone who does it well for the April report, and agree "
      "who takes which part");
  g_assert_cmpstr (step->rung, ==, "pair");
  g_assert_cmpstr (step->due_on, ==, "2026-03-19");
  g_assert_nonnull (fixture_find (card, GTK_TYPE_LABEL, "How to do this"));
}

static GtkWidget *
open_card (Fixture *self, GtkWidget *section, const char *title)
{
  GtkWidget *card;

  if (fixture_find (section, GTK_TYPE_BUTTON, "More suggestions") != NULL)
    probe_press (section, "More suggestions");
  card = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW, title);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
  fixture_settle ();

  return card;
}

/* F90: the figure and the day are asked for too, and what is typed is in the sentence at
 * once; without a day that can be read the step is not made. */
static void
test_figure_asked (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  GtkWidget *card = open_card (self, section, "Propose it in phases");
  g_autoptr (FootingStep) step = NULL;

  probe_type (card, "Who", "Mira");
  probe_type (card, "What exactly", "the import");
  probe_type (card, "We go on if", "nine files in ten run through");
  g_assert_nonnull (
      fixture_find (card, GTK_TYPE_LABEL,
                    "Propose the import to Mira, and we go on if nine files in ten run "
                    "through"));
  g_assert_cmpstr (
      footing_date_row_get_date (FOOTING_DATE_ROW (probe_row (card, "Done by"))), ==,
      "2026-03-16");

  probe_type (card, "Done by", "soon");
  probe_press (card, "Add to plan: Propose it in phases");
  g_assert_cmpuint (count_steps (section), ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         probe_row (card, "Done by")));

  probe_type (card, "Done by", "2026-03-10");
  probe_press (card, "Add to plan: Propose it in phases");
  step = read_back (self, get_step (section, 0));
  g_assert_cmpstr (step->title, ==,
                   "Propose the import to Mira, and we go on if nine files in ten run "
                   "through");
  g_assert_cmpstr (step->due_on, ==, "2026-03-10");
}

/* F90: the day of the week is that of the plan's updates until another is chosen. */
static void
test_weekday_asked (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  GtkWidget *card = open_card (self, section, "Send short updates");
  GtkWidget *day = probe_row (card, "On which day");
  g_autoptr (FootingStep) step = NULL;

  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (day)), ==, "thu");
  g_object_set (day, "code", "mon", NULL);
  probe_press (card, "Add to plan: Send short updates");
  step = read_back (self, get_step (section, 0));
  g_assert_cmpstr (step->title, ==,
                   "Send one person who matters five lines on Mondays: a result, a "
                   "figure, a lesson, the next step");
}

/* F90: of all moves in both perspectives, every gap of the sentence that the plan does
 * not always know has a field, and the day has one; there is no field for what is no gap.
 */
static void
test_all_asked (Fixture *self, gconstpointer data)
{
  for (int p = FOOTING_PERSPECTIVE_SELF; p <= FOOTING_PERSPECTIVE_SUPPORT; p++) {
    g_autofree char *id = fixture_add_draft (self, p);
    GtkWidget *section = show_section (self, id);
    g_autoptr (GPtrArray) cards = NULL;

    probe_press (section, "More suggestions");
    cards = probe_all (section, FOOTING_TYPE_SUGGESTION_ROW);
    for (guint i = 0; i < cards->len; i++) {
      GtkWidget *card = g_ptr_array_index (cards, i);
      const FootingGuide *move = footing_guidance_lookup (
          self->guidance, FOOTING_GUIDE_MOVE,
          footing_suggestion_row_get_move (FOOTING_SUGGESTION_ROW (card)));
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GPtrArray) choices = NULL;
      guint n = 1;

      if (gtk_widget_get_visible (fixture_find (card, GTK_TYPE_LABEL, "In your plan")))
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
      fixture_settle ();
      for (guint slot = 0; slot < FOOTING_N_ASKED_SLOTS; slot++) {
        g_autofree char *neutral =
            footing_frame_dup_neutral (footing_guide_frame (move, p), slot);

        n += neutral != NULL;
      }
      entries = probe_all (card, ADW_TYPE_ENTRY_ROW);
      choices = probe_all (card, FOOTING_TYPE_CHOICE_ROW);
      g_test_message ("%s", footing_guide_code (move));
      g_assert_cmpuint (entries->len + choices->len, ==, n);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), FALSE);
      fixture_settle ();
    }
  }
}

/* F90: what the plan holds goes last; what has just come into it stays where it is. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section, *list, *card, *last;

  footing_store_set_driver (self->store, id, "no-plan", 3, NULL);
  section = show_section (self, id);
  card = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW,
                       "Set two or three clear results");
  list = gtk_widget_get_parent (card);
  g_assert_true (gtk_widget_get_first_child (list) == card);
  last = gtk_widget_get_last_child (list);
  g_assert_cmpstr (footing_suggestion_row_get_move (FOOTING_SUGGESTION_ROW (last)), ==,
                   "rituals");
  g_assert_true (
      gtk_widget_get_visible (fixture_find (last, GTK_TYPE_LABEL, "In your plan")));

  probe_press (card, "Add to plan: Set two or three clear results");
  fixture_settle ();
  g_assert_true (gtk_widget_get_first_child (list) == card);
  g_assert_true (
      gtk_widget_get_visible (fixture_find (card, GTK_TYPE_LABEL, "In your plan")));
}

/* --- Steps ---------------------------------------------------------------------------
 */

/* F7: a step of one's own, with when and where. */
static void
test_own (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *row;

  probe_press (section, "Add your own step");
  fixture_settle ();
  row = get_step (section, 0);
  fixture_assert_named (section);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         probe_row (row, "What you will do")));

  probe_type (row, "What you will do", PROBE_HOSTILE);
  probe_type (row, "Done by", "2026-03-20");
  probe_type (row, "When will you do it? “When …, I will …”", "After the Monday meeting");
  g_free (session_type (row, "Note", "Bring the figures"));
  step = read_back (self, row);
  g_assert_cmpstr (step->kind, ==, "step");
  g_assert_cmpstr (step->title, ==, PROBE_HOSTILE_LINE);
  g_assert_cmpstr (step->due_on, ==, "2026-03-20");
  g_assert_cmpstr (step->cue, ==, "After the Monday meeting");
  g_assert_cmpstr (step->note, ==, "Bring the figures");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   PROBE_HOSTILE_LINE);
}

static gboolean
has_row (GtkWidget *row, const char *title)
{
  GtkWidget *found = fixture_find (row, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (found);
  return gtk_widget_get_visible (found);
}

/* F8: on the ladder, a step asks for a prediction. */
static void
test_rung (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *row = probe_open (get_step (show_section (self, id), 0));
  GtkWidget *rung = probe_row (row, "How exposed is this?");
  GtkWidget *likely;
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingStep) beyond = NULL;

  g_assert_false (has_row (row, "What you fear will happen"));
  g_object_set (rung, "code", "pair", NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (rung)), ==,
                   "Do it together: with someone who does it well");
  g_assert_true (has_row (row, "What you fear will happen"));

  likely = fixture_find (row, GTK_TYPE_ENTRY, "How likely is that, from 0 to 100?");
  probe_type (row, "What you fear will happen", "They lose patience");
  gtk_editable_set_text (GTK_EDITABLE (likely), "70");
  gtk_editable_set_text (
      GTK_EDITABLE (fixture_find (row, GTK_TYPE_ENTRY,
                                  "How sure are you that you can do it, from 0 to 100?")),
      "40");
  step = read_back (self, row);
  g_assert_cmpstr (step->rung, ==, "pair");
  g_assert_cmpstr (step->feared, ==, "They lose patience");
  g_assert_cmpint (step->likelihood, ==, 70);
  g_assert_cmpint (step->confidence, ==, 40);

  gtk_editable_set_text (GTK_EDITABLE (likely), "700");
  beyond = read_back (self, row);
  g_assert_cmpint (beyond->likelihood, ==, -1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (likely)), ==, "700");
}

/* F8: so does a micro-experiment, wherever it stands. */
static void
test_experiment (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "move", "micro-experiments",
                          "title", "Try it small", NULL);
  GtkWidget *section, *row;

  g_assert_true (footing_store_save (self->store, step, NULL));
  section = show_section (self, id);
  row = probe_open (get_step (section, 0));
  g_assert_true (has_row (row, "What they fear will happen"));
  /* H11: in support they are commitments. */
  g_assert_true (probe_is_shown (section, GTK_TYPE_LABEL, "Your commitments"));
  g_assert_true (probe_is_shown (section, GTK_TYPE_LABEL, "Add Your _Own Commitment"));
  fixture_assert_named (section);
}

/* --- Scope and practice --------------------------------------------------------------
 */

static FootingStep *
find_restore (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);
  FootingStep *found = NULL;

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (strcmp (step->kind, "restore") != 0)
      continue;
    g_assert_null (found);
    found = g_object_ref (step);
  }

  return found;
}

static void
assert_restore (Fixture *self, const char *id, const char *title, const char *due_on)
{
  g_autoptr (FootingStep) restore = NULL;

  g_assert_true (footing_context_flush (self->context));
  restore = find_restore (self, id);
  g_assert_nonnull (restore);
  g_assert_cmpstr (restore->title, ==, title);
  g_assert_cmpstr (restore->due_on, ==, due_on);
}

/* F9: a reduced scope ends on a day, which comes back as a step. */
static void
test_scope (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingStep) none = NULL;
  GtkWidget *row;

  probe_press (section, "Reduce the scope for now");
  fixture_settle ();
  row = get_step (section, 0);
  probe_type (row, "What’s smaller for now", "Only the import");
  g_assert_true (footing_context_flush (self->context));
  none = find_restore (self, id);
  g_assert_null (none);
  g_assert_cmpstr (get_subtitle (row), ==, "Reduced scope, with no end yet");

  probe_type (row, "Until", "2026-04-03");
  assert_restore (self, id, "Back to full scope: Only the import", "2026-04-03");
  g_assert_cmpstr (get_subtitle (row), ==, "Reduced scope until Fri, 3 April");
  g_assert_cmpuint (count_steps (section), ==, 1);

  probe_type (row, "What’s smaller for now", "Import, no dashboard");
  assert_restore (self, id, "Back to full scope: Import, no dashboard", "2026-04-03");
  probe_press (row, "In 60 Days");
  assert_restore (self, id, "Back to full scope: Import, no dashboard", "2026-05-04");
}

/* F9: a title that somebody has given to that step is theirs. */
static void
test_scope_worded (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingStep) restore = NULL;
  GtkWidget *row;

  probe_press (section, "Reduce the scope for now");
  fixture_settle ();
  row = get_step (section, 0);
  probe_type (row, "What’s smaller for now", "Only the import");
  probe_type (row, "Until", "2026-04-03");
  assert_restore (self, id, "Back to full scope: Only the import", "2026-04-03");

  restore = find_restore (self, id);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP,
                                       footing_record_get_id (restore), NULL, "title",
                                       "Ask Mira", NULL));
  probe_type (row, "What’s smaller for now", "Only imports");
  probe_type (row, "Until", "2026-04-10");
  assert_restore (self, id, "Ask Mira", "2026-04-10");
}

/* F9: without its scope there is nothing to restore; both come back together. */
static void
test_scope_removed (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingStep) gone = NULL;
  GtkWidget *row;

  probe_press (section, "Reduce the scope for now");
  fixture_settle ();
  row = get_step (section, 0);
  probe_type (row, "What’s smaller for now", "Only the import");
  probe_type (row, "Until", "2026-04-03");
  g_assert_true (footing_context_flush (self->context));

  probe_press (row, "Remove from plan");
  gone = find_restore (self, id);
  g_assert_null (gone);

  probe_toast_press (toast);
  g_assert_cmpuint (count_steps (section), ==, 1);
  assert_restore (self, id, "Back to full scope: Only the import", "2026-04-03");
}

/* F10: practice says what, how often and until when. */
static void
test_practice (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (FootingStep) none = NULL;
  GtkWidget *row;

  probe_press (section, "Add practice for a skill");
  fixture_settle ();
  row = get_step (section, 0);
  g_assert_cmpstr (get_subtitle (row), ==, "Practice");
  probe_type (row, "What to practise", "The hardest five minutes");
  g_assert_true (has_row (row, "First time by"));
  probe_type (row, "How often", "twice a week");
  g_assert_cmpstr (get_subtitle (row), ==, "Practice: twice a week");
  probe_type (row, "Until", "2026-04-03");
  g_assert_cmpstr (get_subtitle (row), ==, "Practice: twice a week, until Fri, 3 April");
  probe_type (row, "How often", "");
  g_assert_cmpstr (get_subtitle (row), ==, "Practice until Fri, 3 April");

  step = read_back (self, row);
  g_assert_cmpstr (step->kind, ==, "practice");
  g_assert_cmpstr (step->title, ==, "The hardest five minutes");
  g_assert_cmpstr (step->until_on, ==, "2026-04-03");
  none = find_restore (self, id);
  g_assert_null (none);
}

/* --- Gaps ----------------------------------------------------------------------------
 */

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

/* F7, F9: the reason stands at the field, which is opened for it. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  const char *step;
  GtkWidget *row;

  footing_section_show_gap (FOOTING_SECTION (section), FOOTING_GAP_STEPS, NULL);
  g_assert_true (GTK_IS_BUTTON (get_focus (self)));
  g_assert_nonnull (
      gtk_widget_get_ancestor (get_focus (self), FOOTING_TYPE_SUGGESTION_ROW));
  g_assert_cmpstr (footing_hint_get_text (section), ==,
                   "Add at least one step, from the suggestions or your own.");
  /* It is about all of them, and parts no two. */
  g_assert_null (gtk_widget_get_ancestor (
      fixture_find (section, GTK_TYPE_LABEL, footing_hint_get_text (section)),
      GTK_TYPE_LIST_BOX));

  probe_press (section, "Reduce the scope for now");
  g_assert_null (footing_hint_get_text (section));
  row = get_step (section, 0);
  step = footing_step_row_get_id (FOOTING_STEP_ROW (row));
  /* One that says nothing at all would go. */
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, step, NULL, "note",
                                       "Agreed with Ines", NULL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  fixture_settle ();

  footing_section_show_gap (FOOTING_SECTION (section), FOOTING_GAP_STEP_TITLE, step);
  g_assert_true (gtk_widget_is_ancestor (get_focus (self),
                                         probe_row (row, "What’s smaller for now")));
  footing_section_show_gap (FOOTING_SECTION (section), FOOTING_GAP_SCOPE_END, step);
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), probe_row (row, "Until")));
}

/* F11: a first win and a restoring step have rows too, for the plan view. */
static void
test_other_kinds (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *win_id = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autoptr (FootingStep) win = probe_get (self, FOOTING_TYPE_STEP, win_id);
  g_autoptr (FootingStep) restore =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "kind", "restore", "title",
                          "Back to full scope", "due-on", "2026-04-03", NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *first, *second;

  g_assert_true (footing_store_save (self->store, restore, NULL));
  first = footing_step_row_new (self->context, win, FOOTING_PERSPECTIVE_SELF);
  second = footing_step_row_new (self->context, restore, FOOTING_PERSPECTIVE_SELF);
  gtk_list_box_append (GTK_LIST_BOX (list), first);
  gtk_list_box_append (GTK_LIST_BOX (list), second);
  fixture_show (self, list);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (first), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (second), TRUE);

  g_assert_cmpstr (get_subtitle (first), ==, "First win, by Mon, 9 March");
  g_assert_true (has_row (first, "Who will see it"));
  g_assert_cmpstr (get_subtitle (second), ==, "By Fri, 3 April");
  g_assert_false (has_row (second, "Until"));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-moves/F4-because", test_because);
  fixture_test ("/app/section-moves/F4-ranked", test_ranked);
  fixture_test ("/app/section-moves/F4-details", test_details);
  fixture_test ("/app/section-moves/F7-accept", test_accept);
  fixture_test ("/app/section-moves/F90-gaps", test_gaps_asked);
  fixture_test ("/app/section-moves/F90-figure", test_figure_asked);
  fixture_test ("/app/section-moves/F90-weekday", test_weekday_asked);
  fixture_test ("/app/section-moves/F90-all-asked", test_all_asked);
  fixture_test ("/app/section-moves/F90-held", test_held);
  fixture_test ("/app/section-moves/F7-own", test_own);
  fixture_test ("/app/section-moves/F8-rung", test_rung);
  fixture_test ("/app/section-moves/F8-experiment", test_experiment);
  fixture_test ("/app/section-moves/F9-scope", test_scope);
  fixture_test ("/app/section-moves/F9-scope-worded", test_scope_worded);
  fixture_test ("/app/section-moves/F9-scope-removed", test_scope_removed);
  fixture_test ("/app/section-moves/F10-practice", test_practice);
  fixture_test ("/app/section-moves/F7-gaps", test_gaps);
  fixture_test ("/app/section-moves/F11-other-kinds", test_other_kinds);

  return g_test_run ();
}
