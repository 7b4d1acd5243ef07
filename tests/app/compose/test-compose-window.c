/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92, F55: what to say, by reader and length, with its sources, what is private, what is
 * asked, and the rehearsal. */
#include "config.h"

#include "compose/compose-window.h"
#include "compose/compose.h"
#include "compose/story.h"
#include "compose/story-versions.h"
#include "compose/rehearsal-part.h"
#include "plan/private.h"
#include "probe.h"
#include "store/forms.h"
#include "widgets/print-pages.h"
#include "widgets/choice-row.h"
#include "widgets/text-area.h"

#include <string.h>

static FootingComposeWindow *
show_about (Fixture *self, const char *about)
{
  FootingComposeWindow *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_compose_show (GTK_WINDOW (self->window), self->context, about);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_COMPOSE_WINDOW);
  g_assert_nonnull (window);
  fixture_assert_named (GTK_WIDGET (window));

  return window;
}

static void
assert_said (FootingComposeWindow *window, const char *part, gboolean expected)
{
  g_autofree char *text = footing_compose_window_dup_text (window);

  if ((strstr (text, part) != NULL) != expected)
    g_error ("“%s”: %s", part, text);
}

static void
choose (FootingComposeWindow *window, const char *title, const char *code)
{
  GtkWidget *row = probe_row (GTK_WIDGET (window), title);

  g_object_set (row, "code", code, NULL);
  fixture_settle ();
}

/* The area below @root called @title; NULL when there is none in sight. */
static GtkWidget *
find_area (GtkWidget *root, const char *title)
{
  g_autofree char *own = NULL;

  if (FOOTING_IS_TEXT_AREA (root)) {
    g_object_get (root, "title", &own, NULL);
    return g_strcmp0 (own, title) == 0 && gtk_widget_get_mapped (root) ? root : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_area (child, title);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Types into it, and goes on. */
static void
write_area (FootingComposeWindow *window, const char *title, const char *text)
{
  GtkWidget *area = find_area (GTK_WIDGET (window), title);

  g_assert_nonnull (area);
  gtk_widget_grab_focus (area);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))),
      text, -1);
  gtk_widget_grab_focus (probe_row (GTK_WIDGET (window), "Who it’s for"));
  fixture_settle ();
}

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

/* --- With a plan -------------------------------------------------------------------- */

static char *
add_plan (Fixture *self, FootingPerspective perspective)
{
  char *plan = fixture_add_plan (self, perspective, TRUE);

  g_assert_true (footing_store_change (
      self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "title", "The demo stopped",
      "trigger", "presentation-failed", "feelings", "I felt small", NULL));

  return plan;
}

/* What is edited is kept in that text and no other, and comes back. */
static void
test_edited (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = show_about (self, "");

  assert_said (window, "The demo stopped", TRUE);
  write_area (window, "From your plan: what happened", "The demo froze.");
  assert_said (window, "The demo froze.", TRUE);
  assert_said (window, "The demo stopped", FALSE);
  choose (window, "Who it’s for", "team");
  assert_said (window, "The demo stopped", TRUE);
  choose (window, "Who it’s for", "manager");
  assert_said (window, "The demo froze.", TRUE);
  probe_close (GTK_WIDGET (window));

  window = show_about (self, "");
  assert_said (window, "The demo froze.", TRUE);
  probe_press (GTK_WIDGET (window), "_Discard");
  fixture_settle ();
  assert_said (window, "The demo stopped", TRUE);
  probe_press (GTK_WIDGET (window), "_Undo");
  fixture_settle ();
  assert_said (window, "The demo froze.", TRUE);
  probe_close (GTK_WIDGET (window));
}

/* What is edited stands in the same text of another length where that says the same; of
 * what does not, and of other readers, it is said where it is kept. */
