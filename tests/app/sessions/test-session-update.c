/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42, F51: the progress update. Today is Thursday, 5 March 2026. */
#include "config.h"

#include "plan/private.h"
#include "probe.h"
#include "session-support.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the mail program was given. */
static char *mail_path;

static char *
add_win (Fixture *self, const char *recovery, const char *title, const char *date)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", recovery, "title", title, "date", date, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));

  return g_strdup (footing_record_get_id (entry));
}

static char *
get_headline (GtkWidget *page)
{
  return g_strdup (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (page, "In one line"))));
}

static void
assert_seen (Fixture *self, const char *entry, const char *person)
{
  g_auto (GStrv) seen = footing_store_get_seen_by (self->store, entry, NULL);

  g_assert_cmpuint (g_strv_length (seen), ==, person != NULL ? 1 : 0);
  if (person != NULL)
    g_assert_cmpstr (seen[0], ==, person);
}

/* F42: drafted from the wins, changed, previewed, sent: who saw what is noted. */
static void
test_finish (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = session_add_person (self, id, "Mira", "2026-02-01", 14);
  g_autofree char *told = add_win (self, id, "Import fixed", "2026-03-01");
  g_autofree char *untold = add_win (self, id, "Test added", "2026-03-02");
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  GtkWidget *page = session_show (self, occurrence);
  g_autofree char *headline = get_headline (page);
  g_autofree char *done = session_type (page, "Done", NULL);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingPerson) person = NULL;

  g_assert_cmpstr (headline, ==, "Test added");
  g_assert_cmpstr (done, ==, "– Import fixed (1 Mar)");
  g_assert_true (probe_reads (page, "Drafted from 2 wins since 1 Mar."));
  g_assert_true (probe_reads (page, "Marking it as sent notes that Mira has seen 2 "
                                    "wins."));
  probe_type (page, "In one line", "On the way");
  g_free (session_type (page, "Learned", "Measure early"));
  g_free (session_type (page, "Next", ""));
  g_assert_true (probe_reads (page,
                              "On the way\n\nDone:\n– Import fixed (1 Mar)\n\nLearned:\n"
                              "Measure early"));
  g_assert_true (probe_reads (page, "Marking it as sent notes that Mira has seen 1 "
                                    "win."));

  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->kind, ==, "update");
  g_assert_cmpstr (entry->title, ==, "Update for Mira");
  assert_seen (self, told, mira);
  assert_seen (self, untold, NULL);
  person = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (person->last_contact_on, ==, FIXTURE_TODAY);
}

/* F63: where people are shown by their initials, the page says that what is sent is not,
 * as long as there is a name in it. */
static void
test_names (Fixture *self, gconstpointer data)
{
  const char *said = "What you send has names, not initials.";
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-01", 14);
  G_GNUC_UNUSED g_autofree char *jonas =
      session_add_person (self, id, "Jonas Berg", "2026-03-01", 14);
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  footing_plan_set_initials (self->store, id, TRUE, &error);
  g_assert_no_error (error);
  page = session_show (self, occurrence);
  probe_type (page, "In one line", "On the way");
  g_assert_false (probe_reads (page, said));
  probe_type (page, "In one line", "On the way, with Jonas");
  g_assert_true (probe_says (page, "On the way, with Jonas"));
  g_assert_true (probe_reads (page, said));
}

