/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose/compose-window.h"
#include "people/path-row.h"
#include "people/people-view.h"
#include "people/person-window.h"
#include "plan/talks.h"
#include "probe.h"
#include "store/forms.h"
#include "editors/person-row.h"
#include "widgets/text-area.h"

#include <string.h>

static char *
add_person (Fixture *self, const char *recovery, const char *name, const char *contact)
{
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", recovery, "name", name, "role", "sponsor", "needs",
      "Early warnings", "last-contact-on", contact, "repair", "wanted", NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, person, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (person));
}

static GtkWidget *
find_row (GtkWidget *view, const char *name)
{
  g_autoptr (GPtrArray) rows = probe_all (view, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (strcmp (adw_preferences_row_get_title (rows->pdata[i]), name) == 0)
      return rows->pdata[i];

  g_error ("no row of %s", name);
}

static const char *
get_subtitle (GtkWidget *view, const char *name)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (view, name)));
}

/* Presses the row of @name; what is noted about them, on their page. */
static GtkWidget *
open_fields (GtkWidget *view, const char *name)
{
  GtkWidget *window, *row;

  g_signal_emit_by_name (find_row (view, name), "activate");
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  row = fixture_find (window, FOOTING_TYPE_PERSON_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();

  return row;
}

/* On their page, what clears the air with them, opened. */
static GtkWidget *
open_repair (void)
{
  GtkWidget *window = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  g_autoptr (GPtrArray) rows = probe_all (window, FOOTING_TYPE_PATH_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (footing_path_row_get_path (rows->pdata[i]) == FOOTING_PATH_REPAIR) {
      adw_expander_row_set_expanded (rows->pdata[i], TRUE);
      fixture_settle ();
      return rows->pdata[i];
    }

  g_assert_not_reached ();
}

static void
close_page (void)
{
  probe_close (probe_find_window (FOOTING_TYPE_PERSON_WINDOW));
}

/* F50: the empty view leads on, first to a plan, then to a person. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *window;

  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Start a Plan"));
  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Start a Plan"));

  probe_press (view, "_Add a Person");
  fixture_settle ();
  people = probe_list (self, FOOTING_TYPE_PERSON, id);
  g_assert_cmpuint (people->len, ==, 1);
  window = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  g_assert_true (adw_expander_row_get_expanded (
      ADW_EXPANDER_ROW (fixture_find (window, FOOTING_TYPE_PERSON_ROW, NULL))));
  close_page ();
}

/* F50: name, role, what matters now and one button that fits; what is typed follows. */
static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira = add_person (self, id, "Mira", "2026-02-21");
  g_autofree char *jonas = add_person (self, id, "Jonas", "2026-02-21");
  g_autofree char *ana = add_person (self, id, "Ana", "2026-02-21");
  g_autofree char *ben = add_person (self, id, "Ben", FIXTURE_TODAY);
  g_autofree char *thanks = NULL;
  GtkWidget *view;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, jonas, NULL,
                                       "repair", "none", "ask", "May or July?", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, ana, NULL,
                                       "repair", "none", "rhythm-days", 7, NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, ben, NULL,
                                       "repair", "none", NULL));
  view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  g_assert_cmpstr (get_subtitle (view, "Mira"), ==,
                   "Sponsor\nYou want to talk about what happened");
  g_assert_cmpstr (get_subtitle (view, "Jonas"), ==,
                   "Sponsor\nYou have a question for them");
  g_assert_cmpstr (get_subtitle (view, "Ana"), ==,
                   "Sponsor\nHasn’t heard from you for 12 days");
  g_assert_cmpstr (get_subtitle (view, "Ben"), ==, "Sponsor\nHeard from you today");
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "Talk"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "Ask"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "Write"));
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "Thank"));
  fixture_assert_named (view);

  /* A conversation that is changed elsewhere is followed. */
  thanks = footing_talks_plan (self->store, ben, FOOTING_PATH_ASK, NULL);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, thanks,
                                       NULL, "state", "answered", NULL));
  fixture_settle ();
  g_assert_cmpstr (get_subtitle (view, "Ben"), ==,
                   "Sponsor\nThey’ve answered: say thank you, and what you did");
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "Thank"));

  probe_type (open_fields (view, "Mira"), "Name or initials", "M. K.");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_cmpstr (get_subtitle (view, "M. K."), ==,
                   "Sponsor\nYou want to talk about what happened");
  close_page ();
}

