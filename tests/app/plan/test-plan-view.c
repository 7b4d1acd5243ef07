/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/outcome-card.h"
#include "plan/plan-part.h"
#include "plan/plan-row.h"
#include "plan/plan-view.h"
#include "plan/progress-row.h"
#include "probe.h"
#include "widgets/chart.h"
#include "widgets/number-entry.h"
#include "editors/step-row.h"
#include "sections/adjust-dialog.h"
#include "sections/section.h"

#include <math.h>
#include <string.h>

static char *
add_step (Fixture *self, const char *recovery, const char *kind, const char *title)
{
  const char *because[] = {"speaks-up-less", NULL};
  g_autoptr (FootingStep) step = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", recovery, "kind", kind, "title", title, "position",
      9, "rung", "alone", "because-signs", because, "feared", "They will laugh",
      "likelihood", 70, "due-on", "2026-03-20", "until-on", "2026-04-20", "often",
      "twice a week", NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, step, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (step));
}

/* The first outcome of the plan. */
static FootingOutcome *
get_outcome (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, recovery);

  return g_object_ref (g_ptr_array_index (outcomes, 0));
}

static guint
count_wins (Fixture *self, const char *recovery)
{
  return footing_store_count_wins (self->store, recovery, "2000-01-01");
}

static GtkWidget *
get_check (GtkWidget *view, const char *label)
{
  GtkWidget *check = fixture_find (view, GTK_TYPE_CHECK_BUTTON, label);

  g_assert_nonnull (check);
  return check;
}

static void
toggle (GtkWidget *check, gboolean active)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  fixture_settle ();
}

/* What is done or dropped, unfolded. */
static void
unfold_past (GtkWidget *view)
{
  g_autoptr (GPtrArray) buttons = probe_all (view, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (g_ptr_array_index (buttons, i)),
                   "past_button") == 0)
      gtk_toggle_button_set_active (g_ptr_array_index (buttons, i), TRUE);
  fixture_settle ();
}

/* --- No plan, the header -------------------------------------------------------------
 */

/* F11, F12: without a plan it leads to one, and shows the drafts that wait. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Start a Plan"));
  g_assert_false (probe_is_shown (view, FOOTING_TYPE_PLAN_ROW, NULL));

  draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  fixture_settle ();
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (
                       probe_row (view, "The pilot missed its key figures"))),
                   ==, "Draft · Page 1 of 9 · What happened");

  footing_plan_start (self->store, draft, &error);
  g_assert_no_error (error);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Start a Plan"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "Since 5 March · Active"));
}

/* F11: where somebody is, what it has brought and what is next, as it changes. */
static void
test_so_far (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);

  g_assert_true (probe_reads (view,
                              "Day 1. 0 of 2 outcomes delivered.\nNext: Publish the "
                              "cleaned-up report · Mon, 9 March"));
  toggle (get_check (view, "_Delivered"), TRUE);
  toggle (get_check (view, "Done: Publish the cleaned-up report"), TRUE);
  g_assert_true (probe_reads (view,
                              "Day 1. 1 of 2 outcomes delivered, 1 step done, 1 win.\n"
                              "Next: Agree on two targets · Thu, 12 March"));
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "state", "paused");
  g_assert_true (
      probe_reads (view, "Day 1. 1 of 2 outcomes delivered, 1 step done, 1 win."));

  /* H11: nothing about the person. */
  other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  footing_context_set_recovery (self->context, other);
  fixture_settle ();
  toggle (get_check (view, "Done: Agree on two targets"), TRUE);
  g_assert_true (probe_says (view, "Day 1. 1 commitment kept, 1 win.\n"));
}

/* F11: an outcome that is adjusted says what it was and why; nothing is asked for twice.
 */
