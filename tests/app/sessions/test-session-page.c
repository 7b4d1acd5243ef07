/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42: opening a session, leaving it, going on with it, finishing and skipping it. Today
 * is Thursday, 5 March 2026. */
#include "config.h"

#include "keys.h"
#include "probe.h"
#include "sections/ritual-actions.h"
#include "session-support.h"
#include "sessions/answer-ritual.h"
#include "sessions/session-page.h"
#include "signs/checkin-dialog.h"
#include "widgets/text-area.h"
#include "window.h"

#include <string.h>

static GtkWidget *
find_page (FootingWindow *window)
{
  return fixture_find (GTK_WIDGET (window), FOOTING_TYPE_SESSION_PAGE, NULL);
}

static void
assert_state (Fixture *self, const char *occurrence, const char *state)
{
  g_autoptr (FootingOccurrence) row =
      probe_get (self, FOOTING_TYPE_OCCURRENCE, occurrence);

  g_assert_cmpstr (row->state, ==, state);
}

/* F42: it opens over the views, once; one that is gone leads to Today. */
static void
test_open (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *reflection = session_open (self, id, "reflection");
  g_autofree char *outreach = session_open (self, id, "outreach");
  FootingWindow *window = probe_open_window (self);
  GtkWidget *page;

  footing_window_show_view (window, "people");
  footing_window_open_session (window, reflection);
  page = find_page (window);
  g_assert_nonnull (page);
  footing_window_open_session (window, reflection);
  g_assert_true (find_page (window) == page);
  fixture_settle ();
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                              fixture_find (page, FOOTING_TYPE_TEXT_AREA, NULL)));
  footing_window_open_session (window, outreach);
  g_assert_cmpstr (
      footing_session_page_get_occurrence (FOOTING_SESSION_PAGE (find_page (window))), ==,
      outreach);

  footing_window_open_session (window, "nobody");
  g_assert_null (find_page (window));
  fixture_settle ();
  g_assert_true (probe_reads (GTK_WIDGET (window), "Next"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F42: another plan's session makes that plan the one in sight. */
static void
test_other_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *first = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *second = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, second, "one-on-one");
  FootingWindow *window = probe_open_window (self);

  footing_context_set_recovery (self->context, first);
  footing_window_open_session (window, occurrence);
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, second);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F42: what was typed is there again; what was only looked at leaves nothing. */
static void
test_resume (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  FootingWindow *window = probe_open_window (self);
  g_autofree char *stored = NULL;
  g_autofree char *typed = NULL;

  footing_window_open_session (window, occurrence);
  gtk_widget_activate_action (find_page (window), "session.close", NULL);
  fixture_settle ();
  g_assert_null (find_page (window));
  g_assert_false (footing_store_has_answers (self->store, occurrence));

  footing_window_open_session (window, occurrence);
  g_free (session_type (find_page (window), "What moved?", PROBE_HOSTILE));
  gtk_widget_activate_action (find_page (window), "session.close", NULL);
  fixture_settle ();
  stored = session_get_answer (self, occurrence, "moved");
  g_assert_cmpstr (stored, ==, PROBE_HOSTILE);
  assert_state (self, occurrence, "due");

  footing_window_open_session (window, occurrence);
  typed = session_type (find_page (window), "What moved?", NULL);
  g_assert_cmpstr (typed, ==, PROBE_HOSTILE);
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct {
  Fixture *fixture;
  const char *occurrence;
} Stored;

static gboolean
is_stored (gpointer data)
{
  Stored *self = data;
  g_autofree char *text = session_get_answer (self->fixture, self->occurrence, "moved");

  return strcmp (text, "Half a line") == 0;
}

/* F42: stored by itself, without leaving the field. */
static void
test_autosave (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  GtkWidget *page = session_show (self, occurrence);
  Stored stored = {self, occurrence};
  const gint64 start = g_get_monotonic_time ();

  g_free (session_type (page, "What moved?", "Half a line"));
  fixture_wait (is_stored, &stored);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC * 3);
}

