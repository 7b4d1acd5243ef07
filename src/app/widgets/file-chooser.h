/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A chooser of a file over @top, through the portal inside a sandbox; to be shown with
 * gtk_native_dialog_show(). It belongs to whoever handles its "response", with
 * footing_file_chooser_take(). */
GtkFileChooser *footing_file_chooser_new (GtkWindow *top,
                                          GtkFileChooserAction action,
                                          const char *title,
                                          const char *accept);

/* The file that was chosen, owned by the caller, or NULL; @native is done with. It is
 * kept out of the list of recent files. */
GFile *footing_file_chooser_take (GtkNativeDialog *native, int response);

G_END_DECLS
