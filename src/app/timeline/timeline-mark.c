/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-mark.h"
#include "format/entry-format.h"

#include <string.h>

/* In pixels: the thickness of the line, from mark to line, from dot to dot, and from the
 * top to the first line of text. */
#define LINE 2
#define AROUND_MARK 1
#define DOTS 7
#define TOP 9

/* In pixels: how thick a thread is, how far from the edge it runs, and how far it turns
 * around to a mark. */
#define THREAD 1.5
#define THREAD_EDGE 4
#define THREAD_TURN 6

struct _FootingTimelineMark {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *image;
  char *kind;

  /* state */
  gboolean starts;
  gboolean dotted;
  FootingMarkThreads threads;
};

G_DEFINE_FINAL_TYPE (FootingTimelineMark, footing_timeline_mark, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_KIND,
  PROP_STARTS,
  PROP_DOTTED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
draw_line (FootingTimelineMark *self, GtkSnapshot *snapshot, float from, float to)
{
  const float x = (gtk_widget_get_width (GTK_WIDGET (self)) - LINE) / 2;
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colour;

  gtk_style_context_get_color (style, &colour);
  if (!self->dotted && to > from)
    gtk_snapshot_append_color (snapshot, &colour,
                               &GRAPHENE_RECT_INIT (x, from, LINE, to - from));
  for (float y = from + DOTS - LINE; self->dotted && y < to; y += DOTS)
    gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, LINE, LINE));
}

/* Whether there is a stretch of @thread above the mark. */
static gboolean
comes_from_above (FootingMarkThread thread)
{
  return thread == FOOTING_THREAD_PASSES || thread == FOOTING_THREAD_JOINS ||
         thread == FOOTING_THREAD_CLOSES;
}

/* From @x, where the thread runs, to @mark_x: down from @y, and up to it when it @rises.
 */
static void
turn (cairo_t *cairo, double x, double mark_x, double y, gboolean rises)
{
  const double around = mark_x > x ? THREAD_TURN : -THREAD_TURN;

  cairo_move_to (cairo, mark_x, y);
  cairo_line_to (cairo, x + around, y);
  cairo_curve_to (cairo, x, y, x, y, x, y + (rises ? -THREAD_TURN : THREAD_TURN));
}

/* The thread at @x; the mark is at (@mark_x, @y), or there is none and @mark_x is @x. */
static void
trace_thread (cairo_t *cairo,
              FootingMarkThread thread,
              double x,
              double mark_x,
              double y,
              double end)
{
  switch (thread) {
  case FOOTING_THREAD_OPENS:
    turn (cairo, x, mark_x, y, FALSE);
    cairo_line_to (cairo, x, end);
    break;
  case FOOTING_THREAD_JOINS:
    turn (cairo, x, mark_x, y, FALSE);
    cairo_move_to (cairo, x, 0);
    cairo_line_to (cairo, x, end);
    break;
  case FOOTING_THREAD_CLOSES:
    turn (cairo, x, mark_x, y, TRUE);
    cairo_line_to (cairo, x, 0);
    break;
  case FOOTING_THREAD_PASSES:
    cairo_move_to (cairo, x, 0);
    cairo_line_to (cairo, x, end);
    break;
  case FOOTING_THREAD_NONE:
  default:
    break;
  }
}

static gboolean
has_threads (FootingTimelineMark *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < FOOTING_MARK_SIDES; i++)
    any = any || (self->kind != NULL ? self->threads.sides[i] != FOOTING_THREAD_NONE
                                     : comes_from_above (self->threads.sides[i]));

  return any;
}

/* They stand on the two sides of the line; @mark is where the mark is, or NULL. */
static void
draw_threads (FootingTimelineMark *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *mark)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  const gboolean mirrored =
      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  cairo_t *cairo;
  GdkRGBA colour;

  if (!has_threads (self) ||
      !gtk_style_context_lookup_color (style, "footing_setback", &colour))
    return;

  cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cairo, &colour);
  cairo_set_line_width (cairo, THREAD);
  for (guint i = 0; i < FOOTING_MARK_SIDES; i++) {
    const FootingMarkThread thread = self->threads.sides[i];
    const gboolean left = (i == 0) != mirrored;
    const double x = left ? THREAD_EDGE : width - THREAD_EDGE;

    if (mark != NULL)
      trace_thread (cairo, thread, x,
                    left ? mark->origin.x - AROUND_MARK
                         : mark->origin.x + mark->size.width + AROUND_MARK,
                    mark->origin.y + mark->size.height / 2, height);
    else if (comes_from_above (thread))
      trace_thread (cairo, FOOTING_THREAD_PASSES, x, x, 0, height);
  }
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

static void
footing_timeline_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FootingTimelineMark *self = FOOTING_TIMELINE_MARK (widget);
  const float height = gtk_widget_get_height (widget);
  graphene_rect_t mark;

  if (self->kind == NULL) {
    if (!self->starts)
      draw_line (self, snapshot, 0, height);
    draw_threads (self, snapshot, NULL);
    return;
  }

  if (!gtk_widget_compute_bounds (self->image, widget, &mark))
    return;
  if (!self->starts)
    draw_line (self, snapshot, 0, mark.origin.y - AROUND_MARK);
  draw_line (self, snapshot, mark.origin.y + mark.size.height + AROUND_MARK, height);
  draw_threads (self, snapshot, &mark);
  gtk_widget_snapshot_child (widget, self->image, snapshot);
}