static void
test_carried (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = show_about (self, "");
  const char *said = "You’ve changed other texts, too. Those changes are kept there: "
                     "Your manager, One page.";

  choose (window, "How long it is", "page");
  write_area (window, "From your plan: what happened", "The demo froze.");
  choose (window, "How long it is", "minute");
  assert_said (window, "The demo froze.", TRUE);
  g_assert_false (probe_reads (GTK_WIDGET (window), said));
  /* Without the day it is another sentence. */
  choose (window, "How long it is", "ten-seconds");
  assert_said (window, "The demo froze.", FALSE);
  g_assert_true (probe_reads (GTK_WIDGET (window), said));
  choose (window, "How long it is", "minute");
  choose (window, "Who it’s for", "team");
  assert_said (window, "The demo froze.", FALSE);
  g_assert_true (probe_reads (GTK_WIDGET (window), said));
  probe_close (GTK_WIDGET (window));
}

/* A suggested sentence that was edited is none any more, nor is one that was emptied. */
static void
test_own_words (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = show_about (self, "");
  GtkWidget *area = find_area (GTK_WIDGET (window), "A suggested sentence");
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area)));
  g_autofree char *first = NULL;

  g_object_get (buffer, "text", &first, NULL);
  gtk_text_buffer_set_text (buffer, "Here is where I stand.", -1);
  g_assert_true (find_area (GTK_WIDGET (window), "Your words") == area);
  gtk_text_buffer_set_text (buffer, "", -1);
  g_assert_true (find_area (GTK_WIDGET (window), "Left out") == area);
  gtk_text_buffer_set_text (buffer, first, -1);
  g_assert_true (find_area (GTK_WIDGET (window), "A suggested sentence") == area);
  probe_close (GTK_WIDGET (window));
}

/* A line that is emptied is no longer said. */
static void
test_emptied (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = show_about (self, "");

  write_area (window, "From your plan: what happened", "");
  assert_said (window, "The demo stopped", FALSE);
  assert_said (window, "  ", FALSE);
  probe_close (GTK_WIDGET (window));
}

static void
test_private (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = show_about (self, "");
  GtkWidget *check =
      fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, "How you felt");

  assert_said (window, "I felt small", FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  assert_said (window, "I felt small", TRUE);
  choose (window, "Who it’s for", "client");
  assert_said (window, "I felt small", FALSE);
  probe_close (GTK_WIDGET (window));

  window = show_about (self, "");
  assert_said (window, "I felt small", TRUE);
  probe_close (GTK_WIDGET (window));
}

static void
test_person (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", "role", "client", NULL);
  FootingComposeWindow *window;
  GtkWidget *row;

  g_assert_true (footing_store_save (self->store, person, NULL));
  window = show_about (self, footing_record_get_id (person));
  row = probe_row (GTK_WIDGET (window), "Who it’s for");
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==, "client");
  probe_close (GTK_WIDGET (window));
}

/* Thanks for a talk are a text of their own, without what happened. */
static void
test_thanks (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", "role", "client", NULL);
  g_autofree char *about =
      g_strconcat (FOOTING_COMPOSE_THANKS, footing_record_get_id (person), NULL);
  FootingComposeWindow *window;

  g_assert_true (footing_store_save (self->store, person, NULL));
  window = show_about (self, about);
  assert_said (window, "Thank you for taking the time to talk with me.", TRUE);
  assert_said (window, "The demo stopped", FALSE);
  write_area (window, "What have you done or changed since?", "I send the figures early");
  assert_said (window, "I send the figures early.", TRUE);
  write_area (window, "A suggested sentence", "Thanks, Mira.");
  probe_close (GTK_WIDGET (window));

  window = show_about (self, footing_record_get_id (person));
  assert_said (window, "Thanks, Mira.", FALSE);
  probe_close (GTK_WIDGET (window));
}

/* F55: a page is the story: a version is kept, what is new since is marked, and keeping
 * it can be taken back. */
