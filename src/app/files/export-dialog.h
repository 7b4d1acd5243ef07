/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "model/kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What goes out of Footing: what it is, in which format, and all that is in it, to be
 * read before; as a file or on paper. */
#define FOOTING_TYPE_EXPORT_DIALOG (footing_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingExportDialog, footing_export_dialog, FOOTING, EXPORT_DIALOG, AdwWindow)

/* Shows it over @parent, with @kind chosen if there is something of that. */
void footing_export_dialog_show (GtkWindow *parent,
                                 FootingContext *context,
                                 FootingSheetKind kind);

/* Exports everything to @path and says so in a toast; FALSE with @error. */
gboolean footing_file_export (FootingContext *context, const char *path, GError **error);

/* Writes what is chosen to @path, says so in a toast and closes; or says what went wrong,
 * and stays. */
void footing_export_dialog_save (FootingExportDialog *self, const char *path);

/* The operation that prints what is chosen; owned by the caller. NULL with @error. */
GtkPrintOperation *footing_export_dialog_make_print (FootingExportDialog *self,
                                                     GError **error);

G_END_DECLS
