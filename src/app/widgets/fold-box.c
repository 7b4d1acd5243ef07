/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold-box.h"

struct _FootingFoldBox {
  GtkWidget parent_instance;

  /* state */
  int spacing;
  int line_spacing;
  int room;
};

G_DEFINE_FINAL_TYPE (FootingFoldBox, footing_fold_box, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  PROP_ROOM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

#define EACH_CHILD(self, child)                                                          \
  GtkWidget *child = next_visible (gtk_widget_get_first_child (GTK_WIDGET (self)));      \
  child != NULL;                                                                         \
  child = next_visible (gtk_widget_get_next_sibling (child))

static int
measure_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure_height (GtkWidget *child, int width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What the children that do not expand take, with the space between all. */
static int
measure_fixed (FootingFoldBox *self)
{
  int fixed = 0, n = 0;

  for (EACH_CHILD (self, child)) {
    n++;
    if (!gtk_widget_get_hexpand (child))
      fixed += measure_width (child);
  }

  return fixed + self->spacing * MAX (n - 1, 0);
}

static gboolean
has_room (FootingFoldBox *self, int width, int fixed)
{
  const PangoFontDescription *font = pango_context_get_font_description (
      gtk_widget_get_pango_context (GTK_WIDGET (self)));

  return width - fixed >=
         self->room * pango_font_description_get_size (font) / PANGO_SCALE;
}

static GtkSizeRequestMode
footing_fold_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_horizontal (FootingFoldBox *self, int *minimum, int *natural)
{
  int n = 0;

  for (EACH_CHILD (self, child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += child_natural + (n++ > 0 ? self->spacing : 0);
  }
}

static int
measure_vertical (FootingFoldBox *self, int width)
{
  const int fixed = measure_fixed (self);
  const gboolean beside = width < 0 || has_room (self, width, fixed);
  int height = 0, n = 0;

  for (EACH_CHILD (self, child)) {
    if (!beside)
      height += measure_height (child, width) + (n++ > 0 ? self->line_spacing : 0);
    else if (width >= 0 && gtk_widget_get_hexpand (child))
      height = MAX (height, measure_height (child, width - fixed));
    else
      height = MAX (height, measure_height (child, measure_width (child)));
  }

  return height;
}

static void
footing_fold_box_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  FootingFoldBox *self = FOOTING_FOLD_BOX (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_horizontal (self, minimum, natural);
  else
    *minimum = *natural = measure_vertical (self, for_size);
}

static void
footing_fold_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FootingFoldBox *self = FOOTING_FOLD_BOX (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int fixed = measure_fixed (self);
  const gboolean beside = has_room (self, width, fixed);
  int at = 0;

  for (EACH_CHILD (self, child)) {
    GtkAllocation box = {0, at, width, 0};

    if (beside) {
      box.width = gtk_widget_get_hexpand (child) ? width - fixed : measure_width (child);
      box.x = rtl ? width - at - box.width : at;
      box.y = 0;
      box.height = height;
      at += box.width + self->spacing;
    } else {
      box.height = measure_height (child, width);
      at += box.height + self->line_spacing;
    }
    gtk_widget_size_allocate (child, &box, -1);
  }
}

static void
footing_fold_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (footing_fold_box_parent_class)->dispose (object);
}

static void
footing_fold_box_get_property (GObject *object,
                               guint property_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  FootingFoldBox *self = FOOTING_FOLD_BOX (object);

  switch (property_id) {
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_LINE_SPACING:
    g_value_set_int (value, self->line_spacing);
    break;
  case PROP_ROOM:
    g_value_set_int (value, self->room);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_fold_box_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  FootingFoldBox *self = FOOTING_FOLD_BOX (object);

  switch (property_id) {
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  case PROP_LINE_SPACING:
    self->line_spacing = g_value_get_int (value);
    break;
  case PROP_ROOM:
    self->room = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
footing_fold_box_class_init (FootingFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = footing_fold_box_dispose;
  object_class->get_property = footing_fold_box_get_property;
  object_class->set_property = footing_fold_box_set_property;
  widget_class->get_request_mode = footing_fold_box_get_request_mode;
  widget_class->measure = footing_fold_box_measure;
  widget_class->size_allocate = footing_fold_box_size_allocate;

  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 12, flags);
  props[PROP_LINE_SPACING] =
      g_param_spec_int ("line-spacing", NULL, NULL, 0, 1000, 3, flags);
  props[PROP_ROOM] = g_param_spec_int ("room", NULL, NULL, 0, 1000, 12, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_fold_box_init (FootingFoldBox *self)
{
  self->spacing = 12;
  self->line_spacing = 3;
  self->room = 12;
}

GtkWidget *
footing_fold_box_new (int spacing, int line_spacing, int room)
{
  return g_object_new (FOOTING_TYPE_FOLD_BOX, "spacing", spacing, "line-spacing",
                       line_spacing, "room", room, NULL);
}

void
footing_fold_box_append (FootingFoldBox *self, GtkWidget *child)
{
  g_return_if_fail (FOOTING_IS_FOLD_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