/* F42: for another reader what was not changed is drafted anew, and what was stays. */
static void
test_reader (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-01", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-03-01", 14);
  g_autofree char *first = add_win (self, id, "Import fixed", "2026-03-01");
  g_autofree char *second = add_win (self, id, "Test added", "2026-03-02");
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  const char *seen[] = {jonas, NULL};
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *next = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *again = NULL;
  GtkWidget *page, *row;

  g_assert_true (footing_store_set_seen_by (self->store, second, seen, NULL));
  page = session_show (self, occurrence);
  row = probe_row (page, "For");
  g_free (session_type (page, "Next", "The review"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  headline = get_headline (page);
  next = session_type (page, "Next", NULL);
  g_assert_cmpstr (headline, ==, "Import fixed");
  g_assert_cmpstr (next, ==, "The review");
  g_assert_true (footing_context_flush (self->context));

  /* It is the same reader on coming back. */
  page = session_show (self, occurrence);
  row = probe_row (page, "For");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  again = get_headline (page);
  g_assert_cmpstr (again, ==, "Import fixed");

  /* Somebody else is called by a name that is typed. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  probe_type (page, "Their name", "Dr. <b>");
  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->title, ==, "Update for Dr. <b>");
  assert_seen (self, first, NULL);
}

/* C3: what a reflection says was learned is written to oneself. It is in the update only
 * once somebody puts it there, and never over what they have typed. */
static void
test_noted (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *reflection = session_open (self, id, "reflection");
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *page = session_show (self, reflection);
  GtkWidget *button;

  g_free (session_type (page, "What did I learn?", "Measure early"));
  g_assert_true (session_finish (page));

  page = session_show (self, occurrence);
  button = fixture_find (page, GTK_TYPE_BUTTON, "Use what I noted in my reflection");
  before = session_type (page, "Learned", NULL);
  g_assert_cmpstr (before, ==, "");
  g_assert_false (probe_reads (page, "Measure early"));
  g_assert_true (gtk_widget_get_visible (button));

  g_free (session_type (page, "Learned", "Something else"));
  g_assert_false (gtk_widget_get_visible (button));
  g_free (session_type (page, "Learned", ""));
  g_assert_true (gtk_widget_get_visible (button));
  probe_press (page, "Use what I noted in my reflection");
  fixture_settle ();
  after = session_type (page, "Learned", NULL);
  g_assert_cmpstr (after, ==, "Measure early");
  g_assert_false (gtk_widget_get_visible (button));
}

/* F42: only looked at, it leaves nothing behind. */
static void
test_looked_at (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-01", 14);
  G_GNUC_UNUSED g_autofree char *win = add_win (self, id, "Import fixed", "2026-03-01");
  g_autofree char *occurrence = session_open (self, id, "progress-update");

  session_show (self, occurrence);
  g_assert_true (footing_store_has_answers (self->store, occurrence));
  fixture_show (self, gtk_label_new ("Something else"));
  g_assert_false (footing_store_has_answers (self->store, occurrence));
}

/* F42: without a win it is still of use, and nobody is blamed. */
static void
test_no_wins (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  GtkWidget *page = session_show (self, occurrence);
  g_autoptr (FootingEntry) entry = NULL;

  g_assert_true (probe_reads (page, "Nothing to tell yet, and that’s all right. What "
                                    "you’re working on is an update too."));
  g_free (session_type (page, "Next", ""));
  g_assert_false (session_finish (page));
  g_assert_true (probe_reads (page, "Write a line first: one is enough."));
  probe_type (page, "In one line", "Getting ready");
  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->title, ==, "Progress update");
}

/* F42: begun from wins that are older than a draft looks back, it does not say that there
 * is nothing to tell. */
static void
test_chosen (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = session_add_person (self, id, "Mira", "2026-01-01", 14);
  g_autofree char *one = add_win (self, id, "Import fixed", "2025-09-01");
  g_autofree char *other = add_win (self, id, "Test added", "2025-09-02");
  const char *const wins[] = {one, other, NULL};
  g_autoptr (GError) error = NULL;
  g_autofree char *occurrence = footing_session_write_to (
      self->store, footing_context_get_guidance (self->context), id, mira, wins, &error);
  g_autofree char *done = NULL;
  GtkWidget *page;

  g_assert_no_error (error);
  page = session_show (self, occurrence);
  done = session_type (page, "Done", NULL);
  g_assert_cmpstr (done, ==, "– Test added");
  g_assert_false (probe_reads (page, "Nothing to tell yet, and that’s all right. What "
                                     "you’re working on is an update too."));
}

static gboolean
has_mail (gpointer data)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (mail_path, &text, NULL, NULL) && strchr (text, '\n');
}