static void
test_adjust (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) after = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  GtkWidget *card = fixture_find (view, FOOTING_TYPE_OUTCOME_CARD, NULL);
  GtkWidget *asking;

  probe_press (card, "_Adjust…");
  fixture_settle ();
  asking = probe_find_window (FOOTING_TYPE_ADJUST_DIALOG);

  /* What is missing is said at its field. */
  probe_type (asking, "What will be different", "");
  probe_press (asking, "_Adjust");
  fixture_settle ();
  g_assert_nonnull (probe_find_window (FOOTING_TYPE_ADJUST_DIALOG));

  probe_type (asking, "What will be different", "Answer within a day");
  gtk_editable_set_text (
      GTK_EDITABLE (fixture_find (asking, FOOTING_TYPE_NUMBER_ENTRY, "Measured to")),
      "30");
  probe_type (asking, "Why it changes, if you like to note it", PROBE_HOSTILE);
  probe_press (asking, "_Adjust");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_ADJUST_DIALOG));
  after = get_outcome (self, id);
  g_assert_cmpfloat (after->to_value, ==, 30);
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "48 → 30 hours by 20 April"));
  g_assert_true (probe_says (
      card,
      "Until 5 March: 48 → 24 hours by 20 April. Why it changed: " PROBE_HOSTILE_LINE));

  /* With nothing changed nothing is kept. */
  probe_press (card, "_Adjust…");
  fixture_settle ();
  probe_press (GTK_WIDGET (probe_find_window (FOOTING_TYPE_ADJUST_DIALOG)), "_Adjust");
  fixture_settle ();
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ADJUSTMENT), ==, 1);
}

/* F11, F12: the title, since when, its state; a paused one is taken up again here. */
static void
test_header (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingRecovery) plan = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);

  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "Since 5 March · Active"));
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Resume"));

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", PROBE_HOSTILE);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "state", "paused");
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "Since 5 March · Paused"));
  probe_press (view, "_Resume");
  fixture_settle ();
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (plan->state, ==, "active");
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Resume"));
}

/* F12: another plan that becomes current is shown whole. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  g_autofree char *first = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *second = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  G_GNUC_UNUSED g_autofree char *step =
      add_step (self, first, "step", "Only in the first");
  GtkWidget *view;

  footing_context_set_recovery (self->context, first);
  view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_assert_nonnull (fixture_find (view, FOOTING_TYPE_STEP_ROW, "Only in the first"));
  g_assert_nonnull (fixture_find (view, FOOTING_TYPE_PLAN_PART, "The story I tell"));

  footing_context_set_recovery (self->context, second);
  fixture_settle ();
  g_assert_null (fixture_find (view, FOOTING_TYPE_STEP_ROW, "Only in the first"));
  g_assert_null (fixture_find (view, FOOTING_TYPE_PLAN_PART, "The story I tell"));
  g_assert_nonnull (fixture_find (view, FOOTING_TYPE_PLAN_PART, "The debrief"));
}

/* --- Outcomes ------------------------------------------------------------------------
 */

/* F11: how far an outcome has come, in words and as a bar. */
static void
test_outcomes (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) outcome = get_outcome (self, id);
  g_autoptr (FootingProgress) progress = footing_record_new (
      FOOTING_TYPE_PROGRESS, "outcome", footing_record_get_id (outcome), "date",
      "2026-03-04", "value", 33.0, NULL);
  g_autoptr (FootingProgress) later = footing_record_new (
      FOOTING_TYPE_PROGRESS, "outcome", footing_record_get_id (outcome), "date",
      FIXTURE_TODAY, "value", 1.0, NULL);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  GtkWidget *card = fixture_find (view, FOOTING_TYPE_OUTCOME_CARD, NULL);
  GtkWidget *bar = fixture_find (card, GTK_TYPE_PROGRESS_BAR, NULL);

  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "48 → 24 hours by 20 April"));
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "No progress noted yet"));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 0);

  footing_store_save (self->store, progress, NULL);
  fixture_settle ();
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "Now 33 hours, 63% of the way"));
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)),
                                  0.625, 0.001);

  /* What the picture shows is said of it, once there is more than one figure. */
  g_assert_null (fixture_find (card, FOOTING_TYPE_CHART, NULL));
  footing_store_save (self->store, later, NULL);
  fixture_settle ();
  g_assert_null (fixture_find (card, GTK_TYPE_PROGRESS_BAR, NULL));
  g_assert_true (probe_is_shown (
      card, FOOTING_TYPE_CHART,
      "From 33 on 4 Mar to 1 on 5 Mar, 2 figures. Meant: 48 → 24 hours by 20 April"));
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "Now 1 (hours), 100% of the way"));

  /* An outcome that lost its measure is still told. */
  probe_change (self, FOOTING_TYPE_OUTCOME, footing_record_get_id (outcome), "due-on",
                "");
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "48 → 24 hours"));
}

