/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-share.h"
#include "files/file-ask.h"
#include "widgets/file-chooser.h"
#include "format/entries-format.h"
#include "target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is being saved while its place is asked for. */
typedef struct {
  FootingContext *context; /* owned */
  char *table;             /* owned */
} Saving;

static void
saving_free (gpointer data, GClosure *closure)
{
  Saving *saving = data;

  g_object_unref (saving->context);
  g_free (saving->table);
  g_free (saving);
}

void
footing_timeline_copy (GtkWidget *place,
                       FootingContext *context,
                       const FootingEntryFilter *filter)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, filter, &error);
  g_autofree char *text =
      keys != NULL ? footing_entries_format_markdown (store, keys, &error) : NULL;
  g_autofree char *told = NULL;

  if (text == NULL) {
    footing_context_report (context, error);
    return;
  }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (place), text);
  told = g_strdup_printf (ngettext ("%u entry copied", "%u entries copied", keys->len),
                          keys->len);
  footing_context_toast (context, told, NULL, NULL, NULL);
}

void
footing_timeline_save_table (FootingContext *context, const char *table, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  bytes = g_bytes_new_static (table, strlen (table));
  if (footing_target_write (path,
                            footing_store_get_path (footing_context_get_store (context)),
                            bytes, &error))
    footing_file_say_written (context, _ ("Exported to “%s”"), path);
  else
    footing_context_report (context, error);
}

static void
response_cb (GtkNativeDialog *native, int response, gpointer data)
{
  Saving *saving = data;
  g_autofree char *path = footing_file_ask_take (native, response);

  if (path != NULL)
    footing_timeline_save_table (saving->context, saving->table, path);
}

void
footing_timeline_ask_table (GtkWidget *place,
                            FootingContext *context,
                            const FootingEntryFilter *filter)
{
  FootingStore *store = footing_context_get_store (context);
  GtkRoot *root = gtk_widget_get_root (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, filter, &error);
  g_autofree char *table =
      keys != NULL ? footing_entries_format_csv (store, keys, &error) : NULL;
  GtkFileChooser *chooser;
  Saving *saving;

  if (table == NULL) {
    footing_context_report (context, error);
    return;
  }

  saving = g_new0 (Saving, 1);
  saving->context = g_object_ref (context);
  saving->table = g_steal_pointer (&table);
  chooser = footing_file_chooser_new (GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE,
                                      _ ("Save as a Table"), _ ("_Save"));
  footing_file_ask_propose (chooser, context, "footing-timeline-DATE.csv");
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), saving,
                         saving_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
