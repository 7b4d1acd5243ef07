/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "click-pause.h"

static gboolean
over_cb (gpointer data)
{
  guint *pause = data;

  *pause = 0;

  return G_SOURCE_REMOVE;
}

void
footing_click_pause_begin (guint *pause, GtkWidget *widget)
{
  int time;

  g_return_if_fail (pause != NULL && *pause == 0);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_get (gtk_widget_get_settings (widget), "gtk-double-click-time", &time, NULL);
  *pause = g_timeout_add ((guint)time, over_cb, pause);
}
