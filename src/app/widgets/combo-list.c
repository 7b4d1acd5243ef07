/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "combo-list.h"
#include "paragraph.h"

/* Where a line is broken, in characters: the list has room in a window of 360 px. */
#define LINE_CHARS 30

/* The mark stands at what is chosen. */
static void
mark (GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const gboolean chosen =
      gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row);

  gtk_widget_set_opacity (gtk_widget_get_last_child (box), chosen ? 1 : 0);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = footing_paragraph_new (NULL, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                NULL));
  gtk_list_item_set_child (item, box);
}

/* A choice made elsewhere moves the mark of those that are shown. */
static void
chosen_cb (GtkListItem *item, GParamSpec *pspec, AdwComboRow *row)
{
  if (gtk_list_item_get_item (item) != NULL)
    mark (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       gtk_string_object_get_string (string));
  mark (item, row);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (chosen_cb), item,
                           G_CONNECT_SWAPPED);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, chosen_cb, item);
}

void
footing_combo_list_install (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), row);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), row);
  adw_combo_row_set_list_factory (row, factory);
}
