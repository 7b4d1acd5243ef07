/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F98: a plan in three minutes, from the button to Today, and what Today offers then. */
#include "config.h"

#include "probe.h"
#include "editors/suggestion-row.h"
#include "format/page-format.h"
#include "plan/begin.h"
#include "plan/moves.h"
#include "plan/plan-view.h"
#include "sections/section-first-win.h"
#include "sections/section-happened.h"
#include "session-support.h"
#include "text.h"
#include "today/next-card.h"
#include "today/next-parts.h"
#include "today/today-view.h"
#include "widgets/choice-row.h"
#include "widgets/hint.h"
#include "window.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <string.h>

static FootingWindow *
open_window (Fixture *self, const char *id)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  gtk_window_present (GTK_WINDOW (window));
  footing_window_open_quick_start (window, id);
  fixture_settle ();

  return window;
}

static GtkWidget *
get_page (FootingWindow *window)
{
  return fixture_find (GTK_WIDGET (window), FOOTING_TYPE_QUICK_START, NULL);
}

/* The suggestions for a first win, in their order. */
static GPtrArray *
list_suggestions (GtkWidget *page)
{
  return probe_all (fixture_find (page, GTK_TYPE_LIST_BOX, "Suggestions"),
                    ADW_TYPE_ACTION_ROW);
}

static const char *
get_state (Fixture *self, const char *id)
{
  g_autoptr (FootingRecovery) recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);

  return g_intern_string (recovery->state);
}

/* Five presses and one text; the plan is real then. */
static void
test_start (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWindow *window = open_window (self, id);
  GtkWidget *page = get_page (window);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (FootingStep) win = NULL;
  g_autofree char *step = NULL;
  g_autofree char *chosen = NULL;

  fixture_assert_named (page);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                              probe_row (page, "What happened, in a few words")));
  probe_type (page, "What happened, in a few words", "The <pilot> was stopped");
  probe_press (page, "Yesterday");
  g_object_set (probe_row (page, "What kind of event was it?"), "code", "project-missed",
                NULL);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();

  suggestions = list_suggestions (page);
  g_assert_cmpuint (suggestions->len, ==, 3);
  chosen = g_strdup (adw_preferences_row_get_title (g_ptr_array_index (suggestions, 0)));
  gtk_widget_activate (g_ptr_array_index (suggestions, 0));
  probe_press (page, "In 3 Days");
  probe_press (page, "_Start");
  fixture_settle ();

  g_assert_null (get_page (window));
  g_assert_cmpstr (get_state (self, id), ==, "active");
  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (recovery->title, ==, "The <pilot> was stopped");
  g_assert_cmpstr (recovery->happened_on, ==, "2026-03-04");
  step = footing_plan_ensure_first_win (self->store, id, NULL);
  win = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (win->title, ==, chosen);
  g_assert_cmpstr (win->due_on, ==, "2026-03-08");
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, id);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- What was chosen keeps its help ------------------------------------------------- */

static void
choose_win (Fixture *self, GtkWidget *page, const char *trigger)
{
  g_autoptr (GPtrArray) suggestions = NULL;

  probe_type (page, "What happened, in a few words", "It went wrong");
  probe_press (page, "Yesterday");
  g_object_set (probe_row (page, "What kind of event was it?"), "code", trigger, NULL);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  suggestions = list_suggestions (page);
  gtk_widget_activate (g_ptr_array_index (suggestions, 0));
  /* So that it comes first on Today. */
  g_object_set (probe_row (page, "Done by"), "date", FIXTURE_TODAY, NULL);
  probe_press (page, "_Start");
  fixture_settle ();
}