/* F11: progress is typed in place, dated today, and stored as it is typed. */
static void
test_add_progress (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) outcome = get_outcome (self, id);
  g_autoptr (GPtrArray) progress = NULL;
  FootingProgress *added;
  GtkWidget *card, *entry, *focus;

  card = fixture_find (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW),
                       FOOTING_TYPE_OUTCOME_CARD, NULL);
  probe_press (card, "_Add Progress");
  fixture_settle ();
  entry = fixture_find (card, FOOTING_TYPE_NUMBER_ENTRY, NULL);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "36.5");
  probe_type (card, "Note", "after <the> new triage");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "Now 36.5 hours, 48% of the way"));

  probe_press (card, "_Done");
  fixture_settle ();
  progress = probe_list (self, FOOTING_TYPE_PROGRESS, footing_record_get_id (outcome));
  g_assert_cmpuint (progress->len, ==, 1);
  added = g_ptr_array_index (progress, 0);
  g_assert_cmpfloat (added->value, ==, 36.5);
  g_assert_cmpstr (added->date, ==, FIXTURE_TODAY);
  g_assert_cmpstr (added->note, ==, "after <the> new triage");
}

/* F11: added and left empty, nothing stays. */
static void
test_empty_progress (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) outcome = get_outcome (self, id);
  g_autoptr (GPtrArray) progress = NULL;
  GtkWidget *card = fixture_find (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW),
                                  FOOTING_TYPE_OUTCOME_CARD, NULL);

  probe_press (card, "_Add Progress");
  fixture_settle ();
  probe_press (card, "_Done");
  fixture_settle ();
  progress = probe_list (self, FOOTING_TYPE_PROGRESS, footing_record_get_id (outcome));
  g_assert_cmpuint (progress->len, ==, 0);
  g_assert_null (fixture_find (card, FOOTING_TYPE_PROGRESS_ROW, NULL));
}

/* F11, F23: the history, newest first; a line of it is removed with an undo. */
static void
test_history (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) outcome = get_outcome (self, id);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *view, *card;

  for (int i = 1; i <= 3; i++) {
    g_autofree char *date = g_strdup_printf ("2026-03-%02d", i);
    g_autoptr (FootingProgress) progress = footing_record_new (
        FOOTING_TYPE_PROGRESS, "outcome", footing_record_get_id (outcome), "date", date,
        "value", 48.0 - i, NULL);

    footing_store_save (self->store, progress, NULL);
  }
  view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  card = fixture_find (view, FOOTING_TYPE_OUTCOME_CARD, NULL);
  g_assert_null (fixture_find (card, FOOTING_TYPE_PROGRESS_ROW, NULL));

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (fixture_find (card, GTK_TYPE_TOGGLE_BUTTON, "_History")), TRUE);
  fixture_settle ();
  rows = probe_all (card, FOOTING_TYPE_PROGRESS_ROW);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (adw_preferences_row_get_title (g_ptr_array_index (rows, 0)), ==,
                   "45 hours");

  adw_expander_row_set_expanded (g_ptr_array_index (rows, 0), TRUE);
  probe_press (g_ptr_array_index (rows, 0), "_Remove");
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==, "Removed “45”");
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "Now 46 hours, 8% of the way"));

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_is_shown (card, GTK_TYPE_LABEL, "Now 45 hours, 13% of the way"));
  fixture_assert_named (view);
}

/* D35: a long history is shown in part; what is being added stays when the history goes.
 */