static void
test_story (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  G_GNUC_UNUSED g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  FootingComposeWindow *window = show_about (self, "");
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) left = NULL;

  choose (window, "How long it is", "page");
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  fixture_settle ();
  kept = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_nonnull (find_area (GTK_WIDGET (window), "From your plan: what happened"));

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "title", "The demo froze", NULL));
  probe_close (GTK_WIDGET (window));
  window = show_about (self, "");
  choose (window, "How long it is", "page");
  g_assert_nonnull (
      find_area (GTK_WIDGET (window), "From your plan: what happened · new"));
  choose (window, "Who it’s for", "interview");
  g_assert_nonnull (find_area (GTK_WIDGET (window), "From your plan: what happened"));

  g_assert_true (footing_context_undo (self->context, 0));
  left = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (left->len, ==, 0);
  probe_close (GTK_WIDGET (window));
}

/* F55: the story opens as such, for whom it was kept last; keeping it is a button with
 * its name, and no other text has that. */
static void
test_story_opens (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  static const char *const readers[] = {"manager", "interview"};

  for (guint i = 0; i < 2; i++) {
    gpointer window = show_about (self, FOOTING_COMPOSE_STORY);
    gpointer reader = probe_row (window, "Who it’s for");
    gpointer length = probe_row (window, "How long it is");

    g_assert_cmpstr (footing_choice_row_get_code (reader), ==, readers[i]);
    g_assert_cmpstr (footing_choice_row_get_code (length), ==, "page");
    g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "_Keep This Version"));
    choose (window, "Who it’s for", "team");
    g_assert_false (probe_is_shown (window, GTK_TYPE_BUTTON, "_Keep This Version"));
    choose (window, "Who it’s for", readers[1]);
    g_free (footing_story_keep (self->store, plan, readers[1], "One.", NULL));
    probe_close (window);
  }
}

/* F55: what is typed is marked as new while it is typed; keeping a version brings nothing
 * back; the versions that are kept can be read, copied and made the latest again. */
static void
test_versions (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  FootingComposeWindow *window = show_about (self, "");
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *area, *versions;

  choose (window, "How long it is", "page");
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  fixture_settle ();
  first = footing_compose_window_dup_text (window);
  area = find_area (GTK_WIDGET (window), "From your plan: what happened");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))),
      "The demo froze for two minutes", -1);
  g_assert_true (area ==
                 find_area (GTK_WIDGET (window), "From your plan: what happened · new"));

  g_assert_true (footing_context_flush (self->context));
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  fixture_settle ();
  g_assert_nonnull (find_area (GTK_WIDGET (window), "From your plan: what happened"));
  g_assert_false (probe_reads (GTK_WIDGET (window), "You left this here earlier."));
  kept = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (kept->len, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (window), "compose.versions", NULL);
  fixture_settle ();
  versions = probe_find_window (FOOTING_TYPE_STORY_VERSIONS);
  rows = probe_all (versions, ADW_TYPE_EXPANDER_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  probe_open (rows->pdata[1]);
  fixture_settle ();
  fixture_assert_named (versions);
  g_assert_true (probe_reads (versions, first));
  probe_press (versions, "Make This the Latest");
  fixture_settle ();
  again = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (again->len, ==, 3);
  g_assert_cmpstr (((FootingRecoveryStory *)again->pdata[2])->body, ==, first);
  g_assert_nonnull (
      find_area (GTK_WIDGET (window), "From your plan: what happened · new"));

  probe_toast_press (toast);
  fixture_settle ();
  left = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (left->len, ==, 2);
  probe_close (versions);
  probe_close (GTK_WIDGET (window));

  /* Opened again, what was typed has come back. */
  window = show_about (self, "");
  choose (window, "How long it is", "page");
  g_assert_true (probe_reads (GTK_WIDGET (window), "You left this here earlier."));
  probe_close (GTK_WIDGET (window));
}

