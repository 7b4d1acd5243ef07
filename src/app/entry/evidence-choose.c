/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence-choose.h"
#include "evidence.h"
#include "field-text.h"
#include "widgets/file-chooser.h"
#include "widgets/hint.h"

#include <glib/gi18n-lib.h>

#define PAGE "footing-page"

static void
response_cb (GtkEditable *field, int response, GtkNativeDialog *native)
{
  g_autoptr (GFile) file = footing_file_chooser_take (native, response);

  if (file != NULL)
    footing_evidence_put (g_object_get_data (G_OBJECT (field), PAGE), field, file);
}

void
footing_evidence_choose (GtkWidget *page, GtkEditable *field)
{
  GtkFileChooser *chooser;
  g_autofree char *path = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_EDITABLE (field));

  g_object_set_data (G_OBJECT (field), PAGE, page);
  chooser = footing_file_chooser_new (GTK_WINDOW (gtk_widget_get_root (page)),
                                      GTK_FILE_CHOOSER_ACTION_OPEN,
                                      _ ("Choose a File as Evidence"), _ ("_Choose"));
  path = footing_evidence_to_path (gtk_editable_get_text (field));
  if (path != NULL) {
    g_autoptr (GFile) file = g_file_new_for_path (path);

    gtk_file_chooser_set_file (chooser, file, NULL);
  }
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), field,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
footing_evidence_put (GtkWidget *page, GtkEditable *field, GFile *file)
{
  g_autofree char *uri = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_EDITABLE (field));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  path = g_file_get_path (file);
  text = footing_evidence_from_file (uri, path);
  if (text == NULL) {
    footing_hint_show (page, GTK_WIDGET (field),
                       _ ("This file isn’t on this computer: save a copy here and choose "
                          "that, or paste a link to it."));
    return;
  }

  footing_field_replace (field, text);
  gtk_editable_set_position (field, -1);
  gtk_widget_grab_focus (GTK_WIDGET (field));
}
