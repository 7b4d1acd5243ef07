/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H17: what is done with one press can be taken back with one: the plan is as it was, and
 * what is said then says so. And it can be done again, and taken back once more. */
#include "config.h"

#include "keys.h"
#include "plan/drop-dialog.h"
#include "plan/plan-steps.h"
#include "plan/plan-view.h"
#include "plan/plans-dialog.h"
#include "probe.h"
#include "rituals/rituals-dialog.h"
#include "sections/adjust-dialog.h"
#include "sections/date-dialog.h"
#include "session-support.h"
#include "sessions/answer-ritual.h"
#include "sessions/session-page.h"
#include "signs/sign-state.h"
#include "signs/signs-view.h"
#include "today/today-view.h"
#include "window.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

/* --- What there is -------------------------------------------------------------------
 */

/* The plan and all that is in it, with the occurrences when it @runs: those of one that
 * rests are made anew. Owned by the caller. */
static GPtrArray *
read_plan (Fixture *self, const char *id, gboolean runs)
{
  const GType types[] = {FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,    FOOTING_TYPE_RITUAL,
                         FOOTING_TYPE_PERSON,  FOOTING_TYPE_CHECKIN, FOOTING_TYPE_ENTRY};
  const GType of_outcome[] = {FOOTING_TYPE_PROGRESS, FOOTING_TYPE_ADJUSTMENT};
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (all, probe_get (self, FOOTING_TYPE_RECOVERY, id));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_ptr_array_extend_and_steal (all, probe_list (self, types[i], id));
  for (guint i = 0; i < outcomes->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (of_outcome); j++)
      g_ptr_array_extend_and_steal (
          all, probe_list (self, of_outcome[j],
                           footing_record_get_id (g_ptr_array_index (outcomes, i))));
  g_ptr_array_extend_and_steal (all, probe_list (self, FOOTING_TYPE_HIDDEN_SIGN, NULL));
  g_ptr_array_extend_and_steal (all, probe_list (self, FOOTING_TYPE_OWN_SIGN, NULL));
  for (guint i = 0; runs && i < rituals->len; i++)
    g_ptr_array_extend_and_steal (
        all, probe_list (self, FOOTING_TYPE_OCCURRENCE,
                         footing_record_get_id (g_ptr_array_index (rituals, i))));

  return all;
}

static gboolean
has_equal (GPtrArray *all, gpointer row)
{
  for (guint i = 0; i < all->len; i++)
    if (footing_record_equal (row, g_ptr_array_index (all, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = has_equal (b, g_ptr_array_index (a, i));

  return same;
}

/* --- What is done --------------------------------------------------------------------
 */

static void
toggle (GtkWidget *root, const char *label)
{
  GtkWidget *check = fixture_find (root, GTK_TYPE_CHECK_BUTTON, label);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* The plan, with what is done or dropped unfolded. */
static GtkWidget *
show_plan (Fixture *self)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autoptr (GPtrArray) buttons = probe_all (view, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (g_ptr_array_index (buttons, i)),
                   "past_button") == 0)
      gtk_toggle_button_set_active (g_ptr_array_index (buttons, i), TRUE);
  fixture_settle ();

  return view;
}

static void
toggle_on_plan (Fixture *self, const char *label)
{
  toggle (show_plan (self), label);
}

/* One of the actions of a step on Plan. */
static void
act_on_step (Fixture *self, const char *id, const char *action, int number)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);
  GtkWidget *view = fixture_find (show_plan (self), FOOTING_TYPE_PLAN_STEPS, NULL);
  const char *step = NULL;

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((FootingStep *)steps->pdata[i])->title, "Agree on two targets"))
      step = footing_record_get_id (steps->pdata[i]);
  g_assert_nonnull (step);
  if (number != 0)
    g_assert_true (gtk_widget_activate_action (view, action, "(si)", step, number));
  else
    g_assert_true (gtk_widget_activate_action (view, action, "s", step));
  fixture_settle ();
}

static void
move_step (Fixture *self, const char *id)
{
  act_on_step (self, id, "steps.move", 1);
}

static void
do_step_tomorrow (Fixture *self, const char *id)
{
  act_on_step (self, id, "steps.later", 1);
}

static void
do_step_in_a_week (Fixture *self, const char *id)
{
  act_on_step (self, id, "steps.later", 7);
}