static void
test_long_history (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) outcome = get_outcome (self, id);
  GtkWidget *card, *button;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) added = NULL;

  for (int i = 0; i < 40; i++) {
    g_autofree char *date = g_strdup_printf ("2026-01-%02d", i % 28 + 1);
    g_autoptr (FootingProgress) progress = footing_record_new (
        FOOTING_TYPE_PROGRESS, "outcome", footing_record_get_id (outcome), "date", date,
        "value", (double)i, NULL);

    g_assert_true (footing_store_save (self->store, progress, NULL));
  }

  card = fixture_find (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW),
                       FOOTING_TYPE_OUTCOME_CARD, NULL);
  button = fixture_find (card, GTK_TYPE_TOGGLE_BUTTON, "_History");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_nonnull (fixture_find (card, GTK_TYPE_BUTTON, "Show All 40"));
  rows = probe_all (card, FOOTING_TYPE_PROGRESS_ROW);
  g_assert_cmpuint (rows->len, <=, 30);

  probe_press (card, "_Add Progress");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  added = probe_all (card, FOOTING_TYPE_PROGRESS_ROW);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_true (
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (g_ptr_array_index (added, 0))));
}

/* F11: delivered, and not. */
static void
test_delivered (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingOutcome) before = NULL;
  g_autoptr (FootingOutcome) after = NULL;
  g_autofree char *name = NULL;
  GtkWidget *check =
      get_check (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW), "_Delivered");

  before = get_outcome (self, id);
  name = g_strconcat ("Delivered: ", before->title, NULL);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_clear_object (&before);
  toggle (check, TRUE);
  before = get_outcome (self, id);
  g_assert_cmpstr (before->state, ==, "delivered");
  toggle (check, FALSE);
  after = get_outcome (self, id);
  g_assert_cmpstr (after->state, ==, "open");
}

/* --- Steps ---------------------------------------------------------------------------
 */

/* F7: a step that is checked off is a win on the timeline; Undo opens it again. */
static void
test_check_off (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  const guint before = count_wins (self, id);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);

  toggle (get_check (view, "Done: Agree on two targets"), TRUE);
  g_assert_cmpuint (count_wins (self, id), ==, before + 1);
  g_assert_cmpstr (toast->text, ==, "Done. Added to your wins");

  /* It is folded away, where it says when. */
  g_assert_false (
      probe_is_shown (view, GTK_TYPE_CHECK_BUTTON, "Done: Agree on two targets"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "1 done"));
  unfold_past (view);
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (get_check (view, "Done: Agree on two targets"))));
  g_assert_true (probe_says (view, "Done on Thu, 5 March"));

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_cmpuint (count_wins (self, id), ==, before);
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (get_check (view, "Done: Agree on two targets"))));
  g_assert_false (probe_is_shown (view, GTK_TYPE_LABEL, "1 done"));
}

/* F90: how a step that comes from a move is done is one click away; others have none. The
 * words for it can be copied. */
static void
test_help (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  GtkWidget *button =
      fixture_find (view, GTK_TYPE_MENU_BUTTON, "How to do this: Agree on two targets");

  g_assert_nonnull (button);
  g_assert_null (fixture_find (view, GTK_TYPE_MENU_BUTTON,
                               "How to do this: Publish the cleaned-up report"));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  g_assert_nonnull (fixture_find (button, GTK_TYPE_LABEL,
                                  "1. Note what your team has to deliver this quarter, "
                                  "and which part of it you can influence."));
  g_assert_nonnull (fixture_find (button, GTK_TYPE_LABEL, "What you could say or send"));
  probe_press (button, "Copy");
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (button)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle ();
}

