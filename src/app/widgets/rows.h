/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the widget for @record (a FootingRecord). */
typedef GtkWidget *(*FootingRowFactory) (gpointer record, gpointer data);

/* Keeps the children of @container (a list box or a box) in step with @records: makes
 * those that are missing, at their place, and takes out those whose record is gone. What
 * is there stays untouched, so that nobody is disturbed in typing; so do children that
 * others have added. Returns the last one made, or NULL. */
GtkWidget *footing_rows_sync (GtkWidget *container,
                              GPtrArray *records,
                              FootingRowFactory make,
                              gpointer data);

/* The child for the record with @id, or NULL. */
GtkWidget *footing_rows_find (GtkWidget *container, const char *id);

/* The id of the record that @row was made for, or NULL. */
const char *footing_rows_get_id (GtkWidget *row);

G_END_DECLS
