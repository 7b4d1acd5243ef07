/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wrap-box.h"

struct _FootingWrapBox {
  GtkWidget parent_instance;

  /* state */
  int spacing;
  gboolean align_end;
  gboolean columns;
  int last_chars;
  gboolean flows; /* they are no columns now */
};

static GtkBuildableIface *parent_buildable;

static void
footing_wrap_box_add_child (GtkBuildable *buildable,
                            GtkBuilder *builder,
                            GObject *child,
                            const char *type)
{
  if (GTK_IS_WIDGET (child))
    footing_wrap_box_append (FOOTING_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = footing_wrap_box_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FootingWrapBox,
                               footing_wrap_box,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum {
  PROP_0,
  PROP_SPACING,
  PROP_ALIGN_END,
  PROP_COLUMNS,
  PROP_LAST_CHARS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* How wide the last child is made where there is room; as a label counts. */
static int
get_last_width (FootingWrapBox *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                         pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);

  return self->last_chars * width / PANGO_SCALE;
}

/* How wide the text of @label is, however many characters it is to have as a column. */
static int
measure_text (GtkLabel *label)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (label));
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
measure_child (FootingWrapBox *self, GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL,
                      NULL);
  if (self->flows && GTK_IS_LABEL (child))
    *natural = MAX (*natural, measure_text (GTK_LABEL (child)));
  else if (self->last_chars > 0 && gtk_widget_get_next_sibling (child) == NULL)
    *natural = MAX (*natural, get_last_width (self));
}

/* A child's width in a line of @width. */
static int
get_width (FootingWrapBox *self, GtkWidget *child, int width)
{
  int minimum, natural;

  measure_child (self, child, &minimum, &natural);

  return CLAMP (natural, minimum, MAX (width, minimum));
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static gboolean
is_empty (GtkWidget *child)
{
  return GTK_IS_LABEL (child) && *gtk_label_get_label (GTK_LABEL (child)) == '\0';
}

/* The child after @child that takes part, or NULL; the first one for NULL. */
static GtkWidget *
get_next (FootingWrapBox *self, GtkWidget *child)
{
  do
    child = child == NULL ? gtk_widget_get_first_child (GTK_WIDGET (self))
                          : gtk_widget_get_next_sibling (child);
  while (child != NULL &&
         (!gtk_widget_should_layout (child) || (self->flows && is_empty (child))));

  return child;
}

/* The children from @first on that fit in a line of @width: the first one of the next
 * line, or NULL. */
static GtkWidget *
fill_line (
    FootingWrapBox *self, GtkWidget *first, int width, int *line_width, int *line_height)
{
  GtkWidget *child = first;

  *line_width = *line_height = 0;
  for (; child != NULL; child = get_next (self, child)) {
    const int own = get_width (self, child, width);
    const int wanted = *line_width + (child != first ? self->spacing : 0) + own;

    if (child != first && wanted > width)
      break;
    *line_width = wanted;
    *line_height = MAX (*line_height, get_height (child, own));
  }

  return child;
}

/* The lower ones stand in the middle of their line; columns begin together. */
static void
place_line (FootingWrapBox *self,
            GtkWidget *first,
            GtkWidget *end,
            const GtkAllocation *line,
            int width)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = line->x;

  for (GtkWidget *child = first; child != end; child = get_next (self, child)) {
    GtkAllocation at = {.x = x, .width = get_width (self, child, width)};

    at.height = get_height (child, at.width);
    at.y = line->y + (self->columns ? 0 : (line->height - at.height) / 2);
    x += at.width + self->spacing;
    if (rtl)
      at.x = width - at.x - at.width;
    gtk_widget_size_allocate (child, &at, -1);
  }
}

