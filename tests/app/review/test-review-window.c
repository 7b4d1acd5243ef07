/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F43: the sheet of the weekly review. Today is Thursday, 5 March 2026: it looks back on
 * the week from 2 to 8 March, and ahead to that from 9 to 15 March. */
#include "config.h"

#include "dialogs/shortcuts.h"
#include "example.h"
#include "format/review-format.h"
#include "keys.h"
#include "probe.h"
#include "review/review-group.h"
#include "review/review-window.h"
#include "session-support.h"
#include "sessions/reach-card.h"
#include "widgets/choice-row.h"
#include "widgets/text-area.h"

#include <string.h>

#define WEEK "2026-03-02"

static GtkWidget *
show (Fixture *self)
{
  GtkWidget *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_review_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_REVIEW_WINDOW);
  g_assert_nonnull (window);
  fixture_assert_named (window);

  return window;
}

/* The choice, or with @day the day, of the block of @kind; NULL when it is not asked for.
 */
static FootingChoiceRow *
get_row (GtkWidget *window, FootingReviewBlockKind kind, gboolean day)
{
  g_autoptr (GPtrArray) groups = probe_all (window, FOOTING_TYPE_REVIEW_GROUP);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_cmpuint (groups->len, ==, FOOTING_N_REVIEW_BLOCKS);
  rows = probe_all (groups->pdata[kind], FOOTING_TYPE_CHOICE_ROW);

  return rows->len > (day ? 1 : 0) ? rows->pdata[day ? 1 : 0] : NULL;
}

static void
choose (GtkWidget *window, FootingReviewBlockKind kind, gboolean day, const char *code)
{
  g_object_set (get_row (window, kind, day), "code", code, NULL);
  fixture_settle ();
}

static const char *
get_code (GtkWidget *window, FootingReviewBlockKind kind, gboolean day)
{
  return footing_choice_row_get_code (get_row (window, kind, day));
}

static FootingReview *
find_review (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) rows = probe_list (self, FOOTING_TYPE_REVIEW, recovery);

  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((FootingReview *)rows->pdata[i])->week, WEEK) == 0)
      return g_object_ref (rows->pdata[i]);

  return NULL;
}

static char *
add_step (Fixture *self, const char *recovery, const char *title)
{
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "title", title, NULL);

  g_assert_true (footing_store_save (self->store, step, NULL));

  return g_strdup (footing_record_get_id (step));
}

/* That of the only session that there is to be. */
static const char *
get_time (GtkWidget *window)
{
  return gtk_editable_get_text (GTK_EDITABLE (probe_row (window, "Time")));
}

/* --- Confirming ------------------------------------------------------------------- */

/* What is proposed is changed, confirmed and taken back; opened again, it is shown. */
static void
test_confirm (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = session_add_person (self, id, "Mira", "2026-02-17", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-02-27", 14);
  g_autofree char *step = add_step (self, id, PROBE_HOSTILE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingReview) review = NULL;
  g_autoptr (FootingReview) none = NULL;
  g_autoptr (FootingStep) dated = NULL;
  GtkWidget *window = show (self);

  g_assert_true (probe_reads (window, "The week of 2–8 March"));
  g_assert_true (probe_reads (window, "Next week: 9–15 March"));
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, FALSE), ==, mira);
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, TRUE), ==, "2026-03-10");
  choose (window, FOOTING_REVIEW_REACH, FALSE, jonas);
  choose (window, FOOTING_REVIEW_UPDATE, FALSE, "");
  g_assert_null (get_row (window, FOOTING_REVIEW_UPDATE, TRUE));
  g_assert_cmpstr (get_time (window), ==, "10:00");
  probe_type (window, "Time", "14.30");
  choose (window, FOOTING_REVIEW_TRY, FALSE, step);
  choose (window, FOOTING_REVIEW_TRY, TRUE, "2026-03-13");
  g_free (session_type (window, "What do I want to ask for?", "Two hours"));
  gtk_widget_activate_action (window, "review.confirm", NULL);
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_REVIEW_WINDOW));

  review = find_review (self, id);
  g_assert_nonnull (review);
  g_assert_cmpstr (review->reach, ==, jonas);
  g_assert_null (review->reader);
  g_assert_cmpstr (review->step, ==, step);
  g_assert_cmpstr (review->ask, ==, "Two hours");
  dated = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (dated->due_on, ==, "2026-03-13");

  window = show (self);
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, FALSE), ==, jonas);
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_UPDATE, FALSE), ==, "");
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_TRY, TRUE), ==, "2026-03-13");
  g_assert_cmpstr (get_time (window), ==, "14:30");
  g_assert_nonnull (fixture_find (window, GTK_TYPE_BUTTON, "Save _Changes"));
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();

  probe_toast_press (toast);
  none = find_review (self, id);
  g_assert_null (none);
}

