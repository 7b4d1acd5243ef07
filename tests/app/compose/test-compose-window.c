/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92, F55: what to say, by reader and length, with its sources, what is private, what is
 * asked, and the rehearsal. */
#include "config.h"

#include "compose/compose-window.h"
#include "compose/compose.h"
#include "compose/rehearsal-part.h"
#include "composed.h"
#include "probe.h"
#include "store/forms.h"
#include "widgets/choice-row.h"
#include "widgets/text-area.h"

#include <string.h>

static char *
dup_question (FootingComposeWindow *window)
{
  GtkWidget *part = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_REHEARSAL_PART, NULL);
  GtkWidget *label = gtk_widget_get_first_child (part);

  return g_strdup (gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (label))));
}

static void
rehearse (FootingComposeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.rehearse", NULL);
  fixture_settle ();
  probe_press (GTK_WIDGET (window), "_Begin");
  fixture_settle ();
}

/* What is edited is kept in that text and no other, and comes back. */
static void
test_edited (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = composed_show (self, "");

  composed_assert_said (window, "The demo stopped", TRUE);
  composed_write_area (window, "From your plan: what happened", "The demo froze.");
  composed_assert_said (window, "The demo froze.", TRUE);
  composed_assert_said (window, "The demo stopped", FALSE);
  composed_choose (window, "Who it’s for", "team");
  composed_assert_said (window, "The demo stopped", TRUE);
  composed_choose (window, "Who it’s for", "manager");
  composed_assert_said (window, "The demo froze.", TRUE);
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "");
  composed_assert_said (window, "The demo froze.", TRUE);
  probe_press (GTK_WIDGET (window), "_Discard");
  fixture_settle ();
  composed_assert_said (window, "The demo stopped", TRUE);
  probe_press (GTK_WIDGET (window), "_Undo");
  fixture_settle ();
  composed_assert_said (window, "The demo froze.", TRUE);
  probe_close (GTK_WIDGET (window));
}

/* What is edited stands in the same text of another length where that says the same; of
 * what does not, and of other readers, it is said where it is kept. */
static void
test_carried (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = composed_show (self, "");
  const char *said = "You’ve changed other texts, too. Those changes are kept there: "
                     "Your manager, One page.";

  composed_choose (window, "How long it is", "page");
  composed_write_area (window, "From your plan: what happened", "The demo froze.");
  composed_choose (window, "How long it is", "minute");
  composed_assert_said (window, "The demo froze.", TRUE);
  g_assert_false (probe_reads (GTK_WIDGET (window), said));
  /* Without the day it is another sentence. */
  composed_choose (window, "How long it is", "ten-seconds");
  composed_assert_said (window, "The demo froze.", FALSE);
  g_assert_true (probe_reads (GTK_WIDGET (window), said));
  composed_choose (window, "How long it is", "minute");
  composed_choose (window, "Who it’s for", "team");
  composed_assert_said (window, "The demo froze.", FALSE);
  g_assert_true (probe_reads (GTK_WIDGET (window), said));
  probe_close (GTK_WIDGET (window));
}

/* A suggested sentence that was edited is none any more, nor is one that was emptied. */
static void
test_own_words (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = composed_show (self, "");
  GtkWidget *area = composed_find_area (GTK_WIDGET (window), "A suggested sentence");
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area)));
  g_autofree char *first = NULL;

  g_object_get (buffer, "text", &first, NULL);
  gtk_text_buffer_set_text (buffer, "Here is where I stand.", -1);
  g_assert_true (composed_find_area (GTK_WIDGET (window), "Your words") == area);
  gtk_text_buffer_set_text (buffer, "", -1);
  g_assert_true (composed_find_area (GTK_WIDGET (window), "Left out") == area);
  gtk_text_buffer_set_text (buffer, first, -1);
  g_assert_true (composed_find_area (GTK_WIDGET (window), "A suggested sentence") ==
                 area);
  probe_close (GTK_WIDGET (window));
}