/* @root has the help with @win, which is called by its title after @prefix there. */
static void
assert_help (Fixture *self, GtkWidget *root, const char *prefix, FootingStep *win)
{
  g_autofree char *title = footing_text_excerpt (win->title, FOOTING_STEP_CHARS);
  g_autofree char *label = g_strdup_printf ("How to do this: %s%s", prefix, title);
  GtkWidget *button = fixture_find (root, GTK_TYPE_MENU_BUTTON, label);
  g_autoptr (FootingHelp) help = NULL;
  g_autofree char *done = NULL;

  g_test_message ("%s", label);
  g_assert_nonnull (button);
  g_assert_true (footing_plan_find_help (self->store, self->guidance, win, &help, NULL));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  g_assert_nonnull (help->how[0]);
  for (guint i = 0; help->how[i] != NULL; i++) {
    g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, help->how[i]);

    g_assert_true (probe_reads (button, line));
  }
  done = g_strdup_printf ("Done when: %s", help->done_when);
  g_assert_true (probe_reads (button, done));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle ();
}

/* The session in which @win is done. */
static void
assert_session (Fixture *self, const char *id, FootingStep *win)
{
  const FootingGuide *move =
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_MOVE, win->move);
  g_autofree char *occurrence =
      session_open (self, id, footing_guide_session (move, FOOTING_PERSPECTIVE_SELF));

  assert_help (self, session_show (self, occurrence), "", win);
}

/* F90, H15: the one step of such a plan says how it is done, on Today's card, on Plan and
 * in its session, whatever it was. */
static void
test_help (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_TRIGGER); i++) {
    g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
    FootingWindow *window = open_window (self, id);
    g_autofree char *step = NULL;
    g_autoptr (FootingStep) win = NULL;

    choose_win (self, get_page (window),
                footing_guide_code (
                    footing_guidance_nth (self->guidance, FOOTING_GUIDE_TRIGGER, i)));
    step = footing_plan_ensure_first_win (self->store, id, NULL);
    win = probe_get (self, FOOTING_TYPE_STEP, step);
    assert_help (self, fixture_find (GTK_WIDGET (window), FOOTING_TYPE_NEXT_CARD, NULL),
                 "First win: ", win);
    gtk_window_destroy (GTK_WINDOW (window));

    assert_help (self, probe_show_view (self, FOOTING_TYPE_PLAN_VIEW), "", win);
    assert_session (self, id, win);
    g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
  }
}

/* Presses Enter in the field called @title. */
static void
enter (GtkWidget *page, const char *title)
{
  g_autoptr (GPtrArray) texts = probe_all (probe_row (page, title), GTK_TYPE_TEXT);

  g_signal_emit_by_name (g_ptr_array_index (texts, 0), "activate");
  fixture_settle ();
}

