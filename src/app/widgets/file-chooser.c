/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-chooser.h"
#include "recent.h"

#include <glib/gi18n-lib.h>

GtkFileChooser *
footing_file_chooser_new (GtkWindow *top,
                          GtkFileChooserAction action,
                          const char *title,
                          const char *accept)
{
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (title, top, action, accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);

  return GTK_FILE_CHOOSER (native);
}

GFile *
footing_file_chooser_take (GtkNativeDialog *native, int response)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (GTK_IS_NATIVE_DIALOG (native), NULL);

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    footing_recent_keep_out (file);
  g_object_unref (native);

  return g_steal_pointer (&file);
}
