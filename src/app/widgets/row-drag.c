/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-drag.h"

typedef struct {
  FootingRowDropped dropped;
  gpointer data;
} Drop;

typedef struct {
  FootingRowDroppedInto dropped;
  gpointer data;
} DropInto;

/* --- The handle --------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

/* What is dragged looks like the row that it is. */
static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, icon, 0, 0);
  gtk_widget_add_css_class (row, "dragged");
}

static void
end_cb (GtkDragSource *source, GdkDrag *drag, gboolean deletes, GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "dragged");
}

GtkWidget *
footing_row_drag_handle_new (GtkWidget *row)
{
  GtkWidget *handle;
  GtkDragSource *source;

  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);

  /* Nothing to be said: the menu and the keys do the same. */
  handle = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic",
                         "valign", GTK_ALIGN_CENTER, "accessible-role",
                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (handle, "drag-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), row, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (end_cb), row, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));

  return handle;
}

/* --- The keys ----------------------------------------------------------------------- */

void
footing_row_drag_add_keys (GtkWidgetClass *klass, GtkShortcutFunc move)
{
  const struct {
    guint key;
    int by;
  } keys[] = {
      {GDK_KEY_Up, -1},
      {GDK_KEY_KP_Up, -1},
      {GDK_KEY_Down, 1},
      {GDK_KEY_KP_Down, 1},
  };

  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));
  g_return_if_fail (move != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].key, GDK_ALT_MASK, move, "i",
                                  keys[i].by);
}

/* --- The list ----------------------------------------------------------------------- */

static GtkListBox *
get_list (GtkDropTarget *target)
{
  return GTK_LIST_BOX (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y)
{
  GtkListBox *list = get_list (target);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int)y);

  if (row == NULL) {
    gtk_list_box_drag_unhighlight_row (list);
    return 0;
  }

  gtk_list_box_drag_highlight_row (list, row);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target)
{
  gtk_list_box_drag_unhighlight_row (get_list (target));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drop *drop)
{
  GtkListBox *list = get_list (target);
  GtkListBoxRow *other = gtk_list_box_get_row_at_y (list, (int)y);
  GtkWidget *row = g_value_get_object (value);

  gtk_list_box_drag_unhighlight_row (list);
  if (row == NULL || other == NULL || row == GTK_WIDGET (other) ||
      gtk_widget_get_parent (row) != GTK_WIDGET (list))
    return FALSE;

  drop->dropped (row, GTK_WIDGET (other), drop->data);
  return TRUE;
}

static void
free_drop (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
footing_row_drag_accept (GtkListBox *list, FootingRowDropped dropped, gpointer data)
{
  GtkDropTarget *target;
  Drop *drop;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (dropped != NULL);

  drop = g_new (Drop, 1);
  *drop = (Drop){dropped, data};
  target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drop, free_drop, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (target));
}

/* --- Another list --------------------------------------------------------------------
 */

static gboolean
drop_into_cb (
    GtkDropTarget *target, const GValue *value, double x, double y, DropInto *drop)
{
  GtkWidget *place = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *row = g_value_get_object (value);

  if (row == NULL || gtk_widget_is_ancestor (row, place) ||
      gtk_widget_get_root (row) != gtk_widget_get_root (place))
    return FALSE;

  drop->dropped (row, place, drop->data);
  return TRUE;
}

void
footing_row_drag_accept_into (GtkWidget *place,
                              FootingRowDroppedInto dropped,
                              gpointer data)
{
  GtkDropTarget *target;
  DropInto *drop;

  g_return_if_fail (GTK_IS_WIDGET (place));
  g_return_if_fail (dropped != NULL);

  drop = g_new (DropInto, 1);
  *drop = (DropInto){dropped, data};
  target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_into_cb), drop, free_drop, 0);
  gtk_widget_add_controller (place, GTK_EVENT_CONTROLLER (target));
}
