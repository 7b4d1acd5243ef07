/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "below.h"

GtkWidget *
footing_below_insert (GtkWidget *field, GtkWidget *child)
{
  GtkWidget *row, *list, *at = field;

  g_return_val_if_fail (GTK_IS_WIDGET (field), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  row = gtk_widget_get_ancestor (field, GTK_TYPE_LIST_BOX_ROW);
  list = gtk_widget_get_ancestor (field, GTK_TYPE_LIST_BOX);
  if (row != NULL && list != NULL && gtk_widget_get_parent (row) == list) {
    GtkWidget *below = gtk_list_box_row_new ();

    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (below), child);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (below), FALSE);
    gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (below), FALSE);
    gtk_widget_set_focusable (below, FALSE);
    gtk_list_box_insert (GTK_LIST_BOX (list), below,
                         gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
    return below;
  }

  while (!GTK_IS_BOX (gtk_widget_get_parent (at)) ||
         gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (at))) !=
             GTK_ORIENTATION_VERTICAL)
    at = gtk_widget_get_parent (at);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (at)), child, at);

  return child;
}

GtkWidget *
footing_above_insert (GtkWidget *list, GtkWidget *child)
{
  GtkWidget *box;

  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  box = gtk_widget_get_parent (list);
  g_return_val_if_fail (GTK_IS_BOX (box), NULL);
  gtk_box_insert_child_after (GTK_BOX (box), child, gtk_widget_get_prev_sibling (list));

  return child;
}

void
footing_below_remove (GtkWidget *added)
{
  GtkWidget *parent;

  g_return_if_fail (GTK_IS_WIDGET (added));

  parent = gtk_widget_get_parent (added);
  if (GTK_IS_LIST_BOX (parent))
    gtk_list_box_remove (GTK_LIST_BOX (parent), added);
  else if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), added);
}
