/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-restore.h"
#include "passphrase-dialog.h"
#include "store/store-encrypted.h"
#include "target.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How much there is of what people know. */
typedef struct {
  int plans;
  int entries;
  int checkins;
  int people;
} Contents;

/* Held by the dialog that asks, one after the other. */
typedef struct {
  GtkWindow *parent; /* borrowed: the dialogs go with it */

  /* owned */
  FootingContext *context;
  FootingClock *clock;
  char *path;
  char *backup;
  FootingPassphrase *passphrase; /* NULL for one that is not encrypted */
} Restore;

static void
clear (gpointer data)
{
  Restore *restore = data;

  g_clear_object (&restore->context);
  g_object_unref (restore->clock);
  g_free (restore->path);
  g_free (restore->backup);
  footing_passphrase_free (restore->passphrase);
}

static void
release (gpointer restore)
{
  g_rc_box_release_full (restore, clear);
}

static void
release_cb (gpointer restore, GClosure *closure)
{
  release (restore);
}

/* The file to read @restore from; another than the backup, when that is encrypted, is put
 * in @plain, and removed by done_reading(). */
static const char *
begin_reading (const Restore *restore, char **plain, GError **error)
{
  if (restore->passphrase == NULL)
    return restore->backup;

  *plain =
      footing_backup_decrypt (restore->backup, restore->path, restore->passphrase, error);
  return *plain;
}

static void
done_reading (char *plain)
{
  if (plain != NULL)
    footing_side_remove (plain);
  g_free (plain);
}

static Contents
count (FootingStore *store)
{
  return (Contents){
      .plans = footing_store_count (store, FOOTING_TYPE_RECOVERY),
      .entries = footing_store_count (store, FOOTING_TYPE_ENTRY),
      .checkins = footing_store_count (store, FOOTING_TYPE_CHECKIN),
      .people = footing_store_count (store, FOOTING_TYPE_PERSON),
  };
}

/* What is in the file at @path, once all of it is found good; it is left as it is. */
static gboolean
look_into (const char *path, FootingClock *clock, Contents *contents, GError **error)
{
  g_autoptr (FootingStore) store = footing_store_open_read_only (path, clock, error);

  if (store == NULL || !footing_store_verify (store, error))
    return FALSE;

  *contents = count (store);
  return TRUE;
}

static gboolean
look_into_backup (const Restore *restore, Contents *contents, GError **error)
{
  char *plain = NULL;
  const char *path = begin_reading (restore, &plain, error);
  const gboolean done = path != NULL && look_into (path, restore->clock, contents, error);

  done_reading (plain);

  return done;
}

static gboolean
put_back (const Restore *restore, GError **error)
{
  char *plain = NULL;
  const char *path = begin_reading (restore, &plain, error);
  const gboolean done =
      path != NULL &&
      footing_store_restore_file (restore->path, path, restore->clock, NULL, error);

  done_reading (plain);

  return done;
}

void
footing_file_say (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  g_return_if_fail (GTK_IS_WINDOW (parent));

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- What there is, here and there --------------------------------------------------
 */

/* @here is negative where nothing can be counted. */
static void
append_counts (GtkListBox *list, const char *what, int backup, int here)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *counts =
      here >= 0
          /* Translators: how much there is of something, such as timeline entries */
          ? g_strdup_printf (_ ("%d in the backup, %d here now"), backup, here)
          : g_strdup_printf (_ ("%d in the backup"), backup);

  g_object_set (row, "title", what, "subtitle", counts, NULL);
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_list (const Contents *backup, const Contents *here)
{
  GtkWidget *widget = gtk_list_box_new ();
  GtkListBox *list = GTK_LIST_BOX (widget);

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (widget, "boxed-list");
  append_counts (list, _ ("Plans and drafts"), backup->plans, here->plans);
  append_counts (list, _ ("Timeline entries"), backup->entries, here->entries);
  append_counts (list, _ ("Check-ins"), backup->checkins, here->checkins);
  append_counts (list, _ ("People"), backup->people, here->people);

  return widget;
}

/* --- Restoring -----------------------------------------------------------------------
 */

/* The first of the windows that is the main one, or that is not. */
static GtkWindow *
find_window (GtkApplication *application, gboolean main)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if ((g_object_class_find_property (G_OBJECT_GET_CLASS (l->data), "context") !=
         NULL) == main)
      return l->data;

  return NULL;
}

