/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-actions.h"
#include "export-dialog.h"
#include "file-ask.h"
#include "file-import.h"
#include "file-restore.h"
#include "passphrase-dialog.h"
#include "restore-dialog.h"
#include "store/store-encrypted.h"
#include "store/store-file.h"
#include "widgets/file-chooser.h"

#include <glib/gi18n-lib.h>

#define PATH "footing-path"
#define PASSPHRASE "footing-passphrase"

/* Without the dot. */
#define ENCRYPTED (&FOOTING_ENCRYPTED_SUFFIX[1])

static const char *
get_path (GtkApplication *application)
{
  return g_object_get_data (G_OBJECT (application), PATH);
}

/* The window to ask over; the application is activated when it has none. */
static GtkWindow *
get_top (GtkApplication *application)
{
  if (gtk_application_get_active_window (application) == NULL)
    g_application_activate (G_APPLICATION (application));

  return gtk_application_get_active_window (application);
}

static FootingClock *
dup_clock (FootingContext *context)
{
  return context != NULL ? g_object_ref (footing_store_get_clock (
                               footing_context_get_store (context)))
                         : footing_clock_new ();
}

/* Offers files that end in one of @suffixes, called @name, and all files. */
static void
add_filters (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) own = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (own, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (own, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, own);
  gtk_file_chooser_add_filter (chooser, all);
}

/* Asks for a file over the application's window, then calls @response_cb. */
static GtkFileChooser *
ask_file (GtkApplication *application,
          GtkFileChooserAction action,
          const char *title,
          const char *accept,
          GCallback response_cb)
{
  GtkFileChooser *chooser =
      footing_file_chooser_new (get_top (application), action, title, accept);

  g_signal_connect_object (chooser, "response", response_cb, application, 0);

  return chooser;
}

/* Asks where to write a file that is called by @format; NULL while no file is open. */
static GtkFileChooser *
ask_place (GtkApplication *application,
           const char *title,
           const char *accept,
           const char *format,
           GCallback response_cb)
{
  FootingContext *context = footing_context_find (get_top (application));
  GtkFileChooser *chooser;

  if (context == NULL)
    return NULL;

  chooser =
      ask_file (application, GTK_FILE_CHOOSER_ACTION_SAVE, title, accept, response_cb);
  footing_file_ask_propose (chooser, context, format);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));

  return chooser;
}

/* --- Backup and restore --------------------------------------------------------------
 */

static gboolean
back_up (FootingStore *store,
         const char *path,
         FootingPassphrase *passphrase,
         GError **error)
{
  return passphrase == NULL
             ? footing_store_backup (store, path, error)
             : footing_store_backup_encrypted (store, path, passphrase,
                                               FOOTING_ENCRYPTED_USUAL, error);
}

void
footing_file_back_up (FootingContext *context,
                      const char *path,
                      FootingPassphrase *passphrase)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  if (back_up (footing_context_get_store (context), path, passphrase, &error))
    /* Translators: %s is the name of a file */
    footing_file_say_written (context, _ ("Backed up to “%s”"), path);
  else
    footing_context_report (context, error);
}

static void
backup_response_cb (GtkNativeDialog *native, int response, GtkApplication *application)
{
  FootingContext *context = footing_context_find (get_top (application));
  g_autofree char *path = footing_file_ask_take (native, response);

  if (path != NULL && context != NULL)
    footing_file_back_up (context, path, NULL);
}

static void
backup_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ask_place (data, _ ("Back Up"), _ ("_Back Up"), "footing-backup-DATE.db",
             G_CALLBACK (backup_response_cb));
}

/* The chooser keeps the passphrase until it goes. */
static void
encrypted_response_cb (GtkNativeDialog *native, int response, GtkApplication *application)
{
  g_autoptr (FootingPassphrase) passphrase =
      g_object_steal_data (G_OBJECT (native), PASSPHRASE);
  FootingContext *context = footing_context_find (get_top (application));
  g_autofree char *path = footing_file_ask_take (native, response);

  if (path != NULL && context != NULL)
    footing_file_back_up (context, path, passphrase);
}

