/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the timeline shows, for other programs. A toast says what came of it. */

/* Copies the entries that @filter lets through as Markdown to the clipboard of @place. */
void footing_timeline_copy (GtkWidget *place,
                            FootingContext *context,
                            const FootingEntryFilter *filter);

/* Asks over the window of @place where to write them as a table (CSV). */
void footing_timeline_ask_table (GtkWidget *place,
                                 FootingContext *context,
                                 const FootingEntryFilter *filter);

/* Writes @table to @path, all of it or nothing. */
void footing_timeline_save_table (FootingContext *context,
                                  const char *table,
                                  const char *path);

G_END_DECLS