static gboolean
has_focus (FootingWindow *window, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The next of its kind is where Tab leads. */
static void
tab (FootingWindow *window)
{
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  fixture_settle ();
}

/* Without it the button that begins a plan takes no focus. */
static void
insert_action (FootingWindow *window)
{
  const GActionEntry entries[] = {{"new-plan", NULL, "s", NULL, NULL, {0}}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* By the keyboard: Enter goes on to what is open, past the day that is there; choosing
 * leads to the one thing that is left to say, and Enter there starts the plan. Tab out of
 * a choice, at once, is at a suggestion for it, though the suggestions are others then.
 */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  FootingWindow *window = footing_window_new (NULL, self->context);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autofree char *id = NULL;
  GtkWidget *page, *kind, *start;

  gtk_window_present (GTK_WINDOW (window));
  insert_action (window);
  fixture_settle ();
  start = fixture_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Start a Plan");
  fixture_wait (is_mapped, start);
  g_assert_true (gtk_widget_grab_focus (start));
  id = footing_plan_create_brief (self->store, self->guidance, NULL, NULL);
  footing_window_open_quick_start (window, id);
  fixture_settle ();
  page = get_page (window);
  probe_type (page, "What happened, in a few words", "The <pilot> was stopped");
  enter (page, "What happened, in a few words");
  kind = probe_row (page, "What kind of event was it?");
  g_assert_true (has_focus (window, kind));
  g_object_set (kind, "code", "passed-over", NULL);
  tab (window);
  suggestions = list_suggestions (page);
  g_assert_true (has_focus (window, g_ptr_array_index (suggestions, 0)));
  gtk_widget_activate (g_ptr_array_index (suggestions, 0));
  fixture_settle ();
  g_assert_true (has_focus (window, probe_row (page, "Who will see it")));
  g_assert_cmpstr (get_state (self, id), ==, "draft");
  enter (page, "Who will see it");

  g_assert_null (get_page (window));
  g_assert_cmpstr (get_state (self, id), ==, "active");
  g_assert_true (has_focus (
      window, fixture_find (GTK_WIDGET (window), FOOTING_TYPE_TODAY_VIEW, NULL)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A day that was taken away is asked for again. */
static void
test_enter_open_day (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWindow *window = open_window (self, id);
  GtkWidget *page = get_page (window);

  enter (page, "What happened, in a few words");
  g_assert_true (has_focus (window, probe_row (page, "When")));
  probe_press (page, "Yesterday");
  enter (page, "When");
  g_assert_true (has_focus (window, probe_row (page, "What kind of event was it?")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* H11: in support, what happened to them and what I will do: the same few presses, and
 * nothing is rated. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_plan_create_draft (self->store, self->guidance,
                                                   FOOTING_PERSPECTIVE_SUPPORT, &error);
  FootingWindow *window = open_window (self, id);
  GtkWidget *page = get_page (window);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *add = NULL;
  GtkWidget *card;
  FootingStep *step;

  fixture_assert_named (page);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "What happened to them?"));
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "What will you do to help?"));
  probe_type (page, "What happened, in a few words", "The demo stopped");
  probe_press (page, "Yesterday");
  probe_press (page, "_Start");
  g_assert_nonnull (get_page (window));
  g_assert_cmpstr (get_state (self, id), ==, "draft");

  card = fixture_find (page, FOOTING_TYPE_SUGGESTION_ROW, NULL);
  add = g_strdup_printf ("Add to plan: %s",
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (card)));
  probe_open (card);
  probe_press (card, add);
  fixture_settle ();
  probe_press (page, "_Start");
  fixture_settle ();
  g_assert_null (get_page (window));
  g_assert_cmpstr (get_state (self, id), ==, "active");
  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (steps->len, ==, 1);
  step = g_ptr_array_index (steps, 0);
  g_assert_cmpstr (step->move, !=, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether the step that is proposed in @card reads @part. */
static gboolean
proposes (GtkWidget *card, const char *part)
{
  return probe_says (card, part);
}

/* H11: the name that is given further up the page goes into the step that is open below,
 * in both beginnings; what was typed into a gap stays. */
static void
test_support_name (Fixture *self, gconstpointer data)
{
  g_autofree char *id = footing_plan_create_draft (self->store, self->guidance,
                                                   FOOTING_PERSPECTIVE_SUPPORT, NULL);
  FootingWindow *window = open_window (self, id);
  GtkWidget *page = get_page (window);
  GtkWidget *card = fixture_find (page, FOOTING_TYPE_SUGGESTION_ROW, NULL);

  probe_open (card);
  fixture_settle ();
  g_assert_true (proposes (card, "Agree with them on"));
  probe_type (page, "Name or initials", "Nadia");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (proposes (card, "Agree with Nadia on"));

  probe_type (card, "What exactly", "the small report");
  probe_type (page, "Name or initials", "Noor");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (proposes (card, "Agree with Noor on the small report"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is said to be missing in the section of @type; NULL when nothing is. */
static const char *
get_hint (GtkWidget *page, GType type)
{
  return footing_hint_get_text (fixture_find (page, type, NULL));
}

/* What is missing is said where it is filled in, one thing at a time. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWindow *window = open_window (self, id);
  GtkWidget *page = get_page (window);

  probe_press (page, "_Start");
  g_assert_cmpstr (get_hint (page, FOOTING_TYPE_SECTION_HAPPENED), ==,
                   footing_gap_to_sentence (FOOTING_GAP_TITLE));
  probe_type (page, "What happened, in a few words", "Passed over");
  probe_press (page, "_Start");
  g_assert_cmpstr (get_hint (page, FOOTING_TYPE_SECTION_HAPPENED), ==,
                   footing_gap_to_sentence (FOOTING_GAP_DATE));
  probe_press (page, "Yesterday");
  probe_press (page, "_Start");
  g_assert_null (get_hint (page, FOOTING_TYPE_SECTION_HAPPENED));
  g_assert_cmpstr (get_hint (page, FOOTING_TYPE_SECTION_FIRST_WIN), ==,
                   footing_gap_to_sentence (FOOTING_GAP_FIRST_WIN_TITLE));
  g_assert_cmpstr (get_state (self, id), ==, "draft");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* All nine pages are one press away, with what was typed; leaving keeps the draft. */
static void
test_in_full (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWindow *window = open_window (self, id);
  GtkWidget *wizard;

  probe_type (get_page (window), "What happened, in a few words", "Passed over");
  probe_press (get_page (window), "_Plan in Full");
  fixture_settle ();
  g_assert_null (get_page (window));
  wizard = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_WIZARD, NULL);
  g_assert_nonnull (wizard);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                       probe_row (wizard, "What happened, in a few words"))),
                   ==, "Passed over");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
start (Fixture *self, const char *id)
{
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_STEP, win, &error, "title", "Publish",
                        "due-on", "2026-03-08", NULL);
  g_assert_no_error (error);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "title", "Pilot",
                        "happened-on", FIXTURE_TODAY, NULL);
  g_assert_no_error (error);
  footing_plan_start_brief (self->store, id, &error);
  g_assert_no_error (error);
  footing_context_set_recovery (self->context, id);
}

/* The titles of the parts that are offered: "a|b". */
static char *
describe_offered (GtkWidget *view)
{
  GtkWidget *parts = fixture_find (view, FOOTING_TYPE_NEXT_PARTS, NULL);
  g_autoptr (GPtrArray) rows = probe_all (parts, ADW_TYPE_ACTION_ROW);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "",
                            adw_preferences_row_get_title (g_ptr_array_index (rows, i)));

  return g_string_free (titles, FALSE);
}

/* Two parts at most; one that is declined gives way to the next, for good. The rows are
 * for the application's action. */
static void
test_next_parts (Fixture *self, gconstpointer data)
{
  const GActionEntry entries[] = {{"show-part", NULL, "(is)", NULL, NULL, {0}}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GError) error = NULL;
  GtkWidget *view;

  start (self, id);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   NULL);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (group));
  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  before = describe_offered (view);
  g_assert_cmpstr (before, ==, "The story I tell|What gets in the way");

  /* The second click of two is not meant for the one that slides below the pointer. */
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 600000, NULL);
  probe_press (view, "Not now: The story I tell");
  fixture_settle ();
  probe_press (view, "Not now: What gets in the way");
  fixture_settle ();
  after = describe_offered (view);
  g_assert_cmpstr (after, ==, "What gets in the way|Signs now");
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 0, NULL);
  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  /* It can be taken back like any other deed, and by Ctrl+Z. */
  probe_toast_press (toast);
  fixture_settle ();
  undone = describe_offered (view);
  g_assert_cmpstr (undone, ==, before);
  probe_press (view, "Not now: The story I tell");
  fixture_settle ();

  /* What is written is offered no longer. */
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "drivers-unclear",
                        TRUE, NULL);
  g_assert_no_error (error);
  fixture_settle ();
  again = describe_offered (view);
  g_assert_cmpstr (again, ==, "Signs now|Outcomes");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