/* F84: what was typed and chosen and not confirmed comes back. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-17", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-02-27", 14);
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;
  GtkWidget *window = show (self);

  choose (window, FOOTING_REVIEW_REACH, FALSE, jonas);
  choose (window, FOOTING_REVIEW_REACH, TRUE, "2026-03-12");
  g_free (session_type (window, "What do I want to ask for?", PROBE_HOSTILE));
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();

  window = show (self);
  text = session_type (window, "What do I want to ask for?", NULL);
  g_assert_cmpstr (text, ==, PROBE_HOSTILE);
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, FALSE), ==, jonas);
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, TRUE), ==, "2026-03-12");

  /* Once it is confirmed, it is kept no longer. */
  gtk_widget_activate_action (window, "review.confirm", NULL);
  fixture_settle ();
  window = show (self);
  empty = session_type (window, "What do I want to ask for?", "");
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
}

/* What comes into the file meanwhile, and another day, leave what is chosen alone. */
static void
test_refresh (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-17", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-02-27", 14);
  GtkWidget *window = show (self);
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "date", "2026-03-05",
                          "title", "Shipped it", NULL);
  g_autofree char *helena = NULL;

  choose (window, FOOTING_REVIEW_REACH, FALSE, jonas);
  choose (window, FOOTING_REVIEW_REACH, TRUE, "2026-03-12");
  choose (window, FOOTING_REVIEW_UPDATE, FALSE, "");
  g_assert_true (footing_store_save (self->store, win, NULL));
  helena = session_add_person (self, id, "Helena", "", 14);
  fixture_settle ();
  g_assert_true (probe_reads (window, "Shipped it"));
  g_assert_true (
      footing_choice_row_has (get_row (window, FOOTING_REVIEW_REACH, FALSE), helena));
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, FALSE), ==, jonas);
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_REACH, TRUE), ==, "2026-03-12");
  g_assert_cmpstr (get_code (window, FOOTING_REVIEW_UPDATE, FALSE), ==, "");
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
}

/* Without a plan, and with one that is over, there is no next week. */
static void
test_no_plan (Fixture *self, gconstpointer data)
{
  GtkWidget *window = show (self);
  g_autofree char *id = NULL;

  g_assert_true (probe_says (window, "Nothing is noted for this week."));
  g_assert_true (probe_says (window, "A plan that is under way"));
  g_assert_false (probe_is_shown (window, GTK_TYPE_BUTTON, "_Confirm"));
  gtk_widget_activate_action (window, "review.confirm", NULL);
  gtk_widget_activate_action (window, "review.copy", NULL);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();

  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "state", "recovered");
  footing_context_set_recovery (self->context, id);
  window = show (self);
  g_assert_true (probe_says (window, "A plan that is under way"));
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
}

/* --- What begins with it ---------------------------------------------------------- */

static void
save_review (Fixture *self,
             const char *id,
             const char *reach,
             const char *reader,
             const char *step)
{
  g_autoptr (FootingReview) review = footing_record_new (
      FOOTING_TYPE_REVIEW, "recovery", id, "week", "2026-02-23", "reach", reach, "reader",
      reader, "step", step, "ask", "Two hours a week", NULL);

  g_assert_true (footing_store_save (self->store, review, NULL));
}

static void
test_sessions (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-01-17", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-03-04", 14);
  g_autofree char *step = add_step (self, id, "Show it");
  g_autofree char *outreach = session_open (self, id, "outreach");
  g_autofree char *update = session_open (self, id, "progress-update");
  g_autofree char *reflection = session_open (self, id, "reflection");
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (FootingAnswer) reader = NULL;
  GtkWidget *page;

  save_review (self, id, jonas, jonas, step);

  page = session_show (self, outreach);
  cards = probe_all (page, FOOTING_TYPE_REACH_CARD);
  g_assert_cmpstr (footing_reach_card_get_person (cards->pdata[0]), ==, jonas);

  page = session_show (self, update);
  reader = footing_session_find_answer (self->store, update, "reader", jonas, NULL);
  g_assert_nonnull (reader);

  page = session_show (self, reflection);
  g_assert_true (probe_reads (page, "You wanted to try: “Show it”."));
  probe_change (self, FOOTING_TYPE_STEP, step, "state", "done");
  /* The one that was left without a word is gone. */
  again = session_open (self, id, "reflection");
  page = session_show (self, again);
  g_assert_true (probe_reads (page, "You wanted to try: “Show it”. It is done."));
}

