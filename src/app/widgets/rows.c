/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rows.h"
#include "store/record.h"

#include <string.h>

#define ROW_ID "footing-row-id"

static void
take_out (GtkWidget *container, GtkWidget *child)
{
  if (GTK_IS_LIST_BOX (container))
    gtk_list_box_remove (GTK_LIST_BOX (container), child);
  else
    gtk_box_remove (GTK_BOX (container), child);
}

static void
put_after (GtkWidget *container, GtkWidget *child, GtkWidget *previous)
{
  int index = 0;

  if (!GTK_IS_LIST_BOX (container)) {
    gtk_box_insert_child_after (GTK_BOX (container), child, previous);
    return;
  }

  if (previous != NULL)
    index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (previous)) + 1;
  gtk_list_box_insert (GTK_LIST_BOX (container), child, index);
}

static gboolean
has_record (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (strcmp (footing_record_get_id (g_ptr_array_index (records, i)), id) == 0)
      return TRUE;

  return FALSE;
}

static void
remove_gone (GtkWidget *container, GPtrArray *records)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (container); child != NULL;
       child = next) {
    const char *id = footing_rows_get_id (child);

    next = gtk_widget_get_next_sibling (child);
    if (id != NULL && !has_record (records, id))
      take_out (container, child);
  }
}

GtkWidget *
footing_rows_sync (GtkWidget *container,
                   GPtrArray *records,
                   FootingRowFactory make,
                   gpointer data)
{
  GtkWidget *previous = NULL, *made = NULL;

  g_return_val_if_fail (GTK_IS_LIST_BOX (container) || GTK_IS_BOX (container), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  remove_gone (container, records);
  for (guint i = 0; i < records->len; i++) {
    gpointer record = g_ptr_array_index (records, i);
    const char *id = footing_record_get_id (record);
    GtkWidget *row = footing_rows_find (container, id);

    if (row == NULL) {
      made = row = make (record, data);
      g_object_set_data_full (G_OBJECT (row), ROW_ID, g_strdup (id), g_free);
      put_after (container, row, previous);
    }
    previous = row;
  }

  return made;
}

GtkWidget *
footing_rows_find (GtkWidget *container, const char *id)
{
  g_return_val_if_fail (GTK_IS_WIDGET (container), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (container); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (footing_rows_get_id (child), id) == 0)
      return child;

  return NULL;
}

const char *
footing_rows_get_id (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  return g_object_get_data (G_OBJECT (row), ROW_ID);
}