/* F8: after a step with a prediction, what did happen is asked for. */
static void
test_happened (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *step = add_step (self, id, "step", "Make one point");
  g_autoptr (FootingStep) after = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  GtkWidget *row = fixture_find (view, FOOTING_TYPE_STEP_ROW, "Make one point");

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "By Fri, 20 March · Try it alone\nBecause of: Speaking up less\n"
                   "Feared: They will laugh (70%)");
  g_assert_false (probe_is_shown (row, ADW_TYPE_ENTRY_ROW, "What happened"));

  toggle (get_check (view, "Done: Make one point"), TRUE);
  row = fixture_find (view, FOOTING_TYPE_STEP_ROW, "Make one point");
  g_assert_true (probe_is_shown (row, ADW_TYPE_ENTRY_ROW, "What happened"));
  probe_type (row, "What happened", PROBE_HOSTILE);
  g_assert_true (footing_context_flush (self->context));
  after = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (after->state, ==, "done");
  /* An entry keeps one line. */
  g_assert_true (g_str_has_prefix (after->happened, "<b>a</b> & %s"));
}

/* F9, F10: practice and what is smaller for a while have places of their own. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autofree char *practice = NULL;
  g_autofree char *scope = NULL;
  GtkWidget *row;

  g_assert_false (probe_is_shown (view, GTK_TYPE_LABEL, "Smaller for Now"));
  practice = add_step (self, id, "practice", "Estimate and compare");
  scope = add_step (self, id, "scope", "Only the reports");
  fixture_settle ();

  row = fixture_find (view, FOOTING_TYPE_STEP_ROW, "Only the reports");
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "Smaller for Now"));
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                                   "Reduced scope until"));
  g_assert_null (fixture_find (view, GTK_TYPE_CHECK_BUTTON, "Done: Only the reports"));
  g_assert_nonnull (fixture_find (view, FOOTING_TYPE_STEP_ROW, "Estimate and compare"));
}

/* F7, F11: a step of one's own is added here, and edited in place. */
static void
test_add_step (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *row;

  probe_press (view, "Add a _Step");
  fixture_settle ();
  rows = probe_all (view, FOOTING_TYPE_STEP_ROW);
  row = g_ptr_array_index (rows, rows->len - 1);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  probe_type (row, "What you will do", "Call Mira");
  g_assert_true (footing_context_flush (self->context));

  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpstr (((FootingStep *)g_ptr_array_index (steps, steps->len - 1))->title, ==,
                   "Call Mira");
  g_assert_cmpstr (((FootingStep *)g_ptr_array_index (steps, steps->len - 1))->due_on, ==,
                   "2026-03-12");
}

/* --- The whole plan ------------------------------------------------------------------
 */

/* F46: what back on one's feet looks like, ticked when it is so. */
static void
test_feet (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingRecovery) plan = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);

  g_assert_false (probe_is_shown (view, GTK_TYPE_CHECK_BUTTON, "I’m there now"));
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "back-on-my-feet",
                "I <sleep> & present");
  g_assert_true (probe_is_shown (view, ADW_TYPE_ACTION_ROW, "I <sleep> & present"));

  toggle (get_check (view, "I’m there now"), TRUE);
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (plan->back_on_my_feet_on, ==, FIXTURE_TODAY);
}

/* In support it is about somebody else. */
static void
test_their_feet (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "back-on-my-feet", "She leads it");
  g_assert_true (probe_reads (view, "Back on Their Feet"));
  g_assert_false (probe_reads (view, "Back on My Feet"));
  toggle (get_check (view, "They’re there now"), TRUE);
  g_assert_cmpstr (toast->text, ==, "“Back on their feet” is ticked");
}

/* F46: with all outcomes delivered the plan offers to close, and can be taken up again.
 */
static void
test_close (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autoptr (FootingRecovery) recovery = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "back-on-my-feet",
                        "I speak up", "back-on-my-feet-on", FIXTURE_TODAY, NULL);
  for (guint i = 0; i < outcomes->len; i++) {
    g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
    footing_store_change (self->store, FOOTING_TYPE_OUTCOME,
                          footing_record_get_id (g_ptr_array_index (outcomes, i)), NULL,
                          "state", "delivered", NULL);
    fixture_settle ();
  }
  probe_press (view, "_Close This Plan");
  fixture_settle ();
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Resume"));
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));

  probe_press (view, "_Resume");
  fixture_settle ();
  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (recovery->state, ==, "active");
  g_assert_cmpstr (recovery->closed_on, ==, "");
}

