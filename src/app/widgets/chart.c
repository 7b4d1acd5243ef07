/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart.h"
#include "chart-draw.h"

#define MIN_WIDTH 200

struct _FootingChart {
  GtkWidget parent_instance;

  /* owned */
  FootingChartModel *model; /* or NULL */

  /* state */
  int pointed;
  int least_width; /* in pixels */
  int natural_width;
  gboolean pointable;
};

G_DEFINE_FINAL_TYPE (FootingChart, footing_chart, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_POINTABLE,
  PROP_POINTED,
  N_PROPS,
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
find_colour (const char *name, GdkRGBA *colour, gpointer widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (g_str_equal (name, "fg"))
    gtk_style_context_get_color (style, colour);
  else
    gtk_style_context_lookup_color (style, name, colour);
}

static FootingChartPaper
make_paper (FootingChart *self, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return (FootingChartPaper){
      .cr = cr,
      .context = gtk_widget_get_pango_context (widget),
      .width = gtk_widget_get_width (widget),
      .height = gtk_widget_get_height (widget),
      .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
      .find_colour = find_colour,
      .data = self,
  };
}

static int
count_places (FootingChart *self)
{
  return self->model != NULL ? (int)footing_chart_model_get_n (self->model) : 0;
}

/* The place at @x of the widget, or -1. */
static int
find_place (FootingChart *self, double x)
{
  const FootingChartPaper paper = make_paper (self, NULL);
  FootingChartFrame frame;
  double from;

  if (self->model == NULL || !self->pointable)
    return -1;

  frame = footing_chart_get_frame (self->model, &paper);
  from = (paper.mirrored ? paper.width - x : x) - frame.left;

  return from >= 0 && frame.each > 0 && from < frame.each * count_places (self)
             ? (int)(from / frame.each)
             : -1;
}

static void
footing_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FootingChart *self = FOOTING_CHART (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));

  if (self->model != NULL) {
    const FootingChartPaper paper = make_paper (self, cr);

    footing_chart_draw (self->model, &paper, self->pointed);
  }
  cairo_destroy (cr);
}

static void
footing_chart_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  FootingChart *self = FOOTING_CHART (widget);
  PangoContext *font = gtk_widget_get_pango_context (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = self->least_width;
    *natural = self->natural_width;
  } else {
    *minimum = *natural =
        self->model != NULL ? footing_chart_model_get_height (self->model, font) : 0;
  }
}

/* --- Pointing ------------------------------------------------------------------------
 */

static void
motion_cb (FootingChart *self, double x)
{
  footing_chart_set_pointed (self, find_place (self, x));
}

/* The keys go on from where they were. */
static void
leave_cb (FootingChart *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    footing_chart_set_pointed (self, -1);
}

static void
focus_out_cb (FootingChart *self)
{
  footing_chart_set_pointed (self, -1);
}

static void
pressed_cb (FootingChart *self, int n_press, double x)
{
  const int i = find_place (self, x);

  if (i >= 0)
    g_signal_emit (self, signals[CHOSEN], 0, (guint)i);
}

/* The place that @key goes to, or -1. The first arrow comes to the last: until then the
 * figures of all are told. */
static int
find_next (FootingChart *self, guint key)
{
  const gboolean left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  const int n = count_places (self);

  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    return MIN (0, n - 1);
  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    return n - 1;
  if (!left && !right)
    return -1;

  return self->pointed < 0
             ? n - 1
             : CLAMP (self->pointed + (left == make_paper (self, NULL).mirrored ? 1 : -1),
                      0, n - 1);
}

static gboolean
key_cb (FootingChart *self, guint key)
{
  const int to = find_next (self, key);

  if (to >= 0) {
    footing_chart_set_pointed (self, to);
    return TRUE;
  }
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space) &&
      self->pointed >= 0) {
    g_signal_emit (self, signals[CHOSEN], 0, (guint)self->pointed);
    return TRUE;
  }

  return FALSE;
}

static void
add_controllers (FootingChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_out_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/* --- The object ----------------------------------------------------------------------
 */

static void
footing_chart_finalize (GObject *object)
{
  FootingChart *self = FOOTING_CHART (object);

  g_clear_pointer (&self->model, footing_chart_model_unref);

  G_OBJECT_CLASS (footing_chart_parent_class)->finalize (object);
}

static void
set_pointable (FootingChart *self, gboolean pointable)
{
  self->pointable = pointable;
  gtk_widget_set_focusable (GTK_WIDGET (self), pointable);
}

static void
footing_chart_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  FootingChart *self = FOOTING_CHART (object);

  switch (property_id) {
  case PROP_POINTABLE:
    g_value_set_boolean (value, self->pointable);
    break;
  case PROP_POINTED:
    g_value_set_int (value, self->pointed);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_chart_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (property_id == PROP_POINTABLE)
    set_pointable (FOOTING_CHART (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_chart_class_init (FootingChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = footing_chart_finalize;
  object_class->get_property = footing_chart_get_property;
  object_class->set_property = footing_chart_set_property;
  widget_class->measure = footing_chart_measure;
  widget_class->snapshot = footing_chart_snapshot;

  props[PROP_POINTABLE] = g_param_spec_boolean (
      "pointable", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_POINTED] = g_param_spec_int ("pointed", NULL, NULL, -1, G_MAXINT, -1,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHOSEN] = g_signal_new ("chosen", FOOTING_TYPE_CHART, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
footing_chart_init (FootingChart *self)
{
  /* Its words are small everywhere. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  self->pointed = -1;
  self->least_width = self->natural_width = MIN_WIDTH;
  add_controllers (self);
}

GtkWidget *
footing_chart_new (void)
{
  return g_object_new (FOOTING_TYPE_CHART, NULL);
}

void
footing_chart_set_model (FootingChart *self, FootingChartModel *model)
{
  g_return_if_fail (FOOTING_IS_CHART (self));
  g_return_if_fail (model != NULL);

  footing_chart_model_ref (model);
  g_clear_pointer (&self->model, footing_chart_model_unref);
  self->model = model;
  if (self->pointed >= count_places (self))
    footing_chart_set_pointed (self, count_places (self) - 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
footing_chart_set_widths (FootingChart *self, int least, int natural)
{
  g_return_if_fail (FOOTING_IS_CHART (self));

  self->least_width = least;
  self->natural_width = natural;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
footing_chart_get_pointed (FootingChart *self)
{
  g_return_val_if_fail (FOOTING_IS_CHART (self), -1);

  return self->pointed;
}

void
footing_chart_set_pointed (FootingChart *self, int i)
{
  g_return_if_fail (FOOTING_IS_CHART (self));

  if (i == self->pointed)
    return;

  self->pointed = i;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POINTED]);
}