/* F42: copied, or handed to the mail program as it stands. */
static void
test_send (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autofree char *long_text = g_strnfill (9000, 'a');
  g_autofree char *uri = NULL;
  G_GNUC_UNUSED g_autofree char *copied = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  GdkContentProvider *content;
  GtkWidget *page = session_show (self, occurrence);

  probe_type (page, "In one line", "50 % & <b>more</b>?");
  g_free (session_type (page, "Next", ""));
  probe_press (page, "_Copy");
  g_assert_cmpstr (toast->text, ==, "Copied");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (page));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "50 % & <b>more</b>?");

  probe_press (page, "_Mail…");
  fixture_wait (has_mail, NULL);
  g_assert_true (g_file_get_contents (mail_path, &uri, NULL, NULL));
  g_assert_cmpstr (uri, ==,
                   "mailto:?subject=50%20%25%20%26%20%3Cb%3Emore%3C%2Fb%3E%3F"
                   "&body=50%20%25%20%26%20%3Cb%3Emore%3C%2Fb%3E%3F\n");

  /* More than a mail program takes is copied. */
  g_free (session_type (page, "Done", long_text));
  probe_press (page, "_Mail…");
  g_assert_true (g_str_has_prefix (toast->text, "This is too long to hand over"));
}

static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *name =
      session_add_person (self, id, PROBE_HOSTILE, "", 14);
  G_GNUC_UNUSED g_autofree char *win = add_win (self, id, PROBE_HOSTILE, "2026-03-01");
  g_autofree char *occurrence = session_open (self, id, "progress-update");
  GtkWidget *page = session_show (self, occurrence);
  g_autofree char *long_text = g_strnfill (1000000, 'w');
  int width;

  g_free (session_type (page, "Done", long_text));
  fixture_settle ();
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 336);
  g_assert_true (session_finish (page));
}

/* A mail program of our own, which writes down what it is given. */
static char *
make_mail_program (void)
{
  char *folder = g_dir_make_tmp ("footing-mail-XXXXXX", NULL);
  g_autofree char *applications = g_build_filename (folder, "applications", NULL);
  g_autofree char *desktop = g_build_filename (applications, "mailer.desktop", NULL);
  g_autofree char *script = g_build_filename (folder, "mailer.sh", NULL);
  g_autofree char *entry =
      g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Mailer\nExec=sh %s %%u\n"
                       "MimeType=x-scheme-handler/mailto;\n",
                       script);
  g_autofree char *command = NULL;
  g_autofree char *apps = g_build_filename (applications, "mimeapps.list", NULL);

  mail_path = g_build_filename (folder, "mail", NULL);
  command = g_strdup_printf ("printf '%%s\\n' \"$1\" > %s\n", mail_path);
  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (script, command, -1, NULL));
  g_assert_true (g_file_set_contents (
      apps, "[Default Applications]\nx-scheme-handler/mailto=mailer.desktop\n", -1,
      NULL));
  g_setenv ("XDG_DATA_HOME", folder, TRUE);

  return folder;
}

static void
remove_mail_program (const char *folder)
{
  const char *names[] = {"applications/mailer.desktop",
                         "applications/mimeapps.list",
                         "applications/mimeinfo.cache",
                         "applications",
                         "mailer.sh",
                         "mail"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_remove (path);
  }
  g_rmdir (folder);
  g_free (mail_path);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = make_mail_program ();
  int status;

  fixture_init (&argc, &argv);

  fixture_test ("/app/session-update/F42-chosen", test_chosen);
  fixture_test ("/app/session-update/F51-finish", test_finish);
  fixture_test ("/app/session-update/F63-names", test_names);
  fixture_test ("/app/session-update/F42-reader", test_reader);
  fixture_test ("/app/session-update/C3-noted", test_noted);
  fixture_test ("/app/session-update/F42-looked-at", test_looked_at);
  fixture_test ("/app/session-update/F42-no-wins", test_no_wins);
  fixture_test ("/app/session-update/F42-send", test_send);
  fixture_test ("/app/session-update/F42-hostile", test_hostile);

  status = g_test_run ();
  remove_mail_program (folder);

  return status;
}