/* The agenda is a proposal: what somebody has written there stays. */
static void
test_one_on_one (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, id, "one-on-one");
  g_autofree char *again = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *typed = NULL;

  save_review (self, id, NULL, NULL, NULL);
  agenda = session_type (session_show (self, occurrence), "Agenda", NULL);
  g_assert_true (g_str_has_prefix (agenda, "What I want to ask for:\nTwo hours a week"));
  /* The one that was left without a word is gone. */
  again = session_open (self, id, "one-on-one");
  g_free (session_type (session_show (self, again), "Agenda", "My own words"));
  g_assert_true (footing_context_flush (self->context));
  typed = session_type (session_show (self, again), "Agenda", NULL);
  g_assert_cmpstr (typed, ==, "My own words");
}

/* --- By keyboard ------------------------------------------------------------------ */

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;

  footing_review_show (GTK_WINDOW (self->window), self->context);
}

static gboolean
is_open (gpointer data)
{
  return probe_find_window (FOOTING_TYPE_REVIEW_WINDOW) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

/* Whether the focus is on one of the choices of a list, or in none. */
static gboolean
is_listed (gpointer listed)
{
  GtkWidget *window = probe_find_window (FOOTING_TYPE_REVIEW_WINDOW);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *around = focus != NULL ? gtk_widget_get_parent (focus) : NULL;

  return focus != NULL && GTK_IS_LIST_VIEW (around) == GPOINTER_TO_INT (listed);
}

/* Whether it is on the choice that reads so. */
static gboolean
is_on (gpointer label)
{
  GtkWidget *window = probe_find_window (FOOTING_TYPE_REVIEW_WINDOW);

  return is_listed (GINT_TO_POINTER (TRUE)) &&
         probe_reads (gtk_window_get_focus (GTK_WINDOW (window)), label);
}

/* Whether the focus is on this row; whether it is no longer on this widget. */
static gboolean
is_focused (gpointer row)
{
  GtkWidget *window = probe_find_window (FOOTING_TYPE_REVIEW_WINDOW);

  return gtk_window_get_focus (GTK_WINDOW (window)) == row;
}

static gboolean
has_moved (gpointer widget)
{
  return !is_focused (widget);
}

/* What a row is to have been given. */
typedef struct {
  FootingChoiceRow *row;
  const char *code;
} Given;

static gboolean
is_given (gpointer data)
{
  const Given *given = data;

  return strcmp (footing_choice_row_get_code (given->row), given->code) == 0 &&
         is_listed (GINT_TO_POINTER (FALSE));
}

/* Presses @key, counts it, and waits for what it does. */
static gboolean
press (GtkWindow *window, const char *key, guint *n, FixtureCheck done, gpointer data)
{
  if (!keys_press_in (window, key))
    return FALSE;
  (*n)++;
  fixture_wait (done, data);

  return TRUE;
}

/* Chooses in the list of a row what stands below @labels, of which the first is chosen
 * and the last is to be. */
static void
pick (GtkWindow *window, const Given *given, const char *const *labels, guint *n)
{
  fixture_wait (is_focused, given->row);
  press (window, "space", n, is_on, (gpointer)labels[0]);
  for (guint i = 1; labels[i] != NULL; i++)
    press (window, "Down", n, is_on, (gpointer)labels[i]);
  press (window, "Return", n, is_given, (gpointer)given);
}

/* The whole review, from Today: another person, no update, confirmed: in twelve key
 * presses at most, and in two when all is left as it is proposed. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkApplication) application =
      GTK_APPLICATION (adw_application_new (APP_ID ".Review", G_APPLICATION_NON_UNIQUE));
  g_autoptr (GSimpleAction) action = g_simple_action_new ("weekly-review", NULL);
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-17", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-02-27", 14);
  const char *const people[] = {"Mira", "Jonas", NULL};
  const char *const readers[] = {"Jonas", "Mira", "Nobody this time", NULL};
  g_autoptr (FootingReview) review = NULL;
  gpointer rows[2];
  GtkWindow *window;
  guint n = 0;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_signal_connect (action, "activate", G_CALLBACK (show_cb), self);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  footing_shortcuts_install (application);
  gtk_window_set_application (GTK_WINDOW (self->window), application);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_settle ();

  /* Where nothing opens below it: GTK 4.18 goes to what is under the pointer. */
  keys_point_away ();
  if (!press (GTK_WINDOW (self->window), "ctrl+shift+r", &n, is_open, NULL))
    return;
  window = probe_find_window (FOOTING_TYPE_REVIEW_WINDOW);
  fixture_settle ();
  rows[0] = get_row (GTK_WIDGET (window), FOOTING_REVIEW_REACH, FALSE);
  rows[1] = get_row (GTK_WIDGET (window), FOOTING_REVIEW_UPDATE, FALSE);

  pick (window, &(Given){rows[0], jonas}, people, &n);
  press (window, "Tab", &n, has_moved, rows[0]);
  press (window, "Tab", &n, has_moved,
         get_row (GTK_WIDGET (window), FOOTING_REVIEW_REACH, TRUE));
  press (window, "Tab", &n, is_focused, rows[1]);
  pick (window, &(Given){rows[1], ""}, readers, &n);
  press (window, "ctrl+Return", &n, is_closed, NULL);
  g_test_message ("%u key presses", n);
  g_assert_cmpuint (n, <=, 12);

  review = find_review (self, id);
  g_assert_nonnull (review);
  g_assert_cmpstr (review->reach, ==, jonas);
  g_assert_null (review->reader);

  n = 0;
  press (GTK_WINDOW (self->window), "ctrl+shift+r", &n, is_open, NULL);
  window = probe_find_window (FOOTING_TYPE_REVIEW_WINDOW);
  fixture_settle ();
  press (window, "ctrl+Return", &n, is_closed, NULL);
  g_assert_cmpuint (n, ==, 2);
  gtk_window_set_application (GTK_WINDOW (self->window), NULL);
}