/* F50: one press on their page notes a contact; it can be taken back. */
static void
test_contacted (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "Mira", "2026-02-21");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingPerson) person = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  GtkWidget *window, *button;

  open_fields (view, "Mira");
  window = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  button = fixture_find (window, GTK_TYPE_BUTTON, "Contacted Mira today");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
  person = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (person->last_contact_on, ==, FIXTURE_TODAY);
  g_assert_true (probe_reads (window, "Last contact: today"));
  g_assert_false (gtk_widget_get_visible (button));

  probe_toast_press (toast);
  fixture_settle ();
  g_clear_object (&person);
  person = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (person->last_contact_on, ==, "2026-02-21");
  g_assert_true (gtk_widget_get_visible (button));
  close_page ();
}

/* F50, F23: removed at once, with their page; an undo brings them back. */
static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira = add_person (self, id, "Mira", "");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);

  probe_press (open_fields (view, "Mira"), "Remove this person");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_PERSON_WINDOW));
  g_assert_false (probe_is_shown (view, ADW_TYPE_ACTION_ROW, NULL));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Add a Person"));

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_is_shown (view, ADW_TYPE_ACTION_ROW, NULL));
}

static FootingConversation *
get_talk (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) talks = probe_list (self, FOOTING_TYPE_CONVERSATION, recovery);

  return talks->len == 1 ? g_object_ref (g_ptr_array_index (talks, 0)) : NULL;
}

/* The text of the area below @root called @title. */
static GtkTextBuffer *
get_text (GtkWidget *root, const char *title)
{
  g_autoptr (GPtrArray) areas = probe_all (root, FOOTING_TYPE_TEXT_AREA);

  for (guint i = 0; i < areas->len; i++) {
    FootingTextArea *area = g_ptr_array_index (areas, i);
    g_autofree char *other = NULL;

    g_object_get (area, "title", &other, NULL);
    if (strcmp (other, title) == 0)
      return gtk_text_view_get_buffer (footing_text_area_get_view (area));
  }

  return NULL;
}

/* F52: from wanted to held, with what is going to be said and how it went; looking at it
 * writes nothing. */
static void
test_repair (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "Mira", "");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  GtkWidget *row = open_fields (view, "Mira");
  GtkWidget *choice = probe_row (row, "Clearing the air");
  GtkWidget *path = open_repair ();
  g_autoptr (FootingConversation) talk = NULL;
  g_autoptr (FootingPerson) person = NULL;

  g_assert_null (get_talk (self, id));
  g_assert_null (get_text (row, "How it went"));

  gtk_text_buffer_set_text (get_text (path, "What to say"), PROBE_HOSTILE, -1);
  g_assert_true (footing_context_flush (self->context));
  talk = get_talk (self, id);
  g_assert_cmpstr (talk->opening, ==, PROBE_HOSTILE);
  gtk_text_buffer_set_text (get_text (path, "What to say"), "The demo stopped.", -1);
  g_assert_true (footing_context_flush (self->context));
  g_clear_object (&talk);
  talk = get_talk (self, id);
  g_assert_cmpstr (talk->opening, ==, "The demo stopped.");
  g_assert_cmpstr (talk->state, ==, "planned");

  g_object_set (choice, "code", "held", NULL);
  fixture_settle ();
  gtk_text_buffer_set_text (get_text (row, "How it went"), "Well enough", -1);
  g_assert_true (footing_context_flush (self->context));
  person = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (person->repair, ==, "held");
  g_assert_cmpstr (person->repair_note, ==, "Well enough");
  g_assert_cmpstr (person->last_contact_on, ==, FIXTURE_TODAY);

  g_object_set (choice, "code", "none", NULL);
  fixture_settle ();
  g_assert_null (get_text (path, "What to say"));
  close_page ();
}

/* What stands in What to Say for @person, a minute long. Owned by the caller. */
static char *
dup_what_to_say (Fixture *self, const char *person)
{
  FootingComposeWindow *window;
  char *text;

  footing_compose_show (GTK_WINDOW (self->window), self->context, person);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_COMPOSE_WINDOW);
  text = footing_compose_window_dup_text (window);
  probe_close (GTK_WIDGET (window));

  return text;
}