/* What was typed and cannot be stored stays where it is, and is stored now. */
static gboolean
reopen_in_place (FootingContext *context)
{
  if (context == NULL || footing_context_get_file_problem (context) == NULL ||
      !footing_store_reopen (footing_context_get_store (context), NULL))
    return FALSE;

  footing_context_check_file (context);
  footing_context_forget_undo (context);
  footing_context_flush (context);
  return TRUE;
}

static FootingContext *
get_context (GtkApplication *application)
{
  return footing_context_find (find_window (application, TRUE));
}

/* Shows the new content: everything that shows the old one goes. */
static void
reopen (GtkApplication *application)
{
  GtkWindow *window;

  while ((window = find_window (application, FALSE)) != NULL)
    gtk_window_destroy (window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "reopen", NULL);
}

static gboolean
reopen_cb (gpointer data)
{
  GtkApplication *application = data;
  FootingContext *context;

  if (!reopen_in_place (get_context (application)))
    reopen (application);

  context = get_context (application);
  if (context != NULL)
    footing_context_toast (context, _ ("Restored. Your previous data is kept beside it"),
                           _ ("Open _Folder"), "app.open-folder", NULL);

  return G_SOURCE_REMOVE;
}

static void
response_cb (GtkWindow *dialog, const char *response, gpointer data)
{
  const Restore *restore = data;
  GtkWindow *parent = restore->parent;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "restore") != 0)
    return;

  if (restore->context != NULL)
    footing_context_flush (restore->context);
  if (!put_back (restore, &error)) {
    footing_file_say (parent, _ ("The Backup Was Not Restored"), error->message);
    return;
  }

  /* Once this dialog is gone. */
  g_idle_add_full (G_PRIORITY_DEFAULT, reopen_cb,
                   g_object_ref (gtk_window_get_application (parent)), g_object_unref);
}

static void
ask (Restore *restore, const Contents *backup, const Contents *here)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      restore->parent, _ ("Restore This Backup?"),
      _ ("This replaces your current data. A copy is kept beside it.")));

  adw_message_dialog_set_extra_child (dialog, make_list (backup, here));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "restore",
                                    _ ("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "restore",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb),
                         g_rc_box_acquire (restore), release_cb, 0);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Shows what is in it, and asks whether to restore it. */
static void
look (Restore *restore, GError **error)
{
  Contents inside, here = {-1, -1, -1, -1};

  if (restore->context != NULL)
    here = count (footing_context_get_store (restore->context));
  if (look_into_backup (restore, &inside, error))
    ask (restore, &inside, &here);
}

static void
passphrase_cb (FootingPassphrase *passphrase, gpointer data)
{
  Restore *restore = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&restore->passphrase, footing_passphrase_free);
  restore->passphrase = passphrase;
  look (restore, &error);
  if (g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_INVALID))
    footing_passphrase_dialog_ask (restore->parent, error->message, passphrase_cb,
                                   g_rc_box_acquire (restore), release);
  else if (error != NULL)
    footing_file_say (restore->parent, _ ("The Backup Can’t Be Used"), error->message);
}

void
footing_file_restore_ask (GtkWindow *parent,
                          FootingContext *context,
                          const char *path,
                          const char *backup)
{
  g_autoptr (GError) error = NULL;
  Restore *restore;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  restore = g_rc_box_new0 (Restore);
  restore->parent = parent;
  g_set_object (&restore->context, context);
  restore->clock =
      context != NULL
          ? g_object_ref (footing_store_get_clock (footing_context_get_store (context)))
          : footing_clock_new ();
  restore->path = g_strdup (path);
  restore->backup = g_strdup (backup);

  if (footing_encrypted_is (backup))
    footing_passphrase_dialog_ask (parent, NULL, passphrase_cb,
                                   g_rc_box_acquire (restore), release);
  else
    look (restore, &error);
  release (restore);
  if (error != NULL)
    footing_file_say (parent, _ ("The Backup Can’t Be Used"), error->message);
}
