/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sight.h"

/* The layouts of a frame in which what they have shown may be changed: GTK gives up after
 * four, and the last change brings one that may bring another. */
#define MAX_LAYOUTS 2

#define LAYOUTS "footing-sight-layouts"

/* Of a frame clock. */
typedef struct {
  gint64 frame;
  guint n; /* layouts in that frame */
} Layouts;

struct _FootingSight {
  /* borrowed */
  GtkWidget *widget;
  FootingSightFunc func;
  gpointer data;

  /* owned */
  GtkAdjustment *adjustment; /* of the page, while mapped; NULL when nothing scrolls */
  GdkFrameClock *clock;      /* while a layout is waited for */
};

static void
count_cb (GdkFrameClock *clock, Layouts *layouts)
{
  const gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  layouts->n = frame == layouts->frame ? layouts->n + 1 : 1;
  layouts->frame = frame;
}

/* Whether this frame takes one more change. */
static gboolean
may_change (GdkFrameClock *clock)
{
  Layouts *layouts = g_object_get_data (G_OBJECT (clock), LAYOUTS);

  if (layouts == NULL) {
    layouts = g_new0 (Layouts, 1);
    g_object_set_data_full (G_OBJECT (clock), LAYOUTS, layouts, g_free);
    g_signal_connect (clock, "layout", G_CALLBACK (count_cb), layouts);
  }

  return layouts->frame != gdk_frame_clock_get_frame_counter (clock) ||
         layouts->n <= MAX_LAYOUTS;
}

static void
stop_waiting (FootingSight *self)
{
  if (self->clock == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

/* After the layout of all that is in the window. */
static void
layout_cb (GdkFrameClock *clock, FootingSight *self)
{
  if (!may_change (clock))
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
  else if (!self->func (self->data))
    stop_waiting (self);
}

/* What is too much for one frame is for the next. */
static void
update_cb (GdkFrameClock *clock, FootingSight *self)
{
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

void
footing_sight_queue (FootingSight *self)
{
  if (self->clock != NULL || !gtk_widget_get_mapped (self->widget))
    return;

  self->clock = g_object_ref (gtk_widget_get_frame_clock (self->widget));
  g_signal_connect (self->clock, "update", G_CALLBACK (update_cb), self);
  g_signal_connect_after (self->clock, "layout", G_CALLBACK (layout_cb), self);
  gdk_frame_clock_request_phase (self->clock, may_change (self->clock)
                                                  ? GDK_FRAME_CLOCK_PHASE_LAYOUT
                                                  : GDK_FRAME_CLOCK_PHASE_UPDATE);
}

static GtkWidget *
find_viewport (FootingSight *self)
{
  return gtk_widget_get_ancestor (self->widget, GTK_TYPE_VIEWPORT);
}

static void
unmap_cb (FootingSight *self)
{
  stop_waiting (self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
}

static void
map_cb (FootingSight *self)
{
  GtkWidget *viewport = find_viewport (self);

  unmap_cb (self);
  if (viewport != NULL) {
    g_set_object (&self->adjustment,
                  gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
    g_signal_connect_swapped (self->adjustment, "value-changed",
                              G_CALLBACK (footing_sight_queue), self);
    g_signal_connect_swapped (self->adjustment, "changed",
                              G_CALLBACK (footing_sight_queue), self);
  }
  footing_sight_queue (self);
}

FootingSight *
footing_sight_new (GtkWidget *widget, FootingSightFunc func, gpointer data)
{
  FootingSight *self = g_new0 (FootingSight, 1);

  self->widget = widget;
  self->func = func;
  self->data = data;
  g_signal_connect_swapped (widget, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (widget, "unmap", G_CALLBACK (unmap_cb), self);
  if (gtk_widget_get_mapped (widget))
    map_cb (self);

  return self;
}

void
footing_sight_free (FootingSight *self)
{
  unmap_cb (self);
  g_signal_handlers_disconnect_by_data (self->widget, self);
  g_free (self);
}

gboolean
footing_sight_get (FootingSight *self, int *from, int *to)
{
  GtkWidget *viewport = find_viewport (self);
  GtkWidget *page = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport))
                                     : GTK_WIDGET (gtk_widget_get_root (self->widget));
  graphene_rect_t bounds;
  double top = 0, height;

  if (page == NULL || gtk_widget_get_width (self->widget) == 0 ||
      !gtk_widget_compute_bounds (self->widget, page, &bounds))
    return FALSE;

  if (self->adjustment != NULL) {
    top = gtk_adjustment_get_value (self->adjustment);
    height = gtk_adjustment_get_page_size (self->adjustment);
  } else {
    height = gtk_widget_get_height (page);
  }
  *from = (int)(top - bounds.origin.y);
  *to = *from + (int)height;

  return TRUE;
}

void
footing_sight_scroll (FootingSight *self, int distance)
{
  if (self->adjustment != NULL && distance != 0)
    gtk_adjustment_set_value (self->adjustment,
                              gtk_adjustment_get_value (self->adjustment) + distance);
}
