/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F98: a plan in three minutes, from the button to Today, and what Today offers then. */
#include "config.h"

#include "probe.h"
#include "editors/suggestion-row.h"
#include "plan/begin.h"
#include "sections/section-first-win.h"
#include "sections/section-happened.h"
#include "today/next-parts.h"
#include "today/today-view.h"
#include "widgets/choice-row.h"
#include "widgets/hint.h"
#include "window.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <string.h>

static char *
add_draft (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_plan_create_draft (self->store, self->guidance,
                                        FOOTING_PERSPECTIVE_SELF, &error);

  g_assert_no_error (error);
  return id;
}

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
  g_autofree char *id = add_draft (self);
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
  g_autofree char *id = add_draft (self);
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
  g_autofree char *id = add_draft (self);
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

/* Two parts at most; one that is declined gives way to the next, for good. */
static void
test_next_parts (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_draft (self);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *view;

  start (self, id);
  view = g_object_new (FOOTING_TYPE_TODAY_VIEW, "context", self->context, NULL);
  fixture_show (self, view);
  fixture_assert_named (view);
  before = describe_offered (view);
  g_assert_cmpstr (before, ==, "The story I tell|What gets in the way");

  probe_press (view, "Not now: The story I tell");
  fixture_settle ();
  after = describe_offered (view);
  g_assert_cmpstr (after, ==, "What gets in the way|Signs now");

  /* What is written is offered no longer. */
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "drivers-unclear",
                        TRUE, NULL);
  g_assert_no_error (error);
  fixture_settle ();
  again = describe_offered (view);
  g_assert_cmpstr (again, ==, "Signs now|Outcomes");
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
  g_autofree char *id = add_draft (self);
  FootingWindow *window;
  GtkWidget *part;

  start (self, id);
  window = footing_window_new (NULL, self->context);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  footing_window_show_part (window, FOOTING_PAGE_SIGNS);
  fixture_settle ();
  part = probe_row (GTK_WIDGET (window), "Signs now");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (part)));
  fixture_wait (is_in_sight, part);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/quick-start/F98-start", test_start);
  fixture_test ("/app/quick-start/F98-H11-support", test_support);
  fixture_test ("/app/quick-start/F98-gaps", test_gaps);
  fixture_test ("/app/quick-start/F98-in-full", test_in_full);
  fixture_test ("/app/quick-start/F98-next-parts", test_next_parts);
  fixture_test ("/app/quick-start/F98-show-part", test_show_part);

  return g_test_run ();
}
