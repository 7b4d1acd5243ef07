/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A chooser of a file over @top, to be shown with gtk_native_dialog_show(). It belongs to
 * whoever handles its "response", with footing_file_ask_take(). */
GtkFileChooser *footing_file_ask_new (GtkWindow *top,
                                      GtkFileChooserAction action,
                                      const char *title,
                                      const char *accept);

/* Proposes a name by @format, in which DATE stands for today: "footing-DATE.json". */
void footing_file_ask_propose (GtkFileChooser *chooser,
                               FootingContext *context,
                               const char *format);

/* The path that was chosen, owned by the caller, or NULL; @native is done with. */
char *footing_file_ask_take (GtkNativeDialog *native, int response);

/* Says in a toast that the file at @path was written: @sentence, with its name. */
void footing_file_say_written (FootingContext *context,
                               const char *sentence,
                               const char *path);

G_END_DECLS
