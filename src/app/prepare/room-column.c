/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "room-column.h"
#include "format/room-format.h"

#include <glib/gi18n-lib.h>

struct _FootingRoomColumn {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *heading;
  GtkLabel *meaning;
  GtkWidget *list;
  GtkWidget *none;

  /* static */
  const char *latitude;
};

G_DEFINE_FINAL_TYPE (FootingRoomColumn, footing_room_column, GTK_TYPE_BOX)

static void
footing_room_column_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ROOM_COLUMN);

  G_OBJECT_CLASS (footing_room_column_parent_class)->dispose (object);
}

static void
footing_room_column_class_init (FootingRoomColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_room_column_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/room-column.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRoomColumn, heading);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomColumn, meaning);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomColumn, list);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomColumn, none);
}

static void
footing_room_column_init (FootingRoomColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_room_column_new (const char *latitude, FootingPerspective perspective)
{
  FootingRoomColumn *self = g_object_new (FOOTING_TYPE_ROOM_COLUMN, NULL);
  const char *label = footing_latitude_to_label (latitude);

  self->latitude = latitude;
  gtk_label_set_label (self->heading, label);
  gtk_label_set_label (self->meaning, footing_latitude_describe (latitude, perspective));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

const char *
footing_room_column_get_latitude (FootingRoomColumn *self)
{
  g_return_val_if_fail (FOOTING_IS_ROOM_COLUMN (self), NULL);

  return self->latitude;
}

GtkWidget *
footing_room_column_get_list (FootingRoomColumn *self)
{
  g_return_val_if_fail (FOOTING_IS_ROOM_COLUMN (self), NULL);

  return self->list;
}

void
footing_room_column_set_count (FootingRoomColumn *self, guint n)
{
  g_return_if_fail (FOOTING_IS_ROOM_COLUMN (self));

  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->none, n == 0);
}
