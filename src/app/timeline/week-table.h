/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the chart shows, as rows of a list: for those who don't see it, or rather read. */

void footing_week_table_clear (GtkListBox *table);

/* A row at the end: the days, what there was in them, and both as one sentence. */
void footing_week_table_add (GtkListBox *table,
                             const char *span,
                             const char *counts,
                             const char *spoken);

G_END_DECLS