static void
passphrase_cb (FootingPassphrase *passphrase, gpointer application)
{
  GtkFileChooser *chooser = ask_place (
      application, _ ("Encrypted Backup"), _ ("_Back Up"),
      "footing-DATE" FOOTING_ENCRYPTED_SUFFIX, G_CALLBACK (encrypted_response_cb));

  if (chooser != NULL)
    g_object_set_data_full (G_OBJECT (chooser), PASSPHRASE, passphrase,
                            (GDestroyNotify)footing_passphrase_free);
  else
    footing_passphrase_free (passphrase);
}

static void
backup_encrypted_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *top = get_top (data);

  if (footing_context_find (top) != NULL)
    footing_passphrase_dialog_choose (top, passphrase_cb, g_object_ref (data),
                                      g_object_unref);
}

static void
restore_response_cb (GtkNativeDialog *native, int response, GtkApplication *application)
{
  GtkWindow *top = get_top (application);
  g_autofree char *backup = footing_file_ask_take (native, response);

  if (backup != NULL)
    footing_file_restore_ask (top, footing_context_find (top), get_path (application),
                              backup);
}

static void
choose_backup (GtkApplication *application)
{
  GtkFileChooser *chooser =
      ask_file (application, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Restore a Backup"),
                _ ("_Open"), G_CALLBACK (restore_response_cb));

  add_filters (chooser, _ ("Backups"), (const char *const[]){"db", ENCRYPTED, NULL});
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
chosen_cb (GtkWindow *dialog, const char *backup, GtkApplication *application)
{
  GtkWindow *top = gtk_window_get_transient_for (dialog);

  if (backup == NULL)
    choose_backup (application);
  else if (top != NULL)
    footing_file_restore_ask (top, footing_context_find (top), get_path (application),
                              backup);
}

static void
restore_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *top = get_top (data);
  g_autoptr (FootingClock) clock = dup_clock (footing_context_find (top));
  FootingRestoreDialog *dialog = footing_restore_dialog_new (top, get_path (data), clock);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- Export and import ---------------------------------------------------------------
 */

static void
show_export (GtkApplication *application, FootingSheetKind kind)
{
  GtkWindow *top = get_top (application);
  FootingContext *context = footing_context_find (top);

  if (context != NULL)
    footing_export_dialog_show (top, context, kind);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_export (data, FOOTING_SHEET_EVERYTHING);
}

static void
hand_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingSheetKind kind;

  if (footing_sheet_from_code (g_variant_get_string (parameter, NULL), &kind))
    show_export (data, kind);
}

static void
import_response_cb (GtkNativeDialog *native, int response, GtkApplication *application)
{
  GtkWindow *top = get_top (application);
  FootingContext *context = footing_context_find (top);
  g_autofree char *path = footing_file_ask_take (native, response);

  if (path != NULL && context != NULL)
    footing_file_import_ask (top, context, path);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkFileChooser *chooser;

  if (footing_context_find (get_top (data)) == NULL)
    return;

  chooser = ask_file (data, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Import"), _ ("_Open"),
                      G_CALLBACK (import_response_cb));
  add_filters (chooser, _ ("Exports"), (const char *const[]){"json", NULL});
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- The actions ---------------------------------------------------------------------
 */

static void
open_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *folder = g_path_get_dirname (get_path (data));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (get_top (data), uri, GDK_CURRENT_TIME);
}

/* What is in the place of the file, if anything, is kept beside it. */
static void
start_new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (footing_file_start_new (get_path (data), NULL, &error))
    g_action_group_activate_action (G_ACTION_GROUP (data), "reopen", NULL);
  else
    footing_file_say (get_top (data), _ ("Couldn’t Start a New File"), error->message);
}

void
footing_file_actions_add (GtkApplication *application, const char *path)
{
  const GActionEntry entries[] = {
      {"backup", backup_cb, NULL, NULL, NULL, {0}},
      {"backup-encrypted", backup_encrypted_cb, NULL, NULL, NULL, {0}},
      {"restore-backup", restore_cb, NULL, NULL, NULL, {0}},
      {"export", export_cb, NULL, NULL, NULL, {0}},
      {"hand-out", hand_out_cb, "s", NULL, NULL, {0}},
      {"import", import_cb, NULL, NULL, NULL, {0}},
      {"open-folder", open_folder_cb, NULL, NULL, NULL, {0}},
      {"start-new", start_new_cb, NULL, NULL, NULL, {0}},
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (path != NULL);

  g_object_set_data_full (G_OBJECT (application), PATH, g_strdup (path), g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), application);
}