static void
do_step_on_a_day (Fixture *self, const char *id)
{
  GtkWidget *asking;

  act_on_step (self, id, "steps.choose-day", 0);
  asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
  probe_type (asking, "Day", "2026-03-20");
  probe_press (asking, "_Move");
}

static void
drop_step (Fixture *self, const char *id)
{
  GtkWidget *asking;

  act_on_step (self, id, "steps.drop", 0);
  asking = probe_find_window (FOOTING_TYPE_DROP_DIALOG);
  probe_type (asking, "Why, if you like to note it", "Mira does it");
  probe_press (asking, "_Drop");
}

static void
bring_step_back (Fixture *self, const char *id)
{
  act_on_step (self, id, "steps.bring-back", 0);
}

static void
toggle_step (Fixture *self, const char *id)
{
  toggle_on_plan (self, "Done: Agree on two targets");
}

static void
toggle_win (Fixture *self, const char *id)
{
  toggle_on_plan (self, "Done: Publish the cleaned-up report");
}

/* The step on the card is a button, the others have a check. */
static void
do_step_on_today (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  gtk_widget_activate_action (view, "today.do-step", "s",
                              footing_record_get_id (g_ptr_array_index (steps, 0)));
}

static void
toggle_delivered (Fixture *self, const char *id)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autoptr (GPtrArray) checks = probe_all (view, GTK_TYPE_CHECK_BUTTON);

  for (guint i = 0; i < checks->len; i++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (g_ptr_array_index (checks, i)),
                   "delivered") == 0) {
      gtk_check_button_set_active (
          g_ptr_array_index (checks, i),
          !gtk_check_button_get_active (g_ptr_array_index (checks, i)));
      return;
    }
  g_assert_not_reached ();
}

/* By the button of the card on Plan. */
static GtkWidget *
ask_for_adjustment (Fixture *self)
{
  probe_press (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW), "_Adjust…");
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_ADJUST_DIALOG);
}

static void
adjust_outcome (Fixture *self, const char *id)
{
  GtkWidget *asking = ask_for_adjustment (self);

  probe_type (asking, "What will be different", "Answer within two days");
  probe_type (asking, "Why it changes, if you like to note it", "Two people left");
  probe_press (asking, "_Adjust");
}

static void
adjust_date (Fixture *self, const char *id)
{
  GtkWidget *asking = ask_for_adjustment (self);

  probe_type (asking, "By when", "2026-06-30");
  probe_press (asking, "_Adjust");
}

static void
toggle_feet (Fixture *self, const char *id)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autoptr (GPtrArray) checks = probe_all (view, GTK_TYPE_CHECK_BUTTON);

  for (guint i = 0; i < checks->len; i++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (g_ptr_array_index (checks, i)),
                   "feet_check") == 0)
      gtk_check_button_set_active (
          g_ptr_array_index (checks, i),
          !gtk_check_button_get_active (g_ptr_array_index (checks, i)));
}

static void
answer (Fixture *self, const char *id, const char *given)
{
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, id, NULL);

  footing_answer_ritual (self->context,
                         footing_record_get_id (g_ptr_array_index (open, 0)), given);
}

static void
snooze (Fixture *self, const char *id)
{
  answer (self, id, "snooze");
}

static void
skip (Fixture *self, const char *id)
{
  answer (self, id, "skip");
}

static void
mark_done (Fixture *self, const char *id)
{
  answer (self, id, "done");
}

/* Shown once: whoever leaves the page has seen what was missed. */
static void
let_go (Fixture *self, const char *id)
{
  GtkWidget *view = fixture_find (self->window, FOOTING_TYPE_TODAY_VIEW, NULL);

  if (view == NULL)
    view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  probe_press (view, "_Let It Go");
}

static void
miss (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);

  for (guint i = 0; i < 2; i++) {
    g_autoptr (FootingOccurrence) missed = footing_record_new (
        FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (rituals->pdata[i]),
        "date", "2026-03-03", "due-at", (gint64)1772000000, "state", "missed", NULL);

    g_assert_true (footing_store_save (self->store, missed, NULL));
  }
}

static GtkWidget *
open_rituals (Fixture *self)
{
  footing_rituals_dialog_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_RITUALS_DIALOG);
}

