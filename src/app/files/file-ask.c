/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-ask.h"
#include "widgets/file-chooser.h"

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
