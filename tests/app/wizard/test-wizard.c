/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "keys.h"
#include "unsaved-bar.h"
#include "widgets/hint.h"
#include "wizard/wizard-step.h"
#include "wizard/wizard.h"

#include <string.h>

/* Sets where the draft was left, as an earlier visit would. */
static void
leave_at (Fixture *self, const char *id, FootingPage page, FootingPage reached)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "page", (int)page,
                        "reached", (int)reached, NULL);
  g_assert_no_error (error);
}

static FootingWizard *
show_wizard (Fixture *self, const char *id)
{
  GtkWidget *wizard = footing_wizard_new (self->context, id);

  fixture_show (self, wizard);

  return FOOTING_WIZARD (wizard);
}

static gboolean
is_phone (gpointer wizard)
{
  return gtk_widget_get_width (wizard) == 360 && gtk_widget_get_height (wizard) == 640;
}

/* Shows it on 360×640 pixels, without the frame that a window may have. */
static FootingWizard *
show_narrow (Fixture *self, const char *id)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  FootingWizard *wizard;
  int width, height;

  gtk_window_set_default_size (window, 800, 700);
  wizard = show_wizard (self, id);
  width = 800 - gtk_widget_get_width (GTK_WIDGET (wizard));
  height = 700 - gtk_widget_get_height (GTK_WIDGET (wizard));
  gtk_window_set_default_size (window, 360 + width, 640 + height);
  fixture_wait (is_phone, wizard);

  return wizard;
}

static void
painted_cb (int *n)
{
  (*n)++;
}

static gboolean
is_painted (gpointer n)
{
  return *(int *)n > 0;
}

/* Runs the loop until what changed is laid out and drawn. */
static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  int n = 0;
  gulong handler =
      g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n);

  fixture_settle ();
  n = 0;
  gtk_widget_queue_draw (widget);
  fixture_wait (is_painted, &n);
  g_signal_handler_disconnect (clock, handler);
}

static void
act (FootingWizard *wizard, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (wizard), action, NULL));
  fixture_settle ();
}

static const char *
get_hint (FootingWizard *wizard)
{
  return footing_hint_get_text (GTK_WIDGET (footing_wizard_get_section (wizard)));
}

/* F1: what is missing is said when one tries to go on, not before; Next can always be
 * pressed. */
static void
test_conditions (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWizard *wizard = show_wizard (self, id);
  GtkWidget *root = GTK_WIDGET (wizard);
  GtkWidget *next = fixture_find (root, GTK_TYPE_BUTTON, "_Next");
  GtkWidget *title =
      fixture_find (root, ADW_TYPE_ENTRY_ROW, "What happened, in a few words");

  g_assert_true (gtk_widget_is_sensitive (next));
  g_assert_null (get_hint (wizard));
  g_assert_false (
      gtk_widget_is_sensitive (fixture_find (root, GTK_TYPE_BUTTON, "_Back")));

  act (wizard, "wizard.next");
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_HAPPENED);
  g_assert_cmpstr (get_hint (wizard), ==, footing_gap_to_sentence (FOOTING_GAP_TITLE));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), title));
  g_assert_true (gtk_widget_is_sensitive (next));

  gtk_editable_set_text (GTK_EDITABLE (title), "The demo froze");
  act (wizard, "wizard.next");
  g_assert_cmpstr (get_hint (wizard), ==, footing_gap_to_sentence (FOOTING_GAP_DATE));

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "happened-on",
                        FIXTURE_TODAY, NULL);
  act (wizard, "wizard.next");
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_STORY);
  g_assert_null (get_hint (wizard));
}

/* F1: several drafts wait, each resumes on the page where it was left. */
static void
test_resume (Fixture *self, gconstpointer data)
{
  g_autofree char *one = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *two = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  FootingWizard *wizard = show_wizard (self, one);
  g_autoptr (FootingRecovery) left = NULL;

  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_HAPPENED);
  act (wizard, "wizard.next");
  act (wizard, "wizard.next");
  act (wizard, "wizard.back");
  left = probe_get (self, FOOTING_TYPE_RECOVERY, one);
  g_assert_cmpint (left->page, ==, FOOTING_PAGE_STORY);
  g_assert_cmpint (left->reached, ==, FOOTING_PAGE_DRIVERS);

  leave_at (self, two, FOOTING_PAGE_PEOPLE, FOOTING_PAGE_SIGNS);
  wizard = show_wizard (self, two);
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_PEOPLE);

  wizard = show_wizard (self, one);
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_STORY);
}