/* F42: finished, it says so, with Undo; finished again it is the same entry. */
static void
test_finish (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *page = session_show (self, occurrence);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingEntry) again = NULL;

  /* Nothing typed: what is missing stands at the field. */
  g_assert_false (session_finish (page));
  g_assert_true (
      probe_reads (page, "Write to one of the questions first: one is enough."));

  g_free (session_type (page, "What moved?", "The import"));
  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->kind, ==, "reflection");
  assert_state (self, occurrence, "done");
  g_assert_cmpstr (toast->text, ==, "Added to your timeline");

  page = session_show (self, occurrence);
  g_free (session_type (page, "What moved?", "The import, and more"));
  g_assert_true (session_finish (page));
  again = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (footing_record_get_id (again), ==, footing_record_get_id (entry));
  g_assert_cmpstr (again->body, ==, "What moved:\nThe import, and more");
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *page = session_show (self, occurrence);

  g_free (session_type (page, "What moved?", "The import"));
  g_assert_true (session_finish (page));
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  g_assert_null (session_find_entry (self, id, occurrence));
  assert_state (self, occurrence, "due");
}

/* F41, F42: answered by its buttons, once; done and skipped can be undone. */
static void
test_answer (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "outreach");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);

  footing_answer_ritual (self->context, occurrence, "dance");
  footing_answer_ritual (self->context, "nobody", "done");
  g_assert_null (toast->text);

  footing_answer_ritual (self->context, occurrence, "snooze");
  assert_state (self, occurrence, "snoozed");
  g_assert_cmpstr (toast->text, ==, "It comes back in 60 minutes");
  footing_answer_ritual (self->context, occurrence, "skip");
  assert_state (self, occurrence, "skipped");
  g_assert_cmpstr (toast->text, ==, "Skipped this time");
  probe_toast_press (toast);
  assert_state (self, occurrence, "snoozed");

  footing_answer_ritual (self->context, occurrence, "done");
  footing_answer_ritual (self->context, occurrence, "skip");
  assert_state (self, occurrence, "done");
  g_assert_cmpstr (toast->text, ==, "Marked as done");
}

static void
test_skip (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "outreach");
  FootingWindow *window = probe_open_window (self);

  footing_window_open_session (window, occurrence);
  gtk_widget_activate_action (find_page (window), "session.skip", NULL);
  fixture_settle ();
  g_assert_null (find_page (window));
  assert_state (self, occurrence, "skipped");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  footing_window_open_session (data, g_variant_get_string (parameter, NULL));
}

/* A window in which rituals are started. */
static FootingWindow *
open_window (Fixture *self)
{
  const GActionEntry entries[] = {{"start-ritual", start_cb, "s", NULL, NULL, {0}}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  FootingWindow *window = probe_open_window (self);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, window);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));

  return window;
}

static void
add_days (Fixture *self, int days)
{
  footing_clock_set_now (self->clock,
                         footing_clock_now (self->clock) + days * 24 * 60 * 60);
}

static gboolean
says_done (GtkWidget *page)
{
  return probe_says (page, "Done today") || probe_says (page, "Done early");
}

/* H19: one that was done for its week says when, whatever it is, when it is started
 * again; what was written can be changed, or another one done. */
