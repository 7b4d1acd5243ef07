/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sight.h"
#include "settle.h"

GtkWidget *
sight_show (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  return window;
}

GtkWidget *
sight_find (GtkWidget *root, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = sight_find (child, type);

  return found;
}

static void
after_paint_cb (GdkFrameClock *frames, gboolean *painted)
{
  *painted = TRUE;
}

void
sight_wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  const gulong handler =
      g_signal_connect (frames, "after-paint", G_CALLBACK (after_paint_cb), &painted);

  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frames, handler);
}