static void
pause_rituals (Fixture *self, const char *id)
{
  GtkWidget *dialog = open_rituals (self);
  GtkWidget *asking;

  probe_press (dialog, "Pause all until a day");
  fixture_settle ();
  asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
  probe_type (asking, "Day", "2026-03-20");
  probe_press (asking, "_Pause");
  fixture_settle ();
  probe_close (dialog);
}

static void
resume_rituals (Fixture *self, const char *id)
{
  GtkWidget *dialog = open_rituals (self);

  probe_press (dialog, "_Resume Now");
  probe_close (dialog);
}

static void
pause_plan (Fixture *self, const char *id)
{
  GtkWidget *dialog;

  footing_plans_dialog_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();
  dialog = probe_find_window (FOOTING_TYPE_PLANS_DIALOG);
  g_assert_true (
      gtk_widget_activate_action (dialog, "plans.set-state", "(ss)", id, "paused"));
  probe_close (dialog);
}

static void
take_up_on_today (Fixture *self, const char *id)
{
  probe_press (probe_show_view (self, FOOTING_TYPE_TODAY_VIEW), "_Resume");
}

static void
take_up_on_plan (Fixture *self, const char *id)
{
  probe_press (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW), "_Resume");
}

/* From its page in a window, to Today. */
static void
start_on (Fixture *self, const char *id, gboolean brief)
{
  FootingWindow *window = probe_open_window (self);

  if (brief) {
    footing_window_open_quick_start (window, id);
    fixture_settle ();
    gtk_widget_activate_action (
        fixture_find (GTK_WIDGET (window), FOOTING_TYPE_QUICK_START, NULL),
        "quick-start.start", NULL);
  } else {
    footing_window_open_wizard (window, id);
    fixture_settle ();
    gtk_widget_activate_action (
        fixture_find (GTK_WIDGET (window), FOOTING_TYPE_WIZARD, NULL), "wizard.next",
        NULL);
  }
  fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
start_full (Fixture *self, const char *id)
{
  start_on (self, id, FALSE);
}

static void
start_brief (Fixture *self, const char *id)
{
  start_on (self, id, TRUE);
}

/* A check-in with a sign of which one can do something. */
static void
check_in (Fixture *self, const char *id)
{
  g_autoptr (FootingCheckin) checkin =
      footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", id, "kind", "baseline",
                          "date", "2026-03-02", NULL);

  g_assert_true (footing_store_save (self->store, checkin, NULL));
  g_assert_true (footing_store_set_sign (self->store, footing_record_get_id (checkin),
                                         "seen-less", 3, NULL));
}

static void
add_counter_move (Fixture *self, const char *id)
{
  probe_press (probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW),
               "Add to plan: Being seen less");
}

static void
hide_sign (Fixture *self, const char *id)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  GtkWidget *row = fixture_find (view, FOOTING_TYPE_SIGN_STATE, "Being seen less");
  GtkWidget *menu = fixture_find (row, GTK_TYPE_MENU_BUTTON, "More for Being seen less");

  g_assert_nonnull (menu);
  /* Its actions are there once it has been opened. */
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  fixture_settle ();
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  fixture_settle ();
  g_assert_true (gtk_widget_activate_action (menu, "sign.hide", NULL));
}

static void
log_win (Fixture *self, const char *id)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  gtk_editable_set_text (
      GTK_EDITABLE (fixture_find (view, GTK_TYPE_ENTRY, "What went well?")),
      "Shipped it");
  probe_press (view, "_Log Win");
}

static void
win (Fixture *self, const char *id)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "title",
                          "Halved the run", "date", "2026-02-10", NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
}

static void
set_aside (Fixture *self, const char *id)
{
  probe_press (probe_show_view (self, FOOTING_TYPE_TODAY_VIEW), "_Not This One Again");
}

