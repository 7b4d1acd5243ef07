/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tab.h"

typedef gboolean (*Focus) (GtkWidget *widget, GtkDirectionType direction);

/* GTK's own. */
static Focus list_box_focus;
static Focus box_focus;
static Focus grid_focus;

static gboolean
is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

static gboolean
is_back (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ||
         direction == GTK_DIR_LEFT;
}

/* Whether the focus goes into @child, or on inside it. A row of libadwaita 1.7 that has
 * it already says so, too, and keeps it. */
static gboolean
moves_to (GtkWidget *child, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (child);
  GtkWidget *before = root != NULL ? gtk_root_get_focus (root) : NULL;

  return gtk_widget_child_focus (child, direction) &&
         (before == NULL || gtk_root_get_focus (root) != before);
}

/* On from @child, or from where one comes in when that is NULL. */
static gboolean
focus_from (GtkWidget *widget, GtkWidget *child, GtkDirectionType direction)
{
  const gboolean back = is_back (direction);

  if (child == NULL)
    child =
        back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  /* What is in it was passed already; a row of libadwaita 1.7 would go in again. */
  else if (back && gtk_widget_is_focus (child))
    child = gtk_widget_get_prev_sibling (child);

  for (; child != NULL; child = back ? gtk_widget_get_prev_sibling (child)
                                     : gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child) &&
        moves_to (child, direction))
      return TRUE;

  return FALSE;
}

gboolean
footing_tab_focus_part (GtkWidget *widget, GtkDirectionType direction)
{
  return focus_from (widget, gtk_widget_get_focus_child (widget), direction);
}

/* Somebody who comes to a list with a choice comes to what is chosen. */
static gboolean
focus_list_box_cb (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (widget);

  if (!is_tab (direction) ||
      (row == NULL && gtk_list_box_get_selected_row (GTK_LIST_BOX (widget)) != NULL))
    return list_box_focus (widget, direction);

  return focus_from (widget, row, direction);
}

static gboolean
focus_parts (GtkWidget *widget, GtkDirectionType direction, Focus before)
{
  return is_tab (direction) && !gtk_widget_get_focusable (widget)
             ? footing_tab_focus_part (widget, direction)
             : before (widget, direction);
}

static gboolean
focus_box_cb (GtkWidget *widget, GtkDirectionType direction)
{
  return focus_parts (widget, direction, box_focus);
}

static gboolean
focus_grid_cb (GtkWidget *widget, GtkDirectionType direction)
{
  return focus_parts (widget, direction, grid_focus);
}

static void
replace (GType type, Focus *before, Focus focus)
{
  GtkWidgetClass *klass = g_type_class_ref (type);

  *before = klass->focus;
  klass->focus = focus;
}

void
footing_tab_install (void)
{
  if (box_focus != NULL)
    return;

  replace (GTK_TYPE_LIST_BOX, &list_box_focus, focus_list_box_cb);
  replace (GTK_TYPE_BOX, &box_focus, focus_box_cb);
  replace (GTK_TYPE_GRID, &grid_focus, focus_grid_cb);
}