static void
test_done (Fixture *self, gconstpointer data)
{
  static const char *const codes[] = {"outreach", "progress-update", "reflection"};
  static const char *const says[] = {"Done today.", "Done today.", "Done early, today."};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autofree char *occurrence = session_open (self, id, codes[i]);
    FootingWindow *window = open_window (self);
    GtkWidget *page;

    footing_window_open_session (window, occurrence);
    g_assert_false (says_done (find_page (window)));
    footing_schedule_answer (self->store, occurrence, FOOTING_SCHEDULE_DONE, NULL, NULL);
    footing_window_show_view (window, "today");

    footing_window_open_session (window, occurrence);
    page = find_page (window);
    fixture_settle ();
    g_assert_true (probe_reads (page, says[i]));
    g_assert_true (probe_is_shown (page, GTK_TYPE_BUTTON, "_Save"));
    g_assert_false (probe_is_shown (page, GTK_TYPE_BUTTON, "S_kip This Time"));

    probe_press (page, "Do _Another One");
    fixture_settle ();
    page = find_page (window);
    g_assert_cmpstr (footing_session_page_get_occurrence (FOOTING_SESSION_PAGE (page)),
                     !=, occurrence);
    g_assert_false (says_done (page));
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* H19: what is begun before its day says for which one it counts, and the button beside
 * the next one begins another, not the one that was done. */
static void
test_start (Fixture *self, gconstpointer data)
{
  static const char *const codes[] = {"outreach", "progress-update", "reflection"};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autofree char *occurrence = session_open (self, id, codes[i]);
    g_autoptr (FootingOccurrence) row =
        probe_get (self, FOOTING_TYPE_OCCURRENCE, occurrence);
    const gboolean early = strcmp (footing_occurrence_get_day (row), FIXTURE_TODAY) > 0;
    FootingWindow *window = open_window (self);
    GtkWidget *page;

    footing_window_open_session (window, occurrence);
    fixture_settle ();
    g_assert_cmpint (
        probe_says (find_page (window), "Finished today, this counts as the one for "),
        ==, early);
    footing_schedule_answer (self->store, occurrence, FOOTING_SCHEDULE_DONE, NULL, NULL);
    footing_window_show_view (window, "today");

    footing_ritual_start (GTK_WIDGET (window), self->context, row->ritual);
    fixture_settle ();
    page = find_page (window);
    g_assert_cmpstr (footing_session_page_get_occurrence (FOOTING_SESSION_PAGE (page)),
                     !=, occurrence);
    g_assert_true (probe_says (page, "The next stays on ") ||
                   probe_says (page, "counts as the one for ") ||
                   strcmp (codes[i], "reflection") != 0);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* H19: on a later day it says on which; so does the check-in. */
static void
test_done_before (Fixture *self, gconstpointer data)
{
  static const char *const codes[] = {"reflection", "check-in"};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autofree char *occurrence = session_open (self, id, codes[i]);
    FootingWindow *window = probe_open_window (self);
    GtkWidget *place;

    footing_schedule_answer (self->store, occurrence, FOOTING_SCHEDULE_DONE, NULL, NULL);
    add_days (self, 2);
    footing_window_open_session (window, occurrence);
    fixture_settle ();
    place = i == 0 ? find_page (window) : probe_find_window (FOOTING_TYPE_CHECKIN_DIALOG);
    g_assert_true (probe_reads (place, "Done early, on Thu, 5 March."));
    if (i == 1)
      probe_close (place);
    gtk_window_destroy (GTK_WINDOW (window));
    add_days (self, -2);
  }
}

static GtkWidget *
find_dialog (FootingWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (FOOTING_IS_CHECKIN_DIALOG (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;

  return NULL;
}

/* F30, F42: the check-in is in its own window; saved, it answers the occurrence. */
static void
test_checkin (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "check-in");
  FootingWindow *window = probe_open_window (self);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GPtrArray) checkins = NULL;
  GtkWidget *dialog;

  footing_window_open_session (window, occurrence);
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  footing_window_open_session (window, occurrence);
  g_assert_true (find_dialog (window) == dialog);
  fixture_settle ();

  checkins = probe_list (self, FOOTING_TYPE_CHECKIN, id);
  for (guint i = 0; i < checkins->len; i++) {
    FootingCheckin *checkin = g_ptr_array_index (checkins, i);

    if (strcmp (checkin->kind, "regular") == 0)
      g_assert_true (footing_store_set_sign (self->store, footing_record_get_id (checkin),
                                             "seen-less", 2, NULL));
  }
  probe_press (dialog, "_Done");
  fixture_settle ();
  entry = session_find_entry (self, id, occurrence);
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->kind, ==, "check-in");
  assert_state (self, occurrence, "done");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F42: a ritual of one's own. */
static void
test_own (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingRitual) ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", id, "title", PROBE_HOSTILE, NULL);
  g_autofree char *occurrence = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  GtkWidget *page;

  g_assert_true (footing_store_save (self->store, ritual, NULL));
  occurrence =
      footing_schedule_open_session (self->store, footing_record_get_id (ritual), NULL);
  page = session_show (self, occurrence);
  probe_type (page, "What it was", "A walk");
  g_free (session_type (page, "Note", "With Jonas"));
  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->title, ==, "A walk");
  g_assert_cmpstr (entry->body, ==, "With Jonas");
}

