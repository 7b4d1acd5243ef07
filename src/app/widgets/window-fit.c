/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-fit.h"

/* For how many frames what is in a window takes its place. */
#define N_FRAMES 8

static void
fit (GtkWindow *window)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (window));
  int natural;

  if (gtk_window_is_maximized (window) || width == 0)
    return;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, width, NULL,
                      &natural, NULL, NULL);
  if (natural > gtk_widget_get_height (GTK_WIDGET (window)))
    gtk_window_set_default_size (window, width, natural);
}

static gboolean
tick_cb (GtkWidget *window, GdkFrameClock *frames, gpointer n)
{
  fit (GTK_WINDOW (window));

  return --*(int *)n > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
footing_window_fit (GtkWindow *window)
{
  int *n;

  g_return_if_fail (GTK_IS_WINDOW (window));

  n = g_new (int, 1);
  *n = N_FRAMES;
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, n, g_free);
}
