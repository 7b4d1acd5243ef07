/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-ask.h"
#include "recent.h"

#include <glib/gi18n-lib.h>

GtkFileChooser *
footing_file_ask_new (GtkWindow *top,
                      GtkFileChooserAction action,
                      const char *title,
                      const char *accept)
{
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (title, top, action, accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);

  return GTK_FILE_CHOOSER (native);
}

void
footing_file_ask_propose (GtkFileChooser *chooser,
                          FootingContext *context,
                          const char *format)
{
  g_autofree char *today = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  today = footing_context_today (context);
  parts = g_strsplit (format, "DATE", -1);
  name = g_strjoinv (today, parts);
  gtk_file_chooser_set_current_name (chooser, name);
}

char *
footing_file_ask_take (GtkNativeDialog *native, int response)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (GTK_IS_NATIVE_DIALOG (native), NULL);

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    footing_recent_keep_out (file);
  g_object_unref (native);

  return file != NULL ? g_file_get_path (file) : NULL;
}

void
footing_file_say_written (FootingContext *context, const char *sentence, const char *path)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  name = g_path_get_basename (path);
  parts = g_strsplit (sentence, "%s", 2);
  text = g_strjoinv (name, parts);
  footing_context_toast (context, text, NULL, NULL, NULL);
}