/* F1: reached pages can be visited in any order, others cannot; the list says which. */
static void
test_any_order (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWizard *wizard;
  GtkListBox *list;

  leave_at (self, id, FOOTING_PAGE_OUTCOMES, FOOTING_PAGE_OUTCOMES);
  wizard = show_wizard (self, id);
  list = GTK_LIST_BOX (
      fixture_find (GTK_WIDGET (wizard), GTK_TYPE_LIST_BOX, "Pages of the plan"));

  for (int i = 0; i < FOOTING_N_PAGES; i++)
    g_assert_cmpint (
        gtk_widget_is_sensitive (GTK_WIDGET (gtk_list_box_get_row_at_index (list, i))),
        ==, i <= FOOTING_PAGE_OUTCOMES);

  gtk_widget_activate (
      GTK_WIDGET (gtk_list_box_get_row_at_index (list, FOOTING_PAGE_HAPPENED)));
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_HAPPENED);
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.go", "i",
                              FOOTING_PAGE_DRIVERS);
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_DRIVERS);
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.go", "i", FOOTING_PAGE_MOVES);
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.go", "i", 99);
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.go", "i", -1);
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_DRIVERS);
}

typedef struct {
  GtkWidget *button;
  const char *label;
} Labelled;

static gboolean
is_labelled (gpointer data)
{
  Labelled *wanted = data;

  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (wanted->button)), wanted->label) ==
         0;
}

static void
wait_for_label (GtkWidget *button, const char *label)
{
  Labelled wanted = {button, label};

  fixture_wait (is_labelled, &wanted);
}

/* "A" for a page that is ticked in the list, "-" for another, in their order. */
static char *
describe_ticks (FootingWizard *wizard)
{
  GtkListBox *list = GTK_LIST_BOX (
      fixture_find (GTK_WIDGET (wizard), GTK_TYPE_LIST_BOX, "Pages of the plan"));
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++) {
    GtkWidget *mark = fixture_find (GTK_WIDGET (row), GTK_TYPE_IMAGE, NULL);

    g_string_append_c (text, gtk_widget_has_css_class (mark, "passed") ? 'A' : '-');
  }

  return g_string_free (text, FALSE);
}

static void
assert_ticks (FootingWizard *wizard, const char *expected)
{
  g_autofree char *ticks = describe_ticks (wizard);

  g_assert_cmpstr (ticks, ==, expected);
}

/* F1, H20: a page that asks for nothing may be skipped, and the button that goes on says
 * so while nothing is said on it; it leaves the page open, without a tick. */
static void
test_skip (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWizard *wizard;
  GtkWidget *button;

  leave_at (self, id, FOOTING_PAGE_STORY, FOOTING_PAGE_PEOPLE);
  wizard = show_wizard (self, id);
  button = fixture_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Skip for Now");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_null (fixture_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Next"));
  g_assert_false (gtk_widget_has_css_class (button, "suggested-action"));
  g_assert_nonnull (gtk_widget_get_tooltip_text (button));

  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_DRIVERS);
  assert_ticks (wizard, "----------");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Next");
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  g_assert_null (gtk_widget_get_tooltip_text (button));

  footing_wizard_go (wizard, FOOTING_PAGE_STORY);
  wait_for_label (button, "_Skip for Now");
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "feelings", "Tired",
                        NULL);
  wait_for_label (button, "_Next");
  act (wizard, "wizard.next");
  assert_ticks (wizard, "-A--------");
}

/* H20: no page of the whole plan gets its tick for having been looked at, whatever the
 * perspective. */
static void
test_empty_ticks (Fixture *self, gconstpointer data)
{
  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    g_autofree char *id = fixture_add_draft (self, p);
    FootingWizard *wizard;
    g_autofree char *ticks = NULL;

    leave_at (self, id, FOOTING_PAGE_HAPPENED, FOOTING_PAGE_REVIEW);
    wizard = show_wizard (self, id);
    for (int place = 0; place < FOOTING_N_PAGES; place++)
      footing_wizard_go (wizard, footing_page_at (place, p));
    fixture_settle ();

    /* The rituals are there from the start: they are the one thing to leave as it is. */
    ticks = describe_ticks (wizard);
    for (int place = 0; place < FOOTING_N_PAGES; place++)
      g_assert_cmpint (ticks[place], ==,
                       footing_page_at (place, p) == FOOTING_PAGE_RHYTHM ? 'A' : '-');
  }
}