/* A line that is emptied is no longer said. */
static void
test_emptied (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = composed_show (self, "");

  composed_write_area (window, "From your plan: what happened", "");
  composed_assert_said (window, "The demo stopped", FALSE);
  composed_assert_said (window, "  ", FALSE);
  probe_close (GTK_WIDGET (window));
}

static void
test_private (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = composed_show (self, "");
  GtkWidget *check =
      fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, "How you felt");

  composed_assert_said (window, "I felt small", FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  composed_assert_said (window, "I felt small", TRUE);
  composed_choose (window, "Who it’s for", "client");
  composed_assert_said (window, "I felt small", FALSE);
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "");
  composed_assert_said (window, "I felt small", TRUE);
  probe_close (GTK_WIDGET (window));
}

static void
test_person (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", "role", "client", NULL);
  FootingComposeWindow *window;
  GtkWidget *row;

  g_assert_true (footing_store_save (self->store, person, NULL));
  window = composed_show (self, footing_record_get_id (person));
  row = probe_row (GTK_WIDGET (window), "Who it’s for");
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==, "client");
  probe_close (GTK_WIDGET (window));
}

/* Thanks for a talk are a text of their own, without what happened. */
static void
test_thanks (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", "role", "client", NULL);
  g_autofree char *about =
      g_strconcat (FOOTING_COMPOSE_THANKS, footing_record_get_id (person), NULL);
  FootingComposeWindow *window;

  g_assert_true (footing_store_save (self->store, person, NULL));
  window = composed_show (self, about);
  composed_assert_said (window, "Thank you for taking the time to talk with me.", TRUE);
  composed_assert_said (window, "The demo stopped", FALSE);
  composed_write_area (window, "What have you done or changed since?",
                       "I send the figures early");
  composed_assert_said (window, "I send the figures early.", TRUE);
  composed_write_area (window, "A suggested sentence", "Thanks, Mira.");
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, footing_record_get_id (person));
  composed_assert_said (window, "Thanks, Mira.", FALSE);
  probe_close (GTK_WIDGET (window));
}

/* Whoever supports talks with the other, tells those who decide of what they do, and
 * nobody else. */
static void
test_support (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT);
  FootingComposeWindow *window = composed_show (self, FOOTING_READER_PERSON);
  GtkWidget *row = probe_row (GTK_WIDGET (window), "Who it’s for");
  g_autofree char *question = NULL;

  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==,
                   FOOTING_READER_PERSON);
  g_assert_false (footing_choice_row_has (FOOTING_CHOICE_ROW (row), "interview"));
  composed_assert_said (window, "It’s about the presentation: The demo stopped", TRUE);
  composed_assert_said (window, "Thank you for talking with me about it.", TRUE);
  composed_choose (window, "Who it’s for", "manager");
  composed_assert_said (window, "The demo stopped", FALSE);
  rehearse (window);
  question = dup_question (window);
  g_assert_nonnull (strstr (question, "so that they go into the next one"));
  probe_close (GTK_WIDGET (window));
}

/* What was agreed in the debrief stays there, unless it is allowed for this text. */
static void
test_debrief (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT);
  const char *const name = "From the debrief: the technical change";
  FootingComposeWindow *window;
  GtkWidget *check;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "technical-change", "Rehearse on fresh data",
                                       NULL));
  window = composed_show (self, FOOTING_READER_PERSON);
  composed_assert_said (window, "Here’s what we’ve agreed on: Rehearse on fresh data",
                        TRUE);
  composed_choose (window, "Who it’s for", "manager");
  composed_assert_said (window, "Rehearse on fresh data", FALSE);
  check = fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  composed_assert_said (
      window, "Here’s what my colleague and I have agreed on: Rehearse on fresh data",
      TRUE);
  g_assert_nonnull (
      composed_find_area (GTK_WIDGET (window), "Private: you allowed it for this text"));
  composed_choose (window, "How long it is", "page");
  composed_assert_said (window, "Rehearse on fresh data", FALSE);
  probe_close (GTK_WIDGET (window));
}