static const struct {
  const char *name;
  FootingPerspective perspective;
  gboolean draft;                                 /* not started yet */
  void (*before) (Fixture *self, const char *id); /* what has to be done first, or NULL */
  void (*deed) (Fixture *self, const char *id);
  const char *said, *undone;
} cases[] = {
    {"step", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, toggle_step,
     "Done. Added to your wins", "“Agree on two targets” is open again"},
    {"step-unticked", FOOTING_PERSPECTIVE_SELF, FALSE, toggle_step, toggle_step,
     "“Agree on two targets” is open again", "“Agree on two targets” is done again"},
    {"first-win", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, toggle_win,
     "Done. Added to your wins", "“Publish the cleaned-up report” is open again"},
    {"first-win-unticked", FOOTING_PERSPECTIVE_SELF, FALSE, toggle_win, toggle_win,
     "“Publish the cleaned-up report” is open again",
     "“Publish the cleaned-up report” is done again"},
    {"commitment", FOOTING_PERSPECTIVE_SUPPORT, FALSE, NULL, toggle_step,
     "Done. Added to your wins", "“Agree on two targets” is open again"},
    {"commitment-unticked", FOOTING_PERSPECTIVE_SUPPORT, FALSE, toggle_step, toggle_step,
     "“Agree on two targets” is open again", "“Agree on two targets” is done again"},
    {"step-moved", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, move_step,
     "“Agree on two targets” is now number 2 of 2",
     "“Agree on two targets” is back in its place"},
    {"commitment-moved", FOOTING_PERSPECTIVE_SUPPORT, FALSE, NULL, move_step,
     "“Agree on two targets” is now number 2 of 2",
     "“Agree on two targets” is back in its place"},
    {"step-tomorrow", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, do_step_tomorrow,
     "“Agree on two targets” moved to Fri, 6 March",
     "“Agree on two targets” is on its day again"},
    {"step-in-a-week", FOOTING_PERSPECTIVE_SELF, FALSE, do_step_tomorrow,
     do_step_in_a_week, "“Agree on two targets” moved to Thu, 12 March",
     "“Agree on two targets” is on its day again"},
    {"step-on-a-day", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, do_step_on_a_day,
     "“Agree on two targets” moved to Fri, 20 March",
     "“Agree on two targets” is on its day again"},
    {"step-dropped", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, drop_step,
     "“Agree on two targets” is dropped", "“Agree on two targets” is back in your plan"},
    {"commitment-dropped", FOOTING_PERSPECTIVE_SUPPORT, FALSE, NULL, drop_step,
     "“Agree on two targets” is dropped", "“Agree on two targets” is back in your plan"},
    {"step-brought-back", FOOTING_PERSPECTIVE_SELF, FALSE, drop_step, bring_step_back,
     "“Agree on two targets” is back in your plan", "“Agree on two targets” is dropped"},
    {"step-on-today", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, do_step_on_today,
     "Done. Added to your wins", "“Agree on two targets” is open again"},
    {"commitment-on-today", FOOTING_PERSPECTIVE_SUPPORT, FALSE, NULL, do_step_on_today,
     "Done. Added to your wins", "“Agree on two targets” is open again"},
    {"adjusted", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, adjust_outcome,
     "“Answer within two days” is adjusted", "“Answer within a day” is as it was"},
    {"adjusted-again", FOOTING_PERSPECTIVE_SELF, FALSE, adjust_outcome, adjust_date,
     "“Answer within two days” is adjusted", "“Answer within two days” is as it was"},
    {"delivered", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, toggle_delivered,
     "“Answer within a day” is delivered", "“Answer within a day” is open again"},
    {"delivered-unticked", FOOTING_PERSPECTIVE_SELF, FALSE, toggle_delivered,
     toggle_delivered, "“Answer within a day” is open again",
     "“Answer within a day” is delivered"},
    {"on-my-feet", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, toggle_feet,
     "“Back on my feet” is ticked", "“Back on my feet” is no longer ticked"},
    {"on-my-feet-unticked", FOOTING_PERSPECTIVE_SELF, FALSE, toggle_feet, toggle_feet,
     "“Back on my feet” is no longer ticked", "“Back on my feet” is ticked"},
    {"snooze", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, snooze,
     "It comes back in 60 minutes", "No longer snoozed"},
    {"skip", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, skip, "Skipped this time",
     "No longer skipped"},
    {"skip-snoozed", FOOTING_PERSPECTIVE_SELF, FALSE, snooze, skip, "Skipped this time",
     "No longer skipped"},
    {"done", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, mark_done, "Marked as done",
     "No longer marked as done"},
    {"let-go", FOOTING_PERSPECTIVE_SELF, FALSE, miss, let_go, "Let go of what you missed",
     "What you missed is on Today again"},
    {"pause-rituals", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, pause_rituals,
     "The rituals are paused", "The rituals go on"},
    {"resume-rituals", FOOTING_PERSPECTIVE_SELF, FALSE, pause_rituals, resume_rituals,
     "The rituals go on", "The rituals are paused"},
    {"resume-rituals-of-paused", FOOTING_PERSPECTIVE_SELF, FALSE, pause_plan,
     resume_rituals, "The rituals go on", "The rituals are paused"},
    {"pause", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, pause_plan,
     "“The pilot missed its key figures” is paused",
     "“The pilot missed its key figures” goes on"},
    {"take-up-on-today", FOOTING_PERSPECTIVE_SELF, FALSE, pause_plan, take_up_on_today,
     "“The pilot missed its key figures” goes on",
     "“The pilot missed its key figures” is paused"},
    {"take-up-on-plan", FOOTING_PERSPECTIVE_SELF, FALSE, pause_plan, take_up_on_plan,
     "“The pilot missed its key figures” goes on",
     "“The pilot missed its key figures” is paused"},
    {"counter-move", FOOTING_PERSPECTIVE_SELF, FALSE, check_in, add_counter_move,
     "Added to your plan",
     "“Send one short update to one person who matters” is off your plan again"},
    {"sign-hidden", FOOTING_PERSPECTIVE_SELF, FALSE, check_in, hide_sign,
     "“Being seen less” is hidden", "“Being seen less” is shown again"},
    {"win-logged", FOOTING_PERSPECTIVE_SELF, FALSE, NULL, log_win,
     "Added to your timeline", "“Shipped it” is off your timeline again"},
    {"win-aside", FOOTING_PERSPECTIVE_SELF, FALSE, win, set_aside,
     "“Halved the run” isn’t shown here again",
     "“Halved the run” may be shown here again"},
    {"start", FOOTING_PERSPECTIVE_SELF, TRUE, NULL, start_full, "Your plan has started",
     "Your plan is a draft again"},
    {"start-brief", FOOTING_PERSPECTIVE_SELF, TRUE, NULL, start_brief,
     "Your plan has started", "Your plan is a draft again"},
    {"start-support", FOOTING_PERSPECTIVE_SUPPORT, TRUE, NULL, start_full,
     "Your plan has started", "Your plan is a draft again"},
};

