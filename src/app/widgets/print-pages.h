/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An operation that prints @markup (of Pango) as running text on as many pages as it
 * takes, with the number of each at its foot; @job is what the printer calls it. Owned by
 * the caller. */
GtkPrintOperation *footing_print_pages_new (const char *markup, const char *job);

/* The same on one page, in smaller letters where it would be higher than the paper. */
GtkPrintOperation *footing_print_pages_new_single (const char *markup, const char *job);

/* An operation that prints @document (taken) as its PDF is. Owned by the caller. */
GtkPrintOperation *footing_print_pages_new_document (FootingDocument *document);

/* Shows the dialogue of printers over the window of @place, and prints. FALSE with
 * @error; whoever cancels it has not failed. */
gboolean
footing_print_pages_run (GtkPrintOperation *operation, GtkWidget *place, GError **error);

/* What @operation prints, as a PDF; owned by the caller. NULL with @error. */
GBytes *footing_print_pages_export (GtkPrintOperation *operation, GError **error);

G_END_DECLS