/* --- Without one -------------------------------------------------------------------- */

/* The answers know the event that they were given after. */
static void
assert_about (Fixture *self, const char *event)
{
  g_autoptr (GHashTable) kept =
      footing_forms_get (self->store, "compose facts", NULL, NULL);

  g_assert_cmpstr (g_hash_table_lookup (kept, "trigger"), ==, event);
}

static void
test_without_plan (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = composed_show (self, "project-missed");

  composed_write_area (window, "What happened, in one short sentence?",
                       "we lost half the users");
  composed_assert_said (window, "we lost half the users.", TRUE);
  composed_write_area (window, "What will you do next?", "ask the other half");
  composed_assert_said (window, "Next, I’ll ask the other half.", TRUE);
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "project-missed");
  composed_assert_said (window, "we lost half the users.", TRUE);
  probe_close (GTK_WIDGET (window));
  assert_about (self, "project-missed");

  /* What it is about can be chosen there, too. */
  window = composed_show (self, "project-missed");
  composed_choose (window, "What kind of event it was", "cause-unclear");
  composed_write_area (window, "What will you do next?", "ask all of them");
  probe_close (GTK_WIDGET (window));
  assert_about (self, "cause-unclear");
}

/* What was written behind a door stands in the text, and is not asked again. */
static void
test_written (Fixture *self, gconstpointer data)
{
  const char *const what = "What happened, in one short sentence?";
  FootingComposeWindow *window;

  g_assert_true (footing_forms_keep (self->store, "door manager", "text",
                                     "the March date is lost. I need a tester", NULL));
  window = composed_show (self, "project-missed client door manager");
  composed_assert_said (window, "The March date is lost. I need a tester.", TRUE);
  g_assert_nonnull (composed_find_area (GTK_WIDGET (window), "What you wrote before"));
  g_assert_null (composed_find_area (GTK_WIDGET (window), what));
  g_assert_nonnull (composed_find_area (GTK_WIDGET (window), "What will you do next?"));
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "project-missed client");
  composed_assert_said (window, "the March date", FALSE);
  g_assert_nonnull (composed_find_area (GTK_WIDGET (window), what));
  probe_close (GTK_WIDGET (window));
}

/* What was edited before its answer changed says so, and the new sentence can be taken,
 * or the words kept; it is not carried over to another length. */