/* Somebody who is named as a viewer becomes a person of the plan by some of them. */
static char *
add_plan (Fixture *self, guint i)
{
  char *id = fixture_add_plan (self, cases[i].perspective, FALSE);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);

  g_assert_true (footing_store_change (
      self->store, FOOTING_TYPE_RECOVERY, id, NULL, "back-on-my-feet", "I sleep again",
      "page", (int)FOOTING_PAGE_REVIEW, "reached", (int)FOOTING_PAGE_REVIEW, NULL));
  if (!cases[i].draft)
    g_assert_true (footing_plan_start (self->store, id, NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL,
                                       "seen-by", "Tom and Ana", NULL));
  if (!cases[i].draft)
    footing_context_set_recovery (self->context, id);

  return id;
}

/* After which the occurrences are made anew. */
static gboolean
rests (void (*deed) (Fixture *self, const char *id))
{
  return deed == pause_plan || deed == pause_rituals;
}

/* What was done and taken back is done again, and taken back again, by the keys. */
static void
do_again (Fixture *self,
          guint i,
          ProbeToast *toast,
          GPtrArray *before,
          GPtrArray *during,
          gboolean runs)
{
  const char *id = footing_record_get_id (before->pdata[0]);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (footing_context_redo (self->context));
  fixture_settle ();
  again = read_plan (self, id, runs);
  g_assert_true (is_same (during, again));
  g_assert_cmpstr (toast->text, ==, cases[i].said);
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  g_assert_false (footing_context_redo (self->context));

  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  after = read_plan (self, id, runs);
  g_assert_true (is_same (before, after));
  g_assert_cmpstr (toast->text, ==, cases[i].undone);
}

/* Through the views, as if to look something up: what it was done in has gone then. */
static void
go_elsewhere (Fixture *self)
{
  const GType views[] = {FOOTING_TYPE_SIGNS_VIEW, FOOTING_TYPE_TODAY_VIEW};

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    probe_show_view (self, views[i]);
}