/* The title of the group that stands before the offer to close. */
static const char *
get_before_offer (GtkWidget *view)
{
  GtkWidget *offer = gtk_widget_get_ancestor (
      fixture_find (view, GTK_TYPE_BUTTON, "_Close This Plan"), ADW_TYPE_BIN);
  GtkWidget *before = gtk_widget_get_prev_sibling (offer);

  while (before != NULL && !gtk_widget_get_visible (before))
    before = gtk_widget_get_prev_sibling (before);

  return ADW_IS_PREFERENCES_GROUP (before)
             ? adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (before))
             : NULL;
}

/* H20: the offer comes where the check is that brings it, below it, so that the check
 * stays under the pointer; somebody who comes to the plan sees it first. */
static void
test_close_in_sight (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  const char *const states[] = {"open", "delivered"};

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "back-on-my-feet", "I speak up");
  for (guint i = 0; i < outcomes->len; i++)
    probe_change (self, FOOTING_TYPE_OUTCOME,
                  footing_record_get_id (g_ptr_array_index (outcomes, i)), "state",
                  "delivered");
  toggle (get_check (view, "I’m there now"), TRUE);
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
  g_assert_cmpstr (get_before_offer (view), ==, "Back on My Feet");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    probe_change (self, FOOTING_TYPE_OUTCOME,
                  footing_record_get_id (g_ptr_array_index (outcomes, 0)), "state",
                  states[i]);
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
  g_assert_cmpstr (get_before_offer (view), ==, "Outcomes");

  view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
  g_assert_null (get_before_offer (view));
}

/* Nothing is wider than a narrow window, with everything open and long words in it. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *word = g_strnfill (1024 * 1024, 'w');
  G_GNUC_UNUSED g_autofree char *step = add_step (self, id, "step", word);
  g_autoptr (FootingOutcome) outcome = get_outcome (self, id);
  GtkWidget *view;
  g_autoptr (GPtrArray) rows = NULL;
  int minimum;

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", word);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "back-on-my-feet", word);
  probe_change (self, FOOTING_TYPE_OUTCOME, footing_record_get_id (outcome), "title",
                word);
  probe_change (self, FOOTING_TYPE_OUTCOME, footing_record_get_id (outcome), "unit",
                word);
  view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  rows = probe_all (view, FOOTING_TYPE_PLAN_PART);
  adw_expander_row_set_expanded (g_ptr_array_index (rows, 7), TRUE);
  probe_press (view, "_Add Progress");
  fixture_settle ();

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/plan-view/F46-their-feet", test_their_feet);
  fixture_test ("/app/plan-view/F11-so-far", test_so_far);
  fixture_test ("/app/plan-view/F11-adjust", test_adjust);
  fixture_test ("/app/plan-view/F11-F12-empty", test_empty);
  fixture_test ("/app/plan-view/F11-F12-header", test_header);
  fixture_test ("/app/plan-view/F12-follows", test_follows);
  fixture_test ("/app/plan-view/F11-outcomes", test_outcomes);
  fixture_test ("/app/plan-view/F11-add-progress", test_add_progress);
  fixture_test ("/app/plan-view/F11-empty-progress", test_empty_progress);
  fixture_test ("/app/plan-view/F11-F23-history", test_history);
  fixture_test ("/app/plan-view/D35-long-history", test_long_history);
  fixture_test ("/app/plan-view/F11-delivered", test_delivered);
  fixture_test ("/app/plan-view/F7-check-off", test_check_off);
  fixture_test ("/app/plan-view/F90-help", test_help);
  fixture_test ("/app/plan-view/F8-happened", test_happened);
  fixture_test ("/app/plan-view/F9-F10-kinds", test_kinds);
  fixture_test ("/app/plan-view/F7-F11-add-step", test_add_step);
  fixture_test ("/app/plan-view/F46-feet", test_feet);
  fixture_test ("/app/plan-view/F46-close", test_close);
  fixture_test ("/app/plan-view/H20-close-in-sight", test_close_in_sight);
  fixture_test ("/app/plan-view/F11-narrow", test_narrow);

  return g_test_run ();
}