/* --- On paper --------------------------------------------------------------------- */

/* How many pages of @paper it takes; what was written is a PDF. */
static int
print (Fixture *self, GtkWidget *window, const char *paper)
{
  g_autofree char *path = g_build_filename (self->folder, "review.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      footing_review_window_make_print (FOOTING_REVIEW_WINDOW (window));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPaperSize *size = gtk_paper_size_new (paper);
  int n_pages;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_object_get (operation, "n-pages", &n_pages, NULL);

  return n_pages;
}

/* One page, whatever there was in the week: also with forty long wins and a long ask. */
static void
test_print (Fixture *self, gconstpointer data)
{
  static const char *const papers[] = {GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER};
  g_autoptr (GError) error = NULL;
  g_autofree char *ask = g_strnfill (2000, 'm');
  g_autoptr (GPtrArray) plans = NULL;
  const char *id;
  GtkWidget *window;

  footing_example_load (self->store, "self", &error);
  g_assert_no_error (error);
  plans = probe_list (self, FOOTING_TYPE_RECOVERY, NULL);
  id = footing_record_get_id (plans->pdata[0]);
  footing_context_set_recovery (self->context, id);
  for (guint i = 0; i < 40; i++) {
    g_autofree char *title = g_strdup_printf ("<b>%u</b> & %0120d", i, 7);
    g_autofree char *name = g_strdup_printf ("Somebody %u", i);
    g_autofree char *person = session_add_person (self, id, name, "", 14);
    const char *people[] = {person, NULL};
    g_autoptr (FootingEntry) entry = footing_record_new (
        FOOTING_TYPE_ENTRY, "recovery", id, "date", WEEK, "title", title, NULL);

    g_assert_true (footing_store_save (self->store, entry, NULL));
    g_assert_true (footing_store_set_seen_by (self->store, footing_record_get_id (entry),
                                              people, NULL));
  }

  window = show (self);
  g_assert_true (probe_reads (window, "And 34 more"));
  g_free (session_type (window, "What do I want to ask for?", ask));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_assert_cmpint (print (self, window, papers[i]), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
}

/* What is copied says what the sheet shows. */
static void
test_text (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (FootingReviewWeek) week = NULL;
  g_autoptr (FootingReviewPlan) plan = NULL;
  g_autofree char *text = NULL;
  const char *id;

  footing_example_load (self->store, "self", &error);
  g_assert_no_error (error);
  plans = probe_list (self, FOOTING_TYPE_RECOVERY, NULL);
  id = footing_record_get_id (plans->pdata[0]);
  week = footing_review_week_new (self->store, self->guidance, id, "2026-02-23", &error);
  g_assert_no_error (error);
  plan = footing_review_plan_new (self->store, self->guidance, id, "2026-02-23", &error);
  g_assert_no_error (error);
  text = footing_review_format_text (week, plan, FOOTING_PERSPECTIVE_SELF, "2026-03-05");
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "The week of 23 February – 1 March\n"));
  g_assert_nonnull (strstr (text, "\nWhat Moved\n– "));
  g_assert_nonnull (strstr (text, "\n– Be in Touch: Jonas"));
  g_assert_nonnull (strstr (text, "\n– Send an Update: Mira"));
  g_assert_nonnull (strstr (text, "\n– Try One Thing: Send Ines last month’s figures"));
  g_assert_nonnull (strstr (text, "\nWhat I Want to Ask For\n– Twenty minutes"));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/review/F43-confirm", test_confirm);
  fixture_test ("/app/review/F43-kept", test_kept);
  fixture_test ("/app/review/F43-refresh", test_refresh);
  fixture_test ("/app/review/F43-no-plan", test_no_plan);
  fixture_test ("/app/review/F43-sessions", test_sessions);
  fixture_test ("/app/review/F43-one-on-one", test_one_on_one);
  fixture_test ("/app/review/F43-keys", test_keys);
  fixture_test ("/app/review/F43-print", test_print);
  fixture_test ("/app/review/F43-text", test_text);

  return g_test_run ();
}