/* H2: outcomes may come later: the page goes on empty as it is. */
static void
test_outcomes_later (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingWizard *wizard;

  leave_at (self, id, FOOTING_PAGE_OUTCOMES, FOOTING_PAGE_OUTCOMES);
  wizard = show_wizard (self, id);
  probe_press (GTK_WIDGET (wizard), "_Skip for Now");
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_FIRST_WIN);
  g_assert_null (get_hint (wizard));
}

static void
count_cb (int *n)
{
  (*n)++;
}

static guint
count_of (Fixture *self, GType type, const char *parent)
{
  g_autoptr (GPtrArray) rows = footing_store_list (self->store, type, parent, NULL);

  return rows->len;
}

/* F1: Start makes the plan active, current, a setback on the timeline and an occurrence
 * of each ritual. */
static void
test_start (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (FootingRecovery) started = NULL;
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  FootingWizard *wizard;
  int n = 0;

  leave_at (self, id, FOOTING_PAGE_REVIEW, FOOTING_PAGE_REVIEW);
  wizard = show_wizard (self, id);
  g_signal_connect_swapped (wizard, "started", G_CALLBACK (count_cb), &n);
  g_signal_emit_by_name (fixture_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "_Start"),
                         "clicked");
  g_assert_cmpint (n, ==, 1);

  started = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (started->state, ==, "active");
  g_assert_cmpstr (started->started_on, ==, FIXTURE_TODAY);
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, id);

  entries = footing_store_list (self->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((FootingEntry *)g_ptr_array_index (entries, 0))->kind, ==, "setback");

  rituals = footing_store_list (self->store, FOOTING_TYPE_RITUAL, id, NULL);
  g_assert_cmpuint (rituals->len, >, 0);
  for (guint i = 0; i < rituals->len; i++)
    g_assert_cmpuint (count_of (self, FOOTING_TYPE_OCCURRENCE,
                                footing_record_get_id (g_ptr_array_index (rituals, i))),
                      ==, 1);
}

/* F1: Start leads to what is still missing, and starts nothing. */
static void
test_start_incomplete (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (FootingRecovery) after = NULL;
  FootingWizard *wizard;
  int n = 0;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "happened-on",
                        "2026-03-06", NULL);
  leave_at (self, id, FOOTING_PAGE_REVIEW, FOOTING_PAGE_REVIEW);
  wizard = show_wizard (self, id);
  g_signal_connect_swapped (wizard, "started", G_CALLBACK (count_cb), &n);
  act (wizard, "wizard.next");

  g_assert_cmpint (n, ==, 0);
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_HAPPENED);
  g_assert_cmpstr (get_hint (wizard), ==,
                   footing_gap_to_sentence (FOOTING_GAP_DATE_IN_FUTURE));
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->state, ==, "draft");
}

typedef struct {
  FootingWizard *wizard;
  FootingPage page;
} At;

static gboolean
is_at (gpointer data)
{
  At *at = data;

  return footing_wizard_get_page (at->wizard) == at->page;
}

static void
wait_for_page (FootingWizard *wizard, FootingPage page)
{
  At at = {wizard, page};

  fixture_wait (is_at, &at);
  fixture_settle ();
}

static gboolean
has_focus_in (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* F1: Ctrl+Return and Alt+arrows turn the pages; focus is on the first field then; Alt
 * never starts a plan, and Enter opens the page that is chosen in the list. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWizard *wizard = show_wizard (self, id);
  GtkWidget *title = fixture_find (GTK_WIDGET (wizard), ADW_TYPE_ENTRY_ROW,
                                   "What happened, in a few words");
  GtkWidget *list =
      fixture_find (GTK_WIDGET (wizard), GTK_TYPE_LIST_BOX, "Pages of the plan");

  fixture_wait (has_focus_in, title);
  if (!keys_press (self, "ctrl+Return"))
    return;
  wait_for_page (wizard, FOOTING_PAGE_STORY);
  keys_press (self, "alt+Right");
  wait_for_page (wizard, FOOTING_PAGE_DRIVERS);
  keys_press (self, "alt+Left alt+Left");
  wait_for_page (wizard, FOOTING_PAGE_HAPPENED);
  fixture_wait (has_focus_in, title);

  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
  keys_press (self, "Down Down Return");
  wait_for_page (wizard, FOOTING_PAGE_DRIVERS);

  leave_at (self, id, FOOTING_PAGE_REVIEW, FOOTING_PAGE_REVIEW);
  wizard = show_wizard (self, id);
  keys_press (self, "alt+Right alt+Left");
  wait_for_page (wizard, FOOTING_PAGE_RHYTHM);
}

