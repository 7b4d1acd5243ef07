/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bar-chart-private.h"

#define MIN_WIDTH 200

G_DEFINE_FINAL_TYPE (FootingBarChart, footing_bar_chart, GTK_TYPE_WIDGET)

enum {
  PROP_0,
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
clear_word (gpointer data)
{
  g_free (((BarWord *)data)->text);
}

/* The bar at @x of the widget, or -1. */
static int
find_bar (FootingBarChart *self, double x)
{
  const BarFrame frame = bar_chart_get_frame (self);
  const double from = bar_chart_is_mirrored (self)
                          ? gtk_widget_get_width (GTK_WIDGET (self)) - x - frame.left
                          : x - frame.left;

  return from >= 0 && frame.each > 0 && from < frame.each * self->bars->len
             ? (int)(from / frame.each)
             : -1;
}

static void
footing_bar_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));

  bar_chart_draw (FOOTING_BAR_CHART (widget), cr);
  cairo_destroy (cr);
}

static void
footing_bar_chart_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? MIN_WIDTH
                            : bar_chart_get_height (FOOTING_BAR_CHART (widget));
}

/* --- Pointing ------------------------------------------------------------------------
 */

static void
motion_cb (FootingBarChart *self, double x)
{
  footing_bar_chart_set_pointed (self, find_bar (self, x));
}

/* The keys go on from where they were. */
static void
leave_cb (FootingBarChart *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    footing_bar_chart_set_pointed (self, -1);
}

static void
focus_out_cb (FootingBarChart *self)
{
  footing_bar_chart_set_pointed (self, -1);
}

static void
pressed_cb (FootingBarChart *self, int n_press, double x)
{
  const int i = find_bar (self, x);

  if (i >= 0)
    g_signal_emit (self, signals[CHOSEN], 0, (guint)i);
}

/* The bar that @key goes to, or -1. The first arrow comes to the last bar: until then the
 * figures of all are told. */
static int
find_next (FootingBarChart *self, guint key)
{
  const gboolean left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  const int n = (int)self->bars->len;

  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    return MIN (0, n - 1);
  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    return n - 1;
  if (!left && !right)
    return -1;

  return self->pointed < 0
             ? n - 1
             : CLAMP (self->pointed + (left == bar_chart_is_mirrored (self) ? 1 : -1), 0,
                      n - 1);
}

static gboolean
key_cb (FootingBarChart *self, guint key)
{
  const int to = find_next (self, key);

  if (to >= 0) {
    footing_bar_chart_set_pointed (self, to);
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
add_controllers (FootingBarChart *self)
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
footing_bar_chart_finalize (GObject *object)
{
  FootingBarChart *self = FOOTING_BAR_CHART (object);

  g_array_unref (self->bars);
  g_array_unref (self->words);

  G_OBJECT_CLASS (footing_bar_chart_parent_class)->finalize (object);
}

static void
footing_bar_chart_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_POINTED)
    g_value_set_int (value, FOOTING_BAR_CHART (object)->pointed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_bar_chart_class_init (FootingBarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = footing_bar_chart_finalize;
  object_class->get_property = footing_bar_chart_get_property;
  widget_class->measure = footing_bar_chart_measure;
  widget_class->snapshot = footing_bar_chart_snapshot;

  props[PROP_POINTED] = g_param_spec_int ("pointed", NULL, NULL, -1, G_MAXINT, -1,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHOSEN] = g_signal_new ("chosen", FOOTING_TYPE_BAR_CHART, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "barchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
footing_bar_chart_init (FootingBarChart *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (FootingBar));
  self->words = g_array_new (FALSE, FALSE, sizeof (BarWord));
  g_array_set_clear_func (self->words, clear_word);
  self->pointed = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

void
footing_bar_chart_set_bars (FootingBarChart *self, GArray *bars)
{
  g_return_if_fail (FOOTING_IS_BAR_CHART (self));
  g_return_if_fail (bars != NULL);

  g_array_ref (bars);
  g_array_unref (self->bars);
  self->bars = bars;
  g_array_set_size (self->words, 0);
  if (self->pointed >= (int)bars->len)
    footing_bar_chart_set_pointed (self, (int)bars->len - 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
footing_bar_chart_set_over (FootingBarChart *self, gboolean over)
{
  g_return_if_fail (FOOTING_IS_BAR_CHART (self));

  self->over = over;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
footing_bar_chart_set_named (FootingBarChart *self, gboolean named)
{
  g_return_if_fail (FOOTING_IS_BAR_CHART (self));

  self->named = named;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
footing_bar_chart_add_word (FootingBarChart *self, guint i, const char *word)
{
  BarWord added = {i, g_strdup (word)};

  g_return_if_fail (FOOTING_IS_BAR_CHART (self));

  g_array_append_val (self->words, added);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
footing_bar_chart_get_pointed (FootingBarChart *self)
{
  g_return_val_if_fail (FOOTING_IS_BAR_CHART (self), -1);

  return self->pointed;
}

void
footing_bar_chart_set_pointed (FootingBarChart *self, int i)
{
  g_return_if_fail (FOOTING_IS_BAR_CHART (self));

  if (i == self->pointed)
    return;

  self->pointed = i;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POINTED]);
}
