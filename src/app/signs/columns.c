/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "columns.h"

#define SPACING 24

struct _FootingColumns {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingColumns, footing_columns, GTK_TYPE_WIDGET)

static int
get_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
get_total (GtkWidget *from, GtkWidget *until, int width)
{
  int total = 0;

  for (GtkWidget *child = from; child != until;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    total += get_height (child, width) + (total > 0 ? SPACING : 0);
  }

  return total;
}

static int
get_column_width (int width)
{
  return width >= FOOTING_COLUMNS_WIDE ? (width - SPACING) / 2 : width;
}

/* The child that the second column begins with, where the taller column is shortest; NULL
 * for one column. @height is that of the taller one. */
static GtkWidget *
split (GtkWidget *widget, int width, int *height)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  const int column = get_column_width (width);
  GtkWidget *best = NULL;

  *height = get_total (first, NULL, column);
  if (width < FOOTING_COLUMNS_WIDE || first == NULL)
    return NULL;

  for (GtkWidget *child = gtk_widget_get_next_sibling (first); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    const int taller =
        MAX (get_total (first, child, column), get_total (child, NULL, column));

    if (taller <= *height) {
      *height = taller;
      best = child;
    }
  }

  return best;
}

static GtkSizeRequestMode
footing_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
footing_columns_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  int height;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  split (widget, MAX (for_size, *minimum), &height);
  *minimum = *natural = height;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){x, y, width, height}, -1);
}

static void
footing_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int column = get_column_width (width);
  GtkWidget *second = split (widget, width, &(int){0});
  int x = rtl ? width - column : 0;
  int y = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int own;

    if (child == second) {
      x = rtl ? 0 : width - column;
      y = 0;
    }
    if (!gtk_widget_should_layout (child))
      continue;
    own = get_height (child, column);
    place (child, x, y, column, own);
    y += own + SPACING;
  }
}

static void
footing_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (footing_columns_parent_class)->dispose (object);
}

static void
footing_columns_class_init (FootingColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_columns_dispose;
  widget_class->get_request_mode = footing_columns_get_request_mode;
  widget_class->measure = footing_columns_measure;
  widget_class->size_allocate = footing_columns_size_allocate;
}

static void
footing_columns_init (FootingColumns *self)
{
}

void
footing_columns_append (FootingColumns *self, GtkWidget *child)
{
  g_return_if_fail (FOOTING_IS_COLUMNS (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
