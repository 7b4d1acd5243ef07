/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-fit.h"

/* For how many frames what is in a window takes its place, once it has its size; and how
 * many to wait for that at most: a window manager may not give it. */
#define N_FRAMES 8
#define N_WAITED 120

/* What scrolls below @widget and would have all that is in it in sight, or NULL. */
static GtkScrolledWindow *
find_scroller (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_propagate_natural_height (GTK_SCROLLED_WINDOW (widget))
               ? GTK_SCROLLED_WINDOW (widget)
               : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkScrolledWindow *found = find_scroller (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* How much of it is out of sight, as far as it may grow: GTK asks it for its height as if
 * no line in it were ever wrapped. */
static int
measure_hidden (GtkWindow *window)
{
  GtkScrolledWindow *scroller = find_scroller (GTK_WIDGET (window));
  GtkAdjustment *adjustment =
      scroller != NULL ? gtk_scrolled_window_get_vadjustment (scroller) : NULL;
  const int most =
      scroller != NULL ? gtk_scrolled_window_get_max_content_height (scroller) : -1;
  double hidden;

  if (adjustment == NULL)
    return 0;

  hidden =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  if (most >= 0)
    hidden = MIN (hidden, most - gtk_adjustment_get_page_size (adjustment));

  return (int)MAX (hidden, 0);
}

typedef struct {
  int n_frames; /* that are left */
  int height;   /* at which it was given another size last, 0 for not yet */
  int n_waited; /* frames since then */
  gboolean lower;
} Fit;

/* What the window has around what is in it counts in the size that it is given, and not
 * in the one that it has: it is made higher by what is missing. Whether it was. */
static gboolean
fit (GtkWindow *window)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (window));
  const int height = gtk_widget_get_height (GTK_WIDGET (window));
  int natural, missing, default_width, default_height;

  if (gtk_window_is_maximized (window) || width == 0)
    return FALSE;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, width, NULL,
                      &natural, NULL, NULL);
  missing = MAX (natural - height, measure_hidden (window));
  gtk_window_get_default_size (window, &default_width, &default_height);
  if (missing <= 0 || default_height <= 0)
    return FALSE;

  gtk_window_set_default_size (window, default_width, default_height + missing);
  return TRUE;
}

/* Lets it become as low as what is in it. A size that was asked for before, and comes
 * only now, would be kept: then it is said again. */
static void
let_go (GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (height > 0)
    gtk_window_set_default_size (window, width, -1);
}

static gboolean
tick_cb (GtkWidget *window, GdkFrameClock *frames, gpointer data)
{
  Fit *self = data;
  const int height = gtk_widget_get_height (window);

  if (height == self->height || (self->lower && height > self->height)) {
    if (self->lower)
      let_go (GTK_WINDOW (window));
    return ++self->n_waited < N_WAITED ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
  }
  if (fit (GTK_WINDOW (window)))
    *self = (Fit){N_FRAMES, height, 0, FALSE};

  return --self->n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
start (GtkWindow *window, int height, gboolean lower)
{
  Fit *self = g_new0 (Fit, 1);

  *self = (Fit){N_FRAMES, height, 0, lower};
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, self, g_free);
}

void
footing_window_fit_again (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  if (gtk_window_is_maximized (window))
    return;

  let_go (window);
  start (window, gtk_widget_get_height (GTK_WIDGET (window)), TRUE);
}

void
footing_window_fit (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  start (window, 0, FALSE);
}