/* Whether the focus is on something of the page in sight that can be used. */
static gboolean
has_focus_on_page (gpointer wizard)
{
  GtkWidget *section = GTK_WIDGET (footing_wizard_get_section (wizard));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (wizard));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_sensitive (focus) && gtk_widget_is_ancestor (focus, section);
}

/* H1: on all pages in turn, by Next and by Back, the keyboard goes on with the page: the
 * focus is on it, and Tab goes on from there. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  static const char *const ways[] = {"wizard.next", "wizard.back"};

  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    g_autofree char *id = fixture_add_plan (self, p, FALSE);
    FootingWizard *wizard;

    leave_at (self, id, FOOTING_PAGE_HAPPENED, FOOTING_PAGE_REVIEW);
    wizard = show_wizard (self, id);
    for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
      for (int i = 1; i < FOOTING_N_PAGES; i++) {
        const FootingPage page =
            footing_page_at (way == 0 ? i : FOOTING_N_PAGES - 1 - i, p);
        GtkWidget *focus;

        act (wizard, ways[way]);
        g_test_message ("%s: page %d", ways[way], page);
        g_assert_cmpint (footing_wizard_get_page (wizard), ==, page);
        fixture_wait (has_focus_on_page, wizard);
        focus = gtk_window_get_focus (GTK_WINDOW (self->window));
        g_signal_emit_by_name (self->window, "move-focus", GTK_DIR_TAB_FORWARD);
        g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) != NULL);
        g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) != focus);
      }
  }
}

/* F1: right to left, the arrows mean what they show. */
static void
test_keys_rtl (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWizard *wizard;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  wizard = show_wizard (self, id);
  if (keys_press (self, "alt+Left"))
    wait_for_page (wizard, FOOTING_PAGE_STORY);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* F1: pages slide the way one goes, whatever order they were made in; nothing moves when
 * animations are off. */
static void
test_animation (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkSettings *settings = gtk_settings_get_default ();
  FootingWizard *wizard;
  GtkStack *stack;

  leave_at (self, id, FOOTING_PAGE_SIGNS, FOOTING_PAGE_SIGNS);
  wizard = show_wizard (self, id);
  stack = GTK_STACK (fixture_find (GTK_WIDGET (wizard), GTK_TYPE_STACK, NULL));

  footing_wizard_go (wizard, FOOTING_PAGE_STORY);
  g_assert_false (gtk_stack_get_transition_running (stack));

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  footing_wizard_go (wizard, FOOTING_PAGE_HAPPENED);
  g_assert_true (gtk_stack_get_transition_running (stack));
  g_assert_cmpint (gtk_stack_get_transition_type (stack), ==,
                   GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  footing_wizard_go (wizard, FOOTING_PAGE_DRIVERS);
  g_assert_cmpint (gtk_stack_get_transition_type (stack), ==,
                   GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

/* F1: at 360 pixels a line and a thin bar stand for the list, and open it. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *wizard, *list, *line, *bar;

  leave_at (self, id, FOOTING_PAGE_DRIVERS, FOOTING_PAGE_DRIVERS);
  wizard = GTK_WIDGET (show_narrow (self, id));
  list = fixture_find (wizard, GTK_TYPE_LIST_BOX, "Pages of the plan");
  bar = fixture_find (wizard, GTK_TYPE_PROGRESS_BAR, NULL);
  line = fixture_find (wizard, GTK_TYPE_BUTTON, "3 of 9 · What gets in the way");

  g_assert_false (gtk_widget_get_child_visible (gtk_widget_get_parent (list)) &&
                  gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)),
                                  0.3, 0.001);

  fixture_settle ();
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (
                       fixture_find (wizard, ADW_TYPE_WINDOW_TITLE, NULL))),
                   ==, "Saved");

  g_signal_emit_by_name (line, "clicked");
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (list));
  gtk_widget_activate (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (FOOTING_WIZARD (wizard)), ==,
                   FOOTING_PAGE_HAPPENED);
  g_assert_false (gtk_widget_get_mapped (list));
}

/* F1: no page scrolls more than two screens at 360×640, in either perspective, and every
 * control has a name. */
static void
test_compact (Fixture *self, gconstpointer data)
{
  /* The story check has something to say at each field. */
  const char *talk = "I am a failure. I always fail, and everybody knows.";

  for (int perspective = 0; perspective < FOOTING_N_PERSPECTIVES; perspective++) {
    g_autofree char *id = fixture_add_plan (self, perspective, FALSE);
    FootingWizard *wizard;

    leave_at (self, id, FOOTING_PAGE_HAPPENED, FOOTING_PAGE_REVIEW);
    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "story", talk,
                          "thoughts", talk, "reframe", talk, NULL);
    wizard = show_narrow (self, id);
    for (int page = 0; page < FOOTING_N_PAGES; page++) {
      GtkWidget *scroller;
      GtkAdjustment *adjustment;
      double screens;

      footing_wizard_go (wizard, page);
      wait_for_frame (GTK_WIDGET (wizard));
      fixture_assert_named (GTK_WIDGET (wizard));
      g_assert_true (is_phone (wizard));

      scroller = gtk_widget_get_ancestor (
          GTK_WIDGET (footing_wizard_get_section (wizard)), GTK_TYPE_SCROLLED_WINDOW);
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      screens = gtk_adjustment_get_upper (adjustment) /
                gtk_adjustment_get_page_size (adjustment);
      g_test_message ("perspective %d, page %d: %.2f screens", perspective, page,
                      screens);
      g_assert_cmpfloat (screens, <=, 3);
    }
  }
}

/* F1: at 360 pixels nothing is cut off even when the text is twice as large. */
static void
test_large_text (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);

  for (int perspective = 0; perspective < FOOTING_N_PERSPECTIVES; perspective++) {
    g_autofree char *id = fixture_add_plan (self, perspective, FALSE);
    FootingWizard *wizard;

    leave_at (self, id, FOOTING_PAGE_HAPPENED, FOOTING_PAGE_REVIEW);
    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "story",
                          "Everybody knows that I was always a failure", NULL);
    wizard = show_narrow (self, id);
    for (int page = 0; page < FOOTING_N_PAGES; page++) {
      int minimum;

      footing_wizard_go (wizard, page);
      wait_for_frame (GTK_WIDGET (wizard));
      gtk_widget_measure (GTK_WIDGET (wizard), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                          NULL, NULL, NULL);
      g_test_message ("perspective %d, page %d: %d pixels", perspective, page, minimum);
      g_assert_cmpint (minimum, <=, 360);
    }
  }

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* F1, D19: what could not be stored is said, kept, and stored when asked to try again. */
static void
test_problem (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWizard *wizard = show_wizard (self, id);
  GtkWidget *root = GTK_WIDGET (wizard);
  GtkWidget *title =
      fixture_find (root, ADW_TYPE_ENTRY_ROW, "What happened, in a few words");
  g_autoptr (FootingDb) other = NULL;
  g_autoptr (FootingRecovery) after = NULL;
  int n = 0;

  g_signal_connect_swapped (wizard, "closed", G_CALLBACK (count_cb), &n);
  g_assert_nonnull (fixture_find (root, GTK_TYPE_LABEL, "Saved"));
  other = probe_hold_file (self);
  gtk_editable_set_text (GTK_EDITABLE (title), "Kept");
  act (wizard, "wizard.close");
  g_assert_cmpint (n, ==, 0);
  g_assert_nonnull (fixture_find (root, GTK_TYPE_LABEL, "Not saved"));
  g_assert_nonnull (fixture_find (root, FOOTING_TYPE_UNSAVED_BAR, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Kept");

  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  g_signal_emit_by_name (fixture_find (root, GTK_TYPE_BUTTON, "Try again"), "clicked");
  g_assert_nonnull (fixture_find (root, GTK_TYPE_LABEL, "Saved"));
  g_assert_null (fixture_find (root, FOOTING_TYPE_UNSAVED_BAR, NULL));
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->title, ==, "Kept");
  act (wizard, "wizard.close");
  g_assert_cmpint (n, ==, 1);
}

/* F1: what is typed when the wizard goes away is stored. */
static void
test_leave (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWizard *wizard = show_wizard (self, id);
  GtkWidget *title = fixture_find (GTK_WIDGET (wizard), ADW_TYPE_ENTRY_ROW,
                                   "What happened, in a few words");
  g_autoptr (FootingRecovery) after = NULL;

  gtk_editable_set_text (GTK_EDITABLE (title), "Typed at the last moment");
  fixture_show (self, gtk_label_new (NULL));
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->title, ==, "Typed at the last moment");
}

static gboolean
is_counted (gpointer n)
{
  return *(int *)n > 0;
}

static gboolean
is_open (gpointer row)
{
  g_autoptr (GPtrArray) popovers = probe_all (row, GTK_TYPE_POPOVER);

  for (guint i = 0; i < popovers->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (popovers, i)))
      return TRUE;

  return FALSE;
}

/* Once it is shut the focus comes back; a key that is pressed before is not heard. */
static gboolean
is_shut (gpointer row)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));

  return !is_open (row) && focus != NULL && gtk_widget_get_mapped (focus);
}

