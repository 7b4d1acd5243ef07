/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scroll.h"

/* What is seen above the widget, in pixels. */
#define MARGIN 12

/* For how many frames a page keeps its height, and stays where it was scrolled to, until
 * it counts as laid out; after how many it is left alone. */
#define N_STILL 3
#define MAX_FRAMES 60

/* The number of the last one that scrolls a viewport: it takes the place of those before.
 */
#define LAST "footing-scroll"

typedef struct Scroll Scroll;

struct Scroll {
  /* borrowed */
  void (*place) (const Scroll *self, GtkWidget *viewport, GtkWidget *widget);

  /* weak */
  GWeakRef first; /* what is to be in sight with it, if possible */

  /* state */
  guint number;
  int height;   /* of the page at the last frame */
  double value; /* where it was scrolled to then */
  guint n_frames;
  guint n_still;
};

static void
free_scroll (gpointer data)
{
  Scroll *self = data;

  g_weak_ref_clear (&self->first);
  g_free (self);
}

static int
get_page_height (GtkWidget *viewport)
{
  return gtk_widget_get_height (gtk_viewport_get_child (GTK_VIEWPORT (viewport)));
}

static GtkAdjustment *
get_adjustment (GtkWidget *viewport)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

static gboolean
find_bounds (GtkWidget *viewport, GtkWidget *widget, graphene_rect_t *bounds)
{
  return gtk_widget_compute_bounds (
      widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), bounds);
}

static void
place_at_top (const Scroll *self, GtkWidget *viewport, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (find_bounds (viewport, widget, &bounds))
    gtk_adjustment_set_value (get_adjustment (viewport), bounds.origin.y - MARGIN);
}

static void
show (GtkWidget *viewport, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (find_bounds (viewport, widget, &bounds))
    gtk_adjustment_clamp_page (get_adjustment (viewport), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
place_in_sight (const Scroll *self, GtkWidget *viewport, GtkWidget *widget)
{
  Scroll *owned = (Scroll *)self;
  g_autoptr (GtkWidget) first = g_weak_ref_get (&owned->first);

  if (first != NULL && gtk_widget_is_ancestor (first, viewport))
    show (viewport, first);
  show (viewport, widget);
}

/* Until the page has stopped growing, and nobody scrolls it elsewhere any more: a
 * viewport that goes to what has the focus takes its time, whatever is set meanwhile. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Scroll *self = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  gboolean still;

  if (viewport == NULL ||
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (viewport), LAST)) > self->number)
    return G_SOURCE_REMOVE;

  /* A frame is told before it is laid out. */
  still = self->n_frames++ > 0 && get_page_height (viewport) == self->height &&
          gtk_adjustment_get_value (get_adjustment (viewport)) == self->value;
  self->n_still = still ? self->n_still + 1 : 0;
  self->height = get_page_height (viewport);
  if (self->n_frames > 1)
    self->place (self, viewport, widget);
  self->value = gtk_adjustment_get_value (get_adjustment (viewport));

  return self->n_still < N_STILL && self->n_frames < MAX_FRAMES ? G_SOURCE_CONTINUE
                                                                : G_SOURCE_REMOVE;
}

static void
add_scroll (GtkWidget *widget,
            GtkWidget *first,
            void (*place) (const Scroll *, GtkWidget *, GtkWidget *))
{
  static guint n_scrolls;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  Scroll *self = g_new0 (Scroll, 1);

  self->place = place;
  self->number = ++n_scrolls;
  if (viewport != NULL)
    g_object_set_data (G_OBJECT (viewport), LAST, GUINT_TO_POINTER (self->number));
  g_weak_ref_init (&self->first, first);
  gtk_widget_add_tick_callback (widget, tick_cb, self, free_scroll);
}

void
footing_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_scroll (widget, NULL, place_at_top);
}

void
footing_scroll_into_sight (GtkWidget *widget, GtkWidget *first)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_scroll (widget, first, place_in_sight);
}

/* The first that scrolls a page below @widget, or NULL. */
static GtkWidget *
find_viewport (GtkWidget *widget)
{
  if (GTK_IS_VIEWPORT (widget))
    return gtk_viewport_get_child (GTK_VIEWPORT (widget)) != NULL ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found =
        gtk_widget_get_child_visible (child) ? find_viewport (child) : NULL;

    if (found != NULL)
      return found;
  }

  return NULL;
}

void
footing_scroll_to_top (GtkWidget *page)
{
  GtkWidget *viewport;

  g_return_if_fail (GTK_IS_WIDGET (page));

  viewport = find_viewport (page);
  if (viewport == NULL)
    return;

  gtk_adjustment_set_value (get_adjustment (viewport), 0);
  add_scroll (gtk_viewport_get_child (GTK_VIEWPORT (viewport)), NULL, place_at_top);
}
