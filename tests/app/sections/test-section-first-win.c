/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "guidance/ranking.h"
#include "widgets/hint.h"
#include "sections/section-first-win.h"

static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_FIRST_WIN, self->context, id);

  fixture_show (self, GTK_WIDGET (section));

  return GTK_WIDGET (section);
}

static FootingStep *
read_win (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *step = NULL;

  g_assert_true (footing_context_flush (self->context));
  step = footing_plan_ensure_first_win (self->store, id, &error);
  g_assert_no_error (error);

  return probe_get (self, FOOTING_TYPE_STEP, step);
}

static GPtrArray *
list_suggestions (GtkWidget *section)
{
  return probe_all (section, ADW_TYPE_ACTION_ROW);
}

/* F6: one step, made when the page is first shown, and filled in. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_autoptr (FootingStep) win = NULL;

  fixture_assert_named (section);
  g_assert_cmpuint (steps->len, ==, 1);

  probe_type (section, "The first win", "Tidy up the <wiki> page");
  probe_press (section, "In 3 Days");
  probe_type (section, "Who will see it", "Mira & Jonas");
  win = read_win (self, id);
  g_assert_cmpstr (win->title, ==, "Tidy up the <wiki> page");
  g_assert_cmpstr (win->due_on, ==, "2026-03-08");
  g_assert_cmpstr (win->seen_by, ==, "Mira & Jonas");
  g_assert_cmpstr (win->kind, ==, "first-win");
}

/* F6: suggestions come in the order of the ranking, each with its reason. */
static void
test_suggestions (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  g_autoptr (GHashTable) drivers = footing_store_get_drivers (self->store, id, NULL);
  g_autoptr (GArray) wins = footing_ranking_first_wins (
      self->guidance, FOOTING_PERSPECTIVE_SELF, "project-missed", drivers);
  g_autoptr (GPtrArray) rows = list_suggestions (section);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpuint (rows->len, ==, 4);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), ==,
                     g_array_index (wins, FootingFirstWin, i).text);
  g_assert_cmpstr (adw_action_row_get_subtitle (g_ptr_array_index (rows, 0)), ==,
                   "Because of what happened: “A project missed its targets”");
  g_assert_cmpstr (adw_action_row_get_subtitle (g_ptr_array_index (rows, 1)), ==,
                   "Because you rated “No plan for getting back”");

  probe_press (section, "More suggestions");
  all = list_suggestions (section);
  g_assert_cmpuint (all->len, ==, wins->len);
  g_assert_false (gtk_widget_get_visible (
      fixture_find (section, GTK_TYPE_BUTTON, "More suggestions")));
}

/* F6: they follow what is said on the pages before. */
static void
test_follow (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SUPPORT);
  GtkWidget *section = show_section (self, id);
  g_autoptr (GPtrArray) before = list_suggestions (section);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (adw_action_row_get_subtitle (g_ptr_array_index (before, 0)), ==, "");
  footing_store_set_driver (self->store, id, "pressure", 3, &error);
  g_assert_no_error (error);
  after = list_suggestions (section);
  g_assert_cmpstr (adw_action_row_get_subtitle (g_ptr_array_index (after, 0)), ==,
                   "Because you rated “Pressure to perform at once”");
}

/* F6: choosing fills the title, and one suggestion takes the place of another. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  GtkEditable *title = GTK_EDITABLE (probe_row (section, "The first win"));
  g_autoptr (GPtrArray) rows = list_suggestions (section);

  for (guint i = 0; i < 2; i++) {
    AdwPreferencesRow *row = g_ptr_array_index (rows, i);
    g_autoptr (FootingStep) chosen = NULL;

    gtk_widget_activate (GTK_WIDGET (row));
    chosen = read_win (self, id);
    g_assert_cmpstr (chosen->title, ==, adw_preferences_row_get_title (row));
    g_assert_cmpstr (chosen->due_on, ==, "2026-03-09");
    g_assert_cmpstr (gtk_editable_get_text (title), ==, chosen->title);
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED,
                                      TRUE);
  }
}

/* U7: somebody's own words are never replaced by a suggestion, and the field says what to
 * do; the sentence goes with the words. */