/* H9: Escape closes what is open on a page, and then the page; what was typed is kept. */
static void
test_escape (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWizard *wizard = show_wizard (self, id);
  GtkWidget *kind = probe_row (GTK_WIDGET (wizard), "What kind of event was it?");
  g_autoptr (FootingRecovery) after = NULL;
  int closed = 0;

  g_signal_connect_swapped (wizard, "closed", G_CALLBACK (count_cb), &closed);
  probe_type (GTK_WIDGET (wizard), "What happened, in a few words", "Typed just now");
  if (!keys_activate (GTK_WINDOW (self->window)))
    return;
  gtk_widget_activate (kind);
  fixture_wait (is_open, kind);
  keys_press (self, "Escape");
  fixture_wait (is_shut, kind);
  g_assert_cmpint (closed, ==, 0);
  keys_press (self, "Escape");
  fixture_wait (is_counted, &closed);
  g_assert_cmpint (closed, ==, 1);
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->title, ==, "Typed just now");
}

/* H11: supporting somebody goes on to one's own commitments and the one-on-one, and the
 * title says whom it is for. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  FootingWizard *wizard;
  AdwWindowTitle *title;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "person", "", NULL);
  wizard = show_wizard (self, id);
  title =
      ADW_WINDOW_TITLE (fixture_find (GTK_WIDGET (wizard), ADW_TYPE_WINDOW_TITLE, NULL));
  g_assert_cmpstr (adw_window_title_get_title (title), ==, "Supporting Somebody");

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "person", "Noor",
                        NULL);
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.next", NULL);
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_MOVES);
  g_assert_cmpstr (adw_window_title_get_title (title), ==, "Supporting Noor");
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.next", NULL);
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_RHYTHM);
  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.back", NULL);
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (wizard), ==, FOOTING_PAGE_MOVES);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/wizard/F1-conditions", test_conditions);
  fixture_test ("/app/wizard/F1-resume", test_resume);
  fixture_test ("/app/wizard/F1-any-order", test_any_order);
  fixture_test ("/app/wizard/H20-skip", test_skip);
  fixture_test ("/app/wizard/H20-empty-ticks", test_empty_ticks);
  fixture_test ("/app/wizard/H2-F5-outcomes-later", test_outcomes_later);
  fixture_test ("/app/wizard/F1-start", test_start);
  fixture_test ("/app/wizard/F1-start-incomplete", test_start_incomplete);
  fixture_test ("/app/wizard/F1-keys", test_keys);
  fixture_test ("/app/wizard/F1-keys-rtl", test_keys_rtl);
  fixture_test ("/app/wizard/H1-focus", test_focus);
  fixture_test ("/app/wizard/F1-animation", test_animation);
  fixture_test ("/app/wizard/F1-narrow", test_narrow);
  fixture_test ("/app/wizard/F1-compact", test_compact);
  fixture_test ("/app/wizard/F1-large-text", test_large_text);
  fixture_test ("/app/wizard/F1-problem", test_problem);
  fixture_test ("/app/wizard/F1-leave", test_leave);
  fixture_test ("/app/wizard/H9-escape", test_escape);
  fixture_test ("/app/wizard/H11-support", test_support);

  return g_test_run ();
}