/* F63: the versions that are kept are read with initials, and copied with the names. */
static void
test_versions_names (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", "Ines (dispatch)", NULL);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  FootingComposeWindow *window;
  GtkWidget *area, *versions;

  footing_store_save (self->store, person, &error);
  g_assert_no_error (error);
  footing_plan_set_initials (self->store, plan, TRUE, &error);
  g_assert_no_error (error);
  window = show_about (self, "");
  choose (window, "How long it is", "page");
  area = find_area (GTK_WIDGET (window), "From your plan: what happened");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))),
      "What Ines told her director", -1);
  g_assert_true (footing_context_flush (self->context));
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.versions", NULL);
  fixture_settle ();

  kept = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_nonnull (strstr (((FootingRecoveryStory *)kept->pdata[0])->body, "Ines"));
  shown = footing_record_show (kept->pdata[0],
                               ((FootingRecoveryStory *)kept->pdata[0])->body);
  g_assert_nonnull (strstr (shown, "What I. told her director"));
  versions = probe_find_window (FOOTING_TYPE_STORY_VERSIONS);
  rows = probe_all (versions, ADW_TYPE_EXPANDER_ROW);
  probe_open (rows->pdata[0]);
  fixture_settle ();
  g_assert_true (probe_reads (versions, shown));
  g_assert_false (probe_reads (versions, ((FootingRecoveryStory *)kept->pdata[0])->body));
  probe_close (versions);
  probe_close (GTK_WIDGET (window));
}

static void
test_print (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = show_about (self, "");
  g_autoptr (GtkPrintOperation) operation = footing_compose_window_make_print (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_print_pages_export (operation, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
  probe_close (GTK_WIDGET (window));
}

/* What pdftotext reads on what @window prints. Owned by the caller. */
static char *
read_print (Fixture *self, FootingComposeWindow *window)
{
  g_autoptr (GtkPrintOperation) operation = footing_compose_window_make_print (window);
  g_autofree char *path = g_build_filename (self->folder, "story.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext %s -", path);
  g_autoptr (GBytes) bytes = footing_print_pages_export (operation, NULL);
  char *text;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));

  return text;
}

/* F55: on paper a story says what it is, and of which day; a message is as it is said. */
static void
test_print_story (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  static const char *const lengths[] = {"page", "minute"};
  FootingComposeWindow *window = show_about (self, FOOTING_COMPOSE_STORY);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autofree char *text = NULL;

    choose (window, "How long it is", lengths[i]);
    text = read_print (self, window);
    g_assert_cmpint (g_str_has_prefix (text, "The Recovery Story\n"), ==, i == 0);
    g_assert_cmpint (strstr (text, "5 March 2026") != NULL, ==, i == 0);
  }
  probe_close (GTK_WIDGET (window));
}

/* Whoever supports talks with the other, tells those who decide of what they do, and
 * nobody else. */
static void
test_support (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SUPPORT);
  FootingComposeWindow *window = show_about (self, FOOTING_READER_PERSON);
  GtkWidget *row = probe_row (GTK_WIDGET (window), "Who it’s for");
  g_autofree char *question = NULL;

  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==,
                   FOOTING_READER_PERSON);
  g_assert_false (footing_choice_row_has (FOOTING_CHOICE_ROW (row), "interview"));
  assert_said (window, "It’s about the presentation: The demo stopped", TRUE);
  assert_said (window, "Thank you for talking with me about it.", TRUE);
  choose (window, "Who it’s for", "manager");
  assert_said (window, "The demo stopped", FALSE);
  rehearse (window);
  question = dup_question (window);
  g_assert_nonnull (strstr (question, "so that they go into the next one"));
  probe_close (GTK_WIDGET (window));
}