static void
footing_timeline_mark_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  FootingTimelineMark *self = FOOTING_TIMELINE_MARK (widget);

  gtk_widget_measure (self->image, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural += 2 * AROUND_MARK;
  else
    *minimum = *natural = self->kind != NULL ? *natural + TOP : 0;
}

/* The mark stands beside the first line of the text. */
static void
footing_timeline_mark_size_allocate (GtkWidget *widget,
                                     int width,
                                     int height,
                                     int baseline)
{
  FootingTimelineMark *self = FOOTING_TIMELINE_MARK (widget);
  GtkAllocation box = {0, TOP, 0, 0};
  int line;

  gtk_widget_measure (self->image, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &box.width, NULL,
                      NULL);
  gtk_widget_measure (self->image, GTK_ORIENTATION_VERTICAL, -1, NULL, &box.height, NULL,
                      NULL);
  line = pango_font_description_get_size (
             pango_context_get_font_description (gtk_widget_get_pango_context (widget))) *
         4 / 3 / PANGO_SCALE;
  box.x = (width - box.width) / 2;
  box.y += (line - box.height) / 2;
  gtk_widget_size_allocate (self->image, &box, -1);
}

static void
footing_timeline_mark_dispose (GObject *object)
{
  g_clear_pointer (&FOOTING_TIMELINE_MARK (object)->image, gtk_widget_unparent);

  G_OBJECT_CLASS (footing_timeline_mark_parent_class)->dispose (object);
}

static void
footing_timeline_mark_finalize (GObject *object)
{
  g_free (FOOTING_TIMELINE_MARK (object)->kind);

  G_OBJECT_CLASS (footing_timeline_mark_parent_class)->finalize (object);
}

static void
footing_timeline_mark_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  FootingTimelineMark *self = FOOTING_TIMELINE_MARK (object);

  switch (property_id) {
  case PROP_KIND:
    g_value_set_string (value, self->kind);
    break;
  case PROP_STARTS:
    g_value_set_boolean (value, self->starts);
    break;
  case PROP_DOTTED:
    g_value_set_boolean (value, self->dotted);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_timeline_mark_set_property (GObject *object,
                                    guint property_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  FootingTimelineMark *self = FOOTING_TIMELINE_MARK (object);

  switch (property_id) {
  case PROP_KIND:
    footing_timeline_mark_set_kind (self, g_value_get_string (value));
    break;
  case PROP_STARTS:
    footing_timeline_mark_set_starts (self, g_value_get_boolean (value));
    break;
  case PROP_DOTTED:
    self->dotted = g_value_get_boolean (value);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_timeline_mark_class_init (FootingTimelineMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = footing_timeline_mark_dispose;
  object_class->finalize = footing_timeline_mark_finalize;
  object_class->get_property = footing_timeline_mark_get_property;
  object_class->set_property = footing_timeline_mark_set_property;
  widget_class->measure = footing_timeline_mark_measure;
  widget_class->size_allocate = footing_timeline_mark_size_allocate;
  widget_class->snapshot = footing_timeline_mark_snapshot;

  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_STARTS] = g_param_spec_boolean ("starts", NULL, NULL, FALSE, flags);
  props[PROP_DOTTED] = g_param_spec_boolean ("dotted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "timeline-mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
footing_timeline_mark_init (FootingTimelineMark *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
}

void
footing_timeline_mark_set_kind (FootingTimelineMark *self, const char *kind)
{
  g_autofree char *icon = NULL;
  g_autofree char *style = NULL;
  const char *styles[2] = {NULL, NULL};

  g_return_if_fail (FOOTING_IS_TIMELINE_MARK (self));

  if (g_strcmp0 (kind, self->kind) == 0)
    return;

  g_free (self->kind);
  self->kind = g_strdup (kind);
  if (kind != NULL) {
    icon = g_strdup_printf ("footing-mark-%s-symbolic", kind);
    styles[0] = style = g_strdup_printf ("mark-%s", kind);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->image),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    footing_kind_to_label (kind), -1);
  }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon);
  gtk_widget_set_css_classes (self->image, styles);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
footing_timeline_mark_set_starts (FootingTimelineMark *self, gboolean starts)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_MARK (self));

  if (starts == self->starts)
    return;

  self->starts = starts;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
footing_timeline_mark_set_threads (FootingTimelineMark *self,
                                   const FootingMarkThreads *threads)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_MARK (self));
  g_return_if_fail (threads != NULL);

  if (memcmp (threads, &self->threads, sizeof *threads) == 0)
    return;

  self->threads = *threads;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const FootingMarkThreads *
footing_timeline_mark_get_threads (FootingTimelineMark *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MARK (self), NULL);

  return &self->threads;
}
