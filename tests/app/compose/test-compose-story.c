/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F55, F63: the story and its versions, and what is printed. */
#include "config.h"

#include "compose/compose-window.h"
#include "compose/compose.h"
#include "compose/story-versions.h"
#include "compose/story.h"
#include "composed.h"
#include "plan/private.h"
#include "probe.h"
#include "widgets/choice-row.h"
#include "widgets/print-pages.h"
#include "widgets/text-area.h"

#include <string.h>

/* F55: a page is the story: a version is kept, what is new since is marked, and keeping
 * it can be taken back. */
static void
test_story (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  G_GNUC_UNUSED g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  FootingComposeWindow *window = composed_show (self, "");
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) left = NULL;

  composed_choose (window, "How long it is", "page");
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  fixture_settle ();
  kept = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_nonnull (
      composed_find_area (GTK_WIDGET (window), "From your plan: what happened"));

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "title", "The demo froze", NULL));
  probe_close (GTK_WIDGET (window));
  window = composed_show (self, "");
  composed_choose (window, "How long it is", "page");
  g_assert_nonnull (
      composed_find_area (GTK_WIDGET (window), "From your plan: what happened · new"));
  composed_choose (window, "Who it’s for", "interview");
  g_assert_nonnull (
      composed_find_area (GTK_WIDGET (window), "From your plan: what happened"));

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
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  static const char *const readers[] = {"manager", "interview"};

  for (guint i = 0; i < 2; i++) {
    gpointer window = composed_show (self, FOOTING_COMPOSE_STORY);
    gpointer reader = probe_row (window, "Who it’s for");
    gpointer length = probe_row (window, "How long it is");

    g_assert_cmpstr (footing_choice_row_get_code (reader), ==, readers[i]);
    g_assert_cmpstr (footing_choice_row_get_code (length), ==, "page");
    g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "_Keep This Version"));
    composed_choose (window, "Who it’s for", "team");
    g_assert_false (probe_is_shown (window, GTK_TYPE_BUTTON, "_Keep This Version"));
    composed_choose (window, "Who it’s for", readers[1]);
    g_free (footing_story_keep (self->store, plan, readers[1], "One.", NULL));
    probe_close (window);
  }
}

/* F55: what is typed is marked as new while it is typed; keeping a version brings nothing
 * back; the versions that are kept can be read, copied and made the latest again. */
static void
test_versions (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  FootingComposeWindow *window = composed_show (self, "");
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *area, *versions;

  composed_choose (window, "How long it is", "page");
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  fixture_settle ();
  first = footing_compose_window_dup_text (window);
  area = composed_find_area (GTK_WIDGET (window), "From your plan: what happened");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))),
      "The demo froze for two minutes", -1);
  g_assert_true (area == composed_find_area (GTK_WIDGET (window),
                                             "From your plan: what happened · new"));

  g_assert_true (footing_context_flush (self->context));
  gtk_widget_activate_action (GTK_WIDGET (window), "compose.keep", NULL);
  fixture_settle ();
  g_assert_nonnull (
      composed_find_area (GTK_WIDGET (window), "From your plan: what happened"));
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
      composed_find_area (GTK_WIDGET (window), "From your plan: what happened · new"));

  probe_toast_press (toast);
  fixture_settle ();
  left = probe_list (self, FOOTING_TYPE_RECOVERY_STORY, plan);
  g_assert_cmpuint (left->len, ==, 2);
  probe_close (versions);
  probe_close (GTK_WIDGET (window));

  /* Opened again, what was typed has come back. */
  window = composed_show (self, "");
  composed_choose (window, "How long it is", "page");
  g_assert_true (probe_reads (GTK_WIDGET (window), "You left this here earlier."));
  probe_close (GTK_WIDGET (window));
}

/* F63: the versions that are kept are read with initials, and copied with the names. */
static void
test_versions_names (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
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
  window = composed_show (self, "");
  composed_choose (window, "How long it is", "page");
  area = composed_find_area (GTK_WIDGET (window), "From your plan: what happened");
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
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  FootingComposeWindow *window = composed_show (self, "");
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
  G_GNUC_UNUSED g_autofree char *plan =
      composed_add_plan (self, FOOTING_PERSPECTIVE_SELF);
  static const char *const lengths[] = {"page", "minute"};
  FootingComposeWindow *window = composed_show (self, FOOTING_COMPOSE_STORY);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autofree char *text = NULL;

    composed_choose (window, "How long it is", lengths[i]);
    text = read_print (self, window);
    g_assert_cmpint (g_str_has_prefix (text, "The Recovery Story\n"), ==, i == 0);
    g_assert_cmpint (strstr (text, "5 March 2026") != NULL, ==, i == 0);
  }
  probe_close (GTK_WIDGET (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/compose-story/F55/story", test_story);
  fixture_test ("/compose-story/F55/story-opens", test_story_opens);
  fixture_test ("/compose-story/F55/versions", test_versions);
  fixture_test ("/compose-story/F63/versions", test_versions_names);
  fixture_test ("/compose-story/F92/print", test_print);
  fixture_test ("/compose-story/F92/print-story", test_print_story);

  return g_test_run ();
}
