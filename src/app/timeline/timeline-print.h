/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An operation that prints the entries which @filter lets through: below a heading the
 * months and what was in them, with the number of each page. NULL with @error when the
 * file cannot be read. Owned by the caller. */
GtkPrintOperation *footing_timeline_print_new (FootingStore *store,
                                               const FootingEntryFilter *filter,
                                               GError **error);

/* Shows the dialogue of printers over the window of @place, and prints. */
void footing_timeline_print (GtkWidget *place,
                             FootingContext *context,
                             const FootingEntryFilter *filter);

G_END_DECLS
