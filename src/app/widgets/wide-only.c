/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wide-only.h"

/* Of text at 100 %, in 1024ths. */
#define XFT_DPI (96 * 1024)

struct _FootingWideOnly {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child;

  /* state */
  int from_width;
  gboolean shown;
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingWideOnly, footing_wide_only, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CHILD,
  PROP_FROM_WIDTH,
  PROP_SHOWN,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_child (FootingWideOnly *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/* From which width on there is room: larger text needs more of it. */
static double
get_from_width (FootingWideOnly *self)
{
  int from_width, dpi;

  if (self->from_width != FOOTING_WIDE_ONLY_NATURAL) {
    g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
    return dpi > 0 ? self->from_width * (dpi / (double)XFT_DPI) : self->from_width;
  }

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &from_width,
                      NULL, NULL);
  return from_width;
}

static gboolean
is_shown (FootingWideOnly *self, int width)
{
  return self->child != NULL && gtk_widget_should_layout (self->child) &&
         (width < 0 || width >= get_from_width (self));
}

static GtkSizeRequestMode
footing_wide_only_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
footing_wide_only_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  FootingWideOnly *self = FOOTING_WIDE_ONLY (widget);

  /* At no width in particular it may be hidden. GTK before 4.10 means by that the height
   * at a width that is large enough. */
  const gboolean any_width = for_size < 0 && gtk_check_version (4, 10, 0) == NULL;

  if (orientation == GTK_ORIENTATION_VERTICAL && is_shown (self, for_size))
    gtk_widget_measure (self->child, orientation, for_size, any_width ? NULL : minimum,
                        natural, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL && is_shown (self, -1))
    gtk_widget_measure (self->child, orientation, -1, NULL, natural, NULL, NULL);
}

/* Not while sizes are given: whoever hears of it may ask for others. */
static gboolean
shown_cb (gpointer data)
{
  FootingWideOnly *self = data;

  self->idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);

  return G_SOURCE_REMOVE;
}

static void
set_shown (FootingWideOnly *self, gboolean shown)
{
  if (shown == self->shown)
    return;

  self->shown = shown;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, shown_cb, self, NULL);
}

static void
footing_wide_only_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FootingWideOnly *self = FOOTING_WIDE_ONLY (widget);
  const gboolean shown = is_shown (self, width);

  if (self->child == NULL)
    return;

  gtk_widget_set_child_visible (self->child, shown);
  set_shown (self, shown);
  if (shown)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
footing_wide_only_dispose (GObject *object)
{
  g_clear_handle_id (&FOOTING_WIDE_ONLY (object)->idle, g_source_remove);
  set_child (FOOTING_WIDE_ONLY (object), NULL);

  G_OBJECT_CLASS (footing_wide_only_parent_class)->dispose (object);
}

static void
footing_wide_only_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  FootingWideOnly *self = FOOTING_WIDE_ONLY (object);

  switch (property_id) {
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  case PROP_FROM_WIDTH:
    g_value_set_int (value, self->from_width);
    break;
  case PROP_SHOWN:
    g_value_set_boolean (value, self->shown);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_wide_only_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  FootingWideOnly *self = FOOTING_WIDE_ONLY (object);

  switch (property_id) {
  case PROP_CHILD:
    set_child (self, g_value_get_object (value));
    break;
  case PROP_FROM_WIDTH:
    self->from_width = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_wide_only_class_init (FootingWideOnlyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_wide_only_dispose;
  object_class->get_property = footing_wide_only_get_property;
  object_class->set_property = footing_wide_only_set_property;
  widget_class->get_request_mode = footing_wide_only_get_request_mode;
  widget_class->measure = footing_wide_only_measure;
  widget_class->size_allocate = footing_wide_only_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_FROM_WIDTH] =
      g_param_spec_int ("from-width", NULL, NULL, FOOTING_WIDE_ONLY_NATURAL, G_MAXINT, 0,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_wide_only_init (FootingWideOnly *self)
{
  self->shown = TRUE;
}