/* What was agreed in the debrief stays there, unless it is allowed for this text. */
static void
test_debrief (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SUPPORT);
  const char *const name = "From the debrief: the technical change";
  FootingComposeWindow *window;
  GtkWidget *check;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "technical-change", "Rehearse on fresh data",
                                       NULL));
  window = show_about (self, FOOTING_READER_PERSON);
  assert_said (window, "Here’s what we’ve agreed on: Rehearse on fresh data", TRUE);
  choose (window, "Who it’s for", "manager");
  assert_said (window, "Rehearse on fresh data", FALSE);
  check = fixture_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  assert_said (window,
               "Here’s what my colleague and I have agreed on: Rehearse on fresh data",
               TRUE);
  g_assert_nonnull (
      find_area (GTK_WIDGET (window), "Private: you allowed it for this text"));
  choose (window, "How long it is", "page");
  assert_said (window, "Rehearse on fresh data", FALSE);
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
  FootingComposeWindow *window = show_about (self, "project-missed");

  write_area (window, "What happened, in one short sentence?", "we lost half the users");
  assert_said (window, "we lost half the users.", TRUE);
  write_area (window, "What will you do next?", "ask the other half");
  assert_said (window, "Next, I’ll ask the other half.", TRUE);
  probe_close (GTK_WIDGET (window));

  window = show_about (self, "project-missed");
  assert_said (window, "we lost half the users.", TRUE);
  probe_close (GTK_WIDGET (window));
  assert_about (self, "project-missed");

  /* What it is about can be chosen there, too. */
  window = show_about (self, "project-missed");
  choose (window, "What kind of event it was", "cause-unclear");
  write_area (window, "What will you do next?", "ask all of them");
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
  window = show_about (self, "project-missed client door manager");
  assert_said (window, "The March date is lost. I need a tester.", TRUE);
  g_assert_nonnull (find_area (GTK_WIDGET (window), "What you wrote before"));
  g_assert_null (find_area (GTK_WIDGET (window), what));
  g_assert_nonnull (find_area (GTK_WIDGET (window), "What will you do next?"));
  probe_close (GTK_WIDGET (window));

  window = show_about (self, "project-missed client");
  assert_said (window, "the March date", FALSE);
  g_assert_nonnull (find_area (GTK_WIDGET (window), what));
  probe_close (GTK_WIDGET (window));
}

/* What was edited before its answer changed says so, and the new sentence can be taken,
 * or the words kept; it is not carried over to another length. */
