/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "files/export-dialog.h"
#include "files/file-actions.h"
#include "files/file-import.h"
#include "files/file-restore.h"
#include "files/passphrase-dialog.h"
#include "json-export.h"
#include "probe.h"
#include "window.h"
#include "session/open.h"
#include "store/store-encrypted.h"
#include "target.h"

#include <string.h>

/* The application with the actions on the fixture's file, and its window. */
typedef struct {
  GtkApplication *application;
  GtkWindow *window;
  int reopened;
} Desk;

static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *)data)->reopened++;
}

static void
desk_init (Desk *self, Fixture *fixture)
{
  static int n = 0;
  const GActionEntry entries[] = {{"reopen", reopen_cb, NULL, NULL, NULL, {0}}};
  /* What is registered stays so until the program ends. */
  g_autofree char *id = g_strdup_printf ("%s.Test%d", APP_ID, n++);
  g_autoptr (GError) error = NULL;

  self->reopened = 0;
  self->application =
      GTK_APPLICATION (adw_application_new (id, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_action_map_add_action_entries (G_ACTION_MAP (self->application), entries, 1, self);
  footing_file_actions_add (self->application, footing_store_get_path (fixture->store));

  self->window = GTK_WINDOW (footing_window_new (self->application, fixture->context));
  gtk_window_present (self->window);
  fixture_settle ();
}

static void
desk_clear (Desk *self)
{
  gtk_window_destroy (self->window);
  fixture_settle ();
  g_object_unref (self->application);
}

/* Presses @button in the dialog that is open. */
static void
answer (const char *button)
{
  GtkWidget *dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  fixture_assert_named (dialog);
  probe_press (dialog, button);
  fixture_settle ();
}

static char *
in_folder (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

typedef struct {
  const char *path;
  gboolean pressed;
} Chooser;

/* Presses once the chooser has read the folder, and waits for the file. */
static gboolean
press_accept (gpointer data)
{
  Chooser *chooser = data;
  GtkFileChooser *dialog = probe_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_autoptr (GFile) file = dialog != NULL ? gtk_file_chooser_get_file (dialog) : NULL;

  if (file != NULL && !chooser->pressed) {
    chooser->pressed = TRUE;
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  }

  return g_file_test (chooser->path, G_FILE_TEST_EXISTS);
}

/* F80, F81: each action proposes a name with the date, and writes where it was told to.
 */
static void
test_choose (Fixture *self, gconstpointer data)
{
  const struct {
    const char *action;
    const char *proposed;
    const char *name;
    const char *said;
  } cases[] = {
      {"backup", "footing-backup-2026-03-05.db", "a.db", "Backed up to “a.db”"},
  };
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  Desk desk;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("GTK's file chooser leaks");
  return;
#endif

  desk_init (&desk, self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = in_folder (self, cases[i].name);
    g_autofree char *proposed = NULL;
    Chooser chooser = {path, FALSE};
    GtkFileChooser *dialog;

    g_action_group_activate_action (G_ACTION_GROUP (desk.application), cases[i].action,
                                    NULL);
    fixture_settle ();
    dialog = probe_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
    g_assert_nonnull (dialog);
    proposed = gtk_file_chooser_get_current_name (dialog);
    g_assert_cmpstr (proposed, ==, cases[i].proposed);

    g_assert_true (gtk_file_chooser_set_current_folder (dialog, folder, NULL));
    gtk_file_chooser_set_current_name (dialog, cases[i].name);
    fixture_wait (press_accept, &chooser);
    fixture_settle ();
    g_assert_cmpstr (toast->text, ==, cases[i].said);
  }
  desk_clear (&desk);
}

/* F80: a backup is a file that can be opened, with all that is here. */
static void
test_backup (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *path = in_folder (self, "copy.db");
  g_autofree char *nowhere = in_folder (self, "none/copy.db");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingStore) copy = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GError) error = NULL;

  footing_file_back_up (self->context, path, NULL);
  g_assert_cmpstr (toast->text, ==, "Backed up to “copy.db”");
  copy = footing_open (path, self->clock, &error);
  g_assert_no_error (error);
  plan = footing_store_get (copy, FOOTING_TYPE_RECOVERY, id, &error);
  g_assert_no_error (error);

  footing_file_back_up (self->context, footing_store_get_path (self->store), NULL);
  g_assert_true (g_str_has_suffix (
      toast->text, "is one of Footing’s own files: choose another name."));
  footing_file_back_up (self->context, nowhere, NULL);
  g_assert_false (g_str_has_prefix (toast->text, "Backed up"));
}

/* F81: the export is written where it was asked for. */
static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *path = in_folder (self, "all.json");
  g_autofree char *nowhere = in_folder (self, "none/all.json");
  g_autofree char *text = NULL;
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_file_export (self->context, path, NULL));
  g_assert_cmpstr (toast->text, ==, "Exported to “all.json”");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, id));

  g_assert_false (footing_file_export (self->context, nowhere, &error));
  g_assert_nonnull (strstr (error->message, "none"));
}