static void
closed_cb (guint *n)
{
  (*n)++;
}

static gboolean
is_closed (gpointer data)
{
  return *(guint *)data > 0;
}

/* F42: by keyboard alone: typed, Tab, typed, finished. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  GtkWidget *page = session_show (self, occurrence);
  g_autoptr (FootingEntry) entry = NULL;
  guint n = 0;

  g_signal_connect_swapped (page, "closed", G_CALLBACK (closed_cb), &n);
  if (!keys_press (self, "a Tab b Tab Tab c Tab space ctrl+Return"))
    return;
  fixture_wait (is_closed, &n);
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->body, ==,
                   "What moved:\na\n\nWhat I learned:\nb\n\nOne next experiment:\nc");
  g_assert_false (footing_session_wants_step (self->store, occurrence));
}

/* Escape leaves, and keeps what was typed. */
static void
test_escape (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  GtkWidget *page = session_show (self, occurrence);
  g_autofree char *kept = NULL;
  guint n = 0;

  g_signal_connect_swapped (page, "closed", G_CALLBACK (closed_cb), &n);
  if (!keys_press (self, "a Escape"))
    return;
  fixture_wait (is_closed, &n);
  kept = session_get_answer (self, occurrence, "moved");
  g_assert_cmpstr (kept, ==, "a");
  assert_state (self, occurrence, "due");
}

static gboolean
is_promise_done (Fixture *self, const char *occurrence)
{
  g_autofree char *id = footing_session_get_promise_id (occurrence, 0);
  g_autoptr (FootingStep) step = probe_get (self, FOOTING_TYPE_STEP, id);

  return footing_step_is_done (step);
}

/* F62: what was promised is checked off in the next one, and that can be taken back. */
static void
test_promise (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *first = session_open (self, plan, "one-on-one");
  g_autofree char *next = NULL;
  GtkWidget *page = session_show (self, first);
  GtkWidget *check;

  g_free (session_type (page, "What was said", "Better"));
  g_free (session_type (page, "What I promised", "Ask the client"));
  g_assert_true (session_finish (page));

  next = session_open (self, plan, "one-on-one");
  if (strcmp (next, first) == 0) {
    g_autoptr (FootingOccurrence) row = probe_get (self, FOOTING_TYPE_OCCURRENCE, first);

    g_free (next);
    next = footing_schedule_open_another (self->store, row->ritual, NULL);
  }
  page = session_show (self, next);
  check = fixture_find (page, ADW_TYPE_ACTION_ROW, "Ask the client");
  g_assert_nonnull (check);
  check = fixture_find (check, GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (is_promise_done (self, first));

  footing_context_undo (self->context, 0);
  fixture_settle ();
  g_assert_false (is_promise_done (self, first));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/session-page/F42-open", test_open);
  fixture_test ("/app/session-page/F42-other-plan", test_other_plan);
  fixture_test ("/app/session-page/F42-resume", test_resume);
  fixture_test ("/app/session-page/F42-autosave", test_autosave);
  fixture_test ("/app/session-page/F42-finish", test_finish);
  fixture_test ("/app/session-page/F42-undo", test_undo);
  fixture_test ("/app/session-page/F41-answer", test_answer);
  fixture_test ("/app/session-page/F42-skip", test_skip);
  fixture_test ("/app/session-page/H19-done", test_done);
  fixture_test ("/app/session/H19-start", test_start);
  fixture_test ("/app/session-page/H19-done-before", test_done_before);
  fixture_test ("/app/session-page/F30-check-in", test_checkin);
  fixture_test ("/app/session-page/F42-own", test_own);
  fixture_test ("/app/session-page/F62-promise", test_promise);
  fixture_test ("/app/session-page/F42-keys", test_keys);
  fixture_test ("/app/session-page/F42-escape", test_escape);

  return g_test_run ();
}