static void
test_own_words (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkEditable *title = GTK_EDITABLE (probe_row (section, "The first win"));
  g_autoptr (GPtrArray) rows = list_suggestions (section);
  g_autoptr (FootingStep) win = NULL;

  gtk_editable_set_text (title, "My own <words>");
  for (guint i = 0; i < rows->len; i++) {
    gtk_widget_activate (g_ptr_array_index (rows, i));
    g_assert_cmpstr (gtk_editable_get_text (title), ==, "My own <words>");
  }
  g_assert_cmpstr (footing_hint_get_text (section), ==,
                   "Your own words stay. To use a suggestion, clear this field first.");
  g_assert_true (footing_context_flush (self->context));
  win = read_win (self, id);
  g_assert_cmpstr (win->title, ==, "My own <words>");

  gtk_editable_set_text (title, "");
  g_assert_null (footing_hint_get_text (section));
  gtk_widget_activate (g_ptr_array_index (rows, 0));
  g_assert_cmpstr (gtk_editable_get_text (title), ==,
                   adw_preferences_row_get_title (g_ptr_array_index (rows, 0)));
}

static void
assert_move (Fixture *self, const char *id, const char *expected)
{
  g_autoptr (FootingStep) win = read_win (self, id);

  g_test_message ("%s", win->title);
  g_assert_cmpstr (win->move, ==, expected);
}

/* F90: what is chosen brings the move that says how it is done; another one its own.
 * Words that are changed keep it, somebody's own have none; and what is only shown, maybe
 * in another language, keeps what it has. */
static void
test_move (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkEditable *title = GTK_EDITABLE (probe_row (section, "The first win"));
  g_autoptr (GPtrArray) rows = list_suggestions (section);
  g_autofree char *step = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autofree char *chosen = NULL;

  assert_move (self, id, "");
  gtk_editable_set_text (title, "");
  gtk_widget_activate (g_ptr_array_index (rows, 0));
  assert_move (self, id, "small-visible-win");
  chosen = g_strdup (gtk_editable_get_text (title));
  gtk_widget_activate (g_ptr_array_index (rows, 1));
  assert_move (self, id, "reframe-objectives");

  gtk_widget_activate (g_ptr_array_index (rows, 0));
  gtk_editable_set_text (title,
                         "Save one result that others can use, and show it to Mira");
  assert_move (self, id, "small-visible-win");
  gtk_editable_set_text (title, "Finish the handbook");
  assert_move (self, id, "");
  gtk_editable_set_text (title, chosen);
  assert_move (self, id, "small-visible-win");

  probe_change (self, FOOTING_TYPE_STEP, step, "title", "Ein Ergebnis retten");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Ein Ergebnis retten");
  section = show_section (self, id);
  assert_move (self, id, "small-visible-win");
}

/* F6: the reason is one sentence at the field. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  const struct {
    FootingGap gap;
    const char *row;
  } cases[] = {
      {FOOTING_GAP_FIRST_WIN_TITLE, "The first win"},
      {FOOTING_GAP_FIRST_WIN_DATE, "Done by"},
      {FOOTING_GAP_FIRST_WIN_RANGE, "Done by"},
  };
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    footing_section_show_gap (FOOTING_SECTION (section), cases[i].gap, NULL);
    g_assert_cmpstr (footing_hint_get_text (section), ==,
                     footing_gap_to_sentence (cases[i].gap));
    g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                           probe_row (section, cases[i].row)));
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-first-win/F6-typing", test_typing);
  fixture_test ("/app/section-first-win/F6-suggestions", test_suggestions);
  fixture_test ("/app/section-first-win/F6-follow", test_follow);
  fixture_test ("/app/section-first-win/F6-choose", test_choose);
  fixture_test ("/app/section-first-win/U7-own-words", test_own_words);
  fixture_test ("/app/section-first-win/F90-move", test_move);
  fixture_test ("/app/section-first-win/F6-gaps", test_gaps);

  return g_test_run ();
}