static char *
make_backup (Fixture *self)
{
  g_autofree char *path = in_folder (self, "backup.db");
  g_autoptr (GError) error = NULL;

  footing_store_backup (self->store, path, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static char *
dup_title (Fixture *self, const char *id)
{
  g_autoptr (FootingStore) store =
      footing_open (footing_store_get_path (self->store), self->clock, NULL);
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, id, NULL);

  return g_strdup (plan->title);
}

/* The numbers of the preview, a line for each kind. */
static void
assert_preview (const char *const *expected)
{
  GtkWidget *dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  GtkListBox *list;

  g_assert_nonnull (dialog);
  list = GTK_LIST_BOX (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
  for (guint i = 0; expected[i] != NULL; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int)i);
    g_autofree char *line = g_strdup_printf (
        "%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
        adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));

    g_assert_cmpstr (line, ==, expected[i]);
  }
}

/* F80: the preview says what is in the backup and what is here; only then is it restored,
 * and what was here is kept. */
static void
test_restore (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *backup = make_backup (self);
  G_GNUC_UNUSED g_autofree char *second =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  const char *path = footing_store_get_path (self->store);
  g_autofree char *kept = g_strconcat (path, ".before-restore-1", NULL);
  g_autofree char *title = NULL;
  Desk desk;

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", "Later");
  desk_init (&desk, self);

  footing_file_restore_ask (desk.window, self->context, path, backup);
  assert_preview ((const char *const[]){"Plans and drafts: 1 in the backup, 2 here now",
                                        "Timeline entries: 1 in the backup, 1 here now",
                                        "Check-ins: 1 in the backup, 2 here now",
                                        "People: 0 in the backup, 0 here now", NULL});
  answer ("_Cancel");
  title = dup_title (self, id);
  g_assert_cmpstr (title, ==, "Later");
  g_assert_cmpint (desk.reopened, ==, 0);

  footing_file_restore_ask (desk.window, self->context, path, backup);
  answer ("_Restore");
  fixture_settle ();
  g_free (title);
  title = dup_title (self, id);
  g_assert_cmpstr (title, ==, "The pilot missed its key figures");
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_cmpint (desk.reopened, ==, 1);
  desk_clear (&desk);
}

/* F80: where the file cannot be opened, the backup still can take its place. */
static void
test_restore_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *backup = make_backup (self);
  g_autofree char *path = in_folder (self, "other.db");
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  g_assert_true (g_file_set_contents (path, "not a database", -1, NULL));
  desk_init (&desk, self);
  footing_file_restore_ask (desk.window, NULL, path, backup);
  assert_preview ((const char *const[]){"Plans and drafts: 1 in the backup", NULL});
  answer ("_Restore");
  fixture_settle ();

  store = footing_open (path, self->clock, &error);
  g_assert_no_error (error);
  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, &error);
  g_assert_no_error (error);
  desk_clear (&desk);
}

/* F80: what is no backup is refused with one sentence, and nothing is touched. */
static void
test_restore_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *wrong = in_folder (self, "wrong.db");
  g_autofree char *title = NULL;
  AdwMessageDialog *dialog;
  Desk desk;

  g_assert_true (g_file_set_contents (wrong, "not a database", -1, NULL));
  desk_init (&desk, self);
  footing_file_restore_ask (desk.window, self->context,
                            footing_store_get_path (self->store), wrong);
  dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==,
                   "The Backup Can’t Be Used");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "wrong.db"));
  answer ("_Close");

  title = dup_title (self, id);
  g_assert_cmpstr (title, ==, "The pilot missed its key figures");
  g_assert_cmpint (desk.reopened, ==, 0);
  desk_clear (&desk);
}

/* --- Encrypted (F82) -----------------------------------------------------------------
 */

#define PHRASE "a quiet week by the sea"