static void
test_deed (Fixture *self, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const gboolean runs = !rests (cases[i].before) && !rests (cases[i].deed) &&
                        cases[i].deed != resume_rituals;
  g_autofree char *id = add_plan (self, i);
  g_autoptr (ProbeToast) toast = NULL;

  if (cases[i].before != NULL)
    cases[i].before (self, id);
  fixture_settle ();
  toast = probe_toast_new (self->context);

  /* By Ctrl+Z from another view, and by the button of the toast. */
  for (int way = 0; way < 2; way++) {
    g_autoptr (GPtrArray) before = read_plan (self, id, runs);
    g_autoptr (GPtrArray) during = NULL;
    g_autoptr (GPtrArray) after = NULL;

    cases[i].deed (self, id);
    fixture_settle ();
    during = read_plan (self, id, runs);
    g_assert_false (is_same (before, during));
    g_assert_cmpstr (toast->text, ==, cases[i].said);
    g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);

    if (way == 0) {
      go_elsewhere (self);
      g_assert_true (footing_context_undo (self->context, 0));
    } else {
      probe_toast_press (toast);
    }
    fixture_settle ();
    after = read_plan (self, id, runs);
    g_assert_true (is_same (before, after));
    g_assert_cmpstr (toast->text, ==, cases[i].undone);
    do_again (self, i, toast, before, during, runs);
  }
}

static gboolean
says_nothing_to_undo (gpointer window)
{
  return probe_reads (window, "Nothing to undo");
}

static gboolean
is_deleted (Fixture *self, FootingEntry *entry)
{
  g_autoptr (FootingEntry) now =
      probe_get (self, FOOTING_TYPE_ENTRY, footing_record_get_id (entry));

  return footing_record_get_deleted_at (now) != 0;
}

static gboolean
says_nothing_to_redo (gpointer window)
{
  return probe_reads (window, "Nothing to redo");
}

/* The keys say so when there is nothing to take back or to do again. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = probe_open_window (self);

  if (keys_press_in (GTK_WINDOW (window), "ctrl+z"))
    fixture_wait (says_nothing_to_undo, window);
  if (keys_press_in (GTK_WINDOW (window), "ctrl+shift+z"))
    fixture_wait (says_nothing_to_redo, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
says_nothing_here (gpointer window)
{
  return probe_reads (window, "Nothing to undo here");
}

static gboolean
says_nothing_again_here (gpointer window)
{
  return probe_reads (window, "Nothing to redo here");
}

/* In a field of a page Ctrl+Z is for what that page shows: what was done before it was
 * there stays, and is taken back again once the page is left. */
static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  FootingWindow *window = probe_open_window (self);
  g_autoptr (FootingEntry) win = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", FIXTURE_TODAY, "title", "Kept", NULL);
  GtkWidget *page;

  g_assert_true (footing_store_save (self->store, win, NULL));
  footing_context_remove (self->context, FOOTING_TYPE_ENTRY, footing_record_get_id (win),
                          "It goes", "It is back");
  footing_window_open_session (window, occurrence);
  fixture_settle ();
  page = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_SESSION_PAGE, NULL);
  gtk_widget_grab_focus (probe_row (page, "In one line"));
  fixture_settle ();
  if (!keys_press_in (GTK_WINDOW (window), "ctrl+z"))
    return;
  fixture_wait (says_nothing_here, window);
  g_assert_true (is_deleted (self, win));

  footing_window_show_view (window, "today");
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_false (is_deleted (self, win));
  footing_window_open_session (window, occurrence);
  fixture_settle ();
  page = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_SESSION_PAGE, NULL);
  gtk_widget_grab_focus (probe_row (page, "In one line"));
  fixture_settle ();
  keys_press_in (GTK_WINDOW (window), "ctrl+shift+z");
  fixture_wait (says_nothing_again_here, window);
  g_assert_false (is_deleted (self, win));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/app/undo-deeds/H17-%s", cases[i].name);

    g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_deed,
                fixture_tear_down);
  }
  fixture_test ("/app/undo-deeds/H17-nothing", test_nothing);
  fixture_test ("/app/undo-deeds/H17-elsewhere", test_elsewhere);

  return g_test_run ();
}