static void
test_outdated (Fixture *self, gconstpointer data)
{
  const char *const next = "What will you do next?", *const line = "From your answer";
  const char *const anna = "Next, I’ll send Anna the corrected deck.";
  FootingComposeWindow *window = show_about (self, "project-missed");

  for (guint i = 0; i < 2; i++) {
    const char *reader = i == 0 ? "manager" : "team";

    choose (window, "Who it’s for", reader);
    write_area (window, next, "send Tom the right figures");
    write_area (window, line, i == 0 ? "Next, Tom has them." : "Next, Tom gets them.");
    g_assert_false (
        probe_is_shown (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Keep My Words"));
    write_area (window, next, "send Anna the corrected deck");
    assert_said (window, "Next, Tom", TRUE);
    assert_said (window, anna, FALSE);
    choose (window, "How long it is", "ten-seconds");
    assert_said (window, "Next, Tom", FALSE);
    assert_said (window, anna, TRUE);
    choose (window, "How long it is", "minute");
    probe_press (GTK_WIDGET (window),
                 i == 0 ? "_Keep My Words" : "_Use the New Sentence");
    fixture_settle ();
    assert_said (window, anna, i > 0);
    probe_close (GTK_WIDGET (window));
    window = show_about (self, "project-missed");
    choose (window, "Who it’s for", reader);
    assert_said (window, anna, i > 0);
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
  FootingComposeWindow *window = show_about (self, "");
  g_autofree char *question = NULL;

  assert_said (window, "It didn’t end as agreed", FALSE);
  assert_said (window, "What would you need to see from me now?", TRUE);
  choose (window, event, "project-missed");
  write_area (window, "A suggested sentence", "Here is where I stand.");
  choose (window, event, "presentation-failed");
  assert_said (window, "Here is where I stand.", FALSE);
  g_assert_true (probe_reads (GTK_WIDGET (window),
                              "You’ve changed other texts, too. Those changes are kept "
                              "there: Your manager, One minute (A project missed its "
                              "targets)."));
  choose (window, event, "none");
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
  FootingComposeWindow *window = show_about (self, "presentation-failed");

  write_area (window, "What will you do next?", "ask the other half");
  write_area (window, "A suggested sentence", "Here is where I stand.");
  probe_close (GTK_WIDGET (window));
  plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);

  window = show_about (self, "presentation-failed");
  assert_said (window, "ask the other half", FALSE);
  probe_press (GTK_WIDGET (window), "_Use Those Answers");
  fixture_settle ();
  assert_said (window, "Next, I’ll ask the other half.", TRUE);
  assert_said (window, "Here is where I stand.", TRUE);
  g_assert_false (
      probe_is_shown (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Use Those Answers"));
  probe_close (GTK_WIDGET (window));

  window = show_about (self, "presentation-failed");
  assert_said (window, "Next, I’ll ask the other half.", TRUE);
  probe_close (GTK_WIDGET (window));
}

/* At first what this text needs is asked, the rest on request; what has an answer stays
 * in sight. */
static void
test_folded (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = show_about (self, "project-missed");
  GtkWidget *root = GTK_WIDGET (window);

  choose (window, "Who it’s for", "interview");
  g_assert_nonnull (find_area (root, "What happened, in one short sentence?"));
  g_assert_nonnull (find_area (root, "What have you done or changed since?"));
  g_assert_null (find_area (root, "What will you do next?"));
  probe_press (root, "Say _More");
  fixture_settle ();
  g_assert_nonnull (find_area (root, "What will you do next?"));
  write_area (window, "What will you do next?", "demo script");
  assert_said (window, "comes next: Demo script.", TRUE);
  probe_close (root);

  window = show_about (self, "project-missed");
  g_assert_nonnull (find_area (GTK_WIDGET (window), "What will you do next?"));
  g_assert_null (find_area (GTK_WIDGET (window), "What have you done or changed since?"));
  probe_close (GTK_WIDGET (window));
}

/* Closed from within an answer, which is left while the window goes. */
static void
test_closed_within (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = show_about (self, "project-missed");
  GtkWidget *area = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_TEXT_AREA, NULL);
  GtkTextView *view = footing_text_area_get_view (FOOTING_TEXT_AREA (area));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "half the users left", -1);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (view)));
  probe_close (GTK_WIDGET (window));
  fixture_settle ();

  window = show_about (self, "project-missed");
  assert_said (window, "half the users left.", TRUE);
  probe_close (GTK_WIDGET (window));
}

/* --- Rehearsal ---------------------------------------------------------------------- */

/* The question that was hard comes first the next time. */
static void
test_rehearsal (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = show_about (self, "project-missed");
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
  choose (window, "How sure are you of your answers?", "fairly");
  probe_close (GTK_WIDGET (window));

  window = show_about (self, "project-missed");
  rehearse (window);
  first = dup_question (window);
  g_assert_cmpstr (first, ==, hard);
  probe_close (GTK_WIDGET (window));
}

/* A look at the text ends nothing, and a press by mistake can be taken back. */
static void
test_interrupted (Fixture *self, gconstpointer data)
{
  FootingComposeWindow *window = show_about (self, "project-missed");
  GtkWidget *row;
  g_autofree char *first = NULL, *second = NULL, *again = NULL, *before = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "compose.rehearse", NULL);
  fixture_settle ();
  choose (window, "How sure are you of your answers?", "a-little");
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

  window = show_about (self, "project-missed");
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
  fixture_test ("/compose-window/F55/story", test_story);
  fixture_test ("/compose-window/F55/story-opens", test_story_opens);
  fixture_test ("/compose-window/F55/versions", test_versions);
  fixture_test ("/compose-window/F63/versions", test_versions_names);
  fixture_test ("/compose-window/F92/print", test_print);
  fixture_test ("/compose-window/F92/print-story", test_print_story);
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