/* F52, F92: what is drafted are the sentences of What to Say, with what was changed
 * there. C3: another way to put it, which was written for nobody else, is not part of it.
 */
static void
test_suggest (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "Mira", "");
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "title",
                          "Shipped the fix", "date", "2026-03-02", NULL);
  g_autofree char *facts = g_strdup_printf ("%s compose facts", id);
  g_autofree char *said = NULL;
  g_autoptr (FootingConversation) talk = NULL;
  GtkWidget *view, *row;

  g_assert_true (footing_store_save (self->store, win, NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "reframe", "Ask early", NULL));
  g_assert_true (footing_forms_keep (self->store, facts, "changed",
                                     "I show it to one colleague first", NULL));
  said = dup_what_to_say (self, mira);
  view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  open_fields (view, "Mira");
  row = open_repair ();
  probe_press (row, "Draft it for me");
  fixture_settle ();
  g_assert_true (footing_context_flush (self->context));
  talk = get_talk (self, id);
  g_assert_cmpstr (talk->opening, ==, said);
  g_assert_nonnull (strstr (said, "hipped the fix"));
  g_assert_nonnull (strstr (said, "to one colleague first"));
  g_assert_null (strstr (said, "Ask early"));
  g_assert_null (strstr (said, "…"));
  g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "Draft it for me"));
  close_page ();
}

/* F52: in support the talk is theirs: nothing is put into their mouth. */
static void
test_support_repair (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  G_GNUC_UNUSED g_autofree char *mira = add_person (self, id, "Mira", "");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  GtkWidget *row = open_fields (view, "Mira");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  g_assert_nonnull (get_text (row, "What could be said"));
  g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "Draft it for me"));
  close_page ();
}

/* F52: a talk that another program has written is shown, and kept. */
static void
test_talk_from_elsewhere (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "Mira", "");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  g_autoptr (FootingConversation) talk =
      footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", id, "person", mira,
                          "kind", "repair", "opening", "From elsewhere", NULL);
  g_autoptr (FootingConversation) after = NULL;
  GtkWidget *path;
  g_autofree char *text = NULL;

  open_fields (view, "Mira");
  path = open_repair ();
  g_assert_true (footing_store_save (self->store, talk, NULL));
  fixture_settle ();
  g_object_get (get_text (path, "What to say"), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "From elsewhere");

  gtk_text_buffer_set_text (get_text (path, "What to say"), "Mine", -1);
  g_assert_true (footing_context_flush (self->context));
  after = get_talk (self, id);
  g_assert_cmpstr (after->opening, ==, "Mine");
  g_assert_cmpstr (footing_record_get_id (after), ==, footing_record_get_id (talk));
  close_page ();
}

/* Whatever was typed is shown calmly, and other plans' people are not. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *long_name = g_strnfill (1024 * 1024, 'x');
  G_GNUC_UNUSED g_autofree char *a = add_person (self, id, PROBE_HOSTILE, "2026-03-04");
  G_GNUC_UNUSED g_autofree char *b = add_person (self, id, long_name, "2026-03-04");
  G_GNUC_UNUSED g_autofree char *c =
      add_person (self, other, "Somebody of the other plan", "");
  GtkWidget *view;
  g_autoptr (GPtrArray) rows = NULL;
  int minimum;

  footing_context_set_recovery (self->context, id);
  view = probe_show_view (self, FOOTING_TYPE_PEOPLE_VIEW);
  rows = probe_all (view, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/people-view/F50-empty", test_empty);
  fixture_test ("/app/people-view/F50-list", test_list);
  fixture_test ("/app/people-view/F50-contacted", test_contacted);
  fixture_test ("/app/people-view/F50-F23-remove", test_remove);
  fixture_test ("/app/people-view/F52-repair", test_repair);
  fixture_test ("/app/people-view/F52-suggest", test_suggest);
  fixture_test ("/app/people-view/F52-support", test_support_repair);
  fixture_test ("/app/people-view/F52-from-elsewhere", test_talk_from_elsewhere);
  fixture_test ("/app/people-view/F50-hostile", test_hostile);

  return g_test_run ();
}