static char *
make_encrypted (Fixture *self)
{
  g_autoptr (FootingPassphrase) passphrase = footing_passphrase_new (PHRASE, NULL);
  g_autofree char *path = in_folder (self, "mine" FOOTING_ENCRYPTED_SUFFIX);
  g_autoptr (GError) error = NULL;

  footing_store_backup_encrypted (self->store, path, passphrase, FOOTING_ENCRYPTED_CHEAP,
                                  &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

/* Types in the first row of the dialog that asks, or in the second. */
static void
type (guint row, const char *text)
{
  GtkWidget *dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_autoptr (GPtrArray) rows = probe_all (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (rows->pdata[row]), text);
}

static gboolean
goes_on (void)
{
  return adw_message_dialog_get_response_enabled (
      probe_find_window (ADW_TYPE_MESSAGE_DIALOG), "go-on");
}

/* D14: a wrong passphrase is told and asked for again; nothing is changed before the
 * right one, and what is in the backup has been seen. */
static void
test_restore_encrypted (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *backup = make_encrypted (self);
  const char *path = footing_store_get_path (self->store);
  g_autofree char *title = NULL;
  Desk desk;

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", "Later");
  desk_init (&desk, self);

  footing_file_restore_ask (desk.window, self->context, path, backup);
  g_assert_false (goes_on ());
  type (0, "seven77");
  g_assert_false (goes_on ());
  type (0, "another passphrase");
  g_assert_true (goes_on ());
  answer ("_Open");
  g_assert_cmpstr (
      adw_message_dialog_get_body (probe_find_window (ADW_TYPE_MESSAGE_DIALOG)), ==,
      "This passphrase doesn’t open the backup: type it again.");
  type (0, PHRASE);
  answer ("_Open");
  assert_preview (
      (const char *const[]){"Plans and drafts: 1 in the backup, 1 here now", NULL});
  title = dup_title (self, id);
  g_assert_cmpstr (title, ==, "Later");
  answer ("_Restore");
  fixture_settle ();

  g_free (title);
  title = dup_title (self, id);
  g_assert_cmpstr (title, ==, "The pilot missed its key figures");
  g_assert_cmpint (desk.reopened, ==, 1);
  desk_clear (&desk);
}

static void
note_cb (FootingPassphrase *passphrase, gpointer data)
{
  *(FootingPassphrase **)data = passphrase;
}

/* One that is chosen is typed twice, and what is in the way is said. */
static void
test_passphrase (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingPassphrase) passphrase = NULL;
  g_autofree char *path = in_folder (self, "mine" FOOTING_ENCRYPTED_SUFFIX);
  g_autofree char *plain = NULL;
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GError) error = NULL;

  fixture_show (self, gtk_label_new ("Over me"));
  footing_passphrase_dialog_choose (GTK_WINDOW (self->window), note_cb, &passphrase,
                                    NULL);
  g_assert_false (goes_on ());
  type (0, "seven77");
  type (1, "seven77");
  g_assert_false (goes_on ());
  type (0, PHRASE);
  g_assert_false (goes_on ());
  type (1, PHRASE);
  g_assert_true (goes_on ());
  answer ("_Continue");
  g_assert_nonnull (passphrase);

  footing_file_back_up (self->context, path, passphrase);
  g_assert_cmpstr (toast->text, ==, "Backed up to “mine.footing-backup”");
  plain = footing_backup_decrypt (path, footing_store_get_path (self->store), passphrase,
                                  &error);
  g_assert_no_error (error);
  footing_side_remove (plain);
}

/* As if the export at @path came from later: only newer text replaces another. */
static void
make_newer (const char *path)
{
  g_autofree char *content = NULL;
  GString *text;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  text = g_string_new (content);
  g_assert_cmpuint (
      g_string_replace (text, "changed_at\": \"20", "changed_at\": \"21", 0), >, 0);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_string_free (text, TRUE);
}

/* F81: an import says what it would do, does it when told to, and is done once. */
static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *path = in_folder (self, "all.json");
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GError) error = NULL;
  AdwMessageDialog *dialog;
  Desk desk;

  footing_json_export (self->store, path, &error);
  g_assert_no_error (error);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", "Earlier");
  make_newer (path);
  desk_init (&desk, self);

  footing_file_import_ask (desk.window, self->context, path);
  dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_test_message ("%s", adw_message_dialog_get_body (dialog));
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (dialog),
                                   "1 item will be replaced by newer text: “Earlier”\n"));
  answer ("_Import");
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (plan->title, ==, "The pilot missed its key figures");

  footing_file_import_ask (desk.window, self->context, path);
  dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Nothing New");
  answer ("_Close");
  desk_clear (&desk);
}

/* F81: a foreign file is refused by name. */
static void
test_import_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *path = in_folder (self, "wrong.json");
  AdwMessageDialog *dialog;
  Desk desk;

  g_assert_true (g_file_set_contents (path, "[1, 2]", -1, NULL));
  desk_init (&desk, self);
  footing_file_import_ask (desk.window, self->context, path);
  dialog = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "The File Can’t Be Used");
  answer ("_Close");
  desk_clear (&desk);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/file-actions/F80-F81-choose", test_choose);
  fixture_test ("/app/file-actions/F80-backup", test_backup);
  fixture_test ("/app/file-actions/F81-export", test_export);
  fixture_test ("/app/file-actions/F80-restore", test_restore);
  fixture_test ("/app/file-actions/F80-restore-damaged", test_restore_damaged);
  fixture_test ("/app/file-actions/F80-restore-refused", test_restore_refused);
  fixture_test ("/app/file-actions/F82-D14-restore-encrypted", test_restore_encrypted);
  fixture_test ("/app/file-actions/F82-passphrase", test_passphrase);
  fixture_test ("/app/file-actions/F81-import", test_import);
  fixture_test ("/app/file-actions/F81-import-refused", test_import_refused);

  return g_test_run ();
}
