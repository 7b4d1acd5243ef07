/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-table.h"

#include <adwaita.h>

void
footing_week_table_clear (GtkListBox *table)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (table, 0)) != NULL)
    gtk_list_box_remove (table, GTK_WIDGET (row));
}

/* The list that the table stands in would take these keys for a row of its own. */
static void
add_keys (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter|space"),
                        g_object_ref (gtk_activate_action_get ())));
  gtk_widget_add_controller (row, keys);
}

void
footing_week_table_add (GtkListBox *table,
                        const char *span,
                        const char *counts,
                        const char *spoken)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (counts);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), span);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "quiet");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  add_keys (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_list_box_append (table, row);
}
