/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "more-row.h"

#include <adwaita.h>

GtkWidget *
footing_more_row_new (GCallback clicked, gpointer data)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  g_signal_connect_swapped (button, "clicked", clicked, data);

  return g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE,
                       "child", button, NULL);
}

void
footing_more_row_set_label (GtkWidget *row, const char *label)
{
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  gtk_button_set_label (GTK_BUTTON (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                        label);
}