static void
measure_width (FootingWrapBox *self, int *minimum, int *natural)
{
  int widest = 0, sum = 0;

  self->flows = FALSE;
  for (GtkWidget *child = get_next (self, NULL); child != NULL;
       child = get_next (self, child)) {
    int least, best;

    measure_child (self, child, &least, &best);
    widest = MAX (widest, least);
    sum += best + (sum > 0 ? self->spacing : 0);
  }

  *minimum = widest;
  *natural = sum;
}

/* As columns they have what they would like, and no more. */
static void
choose (FootingWrapBox *self, int width)
{
  int minimum, natural;

  measure_width (self, &minimum, &natural);
  self->flows = self->columns && width != natural;
}

static void
show_chosen (FootingWrapBox *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, !self->flows || !is_empty (child));
}

/* Goes through the lines that fit in @width; returns their height. Gives the children
 * their places when @allocate. */
static int
lay_out (FootingWrapBox *self, int width, gboolean allocate)
{
  int y = 0;

  choose (self, width);
  if (allocate && self->columns)
    show_chosen (self);
  for (GtkWidget *first = get_next (self, NULL), *next; first != NULL; first = next) {
    int line_width, line_height;

    next = fill_line (self, first, width, &line_width, &line_height);
    if (allocate)
      place_line (self, first, next,
                  &(GtkAllocation){self->align_end ? width - line_width : 0, y,
                                   line_width, line_height},
                  width);
    y += line_height + (next != NULL ? self->spacing : 0);
  }

  return y;
}

static GtkSizeRequestMode
footing_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
footing_wrap_box_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  FootingWrapBox *self = FOOTING_WRAP_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = lay_out (self, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
footing_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (FOOTING_WRAP_BOX (widget), width, TRUE);
}

static void
footing_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (footing_wrap_box_parent_class)->dispose (object);
}

static void
footing_wrap_box_get_property (GObject *object,
                               guint property_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_SPACING:
    g_value_set_int (value, FOOTING_WRAP_BOX (object)->spacing);
    break;
  case PROP_ALIGN_END:
    g_value_set_boolean (value, FOOTING_WRAP_BOX (object)->align_end);
    break;
  case PROP_COLUMNS:
    g_value_set_boolean (value, FOOTING_WRAP_BOX (object)->columns);
    break;
  case PROP_LAST_CHARS:
    g_value_set_int (value, FOOTING_WRAP_BOX (object)->last_chars);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_wrap_box_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_SPACING:
    FOOTING_WRAP_BOX (object)->spacing = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (object));
    break;
  case PROP_ALIGN_END:
    FOOTING_WRAP_BOX (object)->align_end = g_value_get_boolean (value);
    gtk_widget_queue_allocate (GTK_WIDGET (object));
    break;
  case PROP_COLUMNS:
    FOOTING_WRAP_BOX (object)->columns = g_value_get_boolean (value);
    gtk_widget_queue_resize (GTK_WIDGET (object));
    break;
  case PROP_LAST_CHARS:
    FOOTING_WRAP_BOX (object)->last_chars = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (object));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_wrap_box_class_init (FootingWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_wrap_box_dispose;
  object_class->get_property = footing_wrap_box_get_property;
  object_class->set_property = footing_wrap_box_set_property;
  widget_class->get_request_mode = footing_wrap_box_get_request_mode;
  widget_class->measure = footing_wrap_box_measure;
  widget_class->size_allocate = footing_wrap_box_size_allocate;

  props[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  props[PROP_ALIGN_END] = g_param_spec_boolean (
      "align-end", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_COLUMNS] = g_param_spec_boolean ("columns", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LAST_CHARS] = g_param_spec_int ("last-chars", NULL, NULL, 0, 1000, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_wrap_box_init (FootingWrapBox *self)
{
}

GtkWidget *
footing_wrap_box_new (int spacing)
{
  return g_object_new (FOOTING_TYPE_WRAP_BOX, "spacing", spacing, NULL);
}

void
footing_wrap_box_append (FootingWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (FOOTING_IS_WRAP_BOX (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
