/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "even-columns.h"

/* Of text at 100 %, in 1024ths. */
#define XFT_DPI (96 * 1024)

struct _FootingEvenColumns {
  GtkWidget parent_instance;

  /* state */
  int column_width;
  int spacing;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (FootingEvenColumns, footing_even_columns, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The child after @child that takes part, or NULL; the first one for NULL. */
static GtkWidget *
get_next (FootingEvenColumns *self, GtkWidget *child)
{
  do
    child = child == NULL ? gtk_widget_get_first_child (GTK_WIDGET (self))
                          : gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child));

  return child;
}

static int
count_children (FootingEvenColumns *self)
{
  int n = 0;

  for (GtkWidget *child = get_next (self, NULL); child != NULL;
       child = get_next (self, child))
    n++;

  return n;
}

/* How wide each is made in @width when they stand side by side, as @n they are. */
static int
get_share (FootingEvenColumns *self, int n, int width)
{
  return (width - (n - 1) * self->spacing) / MAX (n, 1);
}

static int
get_least_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What the widest of them cannot do without. */
static int
get_least (FootingEvenColumns *self)
{
  int least = 0;

  for (GtkWidget *child = get_next (self, NULL); child != NULL;
       child = get_next (self, child))
    least = MAX (least, get_least_width (child));

  return least;
}

/* How much room each needs: larger text needs more. */
static int
get_column_width (FootingEvenColumns *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return MAX (get_least (self), dpi > 0
                                    ? (int)(self->column_width * (dpi / (double)XFT_DPI))
                                    : self->column_width);
}

static gboolean
is_wide (FootingEvenColumns *self, int width)
{
  return get_share (self, count_children (self), width) >= get_column_width (self);
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* How high they are in @width. */
static int
measure_height (FootingEvenColumns *self, int width)
{
  const int n = count_children (self);
  const gboolean wide = is_wide (self, width);
  int height = 0;

  for (GtkWidget *child = get_next (self, NULL); child != NULL;
       child = get_next (self, child)) {
    const int own = get_height (child, wide ? get_share (self, n, width) : width);

    height = wide ? MAX (height, own) : height + own;
  }

  return wide ? height : height + MAX (n - 1, 0) * self->spacing;
}

static GtkSizeRequestMode
footing_even_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
footing_even_columns_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  FootingEvenColumns *self = FOOTING_EVEN_COLUMNS (widget);
  const int n = count_children (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = get_least (self);
    *natural = n * get_column_width (self) + MAX (n - 1, 0) * self->spacing;
  } else {
    *minimum = *natural = measure_height (self, for_size < 0 ? G_MAXINT / 2 : for_size);
  }
}

static void
footing_even_columns_size_allocate (GtkWidget *widget,
                                    int width,
                                    int height,
                                    int baseline)
{
  FootingEvenColumns *self = FOOTING_EVEN_COLUMNS (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int share = get_share (self, count_children (self), width);
  GtkAllocation at = {0};

  self->wide = is_wide (self, width);
  for (GtkWidget *child = get_next (self, NULL); child != NULL;
       child = get_next (self, child)) {
    GtkAllocation place = at;

    place.width = self->wide ? share : width;
    place.height = self->wide ? height : get_height (child, width);
    if (self->wide)
      at.x += share + self->spacing;
    else
      at.y += place.height + self->spacing;
    if (rtl)
      place.x = width - place.x - place.width;
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static void
footing_even_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (footing_even_columns_parent_class)->dispose (object);
}

static void
footing_even_columns_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_COLUMN_WIDTH:
    g_value_set_int (value, FOOTING_EVEN_COLUMNS (object)->column_width);
    break;
  case PROP_SPACING:
    g_value_set_int (value, FOOTING_EVEN_COLUMNS (object)->spacing);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_even_columns_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_COLUMN_WIDTH:
    FOOTING_EVEN_COLUMNS (object)->column_width = g_value_get_int (value);
    break;
  case PROP_SPACING:
    FOOTING_EVEN_COLUMNS (object)->spacing = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    return;
  }

  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
footing_even_columns_class_init (FootingEvenColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_even_columns_dispose;
  object_class->get_property = footing_even_columns_get_property;
  object_class->set_property = footing_even_columns_set_property;
  widget_class->get_request_mode = footing_even_columns_get_request_mode;
  widget_class->measure = footing_even_columns_measure;
  widget_class->size_allocate = footing_even_columns_size_allocate;

  props[PROP_COLUMN_WIDTH] =
      g_param_spec_int ("column-width", NULL, NULL, 0, G_MAXINT, 160,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  props[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_even_columns_init (FootingEvenColumns *self)
{
}

void
footing_even_columns_append (FootingEvenColumns *self, GtkWidget *child)
{
  g_return_if_fail (FOOTING_IS_EVEN_COLUMNS (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

gboolean
footing_even_columns_is_wide (FootingEvenColumns *self)
{
  g_return_val_if_fail (FOOTING_IS_EVEN_COLUMNS (self), FALSE);

  return self->wide;
}
