/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "columns-clamp.h"
#include "columns.h"

/* At most, with one column and with two. */
#define ONE 860
#define TWO 1180
/* At both sides of the columns together, as .page has it in style.css. */
#define MARGINS 24

struct _FootingColumnsClamp {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingColumnsClamp, footing_columns_clamp, GTK_TYPE_WIDGET)

/* How wide the @child is in @width, which has room for it at least. */
static int
clamp (GtkWidget *child, int width)
{
  const int most = width >= FOOTING_COLUMNS_WIDE + MARGINS ? TWO : ONE;
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (MIN (width, most), minimum);
}

static GtkSizeRequestMode
footing_columns_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
footing_columns_clamp_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = clamp (child, for_size);
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
footing_columns_clamp_size_allocate (GtkWidget *widget,
                                     int width,
                                     int height,
                                     int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  const int own = clamp (child, width);

  gtk_widget_size_allocate (child, &(GtkAllocation){(width - own) / 2, 0, own, height},
                            -1);
}

static void
footing_columns_clamp_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (footing_columns_clamp_parent_class)->dispose (object);
}

static void
footing_columns_clamp_class_init (FootingColumnsClampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_columns_clamp_dispose;
  widget_class->get_request_mode = footing_columns_clamp_get_request_mode;
  widget_class->measure = footing_columns_clamp_measure;
  widget_class->size_allocate = footing_columns_clamp_size_allocate;
}

static void
footing_columns_clamp_init (FootingColumnsClamp *self)
{
}
