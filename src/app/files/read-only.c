/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "read-only.h"
#include <adwaita.h>

/* What belongs to the system's own dialogs, such as the name of a file, stays. */
static gboolean
is_ours (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return (ADW_IS_WINDOW (root) || ADW_IS_APPLICATION_WINDOW (root)) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) == NULL;
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint n_values,
           const GValue *values,
           gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_TEXT (widget) && is_ours (widget))
    gtk_editable_set_editable (GTK_EDITABLE (widget), FALSE);
  else if (GTK_IS_TEXT_VIEW (widget) && is_ours (widget))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (widget), FALSE);

  return TRUE;
}

void
footing_read_only_guard (gboolean on)
{
  static gulong hook = 0;
  const guint signal = g_signal_lookup ("map", GTK_TYPE_WIDGET);

  if (on == (hook != 0))
    return;

  if (on) {
    hook = g_signal_add_emission_hook (signal, 0, mapped_cb, NULL, NULL);
  } else {
    g_signal_remove_emission_hook (signal, hook);
    hook = 0;
  }
}