static void
test_outdated (Fixture *self, gconstpointer data)
{
  const char *const next = "What will you do next?", *const line = "From your answer";
  const char *const anna = "Next, I’ll send Anna the corrected deck.";
  FootingComposeWindow *window = composed_show (self, "project-missed");

  for (guint i = 0; i < 2; i++) {
    const char *reader = i == 0 ? "manager" : "team";

    composed_choose (window, "Who it’s for", reader);
    composed_write_area (window, next, "send Tom the right figures");
    composed_write_area (window, line,
                         i == 0 ? "Next, Tom has them." : "Next, Tom gets them.");
    g_assert_false (
        probe_is_shown (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Keep My Words"));
    composed_write_area (window, next, "send Anna the corrected deck");
    composed_assert_said (window, "Next, Tom", TRUE);
    composed_assert_said (window, anna, FALSE);
    composed_choose (window, "How long it is", "ten-seconds");
    composed_assert_said (window, "Next, Tom", FALSE);
    composed_assert_said (window, anna, TRUE);
    composed_choose (window, "How long it is", "minute");
    probe_press (GTK_WIDGET (window),
                 i == 0 ? "_Keep My Words" : "_Use the New Sentence");
    fixture_settle ();
    composed_assert_said (window, anna, i > 0);
    probe_close (GTK_WIDGET (window));
    window = composed_show (self, "project-missed");
    composed_choose (window, "Who it’s for", reader);
    composed_assert_said (window, anna, i > 0);
    g_assert_false (
        probe_is_shown (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Keep My Words"));
  }
  probe_close (GTK_WIDGET (window));
}

/* Without an event nothing is said of one; what was edited after another one is said to
 * be kept there. */
static void
test_event (Fixture *self, gconstpointer data)
{
  const char *const event = "What kind of event it was";
  FootingComposeWindow *window = composed_show (self, "");
  g_autofree char *question = NULL;

  composed_assert_said (window, "It didn’t end as agreed", FALSE);
  composed_assert_said (window, "What would you need to see from me now?", TRUE);
  composed_choose (window, event, "project-missed");
  composed_write_area (window, "A suggested sentence", "Here is where I stand.");
  composed_choose (window, event, "presentation-failed");
  composed_assert_said (window, "Here is where I stand.", FALSE);
  g_assert_true (probe_reads (GTK_WIDGET (window),
                              "You’ve changed other texts, too. Those changes are kept "
                              "there: Your manager, One minute (A project missed its "
                              "targets)."));
  composed_choose (window, event, "none");
  rehearse (window);
  question = dup_question (window);
  g_assert_cmpstr (question, ==, "What do you need from me?");
  probe_close (GTK_WIDGET (window));
}

/* What was prepared before there was a plan goes on in it, if one wants. */
static void
test_adopted (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = NULL;
  FootingComposeWindow *window = composed_show (self, "presentation-failed");

  composed_write_area (window, "What will you do next?", "ask the other half");
  composed_write_area (window, "A suggested sentence", "Here is where I stand.");
  probe_close (GTK_WIDGET (window));
  plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);

  window = composed_show (self, "presentation-failed");
  composed_assert_said (window, "ask the other half", FALSE);
  probe_press (GTK_WIDGET (window), "_Use Those Answers");
  fixture_settle ();
  composed_assert_said (window, "Next, I’ll ask the other half.", TRUE);
  composed_assert_said (window, "Here is where I stand.", TRUE);
  g_assert_false (
      probe_is_shown (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Use Those Answers"));
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "presentation-failed");
  composed_assert_said (window, "Next, I’ll ask the other half.", TRUE);
  probe_close (GTK_WIDGET (window));
}

/* At first what this text needs is asked, the rest on request; what has an answer stays
 * in sight. */
static void
test_folded (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = composed_show (self, "project-missed");
  GtkWidget *root = GTK_WIDGET (window);

  composed_choose (window, "Who it’s for", "interview");
  g_assert_nonnull (composed_find_area (root, "What happened, in one short sentence?"));
  g_assert_nonnull (composed_find_area (root, "What have you done or changed since?"));
  g_assert_null (composed_find_area (root, "What will you do next?"));
  probe_press (root, "Say _More");
  fixture_settle ();
  g_assert_nonnull (composed_find_area (root, "What will you do next?"));
  composed_write_area (window, "What will you do next?", "demo script");
  composed_assert_said (window, "comes next: Demo script.", TRUE);
  probe_close (root);

  window = composed_show (self, "project-missed");
  g_assert_nonnull (composed_find_area (GTK_WIDGET (window), "What will you do next?"));
  g_assert_null (
      composed_find_area (GTK_WIDGET (window), "What have you done or changed since?"));
  probe_close (GTK_WIDGET (window));
}

/* Closed from within an answer, which is left while the window goes. */
static void
test_closed_within (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = composed_show (self, "project-missed");
  GtkWidget *area = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_TEXT_AREA, NULL);
  GtkTextView *view = footing_text_area_get_view (FOOTING_TEXT_AREA (area));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "half the users left", -1);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (view)));
  probe_close (GTK_WIDGET (window));
  fixture_settle ();

  window = composed_show (self, "project-missed");
  composed_assert_said (window, "half the users left.", TRUE);
  probe_close (GTK_WIDGET (window));
}

