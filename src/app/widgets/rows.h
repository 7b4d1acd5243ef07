/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lists of records in a list box or a box: a row for each record, in their order.
 *
 * A short list has all its rows. Of a long one, those are made that are in sight on the
 * page it scrolls with, some before and after them, the first and the last, and what
 * somebody is at: a row that has the focus or is open, and its neighbours. A blank stands
 * for the others. Records are read for the rows that are made, a page at a time. On a new
 * day all rows show theirs anew, once they are in sight. */

typedef struct {
  /* Makes the row for @record. */
  GtkWidget *(*make) (gpointer record, gpointer data);

  /* Shows @record as it is now in @row, which is at @position of the list. Optional. */
  void (*update) (GtkWidget *row, gpointer record, guint position, gpointer data);

  /* Before rows are updated: reads what the @records have in common. Optional. */
  void (*prepare) (GPtrArray *records, gpointer data);

  /* Reads the records with these @ids, where they are not all of one type. Owned by the
   * caller; NULL with @error. Optional. */
  GPtrArray *(*read) (GPtrArray *ids, gpointer data, GError **error);

  /* How many rows a list has that is not long; 0 for the usual. */
  guint n_short;

  /* After how many rows a list that is followed by other things stops, with a button that
   * shows all; 0 for never. */
  guint n_folded;
} FootingRowKind;

/* For records of @type, unless @kind reads them; @kind and @data must outlive @container.
 * The rows come after
 * @previous, a child that is there already, or first. */
void footing_rows_bind (GtkWidget *container,
                        GtkWidget *previous,
                        FootingContext *context,
                        GType type,
                        const FootingRowKind *kind,
                        gpointer data);

/* Whether that was done. */
gboolean footing_rows_is_bound (GtkWidget *container);

/* Shows the records with these @ids, as they are in the file now. A row whose record
 * stays is kept: nobody is disturbed in typing. How many there are. */
guint footing_rows_show (GtkWidget *container, GPtrArray *ids);

/* The same for @records that have been read. */
guint footing_rows_show_records (GtkWidget *container, GPtrArray *records);

/* The same for a @list of @parent, which is read; what cannot be read is reported. */
guint footing_rows_show_list (GtkWidget *container, FootingList list, const char *parent);

/* Shows the same records anew, for something else that their rows say has changed. */
void footing_rows_update (GtkWidget *container);

/* Whether the record with @id is shown, or would be further on. */
gboolean footing_rows_has (GtkWidget *container, const char *id);

/* The row of the record with @id, which is made when it is not there and scrolled to;
 * NULL when no such record is shown. */
GtkWidget *footing_rows_reveal (GtkWidget *container, const char *id);

/* The same, when it is there; else NULL. */
GtkWidget *footing_rows_find (GtkWidget *container, const char *id);

/* The id of the record that @row was made for, or NULL. */
const char *footing_rows_get_id (GtkWidget *row);

G_END_DECLS
