/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trend.h"
#include "widgets/rating-row.h"

#include <glib/gi18n-lib.h>

#define WIDTH 90
#define HEIGHT 24
#define PADDING 4
#define MAX_VALUES 24
#define MAX_VALUE 4
#define DOT_RADIUS 2.5

struct _FootingTrend {
  GtkWidget parent_instance;

  /* state */
  int values[MAX_VALUES];
  guint n_values;
  int first;
  int before;
  int began;
  char *text;
};

G_DEFINE_FINAL_TYPE (FootingTrend, footing_trend, GTK_TYPE_WIDGET)

static const char *
to_word (const char *const *words, int value)
{
  /* Translators: a sign that was not rated in a check-in */
  return value < 0 ? C_ ("sign", "not answered") : words[value];
}

/* The values in words, in the order of the check-ins. */
static char *
list_words (FootingTrend *self, const char *const *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < self->n_values; i++)
    g_strv_builder_add (builder, to_word (words, self->values[i]));
  parts = g_strv_builder_end (builder);

  /* Translators: between the words of a list */
  return g_strjoinv (_ (", "), parts);
}

static char *
describe (FootingTrend *self)
{
  g_auto (GStrv) owned = footing_rating_scale_dup_sign_words ();
  const char *const *words = (const char *const *)owned;
  g_autofree char *list = list_words (self, words);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (self->n_values > 0)
    /* Translators: how often a sign was seen, such as "Over time: often, rarely." */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Over time: %s."), list));
  if (self->first >= 0)
    /* Translators: %s is how often: "often" */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("In the first check-in: %s."),
                                                 words[self->first]));
  if (self->before >= 0)
    /* Translators: %s is how often: "often" */
    g_ptr_array_add (
        sentences, g_strdup_printf (_ ("Before the setback: %s."), words[self->before]));
  if (self->began >= 0)
    /* Translators: %s is how often: "often" */
    g_ptr_array_add (sentences,
                     g_strdup_printf (_ ("When its move started: %s."),
                                      to_word (words, self->values[self->began])));
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (GStrv)sentences->pdata);
}

static double
get_x (FootingTrend *self, double position)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING;
  const double x = self->n_values > 1 ? position / (self->n_values - 1) * width : 0;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
             ? PADDING + width - x
             : PADDING + x;
}

static double
get_y (FootingTrend *self, int value)
{
  const double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING;

  return PADDING + height - height * value / MAX_VALUE;
}

static void
draw_level (FootingTrend *self, cairo_t *cr, int value, const double *dashes)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));

  if (value < 0)
    return;

  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, PADDING, get_y (self, value));
  cairo_line_to (cr, width - PADDING, get_y (self, value));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Where its move began: a tick through the whole height, before that check-in. */
static void
draw_began (FootingTrend *self, cairo_t *cr)
{
  double x;

  if (self->began < 0)
    return;

  x = get_x (self, self->began > 0 ? self->began - 0.5 : 0);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x, 1);
  cairo_line_to (cr, x, gtk_widget_get_height (GTK_WIDGET (self)) - 1);
  cairo_stroke (cr);
}

static void
draw_values (FootingTrend *self, cairo_t *cr)
{
  int last = -1;

  cairo_set_line_width (cr, 1.75);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->n_values; i++) {
    if (self->values[i] < 0)
      continue;
    cairo_line_to (cr, get_x (self, i), get_y (self, self->values[i]));
    last = i;
  }
  cairo_stroke (cr);

  if (last < 0)
    return;
  cairo_arc (cr, get_x (self, last), get_y (self, self->values[last]), DOT_RADIUS, 0,
             2 * G_PI);
  cairo_fill (cr);
}

static void
footing_trend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FootingTrend *self = FOOTING_TREND (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  static const double dashed[] = {4, 3};
  static const double dotted[] = {1, 3};
  cairo_t *cr;
  GdkRGBA line, quiet;

  gtk_style_context_get_color (style, &line);
  if (!gtk_style_context_lookup_color (style, "footing_line", &quiet))
    quiet = line;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &quiet);
  draw_level (self, cr, self->before, dotted);
  draw_level (self, cr, self->first, dashed);
  draw_began (self, cr);
  gdk_cairo_set_source_rgba (cr, &line);
  draw_values (self, cr);
  cairo_destroy (cr);
}

static void
footing_trend_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
footing_trend_finalize (GObject *object)
{
  g_free (FOOTING_TREND (object)->text);

  G_OBJECT_CLASS (footing_trend_parent_class)->finalize (object);
}

static void
footing_trend_class_init (FootingTrendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = footing_trend_finalize;
  widget_class->measure = footing_trend_measure;
  widget_class->snapshot = footing_trend_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "trend");
}

static void
footing_trend_init (FootingTrend *self)
{
  self->first = -1;
  self->before = -1;
  self->began = -1;
  self->text = g_strdup ("");
}

GtkWidget *
footing_trend_new (void)
{
  return g_object_new (FOOTING_TYPE_TREND, NULL);
}

void
footing_trend_show (FootingTrend *self, const FootingTrendData *data)
{
  guint skipped;

  g_return_if_fail (FOOTING_IS_TREND (self));

  skipped = data->n_values > MAX_VALUES ? data->n_values - MAX_VALUES : 0;
  self->n_values = data->n_values - skipped;
  for (guint i = 0; i < self->n_values; i++)
    self->values[i] = CLAMP (data->values[skipped + i], -1, MAX_VALUE);
  self->first = CLAMP (data->first, -1, MAX_VALUE);
  self->before = CLAMP (data->before, -1, MAX_VALUE);
  self->began = data->began >= (int)skipped ? data->began - (int)skipped : -1;

  g_free (self->text);
  self->text = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
footing_trend_get_text (FootingTrend *self)
{
  g_return_val_if_fail (FOOTING_IS_TREND (self), NULL);

  return self->text;
}
