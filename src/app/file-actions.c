/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-actions.h"
#include "file-restore.h"
#include "window.h"

#include <glib/gi18n-lib.h>

#define PATH "footing-path"

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

/* NULL when the file could not be opened. */
static FootingModel *
get_model (GtkWindow *top)
{
  while (top != NULL && !FOOTING_IS_WINDOW (top))
    top = gtk_window_get_transient_for (top);

  return top != NULL ? footing_window_get_model (FOOTING_WINDOW (top)) : NULL;
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) backups = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (backups, _ ("Backups"));
  gtk_file_filter_add_suffix (backups, "db");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, backups);
  gtk_file_chooser_add_filter (chooser, all);
}

/* The chosen path, or NULL; the chooser is done with. */
static char *
take_path (GtkNativeDialog *native, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  g_object_unref (native);

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
backup_response_cb (GtkNativeDialog *native, int response, GtkApplication *application)
{
  FootingModel *model = get_model (get_top (application));
  g_autofree char *path = take_path (native, response);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || model == NULL)
    return;

  footing_model_flush (model);
  if (!footing_store_backup (footing_model_get_store (model), path, &error)) {
    footing_model_report (model, error);
    return;
  }

  name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("Backed up to “%s”"), name);
  footing_model_toast (model, text, NULL, NULL, NULL);
}

static void
backup_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *top = get_top (data);
  FootingModel *model = get_model (top);
  GtkFileChooserNative *native;
  g_autofree char *today = NULL;
  g_autofree char *name = NULL;

  if (model == NULL)
    return;

  today = footing_model_today (model);
  name = g_strdup_printf ("footing-backup-%s.db", today);
  native = gtk_file_chooser_native_new (_ ("Back Up"), top, GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("_Back Up"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  g_signal_connect_object (native, "response", G_CALLBACK (backup_response_cb), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
restore_response_cb (GtkNativeDialog *native, int response, GtkApplication *application)
{
  GtkWindow *top = get_top (application);
  g_autofree char *backup = take_path (native, response);

  if (backup != NULL)
    footing_file_restore_ask (top, get_model (top), get_path (application), backup);
}

static void
restore_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      _ ("Restore a Backup"), get_top (data), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
      _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  add_filters (GTK_FILE_CHOOSER (native));
  g_signal_connect_object (native, "response", G_CALLBACK (restore_response_cb), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
open_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *folder = g_path_get_dirname (get_path (data));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (get_top (data), uri, GDK_CURRENT_TIME);
}

void
footing_file_actions_add (GtkApplication *application, const char *path)
{
  const GActionEntry entries[] = {
      {"backup", backup_cb, NULL, NULL, NULL, {0}},
      {"restore-backup", restore_cb, NULL, NULL, NULL, {0}},
      {"open-folder", open_folder_cb, NULL, NULL, NULL, {0}},
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (path != NULL);

  g_object_set_data_full (G_OBJECT (application), PATH, g_strdup (path), g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), application);
}
