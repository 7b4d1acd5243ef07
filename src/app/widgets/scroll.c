/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scroll.h"

/* What is seen above the widget, in pixels. */
#define MARGIN 12

/* For how many frames a page keeps its height until it counts as laid out. */
#define N_STILL 3

typedef struct {
  /* state */
  int height; /* of the page at the last frame */
  guint n_frames;
  guint n_still;
} Scroll;

static int
get_page_height (GtkWidget *viewport)
{
  return gtk_widget_get_height (gtk_viewport_get_child (GTK_VIEWPORT (viewport)));
}

static void
scroll (GtkWidget *viewport, GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                 &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y - MARGIN);
}

/* Until the page has stopped growing. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Scroll *self = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  int height;

  if (viewport == NULL)
    return G_SOURCE_REMOVE;

  /* A frame is told before it is laid out. */
  height = get_page_height (viewport);
  self->n_still = self->n_frames++ > 0 && height == self->height ? self->n_still + 1 : 0;
  self->height = height;
  if (self->n_frames > 1)
    scroll (viewport, widget);

  return self->n_still < N_STILL ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
footing_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (Scroll, 1), g_free);
}
