/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-ask.h"
#include "target.h"
#include "widgets/file-chooser.h"

#include <glib/gi18n-lib.h>

/* What is being saved while its place is asked for. */
typedef struct {
  FootingContext *context; /* owned */
  FootingFileSave save;
  char *what; /* owned */
} Saving;

static void
saving_free (gpointer data, GClosure *closure)
{
  Saving *saving = data;

  g_object_unref (saving->context);
  g_free (saving->what);
  g_free (saving);
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
  g_autoptr (GFile) file = footing_file_chooser_take (native, response);

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
response_cb (GtkNativeDialog *native, int response, gpointer data)
{
  Saving *saving = data;
  g_autofree char *path = footing_file_ask_take (native, response);

  if (path != NULL)
    saving->save (saving->context, saving->what, path);
}

void
footing_file_ask_save (GtkWidget *place,
                       FootingContext *context,
                       const char *title,
                       const char *format,
                       FootingFileSave save,
                       char *what)
{
  GtkFileChooser *chooser =
      footing_file_chooser_new (GTK_WINDOW (gtk_widget_get_root (place)),
                                GTK_FILE_CHOOSER_ACTION_SAVE, title, _ ("_Save"));
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){g_object_ref (context), save, what};
  footing_file_ask_propose (chooser, context, format);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), saving,
                         saving_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
footing_file_write (FootingContext *context,
                    GBytes *bytes,
                    const char *sentence,
                    const char *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (footing_target_write (path,
                            footing_store_get_path (footing_context_get_store (context)),
                            bytes, &error))
    footing_file_say_written (context, sentence, path);
  else
    footing_context_report (context, error);
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
