/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "toast-place.h"
#include "toast-room.h"
#include "view-bar.h"

/* For how many frames a toast looks for its place: a page may go with the deed. */
#define N_FRAMES 20

#define FOLLOWED "footing-toast-place"
#define SIZE "footing-toast-size"

/* Below what a toast would hide something that is pressed. */
static gboolean
is_bottom_bar (GtkWidget *widget)
{
  return FOOTING_IS_VIEW_BAR (widget) || gtk_widget_has_css_class (widget, "toolbar") ||
         gtk_widget_has_css_class (widget, "example-line");
}

/* How much of the end of @overlay is bars, from @widget downwards. */
static int
measure_bars (GtkWidget *widget, GtkWidget *overlay)
{
  int bars = 0;

  /* None is among what scrolls, which is most of what there is. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLED_WINDOW (widget) ||
      ADW_IS_HEADER_BAR (widget))
    return 0;

  if (is_bottom_bar (widget)) {
    const int height = gtk_widget_get_height (overlay);
    graphene_rect_t bounds;

    /* While a page comes, its bar may still be where it was in another size. */
    return gtk_widget_compute_bounds (widget, overlay, &bounds) &&
                   bounds.origin.y > height / 2.0
               ? height - (int)bounds.origin.y
               : 0;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    bars = MAX (bars, measure_bars (child, overlay));

  return bars;
}

/* A toast stands above the bars at the end of what it lies over: the switcher of the
 * views, and the buttons of a page. */
static void
place (GtkWidget *overlay)
{
  GtkWidget *content = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));
  const int bars = content != NULL ? measure_bars (content, overlay) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != content)
      gtk_widget_set_margin_bottom (child, bars);
  footing_toast_room_make (ADW_TOAST_OVERLAY (overlay));
}

static gboolean
place_cb (GtkWidget *overlay, GdkFrameClock *frames, gpointer n)
{
  place (overlay);

  return --*(int *)n > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Looks for the place in the frames that come: a layout that asks for another one each
 * time would not end. */
static void
look (GtkWidget *overlay)
{
  int *n = g_new (int, 1);

  *n = N_FRAMES;
  gtk_widget_add_tick_callback (overlay, place_cb, n, g_free);
}

/* Whether there is a toast over @overlay. */
static gboolean
has_toast (GtkWidget *overlay)
{
  GtkWidget *content = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  return gtk_widget_get_mapped (overlay) &&
         (gtk_widget_get_first_child (overlay) != content ||
          gtk_widget_get_last_child (overlay) != content);
}

/* A window that gets narrow has bars that it had not, and other ones when it turns. */
static void
layout_cb (GtkWidget *overlay, int width, int height)
{
  const int size[] = {width, height};
  int *last = g_object_get_data (G_OBJECT (overlay), SIZE);

  if (last != NULL && last[0] == width && last[1] == height)
    return;

  g_object_set_data_full (G_OBJECT (overlay), SIZE, g_memdup2 (size, sizeof size),
                          g_free);
  if (has_toast (overlay))
    look (overlay);
}

static void
follow (GtkWidget *overlay)
{
  GtkNative *native = gtk_widget_get_native (overlay);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  if (surface == NULL || g_object_get_data (G_OBJECT (overlay), FOLLOWED) == surface)
    return;

  g_object_set_data (G_OBJECT (overlay), FOLLOWED, surface);
  g_signal_connect_object (surface, "layout", G_CALLBACK (layout_cb), overlay,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
footing_toast_place (AdwToastOverlay *overlay)
{
  GtkWidget *widget = GTK_WIDGET (overlay);

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  place (widget);
  follow (widget);
  look (widget);
}