/* Whether the top of @widget is in sight on its page. */
static gboolean
is_in_sight (gpointer widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, viewport, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y < gtk_widget_get_height (viewport) / 2.0;
}

/* A part leads to its page in the plan, opened and in sight, though the page was never
 * shown before. */
static void
test_show_part (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWindow *window;
  GtkWidget *part;

  start (self, id);
  window = footing_window_new (NULL, self->context);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  footing_window_show_part (window, FOOTING_PAGE_SIGNS, "");
  fixture_settle ();
  part = probe_row (GTK_WIDGET (window), "Signs now");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (part)));
  fixture_wait (is_in_sight, part);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The row called @title that the focus is in, or NULL. */
static GtkWidget *
find_around_focus (FootingWindow *window, const char *title)
{
  GtkWidget *at = gtk_root_get_focus (GTK_ROOT (window));

  while (at != NULL &&
         !(ADW_IS_PREFERENCES_ROW (at) &&
           strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (at)), title) == 0))
    at = gtk_widget_get_parent (at);

  return at;
}

/* F74: from an article to a driver, sign or step: it has the focus, and is in sight. What
 * is not there is no error: the part has it. */
static void
test_show_item (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPage page;
    const char *item;
    const char *name; /* of the row */
  } cases[] = {
      {FOOTING_PAGE_DRIVERS, "fear-repeat", "Fear of a repeat"},
      {FOOTING_PAGE_SIGNS, "seen-less", "Being seen less"},
      {FOOTING_PAGE_MOVES, "rebuild-visibility", "Write to Ines"},
      {FOOTING_PAGE_MOVES, "no-such", NULL},
      {FOOTING_PAGE_PEOPLE, "seen-less", NULL},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "move", "rebuild-visibility",
                          "title", "Write to Ines", "position", 50, NULL);
  FootingWindow *window = probe_open_window (self);

  g_assert_true (footing_store_save (self->store, step, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *part = footing_page_get_title (cases[i].page, FOOTING_PERSPECTIVE_SELF);
    GtkWidget *row;

    g_test_message ("%s", cases[i].item);
    footing_window_show_view (window, "today");
    fixture_settle ();
    footing_window_show_part (window, cases[i].page, cases[i].item);
    fixture_settle ();
    row = find_around_focus (window, cases[i].name != NULL ? cases[i].name : part);
    g_assert_nonnull (row);
    fixture_wait (is_in_sight, row);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was chosen behind a door is there, and enough. */
static void
test_support_from_door (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_plan_create_draft (self->store, self->guidance,
                                                   FOOTING_PERSPECTIVE_SUPPORT, &error);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, &error);
  FootingWindow *window;
  GtkWidget *page;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, win, &error,
                                       "title", "Ask what would help", "due-on",
                                       "2026-03-09", NULL));
  window = open_window (self, id);
  page = get_page (window);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (page, "The first win"))), ==,
      "Ask what would help");
  probe_type (page, "What happened, in a few words", "The demo stopped");
  probe_press (page, "Yesterday");
  g_object_set (probe_row (page, "What kind of event was it?"), "code", "public-failure",
                NULL);
  fixture_settle ();
  probe_press (page, "_Start");
  fixture_settle ();
  g_assert_null (get_page (window));
  g_assert_cmpstr (get_state (self, id), ==, "active");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/quick-start/F98-start", test_start);
  fixture_test ("/app/quick-start/F90-H15-help", test_help);
  fixture_test ("/app/quick-start/F98-keyboard", test_keyboard);
  fixture_test ("/app/quick-start/F98-enter-open-day", test_enter_open_day);
  fixture_test ("/app/quick-start/F98-H11-support", test_support);
  fixture_test ("/app/quick-start/F98-H11-door", test_support_from_door);
  fixture_test ("/app/quick-start/H11-support-name", test_support_name);
  fixture_test ("/app/quick-start/F98-gaps", test_gaps);
  fixture_test ("/app/quick-start/F98-in-full", test_in_full);
  fixture_test ("/app/quick-start/F98-next-parts", test_next_parts);
  fixture_test ("/app/quick-start/F98-show-part", test_show_part);
  fixture_test ("/app/quick-start/F74-show-item", test_show_item);

  return g_test_run ();
}