/* --- Rehearsal ---------------------------------------------------------------------- */

/* The question that was hard comes first the next time. */
static void
test_rehearsal (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = composed_show (self, "project-missed");
  g_autofree char *hard = NULL;
  g_autofree char *first = NULL;

  rehearse (window);
  probe_press (GTK_WIDGET (window), "That Went _Well");
  fixture_settle ();
  hard = dup_question (window);
  probe_press (GTK_WIDGET (window), "That Was _Hard");
  for (guint i = 0; i < 3; i++) {
    fixture_settle ();
    probe_press (GTK_WIDGET (window), "That Went _Well");
  }
  fixture_settle ();
  composed_choose (window, "How sure are you of your answers?", "fairly");
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "project-missed");
  rehearse (window);
  first = dup_question (window);
  g_assert_cmpstr (first, ==, hard);
  probe_close (GTK_WIDGET (window));
}

/* A look at the text ends nothing, and a press by mistake can be taken back. */
static void
test_interrupted (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = composed_show (self, "project-missed");
  GtkWidget *row;
  g_autofree char *first = NULL, *second = NULL, *again = NULL, *before = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "compose.rehearse", NULL);
  fixture_settle ();
  composed_choose (window, "How sure are you of your answers?", "a-little");
  for (guint i = 0; i < 2; i++) {
    gtk_widget_activate_action (GTK_WIDGET (window), "compose.rehearse", NULL);
    fixture_settle ();
  }
  row = probe_row (GTK_WIDGET (window), "How sure are you of your answers?");
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==,
                   "a-little");
  probe_press (GTK_WIDGET (window), "_Begin");
  fixture_settle ();
  first = dup_question (window);
  probe_press (GTK_WIDGET (window), "That Was _Hard");
  fixture_settle ();
  second = dup_question (window);
  for (guint i = 0; i < 2; i++) {
    gtk_widget_activate_action (GTK_WIDGET (window), "compose.rehearse", NULL);
    fixture_settle ();
  }
  again = dup_question (window);
  g_assert_cmpstr (again, ==, second);

  probe_press (GTK_WIDGET (window), "_Previous Question");
  fixture_settle ();
  before = dup_question (window);
  g_assert_cmpstr (before, ==, first);
  g_assert_false (probe_reads (GTK_WIDGET (window), "This was hard last time."));
  probe_press (GTK_WIDGET (window), "That Went _Well");
  fixture_settle ();
  probe_close (GTK_WIDGET (window));

  window = composed_show (self, "project-missed");
  rehearse (window);
  g_assert_false (probe_reads (GTK_WIDGET (window), "This was hard last time."));
  probe_close (GTK_WIDGET (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/compose-window/F92/edited", test_edited);
  fixture_test ("/compose-window/F92/carried", test_carried);
  fixture_test ("/compose-window/F92/own-words", test_own_words);
  fixture_test ("/compose-window/F92/emptied", test_emptied);
  fixture_test ("/compose-window/F92/private", test_private);
  fixture_test ("/compose-window/F92/person", test_person);
  fixture_test ("/compose-window/F92/thanks", test_thanks);
  fixture_test ("/compose-window/F92/support", test_support);
  fixture_test ("/compose-window/F60/debrief", test_debrief);
  fixture_test ("/compose-window/F92/without-plan", test_without_plan);
  fixture_test ("/compose-window/F92/written", test_written);
  fixture_test ("/compose-window/F92/outdated", test_outdated);
  fixture_test ("/compose-window/F92/event", test_event);
  fixture_test ("/compose-window/F92/adopted", test_adopted);
  fixture_test ("/compose-window/F92/folded", test_folded);
  fixture_test ("/compose-window/F92/closed-within", test_closed_within);
  fixture_test ("/compose-window/F92/rehearsal", test_rehearsal);
  fixture_test ("/compose-window/F92/interrupted", test_interrupted);

  return g_test_run ();
}
