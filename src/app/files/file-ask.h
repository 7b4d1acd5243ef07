/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Proposes a name by @format, in which DATE stands for today: "footing-DATE.json". */
void footing_file_ask_propose (GtkFileChooser *chooser,
                               FootingContext *context,
                               const char *format);

/* The path of what was chosen with footing_file_chooser_new(), owned by the caller, or
 * NULL; @native is done with. */
char *footing_file_ask_take (GtkNativeDialog *native, int response);

/* Saves @what to @path, and says what came of it. */
typedef void (*FootingFileSave) (FootingContext *context,
                                 const char *what,
                                 const char *path);

/* Asks over the window of @place where to save @what (taken), under @title and with a
 * name by @format; then @save is called, if a place was chosen. */
void footing_file_ask_save (GtkWidget *place,
                            FootingContext *context,
                            const char *title,
                            const char *format,
                            FootingFileSave save,
                            char *what);

/* Writes @bytes to @path and says so in a toast, as below; or what went wrong. */
void footing_file_write (FootingContext *context,
                         GBytes *bytes,
                         const char *sentence,
                         const char *path);

/* Says in a toast that the file at @path was written: @sentence, with its name. */
void footing_file_say_written (FootingContext *context,
                               const char *sentence,
                               const char *path);

G_END_DECLS
