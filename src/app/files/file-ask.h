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

/* Says in a toast that the file at @path was written: @sentence, with its name. */
void footing_file_say_written (FootingContext *context,
                               const char *sentence,
                               const char *path);

G_END_DECLS
